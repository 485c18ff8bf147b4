"""POST @import: a dry run or an import of an uploaded file."""

from base64 import b64decode
from binascii import Error as Base64Error
from govportal import _
from govportal.errors import FieldError
from govportal.errors import Problem
from govportal.errors import reply
from govportal.publishing.imports.upload import do_import
from plone.protect.interfaces import IDisableCSRFProtection
from plone.restapi.deserializer import json_body
from plone.restapi.exceptions import DeserializationError
from plone.restapi.services import Service
from typing import Any
from zope.interface import alsoProvides

import plone.api as api


#: Findings in the answer; the rest is in the report.
SHOWN = 200


class ImportPost(Service):
    """Takes multipart (``file`` and fields) or JSON with the file in base64."""

    def reply(self) -> dict[str, Any]:
        """Counts, findings and the report's address."""
        try:
            given = self.given()
            report, key = do_import(
                given["data"],
                given["filename"],
                given["mapping"],
                dry_run=given["dry_run"],
                state=given["state"],
                place=given["place"],
                token=given["token"],
            )
        except Problem as problem:
            return reply(self.request, problem)
        alsoProvides(self.request, IDisableCSRFProtection)
        base = f"{api.portal.get().absolute_url()}/@import"
        return {
            "@id": f"{base}/{key}",
            "report": f"{base}/{key}/xlsx",
            "summary": report.summary(),
            **report.as_dict(SHOWN),
        }

    def given(self) -> dict[str, Any]:
        """What the request says.

        Raises:
            Problem: 400 or 422 naming the field.
        """
        form = self.request.form
        upload = form.get("file")
        if hasattr(upload, "read"):
            body: dict[str, Any] = dict(form)
            data = upload.read()
            filename = getattr(upload, "filename", "") or ""
        else:
            try:
                body = json_body(self.request)
            except DeserializationError as error:
                message = _("请求正文不是正确的 JSON，也不是带文件的表单。")
                raise Problem(400, "BadRequest", message) from error
            data, filename = _base64(body)
        mapping = body.get("mapping")
        if not isinstance(mapping, str) or not mapping:
            message = _("请写明导入映射 mapping。")
            raise Problem(422, "ValidationError", message, [FieldError("mapping", message)])
        return {
            "data": data,
            "filename": str(filename),
            "mapping": mapping,
            "dry_run": _flag(body.get("dry_run", True)),
            "state": str(body.get("state") or "draft"),
            "place": str(body.get("place") or ""),
            "token": str(body.get("token") or ""),
        }


def _base64(body: dict[str, Any]) -> tuple[bytes, str]:
    given = body.get("file")
    if isinstance(given, dict) and isinstance(given.get("data"), str):
        try:
            return b64decode(given["data"], validate=True), str(given.get("filename") or "")
        except (Base64Error, ValueError):
            pass
    message = _("请给出文件：file 为 {filename, data}，data 是 base64 编码的内容。")
    raise Problem(422, "ValidationError", message, [FieldError("file", message)])


def _flag(value: Any) -> bool:
    # Only a clear no makes it write.
    return not (value is False or str(value).strip().lower() in ("0", "false", "no", "否"))
