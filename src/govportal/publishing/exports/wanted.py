"""What somebody asks to be exported, checked; one for the service, the page and the console."""

from collections.abc import Mapping
from dataclasses import dataclass
from govportal import _
from govportal.codes.regions import normalise
from govportal.codes.regions import RegionCodeError
from govportal.content.types.region import IRegion
from govportal.errors import FieldError
from govportal.errors import Problem
from govportal.publishing.exports.formats import WRITERS
from govportal.publishing.exports.native import columns
from govportal.publishing.exports.native import row
from govportal.publishing.exports.native import select
from govportal.publishing.imports.mapping import TYPES
from typing import Any
from typing import BinaryIO

import plone.api as api


@dataclass(frozen=True)
class Wanted:
    """A type, a format, a place and states.

    Args:
        path: physical path; what stands at or below it.
        states: empty for all.
        name: of the file, e.g. ``Matter-370102.xlsx``.
    """

    type: str
    format: str
    path: str
    states: tuple[str, ...]
    name: str

    def write(self, target: BinaryIO) -> int:
        """Write the file; gives the number of rows.

        Raises:
            Problem: 422 the format cannot hold a text.
        """
        rows = (row(obj) for obj in select(self.type, self.path, self.states))
        return WRITERS[self.format](columns(self.type), rows, target)


def wanted(context: Any, params: Mapping[str, Any]) -> Wanted:
    """Check what is asked for at ``context``.

    Args:
        params: ``type``, ``format`` and, if given, ``region`` (code) and ``state`` (one or more,
            repeated or joined with commas).

    Raises:
        Problem: 422 naming the parameter and what it may be.
    """
    type_ = _one_of("type", params.get("type"), TYPES)
    format_ = _one_of("format", params.get("format"), tuple(WRITERS))
    place = context
    code = str(params.get("region") or "").strip()
    if code:
        place = _region(context, code)
    states = _states(type_, params.get("state"))
    own = getattr(place, "code", "") if place is not api.portal.get() else ""
    name = "-".join(part for part in (type_, own) if part)
    path = "/".join(place.getPhysicalPath())
    return Wanted(type_, format_, path, states, f"{name}.{format_}")


def states_of(type_: str) -> dict[str, str]:
    """State → Chinese title of a type's workflow."""
    tool = api.portal.get_tool("portal_workflow")
    return {
        name: state.title
        for chain in tool.getChainForPortalType(type_)
        for name, state in tool[chain].states.items()
    }


def _one_of(name: str, value: Any, allowed: tuple[str, ...]) -> str:
    if isinstance(value, str) and value in allowed:
        return value
    said = {"name": name, "value": str(value or ""), "allowed": "、".join(allowed)}
    if not value:
        raise _refuse(name, _("请用 ${name} 指定，可选：${allowed}。", mapping=said))
    raise _refuse(name, _("${name} 不能是“${value}”，可选：${allowed}。", mapping=said))


def _states(type_: str, value: Any) -> tuple[str, ...]:
    given = value if isinstance(value, list | tuple) else str(value or "").split(",")
    names = [str(name).strip() for name in given if str(name).strip()]
    known = tuple(states_of(type_))
    return tuple(_one_of("state", name, known) for name in names)


def _region(context: Any, code: str) -> Any:
    try:
        plain = normalise(code)
    except RegionCodeError as error:
        raise _refuse("region", error.message) from error
    if IRegion.providedBy(context) and context.code == plain:
        return context
    brains = api.content.find(context=context, portal_type="Region", code=plain)
    if not brains:
        message = _("这里没有代码为 ${code} 的行政区划，请核对。", mapping={"code": plain})
        raise _refuse("region", message)
    return brains[0].getObject()


def _refuse(field: str, message: Any) -> Problem:
    return Problem(422, "ValidationError", message, [FieldError(field, message)])
