"""GET @lock on typed content."""

from govportal.content.restapi import lock_shown
from plone.restapi.services import Service
from typing import Any


class LockGet(Service):
    """The stock service tells everyone who holds the lock, and its token."""

    def reply(self) -> dict[str, Any]:
        """Whether the content is locked; for who works here, by whom and since when."""
        return lock_shown(self.context)
