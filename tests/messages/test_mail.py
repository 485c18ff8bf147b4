"""Mail: by a server, or into files where none is configured."""

from email import message_from_bytes
from email.policy import default
from govportal.messages import channels
from govportal.messages import mail
from govportal.messages.interfaces import DeliveryError

import plone.api as api
import pytest
import socketserver
import threading


PAYLOAD = {
    "template": "t",
    "name": "李雷",
    "to": "lilei@example.cn",
    "subject": "办件1已受理",
    "text": "李雷，您好：\n办件1已受理。",
}


class Server(socketserver.StreamRequestHandler):
    """A mail server: says ``250`` to everything, or what it is told to say."""

    def handle(self):
        self.wfile.write(b"220 test\r\n")
        while line := self.rfile.readline():
            word = line[:4].upper()
            if word == b"DATA":
                self.wfile.write(b"354 go on\r\n")
                data = b""
                while (line := self.rfile.readline()) != b".\r\n":
                    data += line
                self.server.got.append(data)
            if word == b"RCPT" and self.server.refuses:
                self.wfile.write(self.server.refuses + b" <lilei@example.cn> no\r\n")
                continue
            if word == b"QUIT":
                self.wfile.write(b"221 bye\r\n")
                return
            self.wfile.write(b"250 ok\r\n")


@pytest.fixture
def server(portal):
    """A server that the site's mail host uses."""
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Server) as found:
        found.got, found.refuses = [], b""
        thread = threading.Thread(target=found.serve_forever, daemon=True)
        thread.start()
        api.portal.set_registry_record("plone.smtp_host", "127.0.0.1")
        api.portal.set_registry_record("plone.smtp_port", found.server_address[1])
        api.portal.set_registry_record("plone.email_from_address", "portal@example.gov.cn")
        api.portal.set_registry_record("plone.email_from_name", "政务服务网")
        yield found
        found.shutdown()
        thread.join(10)


def files(var):
    found = (var / mail.FOLDER).glob("*.eml")
    return [message_from_bytes(path.read_bytes(), policy=default) for path in found]


@pytest.mark.parametrize("to", ["", "no address", "a@b\r\nBcc: c@d"])
def test_refuses_addresses_that_are_none_for_good(portal, var, to):
    with pytest.raises(DeliveryError) as caught:
        channels.MailChannel().deliver({**PAYLOAD, "to": to}, "k")
    assert caught.value.permanent


@pytest.mark.requirement("4.3.7")
def test_writes_files_where_no_server_is_configured(portal, var):
    for _time in range(2):
        channels.MailChannel().deliver(PAYLOAD, "k")
    # The key names the file: sent again, it is the same one.
    (message,) = files(var)
    assert message["To"] == "lilei@example.cn"
    assert message["Subject"] == "办件1已受理"
    assert "办件1已受理。" in message.get_content()
    check = mail.MailSystem().check()
    assert check.ok and check.demo


def test_goes_to_the_server_that_is_configured(server, var):
    channels.MailChannel().deliver(PAYLOAD, "k")
    (data,) = server.got
    message = message_from_bytes(data, policy=default)
    assert message["From"] == "政务服务网 <portal@example.gov.cn>"
    assert message["Subject"] == "办件1已受理"
    assert message["Auto-Submitted"] == "auto-generated"
    assert message["Message-ID"].endswith("@example.gov.cn>")
    assert "办件1已受理。" in message.get_content()
    assert files(var) == []
    assert mail.MailSystem().check().ok


def test_the_same_key_is_the_same_message_id(portal, var):
    first, again, other = (mail.compose(PAYLOAD, key) for key in ("k", "k", "l"))
    assert first["Message-ID"] == again["Message-ID"] != other["Message-ID"]


@pytest.mark.parametrize(("code", "permanent"), [(b"550", True), (b"451", False)])
def test_what_the_server_says_decides_whether_it_is_tried_again(server, code, permanent):
    server.refuses = code
    with pytest.raises(DeliveryError) as caught:
        channels.MailChannel().deliver(PAYLOAD, "k")
    assert caught.value.permanent is permanent
    assert "lilei" not in str(caught.value)


def test_a_server_that_is_down_is_tried_again(server):
    server.shutdown()
    server.server_close()
    with pytest.raises(OSError):
        channels.MailChannel().deliver(PAYLOAD, "k")
    assert not mail.MailSystem().check().ok
