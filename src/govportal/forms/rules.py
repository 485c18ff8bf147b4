"""What a form definition must be before it is saved, submitted and published."""

from collections.abc import Collection
from collections.abc import Iterator
from collections.abc import Mapping
from govportal import _
from govportal.codes import matter_codes
from govportal.content.completeness import plain
from govportal.content.interfaces import ITypeRules
from govportal.content.places import department_of
from govportal.content.places import region_of
from govportal.errors import FieldError
from govportal.forms import definition
from typing import Any
from zope.i18n import translate
from zope.interface import implementer

import plone.api as api


DEFINITION = frozenset((definition.SCHEMA, definition.LAYOUT))
#: Shape of a code → the type of content that has it.
KINDS = {"basic12": "CatalogueEntry", "implementation31": "Matter"}


@implementer(ITypeRules)
class FormRules:
    """The rules of `FormDefinition`."""

    needs = plain("title", "used_for", "form_schema", "form_layout")

    def check(
        self, values: Mapping[str, Any], place: Any, changed: Collection[str] | None
    ) -> list[FieldError]:
        """The faults of the definition and of the codes that it is used for."""
        found: list[FieldError] = []
        parts = [values.get(name) for name in (definition.SCHEMA, definition.LAYOUT)]
        if any(parts) and (changed is None or DEFINITION.intersection(changed)):
            found += definition.check(*parts)
        if changed is None or "used_for" in changed:
            found += _uses(values.get("used_for") or (), place)
        return [FieldError(f.field, translate(f.message), f.row, f.column) for f in found]


def _uses(codes: Collection[str], place: Any) -> Iterator[FieldError]:
    """Codes that are none, or of matters that are not this place's to ask something for."""
    home = department_of(place) or region_of(place)
    for number, code in enumerate(codes, 1):
        said = {"code": code}
        try:
            read = matter_codes.parse(code)
        except matter_codes.MatterCodeError as error:
            yield FieldError("used_for", error.message, number)
            continue
        kind = KINDS.get(read.shape)
        if kind is None or read.text != code:
            yield FieldError(
                "used_for",
                _("“${code}”不是 12 位基本编码或 31 位实施编码，请核对。", mapping=said),
                number,
            )
        elif home is None or not _stands_in(home, kind, code):
            yield FieldError(
                "used_for",
                _(
                    "本部门（本区划）没有编码为“${code}”的事项：基本编码由目录的主管部门使用，"
                    "实施编码由实施部门使用，请核对编码或者在有该事项的部门建立表单。",
                    mapping=said,
                ),
                number,
            )


def _stands_in(home: Any, kind: str, code: str) -> bool:
    # A department must not put its form before another one's applicants.
    catalog = api.portal.get_tool("portal_catalog")
    path = "/".join(home.getPhysicalPath())
    return bool(
        catalog.unrestrictedSearchResults(portal_type=kind, matter_codes=code, path=path)[:1]
    )
