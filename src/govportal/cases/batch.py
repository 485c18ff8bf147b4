"""One action on several cases, each in a savepoint of its own."""

from collections.abc import Mapping
from collections.abc import Sequence
from govportal import _
from govportal.cases import case as cases
from govportal.cases.perform import perform
from govportal.cases.perform import say
from govportal.errors import Problem
from typing import Any

import transaction


#: What needs nothing that differs from case to case.
ACTIONS = ("accept", "pass_node", "grant", "assign", "deliver", "archive", "resume")
MOST = 50


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
        done = perform(
            cases.load(uid), action, data, revision if isinstance(revision, int) else None
        )
    except Problem as refused:
        savepoint.rollback()
        return {"uid": uid, "done": False, "message": say(refused.message)}
    return {"uid": uid, "done": True, "message": "", "revision": done.case.row.revision}
