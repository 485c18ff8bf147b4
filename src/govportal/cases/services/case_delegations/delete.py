"""DELETE @case-delegations/<id>."""

from govportal import records
from govportal.cases import delegations
from govportal.cases.services.common import number_of
from govportal.cases.services.common import signed_in
from govportal.restservice import SteppedService


class CaseDelegationsDelete(SteppedService):
    """Take a delegation back; from now on the other acts for nobody."""

    changes = True

    def work(self) -> None:
        """Revoke it; 204."""
        user = signed_in()
        delegations.revoke(records.session(), user, number_of(self))
        self.request.response.setStatus(204)
