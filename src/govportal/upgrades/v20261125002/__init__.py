"""Electronic forms and accounts of applicants."""

from typing import Any


DEFAULT = "profile-govportal:default"
PROFILE = f"profile-{__name__}:default"


def upgrade(setup: Any) -> None:
    """Run the step; it may be repeated."""
    setup.runImportStepFromProfile(DEFAULT, "typeinfo", run_dependencies=False)
    setup.runAllImportStepsFromProfile(PROFILE, purge_old=False)
