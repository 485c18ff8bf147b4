"""GET @halls?region=&q=."""

from govportal.addons.appointment.listing import halls
from govportal.cases import store
from govportal.restservice import SteppedService
from typing import Any


class HallsGet(SteppedService):
    """The halls of a region and what is below it; ``q`` is a part of their title or address."""

    def work(self) -> dict[str, Any]:
        """The list."""
        return {"@id": self.url("@halls"), "items": halls(self.request.form, store.now())}
