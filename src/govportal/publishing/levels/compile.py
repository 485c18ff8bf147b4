"""Compile a matter from a catalogue entry: inherited elements come with it, the rest is empty."""

from govportal import _
from govportal.codes.faults import CodesError
from govportal.codes.matter_codes import compose
from govportal.content.inheritance import inherit
from govportal.content.places import region_chain
from govportal.content.places import region_of
from govportal.errors import FieldError
from govportal.errors import Problem
from govportal.publishing.levels import marks
from govportal.publishing.review import history
from plone.app.iterate.interfaces import IWorkingCopy
from plone.dexterity.utils import addContentToContainer
from plone.dexterity.utils import createContent
from typing import Any
from z3c.relationfield import RelationValue
from zope.component import getUtility
from zope.event import notify
from zope.intid.interfaces import IIntIds
from zope.lifecycleevent import ObjectModifiedEvent

import plone.api as api


FIELD = "catalogue_entry"


def _refuse(status: int, type: str, message: str) -> Problem:
    return Problem(status, type, message, [FieldError(FIELD, message)])


def level_of(department: Any) -> str:
    """The exercise level of a department: the level of its region."""
    return getattr(region_of(department), "level", None) or ""


def permitted(department: Any, entry: Any) -> bool:
    """Whether the entry is of the department's own or a higher region and names its level."""
    levels = set(entry.exercise_levels or ())
    return region_of(entry) in region_chain(department) and bool(
        levels & {level_of(department), "split"}
    )


def compiled(department: Any, entry: Any) -> Any | None:
    """The matter that the department has compiled from the entry already, or None."""
    for matter in marks.matters_of(entry):
        own = matter.aq_parent.getPhysicalPath() == department.getPhysicalPath()
        if own and not IWorkingCopy.providedBy(matter):
            return matter
    return None


def entry_by_uid(uid: Any) -> Any:
    """The catalogue entry with a UID.

    Raises:
        Problem: 422 without a UID, 404 when there is no such entry that the user may see.
    """
    if not isinstance(uid, str) or not uid.strip():
        raise _refuse(422, "ValidationError", _("请用 catalogue_entry 指定目录清单事项的 UID。"))
    brains = api.content.find(UID=uid.strip(), portal_type="CatalogueEntry")
    if not brains:
        raise _refuse(404, "NotFound", _("没有找到这个目录清单事项，请核对 catalogue_entry。"))
    return brains[0].getObject()


def compile_matter(department: Any, entry: Any) -> tuple[Any, list[str]]:
    """Make the department's draft of a catalogue entry.

    Returns:
        the matter, and Chinese sentences on what could not be filled in.

    Raises:
        Problem: 409 the entry is not published, its levels don't name the department's, or the
            department has compiled it already.
    """
    if IWorkingCopy.providedBy(entry) or history.state_of(entry) != "published":
        raise _refuse(409, "Conflict", _("目录清单事项未发布、已暂停或已取消，不能编制实施清单。"))
    if not permitted(department, entry):
        raise _refuse(
            409,
            "LevelNotPermitted",
            _("目录清单事项的行使层级不包括本部门所在的层级，本部门不能编制。"),
        )
    existing = compiled(department, entry)
    if existing is not None:
        raise _refuse(
            409,
            "AlreadyCompiled",
            _(
                "本部门已编制过这个事项（${url}），请直接修改。",
                mapping={"url": existing.absolute_url()},
            ),
        )
    matter = createContent("Matter")
    inherit(matter, entry)
    matter.catalogue_entry = RelationValue(getUtility(IIntIds).getId(entry))
    matter.version = 1
    matter.exercise_level = level_of(department)
    if getattr(department, "nature", None):
        matter.body_nature = department.nature
    warnings = []
    try:
        matter.implementation_code = compose(
            department.code, matter.exercise_level, entry.basic_code
        )
    except CodesError as error:
        warnings.append(_("实施编码没有自动生成，请手工填写：${why}", mapping={"why": str(error)}))
    matter = addContentToContainer(department, matter)
    return matter, warnings


def candidates(department: Any, text: str = "") -> list[Any]:
    """Brains of the published entries that the department may compile and has not, by code.

    Args:
        text: part of the title or the beginning of the code; "" for all.
    """
    catalog = api.portal.get_tool("portal_catalog")
    chain = {"/".join(region.getPhysicalPath()): region.code for region in region_chain(department)}
    own = catalog.unrestrictedSearchResults(
        portal_type="Matter",
        path={"query": "/".join(department.getPhysicalPath()), "depth": 1},
        review_state={"not": "cancelled"},
    )
    taken = {marks_uid for brain in own if (marks_uid := _entry_uid(catalog, brain))}
    found = catalog(
        portal_type="CatalogueEntry",
        review_state="published",
        exercise_level=[level_of(department), "split"],
        region_code=list(chain.values()),
        sort_on="code",
    )
    wanted = text.strip().casefold()
    return [
        brain
        for brain in found
        if brain.UID not in taken
        and (
            not wanted
            or wanted in brain.Title.casefold()
            or (brain.code or "").casefold().startswith(wanted)
        )
    ]


def _entry_uid(catalog: Any, brain: Any) -> str:
    """The entry of a matter, from the index: the matter itself isn't read."""
    return catalog.Indexes["catalogue_entry_uid"].getEntryForObject(brain.getRID(), "") or ""


def adopt(matter: Any) -> list[str]:
    """Take over the present elements of a matter's catalogue entry; gives the changed fields.

    Raises:
        Problem: 409 the matter has no entry, or the entry is not published.
    """
    entry = marks.entry_of(matter)
    if entry is None:
        raise _refuse(409, "Conflict", _("本事项没有关联目录清单事项，没有可以带入的内容。"))
    if history.state_of(entry) != "published":
        raise _refuse(409, "Conflict", _("目录清单事项未发布、已暂停或已取消，不能带入。"))
    changed = inherit(matter, entry)
    marks.refresh(matter, entry)
    if changed:
        notify(ObjectModifiedEvent(matter))
    return changed
