"""Uninstalling: refused while rectifications are under way."""

from govportal.addons.evaluation.rectification import states
from govportal.addons.evaluation.rectification.kind import RECTIFICATION
from govportal.cases import removal
from typing import Any


def prepare(setup: Any) -> None:
    """Before anything is taken away.

    Raises:
        HTTPConflict: there are rectifications that aren't archived; nothing is changed.
    """
    removal.prepare(RECTIFICATION)


def finish(setup: Any) -> None:
    """Take the workflow away that no case names. Evaluations stay: they were given."""
    removal.finish(states.WORKFLOW)
