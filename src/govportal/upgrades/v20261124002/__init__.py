"""Announcements, and the front page's pinned matters.

What a change of the profile needs on a site that is there already: ``profile/`` is imported after
the definitions of the types, then the handler does what no profile can.
"""

from typing import Any

import plone.api as api


DEFAULT = "profile-govportal:default"
PROFILE = f"profile-{__name__}:default"
#: Indexes that the profile adds, with the types that are in them.
INDEXES = {"in_banner": "Announcement", "reservable": "Matter"}


def upgrade(setup: Any) -> None:
    """Run the step; it may be repeated."""
    setup.runImportStepFromProfile(DEFAULT, "typeinfo", run_dependencies=False)
    setup.runAllImportStepsFromProfile(PROFILE, purge_old=False)
    catalog = api.portal.get_tool("portal_catalog")
    for name, portal_type in INDEXES.items():
        for brain in catalog.unrestrictedSearchResults(portal_type=portal_type):
            catalog.reindexObject(
                brain._unrestrictedGetObject(), idxs=[name], update_metadata=False
            )
