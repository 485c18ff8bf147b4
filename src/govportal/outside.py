"""Systems outside of the portal: what all of them tell an administrator."""

from dataclasses import dataclass
from zope.interface import Attribute
from zope.interface import Interface


@dataclass(frozen=True)
class Check:
    """Whether an outside system can be used now.

    Args:
        ok: it answered, or nothing has to be asked.
        message: a Chinese sentence: what is used, or what is wrong and what helps.
        demo: nothing leaves the portal; for trying out.
    """

    ok: bool
    message: str
    demo: bool = False


class IOutsideSystem(Interface):
    """A named utility for each outside system that the portal may use, whoever provides it."""

    title = Attribute("What it is called, for administrators")

    def check():
        """Ask whether it can be used, as a `Check`; quick, and never raises."""
