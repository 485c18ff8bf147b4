"""A message as JSON."""

from govportal.messages.inbox import Message
from typing import Any


def message_json(found: Message, url: str) -> dict[str, Any]:
    """A message; ``url`` is the address of the inbox."""
    return {
        "@id": f"{url}/{found.id}",
        "id": found.id,
        "template": found.template,
        "subject": found.subject,
        "text": found.text,
        "case_id": found.case_id,
        "created": found.created.isoformat(),
        "read": found.read_at is not None,
    }
