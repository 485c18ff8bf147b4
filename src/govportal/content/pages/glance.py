"""The few facts that people look for first: how long, how often, how much, through which door."""

from dataclasses import dataclass
from govportal import _
from govportal.content.fields import words
from govportal.content.pages.common import title_of
from govportal.content.pages.common import titles_of
from govportal.content.rules import limit_text
from typing import Any
from zope.i18n import translate


@dataclass(frozen=True)
class Fact:
    """One fact: a short answer, and what it depends on.

    Args:
        good: the answer that everybody hopes for.
    """

    name: str
    title: str
    value: str
    note: str = ""
    good: bool = False


def glance_of(matter: Any) -> tuple[Fact, ...]:
    """The facts that the list knows; what it doesn't know is left out, never guessed."""
    found = (_limit(matter), _visits(matter), _fee(matter), _ways(matter), _reach(matter))
    return tuple(fact for fact in found if fact is not None)


def _limit(matter: Any) -> Fact | None:
    promised, statutory = matter.promised_limit, matter.statutory_limit
    title = translate(_("多久办好"))
    by_law = ""
    if statutory is not None:
        text = limit_text(statutory, matter.statutory_unit or "")
        by_law = translate(_("法定 ${limit}", mapping={"limit": text}))
    if promised is None:
        return Fact("limit", title, by_law) if by_law else None
    immediate = matter.handling_type == "immediate" or promised == 0
    value = translate(_("当场办结")) if immediate else _text(promised, matter.promised_unit)
    note = words([title_of(matter, "handling_type"), by_law])
    return Fact("limit", title, value, note, immediate)


def _visits(matter: Any) -> Fact | None:
    if matter.visits is None:
        return None
    title = translate(_("到现场次数"))
    if matter.visits == 0:
        return Fact("visits", title, translate(_("不用跑")), translate(_("到现场 0 次")), True)
    value = translate(_("最多 ${count} 次", mapping={"count": matter.visits}))
    return Fact("visits", title, value, (matter.visits_reason or "").strip())


def _fee(matter: Any) -> Fact | None:
    title = translate(_("收费"))
    if matter.charged is None:
        return None
    if not matter.charged:
        return Fact("fee", title, translate(_("不收费")), good=True)
    rows = matter.fees or []
    if len(rows) == 1 and rows[0].get("standard"):
        return Fact("fee", title, rows[0]["standard"], rows[0]["name"])
    return Fact("fee", title, translate(_("收费")), words(row["name"] for row in rows))


def _ways(matter: Any) -> Fact | None:
    ways = titles_of(matter, "handling_forms")
    depth = title_of(matter, "online_depth") if matter.online else ""
    if not ways and not depth:
        return None
    return Fact("ways", translate(_("办理方式")), words(ways) or depth, depth if ways else "")


def _reach(matter: Any) -> Fact | None:
    if not matter.cross_region_scope:
        return None
    value = title_of(matter, "cross_region_scope")
    return Fact("reach", translate(_("通办范围")), value)


def _text(days: int, unit: str | None) -> str:
    return limit_text(days, unit or "")
