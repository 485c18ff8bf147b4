"""The JSON body of a request."""

from govportal import _
from govportal.errors import Problem
from plone.restapi.deserializer import json_body
from plone.restapi.exceptions import DeserializationError
from typing import Any
from zExceptions import BadRequest


def json_object(request: Any) -> dict[str, Any]:
    """The body as a dict; {} without a body.

    Raises:
        Problem: 400, the body is not a JSON object.
    """
    try:
        data = json_body(request)
    except (BadRequest, DeserializationError):
        data = None
    if not isinstance(data, dict):
        raise Problem(400, "BadRequest", _("请求正文不是有效的 JSON 对象，请检查格式"))
    return data
