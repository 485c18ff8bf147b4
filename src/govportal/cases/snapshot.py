"""The matter as it stood: what a case keeps of it, so that later versions change nothing."""

from Acquisition import aq_base
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from govportal import _
from govportal.content.facts import facts_of
from govportal.content.places import department_of
from govportal.content.places import region_of
from govportal.content.types.matter import IMatter
from govportal.errors import Problem
from plone.memoize.ram import cache
from plone.memoize.volatile import DontCache
from typing import Any
from ZODB.utils import z64

import json
import plone.api as api


#: The elements of a matter that a case goes by.
ELEMENTS = (
    "uid",
    "url",
    "implementation_code",
    "basic_code",
    "version",
    "matter_type",
    "handling_type",
    "statutory_limit",
    "statutory_unit",
    "promised_limit",
    "promised_unit",
    "acceptance_conditions",
    "service_objects",
    "steps",
    "special_procedures",
    "materials",
    "result_name",
    "result_type",
    "deliverable",
    "accepting_institution",
    "accepting_institution_code",
    "address",
    "hours",
    "advice_phone",
    "supervision_phone",
    "reconsideration_body",
    "litigation_body",
    "department",
    "department_code",
    "region",
    "region_code",
)
#: What a case needs of each material and step.
MATERIAL = ("name", "type", "format", "originals", "copies", "necessity", "source", "filling_notes")
STEP = ("name", "department", "role", "days", "unit", "special")
#: States in which a matter takes applications.
OPEN = ("published",)
#: Names of steps that stand for the engine's own: intake before, decision and delivery after.
OUTSIDE = ("受理", "收件", "决定", "审批", "送达", "办结", "制证", "出证", "发证", "颁证")


@dataclass(frozen=True)
class Place:
    """Where a matter's cases are handled."""

    department_code: str
    department_path: str
    region_code: str


def matter_named(uid: str) -> Any:
    """The matter with this UID that takes applications now.

    Raises:
        Problem: 404 there is none that is public; 409 it takes no applications now.
    """
    matter = api.content.get(UID=uid) if uid else None
    if matter is None or not IMatter.providedBy(matter):
        raise Problem(404, "NotFound", _("没有这个事项，或者它没有公开。"))
    if api.content.get_state(matter) not in OPEN:
        raise Problem(
            409,
            "Conflict",
            _("事项“${title}”现在不接受申请。", mapping={"title": matter.title}),
        )
    return matter


def place_of(matter: Any) -> Place:
    """The department and region of a matter."""
    department = department_of(matter)
    region = region_of(matter)
    if department is None:
        raise LookupError(f"The matter {matter.title!r} stands in no department.")
    return Place(
        department_code=getattr(department, "code", "") or "",
        department_path="/".join(department.getPhysicalPath()),
        region_code=getattr(region, "code", "") or "",
    )


def _as_stored(_function: Any, matter: Any) -> tuple[Any, ...]:
    """Names the matter, and where it stands, as they were committed.

    Raises:
        DontCache: one of them is being changed.
    """
    places = (matter, department_of(matter), region_of(matter))
    found = [matter.absolute_url()]
    for obj in map(aq_base, places):
        if obj is None:
            continue
        obj._p_activate()
        if obj._p_changed or obj._p_serial == z64:
            raise DontCache
        found += [obj._p_oid.hex(), obj._p_serial.hex()]
    return tuple(found)


def snapshot(matter: Any) -> dict[str, Any]:
    """What a case keeps of its matter, as JSON; read once for each version of it."""
    kept: dict[str, Any] = json.loads(_text(matter))
    return kept


@cache(_as_stored)
def _text(matter: Any) -> str:
    """A snapshot as text: what is cached is shared by all threads, and must not change."""
    facts = facts_of(matter, ELEMENTS)
    kept = {name: _plain(facts.get(name)) for name in ELEMENTS}
    kept["title"] = matter.title
    kept["materials"] = [_row(row, MATERIAL) for row in facts.get("materials") or ()]
    kept["steps"] = [_row(row, STEP) for row in facts.get("steps") or ()]
    return json.dumps(kept, ensure_ascii=False)


def nodes(matter: Mapping[str, Any]) -> list[str]:
    """The nodes between acceptance and decision, at least one.

    The flow of a matter names its own acceptance, decision and delivery too; those are the
    engine's states.
    """
    return [str(step["name"]) for step in _inside(matter)] or ["审查"]


def node_limit(matter: Mapping[str, Any], position: int) -> tuple[int, str] | None:
    """How long a node of review may take, and in which unit; None where the flow doesn't say."""
    steps = _inside(matter)
    days = steps[position].get("days") if position < len(steps) else None
    return (int(days), str(steps[position].get("unit") or "working_day")) if days else None


def _inside(matter: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    return [
        step
        for step in matter.get("steps") or ()
        if not any(word in str(step["name"]) for word in OUTSIDE)
    ]


def _row(row: Mapping[str, Any], names: Sequence[str]) -> dict[str, Any]:
    return {name: _plain(row.get(name)) for name in names}


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [_plain(item) for item in value]
    return value.isoformat() if isinstance(value, date) else value
