"""SMS: the demo that writes files, and China Mobile's 云MAS over HTTP."""

from base64 import b64encode
from datetime import datetime
from datetime import UTC
from govportal import _
from govportal.messages.interfaces import DeliveryError
from govportal.messages.interfaces import ISMSProvider
from govportal.messages.settings import setting
from govportal.outside import Check
from govportal.outside import IOutsideSystem
from govportal.records import data_folder
from threading import Lock
from time import sleep
from typing import Any
from urllib.parse import urlsplit
from zope.component import queryUtility
from zope.interface import implementer

import hashlib
import json
import os
import requests
import socket


DEMO = "demo"
FILE = "sms/sent.jsonl"
#: Seconds; well below the outbox's lease.
PATIENCE = 20.0
PATIENCE_FOR_CHECK = 3.0


def provider() -> Any:
    """The provider that the site has chosen.

    Raises:
        DeliveryError: it isn't installed any more.
    """
    name = setting("sms_provider")
    found = queryUtility(ISMSProvider, name)
    if found is None:
        raise DeliveryError(f"no SMS provider {name}")
    return found


@implementer(ISMSProvider)
class DemoSMS:
    """Writes each text as a line of JSON; fails and takes its time as the settings say."""

    title = _("演示：写入文件")

    def __init__(self) -> None:
        self._lock = Lock()
        self._asked = 0

    def send(self, phone: str, text: str, key: str) -> None:
        """Write it down, or fail when it is this one's turn."""
        sleep(setting("demo_seconds"))
        fails = setting("demo_fails")
        with self._lock:
            self._asked += 1
            if fails and self._asked % fails == 0:
                raise DeliveryError("the demo was asked to fail")
            path = data_folder() / FILE
            path.parent.mkdir(parents=True, exist_ok=True)
            line = {
                "time": datetime.now(UTC).isoformat(),
                "phone": phone,
                "text": text,
                "key": key,
            }
            with path.open("a", encoding="utf-8") as file:
                file.write(json.dumps(line, ensure_ascii=False) + "\n")

    def check(self) -> Check:
        """It always works."""
        message = _("演示：短信只写入 ${file}，不真正发出", mapping={"file": f"var/{FILE}"})
        return Check(True, message, demo=True)


@implementer(ISMSProvider)
class CloudMAS:
    """China Mobile's 云MAS, plain texts over HTTP: JSON in Base64, signed with a MAC.

    The account stands in the settings, the secret in ``GOVPORTAL_SMS_SECRET``. The protocol has no
    place for a key of ours: what is tried again after a lost answer may arrive twice.
    """

    title = _("中国移动云MAS")

    def send(self, phone: str, text: str, key: str) -> None:
        """Hand it over; anything but the word ``success`` is a failure."""
        url = setting("mas_url")
        if missing := self._missing():
            raise DeliveryError(f"not configured: {', '.join(missing)}")
        try:
            answer = requests.post(url, data=self._body(phone, text), timeout=PATIENCE)
            answer.raise_for_status()
            said = answer.json()
        except requests.RequestException as fault:
            raise DeliveryError(f"{type(fault).__name__}") from None
        if not isinstance(said, dict) or said.get("success") is not True:
            code = said.get("rspcod") if isinstance(said, dict) else None
            raise DeliveryError(f"rspcod {code}")

    def _body(self, phone: str, text: str) -> bytes:
        names = {
            "ecName": setting("mas_company"),
            "apId": setting("mas_account"),
            "secretKey": _secret(),
            "mobiles": phone,
            "content": text,
            "sign": setting("mas_sign"),
            "addSerial": setting("mas_serial"),
        }
        # The protocol's own choice; it only tells the provider who is speaking.
        mac = hashlib.md5("".join(names.values()).encode(), usedforsecurity=False).hexdigest()
        del names["secretKey"]
        return b64encode(json.dumps(names | {"mac": mac}, ensure_ascii=False).encode())

    def _missing(self) -> list[str]:
        names = ("mas_url", "mas_company", "mas_account", "mas_sign")
        missing = [name for name in names if not setting(name)]
        return missing if _secret() else [*missing, "GOVPORTAL_SMS_SECRET"]

    def check(self) -> Check:
        """Whether it is configured and can be reached; sends nothing."""
        if missing := self._missing():
            return Check(
                False,
                _("云MAS 还没有配置：${names}", mapping={"names": "、".join(missing)}),
            )
        parts = urlsplit(setting("mas_url"))
        port = parts.port or (443 if parts.scheme == "https" else 80)
        where = {"host": f"{parts.hostname}:{port}"}
        try:
            socket.create_connection((parts.hostname or "", port), PATIENCE_FOR_CHECK).close()
        except OSError:
            return Check(False, _("云MAS（${host}）连接不上，请检查网络", mapping=where))
        return Check(True, _("云MAS（${host}）可以连接", mapping=where))


@implementer(IOutsideSystem)
class SMSSystem:
    """What the administrators' page shows of SMS."""

    title = _("短信")

    def check(self) -> Check:
        """Ask the provider in use."""
        try:
            found: Check = provider().check()
        except DeliveryError:
            return Check(False, _("所选的短信服务商没有安装，请重新选择"))
        return found


def _secret() -> str:
    return os.environ.get("GOVPORTAL_SMS_SECRET", "")
