"""plone.restapi's refusals in the house's shape.

Stock services raise exceptions that plone.rest renders as ``{"type", "message", …}``, with the
faults of a form as the text of a Python list. Clients that know that shape still find it; beside
it stands ``error`` with a Chinese message and the fields at fault. So it is where the database is
away for a while.
"""

from govportal import _
from govportal.content.display import day_text
from govportal.content.interfaces import ITypedContent
from govportal.errors import FieldError
from govportal.errors import Problem
from govportal.interfaces import IGovportalLayer
from govportal.publishing.deleted import deleted
from govportal.publishing.withdrawn import Withdrawn
from govportal.publishing.withdrawn import withdrawn
from plone.rest.errors import ErrorHandling
from plone.rest.interfaces import IAPIRequest
from plone.rest.traverse import RESTWrapper
from Products.CMFCore.interfaces import IDynamicType
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import InterfaceError
from sqlalchemy.exc import OperationalError
from sqlalchemy.exc import SQLAlchemyError
from typing import Any
from urllib.parse import unquote
from zExceptions import BadRequest
from zExceptions import Forbidden
from zExceptions import HTTPException
from zExceptions import NotFound
from zExceptions import Unauthorized
from zope.component import adapter

import plone.api as api


#: Seconds after which a client may ask again.
RETRY_AFTER = 10


@adapter(HTTPException, IAPIRequest)
class RefusalView(ErrorHandling):
    """Renders what was refused by a status of HTTP; real faults (500) stay plone.rest's."""

    def render_exception(self, exception: HTTPException) -> dict[str, Any] | None:
        """The body; None when an old address was redirected.

        The status is 403 for whoever is logged in and still may not, and 410 for what was public
        once and is no more.
        """
        result = super().render_exception(exception)
        if result is None or not IGovportalLayer.providedBy(self.request):
            return result
        problem = problem_of(exception, self.request)
        # Locked before plone.rest says the exception's own.
        self.request.response.setStatus(problem.status, lock=1)
        result.update(problem.as_dict(self.request))
        return result


@adapter(SQLAlchemyError, IAPIRequest)
class UnavailableView(ErrorHandling):
    """503 while the SQL database cannot be reached; nothing of the request was kept.

    Any other fault of it is a real one (500) and stays plone.rest's.
    """

    def render_exception(self, exception: SQLAlchemyError) -> dict[str, Any]:
        """The body."""
        result: dict[str, Any] = super().render_exception(exception)
        if not is_unavailable(exception) or not IGovportalLayer.providedBy(self.request):
            return result
        problem = Problem(503, "ServiceUnavailable", _("数据暂不可用，请稍后重试"))
        self.request.response.setStatus(problem.status, lock=1)
        self.request.response.setHeader("Retry-After", str(RETRY_AFTER))
        return {"type": problem.type, **problem.as_dict(self.request)}


def is_unavailable(exception: SQLAlchemyError) -> bool:
    """Whether a fault says that the database was away, not that it was asked something wrong."""
    if isinstance(exception, OperationalError | InterfaceError):
        return True
    # A server that is killed may leave the driver with an answer that it can't read.
    return isinstance(exception, DBAPIError) and exception.connection_invalidated


def is_logged_in(request: Any) -> bool:
    """Whether a request carries credentials that the site knows.

    An address that the person may not open is refused before anybody is made the current user, so
    the user folder is asked itself.
    """
    if not api.user.is_anonymous():
        return True
    users = api.portal.get_tool("acl_users")
    return bool(users._extractUserIds(request, users.plugins))


def withdrawn_of(request: Any) -> Withdrawn | None:
    """What was public at the address that is asked for, if it was and is no more."""
    if request.method not in ("GET", "HEAD"):
        return None
    for parent in request["PARENTS"]:
        obj = parent.context if isinstance(parent, RESTWrapper) else parent
        if IDynamicType.providedBy(obj):
            return withdrawn(obj) if ITypedContent.providedBy(obj) else None
    return None


def deleted_of(request: Any) -> Withdrawn | None:
    """What was public at the address that is asked for, and was deleted."""
    if request.method not in ("GET", "HEAD"):
        return None
    parts = request.physicalPathFromURL(request.get("ACTUAL_URL") or request.getURL())
    below = parts[len(api.portal.get().getPhysicalPath()) :]
    return deleted("/" + "/".join(unquote(part) for part in below if part != "++api++"))


def gone(found: Withdrawn) -> Problem:
    """What a reader is told of what was withdrawn or deleted."""
    said = {"title": found.title, "day": day_text(found.since)}
    message = (
        _("“${title}”已于 ${day}撤下，不再公布。", mapping=said)
        if found.title
        else _("这一内容已于 ${day}撤下，不再公布。", mapping=said)
    )
    return Problem(410, "Gone", message)


def problem_of(exception: HTTPException, request: Any) -> Problem:
    """What a person is told about an exception."""
    status, name = exception.getStatus(), type(exception).__name__
    if isinstance(exception, Unauthorized) and not is_logged_in(request):
        found = withdrawn_of(request)
        if found is not None:
            return gone(found)
        return Problem(status, name, _("请先登录，再进行此操作"))
    if isinstance(exception, Forbidden | Unauthorized):
        return Problem(403, name, _("您没有进行此操作的权限，请联系管理员授权"))
    if isinstance(exception, NotFound):
        found = deleted_of(request)
        if found is not None:
            return gone(found)
        return Problem(
            status, name, _("没有找到 ${url}，请核对地址", mapping={"url": request.getURL()})
        )
    faults = exception.args[0] if exception.args else ""
    if isinstance(exception, BadRequest) and isinstance(faults, list | tuple):
        errors = [
            FieldError(
                f.get("field") or "",
                str(f.get("message", "")),
                f.get("row") or 0,
                f.get("column") or "",
            )
            for f in faults
        ]
        return Problem(status, "ValidationError", _("内容未保存，请按提示更正后重试。"), errors)
    return Problem(status, name, str(exception))
