"""Whom a message about a case is for: its applicant, or an officer."""

from govportal.cases import display
from govportal.messages import Recipient
from typing import Any

import plone.api as api


def applicant(row: Any) -> Recipient:
    """The applicant, by what he gave."""
    return Recipient(
        user_id=row.applicant_user,
        name=row.applicant_name,
        phone=row.applicant.get("phone") or "",
        mail=row.applicant.get("mail") or "",
    )


def officer(name: str) -> Recipient:
    """An officer, by his account and its mail address."""
    user = api.portal.get_tool("acl_users").getUserById(name)
    mail = "" if user is None else user.getProperty("email", "") or ""
    return Recipient(user_id=name, name=display.user_title(name), mail=mail)
