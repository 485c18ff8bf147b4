"""What every page's frame shows: the same for everybody, because pages are cached and shared."""

from govportal.publishing.finder import places
from govportal.publishing.portal.addresses import path_below
from govportal.publishing.portal.announcements import in_force
from plone.browserlayer.utils import registered_layers
from typing import Any

import plone.api as api


#: Where add-ons are; each has a browser layer.
ADDONS = "govportal.addons."
#: What a region says of where and how to reach its office.
CONTACT = ("address", "hours", "advice_phone", "supervision_phone")


def frame() -> dict[str, Any]:
    """The site's name, banners, the regions to choose from first, whom to ask, and the add-ons."""
    registry = api.portal.get_registry_record
    roots = places.own_roots()
    root = roots[0] if len(roots) == 1 else None
    return {
        "title": registry("plone.site_title", default="") or api.portal.get().title,
        "description": api.portal.get().description,
        "banners": in_force(),
        "root": place(root) if root is not None else None,
        "regions": [place(one) for one in (places.children(root) if root else roots)],
        "contact": contact(root) if root is not None else None,
        "addons": addons(),
    }


def addons() -> list[str]:
    """The names of the add-ons that are installed: of the folders below ``govportal.addons``."""
    layers = [layer.__identifier__ for layer in registered_layers()]
    return sorted(name.split(".")[2] for name in layers if name.startswith(ADDONS))


def place(found: places.Place) -> dict[str, str]:
    """A region as a choice."""
    return {"code": found.code, "title": found.title, "url": path_below(found.path)}


def contact(root: places.Place) -> dict[str, str] | None:
    """The office that answers for the portal, where the reader may see it."""
    region = api.portal.get().restrictedTraverse(root.path, None)
    if region is None:
        return None
    name = region.service_office or region.title
    return {"name": name, **{field: getattr(region, field) or "" for field in CONTACT}}


def regions(code: str) -> dict[str, Any]:
    """One step of choosing a region: the way down to it, and what is below.

    :param code: "" begins at the top.
    """
    chain = places.chain(code) if code else []
    below = places.children(chain[-1]) if chain else places.own_roots()
    return {"chain": [place(one) for one in chain], "regions": [place(one) for one in below]}
