"""Addresses below the site, which both front ends and every host name share."""

from typing import Any

import os
import plone.api as api


def path_of(obj: Any) -> str:
    """The path of content below the site, e.g. ``/370000/370100``."""
    root = api.portal.get().getPhysicalPath()
    return "/" + "/".join(obj.getPhysicalPath()[len(root) :])


def path_below(physical_path: str) -> str:
    """The same from a brain's path."""
    return physical_path[len("/".join(api.portal.get().getPhysicalPath())) :] or "/"


def public_url(path: str) -> str:
    """The address at which people reach a page of the portal, for what leaves the site.

    ``GOVPORTAL_PUBLIC_URL`` says where the portal is; without it, it is where the present request
    reached it. The day's work has no request, so a mail that it sends needs the setting.

    Args:
        path: below the portal, e.g. ``/tasks``.
    """
    base = os.environ.get("GOVPORTAL_PUBLIC_URL") or api.portal.get().absolute_url()
    return base.rstrip("/") + path
