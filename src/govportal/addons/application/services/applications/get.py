"""GET @applications?matter=<uid>."""

from govportal import records
from govportal.addons.application.start import start
from govportal.cases import snapshot
from govportal.cases.services.common import signed_in
from govportal.restservice import SteppedService
from typing import Any


class ApplicationsGet(SteppedService):
    """What a person needs to begin: conditions, materials, limits, whom he may apply for."""

    def work(self) -> dict[str, Any]:
        """The start page's data."""
        user = signed_in()
        matter = snapshot.matter_named(str(self.request.form.get("matter") or ""))
        with records.read_connection() as connection:
            return start(connection, matter, user)
