"""What the services of cases share: find the case that the address names, and who may see it."""

from collections.abc import Mapping
from govportal import _
from govportal import records
from govportal.cases import case as cases
from govportal.cases import perform
from govportal.cases.worklist.scope import OFFICERS
from govportal.cases.worklist.scope import Scope
from govportal.cases.worklist.scope import scope
from govportal.errors import Problem
from govportal.errors import reply
from govportal.records import audit
from govportal.restservice import SteppedService
from plone.protect.interfaces import IDisableCSRFProtection
from typing import Any
from urllib.parse import quote
from zope.interface import alsoProvides

import json


class CaseService(SteppedService):
    """A service whose first step is the name of a case."""

    def case(self) -> Any:
        """The case, for whoever may see it.

        Raises:
            Problem: 401 nobody is logged in; 404 there is none, or it isn't his.
        """
        signed_in()
        if not self.steps:
            raise self.unknown()
        found = cases.load(self.steps[0])
        perform.must_see(found)
        return found

    def no_more(self, steps: int) -> None:
        """Refuse an address with more steps than this service has."""
        if len(self.steps) != steps:
            raise self.unknown()


def signed_in() -> str:
    """The current user's id.

    Raises:
        Problem: 401 nobody is logged in.
    """
    user = perform.user_id()
    if not user:
        raise Problem(401, "Unauthorized", _("请先登录。"))
    return user


def officer_scope(roles: frozenset[str] = OFFICERS) -> Scope:
    """Whose cases the current user sees by any of these roles.

    Raises:
        Problem: 401 nobody is logged in; 403 he has none of them anywhere.
    """
    signed_in()
    found = scope(roles)
    if not found:
        raise Problem(403, "Forbidden", _("您没有办件工作，工作台只对办件人员开放。"))
    return found


def number_of(service: SteppedService) -> int:
    """The number that is the only step of an address.

    Raises:
        Problem: 404 it is none.
    """
    if len(service.steps) != 1 or not (service.steps[0].isascii() and service.steps[0].isdigit()):
        raise service.unknown()
    return int(service.steps[0])


def audited(case: Any, action: str, detail: Mapping[str, Any] | None = None) -> None:
    """Write down that somebody else than the applicant reads personal data of a case."""
    user = perform.user_id()
    if user != case.row.applicant_user:
        audit.record(records.session(), user, action, f"case:{case.uid}", detail)


class DocumentService(CaseService):
    """A service that answers with a document; its ``work`` gives the bytes."""

    def render(self) -> Any:
        """The document, or a refusal as JSON."""
        self.check_permission()
        # Reading is what is asked for; the note of it is the only change.
        alsoProvides(self.request, IDisableCSRFProtection)
        response = self.request.response
        response.setHeader("Cache-Control", "no-store")
        response.setHeader("X-Content-Type-Options", "nosniff")
        try:
            return self.work()
        except Problem as problem:
            response.setHeader("Content-Type", self.content_type)
            return json.dumps(reply(self.request, problem), ensure_ascii=False)

    def named(self, media_type: str, name: str, inline: bool) -> None:
        """Say what the document is and what it is called."""
        response = self.request.response
        response.setHeader("Content-Type", media_type)
        how = "inline" if inline else "attachment"
        response.setHeader("Content-Disposition", f"{how}; filename*=UTF-8''{quote(name, safe='')}")
