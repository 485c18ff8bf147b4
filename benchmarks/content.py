"""The generator's items as typed content.

Creation by hand takes 20–40 ms an item, most of it in events, forms and folder order; here objects
are made directly, with everything that readers of them need: values, UID, owner, dates, workflow
state with its permissions. They are the same persistent objects that an editor's browser makes.
"""

from benchmarks.generator import Matter
from benchmarks.generator import Place
from DateTime import DateTime
from govportal.content.types.department import Department
from govportal.content.types.matter import Matter as MatterContent
from govportal.content.types.region import Region
from persistent.mapping import PersistentMapping
from plone.uuid.interfaces import ATTRIBUTE_NAME
from typing import Any

import plone.api as api


CLASSES = {"Region": Region, "Department": Department}
WORKFLOWS = {
    "Region": ("govportal_place_workflow", "active"),
    "Department": ("govportal_place_workflow", "active"),
    "Matter": ("govportal_list_workflow", "published"),
}
OWNER = "admin"
#: All places are as old as this.
FOUNDED = DateTime("2025/01/01 00:00:00 UTC")


def make_place(parent: Any, place: Place) -> Any:
    """Make a region or department in ``parent`` and give it, wrapped."""
    obj = CLASSES[place.kind](id=place.path[-1])
    return _put(parent, obj, place.kind, place.uid, FOUNDED, place.values)


def make_matter(department: Any, matter: Matter) -> Any:
    """Make a matter in ``department`` and give it, wrapped."""
    published = DateTime(matter.published)
    obj = MatterContent(id=matter.id)
    return _put(department, obj, "Matter", matter.uid, published, matter.values)


#: portal_type → attributes that hold the permissions of its state: the same for all.
_PERMISSIONS: dict[str, dict[str, Any]] = {}


def _put(
    parent: Any, obj: Any, portal_type: str, uid: str, moment: DateTime, values: dict[str, Any]
) -> Any:
    obj.portal_type = portal_type
    setattr(obj, ATTRIBUTE_NAME, uid)
    obj.creation_date = obj.modification_date = obj.effective_date = moment
    obj.expiration_date = None
    obj.description = ""
    obj.subject = ()
    obj.language = "zh-cn"
    obj.creators = (OWNER,)
    obj.contributors = ()
    obj.rights = ""
    for name, value in values.items():
        setattr(obj, name, value)
    workflow, state = WORKFLOWS[portal_type]
    history = PersistentMapping()
    history[workflow] = (
        {
            "action": None,
            "actor": OWNER,
            "comments": "",
            "review_state": state,
            "time": moment,
        },
    )
    obj.workflow_history = history
    obj.__ac_local_roles__ = {OWNER: ["Owner"]}
    for name, roles in _PERMISSIONS.get(portal_type, {}).items():
        setattr(obj, name, roles)
    parent._setObject(obj.id, obj, suppress_events=True)
    wrapped = parent._getOb(obj.id)
    if portal_type not in _PERMISSIONS:
        tool = api.portal.get_tool("portal_workflow")
        tool.getWorkflowById(workflow).updateRoleMappingsFor(wrapped)
        _PERMISSIONS[portal_type] = {
            name: value for name, value in obj.__dict__.items() if name.endswith("_Permission")
        }
    return wrapped
