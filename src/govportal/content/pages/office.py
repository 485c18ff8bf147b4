"""The office of a region, a department or an agency: where it is, when it is open, whom to call."""

from govportal.content.pages.common import lines_of
from govportal.content.pages.common import phones_of
from govportal.content.pages.contact import Contact
from govportal.content.pages.maps import maps_of
from typing import Any


def office_of(place: Any) -> Contact:
    """How to reach ``place`` itself; what it does not say is not there."""
    mapped = place.longitude is not None and place.latitude is not None
    return Contact(
        address=place.address or "",
        hours=lines_of(place.hours),
        advice_phones=phones_of(place.advice_phone),
        supervision_phones=phones_of(place.supervision_phone),
        longitude=place.longitude if mapped else None,
        latitude=place.latitude if mapped else None,
        maps=maps_of(place, place.address or ""),
        advice=(),
    )
