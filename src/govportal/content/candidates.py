"""Content that a field may refer to, found by words or by code."""

from collections.abc import Iterable
from dataclasses import dataclass
from govportal.codes.codesets import code_set
from govportal.content.fields import words
from govportal.content.ids import code_of
from govportal.content.places import department_of
from govportal.content.places import region_of
from plone.uuid.interfaces import IUUID
from typing import Any
from zope.i18n import translate

import plone.api as api
import re


SHOWN = 20
#: What means something to the index's query language.
SYNTAX = re.compile(r"[\"'()*?\-]+")


@dataclass(frozen=True)
class Candidate:
    """Something to refer to.

    Args:
        uid: what is stored.
        url: where it is.
        title: what it is called.
        code: its code, a law's document number.
        place: the department and region that it stands in.
        state: its review state in Chinese.
        status: token of ``law_statuses`` for a law, else ``""``.
        note: a law's status and level in Chinese.
    """

    uid: str
    url: str
    title: str
    code: str
    place: str
    state: str
    status: str
    note: str


def find(portal_type: str, text: str, within: Any = None) -> list[Candidate]:
    """The first candidates of a type for ``text``, whole codes before words of the title.

    The catalogue hides what the current user may not see.

    Args:
        within: content whose department, or else region, they must stand in; None for anywhere.
    """
    text = text.strip()
    catalog = api.portal.get_tool("portal_catalog")
    home = None if within is None else department_of(within) or region_of(within)
    below = {} if home is None else {"path": "/".join(home.getPhysicalPath())}
    found: dict[str, Any] = {}
    if text:
        for index in ("code", "matter_codes"):
            query = {index: text, **below}
            for brain in catalog(portal_type=portal_type, sort_limit=SHOWN, **query)[:SHOWN]:
                found.setdefault(brain.UID, brain)
    terms = " ".join(f"{word}*" for word in SYNTAX.sub(" ", text).split())
    if terms or not text:
        query = {"SearchableText": terms, **below} if terms else below
        brains = catalog(
            portal_type=portal_type, sort_on="sortable_title", sort_limit=SHOWN, **query
        )
        for brain in brains[:SHOWN]:
            found.setdefault(brain.UID, brain)
    return [_candidate(brain) for brain in list(found.values())[:SHOWN]]


def named(uids: Iterable[str]) -> list[Candidate]:
    """The candidates of these UIDs that the current user may see."""
    brains = api.portal.get_tool("portal_catalog")(UID=list(uids)[:SHOWN])
    return [_candidate(brain) for brain in brains]


def _candidate(brain: Any) -> Candidate:
    obj = brain.getObject()
    status = getattr(obj, "law_status", "") or ""
    state = api.content.get_state(obj, default="")
    tool = api.portal.get_tool("portal_workflow")
    places = (department_of(obj), region_of(obj))
    return Candidate(
        uid=IUUID(obj),
        url=obj.absolute_url(),
        title=obj.title or "",
        code=code_of(obj) or words(getattr(obj, "document_numbers", None) or ()),
        place=" · ".join(place.title for place in places if place is not None),
        state=str(translate(tool.getTitleForStateOnType(state, obj.portal_type))) if state else "",
        status=status,
        note=words(
            (
                _title("law_levels", getattr(obj, "level", "") if status else ""),
                _title("law_statuses", status),
            )
        ),
    )


def _title(codes: str, token: str) -> str:
    known = code_set(codes)
    return known.title(token) if token in known else ""
