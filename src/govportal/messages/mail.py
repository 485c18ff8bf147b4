"""Mail: by the site's mail host, or into files where none is configured."""

from datetime import datetime
from datetime import UTC
from email.message import EmailMessage
from govportal import _
from govportal.messages.interfaces import DeliveryError
from govportal.messages.interfaces import IMailTransport
from govportal.outside import Check
from govportal.outside import IOutsideSystem
from govportal.publishing.levels.mail import configured
from govportal.records import data_folder
from hashlib import sha256
from typing import Any
from zope.component import getUtility
from zope.interface import implementer

import plone.api as api
import smtplib
import socket


MAILHOST = "mailhost"
DEMO = "demo"
FOLDER = "mail"
PATIENCE_FOR_CHECK = 3.0


def transport() -> Any:
    """What mail is sent by now: the mail host, or the demo where the site has none."""
    return getUtility(IMailTransport, MAILHOST if configured() else DEMO)


@implementer(IMailTransport)
class MailHostTransport:
    """Plone's mail host, at once and not with the transaction: only then is it known to be out."""

    title = _("邮件服务器")

    def send(self, message: EmailMessage, key: str) -> None:
        """Hand it to the server; ``Message-ID`` has the key."""
        host = api.portal.get_tool("MailHost")
        try:
            host.send(message, immediate=True, charset="utf-8")
        except smtplib.SMTPRecipientsRefused as refused:
            codes = sorted({code for code, _text in refused.recipients.values()})
            # 4xx: come back later. What the server says beside it names the address.
            raise DeliveryError(f"SMTP {codes}", permanent=min(codes, default=0) >= 500) from None
        except smtplib.SMTPResponseException as refused:
            raise DeliveryError(f"SMTP {refused.smtp_code}") from None

    def check(self) -> Check:
        """Whether the server can be reached."""
        host = api.portal.get_registry_record("plone.smtp_host")
        port = api.portal.get_registry_record("plone.smtp_port")
        where = {"host": f"{host}:{port}"}
        try:
            socket.create_connection((host, port), PATIENCE_FOR_CHECK).close()
        except OSError:
            return Check(False, _("邮件服务器（${host}）连接不上，请检查邮件设置", mapping=where))
        return Check(True, _("邮件服务器（${host}）可以连接", mapping=where))


@implementer(IMailTransport)
class DemoMail:
    """Writes each mail to a file that mail programs open."""

    title = _("演示：写入文件")

    def send(self, message: EmailMessage, key: str) -> None:
        """Write it; sent again, it is the same file."""
        folder = data_folder() / FOLDER
        folder.mkdir(parents=True, exist_ok=True)
        name = f"{sha256(key.encode()).hexdigest()[:24]}.eml"
        (folder / name).write_bytes(message.as_bytes())

    def check(self) -> Check:
        """It always works."""
        message = _(
            "站点没有配置邮件服务器，邮件写入 ${folder}", mapping={"folder": f"var/{FOLDER}"}
        )
        return Check(True, message, demo=True)


@implementer(IOutsideSystem)
class MailSystem:
    """What the administrators' page shows of mail."""

    title = _("邮件")

    def check(self) -> Check:
        """Ask the transport in use."""
        found: Check = transport().check()
        return found


def compose(payload: dict[str, str], key: str) -> EmailMessage:
    """The mail for a payload of ``send``.

    Raises:
        DeliveryError: the address is none.
    """
    sender = api.portal.get_registry_record("plone.email_from_address", default="") or ""
    name = api.portal.get_registry_record("plone.email_from_name", default="") or ""
    sender = sender or "portal@localhost"
    message = EmailMessage()
    try:
        message["To"] = payload["to"]
        if not message["To"].addresses or message["To"].defects:
            raise ValueError
        message["Subject"] = payload["subject"]
        message["From"] = f'"{name}" <{sender}>' if name.replace('"', "") == name else sender
    except (ValueError, IndexError):
        raise DeliveryError("the address is not valid", permanent=True) from None
    message["Date"] = datetime.now(UTC)
    message["Message-ID"] = f"<{sha256(key.encode()).hexdigest()[:32]}@{sender.rpartition('@')[2]}>"
    # So that no absence notice comes back.
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(payload["text"])
    return message
