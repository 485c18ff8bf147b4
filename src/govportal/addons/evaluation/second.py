"""The second review: what the reviewer thinks of what was put right, once."""

from collections.abc import Mapping
from govportal import _
from govportal.addons.evaluation import giving
from govportal.addons.evaluation import store as rows
from govportal.addons.evaluation.rectification import states
from govportal.addons.evaluation.rectification.actions import SECOND
from govportal.cases import store
from govportal.cases import tokens
from govportal.cases.case import wrap
from govportal.cases.perform import perform
from govportal.errors import Problem
from typing import Any


def give(session: Any, rectification: Any, data: Mapping[str, Any], channel: str) -> Any:
    """Judge a second time; closes the rectification. Gives the evaluation's row.

    Args:
        rectification: the row of the rectification.
        data: ``level``, ``text``.

    Raises:
        Problem: 409 it isn't the time, or it was given; 422 what was given.
    """
    if rectification.state != states.SECOND:
        raise Problem(409, "Conflict", _("现在不能再次评价：整改还没有结果，或者已经评价过。"))
    given = giving.judgement({"level": data.get("level"), "text": data.get("text")})
    row = rows.get(session, rectification=rectification.id)
    row = rows.change(
        session,
        row,
        second_level=given["level"],
        second_text=given["text"],
        second_channel=channel,
        second_at=store.now(),
    )
    # Given after logging in, it leaves no link that would lead nowhere.
    tokens.revoke(session, rectification, SECOND)
    perform(wrap(rectification), "close", system=True)
    return row
