"""GET @interaction-start."""

from govportal import records
from govportal.addons.interaction import desk
from govportal.addons.interaction import states
from govportal.addons.interaction import times
from govportal.addons.interaction.settings import setting
from govportal.cases.perform import say
from govportal.cases.perform import user_id
from govportal.cases.worklist.scope import scope
from govportal.identity import people
from govportal.restservice import SteppedService
from typing import Any

import plone.api as api


class InteractionStartGet(SteppedService):
    """The promised working days of each kind, the topics of suggestions, and who asks.

    ``desk`` says whether he answers calls somewhere."""

    def work(self) -> dict[str, Any]:
        """What the forms begin with."""
        own = None
        signed = not api.user.is_anonymous()
        if signed:
            with records.read_connection(snapshot=False) as connection:
                own = people.person(connection, user_id())
        return {
            "days": {
                states.CONSULTATION: int(setting("consultation_days")),
                states.COMPLAINT: times.total()["days"],
                states.SUGGESTION: int(setting("suggestion_days")),
            },
            "topics": [{"id": name, "title": say(title)} for name, title in states.TOPICS.items()],
            "desk": signed and own is None and bool(scope(desk.OPERATORS)),
            "person": None
            if own is None
            else {"name": own.name, "phone": own.phone, "mail": own.mail},
        }
