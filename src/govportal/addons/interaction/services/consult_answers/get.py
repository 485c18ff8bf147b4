"""GET @consult-answers."""

from govportal.addons.interaction.answers import find
from govportal.restservice import SteppedService
from typing import Any


class ConsultAnswersGet(SteppedService):
    """Questions, guides and laws that may answer ``q``; those of ``region`` come first."""

    def work(self) -> dict[str, Any]:
        """What was found."""
        form = self.request.form
        return {"items": find(str(form.get("q") or ""), str(form.get("region") or ""))}
