"""Halls of a site profile: ``halls.jsonl``, one hall a line, with its windows and schedules.

Columns are field names of the content types; beside them ``region`` (a code), ``windows`` and
``schedules``. A hall that the region has already, by its title, stays as it is.
"""

from collections.abc import Mapping
from govportal.addons.appointment import offers
from plone.dexterity.utils import addContentToContainer
from plone.dexterity.utils import createContent
from typing import Any

import json
import plone.api as api


PARTS = {"windows": offers.WINDOW, "schedules": offers.SCHEDULE}


def load(data: bytes, index: Any) -> int:
    """See `ISitePart`.

    Raises:
        ValueError: a line names a region that there is not.
    """
    if offers.HALL not in api.portal.get_tool("portal_types"):
        return 0
    return sum(_hall(json.loads(line), index) for line in data.decode("utf-8").splitlines())


def _hall(given: dict[str, Any], index: Any) -> int:
    code = given.pop("region")
    region = index.coded("Region", code)
    if region is None:
        raise ValueError(f"halls.jsonl: {code}")
    parts = {name: given.pop(name, []) for name in PARTS}
    known = {obj.title for obj in region.obj.objectValues() if obj.portal_type == offers.HALL}
    if given["title"] in known:
        return 0
    hall = _made(region.obj, offers.HALL, given)
    for name, portal_type in PARTS.items():
        for part in parts[name]:
            _made(hall, portal_type, part)
    return 1


def _made(container: Any, portal_type: str, values: Mapping[str, Any]) -> Any:
    # Trusted: the profile's own editor need not exist.
    content = createContent(portal_type, **values)
    return addContentToContainer(container, content, checkConstraints=False)
