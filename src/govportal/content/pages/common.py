"""Small pieces that several pages show."""

from dataclasses import dataclass
from govportal.codes.codesets import code_set
from govportal.content.display import token_title
from govportal.content.values import fields_of
from pathlib import PurePosixPath
from typing import Any

import plone.api as api
import re


PHONES = re.compile(r"[、，,；;/\s]+")


@dataclass(frozen=True)
class Link:
    """A title and where it leads."""

    title: str
    url: str


@dataclass(frozen=True)
class Attachment:
    """A file to download.

    Args:
        kind: its extension in capitals, ``PDF``.
        size: in bytes.
    """

    title: str
    url: str
    kind: str
    size: int


@dataclass(frozen=True)
class Titled:
    """A text with its title, one line each paragraph."""

    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Answered:
    """A question and the lines of its answer."""

    question: str
    lines: tuple[str, ...]


def lines_of(text: str | None) -> tuple[str, ...]:
    """The paragraphs of a text."""
    return tuple(line.strip() for line in (text or "").splitlines() if line.strip())


def phones_of(text: str | None) -> tuple[str, ...]:
    """The numbers in a field that may hold several."""
    return tuple(number for number in PHONES.split((text or "").strip()) if number)


def link_to(obj: Any) -> Link | None:
    """Where ``obj`` is, for whoever may see it."""
    if obj is None or not api.user.has_permission("View", obj=obj):
        return None
    return Link(obj.title, obj.absolute_url())


def attachment_of(uid: str) -> Attachment | None:
    """The uploaded file or image with ``uid``, for whoever may see it."""
    brains = api.portal.get_tool("portal_catalog").searchResults(UID=uid) if uid else ()
    if not brains:
        return None
    obj = brains[0].getObject()
    for name in ("file", "image"):
        blob = getattr(obj.aq_base, name, None)
        if blob is not None:
            kind = PurePosixPath(blob.filename or "").suffix.lstrip(".").upper()
            url = f"{obj.absolute_url()}/@@download/{name}"
            return Attachment(brains[0].Title or blob.filename, url, kind, blob.getSize())
    return None


def answers_of(rows: Any) -> tuple[Answered, ...]:
    """Rows of frequent questions."""
    return tuple(Answered(row["question"], lines_of(row.get("answer"))) for row in rows or ())


def title_of(obj: Any, name: str) -> str:
    """The Chinese title of a token field's value."""
    value = getattr(obj, name, None)
    return token_title(dict(fields_of(obj))[name], value) if value else ""


def titles_of(obj: Any, name: str) -> tuple[str, ...]:
    """The Chinese titles of a field that holds several tokens, in the order of their code set."""
    chosen = getattr(obj, name, None) or ()
    known = code_set(
        dict(fields_of(obj))[name].value_type.vocabularyName.removeprefix("govportal.")
    )
    lost = sorted(token for token in chosen if token not in known)
    return (*(term.title for term in known if term.token in chosen), *lost)
