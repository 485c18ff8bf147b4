"""HTML to PDF within bounds: so much time, so many at once, and the last results are kept."""

from collections import OrderedDict
from govportal import _
from govportal.errors import Problem
from logging import getLogger
from threading import BoundedSemaphore
from threading import Lock

import hashlib
import os
import subprocess
import sys


logger = getLogger("govportal.content.pdf")

#: Seconds that one document may take, and that somebody waits for his turn.
TIME = 30
PATIENCE = 5
#: Documents made at once: each takes a processor, and a thread of this process waits for it.
AT_ONCE = 2
#: Bytes of finished documents that are kept.
KEPT = 32 * 1024 * 1024
#: What the process that makes it may know of this one's surroundings.
ENVIRONMENT = ("PATH", "HOME", "LANG", "LC_ALL", "TMPDIR", "XDG_CACHE_HOME", "FONTCONFIG_FILE")

_turns = BoundedSemaphore(AT_ONCE)


class Store:
    """Finished documents by their digest, the latest used last."""

    def __init__(self, size: int) -> None:
        self.size = size
        self._found: OrderedDict[str, bytes] = OrderedDict()
        self._lock = Lock()

    def get(self, key: str) -> bytes | None:
        """The document, if it is there."""
        with self._lock:
            if key in self._found:
                self._found.move_to_end(key)
            return self._found.get(key)

    def put(self, key: str, document: bytes) -> None:
        """Keep a document; the ones that nobody asked for longest make room."""
        with self._lock:
            self._found[key] = document
            while sum(map(len, self._found.values())) > self.size:
                self._found.popitem(last=False)


_store = Store(KEPT)


def digest_of(html: str) -> str:
    """What names the document that `html` becomes."""
    return hashlib.sha256(html.encode("utf-8")).hexdigest()


def pdf_of(html: str) -> bytes:
    """The document.

    Raises:
        Problem: 503 when others are being made, or when this one could not be made in time.
    """
    key = digest_of(html)
    found = _store.get(key)
    if found is not None:
        return found
    if not _turns.acquire(timeout=PATIENCE):
        raise Problem(503, "Busy", _("正在生成的文件较多，请稍等片刻再下载。"))
    try:
        # Whoever had the turn before may have wanted the same.
        document = _store.get(key) or _make(html)
    finally:
        _turns.release()
    _store.put(key, document)
    return document


def _make(html: str) -> bytes:
    environment = {name: os.environ[name] for name in ENVIRONMENT if name in os.environ}
    try:
        return subprocess.run(
            [sys.executable, "-I", "-m", "govportal.content.pdf.worker"],
            input=html.encode("utf-8"),
            capture_output=True,
            timeout=TIME,
            check=True,
            env=environment,
        ).stdout
    except subprocess.TimeoutExpired as error:
        logger.warning("A PDF took more than %s seconds", TIME)
        raise _failed() from error
    except subprocess.CalledProcessError as error:
        logger.error("A PDF failed: %s", error.stderr.decode("utf-8", "replace")[-2000:])
        raise _failed() from error


def _failed() -> Problem:
    return Problem(503, "PdfFailed", _("文件没有生成，请稍后再试，或者使用网页上的“打印”。"))
