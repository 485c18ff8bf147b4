"""GET @applications?matter=<uid>, GET @applications?window=1."""

from govportal import records
from govportal.addons.application.start import start
from govportal.addons.application.window import window_drafts
from govportal.cases import snapshot
from govportal.cases.services.common import signed_in
from govportal.restservice import SteppedService
from typing import Any


class ApplicationsGet(SteppedService):
    """What a person needs to begin: conditions, materials, limits, whom he may apply for.

    ``?window=1`` lists what an officer has entered for visitors and not submitted, instead.
    """

    def work(self) -> dict[str, Any]:
        """The start page's data, or the window's drafts."""
        user = signed_in()
        if self.request.form.get("window") == "1":
            with records.read_connection(snapshot=False) as connection:
                return window_drafts(connection, user)
        matter = snapshot.matter_named(str(self.request.form.get("matter") or ""))
        with records.read_connection() as connection:
            return start(connection, matter, user)
