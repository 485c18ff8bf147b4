"""Digests by which a row is found by what must not stand in an index: numbers of identity cards.

The key is the installation's own: ``GOVPORTAL_SECRET``, or a file in the data folder that is made
at its first use. Several instances of one site need the same.
"""

from contextlib import suppress
from functools import lru_cache
from govportal.records.database import data_folder
from pathlib import Path

import hashlib
import hmac
import os
import secrets


FILE_NAME = "secret.key"


def digest(*parts: str) -> str:
    """64 hexadecimal digits for the parts; without the key nobody can tell from which."""
    message = "\x1f".join(parts).encode("utf-8")
    return hmac.new(_secret(), message, hashlib.sha256).hexdigest()


def _secret() -> bytes:
    given = os.environ.get("GOVPORTAL_SECRET", "").strip()
    return given.encode("utf-8") if given else _kept(data_folder() / FILE_NAME)


@lru_cache(maxsize=4)
def _kept(path: Path) -> bytes:
    if not path.exists():
        own = path.with_name(f"{path.name}.{secrets.token_hex(8)}")
        handle = os.open(own, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(secrets.token_hex(32).encode("ascii"))
            file.flush()
            os.fsync(file.fileno())
        # Linked whole and only where there is none: processes that start together agree on one.
        with suppress(FileExistsError):
            os.link(own, path)
        own.unlink()
    return path.read_bytes()
