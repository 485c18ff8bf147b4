"""Ask where an upload stands."""

from govportal.files import uploads
from govportal.files.services.uploads.serialise import upload_json
from govportal.restservice import SteppedService
from typing import Any

import plone.api as api


class UploadsGet(SteppedService):
    """``GET @uploads/<id>``: the upload; the next piece begins at ``offset``."""

    def work(self) -> dict[str, Any]:
        """Find it."""
        match self.steps:
            case [name]:
                found = uploads.find(name, api.user.get_current().getId())
                return upload_json(found, self.url("@uploads"))
        raise self.unknown()
