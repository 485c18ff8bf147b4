"""The page of an electronic form."""

from dataclasses import asdict
from govportal.content.services.page.base import PageInfo
from govportal.forms.contract import rendering
from govportal.forms.showing import shown_version
from govportal.forms.showing import uses_of
from typing import Any


class FormPageInfo(PageInfo):
    """The rendering contract of the version that is shown, and what the form is used for."""

    def data(self) -> dict[str, Any]:
        """As `rendering` gives it, with ``used_for``: ``code``, ``title`` and ``url`` of each."""
        return {
            **rendering(shown_version(self.context), self.request),
            "used_for": [asdict(use) for use in uses_of(self.context)],
        }
