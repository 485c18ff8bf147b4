"""Messages to people: the inbox of the portal, mail and SMS.

``send`` writes a message in the caller's transaction; what leaves the portal goes through the
outbox (``records.outbox``) and is delivered by ``worker``. Texts are templates that each room
ships as data and an administrator may reword. Mail and SMS go through providers behind interfaces.
"""

from govportal.messages.sending import Recipient
from govportal.messages.sending import send


__all__ = ["Recipient", "send"]
