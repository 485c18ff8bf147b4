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

    def workflow(row):
        """The id of the workflow that a case of this kind follows."""

    def handler(action):
        """The function that does an action's own work, ``None`` when there is nothing more.

        It is called as ``handler(doing)`` with a ``perform.Doing`` before the state changes.
        """


class ICaseActed(IObjectEvent):
    """Something was done to a case; in the transaction that does it."""

    action = Attribute("The action.")
    old_state = Attribute("The state before.")
    step = Attribute("What the timeline has of it: a mapping.")
