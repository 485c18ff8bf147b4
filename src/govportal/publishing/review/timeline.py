"""What happened to an item: the steps of its reviews and the versions that were kept."""

from AccessControl import getSecurityManager
from dataclasses import asdict
from govportal import _
from govportal.errors import FieldError
from govportal.errors import Problem
from govportal.publishing.review import editions
from govportal.publishing.review import history
from govportal.publishing.review import workingcopy
from govportal.publishing.review.summary import past
from govportal.publishing.review.summary import text
from plone.restapi.services.history.patch import revert as stock_revert
from typing import Any

import DateTime


REVERT = "CMFEditions: Revert to previous versions"


def timeline(obj: Any) -> dict[str, Any]:
    """Title, state, entries latest first, and whether the user may go back to a version.

    An entry has ``kind`` (``deed`` or ``version``), ``time`` and what `summary.entry` or
    `editions.Edition` say of it.
    """
    state = history.state_of(obj)
    original, copy = workingcopy.baseline(obj), workingcopy.of(obj)
    deeds = [{"kind": "deed", **entry} for entry in past(obj)]
    versions = [{"kind": "version", **asdict(edition)} for edition in editions.versions(obj)]
    return {
        "@id": f"{obj.absolute_url()}/@timeline",
        "title": obj.title,
        "state": {"id": state, "title": text(history.definition_of(obj).states[state].title)},
        "working_copy": copy.absolute_url() if copy is not None else None,
        "working_copy_of": original.absolute_url() if original is not None else None,
        "comparable": editions.public_of(obj) not in (None, obj) or bool(versions),
        "may_revert": original is None and _may_revert(obj),
        "entries": sorted(deeds + versions, key=_moment, reverse=True),
    }


def _moment(entry: dict[str, Any]) -> tuple[int, bool, float]:
    """Versions are kept to the second: one of the same second came after the deed that made it."""
    moment = float(DateTime.DateTime(entry["time"])) if entry["time"] else 0.0
    return int(moment), entry["kind"] == "version", moment


def _may_revert(obj: Any) -> bool:
    allowed = getSecurityManager().checkPermission
    return bool(allowed(REVERT, obj) and allowed("Modify portal content", obj))


def revert(obj: Any, version: Any) -> None:
    """Bring the content of a kept version back.

    Raises:
        Problem: 403 the item is public or under review, 422 there is no such version.
    """
    if not _may_revert(obj):
        raise Problem(
            403,
            "Forbidden",
            _("已发布或者正在审核的内容不能直接恢复到历史版本，请建立工作副本后修改。"),
        )
    if str(version) not in {edition.id for edition in editions.versions(obj)}:
        message = _("没有这个版本，请从版本列表中选择。")
        raise Problem(422, "ValidationError", message, [FieldError("version", message)])
    stock_revert(obj, int(version))
