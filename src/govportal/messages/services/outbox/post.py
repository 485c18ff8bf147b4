"""Try again what failed, or send a test message."""

from govportal import records
from govportal.body import json_object
from govportal.messages import management
from govportal.messages.services.outbox.serialise import delivery_json
from govportal.messages.services.paging import number
from govportal.records import outbox
from govportal.restservice import SteppedService
from typing import Any


class OutboxPost(SteppedService):
    """``POST @outbox/<id>/retry``, ``POST @outbox/retry`` (all, or one ``channel``'s), and
    ``POST @outbox/check`` with ``channel`` and ``to``.
    """

    changes = True

    def work(self) -> dict[str, Any]:
        """What was done."""
        url = self.url("@outbox")
        match self.steps:
            case ["check"]:
                channel = management.send_check(records.session(), json_object(self.request))
                self.request.response.setStatus(202)
                return {"@id": url, "channel": channel}
            case ["retry"]:
                only = json_object(self.request).get("channel")
                done = outbox.retry(records.session(), channel=str(only) if only else None)
                return {"@id": url, "retried": done}
            case [text, "retry"]:
                return delivery_json(management.retry(records.session(), number(text)), url)
        raise self.unknown()
