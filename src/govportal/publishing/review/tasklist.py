"""A list of tasks as a page shows it: narrowed, sorted, each item with what one may do."""

from collections import Counter
from collections.abc import Callable
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from govportal import _
from govportal.content.ids import code_of
from govportal.content.places import department_of
from govportal.content.places import region_chain
from govportal.errors import FieldError
from govportal.errors import Problem
from govportal.publishing.review import history
from govportal.publishing.review import limits
from govportal.publishing.review import perform
from govportal.publishing.review import workingcopy
from govportal.publishing.review.remarks import parse
from govportal.publishing.review.summary import due_json
from govportal.publishing.review.summary import field_titles
from govportal.publishing.review.summary import submitted
from govportal.publishing.review.summary import text
from govportal.publishing.review.summary import type_title
from govportal.publishing.review.tasks import place_title
from plone.restapi.serializer.converters import json_compatible
from typing import Any


LATER = date.max
#: The longest text that is looked for.
LONGEST = 100


@dataclass(frozen=True)
class Row:
    """An item with what lists are narrowed and sorted by.

    Args:
        obj: the item.
        state: its state.
        start: the day on which it came to its state.
        due: the end of the step's limit.
        regions: code → title of the regions that it stands in, from the highest down.
        department: code and title, or None.
    """

    obj: Any
    state: str
    start: date | None
    due: limits.Due | None
    regions: dict[str, str]
    department: tuple[str, str] | None


def row(obj: Any) -> Row:
    """The row of an item."""
    state = history.state_of(obj)
    start = limits.since(history.entries(obj))
    department = department_of(obj)
    return Row(
        obj,
        state,
        start,
        limits.due_in(state, start),
        {region.code: region.title for region in region_chain(obj)},
        (department.code, department.title) if department is not None else None,
    )


def _key_due(item: Row) -> Any:
    return (item.due.day if item.due else LATER, item.start or LATER)


SORTS: dict[str, Callable[[Row], Any]] = {
    "due": _key_due,
    "since": lambda item: item.start or LATER,
    "title": lambda item: item.obj.title or "",
    "place": lambda item: "/".join(item.obj.getPhysicalPath()[:-1]),
}


@dataclass(frozen=True)
class Wanted:
    """What a list is narrowed to, and its order.

    Args:
        type: portal type.
        state: id of a state.
        region: code of a region; what stands below it is among it.
        department: code of a department.
        text: part of the title or of the code.
        sort: a name of `SORTS`.
        descending: the other way round.
    """

    type: str = ""
    state: str = ""
    region: str = ""
    department: str = ""
    text: str = ""
    sort: str = "due"
    descending: bool = False


def wanted(form: Mapping[str, Any]) -> Wanted:
    """What a request asks for: ``type``, ``state``, ``region``, ``department``, ``text``, ``sort``.

    Raises:
        Problem: 400 when the order is unknown or the text too long.
    """
    given = {
        name: str(form.get(name) or "").strip()
        for name in ("type", "state", "region", "department", "text", "sort")
    }
    sort = given.pop("sort") or "due"
    if sort.removeprefix("-") not in SORTS:
        names = "、".join((*SORTS, *(f"-{name}" for name in SORTS)))
        message = _("sort 只能是 ${names} 之一。", mapping={"names": names})
        raise Problem(400, "BadRequest", message, [FieldError("sort", message)])
    if len(given["text"]) > LONGEST:
        message = _("查找的文字不能超过 ${count} 个字。", mapping={"count": LONGEST})
        raise Problem(400, "BadRequest", message, [FieldError("text", message)])
    return Wanted(**given, sort=sort.removeprefix("-"), descending=sort.startswith("-"))


def narrow(rows: list[Row], asked: Wanted) -> list[Row]:
    """The rows that are wanted, in the order that is wanted."""
    found = [item for item in rows if _fits(item, asked)]
    return sorted(found, key=SORTS[asked.sort], reverse=asked.descending)


def _fits(item: Row, asked: Wanted) -> bool:
    obj = item.obj
    return (
        asked.type in ("", obj.portal_type)
        and asked.state in ("", item.state)
        and (not asked.region or asked.region in item.regions)
        and (not asked.department or (item.department or ("",))[0] == asked.department)
        and _says(obj, asked.text)
    )


def _says(obj: Any, words: str) -> bool:
    said = f"{obj.title or ''} {code_of(obj)}".casefold()
    return all(word in said for word in words.casefold().split())


def facets(rows: list[Row]) -> dict[str, list[dict[str, Any]]]:
    """By what a list can be narrowed: for each, ``id``, ``title`` and ``count``."""
    types = Counter(item.obj.portal_type for item in rows)
    states: dict[str, list[Any]] = {}
    regions: dict[str, list[Any]] = {}
    departments: dict[str, list[Any]] = {}
    for item in rows:
        title = text(history.definition_of(item.obj).states[item.state].title)
        states.setdefault(item.state, [title, 0])[1] += 1
        above: list[str] = []
        for code, name in item.regions.items():
            above.append(name)
            regions.setdefault(code, [" / ".join(above), 0])[1] += 1
        if item.department:
            departments.setdefault(item.department[0], [item.department[1], 0])[1] += 1
    return {
        "types": [
            {"id": name, "title": type_title(name), "count": count}
            for name, count in sorted(types.items())
        ],
        "states": _terms(states, by_code=False),
        "regions": _terms(regions),
        "departments": _terms(departments),
    }


def _terms(found: dict[str, list[Any]], by_code: bool = True) -> list[dict[str, Any]]:
    items = sorted(found.items()) if by_code else found.items()
    return [{"id": name, "title": title, "count": count} for name, (title, count) in items]


def task(obj: Any, item: Row | None = None) -> dict[str, Any]:
    """One item of the list."""
    item = item or row(obj)
    workflow = history.definition_of(obj)
    past = history.entries(obj)
    reason, remarks = parse((history.returned(obj) or {}).get("comments") or "")
    to_revise = list(getattr(obj, "to_revise", None) or [])
    return {
        "@id": obj.absolute_url(),
        "@type": obj.portal_type,
        "type_title": type_title(obj.portal_type),
        "UID": obj.UID(),
        "title": obj.title,
        "code": code_of(obj),
        "place": place_title(obj),
        "state": {"id": item.state, "title": text(workflow.states[item.state].title)},
        "since": json_compatible(past[-1].get("time")) if past else None,
        "age": limits.age(item.start),
        "due": due_json(item.due),
        "submitted": submitted(obj),
        "edition": "change" if workingcopy.baseline(obj) is not None else "first",
        "reason": reason,
        "remarks": len(remarks),
        "to_revise": to_revise,
        "to_revise_titles": field_titles(obj.portal_type, to_revise),
        "planned_effective": json_compatible(getattr(obj, "planned_effective", None)),
        "transitions": perform.allowed(obj),
        "seen": len(past),
    }
