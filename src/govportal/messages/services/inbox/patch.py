"""Mark messages as read."""

from govportal import _
from govportal import records
from govportal.body import json_object
from govportal.errors import FieldError
from govportal.errors import Problem
from govportal.messages import inbox
from govportal.messages.services.inbox.serialise import message_json
from govportal.messages.services.paging import number
from govportal.restservice import SteppedService
from typing import Any

import plone.api as api


class InboxPatch(SteppedService):
    """``PATCH @inbox/<id>`` with ``{"read": true}`` or false; ``PATCH @inbox`` with true: all."""

    changes = True

    def work(self) -> dict[str, Any]:
        """The message as it now is, or how many are unread."""
        user, url = api.user.get_current().getId(), self.url("@inbox")
        read = json_object(self.request).get("read")
        match self.steps:
            case []:
                if read is not True:
                    raise _refused(_("全部消息只能标为已读（read 为 true）"))
                inbox.mark_all(records.session(), user)
                return {"@id": url, "unread": 0, "unread_most": inbox.COUNTED}
            case [text]:
                if not isinstance(read, bool):
                    raise _refused(_("read 应为 true（已读）或 false（未读）"))
                return message_json(inbox.mark(records.session(), user, number(text), read), url)
        raise self.unknown()


def _refused(message: str) -> Problem:
    return Problem(422, "ValidationError", message, [FieldError("read", message)])
