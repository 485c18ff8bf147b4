"""Read the inbox."""

from govportal import records
from govportal.messages import inbox
from govportal.messages.services.inbox.serialise import message_json
from govportal.messages.services.paging import next_url
from govportal.messages.services.paging import number
from govportal.messages.services.paging import page_of
from govportal.restservice import SteppedService
from typing import Any

import plone.api as api


class InboxGet(SteppedService):
    """``GET @inbox?size=&before=&unread=1`` and ``@inbox/<id>``."""

    def work(self) -> dict[str, Any]:
        """A page with how many are unread, or one message."""
        user, url = api.user.get_current().getId(), self.url("@inbox")
        with records.read_connection() as connection:
            match self.steps:
                case []:
                    asked = page_of(self.request.form)
                    unread = self.request.form.get("unread") == "1"
                    found = inbox.page(connection, user, asked.size, asked.before, unread)
                    return {
                        "@id": url,
                        "items": [message_json(message, url) for message in found],
                        "next": next_url(url, asked, found, unread="1" if unread else ""),
                        "unread": inbox.unread_count(connection, user),
                        "unread_most": inbox.COUNTED,
                    }
                case [text]:
                    return message_json(inbox.one(connection, user, number(text)), url)
        raise self.unknown()
