"""The matters and catalogue entries that cite a law."""

from collections.abc import Sequence
from dataclasses import dataclass
from govportal import _
from govportal.content.places import department_of
from govportal.content.places import region_of
from typing import Any
from zope.i18n import translate

import plone.api as api


KINDS = {"Matter": _("实施清单"), "CatalogueEntry": _("目录清单")}


@dataclass(frozen=True)
class Citing:
    """One that cites the law.

    Args:
        kind: which list it stands in.
        place: who carries it out, and where.
        articles: the provisions as they are cited, e.g. 「第十二条」.
    """

    title: str
    url: str
    kind: str
    place: str
    articles: tuple[str, ...]


def citing(law: Any) -> Sequence[Any]:
    """Brains of what cites ``law`` and the reader may see, by title."""
    found: Sequence[Any] = api.portal.get_tool("portal_catalog").searchResults(
        portal_type=tuple(KINDS),
        cited_laws=api.content.get_uuid(law),
        sort_on="sortable_title",
    )
    return found


def citing_of(brain: Any, law_uid: str) -> Citing:
    """One of them, ready to show."""
    obj = brain.getObject()
    rows = [row for row in obj.legal_basis or () if row.get("law") == law_uid]
    place = department_of(obj) or region_of(obj)
    return Citing(
        title=obj.title,
        url=obj.absolute_url(),
        kind=str(translate(KINDS[brain.portal_type])),
        place=getattr(place, "title", ""),
        articles=tuple(dict.fromkeys(row["article"] for row in rows if row.get("article"))),
    )
