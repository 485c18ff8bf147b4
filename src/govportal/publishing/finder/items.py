"""An entry of the list as the pages show it: title, address, state and a line of facts."""

from collections.abc import Callable
from collections.abc import Mapping
from dataclasses import dataclass
from govportal import _
from govportal.codes.codesets import code_set
from typing import Any


#: Kinds whose entries always show their state; others do only when it isn't the usual one.
STATEFUL = ("matter", "guide", "catalogue")


@dataclass(frozen=True)
class Fact:
    """One fact; ``code`` says that it is read character by character."""

    label: str
    value: str
    code: bool = False


@dataclass(frozen=True)
class Item:
    """One entry of a result.

    Args:
        url: where it is shown.
        state: the token of its public state; ``state_title`` is "" when it goes without saying.
        place: its department, or else its region.
        online: whether it is handled online; None where that says nothing.
        online_url: where it is handled online; "" when nowhere else.
    """

    uid: str
    code: str
    title: str
    url: str
    state: str
    state_title: str
    region_code: str
    region: str
    department_code: str
    department: str
    place: str
    facts: tuple[Fact, ...]
    online: bool | None = None
    online_url: str = ""


Summary = Mapping[str, Any]


def item(kind: str, summary: Summary, site_url: str = "") -> Item:
    """One entry out of its summary (see ``govportal.publishing.listing.document``).

    :param site_url: the address below which the summary's path leads to the entry.
    """
    state = summary["state"]
    shown = kind in STATEFUL or state != "in_force"
    facts = (Fact(_("编码"), summary["code"], code=True), *FACTS[kind](summary))
    return Item(
        uid=summary["uid"],
        code=summary["code"],
        title=summary["title"],
        url=site_url + summary["path"],
        state=state,
        state_title=summary["state_title"] if shown else "",
        region_code=summary["region_code"],
        region=summary["region"],
        department_code=summary["department_code"],
        department=summary["department"],
        place=summary["department"] or summary["region"],
        facts=tuple(fact for fact in facts if fact.value),
        online=summary.get("online"),
        online_url=summary.get("online_url") or "",
    )


def _place(summary: Summary) -> tuple[Fact, ...]:
    return (
        Fact(_("部门"), summary["department"]),
        Fact(_("地区"), summary["region"]),
    )


def _matter(summary: Summary) -> tuple[Fact, ...]:
    return (
        *_place(summary),
        Fact(_("类型"), summary["matter_type_title"]),
        Fact(_("办件类型"), summary["handling_type_title"]),
        Fact(_("承诺时限"), _limit(summary["promised_limit"], summary["promised_unit"])),
    )


def _guide(summary: Summary) -> tuple[Fact, ...]:
    return (*_place(summary), Fact(_("事项"), summary["matter_title"]))


def _catalogue(summary: Summary) -> tuple[Fact, ...]:
    return (
        Fact(_("部门"), summary["department"]),
        Fact(_("类型"), summary["matter_type_title"]),
        Fact(_("行使层级"), "、".join(summary["exercise_levels_titles"])),
    )


def _department(summary: Summary) -> tuple[Fact, ...]:
    return (
        Fact(_("地区"), summary["region"]),
        Fact(_("地址"), summary["address"] or ""),
        Fact(_("咨询电话"), summary["advice_phone"] or ""),
    )


def _law(summary: Summary) -> tuple[Fact, ...]:
    return (
        Fact(_("效力位阶"), summary["level_title"]),
        Fact(_("制定机关"), summary["issuing_body"] or ""),
        Fact(_("施行日期"), summary["effective_on"] or ""),
        Fact(_("时效性"), summary["law_status_title"]),
    )


def _intermediary(summary: Summary) -> tuple[Fact, ...]:
    return (
        Fact(_("服务项目"), "、".join(summary["service_kinds"] or ())),
        Fact(_("地址"), summary["address"] or ""),
        Fact(_("咨询电话"), summary["advice_phone"] or ""),
    )


FACTS: dict[str, Callable[[Summary], tuple[Fact, ...]]] = {
    "matter": _matter,
    "guide": _guide,
    "catalogue": _catalogue,
    "department": _department,
    "law": _law,
    "intermediary": _intermediary,
}


def _limit(number: int | None, unit: str) -> str:
    """A time limit in words; "" when there is none."""
    if number is None:
        return ""
    units = code_set("limit_units")
    title = units.title(unit) if unit in units else ""
    return _("${number} 个${unit}", mapping={"number": str(number), "unit": title})
