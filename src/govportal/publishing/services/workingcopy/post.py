"""POST @workingcopy."""

from govportal import _
from govportal.errors import Problem
from govportal.errors import reply
from govportal.publishing.review import history
from govportal.publishing.review import workingcopy
from govportal.publishing.review.refusal import TransitionRefused
from plone.app.iterate.interfaces import IWorkingCopy
from plone.restapi.services.workingcopy.create import CreateWorkingCopy
from typing import Any


class WorkingCopyPost(CreateWorkingCopy):
    """Make a working copy; the stock service, with a reason where it refuses."""

    def reply(self) -> Any:
        """The working copy's address."""
        try:
            return self._create()
        except TransitionRefused as refused:
            return reply(
                self.request, Problem(refused.status, refused.type, str(refused), refused.errors)
            )
        except Problem as problem:
            return reply(self.request, problem)

    def _create(self) -> Any:
        if IWorkingCopy.providedBy(self.context):
            raise Problem(409, "Conflict", _("这本身就是工作副本，请直接编辑。"))
        copy = workingcopy.of(self.context)
        if copy is not None:
            raise Problem(
                409,
                "Conflict",
                _("已有工作副本（${url}），请在其中修改。", mapping={"url": copy.absolute_url()}),
            )
        if history.state_of(self.context) not in ("published", "suspended"):
            raise Problem(409, "Conflict", _("只有已发布或已暂停的内容才能建立工作副本。"))
        return super().reply()
