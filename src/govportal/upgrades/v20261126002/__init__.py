"""The gate before Plone's own plugins: locked accounts, limits of passwords."""

from govportal.identity import gate
from typing import Any

import plone.api as api


def upgrade(setup: Any) -> None:
    """Run the step; it may be repeated."""
    gate.install(api.portal.get_tool("acl_users"))
