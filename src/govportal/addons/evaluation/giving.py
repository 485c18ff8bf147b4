"""Give an evaluation, once for each step of a case, and add to it, once.

What is given is never changed again. Of two that come at the same time one is written; the other
is told.
"""

from collections.abc import Mapping
from govportal import _
from govportal.addons.evaluation import levels
from govportal.addons.evaluation import store as rows
from govportal.addons.evaluation import sums
from govportal.addons.evaluation.invite import DESK
from govportal.addons.evaluation.rectification import opening
from govportal.addons.evaluation.settings import setting
from govportal.cases import store
from govportal.cases import tokens
from govportal.cases.perform import refuse
from govportal.codes.site_calendar import site_calendar
from govportal.errors import FieldError
from govportal.errors import Problem
from typing import Any


LONGEST = 500


def give(session: Any, case: Any, moment: str, data: Mapping[str, Any], channel: str) -> Any:
    """Give an evaluation; a bad one opens a rectification. Gives its row.

    Args:
        case: the row of the case.
        moment: ``acceptance`` or ``completion``.
        data: ``level``, ``tags`` (codes of that level), ``text``.
        channel: by which way; see `levels.channels`.

    Raises:
        Problem: 404 nobody was asked; 409 it was given before, or too late; 422 what was given.
    """
    row = rows.get(session, case_id=case.id, moment=moment)
    state = rows.state(row)
    if state == "given":
        raise Problem(409, "Conflict", _("这个办理环节您已经评价过，每个环节只能评价一次。"))
    if state == "over":
        raise Problem(409, "Conflict", _("评价期限已过，不能再评价。有意见请向办理部门投诉。"))
    given = judgement(data)
    moment_now = store.now()
    last = site_calendar().add_working_days(rows.today(), int(setting("addition_days")))
    row = rows.change(
        session,
        row,
        **given,
        channel=channel,
        given_at=moment_now,
        add_until=last.date.isoformat(),
    )
    sums.add(session, row, row.level)
    tokens.revoke(session, case, f"{DESK}:{moment}")
    if row.level in levels.BAD:
        row = opening.open_for(session, case, row)
    return row


def judgement(data: Mapping[str, Any]) -> dict[str, Any]:
    """The columns that somebody's judgement fills.

    Raises:
        Problem: 422 with all that is wrong.
    """
    errors: list[FieldError] = []
    level = data.get("level")
    if level not in levels.levels():
        errors.append(FieldError("level", _("请选择满意程度。")))
    tags = data.get("tags") or []
    allowed = [tag.code for tag in levels.tags() if tag.level == level]
    if not isinstance(tags, list) or any(tag not in allowed for tag in tags):
        errors.append(FieldError("tags", _("请只选择该满意程度下的评价详情。")))
        tags = []
    text = data.get("text") or ""
    if not isinstance(text, str) or len(text.strip()) > LONGEST:
        errors.append(_too_long("text"))
    if errors:
        raise Problem(422, "ValidationError", _("评价没有提交，请改正。"), errors)
    return {"level": level, "tags": [tag for tag in allowed if tag in tags], "text": text.strip()}


def add(session: Any, case: Any, moment: str, data: Mapping[str, Any]) -> Any:
    """Add something to an evaluation that was given; once, within the days. Gives its row.

    Raises:
        Problem: 404 nobody was asked; 409 nothing was given, something was added before, or too
            late; 422 what was given.
    """
    row = rows.get(session, case_id=case.id, moment=moment)
    if row.given_at is None:
        raise Problem(409, "Conflict", _("还没有评价，请先评价。"))
    if not rows.may_add(row):
        raise Problem(409, "Conflict", _("已经追加过说明，或者追加期限已过，不能再追加。"))
    text = data.get("text")
    if not isinstance(text, str) or not text.strip():
        raise refuse("text", _("请填写追加说明。"))
    if len(text.strip()) > LONGEST:
        fault = _too_long("text")
        raise Problem(422, "ValidationError", fault.message, [fault])
    return rows.change(session, row, addition=text.strip(), added_at=store.now())


def _too_long(name: str) -> FieldError:
    return FieldError(name, _("应为文字，最多 ${max} 个字。", mapping={"max": LONGEST}))
