"""DELETE @workingcopy."""

from AccessControl import getSecurityManager
from govportal import _
from govportal.errors import Problem
from govportal.errors import reply
from govportal.publishing.review import workingcopy
from plone.app.iterate.interfaces import ICheckinCheckoutPolicy
from plone.app.iterate.interfaces import IWorkingCopy
from plone.locking.interfaces import ILockable
from plone.protect.interfaces import IDisableCSRFProtection
from plone.restapi.services import Service
from typing import Any
from zope.interface import alsoProvides

import plone.api as api


class WorkingCopyDelete(Service):
    """Give up the working copy, at its own address or at its original's.

    The stock service asks for the right to delete at the address, which nobody has of what is
    public. Here decides who may edit the copy.
    """

    def reply(self) -> Any:
        """Nothing; 204."""
        alsoProvides(self.request, IDisableCSRFProtection)
        try:
            cancel(self.context)
        except Problem as problem:
            return reply(self.request, problem)
        return self.reply_no_content()


def cancel(obj: Any) -> None:
    """Give up the working copy that ``obj`` is or has.

    Raises:
        Problem: 404 there is none; 403 the user may not edit it (also while it is reviewed);
            409 somebody else is editing it, or its original is gone.
    """
    copy = obj if IWorkingCopy.providedBy(obj) else workingcopy.of(obj)
    if copy is None:
        raise Problem(404, "NotFound", _("这里没有工作副本。"))
    manager = getSecurityManager()
    if not manager.checkPermission("Modify portal content", copy):
        raise Problem(
            403,
            "Forbidden",
            _("您不能放弃这个工作副本：只有可以编辑它的人才能放弃，审核期间须先退回。"),
        )
    locks = ILockable(copy, None)
    info = locks.lock_info() if locks is not None else []
    others = sorted({lock["creator"] for lock in info} - {manager.getUser().getId()})
    roles = set(api.user.get_roles(obj=copy))
    if others and not roles & {"Manager", "Site Administrator"}:
        raise Problem(
            409,
            "Locked",
            _("${person} 正在编辑这个工作副本，现在不能放弃。", mapping={"person": others[0]}),
        )
    if workingcopy.baseline(copy) is None:
        raise Problem(409, "Conflict", _("原内容已不存在，请直接删除这个工作副本。"))
    if info:
        locks.clear_locks()
    ICheckinCheckoutPolicy(copy).cancelCheckout().reindexObject()
