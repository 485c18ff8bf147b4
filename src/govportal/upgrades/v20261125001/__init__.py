"""Files and messages: their permissions, types and settings.

The size limit of uploads was a setting of content before and is one of files now.
"""

from govportal.files.settings import IFileSettings
from plone.registry.interfaces import IRegistry
from typing import Any
from zope.component import getUtility


DEFAULT = "profile-govportal:default"
PROFILE = f"profile-{__name__}:default"
OLD = "govportal.content.uploads.IUploadSettings.max_megabytes"


def upgrade(setup: Any) -> None:
    """Run the step; it may be repeated, and keeps what is set."""
    setup.runImportStepFromProfile(DEFAULT, "typeinfo", run_dependencies=False)
    setup.runAllImportStepsFromProfile(PROFILE, purge_old=False)
    registry = getUtility(IRegistry)
    if OLD in registry.records:
        registry[f"{IFileSettings.__identifier__}.max_megabytes"] = registry[OLD]
        del registry.records[OLD]
