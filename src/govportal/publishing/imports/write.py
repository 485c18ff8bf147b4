"""Write a row's content: create, change, bring into a state. The caller has checked everything."""

from collections.abc import Mapping
from copy import deepcopy
from govportal.content.rows import IRows
from govportal.content.rows import normalise
from govportal.publishing.imports.index import Known
from govportal.publishing.review import bypass
from govportal.publishing.review import files
from govportal.publishing.review import history
from plone.dexterity.utils import addContentToContainer
from plone.dexterity.utils import createContent
from typing import Any
from z3c.relationfield import RelationValue
from zope.component import getUtility
from zope.event import notify
from zope.intid.interfaces import IIntIds
from zope.lifecycleevent import ObjectModifiedEvent

import DateTime
import plone.api as api


#: States to which a draft is brought by its workflow's own transitions.
PUBLIC = tuple(bypass.WAYS)


def differences(
    stored: Mapping[str, Any], given: Mapping[str, Any], schema: Mapping[str, Any]
) -> list[str]:
    """The fields whose values differ, whatever shape an empty one has."""
    return [
        name
        for name, value in given.items()
        if _same(schema.get(name), stored.get(name)) != _same(schema.get(name), value)
    ]


def _same(field: Any, value: Any) -> Any:
    if value in (None, "", []) or value == set():
        return None
    if IRows.providedBy(field):
        rows = field.value_type.schema
        return [normalise(rows, row, strict=False) for row in value]
    if isinstance(value, set | frozenset):
        return sorted(value)
    return value


def create(
    container: Any,
    portal_type: str,
    values: Mapping[str, Any],
    references: Mapping[str, Known | None],
    state: str,
    comment: str,
) -> Any:
    """Create content with its values and bring it into ``state``; gives it."""
    obj = createContent(portal_type)
    for name, value in values.items():
        setattr(obj, name, deepcopy(value))
    for name, known in references.items():
        setattr(obj, name, _relation(known))
    obj = addContentToContainer(container, obj, checkConstraints=False)
    bring(obj, state, comment)
    return obj


def _relation(known: Known | None) -> RelationValue | None:
    if known is None:
        return None
    return RelationValue(getUtility(IIntIds).getId(known.obj))


class ImportState:
    """Whether an existing item is to change its state.

    Args:
        wanted: the state asked for.
        given: the file itself says so; the option alone publishes drafts, and nothing else.
    """

    def __init__(self, obj: Any, wanted: str, *, given: bool) -> None:
        self.current = history.state_of(obj)
        self.wanted = wanted
        if not given and not (self.current == "draft" and wanted == "published"):
            self.wanted = self.current
        self.differs = self.wanted != self.current


def update(
    obj: Any,
    values: Mapping[str, Any],
    references: Mapping[str, Known | None],
    state: ImportState,
    comment: str,
) -> None:
    """Change an item in place; its history tells that an import did."""
    for name, value in values.items():
        setattr(obj, name, deepcopy(value))
    for name, known in references.items():
        setattr(obj, name, _relation(known))
    if values or references:
        record(obj, "import", comment)
        notify(ObjectModifiedEvent(obj))
    if state.differs:
        bring(obj, state.wanted, comment)
    if history.state_of(obj) == "published":
        files.publish(obj)


def bring(obj: Any, state: str, comment: str) -> None:
    """Bring an item into a state without its review; the history says why."""
    current = history.state_of(obj)
    if not state or state == current:
        return
    workflow = history.workflow_of(obj)
    if workflow is None:
        return
    if current == "draft" and state in PUBLIC and state in workflow.states:
        bypass.publish(obj, comment, state)
        return
    if state in ("suspended", "cancelled", "withdrawn"):
        obj.state_reason = comment
    record(obj, "import", comment, state)
    workflow.updateRoleMappingsFor(obj)
    obj.reindexObject()
    notify(ObjectModifiedEvent(obj))


def record(obj: Any, action: str, comment: str, state: str = "") -> None:
    """Add an entry to the workflow history; the state stays unless another is named."""
    workflow = history.workflow_of(obj)
    if workflow is None:
        return
    tool = api.portal.get_tool("portal_workflow")
    tool.setStatusOf(
        workflow.id,
        obj,
        {
            "action": action,
            "actor": api.user.get_current().getId(),
            "comments": comment,
            "review_state": state or history.state_of(obj),
            "time": DateTime.DateTime(),
        },
    )
