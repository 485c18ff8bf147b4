"""Questions by category: an index and a column of the catalogue."""

from typing import Any

import plone.api as api


PROFILE = f"profile-{__name__}:default"


def upgrade(setup: Any) -> None:
    """Run the step; it may be repeated."""
    setup.runAllImportStepsFromProfile(PROFILE, purge_old=False)
    catalog = api.portal.get_tool("portal_catalog")
    for brain in catalog.unrestrictedSearchResults(portal_type="Question"):
        # The column is written together with the index.
        catalog.reindexObject(
            brain._unrestrictedGetObject(), idxs=["question_category"], update_metadata=True
        )
