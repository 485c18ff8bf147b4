"""Send a piece of a file."""

from govportal import _
from govportal.errors import FieldError
from govportal.errors import Problem
from govportal.errors import reply
from govportal.files import uploads
from govportal.files.services.uploads.serialise import upload_json
from govportal.restservice import SteppedService
from io import BytesIO
from typing import Any

import plone.api as api


CONTENT_TYPE = "application/octet-stream"
HEADER = "Upload-Offset"


class UploadsPatch(SteppedService):
    """``PATCH @uploads/<id>``: the body is the piece, ``Upload-Offset`` where it begins.

    The answer, a refusal for the wrong offset as well, says where the upload stands.
    """

    changes = True

    def work(self) -> dict[str, Any]:
        """Take the piece."""
        match self.steps:
            case [name]:
                owner = api.user.get_current().getId()
                try:
                    found = uploads.append(name, owner, self._offset(), self._piece())
                except uploads.OffsetConflict as conflict:
                    return {**reply(self.request, conflict), "offset": conflict.offset}
                return upload_json(found, self.url("@uploads"))
        raise self.unknown()

    def _offset(self) -> int:
        text = self.request.getHeader(HEADER) or ""
        if not text.isascii() or not text.isdecimal() or len(text) > 15:
            message = _("请在请求头 Upload-Offset 中给出这一段的起始位置（字节数）")
            raise Problem(422, "ValidationError", message, [FieldError(HEADER, message)])
        return int(text)

    def _piece(self) -> Any:
        if (self.request.getHeader("Content-Type") or "").partition(";")[0] != CONTENT_TYPE:
            raise Problem(
                415, "UnsupportedMediaType", _("文件内容应以 application/octet-stream 上传")
            )
        return self.request.get("BODYFILE") or BytesIO()
