"""A row of the outbox as JSON; numbers and addresses are masked."""

from govportal.messages.management import Delivery
from typing import Any


def delivery_json(found: Delivery, url: str) -> dict[str, Any]:
    """A row; ``url`` is the address of all."""
    return {
        "@id": f"{url}/{found.id}",
        "id": found.id,
        "channel": found.channel,
        "template": found.template,
        "to": found.to,
        "state": found.state,
        "attempts": found.attempts,
        "next_try": found.next_try.isoformat() if found.state == "waiting" else None,
        "last_error": found.last_error,
        "created": found.created.isoformat(),
        "sent": found.sent.isoformat() if found.sent else None,
    }
