"""Tell editors by e-mail; the tasks list says the same to those who have no address."""

from collections.abc import Iterable
from email.message import EmailMessage
from govportal import _
from govportal.content.places import department_of
from govportal.publishing.portal.addresses import path_of
from govportal.publishing.portal.addresses import public_url
from typing import Any
from zope.globalrequest import getRequest
from zope.i18n import translate

import logging
import plone.api as api
import transaction


logger = logging.getLogger("govportal.publishing")
#: Matters that one message names; the tasks list has them all.
NAMED = 50
#: The front end's page with a person's tasks.
TASKS = "/tasks"


def tell_editors(entry: Any, matters: Iterable[Any]) -> None:
    """Write to the editors of each matter's department that the entry changed.

    Sent after the commit, so that a publication that fails tells nobody, and a mail host that fails
    keeps no publication from happening; what could not be sent is logged.
    """
    by_address: dict[str, list[Any]] = {}
    for matter in matters:
        department = department_of(matter)
        if department is None:
            continue
        for address in addresses(department):
            by_address.setdefault(address, []).append(matter)
    if not by_address or not configured():
        return
    host = api.portal.get_tool("MailHost")
    messages = [_message(to, entry, found) for to, found in sorted(by_address.items())]

    def send(committed: bool) -> None:
        if not committed:
            return
        for message in messages:
            try:
                host.send(message, immediate=True, charset="utf-8")
            except Exception:
                logger.exception("not sent to %s", message["To"])

    transaction.get().addAfterCommitHook(send)


def addresses(department: Any) -> list[str]:
    """E-mail addresses of the users who are editors at a department, directly or by a group."""
    found: dict[str, None] = {}
    users = api.portal.get_tool("acl_users")
    for principal, roles in department.get_local_roles():
        if "Editor" not in roles:
            continue
        if users.getGroupById(principal) is not None:
            members = api.user.get_users(groupname=principal)
        else:
            members = [api.user.get(userid=principal)]
        for member in members:
            address = member.getProperty("email", "") if member is not None else ""
            if address:
                found[address] = None
    return list(found)


def configured() -> bool:
    """Whether the site has a sender and a mail host.

    Plone keeps them in the registry; the mail host's own attributes are not what it uses.
    """
    names = ("plone.email_from_address", "plone.smtp_host")
    return all(api.portal.get_registry_record(name, default="") for name in names)


def _message(to: str, entry: Any, matters: list[Any]) -> EmailMessage:
    request = getRequest()

    def text(message: Any) -> str:
        return str(translate(message, context=request))

    subject = _("目录清单事项“${title}”有变更", mapping={"title": entry.title})
    lines = [
        text(
            _(
                "目录清单事项“${title}”已变更、暂停或取消，下列实施清单事项需要修订：",
                mapping={"title": entry.title},
            )
        ),
        "",
    ]
    lines += [f"{matter.title}  {public_url(path_of(matter))}" for matter in matters[:NAMED]]
    if len(matters) > NAMED:
        lines.append(text(_("共 ${count} 项。", mapping={"count": len(matters)})))
    tasks = public_url(TASKS)
    lines += ["", text(_("请登录后在“我的任务”中查看：${url}", mapping={"url": tasks}))]
    message = EmailMessage()
    message["Subject"] = text(subject)
    message["From"] = api.portal.get_registry_record("plone.email_from_address")
    message["To"] = to
    message.set_content("\n".join(lines))
    return message
