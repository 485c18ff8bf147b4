"""The office of online application, with evaluations and what comes of them."""

from govportal import records
from govportal.addons.evaluation import giving
from govportal.addons.evaluation import store as rows
from govportal.addons.evaluation.rectification import states
from govportal.addons.evaluation.tables import evaluation
from govportal.cases import store
from govportal.cases.case import wrap
from govportal.cases.tables import case
from govportal.messages.tables import inbox_message
from govportal.records.outbox import outbox
from sqlalchemy import select
from sqlalchemy import update
from tests.addons.application.office import Office
from typing import Any

import re


GOOD = {"level": "very_satisfied", "tags": ["517", "513"], "text": "办得很快"}
BAD = {"level": "very_dissatisfied", "tags": ["115"], "text": "跑了三趟"}


class Bureau(Office):
    """As `Office`, with ``office`` who is the administrator of the county's office."""

    def __init__(self, portal: Any) -> None:
        super().__init__(portal)
        self.user("office", self.county, "Office Administrator")
        self.user("site-admin", self.portal, "Site Administrator")

    def evaluation(self, case_: Any, moment: str = "acceptance") -> Any:
        """The row of an evaluation, as this transaction has it."""
        return rows.get(records.session(), case_id=case_.row.id, moment=moment)

    def given(self, level: str, case_: Any = None) -> tuple[Any, Any]:
        """A case that was accepted and evaluated so; gives it and the evaluation."""
        found = self.accepted() if case_ is None else case_
        row = giving.give(records.session(), found.row, "acceptance", {"level": level}, "web")
        return found, row

    def opened(self) -> Any:
        """A rectification that was opened just now."""
        return self.rectification(self.given("dissatisfied")[1])

    def rectification(self, row: Any) -> Any:
        """The rectification of an evaluation."""
        return wrap(store.get(records.session(), id=row.rectification))

    def rectified(self) -> Any:
        """A rectification that the reviewer was told of, and may judge."""
        found = self.do(self.opened(), "officer", "call_back", called="reached", opinion="已致歉")
        found = self.do(found, "officer", "rectify", opinion="已培训", reply="已改进服务")
        found = self.do(found, "office", "check", opinion="属实")
        assert found.state == states.SECOND
        return found

    def late(self, row: Any, **columns: str) -> None:
        """Put days of an evaluation into the past."""
        session = records.session()
        session.execute(update(evaluation).where(evaluation.c.id == row.id).values(**columns))

    def late_case(self, case_: Any, day: str) -> None:
        """Put the day of a case into the past."""
        session = records.session()
        session.execute(update(case).where(case.c.id == case_.row.id).values(due=day))


def messages(template: str) -> list[Any]:
    """The messages of a template in anybody's inbox."""
    query = select(inbox_message).where(inbox_message.c.template == template)
    return list(records.session().execute(query.order_by(inbox_message.c.id)).mappings())


def links(template: str) -> list[str]:
    """The tokens of the links in the SMS of a template, the first one first."""
    query = select(outbox.c.payload).where(outbox.c.channel == "sms").order_by(outbox.c.id)
    payloads = [row.payload for row in records.session().execute(query)]
    found = (
        re.search(r"/evaluate/([\w-]+)", payload["text"])
        for payload in payloads
        if payload["template"] == template
    )
    return [match.group(1) for match in found if match]
