"""Read accounts."""

from govportal.administration.accounts import account_json
from govportal.administration.accounts import accounts
from govportal.administration.accounts import sees_passwords
from govportal.administration.roles import grantable
from govportal.publishing.levels.mail import configured
from govportal.publishing.services.paging import page
from govportal.restservice import SteppedService
from typing import Any


class AccountsGet(SteppedService):
    """``GET @accounts[?q=…]``, in pages."""

    def work(self) -> dict[str, Any]:
        """A page of the accounts that belong to the place."""
        if self.steps:
            raise self.unknown()
        url = self.url("@accounts")
        found = accounts(self.context, str(self.request.form.get("q") or ""))
        items, paging = page(self.request, url, found)
        return {
            "@id": url,
            "items": [account_json(self.context, account) for account in items],
            "grantable": grantable(self.context),
            "resets_by": "password" if sees_passwords() else "mail" if configured() else "",
            **paging,
        }
