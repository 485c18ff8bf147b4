"""GET @interaction-joint."""

from govportal.addons.interaction.joint import asked
from govportal.cases.delegations import ROLES
from govportal.cases.services.common import officer_scope
from govportal.restservice import SteppedService
from typing import Any


class InteractionJointGet(SteppedService):
    """The cases about which one's departments are asked for an opinion, the most urgent first."""

    def work(self) -> dict[str, Any]:
        """The list."""
        return {"items": asked(officer_scope(frozenset(ROLES)))}
