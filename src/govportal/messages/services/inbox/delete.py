"""Delete a message."""

from govportal import records
from govportal.messages import inbox
from govportal.messages.services.paging import number
from govportal.restservice import SteppedService
from typing import Any

import plone.api as api


class InboxDelete(SteppedService):
    """``DELETE @inbox/<id>``; 204."""

    changes = True

    def work(self) -> Any:
        """Delete it."""
        match self.steps:
            case [text]:
                inbox.remove(records.session(), api.user.get_current().getId(), number(text))
                return self.reply_no_content()
        raise self.unknown()
