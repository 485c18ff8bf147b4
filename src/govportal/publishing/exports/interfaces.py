"""Marks and events of a whole-site import."""

from govportal.interfaces import IGovportalLayer
from zope.interface import implementer
from zope.interface.interfaces import IObjectEvent
from zope.interface.interfaces import ObjectEvent


class IRestoring(IGovportalLayer):
    """The request restores exported content: what was, is to be again.

    It extends the product's layer, so that its adapters go before those that serve editors, and
    so that the packages' own command lines, which know no layers, find the product's at all.
    """


class IRestoredEvent(IObjectEvent):
    """Content stands as it was exported: UID, state, history, dates, relations.

    Sent once when the content is there, and again when its relations are.
    """


@implementer(IRestoredEvent)
class RestoredEvent(ObjectEvent):
    """Content was restored."""
