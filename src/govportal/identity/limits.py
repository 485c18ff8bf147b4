"""How often things may be tried, and the refusal of what is too often."""

from govportal import _
from govportal.errors import Problem
from govportal.records import throttle
from govportal.records.throttle import Limit
from typing import Any


#: Codes sent to one address.
CODES = (Limit(1, 60), Limit(5, 3600), Limit(10, 86_400))
#: Codes asked for, and codes and passwords tried, from one network address.
CODES_FROM = (Limit(30, 3600),)
TRIES_FROM = (Limit(60, 900),)
#: Passwords tried for one login name.
PASSWORDS = (Limit(10, 900),)
#: Real names that one account tries.
REAL_NAMES = (Limit(5, 3600), Limit(10, 86_400))


def count(request: Any, name: str, subject: str, *limits: Limit) -> None:
    """Count a try.

    Raises:
        Problem: 429; the answer says after how many seconds to come again.
    """
    wait = throttle.hit(name, subject, *limits)
    if wait:
        raise too_often(request, wait)


def too_often(request: Any, wait: int) -> Problem:
    """The refusal of what was tried too often; the answer says when to come again.

    Args:
        wait: in seconds.
    """
    request.response.setHeader("Retry-After", str(wait))
    minutes = max(1, -(-wait // 60))
    message = _("操作太频繁，请 ${minutes} 分钟后再试。", mapping={"minutes": minutes})
    return Problem(429, "TooManyRequests", message)


def client(request: Any) -> str:
    """The network address that a request comes from."""
    return str(request.getClientAddr() or "")
