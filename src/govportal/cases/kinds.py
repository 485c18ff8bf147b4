"""The kinds of business that are installed."""

from collections.abc import Callable
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from datetime import date
from govportal import _
from govportal.cases import clock
from govportal.cases.interfaces import ICaseKind
from govportal.codes.calendar import WorkingCalendar
from govportal.errors import FieldError
from govportal.errors import Problem
from typing import Any
from zope.component import getUtilitiesFor
from zope.component import queryUtility
from zope.interface import implementer


#: The kind that is meant where nobody says which.
USUAL = "application"

Times = Callable[[WorkingCalendar, str, Mapping[str, Any], date], dict[str, Any]]


@implementer(ICaseKind)
@dataclass(frozen=True)
class Kind:
    """A kind made of tables.

    Names of states are a kind's own, for lists are made by state; only ``draft`` and ``archived``
    mean the same in every kind.

    Args:
        name: as in the ``kind`` column.
        title: what people call it.
        choose: the workflow's id for the matter as it stood.
        handlers: the function of each action that has work of its own.
        own: what the applicant does himself; with all else he has nothing to do.
        tabs: the tabs of its worklist, in order: title and states.
        timed: states in which a day that has passed makes a case overdue. They need a transition
            ``recount``, done by the engine when the calendar changes.
        times: the row's columns of time in a state, as ``clock.columns``.
        groups: how a person looks at his cases: states that are ``draft``, ``correction`` (they
            wait for him), ``open``, ``ended``.
        waiting: which tabs wait for a role.
        waits_for: the role that is reminded of a case's day in a state, when nobody has the case.
        batch: actions that need nothing which differs from case to case.
        rated: after which actions the applicant is asked what he thinks: ``acceptance`` or
            ``completion``.
        pages: where the person's and the officer's page of a case are.
    """

    name: str
    title: Any
    choose: Callable[[Mapping[str, Any]], str]
    handlers: Mapping[str, Callable[[Any], None]] = field(default_factory=dict)
    own: tuple[str, ...] = ()
    tabs: Mapping[str, tuple[Any, tuple[str, ...]]] = field(default_factory=dict)
    timed: tuple[str, ...] = ()
    times: Times = clock.columns
    groups: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    waiting: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    waits_for: Mapping[str, str] = field(default_factory=dict)
    batch: tuple[str, ...] = ()
    rated: Mapping[str, str] = field(default_factory=dict)
    pages: tuple[str, str] = ("/cases", "/worklist")

    def workflow(self, row: Any) -> str:
        """The workflow of a case."""
        return self.choose(row.matter)

    def handler(self, action: str) -> Callable[[Any], None] | None:
        """The function of an action."""
        return self.handlers.get(action)

    @property
    def states(self) -> tuple[str, ...]:
        """All states that stand under a tab, in their order."""
        return tuple(state for _title, states in self.tabs.values() for state in states)

    @property
    def open_states(self) -> tuple[str, ...]:
        """Those of them that aren't archived."""
        return tuple(state for state in self.states if state != clock.ARCHIVED)


def find(name: str) -> Any:
    """An installed kind, ``None`` when there is none of this name."""
    return queryUtility(ICaseKind, name=name)


def kind(name: str) -> Any:
    """An installed kind.

    Raises:
        LookupError: it isn't installed.
    """
    found = find(name)
    if found is None:
        raise LookupError(f"No kind of case is called {name!r}.")
    return found


def named(form: Mapping[str, Any]) -> Any:
    """The kind that a query names by ``kind``; the usual one where it names none.

    Raises:
        Problem: 422 there is none of this name.
    """
    name = form.get("kind") or USUAL
    found = find(name) if isinstance(name, str) else None
    if found is None:
        message = _("没有“${value}”这种业务。", mapping={"value": str(name)[:32]})
        raise Problem(422, "ValidationError", message, [FieldError("kind", message)])
    return found


def all_kinds() -> list[Any]:
    """Those whose code is here, by name; whether a site has them is its own affair."""
    return [found for _name, found in sorted(getUtilitiesFor(ICaseKind))]
