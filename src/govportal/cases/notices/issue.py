"""Issue a notice: number it and fix what it says."""

from collections.abc import Mapping
from collections.abc import Sequence
from datetime import date
from govportal import _
from govportal.cases import applicants
from govportal.cases import clock
from govportal.cases import materials
from govportal.cases import numbering
from govportal.cases import store
from govportal.cases.notices.kinds import KINDS
from govportal.cases.perform import say
from govportal.cases.perform import user_id
from govportal.cases.tables import case_notice
from govportal.cases.tables import NO_DAY
from govportal.errors import Problem
from sqlalchemy import insert
from sqlalchemy import select
from string import Template
from typing import Any

import plone.api as api


_INSERT = insert(case_notice)


def issue(
    session: Any, row: Any, kind: str, words: Mapping[str, str] | None = None
) -> Mapping[str, Any]:
    """Issue a notice about a case as it now is; gives its row.

    Args:
        row: the case.
        kind: a name of `kinds.KINDS`.
        words: what the action says besides, for the placeholders of the kind's paragraphs.
    """
    moment = store.now()
    day = clock.day_of(moment)
    shape = KINDS[kind]
    said = {**_words(row), **(words or {})}
    content = {
        "title": say(shape.title),
        "to": row.applicant_name,
        "identity": applicants.masked(row.applicant)["id_number"],
        "paragraphs": [
            text for text in (Template(say(p)).safe_substitute(said) for p in shape.words) if text
        ],
        "materials": _materials(session, row, shape.materials),
        "remedies": _remedies(row) if shape.remedies else [],
        "signed": shape.signed,
        "office": row.matter.get("department") or "",
        "phone": row.matter.get("advice_phone") or "",
        "day": chinese_day(day),
    }
    values = {
        "uid": store.new_uid(),
        "case_id": row.id,
        "kind": kind,
        "number": numbering.notice_number(session, row, shape.sign, day),
        "issued_at": moment,
        "issued_by": user_id(),
        "content": content,
    }
    session.execute(_INSERT, values)
    return values


def issue_then(doing: Any, kind: str, words: Mapping[str, str] | None = None) -> None:
    """Issue a notice once an action (a ``perform.Doing``) is written, of the case as it then is."""
    doing.then.append(lambda case, step: issue(doing.session, case.row, kind, words))


def _words(row: Any) -> dict[str, str]:
    intake = row.due if row.state == "submitted" else ""
    return {
        "matter": row.matter_title,
        "number": row.number or "",
        "result": row.matter.get("result_name") or say(_("办理结果")),
        "intake_day": _day(intake),
        "accepted_day": chinese_day(clock.day_of(row.accepted_at)) if row.accepted_at else "",
        "due_day": _day(row.due),
        "statutory_day": _day(row.statutory_due),
    }


def _day(text: str) -> str:
    if not text or text == NO_DAY:
        return say(_("（没有规定）"))
    return chinese_day(date.fromisoformat(text))


def chinese_day(day: date) -> str:
    """A day as documents write it, e.g. 2026年11月24日."""
    return f"{day.year}年{day.month}月{day.day}日"


def _materials(session: Any, row: Any, which: str) -> list[dict[str, str]]:
    if not which:
        return []
    return [
        {"name": item["name"], "remark": item["remark"]}
        for item in materials.of(session, row)
        if which == "given" or item["verdict"] == "rejected"
    ]


def _remedies(row: Any) -> list[str]:
    """Where and until when one may appeal: art. 20 行政复议法 and art. 46 行政诉讼法."""
    body = row.matter.get("reconsideration_body") or say(_("有管辖权的行政复议机关"))
    court = row.matter.get("litigation_body") or say(_("有管辖权的人民法院"))
    return [
        say(
            _(
                "如不服本决定，可以自收到之日起六十日内向${body}申请行政复议，或者自收到之日起六个月内"
                "向${court}提起行政诉讼。",
                mapping={"body": body, "court": court},
            )
        )
    ]


def of(connection: Any, row: Any) -> Sequence[Mapping[str, Any]]:
    """The notices of a case, the first one first."""
    return list(
        connection.execute(
            select(case_notice).where(case_notice.c.case_id == row.id).order_by(case_notice.c.id)
        ).mappings()
    )


def find(connection: Any, uid: str) -> Mapping[str, Any]:
    """The notice with this code.

    Raises:
        Problem: 404 none was issued with it.
    """
    found = (
        connection.execute(select(case_notice).where(case_notice.c.uid == uid))
        .mappings()
        .one_or_none()
    )
    if found is None:
        raise Problem(404, "NotFound", _("没有签发过这份文书，请核对二维码或者查验码。"))
    return dict(found)


def check_url(notice: Mapping[str, Any]) -> str:
    """The address at which anybody can check that a notice was issued."""
    return f"{api.portal.get().absolute_url()}/notice-check/{notice['uid']}"
