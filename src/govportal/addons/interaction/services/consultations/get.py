"""GET @consultations."""

from govportal import records
from govportal.addons.interaction import publication
from govportal.restservice import SteppedService
from typing import Any


class ConsultationsGet(SteppedService):
    """``GET @consultations`` lists what is public (``q``, ``category``, ``region``, ``after``,
    ``b_size``); ``GET @consultations/<uid>`` is one.
    """

    def work(self) -> dict[str, Any]:
        """The list or the one."""
        if len(self.steps) > 1:
            raise self.unknown()
        with records.read_connection() as connection:
            if self.steps:
                return publication.one(connection, self.steps[0])
            return publication.listed(connection, self.request.form)
