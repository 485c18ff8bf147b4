"""Find accounts by name."""

from govportal.administration.roles import holder_json
from govportal.administration.roles import search
from govportal.restservice import SteppedService
from typing import Any


class SearchGet(SteppedService):
    """``GET @account-search?q=…``: the first that fit, for who may give roles here."""

    def work(self) -> dict[str, Any]:
        """What was found; nothing for no text."""
        if self.steps:
            raise self.unknown()
        text = str(self.request.form.get("q") or "").strip()
        found = search(text) if text else []
        return {"@id": self.url("@account-search"), "items": [holder_json(one) for one in found]}
