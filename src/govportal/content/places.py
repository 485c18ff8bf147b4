"""Where a piece of content stands: its region, its department, the chain of regions."""

from Acquisition import aq_chain
from Acquisition import aq_inner
from govportal.content.types.department import IDepartment
from govportal.content.types.region import IRegion
from typing import Any


def region_of(obj: Any) -> Any | None:
    """The nearest region at or above ``obj``, or ``None`` outside of any."""
    return _nearest(obj, IRegion)


def department_of(obj: Any) -> Any | None:
    """The nearest department at or above ``obj``, or ``None``."""
    return _nearest(obj, IDepartment)


def region_chain(obj: Any) -> list[Any]:
    """The regions from the root one down to the nearest at or above ``obj``."""
    chain = [item for item in aq_chain(aq_inner(obj)) if IRegion.providedBy(item)]
    return chain[::-1]


def region_path(obj: Any) -> str:
    """The codes of `region_chain`, each followed by a slash, e.g. ``370000/370100/``."""
    return "".join(f"{region.code}/" for region in region_chain(obj))


def matter_of(obj: Any) -> Any | None:
    """The matter that a guide or a question belongs to, ``None`` when it has gone."""
    relation = getattr(obj.aq_base, "matter", None)
    if relation is None or relation.isBroken():
        return None
    return relation.to_object


def _nearest(obj: Any, interface: Any) -> Any | None:
    for item in aq_chain(aq_inner(obj)):
        if interface.providedBy(item):
            return item
    return None
