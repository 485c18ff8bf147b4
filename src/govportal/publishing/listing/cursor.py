"""Cursors: where the next page of one query begins.

A cursor holds the sort key and row number of the last item that was given, so writes before or
after it never move it. It is signed together with the query that it belongs to.
"""

from govportal import _
from typing import Any

import base64
import binascii
import hashlib
import hmac
import json


SIGNATURE = 12


class CursorError(ValueError):
    """The cursor was not made for this query by this system."""


def encode(secret: str, scope: str, position: tuple[Any, int]) -> str:
    """A cursor for URLs.

    :param secret: the system's secret (``listing_clock.secret``).
    :param scope: the query that it continues, in canonical form.
    :param position: sort key and row number of the last item given.
    """
    body = json.dumps(position, ensure_ascii=False, separators=(",", ":")).encode()
    return base64.urlsafe_b64encode(_sign(secret, scope, body) + body).rstrip(b"=").decode()


def decode(secret: str, scope: str, text: str) -> tuple[Any, int]:
    """The position in a cursor that ``encode`` made with the same secret and scope.

    :raises CursorError: anything else.
    """
    try:
        raw = base64.b64decode(
            text.encode("ascii") + b"=" * (-len(text) % 4), altchars=b"-_", validate=True
        )
    except (binascii.Error, ValueError):
        raise _wrong() from None
    signature, body = raw[:SIGNATURE], raw[SIGNATURE:]
    if not hmac.compare_digest(signature, _sign(secret, scope, body)):
        raise _wrong()
    key, row_id = json.loads(body)
    return key, row_id


def _sign(secret: str, scope: str, body: bytes) -> bytes:
    message = scope.encode() + b"\0" + body
    return hmac.digest(secret.encode(), message, hashlib.sha256)[:SIGNATURE]


def _wrong() -> CursorError:
    return CursorError(_("游标无效，或不属于当前的查询条件和排序；请从第一页重新开始"))
