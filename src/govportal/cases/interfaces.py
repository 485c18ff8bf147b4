"""What cases are to the rest of the portal, and what a kind of business brings."""

from zope.interface import Attribute
from zope.interface import Interface
from zope.interface.interfaces import IObjectEvent


class ICase(Interface):
    """A case, for the time of a request."""

    row = Attribute("The row as it was read, a ``store.Row``.")
    uid = Attribute("Its name outside.")
    state = Attribute("The workflow state.")


class ICaseKind(Interface):
    """A kind of business; a utility named like the ``kind`` column."""

    title = Attribute("What people call it.")
    own = Attribute("What the applicant does himself.")
    tabs = Attribute("The tabs of its worklist: title and states, by name.")
    states = Attribute("All states under the tabs.")
    open_states = Attribute("Those that aren't archived.")
    timed = Attribute("States in which a day that has passed makes a case overdue.")
    groups = Attribute("States by how a person looks at his cases.")
    waiting = Attribute("Which tabs wait for a role.")
    waits_for = Attribute("The role that is reminded in a state.")
    batch = Attribute("Actions that can be done to several cases at once.")
    rated = Attribute("After which actions, and as which moment, the applicant is asked.")
    pages = Attribute("Where the person's and the officer's page of a case are.")

    def times(calendar, state, values, today):
        """The row's columns of time in a state."""

    def workflow(row):
        """The id of the workflow that a case of this kind follows."""

    def handler(action):
        """The function that does an action's own work, ``None`` when there is nothing more.

        It is called as ``handler(doing)`` with a ``perform.Doing`` before the state changes.
        """


class IClockWork(Interface):
    """Work that is done by the clock, every few minutes: a named utility of an add-on."""

    def __call__():
        """Do what is due, in transactions of its own; gives whether there is more to do at once.

        It is called for a site without the add-on, too, and finds nothing to do there.
        """


class ICaseActed(IObjectEvent):
    """Something was done to a case; in the transaction that does it."""

    action = Attribute("The action.")
    old_state = Attribute("The state before.")
    step = Attribute("What the timeline has of it: a mapping.")
