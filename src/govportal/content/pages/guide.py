"""The page of a service guide: plain words first, then the facts of the matter as they are now."""

from dataclasses import dataclass
from govportal.content.pages.common import Answered
from govportal.content.pages.common import answers_of
from govportal.content.pages.common import lines_of
from govportal.content.pages.matter import matter_page
from govportal.content.pages.matter import MatterPage
from govportal.content.pages.matter import Version
from govportal.content.pages.matter import version_of
from govportal.content.places import matter_of
from typing import Any

import plone.api as api


@dataclass(frozen=True)
class Picture:
    """A picture of a step; ``uid`` is the image's."""

    uid: str
    url: str
    text: str


@dataclass(frozen=True)
class PlainStep:
    """A step in plain words."""

    title: str
    lines: tuple[str, ...]
    picture: Picture | None


@dataclass(frozen=True)
class GuidePage:
    """Everything that the page of a guide shows; ``matter`` is ``None`` when it is not public."""

    title: str
    url: str
    summary: tuple[str, ...]
    conditions: tuple[str, ...]
    steps: tuple[PlainStep, ...]
    tips: tuple[str, ...]
    faq: tuple[Answered, ...]
    matter: MatterPage | None
    version: Version


def guide_page(guide: Any) -> GuidePage:
    """The page of ``guide`` for the current user."""
    matter = visible_matter_of(guide)
    return GuidePage(
        title=guide.title,
        url=guide.absolute_url(),
        summary=lines_of(guide.summary),
        conditions=lines_of(guide.conditions_note),
        steps=tuple(
            PlainStep(row["title"], lines_of(row.get("text")), picture_of(row.get("image") or ""))
            for row in guide.plain_steps or ()
        ),
        tips=lines_of(guide.tips),
        faq=answers_of(guide.faq),
        matter=matter_page(matter) if matter is not None else None,
        version=version_of(guide),
    )


def visible_matter_of(guide: Any) -> Any | None:
    """The matter of a guide, if the reader may see it."""
    matter = matter_of(guide)
    if matter is None or not api.user.has_permission("View", obj=matter):
        return None
    return matter


def picture_of(uid: str) -> Picture | None:
    """The uploaded image with ``uid``, for whoever may see it."""
    if not uid:
        return None
    brains = api.portal.get_tool("portal_catalog").searchResults(UID=uid, portal_type="Image")
    if not brains:
        return None
    brain = brains[0]
    return Picture(uid, f"{brain.getURL()}/@@images/image/large", brain.Description or brain.Title)
