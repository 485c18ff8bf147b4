"""The form of an application as its page shows it, with what can be filled in beforehand."""

from govportal import forms
from govportal.cases.tables import case
from govportal.forms.contract import rendering
from sqlalchemy import select
from typing import Any


#: Sources of prefill that the applicant of a case gives.
PERSON = ("name", "id_type", "id_number", "phone", "mail", "address")


def form_of(connection: Any, row: Any, request: Any) -> dict[str, Any] | None:
    """The version of the form that a case was begun with, and its data; ``None`` without a form.

    Args:
        connection: reads.
        row: a case that the current user may see whole.
    """
    if not row.form_uid:
        return None
    version = forms.version(connection, row.form_uid, row.form_version)
    if version is None:
        return None
    return {
        **rendering(version, request),
        "data": row.form_data or forms.prefill(version, facts(row), earlier(connection, row)),
    }


def facts(row: Any) -> dict[str, str]:
    """What is known of the applicant, by the sources that forms name."""
    person = row.applicant
    found = {f"person.{name}": person.get(name) or "" for name in PERSON}
    if person.get("kind") == "legal":
        found = {
            "organisation.name": person["name"],
            "organisation.uscc": person["id_number"],
            "organisation.legal_representative": person["legal_representative"],
            "organisation.address": person["address"],
            "person.name": person["contact"],
            "person.phone": person["phone"],
            "person.mail": person["mail"],
        }
    return {source: value for source, value in found.items() if value}


def earlier(connection: Any, row: Any) -> dict[str, Any] | None:
    """What the same person sent last with the same form."""
    if not row.applicant_user:
        return None
    found = connection.execute(
        select(case.c.form_data)
        .where(
            case.c.applicant_user == row.applicant_user,
            case.c.form_uid == row.form_uid,
            case.c.id != row.id,
            case.c.applied_at.is_not(None),
        )
        .order_by(case.c.id.desc())
        .limit(1)
    ).scalar_one_or_none()
    return found or None
