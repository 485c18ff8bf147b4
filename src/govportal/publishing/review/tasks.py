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
    check = getSecurityManager().checkPermission
    compilers: dict[str, bool] = {}
    for brain in brains:
        if kind == "revise":
            # Decided by the place: the matters themselves are read for the page only.
            where = brain.getPath().rpartition("/")[0]
            if where not in compilers:
                container = api.portal.get().unrestrictedTraverse(where, None)
                compilers[where] = container is not None and bool(
                    check("govportal: Compile matter", container)
                )
            if compilers[where]:
                yield brain._unrestrictedGetObject()
            continue
        obj = brain._unrestrictedGetObject()
        if _is_mine(kind, obj, check):
            yield obj


def _is_mine(kind: str, obj: Any, check: Any) -> bool:
    state = history.state_of(obj)
    if state not in STATES[kind]:
        return False
    if kind == "returned":
        return history.returned(obj) is not None and check("Modify portal content", obj)
    if kind == "scheduled":
        return guards.holds(obj, "publish") or check("govportal: Submit", obj)
    step = steps.STEP_OF.get(state)
    if step is not None:
        return guards.may_pass(obj, step)
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
