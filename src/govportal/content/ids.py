"""Ids from codes: what has a code is found under it, so that an import can be repeated."""

from govportal.content.types.catalogue_entry import ICatalogueEntry
from govportal.content.types.department import IDepartment
from govportal.content.types.matter import IMatter
from govportal.content.types.region import IRegion
from plone.app.content.namechooser import NormalizingNameChooser
from plone.base.interfaces import INameFromTitle
from plone.i18n.normalizer.interfaces import IURLNormalizer
from plone.uuid.interfaces import IUUID
from typing import Any
from zope.component import adapter
from zope.component import getUtility
from zope.interface import implementer
from zope.interface import Interface

import re


CODES: tuple[tuple[Any, tuple[str, ...]], ...] = (
    (IRegion, ("code",)),
    (IDepartment, ("code",)),
    (ICatalogueEntry, ("basic_code",)),
    (IMatter, ("handling_item_code", "implementation_code")),
)


def code_of(obj: Any) -> str:
    """The code that names ``obj`` in its container, or ``""``."""
    for interface, names in CODES:
        if interface.providedBy(obj):
            for name in names:
                value = getattr(obj, name, "")
                if value:
                    return str(value).strip()
    return ""


def id_from_code(code: str) -> str:
    """The id for a code: lower case, anything but letters, digits, ``-`` and ``_`` a hyphen."""
    return re.sub(r"[^a-z0-9_-]+", "-", code.strip().lower()).strip("-")


def id_for(obj: Any) -> str:
    """The id that ``obj`` should have: from its code, else from its title, else from its UID."""
    from_code = id_from_code(code_of(obj))
    if from_code:
        return from_code
    title = getattr(obj, "title", "") or ""
    slug = getUtility(IURLNormalizer).normalize(title)
    # A Chinese title normalises to hexadecimal code points: unreadable, so take the UID.
    if slug and title.isascii():
        return str(slug)
    return f"{obj.portal_type.lower()}-{(IUUID(obj, None) or '')[:12]}".rstrip("-")


class INameFromCode(Interface):
    """Marker: the id comes from the code."""


@implementer(INameFromTitle)
@adapter(INameFromCode)
class NameFromCode:
    """What plone.app.content's name chooser takes an id from."""

    def __init__(self, context: Any) -> None:
        self.context = context

    @property
    def title(self) -> str:
        """The id; it is normalised already."""
        return id_for(self.context)


class CodeNameChooser(NormalizingNameChooser):
    """Chooses ids in regions, departments and the site: by code, whatever name is suggested.

    plone.api and plone.restapi suggest the title; two departments of one name exist, two of
    one code do not.
    """

    def chooseName(self, name: str | None, obj: Any) -> str:
        """A free id for ``obj``."""
        if INameFromCode.providedBy(obj):
            return str(self._findUniqueName(id_for(obj), obj))
        return str(super().chooseName(name, obj))
