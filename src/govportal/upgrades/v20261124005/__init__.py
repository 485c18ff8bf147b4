"""What crawlers are told, unless an administrator has told them something already."""

from plone.base.interfaces.controlpanel import ROBOTS_TXT
from typing import Any

import plone.api as api


PROFILE = f"profile-{__name__}:default"


def upgrade(setup: Any) -> None:
    """Run the step; it may be repeated."""
    told = api.portal.get_registry_record("plone.robots_txt", default=None)
    if told is None or told.split() == ROBOTS_TXT.split():
        setup.runAllImportStepsFromProfile(PROFILE, purge_old=False)
