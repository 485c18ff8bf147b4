"""What the house's REST services share: steps of an address, no caching, refusals as JSON."""

from govportal import _
from govportal.errors import Problem
from govportal.errors import reply
from plone.protect.interfaces import IDisableCSRFProtection
from plone.restapi.services import Service
from typing import Any
from zope.interface import alsoProvides
from zope.interface import implementer
from zope.publisher.interfaces import IPublishTraverse


@implementer(IPublishTraverse)
class SteppedService(Service):
    """A service below its name: what follows in the address is gathered in ``steps``.

    Whoever comes here was let in by the permission; ``work`` does the rest.
    """

    #: Whether it changes anything: REST clients send no authenticator, they sign in each time.
    changes = False

    def __init__(self, context: Any, request: Any) -> None:
        super().__init__(context, request)
        self.steps: list[str] = []

    def publishTraverse(self, request: Any, name: str) -> "SteppedService":
        """Take one more step of the address."""
        self.steps.append(name)
        return self

    def reply(self) -> Any:
        """Work, and render a refusal."""
        if self.changes:
            alsoProvides(self.request, IDisableCSRFProtection)
        # Nothing here is for a cache: settings, statistics, keys, and what is personal.
        self.request.response.setHeader("Cache-Control", "no-store")
        try:
            return self.work()
        except Problem as problem:
            return reply(self.request, problem)

    def work(self) -> Any:
        """Do what was asked; subclasses say what."""
        raise self.unknown()

    def minimal(self) -> bool:
        """Whether the client wants no more than it must know (``Prefer: return=minimal``).

        Source: RFC 7240, §4.2.
        """
        wanted = {
            part.strip().lower() for part in (self.request.getHeader("Prefer") or "").split(",")
        }
        if "return=minimal" not in wanted:
            return False
        self.request.response.setHeader("Preference-Applied", "return=minimal")
        return True

    def url(self, name: str) -> str:
        """The address of a service at this site."""
        return f"{self.context.absolute_url()}/{name}"

    def unknown(self) -> Problem:
        """The refusal of an address that leads nowhere."""
        return Problem(404, "NotFound", _("没有这个地址，请检查路径"))
