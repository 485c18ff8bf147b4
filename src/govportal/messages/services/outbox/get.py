"""Look at the outbox."""

from govportal import _
from govportal import records
from govportal.errors import FieldError
from govportal.errors import Problem
from govportal.messages import management
from govportal.messages.services.outbox.serialise import delivery_json
from govportal.messages.services.paging import next_url
from govportal.messages.services.paging import page_of
from govportal.records.outbox import STATES
from govportal.restservice import SteppedService
from typing import Any


class OutboxGet(SteppedService):
    """``GET @outbox?state=failed&channel=sms&size=&before=``."""

    def work(self) -> dict[str, Any]:
        """A page, with how many wait and how many failed."""
        if self.steps:
            raise self.unknown()
        url, form = self.url("@outbox"), self.request.form
        asked = page_of(form)
        state, channel = str(form.get("state", "")), str(form.get("channel", ""))
        if state and state not in STATES:
            message = _("状态只能是：${values}", mapping={"values": "、".join(STATES)})
            raise Problem(422, "ValidationError", message, [FieldError("state", message)])
        with records.read_connection() as connection:
            found = management.page(connection, asked.size, asked.before, state, channel)
            counts = management.counts(connection)
        return {
            "@id": url,
            "items": [delivery_json(each, url) for each in found],
            "next": next_url(url, asked, found, state=state, channel=channel),
            **counts,
            "counted": management.COUNTED,
        }
