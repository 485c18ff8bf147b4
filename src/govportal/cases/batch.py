"""One action on several cases, each in a savepoint of its own."""

from collections.abc import Mapping
from collections.abc import Sequence
from govportal import _
from govportal.cases import case as cases
from govportal.cases import kinds
from govportal.cases.perform import perform
from govportal.cases.perform import refuse
from govportal.cases.perform import say
from govportal.errors import Problem
from typing import Any

import transaction


MOST = 50


def single() -> Problem:
    """The refusal of an action that is done case by case."""
    return refuse("action", _("这个动作不能批量办理，请逐件办理。"))


def known(action: str) -> bool:
    """Whether any kind of business has the action for several cases."""
    return any(action in kind.batch for kind in kinds.all_kinds())


def run(action: str, items: Sequence[Any], data: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Do it; gives for each ``{"uid", "done", "message"}``.

    Args:
        items: ``{"uid", "revision"}`` of each; the revision may be left out.
    """
    return [_one(action, item, data) for item in items]


def _one(action: str, item: Any, data: Mapping[str, Any]) -> dict[str, Any]:
    uid = item.get("uid") if isinstance(item, Mapping) else None
    if not isinstance(uid, str):
        return {"uid": "", "done": False, "message": say(_("没有这个办件，请核对地址。"))}
    revision = item.get("revision")
    savepoint = transaction.savepoint()
    try:
        case = cases.load(uid)
        if action not in cases.kind_of(case).batch:
            raise single()
        done = perform(case, action, data, revision if isinstance(revision, int) else None)
    except Problem as refused:
        savepoint.rollback()
        return {"uid": uid, "done": False, "message": say(refused.message)}
    return {"uid": uid, "done": True, "message": "", "revision": done.case.row.revision}
