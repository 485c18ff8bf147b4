"""Classic pages: my tasks, and the form in which an item is reviewed."""

from govportal import _
from govportal.errors import Problem
from govportal.publishing.review.perform import perform
from govportal.publishing.review.places import links
from govportal.publishing.review.places import my_places
from govportal.publishing.review.summary import field_titles
from govportal.publishing.review.summary import summary
from govportal.publishing.review.summary import text
from govportal.publishing.review.tasklist import task
from govportal.publishing.review.tasks import KINDS
from govportal.publishing.review.tasks import may_work
from govportal.publishing.review.tasks import place_title
from govportal.publishing.review.tasks import tasks
from Products.Five.browser import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from urllib.parse import urlencode
from zExceptions import Unauthorized

import plone.api as api
import plone.protect
import transaction


#: Rows of one list on the page.
SHOWN = 50


class Work(BrowserView):
    """Whether the menu offers the tasks."""

    def available(self) -> bool:
        """For those who have to do with reviews."""
        return may_work()


class MyTasks(BrowserView):
    """What waits for the current user, by kind."""

    template = ViewPageTemplateFile("my_tasks.pt")

    def __call__(self) -> str:
        """Render; anonymous visitors are asked to log in."""
        if api.user.is_anonymous():
            raise Unauthorized
        self.request.set("disable_border", True)
        self.tasks = tasks()
        return self.template()

    def places(self) -> list[dict[str, Any]]:
        """Where the user works, departments before regions, with what can be begun there."""
        found = my_places(SHOWN)
        return [
            {
                "id": kind.lower(),
                "title": text(title),
                "rows": [
                    {**links(place), "place": place_title(place)}
                    for place in found
                    if place.portal_type == kind
                ],
            }
            for kind, title in (("Department", _("我的部门")), ("Region", _("我的区划")))
        ]

    def groups(self) -> list[dict[str, Any]]:
        """The lists with their titles and counts."""
        return [
            {
                "id": kind,
                "title": text(title),
                "count": len(self.tasks.found[kind]),
                "more": max(0, len(self.tasks.found[kind]) - SHOWN),
                "rows": [task(obj) for obj in self.tasks.found[kind][:SHOWN]],
            }
            for kind, title in KINDS.items()
        ]

    def fields(self, item: dict[str, Any]) -> list[str]:
        """The titles of an item's fields to revise."""
        return field_titles(item["@type"], item["to_revise"])


class ToReviewForm(BrowserView):
    """Leads from Plone's forms of states to the review form, which changes nothing by a link."""

    def __call__(self) -> str:
        """Redirect, with the chosen transition."""
        chosen = urlencode({"transition": str(self.request.form.get("workflow_action") or "")})
        self.request.response.redirect(f"{self.context.absolute_url()}/@@review-form?{chosen}")
        return ""


class ReviewForm(BrowserView):
    """An item's route and history, with the transitions that the user may do."""

    template = ViewPageTemplateFile("review_form.pt")

    def __call__(self) -> str:
        """Show, or do the chosen transition and show the result."""
        self.message = ""
        self.comment = ""
        self.chosen = str(self.request.form.get("transition") or "")
        if self.request.method == "POST":
            plone.protect.CheckAuthenticator(self.request)
            self.comment = str(self.request.form.get("comment") or "")
            try:
                entry = perform(self.context, self.chosen, self.comment)
            except Problem as problem:
                # What was begun is dropped; the page that says so writes nothing.
                transaction.abort()
                self.request.response.setStatus(problem.status)
                self.message = text(problem.message)
            else:
                done = _("已办理，现为“${state}”。", mapping={"state": entry["title"]})
                api.portal.show_message(done, self.request)
                self.request.response.redirect(f"{api.portal.get().absolute_url()}/@@my-tasks")
                return ""
        self.summary = summary(self.context)
        return self.template()
