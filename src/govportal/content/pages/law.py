"""The page of a law: its versions, whether it is in force, and who cites it.

The articles themselves are the content's own field; the page adds their anchors.
"""

from dataclasses import dataclass
from datetime import date
from govportal import _
from govportal.content.articles import anchor
from govportal.content.citations import version_in_force
from govportal.content.display import day_text
from govportal.content.display import Section
from govportal.content.display import sections
from govportal.content.pages.citing import Citing
from govportal.content.pages.citing import citing
from govportal.content.pages.citing import citing_of
from govportal.content.pages.common import Link
from govportal.content.pages.common import link_to
from govportal.content.pages.common import title_of
from typing import Any
from zope.i18n import translate

import plone.api as api


#: What the page shows in a way of its own.
SHOWN_ELSEWHERE = ("articles", "preamble", "previous_version", "amendments", "law_status")
#: Of those who cite the law; the rest are on a page of their own.
MOST_CITING = 10
#: Versions of one law that are looked at: a chain of relations may be a circle.
MOST_VERSIONS = 50


@dataclass(frozen=True)
class LawVersion:
    """One version of a law.

    Args:
        day: since when it is in force, or else when it was promulgated, for people.
        here: the version that the page shows.
        in_force: the one that holds today.
    """

    title: str
    url: str
    day: str
    status: str
    here: bool
    in_force: bool


@dataclass(frozen=True)
class LawNotice:
    """Why the text is not today's law, and the version that is.

    Args:
        kind: ``repealed``, ``not_yet``, ``superseded`` or ``amended``.
    """

    kind: str
    text: str
    current: Link | None


@dataclass(frozen=True)
class LawPage:
    """Everything that the page shows beside the articles.

    Args:
        anchors: the id of each article's element, in their order.
        versions: oldest first; empty where the portal has this one only.
        cited: how many cite the law; ``citing`` are the first of them.
    """

    sections: tuple[Section, ...]
    level: str
    status: str
    status_title: str
    anchors: tuple[str, ...]
    notice: LawNotice | None
    versions: tuple[LawVersion, ...]
    citing: tuple[Citing, ...]
    cited: int


def law_page(law: Any, today: date) -> LawPage:
    """The page of ``law`` on a day, for the current user."""
    versions = versions_of(law)
    current = version_in_force(versions, today)
    brains = citing(law)
    uid = api.content.get_uuid(law)
    return LawPage(
        sections=tuple(sections(law, SHOWN_ELSEWHERE)),
        level=title_of(law, "level"),
        status=law.law_status or "",
        status_title=title_of(law, "law_status"),
        anchors=anchors_of(law.articles or ()),
        notice=notice_of(law, current, today),
        versions=tuple(_version(found, law, current) for found in versions)
        if len(versions) > 1
        else (),
        citing=tuple(citing_of(brain, uid) for brain in brains[:MOST_CITING]),
        cited=len(brains),
    )


def anchors_of(articles: Any) -> tuple[str, ...]:
    """An id for each article; one whose number is no number, or stands twice, has its place."""
    found: list[str] = []
    for place, row in enumerate(articles, 1):
        name = anchor(row.get("no") or "")
        found.append(name if name and name not in found[-50:] else f"article-at-{place}")
    return tuple(found)


def versions_of(law: Any) -> list[Any]:
    """All versions of ``law`` that the reader may see, oldest first."""
    found = {api.content.get_uuid(law): law}
    waiting = [law]
    while waiting and len(found) < MOST_VERSIONS:
        version = waiting.pop()
        for other in (*_previous(version), *_next(version)):
            uid = api.content.get_uuid(other)
            if uid not in found:
                found[uid] = other
                waiting.append(other)
    return sorted(found.values(), key=lambda one: _since(one) or date.min)


def notice_of(law: Any, current: Any | None, today: date) -> LawNotice | None:
    """What the reader must know before reading, ``None`` for the law in force."""
    link = link_to(current) if current is not None and current is not law else None
    since = _since(law)
    if law.law_status == "repealed" or (law.repealed_on and law.repealed_on <= today):
        day = law.repealed_on
        if day is not None:
            text = _("本法规已于${day}废止。", mapping={"day": day_text(day)})
        else:
            text = _("本法规已废止。")
        return LawNotice("repealed", translate(text), link)
    if since is not None and since > today:
        text = _("本版本自${day}起施行，目前尚未生效。", mapping={"day": day_text(since)})
        return LawNotice("not_yet", translate(text), link)
    if law.law_status == "not_yet_in_force":
        return LawNotice("not_yet", translate(_("本版本尚未生效。")), link)
    if link is not None:
        return LawNotice("superseded", translate(_("这不是现行有效的版本。")), link)
    if law.law_status == "amended":
        text = _("本法规已被修改，本站尚未收录修改后的文本，请以最新公布的文本为准。")
        return LawNotice("amended", translate(text), None)
    return None


def _since(law: Any) -> date | None:
    found: date | None = law.effective_on or law.promulgated
    return found


def _version(version: Any, law: Any, current: Any | None) -> LawVersion:
    since = _since(version)
    return LawVersion(
        title=version.title,
        url=version.absolute_url(),
        day=day_text(since) if since else "",
        status=title_of(version, "law_status"),
        here=version is law,
        in_force=version is current,
    )


def _previous(law: Any) -> list[Any]:
    relation = law.previous_version
    if relation is None or relation.isBroken():
        return []
    return _visible([relation.to_object])


def _next(law: Any) -> list[Any]:
    relations = api.relation.get(target=law, relationship="previous_version")
    return _visible([relation.from_object for relation in relations])


def _visible(laws: list[Any]) -> list[Any]:
    """Those that everybody may see: a draft of somebody who works here is no version yet."""
    return [law for law in laws if law and api.content.get_state(law, default="") == "published"]
