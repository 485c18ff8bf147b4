"""Addresses below the site, which both front ends and every host name share."""

from typing import Any

import plone.api as api


def path_of(obj: Any) -> str:
    """The path of content below the site, e.g. ``/370000/370100``."""
    root = api.portal.get().getPhysicalPath()
    return "/" + "/".join(obj.getPhysicalPath()[len(root) :])


def path_below(physical_path: str) -> str:
    """The same from a brain's path."""
    return physical_path[len("/".join(api.portal.get().getPhysicalPath())) :] or "/"
