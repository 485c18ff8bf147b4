"""The JSON body of a request."""

from govportal import _
from govportal.errors import Problem
from plone.restapi.deserializer import json_body
from plone.restapi.exceptions import DeserializationError
from typing import Any
from zExceptions import BadRequest


def json_object(request: Any) -> dict[str, Any]:
    """The body's object; {} without a body.

    Raises:
        Problem: 400 when it is no JSON, or no object.
    """
    try:
        data = json_body(request)
    except (BadRequest, DeserializationError) as error:
        raise Problem(400, "BadRequest", _("请求体应为 JSON 对象。")) from error
    return dict(data)
