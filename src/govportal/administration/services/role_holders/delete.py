"""Take a role away."""

from govportal.administration import roles
from govportal.restservice import SteppedService
from typing import Any


class HoldersDelete(SteppedService):
    """``DELETE @role-holders/<account>/<role>``; 204."""

    changes = True

    def work(self) -> Any:
        """Take it."""
        match self.steps:
            case [name, role]:
                roles.take(self.context, name, role)
                return self.reply_no_content()
        raise self.unknown()
