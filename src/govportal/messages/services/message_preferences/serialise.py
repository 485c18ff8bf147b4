"""Preferences as JSON."""

from collections.abc import Mapping
from govportal.messages.preferences import CHANNELS
from typing import Any
from zope.i18n import translate


def preferences_json(wanted: Mapping[str, bool], url: str, request: Any) -> dict[str, Any]:
    """The ways with their names, and whether each is wanted."""
    return {
        "@id": url,
        "items": [
            {"name": name, "title": translate(title, context=request), "wanted": wanted[name]}
            for name, title in CHANNELS.items()
        ],
    }
