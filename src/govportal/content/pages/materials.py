"""What an applicant brings, told so that each material can be found, filled in and ticked off."""

from dataclasses import dataclass
from govportal import _
from govportal.content.behaviors.materials import IMaterialRow
from govportal.content.display import token_title
from govportal.content.fields import words
from govportal.content.pages.common import Attachment
from govportal.content.pages.common import attachment_of
from govportal.content.pages.common import lines_of
from govportal.content.pages.common import Titled
from govportal.content.rows import normalise
from typing import Any
from zope.i18n import translate


#: Columns that are read when a material is looked at closely.
DETAILS = (
    "filling_notes",
    "acceptance_standard",
    "usage_note",
    "source_note",
    "place",
    "legal_basis",
)


@dataclass(frozen=True)
class Material:
    """One material.

    Args:
        amount: originals and copies as people say it, ``""`` where the list does not say.
        shape: of which kind, form and paper it is.
        necessity: token of ``material_necessities``.
        source: who makes it, with the issuing body and how recent it must be.
        waiver: when it need not be brought, in the editor's words.
    """

    name: str
    amount: str
    shape: str
    necessity: str
    necessity_title: str
    source: str
    waiver: str
    form: Attachment | None
    sample: Attachment | None
    details: tuple[Titled, ...]


def materials_of(matter: Any) -> tuple[Material, ...]:
    """The materials of a matter in their order."""
    return tuple(
        _material(normalise(IMaterialRow, row, number, strict=False))
        for number, row in enumerate(matter.materials or (), 1)
    )


def _material(row: dict[str, Any]) -> Material:
    def title(name: str) -> str:
        return token_title(IMaterialRow[name], row[name]) if row[name] else ""

    issued = [row["issuing_body"], row["issue_time"]]
    return Material(
        name=row["name"],
        amount=amount_text(row["originals"], row["copies"]),
        shape=words([title("type"), row["format"], row["page_format"]]),
        necessity=row["necessity"] or "",
        necessity_title=title("necessity"),
        source=words([title("source"), *issued]),
        waiver=row["not_needed_when"] or "",
        form=attachment_of(row["form_file"]),
        sample=attachment_of(row["sample_file"]),
        details=tuple(
            Titled(str(translate(IMaterialRow[name].title)), lines)
            for name in DETAILS
            if (lines := lines_of(row[name]))
        ),
    )


def amount_text(originals: int | None, copies: int | None) -> str:
    """How many of which, e.g. 「原件 1 份、复印件 2 份」."""
    said = []
    if originals:
        said.append(translate(_("原件 ${count} 份", mapping={"count": originals})))
    if copies:
        said.append(translate(_("复印件 ${count} 份", mapping={"count": copies})))
    return words(said)
