"""DELETE @interaction-categories/<code>."""

from govportal import records
from govportal.addons.interaction import advice
from govportal.addons.interaction import categories
from govportal.restservice import SteppedService


class InteractionCategoriesDelete(SteppedService):
    """Remove a category that was never used; 204."""

    changes = True

    def work(self) -> None:
        """Remove it."""
        if len(self.steps) != 1:
            raise self.unknown()
        categories.remove(records.session(), self.steps[0])
        advice.forget()
        self.request.response.setStatus(204)
