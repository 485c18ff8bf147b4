"""GET @robots."""

from plone.rest import Service

import plone.api as api


class RobotsGet(Service):
    """The site's ``robots.txt`` (set in the site control panel), which the front end serves."""

    def render(self) -> str:
        """Plain text, with the site's public address filled in."""
        self.request.response.setHeader("Content-Type", "text/plain; charset=utf-8")
        text = api.portal.get_registry_record("plone.robots_txt", default=None) or ""
        return str(text.replace("{portal_url}", self.context.absolute_url()))
