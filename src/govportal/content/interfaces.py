"""Interfaces of the typed content."""

from zope.interface import Attribute
from zope.interface import Interface


class ITypedContent(Interface):
    """Any type that editors fill in and that is checked as a whole."""


class ITypeRules(Interface):
    """What a type of a room above asks of its content; a utility named as the type is.

    The types of this room have theirs in `rules` and `completeness`.
    """

    needs = Attribute("the required elements: a list of `completeness.Need`")

    def check(values, place, changed):
        """The faults, as `checks.check_content` gives them."""


class ITypeDisplay(Interface):
    """How a type of a room above shows elements of its own; a utility named as the type is."""

    def lines(obj, name):
        """The texts of an element, one paragraph each, empty for nothing to show.

        ``None`` leaves the element to `display`.
        """
