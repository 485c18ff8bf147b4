"""The data of a hall's page, as the content's expander ``page``."""

from govportal.addons.appointment.listing import hall_page
from govportal.cases import store
from govportal.content.services.page.base import PageInfo
from typing import Any


class HallPage(PageInfo):
    """A hall."""

    def data(self) -> dict[str, Any]:
        """See `hall_page`."""
        return hall_page(self.context, store.now())
