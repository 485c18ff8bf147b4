"""Lock a partner out, or revoke a key. Neither is deleted: statistics name them."""

from govportal import records
from govportal.publicapi.services.administration import revoke_key
from govportal.publicapi.services.administration import row_id
from govportal.publicapi.services.administration import update_partner
from govportal.restservice import SteppedService
from typing import Any


class PartnersDelete(SteppedService):
    """``DELETE @partners/<id>`` and ``DELETE @partners/<id>/keys/<key>``; 204."""

    changes = True

    def work(self) -> Any:
        """Do it; a second time changes nothing."""
        match self.steps:
            case [number]:
                update_partner(records.session(), row_id(number), {"active": False})
            case [number, "keys", key]:
                revoke_key(records.session(), row_id(number), row_id(key))
            case _:
                raise self.unknown()
        return self.reply_no_content()
