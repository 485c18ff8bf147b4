"""Vocabularies of content that rows refer to: laws, files and images."""

from typing import Any
from zope.component.hooks import getSite
from zope.interface import implementer
from zope.schema.interfaces import IVocabularyFactory
from zope.schema.vocabulary import SimpleTerm
from zope.schema.vocabulary import SimpleVocabulary

import plone.api as api


@implementer(IVocabularyFactory)
class References:
    """Published and workable content of some types, value and token the UID.

    Args:
        portal_types: the types to offer.
        near: offer only what stands in the context's own department or region.
    """

    def __init__(self, *portal_types: str, near: bool = False) -> None:
        self.portal_types = portal_types
        self.near = near

    def __call__(self, context: Any = None) -> SimpleVocabulary:
        query: dict[str, Any] = {"portal_type": self.portal_types, "sort_on": "sortable_title"}
        place = _place(context) if self.near else None
        if place is not None:
            query["path"] = "/".join(place.getPhysicalPath())
        brains = api.portal.get_tool("portal_catalog").searchResults(query)
        terms = {
            brain.UID: SimpleTerm(brain.UID, brain.UID, brain.Title or brain.getId)
            for brain in brains
        }
        return SimpleVocabulary(list(terms.values()))


def _place(context: Any) -> Any | None:
    """The department or region of ``context``; of the request's for a row, which has none."""
    from govportal.content.places import department_of
    from govportal.content.places import region_of
    from zope.globalrequest import getRequest

    for start in (context, _published(getRequest())):
        if getattr(start, "aq_base", None) is None or start == getSite():
            continue
        place = department_of(start) or region_of(start)
        if place is not None:
            return place
    return None


def _published(request: Any) -> Any:
    parents = request.get("PARENTS") if request is not None else None
    return parents[0] if parents else None


laws = References("Law")
files = References("File", "Image", near=True)
images = References("Image", near=True)
