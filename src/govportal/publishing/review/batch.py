"""One action on several items: each succeeds or fails on its own, and each says why."""

from dataclasses import dataclass
from govportal import _
from govportal.errors import Problem
from govportal.publishing.review import history
from govportal.publishing.review.interfaces import IReviewed
from govportal.publishing.review.perform import perform
from govportal.publishing.review.summary import text
from plone.app.uuid.utils import uuidToObject
from typing import Any
from zExceptions import Unauthorized

import plone.api as api
import transaction


#: Items of one request; a page sends more in several requests, and shows how far it is.
MOST = 50


@dataclass(frozen=True)
class Asked:
    """An item: its UID, and how many entries of its history the user has seen (None: any)."""

    uid: str
    seen: int | None = None


def perform_each(items: list[Asked], transition: str, comment: str) -> list[dict[str, Any]]:
    """Do a transition on each item that allows it.

    Each stands in a savepoint of its own: of one that is refused nothing is kept, and the others go
    on.

    Returns:
        for each item ``UID``, ``title``, ``status`` (HTTP), ``message`` and ``state``.
    """
    return [_perform_one(item, transition, comment) for item in items]


def _perform_one(asked: Asked, transition: str, comment: str) -> dict[str, Any]:
    obj = _viewable(asked.uid)
    if obj is None or not IReviewed.providedBy(obj):
        message = _("内容不存在、已经发布或者您无权查看。")
        return {"UID": asked.uid, "title": "", "status": 404, "message": text(message), "state": ""}
    result: dict[str, Any] = {"UID": asked.uid, "title": obj.title}
    savepoint = transaction.savepoint()
    try:
        if not api.user.has_permission("govportal: View work", obj=obj):
            raise Problem(403, "Forbidden", _("您没有办理此内容的权限。"))
        entry = perform(obj, transition, comment, asked.seen)
    except Problem as problem:
        savepoint.rollback()
        state = text(history.definition_of(obj).states[history.state_of(obj)].title)
        said = text(problem.message)
        return result | {"status": problem.status, "message": said, "state": state}
    done = text(_("已办理，现为“${state}”。", mapping={"state": entry["title"]}))
    return result | {"status": 200, "message": done, "state": entry["title"]}


def _viewable(uid: str) -> Any | None:
    try:
        return uuidToObject(uid)
    except Unauthorized:
        return None
