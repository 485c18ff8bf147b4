"""The front page at the site's root: set on installation, taken back on removal."""

from plone.base.interfaces import IPloneSiteRoot
from typing import Any


#: The front page's view.
HOME = "home"


def set_front_page(context: Any) -> None:
    """Show the portal's front page at the root, or Plone's own view again.

    A page that was the default page before stays where it is; it is no longer the default.
    """
    site = context.getSite()
    if not IPloneSiteRoot.providedBy(site):
        return
    if context.readDataFile("govportal_home.txt") is not None:
        site.setLayout(HOME)
    elif (
        context.readDataFile("govportal_home_uninstall.txt") is not None
        and site.getLayout() == HOME
    ):
        site.setLayout(site.getTypeInfo().default_view)
