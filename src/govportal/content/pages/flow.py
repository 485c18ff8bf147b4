"""The way of an application through the office."""

from dataclasses import dataclass
from govportal import _
from govportal.content.behaviors.substance import IStepRow
from govportal.content.display import token_title
from govportal.content.pages.common import lines_of
from govportal.content.rows import normalise
from govportal.content.rules import limit_text
from typing import Any
from zope.i18n import translate


@dataclass(frozen=True)
class Step:
    """One step.

    Args:
        limit: how long it takes, for people; ``""`` where the list does not say.
        special: the kind of special procedure that it is; its time is not counted.
    """

    name: str
    department: str
    role: str
    limit: str
    special: str
    lines: tuple[str, ...]


def steps_of(matter: Any) -> tuple[Step, ...]:
    """The steps of a matter in their order."""
    return tuple(
        _step(normalise(IStepRow, row, number, strict=False), matter.promised_unit or "")
        for number, row in enumerate(matter.steps or (), 1)
    )


def _step(row: dict[str, Any], unit: str) -> Step:
    days = row["days"]
    limit = ""
    if days is not None:
        limit = limit_text(days, row["unit"] or unit) if days else str(translate(_("当场办完")))
    special = row["special"] or ""
    return Step(
        name=row["name"],
        department=row["department"] or "",
        role=row["role"] or "",
        limit=limit,
        special=token_title(IStepRow["special"], special) if special else "",
        lines=lines_of(row["note"]),
    )
