"""GET @case-delegations."""

from govportal.cases import clock
from govportal.cases import delegations
from govportal.cases import display
from govportal.cases import perform
from govportal.cases import store
from govportal.cases.services.common import signed_in
from govportal.restservice import SteppedService
from typing import Any


class CaseDelegationsGet(SteppedService):
    """The delegations from and to the current user that stand today or later."""

    def work(self) -> dict[str, Any]:
        """The list."""
        user = signed_in()
        today = clock.day_of(store.now())
        return {
            "items": [
                {
                    "id": item["id"],
                    "given": item["delegator"] == user,
                    "delegator": display.user_title(item["delegator"]),
                    "delegate": display.user_title(item["delegate"]),
                    "first_day": item["first_day"],
                    "last_day": item["last_day"],
                    "reason": item["reason"],
                    "active": item["first_day"] <= today.isoformat(),
                }
                for item in delegations.of(user, today)
            ],
            "name": perform.user_name(),
        }
