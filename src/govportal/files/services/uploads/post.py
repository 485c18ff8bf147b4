"""Announce a file."""

from govportal import records
from govportal.body import json_object
from govportal.files import uploads
from govportal.files.services.uploads.serialise import upload_json
from govportal.restservice import SteppedService
from typing import Any

import plone.api as api


class UploadsPost(SteppedService):
    """``POST @uploads`` with ``{"name", "size"}``; 201 with the upload."""

    changes = True

    def work(self) -> dict[str, Any]:
        """Make it and say where it stands."""
        if self.steps:
            raise self.unknown()
        data = json_object(self.request)
        owner = api.user.get_current().getId()
        made = uploads.begin(records.session(), owner, data.get("name"), data.get("size"))
        body = upload_json(made, self.url("@uploads"))
        self.request.response.setStatus(201)
        self.request.response.setHeader("Location", body["@id"])
        return body
