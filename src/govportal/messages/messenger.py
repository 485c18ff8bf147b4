"""The way on which rooms below this one send: they know the interface alone."""

from collections.abc import Mapping
from datetime import datetime
from govportal.identity.interfaces import IMessenger
from govportal.messages.sending import Recipient
from govportal.messages.sending import send
from sqlalchemy.orm import Session
from zope.interface import implementer


@implementer(IMessenger)
class Messenger:
    """Sends what accounts have to say: codes, and news of authorisations."""

    def send(
        self,
        session: Session,
        template: str,
        address: Mapping[str, str],
        values: Mapping[str, str],
        expires: datetime | None = None,
        user_id: str = "",
    ) -> None:
        """As `IMessenger` has it."""
        to = Recipient(
            user_id, address.get("name", ""), address.get("phone", ""), address.get("mail", "")
        )
        send(session, template, to, values, expires=expires)
