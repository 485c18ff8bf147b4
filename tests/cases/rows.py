"""Rows of cases for tests that need no Plone."""

from govportal.cases import store
from govportal.cases.tables import NO_DAY
from typing import Any


def values(**given: Any) -> dict[str, Any]:
    """All columns of a draft, with what is given."""
    return {
        "kind": "application",
        "workflow": "govportal_permit_workflow",
        "state": "draft",
        "number": None,
        "query_secret": "",
        "department_code": "11370102MB28434568",
        "department_path": "/plone/department",
        "region_code": "370102",
        "matter_uid": "m" * 32,
        "matter_code": "11370102MB284345684370131001000",
        "matter_title": "食品经营许可",
        "handling_type": "promised",
        "matter": {},
        "title": "食品经营许可",
        "applicant_user": "wang",
        "applicant_kind": "natural",
        "applicant_name": "王小明",
        "applicant_key": "",
        "applicant": {},
        "source": "web",
        "form_uid": "",
        "form_version": 0,
        "form_data": {},
        "node": 0,
        "assignee": "",
        "created_by": "wang",
        "submission_key": None,
        "created_at": store.now(),
        "due": NO_DAY,
        "statutory_due": "",
        "provisional": False,
        "clock": {},
        "outcome": "",
        "result": {},
        "archive_sha256": "",
        **given,
    }
