"""What this room asks of others: to send messages, and to tell whether a name is real."""

from dataclasses import dataclass
from zope.interface import Attribute
from zope.interface import Interface


class IMessenger(Interface):
    """A utility of the room that sends messages, which stands above this one."""

    def send(session, template, address, values, expires=None, user_id=""):
        """Write a message in the caller's transaction.

        Args:
            template: its name, one of ``messages.yaml``.
            address: ``{"name": …, "phone": …, "mail": …}``, "" for what isn't to be used.
            values: for the template's words.
            expires: when it is of no use any more.
            user_id: whose inbox it also goes to.
        """


@dataclass(frozen=True)
class Verdict:
    """What a provider says.

    Args:
        real: whether everything belongs together.
        reason: Chinese, why not; names no number.
    """

    real: bool
    reason: str = ""


class IRealNameProvider(Interface):
    """A named utility: tells whether name and number belong together."""

    title = Attribute("What it is called, for administrators")

    def person(name, id_type, id_number):
        """A `Verdict` about a person."""

    def organisation(uscc, name, representative, id_number):
        """A `Verdict` about an organisation and its legal representative."""

    def check():
        """Whether it can be used, as an `outside.Check`."""
