"""What marks a site on which people can ask, complain and suggest."""

from govportal.interfaces import IGovportalLayer


class IInteractionLayer(IGovportalLayer):
    """Marks requests to a site on which interaction is installed."""
