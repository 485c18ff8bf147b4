"""Uninstalling: refused while anything of these kinds is open."""

from govportal.addons.interaction import states
from govportal.addons.interaction.kind import KINDS
from govportal.cases import removal
from typing import Any


def prepare(setup: Any) -> None:
    """Before anything is taken away.

    Raises:
        HTTPConflict: there are cases that aren't archived; nothing is changed.
    """
    removal.prepare(*KINDS)


def finish(setup: Any) -> None:
    """Take the workflows away that no case names."""
    removal.finish(*states.WORKFLOWS.values())
