"""GET @worklist."""

from govportal.cases import clock
from govportal.cases import display
from govportal.cases import kinds
from govportal.cases import store
from govportal.cases.perform import say
from govportal.cases.perform import user_id
from govportal.cases.services.common import officer_scope
from govportal.cases.worklist.asked import asked
from govportal.cases.worklist.query import COUNTED
from govportal.cases.worklist.query import counts
from govportal.cases.worklist.query import page
from govportal.codes.site_calendar import site_calendar
from govportal.restservice import SteppedService
from typing import Any
from urllib.parse import urlencode


class WorklistGet(SteppedService):
    """The cases that the current user sees as an officer; the query is `asked`'s.

    ``?counts=1`` gives how many stand under each tab as well; counting ends at ``counted``.
    """

    def work(self) -> dict[str, Any]:
        """A page of the list."""
        found = officer_scope()
        user = user_id()
        form = self.request.form
        today = clock.day_of(store.now())
        calendar = site_calendar()
        wanted = asked(form, user)
        shown = page(found, wanted, calendar, today)
        given = {k: v for k, v in form.items() if isinstance(v, str) and k != "after"}
        url = self.url("@worklist")
        answer: dict[str, Any] = {
            "@id": url,
            "items": display.list_json(shown.rows),
            "next": f"{url}?{urlencode({**given, 'after': shown.after})}" if shown.after else None,
            "after": shown.after or None,
        }
        if form.get("counts") == "1":
            kind = kinds.kind(wanted.kind)
            number = counts(kind, found, user, calendar, today)
            titles = {name: say(title) for name, (title, _states) in kind.tabs.items()}
            answer["counted"] = COUNTED
            answer["tabs"] = [
                {"id": name, "title": title, "count": number[name]}
                for name, title in titles.items()
            ]
            answer["mine"] = number["mine"]
            answer["overdue"] = number["overdue"]
        return answer
