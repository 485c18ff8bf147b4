"""Where a case of interaction stands: a department that was named, or the office of a region."""

from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from govportal import _
from govportal.addons.interaction.settings import offices
from govportal.cases.perform import refuse
from govportal.content.interfaces import ITypedContent
from govportal.content.places import department_of
from govportal.content.places import region_of
from typing import Any

import plone.api as api


#: Departments that are offered at once.
MOST = 200


@dataclass(frozen=True)
class Place:
    """A department with its region.

    Args:
        path: of the department, from Zope's root.
        region_path: of its region.
    """

    code: str
    title: str
    path: str
    region_code: str
    region_path: str

    def columns(self) -> dict[str, Any]:
        """The columns of a case that stands here."""
        return {
            "department_code": self.code,
            "department_path": self.path,
            "region_code": self.region_code,
            "matter": {"department": self.title},
        }


def place_of(obj: Any) -> Place | None:
    """The department at or above an object, ``None`` where there is none."""
    department = department_of(obj)
    if department is None:
        return None
    region = region_of(department)
    return Place(
        code=department.code,
        title=department.title,
        path="/".join(department.getPhysicalPath()),
        region_code=getattr(region, "code", "") or "",
        region_path="" if region is None else "/".join(region.getPhysicalPath()),
    )


def department(code: Any, name: str = "department") -> Place:
    """The department of a code.

    Raises:
        Problem: 422 there is none.
    """
    obj = _named("Department", code)
    place = None if obj is None else place_of(obj)
    if place is None:
        raise refuse(name, _("没有这个部门，请从列表中选择。"))
    return place


def office(region_code: Any) -> Place:
    """The department that receives what isn't routed yet in a region.

    It is the one that the settings name for the region, else the one that is called like the
    region's government-services body; where there is none, that of the region above.

    Raises:
        Problem: 422 there is no such region, or no such department up to the top.
    """
    region = _named("Region", region_code)
    if region is None:
        raise refuse("region", _("请选择所在地区。"))
    found = _office(region)
    if found is None:
        raise refuse("region", _("这个地区还没有设置受理互动的部门，请选择上级地区或者拨打电话。"))
    return found


def _office(region: Any) -> Place | None:
    known = offices()
    while ITypedContent.providedBy(region):
        obj = _named("Department", known.get(region.code)) or _called(region)
        if obj is not None:
            return place_of(obj)
        region = region.aq_parent
    return None


def _called(region: Any) -> Any:
    name = (region.service_office or "").strip()
    if not name:
        return None
    catalog = api.portal.get_tool("portal_catalog")
    path = {"query": "/".join(region.getPhysicalPath()), "depth": 1}
    for brain in catalog.unrestrictedSearchResults(portal_type="Department", path=path):
        if brain.Title == name:
            return brain._unrestrictedGetObject()
    return None


def _named(portal_type: str, code: Any) -> Any:
    if not isinstance(code, str) or not code:
        return None
    catalog = api.portal.get_tool("portal_catalog")
    found = catalog.unrestrictedSearchResults(portal_type=portal_type, code=code)
    return found[0]._unrestrictedGetObject() if found else None


def chain(region_code: str) -> list[str]:
    """The codes of a region and those above it, the nearest first."""
    region = _named("Region", region_code)
    found: list[str] = []
    while ITypedContent.providedBy(region):
        found.append(region.code)
        region = region.aq_parent
    return found


def departments(place: Place, words: str = "") -> Sequence[Mapping[str, str]]:
    """Departments to choose from: those of the place's city and below, by name.

    Args:
        words: of which each must stand in the name.
    """
    region = api.portal.get().unrestrictedTraverse(place.region_path, None)
    above = getattr(region, "aq_parent", None)
    root = above if ITypedContent.providedBy(above) else region
    if root is None:
        return ()
    catalog = api.portal.get_tool("portal_catalog")
    brains = catalog.unrestrictedSearchResults(
        portal_type="Department",
        path="/".join(root.getPhysicalPath()),
        sort_on="sortable_title",
    )
    wanted = words.split()
    return [
        {"id": brain.code, "title": brain.Title}
        for brain in brains
        if all(word in brain.Title for word in wanted)
    ][:MOST]
