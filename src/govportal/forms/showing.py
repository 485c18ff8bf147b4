"""What the page of a form shows: its version, and the matters that it is used for."""

from dataclasses import dataclass
from govportal import records
from govportal.forms import versions
from govportal.forms.form_definition import draft_of
from govportal.publishing.review.history import state_of
from plone.uuid.interfaces import IUUID
from typing import Any

import plone.api as api


@dataclass(frozen=True)
class Use:
    """A code that a form is used for.

    Args:
        code: basic code or implementation code.
        title: of the catalogue entry or matter; empty when the user may not see any.
        url: where that is; empty likewise.
    """

    code: str
    title: str
    url: str


def shown_version(form: Any) -> versions.FormVersion:
    """Of a public form the published version, else the draft as it stands."""
    found = None
    if state_of(form) == "published":
        with records.read_connection() as connection:
            found = versions.latest(connection, IUUID(form))
    return found or draft_of(form)


def uses_of(form: Any) -> list[Use]:
    """The codes of a form in their order, each with what the current user may see of it."""
    return [_use(code) for code in form.used_for or ()]


def _use(code: str) -> Use:
    # An entry before the matters that are carried out by its basic code.
    brains = api.content.find(
        portal_type=("CatalogueEntry", "Matter"), matter_codes=code, sort_on="portal_type"
    )[:1]
    for brain in brains:
        return Use(code, brain.Title, brain.getURL())
    return Use(code, "", "")
