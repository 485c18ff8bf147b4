"""What waits for the current user, and what became of what he has done."""

from AccessControl import getSecurityManager
from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import field
from govportal import _
from govportal.content.places import department_of
from govportal.content.places import region_chain
from govportal.publishing.review import guards
from govportal.publishing.review import history
from govportal.publishing.review import limits
from govportal.publishing.review import steps
from typing import Any

import plone.api as api


KINDS = {
    "waiting": _("待我办理"),
    "overdue": _("已逾期"),
    "returned": _("退回给我"),
    "submitted": _("我提交的"),
    "handled": _("我已办理"),
    "revise": _("待修订"),
    "scheduled": _("定时生效"),
}
#: What a person is to do something about.
URGENT = ("waiting", "overdue", "returned", "revise")
REVIEW = ("department_review", "legality_review", "office_approval", "approved", "review")
#: Queries of the catalogue, each for the kinds that are among what it finds.
SOURCES: tuple[tuple[tuple[str, ...], dict[str, Any]], ...] = (
    (("waiting", "overdue", "submitted", "handled"), {"review_state": REVIEW}),
    (("returned",), {"review_state": ("draft",)}),
    (("scheduled",), {"review_state": ("scheduled",)}),
    (("revise",), {"portal_type": "Matter", "to_revise": True}),
)
#: Types that pass the four steps.
LISTED = ("CatalogueEntry", "Matter")
#: Roles that edit a draft of some type.
EDITORS = {"Editor", "Legality Reviewer", "Office Administrator", "Site Administrator", "Manager"}
#: Roles that pass a step of some type.
REVIEWERS = (EDITORS | {"Reviewer", "Publisher"}) - {"Editor"}
TYPES = (
    "Announcement",
    "CatalogueEntry",
    "FormDefinition",
    "Intermediary",
    "Law",
    "Matter",
    "Question",
    "ServiceGuide",
)
#: Candidates that are looked at for one list; a person with more work than this works it off.
LIMIT = 2000
#: What a menu counts: beyond it, more is more.
COUNTED = 99


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


def tasks(kinds: Iterable[str] = tuple(KINDS), most: int | None = None) -> Tasks:
    """The current user's work.

    Args:
        kinds: what is asked for.
        most: stop a source when its first kind has more than this.
    """
    asked = tuple(kinds)
    result = Tasks({kind: [] for kind in asked})
    for offered, query in SOURCES:
        wanted = [kind for kind in offered if kind in asked]
        if not wanted:
            continue
        brains = _brains(query)
        result.complete = result.complete and len(brains) <= LIMIT
        for kind, obj in _mine(wanted, brains[:LIMIT]):
            result.found[kind].append(obj)
            if most is not None and len(result.found[wanted[0]]) > most:
                break
    return result


def may_work() -> bool:
    """Whether the current user has to do with reviews: cheap enough for a menu's condition."""
    if api.user.is_anonymous():
        return False
    if getSecurityManager().checkPermission("govportal: View work", api.portal.get()):
        return True
    catalog = api.portal.get_tool("portal_catalog")
    states = (*REVIEW, "draft", "scheduled")
    if catalog(portal_type=TYPES, review_state=states, sort_limit=1)[:1]:
        return True
    query = dict(SOURCES[-1][1])
    return any(True for _found in _mine(["revise"], _brains(query)[:LIMIT]))


def _brains(query: dict[str, Any]) -> Any:
    """Candidates: only what the user may view is among them."""
    catalog = api.portal.get_tool("portal_catalog")
    return catalog(**{"portal_type": TYPES, "sort_on": "modified", **query})


def _mine(kinds: list[str], brains: Any) -> Iterator[tuple[str, Any]]:
    """The candidates that are the current user's, with the kind; an item may be of several.

    Roles are held at departments and regions, so most is decided once for each container and state;
    only what may be the user's is read.
    """
    portal = api.portal.get()
    known: dict[tuple[str, ...], list[str]] = {}
    for brain in brains:
        where = brain.getPath().rpartition("/")[0]
        key = (where, brain.review_state, brain.portal_type)
        if key not in known:
            container = portal.unrestrictedTraverse(where, None)
            known[key] = [
                kind
                for kind in kinds
                if container is not None and _possible(kind, container, *key[1:])
            ]
        if known[key]:
            obj = brain._unrestrictedGetObject()
            yield from ((kind, obj) for kind in known[key] if TESTS[kind](obj))


def _possible(kind: str, container: Any, state: str, portal_type: str) -> bool:
    """Whether items in a container can be the current user's tasks at all."""
    manager = getSecurityManager()
    roles = set(manager.getUser().getRolesInContext(container))
    if kind == "revise":
        return bool(manager.checkPermission("govportal: Compile matter", container))
    if kind in ("returned", "submitted"):
        return bool(EDITORS & roles)
    if kind == "handled":
        return bool(REVIEWERS & roles)
    if kind == "scheduled":
        return guards.holds(container, "publish") or bool(
            manager.checkPermission("govportal: Submit", container)
        )
    step = steps.STEP_OF.get(state) if portal_type in LISTED else None
    return step is None or guards.holds(container, step)


def _waiting(obj: Any) -> bool:
    state = history.state_of(obj)
    # The catalogue may be behind by what this transaction has done.
    if state not in REVIEW:
        return False
    if state in steps.STEP_OF:
        return guards.not_own_submission(obj) and guards.holds(obj, steps.STEP_OF[state])
    return bool(history.definition_of(obj).isActionSupported(obj, "publish"))


def _overdue(obj: Any) -> bool:
    due = limits.due(obj)
    return due is not None and due.overdue and _waiting(obj)


def _returned(obj: Any) -> bool:
    if history.state_of(obj) != "draft" or history.returned(obj) is None:
        return False
    return bool(getSecurityManager().checkPermission("Modify portal content", obj))


def _submitted(obj: Any) -> bool:
    return history.state_of(obj) in REVIEW and history.submitter(obj) == _me()


def _handled(obj: Any) -> bool:
    if history.state_of(obj) not in REVIEW or _waiting(obj):
        return False
    me = _me()
    return any(
        entry.get("actor") == me and entry.get("action") not in (None, "submit")
        for entry in history.edition(obj)
    )


def _scheduled(obj: Any) -> bool:
    return history.state_of(obj) == "scheduled"


TESTS: dict[str, Callable[[Any], bool]] = {
    "waiting": _waiting,
    "overdue": _overdue,
    "returned": _returned,
    "submitted": _submitted,
    "handled": _handled,
    "revise": lambda obj: True,
    "scheduled": _scheduled,
}


def _me() -> str:
    return str(getSecurityManager().getUser().getId())


def place_title(obj: Any) -> str:
    """Where an item stands, e.g. ``山东省 / 济南市 / 历下区 / 市场监督管理局``."""
    titles = [region.title for region in region_chain(obj)]
    department = department_of(obj)
    if department is not None:
        titles.append(department.title)
    return " / ".join(titles)
