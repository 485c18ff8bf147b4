"""GET @generation."""

from govportal.publishing.listing import query as listing
from govportal.publishing.review.today import today
from govportal.records import read_connection
from plone.restapi.services import Service


class GenerationGet(Service):
    """What a cache of pages asks before it gives one out; nothing in it is secret.

    It changes with every commit of content or settings, with every change of the list, and at
    midnight, because pages say what is in force today.
    """

    def reply(self) -> dict[str, str]:
        """``generation``: equal words mean equal pages."""
        self.request.response.setHeader("Cache-Control", "no-store")
        # Of this connection: RelStorage knows there what other processes have committed.
        commit = self.context._p_jar._storage.lastTransaction().hex()
        with read_connection() as connection:
            change, _secret = listing.clock(connection)
        return {"generation": f"{commit}-{change}-{today():%Y%m%d}"}
