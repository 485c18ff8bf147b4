"""Uninstalling: refused while applications are under way."""

from govportal.addons.application.kind import APPLICATION
from govportal.addons.application.kind import PERMIT
from govportal.addons.application.kind import SERVICE
from govportal.cases import removal
from typing import Any


def prepare(setup: Any) -> None:
    """Before anything is taken away.

    Raises:
        HTTPConflict: there are applications that aren't archived; nothing is changed.
    """
    removal.prepare(APPLICATION)


def finish(setup: Any) -> None:
    """Take the workflows away that no case names."""
    removal.finish(PERMIT, SERVICE)
