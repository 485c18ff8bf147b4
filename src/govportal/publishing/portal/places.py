"""The data of the pages of regions and departments, as the content's expander ``page``."""

from govportal.content.services.page.base import PageInfo
from govportal.publishing.portal.department import department_page
from govportal.publishing.portal.region import region_page
from typing import Any


class RegionPage(PageInfo):
    """A region."""

    def data(self) -> dict[str, Any]:
        """See `region_page`."""
        return region_page(self.context)


class DepartmentPage(PageInfo):
    """A department."""

    def data(self) -> dict[str, Any]:
        """See `department_page`."""
        return department_page(self.context)
