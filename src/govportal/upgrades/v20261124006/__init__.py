"""Limits of the steps of reviews, and phrases for returns: records that were not there before."""

from typing import Any


PROFILE = f"profile-{__name__}:default"


def upgrade(setup: Any) -> None:
    """Run the step; it may be repeated, and keeps what is set."""
    setup.runAllImportStepsFromProfile(PROFILE, purge_old=False)
