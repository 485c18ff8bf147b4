"""Give up an upload."""

from govportal import records
from govportal.files import uploads
from govportal.restservice import SteppedService
from typing import Any

import plone.api as api


class UploadsDelete(SteppedService):
    """``DELETE @uploads/<id>``; 204."""

    changes = True

    def work(self) -> Any:
        """Forget it."""
        match self.steps:
            case [name]:
                uploads.remove(records.session(), name, api.user.get_current().getId())
                return self.reply_no_content()
        raise self.unknown()
