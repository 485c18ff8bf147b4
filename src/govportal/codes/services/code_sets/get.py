"""Read the code sets."""

from govportal.codes.codesets import code_set
from govportal.codes.codesets import names
from govportal.codes.services.code_sets.serialise import one
from govportal.codes.services.code_sets.serialise import set_named
from govportal.codes.services.code_sets.serialise import summary
from govportal.errors import Problem
from govportal.errors import reply
from plone.restapi.services import Service
from typing import Any
from zope.interface import implementer
from zope.publisher.interfaces import IPublishTraverse


@implementer(IPublishTraverse)
class CodeSetsGet(Service):
    """``GET @code-sets`` lists the sets, ``GET @code-sets/<name>`` gives one with its terms."""

    def __init__(self, context: Any, request: Any) -> None:
        super().__init__(context, request)
        self.path: list[str] = []

    def publishTraverse(self, request: Any, name: str) -> "CodeSetsGet":
        """Take the set's name from the path."""
        self.path.append(name)
        return self

    def reply(self) -> dict[str, Any]:
        """Parse, call, serialise."""
        url = f"{self.context.absolute_url()}/@code-sets"
        if not self.path:
            return {"@id": url, "items": [summary(code_set(name), url) for name in names()]}
        try:
            return one(set_named(self.path), url)
        except Problem as problem:
            return reply(self.request, problem)
