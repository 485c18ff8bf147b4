"""The rendering contract: everything that a client needs to show a form, as JSON."""

from govportal.forms.formats import TITLES
from govportal.forms.prefill import SOURCES
from govportal.forms.versions import FormVersion
from typing import Any
from zope.i18n import translate


def rendering(version: FormVersion, context: Any = None) -> dict[str, Any]:
    """A version of a form as JSON.

    Args:
        context: the request, for the language of formats' and sources' names.
    """
    return {
        "form_uid": version.form_uid,
        "number": version.number,
        "title": version.title,
        "schema": dict(version.schema),
        "layout": dict(version.layout),
        "sha256": version.sha256,
        "published_at": version.published_at.isoformat() if version.published_at else None,
        "formats": _titles(TITLES, context),
        "sources": _titles(SOURCES, context),
    }


def _titles(titles: dict[str, Any], context: Any) -> dict[str, str]:
    return {name: str(translate(title, context=context)) for name, title in titles.items()}
