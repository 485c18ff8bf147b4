"""What delivers messages."""

from zope.interface import Attribute
from zope.interface import Interface


class DeliveryError(Exception):
    """A message could not be delivered.

    Args:
        message: for the administrators; nothing personal.
        permanent: trying again would not help, as with a number that does not exist.
    """

    def __init__(self, message: str, permanent: bool = False) -> None:
        super().__init__(message)
        self.permanent = permanent


class IChannel(Interface):
    """A named utility: delivers what stands in the outbox under its name."""

    def deliver(payload, key):
        """Deliver one payload of ``send``; ``key`` is the same when it is tried again.

        Raises:
            DeliveryError: or anything else, which counts as a failure that may pass.
        """

    def kept(payload):
        """What is kept of a payload once it is delivered: no number, no address, no text."""


class IMailTransport(Interface):
    """A named utility: takes mail to where it goes."""

    title = Attribute("What it is called, for administrators")

    def send(message, key):
        """Send an ``email.message.EmailMessage``; it is out when this returns.

        Raises:
            DeliveryError:
        """

    def check():
        """Whether it can be used, as an `outside.Check`."""


class ISMSProvider(Interface):
    """A named utility: a provider of SMS."""

    title = Attribute("What it is called, for administrators")

    def send(phone, text, key):
        """Send a text to a number; the provider has it when this returns.

        Args:
            key: the same when it is tried again, for providers that can tell a repetition.

        Raises:
            DeliveryError:
        """

    def check():
        """Whether it can be used, as an `outside.Check`."""
