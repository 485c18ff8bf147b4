"""What waits for the current user."""

from AccessControl import getSecurityManager
from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import field
from govportal import _
from govportal.content.places import department_of
from govportal.content.places import region_chain
from govportal.publishing.review import guards
from govportal.publishing.review import history
from govportal.publishing.review import perform
from govportal.publishing.review import steps
from govportal.publishing.review.summary import text
from plone.restapi.serializer.converters import json_compatible
from typing import Any

import plone.api as api


KINDS = {
    "waiting": _("待我办理"),
    "returned": _("退回给我"),
    "revise": _("待修订"),
    "scheduled": _("定时生效"),
}
STATES = {
    "waiting": ("department_review", "legality_review", "office_approval", "approved", "review"),
    "returned": ("draft",),
    "scheduled": ("scheduled",),
}
#: Types that pass the four steps.
LISTED = ("CatalogueEntry", "Matter")
#: Roles that edit a draft of some type.
EDITORS = {"Editor", "Legality Reviewer", "Office Administrator", "Site Administrator", "Manager"}
TYPES = ("CatalogueEntry", "Intermediary", "Law", "Matter", "Question", "ServiceGuide")
#: Candidates that are looked at for one list; a person with more work than this works it off.
LIMIT = 2000


@dataclass
class Tasks:
    """One user's work: per kind the items, oldest change first.

    Args:
        found: the objects by kind.
        complete: False when there were more candidates than are looked at.
    """

    found: dict[str, list[Any]] = field(default_factory=dict)
    complete: bool = True

    @property
    def counts(self) -> dict[str, int]:
        """How many items of each kind."""
        return {kind: len(items) for kind, items in self.found.items()}


def tasks() -> Tasks:
    """The current user's work."""
    result = Tasks()
    for kind in KINDS:
        brains = _brains(kind)
        if len(brains) > LIMIT:
            result.complete = False
        result.found[kind] = list(_mine(kind, brains[:LIMIT]))
    return result


def may_work() -> bool:
    """Whether the current user has to do with reviews: cheap enough for a menu's condition."""
    if api.user.is_anonymous():
        return False
    if getSecurityManager().checkPermission("govportal: View work", api.portal.get()):
        return True
    states = tuple(dict.fromkeys(s for found in STATES.values() for s in found))
    catalog = api.portal.get_tool("portal_catalog")
    if catalog(portal_type=TYPES, review_state=states, sort_limit=1)[:1]:
        return True
    return any(True for _item in _mine("revise", _brains("revise")[:LIMIT]))


def _brains(kind: str) -> Any:
    """Candidates: only what the user may view is among them."""
    catalog = api.portal.get_tool("portal_catalog")
    if kind == "revise":
        return catalog(portal_type="Matter", to_revise=True, sort_on="modified")
    return catalog(portal_type=TYPES, review_state=STATES[kind], sort_on="modified")


def _mine(kind: str, brains: Any) -> Iterator[Any]:
    """The candidates that are the current user's to do.

    Roles are held at departments and regions, so most is decided once for each container and state;
    only what may be the user's is read.
    """
    portal = api.portal.get()
    known: dict[tuple[str, ...], bool] = {}
    for brain in brains:
        where = brain.getPath().rpartition("/")[0]
        key = (where, brain.review_state, brain.portal_type)
        if key not in known:
            container = portal.unrestrictedTraverse(where, None)
            known[key] = container is not None and _possible(kind, container, *key[1:])
        if not known[key]:
            continue
        obj = brain._unrestrictedGetObject()
        if kind == "revise" or _is_mine(kind, obj):
            yield obj


def _possible(kind: str, container: Any, state: str, portal_type: str) -> bool:
    """Whether items in a container can be the current user's tasks at all."""
    manager = getSecurityManager()
    if kind == "revise":
        return bool(manager.checkPermission("govportal: Compile matter", container))
    if kind == "returned":
        return bool(EDITORS & set(manager.getUser().getRolesInContext(container)))
    if kind == "scheduled":
        return guards.holds(container, "publish") or bool(
            manager.checkPermission("govportal: Submit", container)
        )
    step = steps.STEP_OF.get(state) if portal_type in LISTED else None
    return step is None or guards.holds(container, step)


def _is_mine(kind: str, obj: Any) -> bool:
    state = history.state_of(obj)
    # The catalogue may be behind by what this transaction has done.
    if state not in STATES[kind]:
        return False
    if kind == "returned":
        may_edit = getSecurityManager().checkPermission("Modify portal content", obj)
        return history.returned(obj) is not None and bool(may_edit)
    if kind == "scheduled":
        return True
    if state in steps.STEP_OF:
        return guards.not_own_submission(obj)
    return bool(history.definition_of(obj).isActionSupported(obj, "publish"))


def place_title(obj: Any) -> str:
    """Where an item stands, e.g. ``山东省 / 济南市 / 历下区 / 市场监督管理局``."""
    titles = [region.title for region in region_chain(obj)]
    department = department_of(obj)
    if department is not None:
        titles.append(department.title)
    return " / ".join(titles)


def task(obj: Any) -> dict[str, Any]:
    """One item of the list."""
    workflow = history.definition_of(obj)
    state = history.state_of(obj)
    past = history.entries(obj)
    back = history.returned(obj)
    return {
        "@id": obj.absolute_url(),
        "@type": obj.portal_type,
        "UID": obj.UID(),
        "title": obj.title,
        "place": place_title(obj),
        "state": {"id": state, "title": text(workflow.states[state].title)},
        "since": json_compatible(past[-1].get("time")) if past else None,
        "reason": (back or {}).get("comments") or "",
        "to_revise": list(getattr(obj, "to_revise", None) or []),
        "planned_effective": json_compatible(getattr(obj, "planned_effective", None)),
        "transitions": perform.allowed(obj),
    }
