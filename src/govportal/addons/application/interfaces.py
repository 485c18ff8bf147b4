"""What marks a site that takes applications."""

from govportal.interfaces import IGovportalLayer


class IApplicationLayer(IGovportalLayer):
    """Marks requests to a site on which online application is installed."""
