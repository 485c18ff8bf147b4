"""Who adds forms, and who withdraws a case: the one permission had run into the other."""

from typing import Any


PROFILE = f"profile-{__name__}:default"


def upgrade(setup: Any) -> None:
    """Run the step; it may be repeated."""
    setup.runAllImportStepsFromProfile(PROFILE, purge_old=False)
