"""Where to go and whom to call."""

from dataclasses import dataclass
from govportal.content.pages.common import lines_of
from govportal.content.pages.common import Link
from govportal.content.pages.common import phones_of
from govportal.content.pages.maps import maps_of
from govportal.content.places import department_of
from typing import Any


@dataclass(frozen=True)
class Contact:
    """An office.

    Args:
        longitude: in degrees (CGCS2000), with ``latitude``; ``None`` where it is not on the map.
        maps: where it is on the maps that people use.
    """

    address: str
    hours: tuple[str, ...]
    advice_phones: tuple[str, ...]
    supervision_phones: tuple[str, ...]
    longitude: float | None
    latitude: float | None
    maps: tuple[Link, ...]
    advice: tuple[str, ...]


def contact_of(matter: Any) -> Contact:
    """The office of a matter; what the matter leaves open is its department's."""
    department = department_of(matter)
    # A window elsewhere has no hours and no place on the map that the department could tell.
    place = matter if matter.address or department is None else department
    mapped = place.longitude is not None and place.latitude is not None

    def own_or_departments(name: str) -> str:
        return getattr(matter, name, None) or getattr(department, name, None) or ""

    return Contact(
        address=place.address or "",
        hours=lines_of(matter.hours or place.hours),
        advice_phones=phones_of(own_or_departments("advice_phone")),
        supervision_phones=phones_of(own_or_departments("supervision_phone")),
        longitude=place.longitude if mapped else None,
        latitude=place.latitude if mapped else None,
        maps=maps_of(place, place.address or ""),
        advice=lines_of(matter.advice_methods),
    )
