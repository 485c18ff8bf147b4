"""What marks a site that lets itself be evaluated."""

from govportal.interfaces import IGovportalLayer


class IEvaluationLayer(IGovportalLayer):
    """Marks requests to a site on which evaluation is installed."""
