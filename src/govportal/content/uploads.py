"""What may be uploaded as a file, an image or a sample: what ``files.checks`` takes.

Bound to the events of content, so that every way in meets it.
"""

from Acquisition import aq_base
from govportal.errors import Problem
from govportal.files.checks import check
from govportal.files.checks import check_promise
from typing import Any
from zExceptions import BadRequest
from zExceptions import HTTPServiceUnavailable
from zope.globalrequest import getRequest
from zope.i18n import translate


#: The field that holds an upload, by type of content.
FIELDS = {"File": "file", "Image": "image", "Matter": "result_sample"}


def validate(obj: Any, event: Any) -> None:
    """Refuse a file, image or sample that may not be uploaded, and name its media type.

    Raises:
        BadRequest: with the Chinese message.
        HTTPServiceUnavailable: the virus scanner doesn't answer.
    """
    image = obj.portal_type == "Image"
    blob = getattr(aq_base(obj), FIELDS.get(obj.portal_type, ""), None)
    if blob is None:
        return
    if getattr(event, "object", obj) is not obj:
        # A place was added or moved with what stands in it: it has been looked at.
        return
    filename = blob.filename or obj.getId()
    try:
        # Before it is opened.
        check_promise(filename, blob.getSize(), image=image)
        with blob.open() as stream:
            media_type = check(filename, stream, image=image)
    except Problem as problem:
        message = translate(problem.message, context=getRequest())
        refusal = HTTPServiceUnavailable if problem.status == 503 else BadRequest
        raise refusal(message) from problem
    if blob.contentType != media_type:
        blob.contentType = media_type
