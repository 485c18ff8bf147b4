"""The page of a catalogue entry: what it is, and who carries it out where."""

from dataclasses import dataclass
from govportal.content.citations import Citation
from govportal.content.citations import resolve
from govportal.content.display import Section
from govportal.content.display import sections
from govportal.content.pages.common import Link
from govportal.content.pages.common import link_to
from govportal.content.pages.common import title_of
from govportal.content.pages.implementations import Implementation
from govportal.content.pages.implementations import implementation_of
from govportal.content.pages.implementations import implementations
from govportal.content.pages.implementations import PAGE_SIZE
from govportal.content.pages.matter import Version
from govportal.content.pages.matter import version_of
from govportal.content.pages.notice import Notice
from govportal.content.pages.notice import notice_of
from govportal.content.places import department_of
from typing import Any


@dataclass(frozen=True)
class EntryPage:
    """Everything that the page of a catalogue entry shows.

    Args:
        implementations: the first of them; ``implementations_total`` is how many there are.
    """

    title: str
    url: str
    type: str
    code: str
    department: Link | None
    notice: Notice | None
    sections: tuple[Section, ...]
    basis: tuple[Citation, ...]
    implementations: tuple[Implementation, ...]
    implementations_total: int
    version: Version


def entry_page(entry: Any) -> EntryPage:
    """The page of ``entry`` for the current user."""
    found = implementations(entry)
    return EntryPage(
        title=entry.title,
        url=entry.absolute_url(),
        type=title_of(entry, "matter_type"),
        code=entry.basic_code or "",
        department=link_to(department_of(entry)),
        notice=notice_of(entry),
        sections=tuple(sections(entry, ("legal_basis",))),
        basis=tuple(resolve(row) for row in entry.legal_basis or ()),
        implementations=tuple(implementation_of(brain) for brain in found[:PAGE_SIZE]),
        implementations_total=len(found),
        version=version_of(entry),
    )
