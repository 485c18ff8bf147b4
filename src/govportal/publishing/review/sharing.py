"""The sharing page and ``@sharing``: nobody gives roles to himself, nor cuts off those above.

plone.restapi's service asks the same view, so the rule stands in one place.
"""

from govportal import _
from plone.app.workflow.browser.sharing import SharingView as BaseSharingView
from typing import Any
from zExceptions import BadRequest
from zope.i18n import translate

import plone.api as api
import transaction


#: Whoever sets how review goes is not held back by it.
PERMISSION = "govportal: Manage review steps"


class SharingView(BaseSharingView):
    """Plone's sharing view for whoever is himself overseen."""

    def handle_form(self) -> bool:
        """Take the form; a refusal stands on the page and nothing of the form is kept."""
        try:
            return bool(super().handle_form())
        except BadRequest as refused:
            transaction.doom()
            self.request.response.setStatus(400, lock=1)
            api.portal.show_message(str(refused), self.request, type="error")
            return True

    def update_role_settings(self, new_settings: list[dict[str, Any]], reindex: bool = True) -> Any:
        """Set the roles of users and groups.

        Raises:
            BadRequest: the current user, or a group that he is in, would gain a role.
        """
        if not self._may_oversee():
            user = api.user.get_current()
            own = {user.getId(), *user.getGroups()}
            for entry in new_settings:
                held = set(self.context.get_local_roles_for_userid(userid=entry["id"]))
                if entry["id"] in own and set(entry["roles"]) - held:
                    message = _(
                        "不能给自己或者自己所在的用户组授予角色，请由上级管理员或系统管理员授权。"
                    )
                    raise BadRequest(translate(message, context=self.request))
        return super().update_role_settings(new_settings, reindex)

    def can_edit_inherit(self) -> bool:
        """Whether the form offers to cut off the roles from above."""
        return self._may_oversee() and bool(super().can_edit_inherit())

    def update_inherit(self, status: bool = True, reindex: bool = True) -> Any:
        """Let roles come down from above, or not.

        Raises:
            BadRequest: the current user would cut off, or let in again, those above him.
        """
        if bool(status) != bool(self.inherited()) and not self._may_oversee():
            message = _("是否继承上级的角色由系统管理员设置，请联系系统管理员。")
            raise BadRequest(translate(message, context=self.request))
        return super().update_inherit(status, reindex)

    def _may_oversee(self) -> bool:
        return bool(api.user.has_permission(PERMISSION, obj=self.context))
