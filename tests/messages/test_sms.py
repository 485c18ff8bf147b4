"""SMS: the demo, and 云MAS against a server that checks what it is sent."""

from base64 import b64decode
from govportal.messages import channels
from govportal.messages import sms
from govportal.messages.interfaces import DeliveryError
from govportal.messages.settings import IMessageSettings
from http.server import BaseHTTPRequestHandler
from http.server import HTTPServer
from threading import Thread
from zope.i18n import translate

import hashlib
import json
import plone.api as api
import pytest
import socket


PAYLOAD = {"template": "t", "name": "", "to": "13800138000", "text": "办件1已受理。"}


def configure(**values):
    for name, value in values.items():
        api.portal.set_registry_record(name, value, interface=IMessageSettings)


def lines(var):
    path = var / sms.FILE
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


@pytest.mark.parametrize("number", ["", "1380013800", "23800138000", "+8613800138000", "x"])
def test_refuses_numbers_that_are_none_for_good(portal, var, number):
    with pytest.raises(DeliveryError) as caught:
        channels.SMSChannel().deliver({**PAYLOAD, "to": number}, "k")
    assert caught.value.permanent


def test_keeps_no_number_and_no_text_of_what_is_delivered():
    assert channels.SMSChannel().kept(PAYLOAD) == {"template": "t", "to": "138****8000"}
    assert channels.MailChannel().kept({"to": "lilei@example.cn"}) == {
        "template": "",
        "to": "l***@example.cn",
    }


@pytest.mark.requirement("4.3.7")
def test_the_demo_writes_files(portal, var):
    channels.SMSChannel().deliver(PAYLOAD, "k")
    (line,) = lines(var)
    assert (line["phone"], line["text"], line["key"]) == ("13800138000", "办件1已受理。", "k")
    check = sms.SMSSystem().check()
    assert check.ok and check.demo


def test_the_demo_fails_and_delays_on_request(portal, var, monkeypatch):
    slept = []
    monkeypatch.setattr(sms, "sleep", slept.append)
    configure(demo_fails=2, demo_seconds=3)
    demo = sms.DemoSMS()
    demo.send("13800138000", "a", "1")
    with pytest.raises(DeliveryError):
        demo.send("13800138000", "b", "2")
    demo.send("13800138000", "c", "3")
    assert [line["key"] for line in lines(var)] == ["1", "3"]
    assert slept == [3, 3, 3]


class Gateway(BaseHTTPRequestHandler):
    """The provider's side: checks the MAC and answers."""

    def do_POST(self):
        body = json.loads(b64decode(self.rfile.read(int(self.headers["Content-Length"]))))
        self.server.asked.append(body)
        names = ("ecName", "apId", None, "mobiles", "content", "sign", "addSerial")
        text = "".join("s3cret" if name is None else body[name] for name in names)
        if hashlib.md5(text.encode()).hexdigest() == body["mac"]:
            answer = self.server.answer
        else:
            answer = {"success": False, "rspcod": "IllegalMac"}
        data = json.dumps(answer).encode() if answer is not None else b"<html>"
        self.send_response(self.server.status)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *args):
        pass


@pytest.fixture
def gateway(portal, monkeypatch):
    server = HTTPServer(("127.0.0.1", 0), Gateway)
    server.asked, server.status = [], 200
    server.answer = {"success": True, "rspcod": "success", "msgGroup": "1"}
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    monkeypatch.setenv("GOVPORTAL_SMS_SECRET", "s3cret")
    configure(
        sms_provider="cloud-mas",
        mas_url=f"http://127.0.0.1:{server.server_port}/sms/norsubmit",
        mas_company="某市政务服务中心",
        mas_account="portal",
        mas_sign="abc",
    )
    yield server
    server.shutdown()
    server.server_close()
    thread.join(10)


def test_cloud_mas_takes_a_text_with_its_mac(gateway):
    channels.SMSChannel().deliver(PAYLOAD, "k")
    (asked,) = gateway.asked
    assert (asked["mobiles"], asked["content"]) == ("13800138000", "办件1已受理。")
    assert "secretKey" not in asked
    assert sms.SMSSystem().check().ok


@pytest.mark.parametrize(
    ("status", "answer", "said"),
    [
        (200, {"success": False, "rspcod": "NoSignId"}, "rspcod NoSignId"),
        (200, [], "rspcod None"),
        (200, None, "JSONDecodeError"),
        (500, {"success": True}, "HTTPError"),
    ],
)
def test_anything_but_success_is_tried_again(gateway, status, answer, said):
    gateway.status, gateway.answer = status, answer
    with pytest.raises(DeliveryError) as caught:
        channels.SMSChannel().deliver(PAYLOAD, "k")
    assert str(caught.value) == said
    assert not caught.value.permanent


def test_a_wrong_secret_is_tried_again(gateway, monkeypatch):
    monkeypatch.setenv("GOVPORTAL_SMS_SECRET", "other")
    with pytest.raises(DeliveryError, match="IllegalMac"):
        channels.SMSChannel().deliver(PAYLOAD, "k")


def test_says_what_is_not_configured(gateway, monkeypatch):
    monkeypatch.delenv("GOVPORTAL_SMS_SECRET")
    configure(mas_sign="")
    with pytest.raises(DeliveryError, match="mas_sign, GOVPORTAL_SMS_SECRET"):
        channels.SMSChannel().deliver(PAYLOAD, "k")
    check = sms.SMSSystem().check()
    assert not check.ok
    assert "GOVPORTAL_SMS_SECRET" in translate(check.message)


def test_says_that_nobody_answers(gateway):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        configure(mas_url=f"http://127.0.0.1:{free.getsockname()[1]}/")
    with pytest.raises(DeliveryError, match="ConnectionError"):
        channels.SMSChannel().deliver(PAYLOAD, "k")
    assert not sms.SMSSystem().check().ok


def test_a_provider_that_is_gone_is_said(portal, var, monkeypatch):
    monkeypatch.setattr(sms, "setting", lambda name: "gone")
    with pytest.raises(DeliveryError):
        channels.SMSChannel().deliver(PAYLOAD, "k")
    assert not sms.SMSSystem().check().ok
