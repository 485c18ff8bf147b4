"""What GenericSetup needs besides the profiles' files."""

from plone.base.interfaces.installable import INonInstallable
from zope.interface import implementer


#: The profiles of upgrade steps.
UPGRADES = ("govportal.upgrades.v20261124002:default",)


@implementer(INonInstallable)
class HiddenProfiles:
    """Keep what nobody should install by hand out of the add-ons page."""

    def getNonInstallableProfiles(self) -> list[str]:
        """Profiles that the add-ons page does not offer."""
        return ["govportal:uninstall", *UPGRADES]
