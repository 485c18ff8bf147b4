"""What GenericSetup needs besides the profiles' files."""

from govportal.identity import gate
from plone.base.interfaces.installable import INonInstallable
from typing import Any
from zope.interface import implementer

import plone.api as api


#: The profiles of upgrade steps.
UPGRADES = tuple(
    f"govportal.upgrades.v{number}:default"
    for number in (
        *(20261124002, 20261124003, 20261124004, 20261124005, 20261124006),
        *(20261125001, 20261125002, 20261125003, 20261126001),
    )
)


@implementer(INonInstallable)
class HiddenProfiles:
    """Keep what nobody should install by hand out of the add-ons page."""

    def getNonInstallableProfiles(self) -> list[str]:
        """Profiles that the add-ons page does not offer."""
        return ["govportal:uninstall", *UPGRADES]


def install(setup: Any) -> None:
    """After the profile: what no file of it says."""
    gate.install(api.portal.get_tool("acl_users"))


def uninstall(setup: Any) -> None:
    """After the uninstall profile."""
    gate.uninstall(api.portal.get_tool("acl_users"))
