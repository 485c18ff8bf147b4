"""GET @notice-check/<code>."""

from govportal import _
from govportal import records
from govportal.cases.notices import issue
from govportal.cases.notices.kinds import KINDS
from govportal.cases.perform import say
from govportal.restservice import SteppedService
from typing import Any


class NoticeCheckGet(SteppedService):
    """Whether a notice was issued, for anybody who has its code from the QR on the paper.

    Says what the paper's head says, so that it can be compared, and nothing of the applicant but
    a masked name.
    """

    def work(self) -> dict[str, Any]:
        """The head of the notice."""
        if len(self.steps) != 1:
            raise self.unknown()
        with records.read_connection(snapshot=False) as connection:
            notice = issue.find(connection, self.steps[0])
        content = notice["content"]
        name = content["to"]
        return {
            "valid": True,
            "title": say(KINDS[notice["kind"]].title),
            "number": notice["number"],
            "office": content["office"],
            "day": content["day"],
            "to": f"{name[:1]}{say(_('某某')) if len(name) < 5 else '****'}",
        }
