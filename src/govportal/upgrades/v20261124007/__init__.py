"""Pages for people are the front end's alone: menus, styles and the front page of Plone's go."""

from typing import Any

import plone.api as api


PROFILE = f"profile-{__name__}:default"
#: The front page's view, which is no more.
HOME = "home"


def upgrade(setup: Any) -> None:
    """Run the step; it may be repeated."""
    site = api.portal.get()
    if site.getLayout() == HOME:
        site.setLayout(site.getTypeInfo().default_view)
    setup.runAllImportStepsFromProfile(PROFILE, purge_old=False)
