"""Evaluations as JSON: for who gives them, and for the officers of the case."""

from datetime import datetime
from govportal import records
from govportal.addons.evaluation import levels
from govportal.addons.evaluation import store as rows
from govportal.addons.evaluation.invite import MOMENTS
from govportal.addons.evaluation.rectification import states
from govportal.addons.evaluation.settings import windows_of
from govportal.addons.evaluation.tables import evaluation
from govportal.cases import display as cases
from govportal.cases import kinds
from govportal.cases import store
from govportal.cases.perform import say
from govportal.cases.tables import case
from sqlalchemy import select
from typing import Any


#: Evaluations that a person is shown to wait for him; there are never many.
MOST = 50
ASK = "govportal: Ask for evaluation"


def giver_json(row: Any, rectification: Any = None, shown: bool = True) -> dict[str, Any]:
    """What somebody sees who may give an evaluation; without personal data.

    Args:
        row: the evaluation.
        rectification: the row of the case that it opened, when he may judge a second time.
        shown: whether he sees what was given; a code at a window is seen by the next one, too.
    """
    second = rectification is not None and rectification.state == states.SECOND
    return {
        "moment": {"id": row.moment, "title": say(MOMENTS[row.moment])},
        "matter_title": row.matter_title,
        "department": row.department_title,
        "until": row.until,
        "state": rows.state(row),
        "given": _given(row) if shown else None,
        "may_add": shown and rows.may_add(row),
        "second": {"reply": rectification.result["reply"], "until": rectification.due}
        if second
        else None,
        "levels": levels.choices(),
    }


def officer_json(row: Any, rectification: Any = None) -> dict[str, Any]:
    """What the officers of a case see of an evaluation."""
    return {
        "moment": {"id": row.moment, "title": say(MOMENTS[row.moment])},
        "asked_at": _moment(row.asked_at),
        "until": row.until,
        "state": rows.state(row),
        "channel": channel(row.channel),
        "window": row.window,
        "handled_by": row.handled_name,
        "given": _given(row),
        "excluded": row.excluded,
        "rectification": None
        if rectification is None
        else {
            "uid": rectification.uid,
            "number": rectification.number,
            "state": cases.list_json([rectification])[0]["state"],
        },
    }


def _given(row: Any) -> dict[str, Any] | None:
    if row.given_at is None:
        return None
    return {
        "level": _level(row.level),
        "tags": levels.tag_titles(row.tags),
        "text": row.text,
        "given_at": _moment(row.given_at),
        "addition": row.addition,
        "added_at": _moment(row.added_at),
        "second": None
        if row.second_at is None
        else {
            "level": _level(row.second_level),
            "text": row.second_text,
            "given_at": _moment(row.second_at),
        },
    }


def _level(name: str) -> dict[str, str]:
    return {"id": name, "title": levels.title(name)}


def channel(name: str) -> str:
    """What people call a channel; ``""`` for none."""
    return levels.channels()[name]["title"] if name else ""


def _moment(value: datetime | None) -> str | None:
    return None if value is None else value.isoformat()


def waiting(user: str) -> list[dict[str, Any]]:
    """The evaluations that somebody is asked for and has not given, the latest first."""
    query = (
        select(evaluation, case.c.uid, case.c.kind)
        .join(case, case.c.id == evaluation.c.case_id)
        .where(
            evaluation.c.applicant_user == user,
            evaluation.c.channel == "",
            evaluation.c.until >= rows.today().isoformat(),
        )
        .order_by(evaluation.c.id.desc())
        .limit(MOST)
    )
    with records.read_connection(snapshot=False) as connection:
        found = list(connection.execute(query).mappings())
    return [
        {
            "case": item["uid"],
            "url": f"{kinds.kind(item['kind']).pages[0]}/{item['uid']}",
            **_brief(store.Row(item)),
        }
        for item in found
    ]


def _brief(row: Any) -> dict[str, Any]:
    return {
        "moment": {"id": row.moment, "title": say(MOMENTS[row.moment])},
        "matter_title": row.matter_title,
        "department": row.department_title,
        "asked_at": _moment(row.asked_at),
        "until": row.until,
    }


def of_case(connection: Any, case_: Any, own: bool) -> dict[str, Any]:
    """The evaluations of a case; of a rectification the one that opened it.

    Args:
        own: for the applicant; officers see more, and what they may do.
    """
    row = case_.row
    if row.kind == states.NAME:
        found = [rows.get(connection, rectification=row.id)]
        about: dict[str, Any] = {"uid": row.form_data["case"]}
    else:
        found, about = rows.of_case(connection, row.id), {"uid": row.uid}
    opened = {one.rectification: _rectification(connection, one) for one in found}
    if own:
        items = [giver_json(one, opened[one.rectification]) for one in found]
        return {"case": about, "items": items, "may_ask": False, "windows": []}
    items = [officer_json(one, opened[one.rectification]) for one in found]
    waits = any(rows.state(one) == "waiting" for one in found)
    ask = waits and row.kind != states.NAME and case_.may(ASK)
    return {
        "case": about,
        "items": items,
        "may_ask": ask,
        "windows": windows_of(row.department_code) if ask else [],
    }


def _rectification(connection: Any, row: Any) -> Any:
    return store.find(connection, id=row.rectification) if row.rectification else None
