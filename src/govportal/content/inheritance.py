"""What a matter takes over from its catalogue entry."""

from copy import deepcopy
from govportal.content.rules import comparable
from govportal.content.rules import INHERITED
from typing import Any


#: Taken over when a matter is compiled, then the department's own.
PREFILLED = ("title", "co_departments")


def inherit(matter: Any, entry: Any) -> list[str]:
    """Copy the inherited elements of ``entry`` into ``matter``, and prefill what is empty.

    Returns:
        the names of the fields that changed.
    """
    changed = []
    for name in INHERITED:
        if comparable(getattr(matter, name, None)) != comparable(getattr(entry, name, None)):
            setattr(matter, name, deepcopy(getattr(entry, name)))
            changed.append(name)
    for name in PREFILLED:
        if not getattr(matter, name, None) and getattr(entry, name, None):
            setattr(matter, name, deepcopy(getattr(entry, name)))
            changed.append(name)
    return changed


def differences(matter: Any, entry: Any) -> list[str]:
    """The inherited fields in which ``matter`` and ``entry`` differ."""
    return [
        name
        for name in INHERITED
        if comparable(getattr(matter, name, None)) != comparable(getattr(entry, name, None))
    ]
