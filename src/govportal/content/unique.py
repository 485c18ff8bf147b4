"""Codes that may stand in a site only once."""

from collections.abc import Collection
from collections.abc import Mapping
from govportal import _
from govportal.errors import FieldError
from plone.uuid.interfaces import IUUID
from typing import Any
from zope.i18n import translate

import plone.api as api


#: type → field → catalogue index
UNIQUE: dict[str, dict[str, str]] = {
    "Region": {"code": "code"},
    "Department": {"code": "code"},
    "Intermediary": {"code": "code"},
    "CatalogueEntry": {"basic_code": "code"},
    "Matter": {"implementation_code": "code", "handling_item_code": "code"},
}


def check_unique(
    portal_type: str,
    values: Mapping[str, Any],
    obj: Any = None,
    changed: Collection[str] | None = None,
) -> list[FieldError]:
    """The codes of ``values`` that other content of the type has already.

    A matter split in handling items shares its implementation code with its siblings; what is
    unique is the longest code that it has.

    Args:
        obj: the content itself, which is not counted, nor its working copy or baseline.
        changed: look only at these fields; at all without it.
    """
    fields = UNIQUE.get(portal_type, {})
    if portal_type == "Matter" and values.get("handling_item_code"):
        fields = {"handling_item_code": "code"}
    found = []
    own = _same(obj)
    for field, index in fields.items():
        code = str(values.get(field) or "").strip()
        if not code or (changed is not None and field not in changed):
            continue
        catalog = api.portal.get_tool("portal_catalog")
        brains = catalog.unrestrictedSearchResults({"portal_type": portal_type, index: code})
        if any(brain.UID not in own for brain in brains):
            said = _(
                "编码“${code}”已经被使用，不能重复；请核对编码，或者在原有内容上修改。",
                mapping={"code": code},
            )
            found.append(FieldError(field, translate(said)))
    return found


def _same(obj: Any) -> set[str]:
    """UIDs of ``obj``, of its working copy and of what it is a working copy of."""
    if obj is None:
        return set()
    uids = {IUUID(obj, None)}
    try:
        from plone.app.iterate.interfaces import ICheckinCheckoutPolicy

        policy = ICheckinCheckoutPolicy(obj, None)
        if policy is not None:
            for other in (policy.getBaseline(), policy.getWorkingCopy()):
                uids.add(IUUID(other, None) if other is not None else None)
    except (ImportError, KeyError, TypeError):
        # an object that is not in the site yet has no relations to ask for
        pass
    return {uid for uid in uids if uid}
