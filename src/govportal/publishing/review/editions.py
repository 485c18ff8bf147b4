"""The editions of an item that may be compared: what stands there, what is public, what was."""

from collections.abc import Iterator
from dataclasses import asdict
from dataclasses import dataclass
from datetime import datetime
from datetime import UTC
from govportal import _
from govportal.content.compare import changed
from govportal.content.compare import compare
from govportal.errors import FieldError
from govportal.errors import Problem
from govportal.publishing.review import history
from govportal.publishing.review import workingcopy
from govportal.publishing.review.subscribers import PUBLIC
from govportal.publishing.review.summary import text
from plone.restapi.serializer.converters import json_compatible
from Products.CMFEditions.interfaces.IArchivist import ArchivistRetrieveError
from typing import Any

import plone.api as api


CURRENT = "current"
PUBLISHED = "published"
PREVIOUS = "previous"

#: What plone.app.iterate notes by itself.
NOTES = {"Baseline created": _("建立工作副本时的内容")}


@dataclass(frozen=True)
class Edition:
    """One edition.

    Args:
        id: ``current``, ``published`` or the number of a kept version.
        title: Chinese, e.g. ``第 2 版``.
        version: the item's own count of editions, where its type has one.
        time: when it became so, ISO 8601.
        comment: what its maker noted.
        url: of the object that it belongs to.
    """

    id: str
    title: str
    version: int | None
    time: str
    actor: str
    actor_name: str
    comment: str
    url: str


def comparison(obj: Any, one: str = "", two: str = "") -> dict[str, Any]:
    """What differs between two editions of ``obj``, as JSON.

    Args:
        one: the earlier: ``current``, ``published``, ``previous`` or a version's number; by default
            what is public now where that is another edition, else the one before.
        two: the later, ``current`` by default.

    Raises:
        Problem: 404 there is no such edition.
    """
    before, old = find(obj, one or _usual(obj), "one")
    after, new = find(obj, two or CURRENT, "two")
    found = compare(old, new)
    return {
        "@id": f"{obj.absolute_url()}/@compare",
        "title": obj.title,
        "one": asdict(before),
        "two": asdict(after),
        "changed": changed(found),
        "sections": json_compatible([asdict(section) for section in found]),
        "editions": [asdict(edition) for edition in editions(obj)],
    }


def editions(obj: Any) -> list[Edition]:
    """All editions that can be named, latest first."""
    public = public_of(obj)
    result = [current(obj)]
    if public is not None and public is not obj:
        result.append(published(public))
    return result + list(_kept(_lasting(obj)))


def versions(obj: Any) -> list[Edition]:
    """The kept versions of ``obj``, or of its original, latest first."""
    return list(_kept(_lasting(obj)))


def find(obj: Any, name: str, field: str) -> tuple[Edition, Any]:
    """The edition with a name, and the object as it was.

    Raises:
        Problem: 404 there is none.
    """
    lasting = _lasting(obj)
    public = public_of(obj)
    kept = list(_kept(lasting))
    if name == CURRENT:
        return current(obj), obj
    if name == PUBLISHED and public is not None:
        return published(public), public
    if name == PUBLISHED:
        # Withdrawn since: the latest that was kept was public.
        name = kept[0].id if kept else ""
    elif name == PREVIOUS:
        skipped = 1 if lasting is obj and public is obj else 0
        name = kept[skipped].id if len(kept) > skipped else ""
    for edition in kept:
        if edition.id == name:
            return edition, _retrieve(lasting, int(name), field)
    raise _none(field)


def public_of(obj: Any) -> Any | None:
    """What the public sees of ``obj`` now: itself, the original of a working copy, or nothing."""
    original = workingcopy.baseline(obj)
    lasting = obj if original is None else original
    return lasting if history.state_of(lasting) in PUBLIC else None


def current(obj: Any) -> Edition:
    """``obj`` as it stands."""
    copy = workingcopy.baseline(obj) is not None
    if copy:
        title = text(_("工作副本（当前内容）"))
    elif history.state_of(obj) in PUBLIC:
        title = text(_("当前公开内容"))
    else:
        title = text(_("当前内容"))
    return _standing(CURRENT, title, obj)


def published(obj: Any) -> Edition:
    """``obj`` as the public sees it."""
    return _standing(PUBLISHED, text(_("当前公开内容")), obj)


def _standing(name: str, title: str, obj: Any) -> Edition:
    past = history.entries(obj)
    actor = (past[-1].get("actor") or "") if past else ""
    return Edition(
        name,
        title,
        getattr(obj, "version", None),
        json_compatible(obj.modified()) or "",
        actor,
        _full_name(actor),
        (past[-1].get("comments") or "") if past else "",
        obj.absolute_url(),
    )


def _usual(obj: Any) -> str:
    return PREVIOUS if public_of(obj) is obj else PUBLISHED


def _lasting(obj: Any) -> Any:
    """The object that keeps the versions: a working copy's are its original's."""
    original = workingcopy.baseline(obj)
    return obj if original is None else original


def _kept(obj: Any) -> Iterator[Edition]:
    """The kept versions, latest first."""
    repository = api.portal.get_tool("portal_repository")
    if not repository.isVersionable(obj):
        return
    past = repository.getHistoryMetadata(obj) or None
    if past is None:
        return
    for number in range(past.getLength(countPurged=False) - 1, -1, -1):
        said = past.retrieve(number, countPurged=False)["metadata"]["sys_metadata"]
        actor = said.get("principal") or ""
        yield Edition(
            str(past.getVersionId(number, countPurged=False)),
            text(_("历史版本 ${number}", mapping={"number": number + 1})),
            None,
            datetime.fromtimestamp(said["timestamp"], UTC).isoformat(timespec="seconds"),
            actor,
            _full_name(actor),
            _comment(said.get("comment") or ""),
            obj.absolute_url(),
        )


def _comment(comment: str) -> str:
    return text(NOTES[comment]) if comment in NOTES else comment


def _retrieve(obj: Any, number: int, field: str) -> Any:
    repository = api.portal.get_tool("portal_repository")
    try:
        found = repository.retrieve(obj, number).object
    except ArchivistRetrieveError as error:
        raise _none(field) from error
    # What is shown of it, files and places, is asked of where it stands.
    return found.__of__(obj.aq_parent) if not hasattr(found, "aq_parent") else found


def _none(field: str) -> Problem:
    message = _("没有这个版本，请从版本列表中选择。")
    return Problem(404, "NotFound", message, [FieldError(field, message)])


def _full_name(actor: str) -> str:
    user = api.user.get(userid=actor) if actor else None
    return (user.getProperty("fullname") if user is not None else "") or actor
