"""Plone's own forms of states lead to the front end's page."""

from govportal.publishing.portal.addresses import path_of
from govportal.publishing.portal.addresses import public_url
from Products.Five.browser import BrowserView


class ToReviewPage(BrowserView):
    """Leads to the review page, which changes nothing by a link."""

    def __call__(self) -> str:
        """Redirect."""
        self.request.response.redirect(public_url(f"{path_of(self.context)}/review"))
        return ""
