"""What the outbox delivers for messages: mail and SMS."""

from collections.abc import Mapping
from govportal.messages import mail
from govportal.messages import sms
from govportal.messages.interfaces import DeliveryError
from govportal.messages.interfaces import IChannel
from govportal.messages.masking import masked
from typing import Any
from zope.interface import implementer

import re


PHONE = re.compile(r"1[3-9][0-9]{9}")


def kept(payload: Mapping[str, Any]) -> dict[str, Any]:
    """What may be shown of a payload, and is kept once it is delivered."""
    return {"template": payload.get("template", ""), "to": masked(str(payload.get("to", "")))}


@implementer(IChannel)
class MailChannel:
    """Mail."""

    def deliver(self, payload: dict[str, Any], key: str) -> None:
        """Write the mail and send it."""
        mail.transport().send(mail.compose(payload, key), key)

    def kept(self, payload: dict[str, Any]) -> dict[str, Any]:
        """The template and the masked address."""
        return kept(payload)


@implementer(IChannel)
class SMSChannel:
    """SMS."""

    def deliver(self, payload: dict[str, Any], key: str) -> None:
        """Send the text.

        Raises:
            DeliveryError: the number is no mobile telephone's, or as the provider says.
        """
        if not PHONE.fullmatch(payload["to"]):
            raise DeliveryError("no mobile telephone number", permanent=True)
        sms.provider().send(payload["to"], payload["text"], key)

    def kept(self, payload: dict[str, Any]) -> dict[str, Any]:
        """The template and the masked number."""
        return kept(payload)
