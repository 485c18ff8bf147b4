"""How far the imports of this process are, for who watches them.

An import is one transaction of one request: what it does is nobody else's to see before it ends.
So that people need not stare at a still page, it counts aloud, in memory. Where several processes
serve the site, a question may reach one that knows nothing; then nothing is said.
"""

from collections import OrderedDict
from dataclasses import dataclass
from dataclasses import replace
from threading import Lock

import re
import transaction


READING = "reading"
CHECKING = "checking"
STORING = "storing"
DONE = "done"
STOPPED = "stopped"

#: Imports that are remembered, the latest.
KEPT = 200
TOKEN = re.compile(r"[0-9a-f-]{8,40}")


@dataclass(frozen=True)
class Progress:
    """One import.

    Args:
        owner: who imports; nobody else may ask.
        state: ``reading``, ``checking``, ``storing``, ``done`` or ``stopped``.
        rows: rows that were looked at, of the present part.
        total: rows of the present part, 0 while nobody knows.
        part: which mapping of the chain is applied, from 1.
        parts: how many mappings are applied one after the other.
        report: the id of the report once it is done.
    """

    owner: str
    state: str = READING
    rows: int = 0
    total: int = 0
    part: int = 0
    parts: int = 1
    report: str = ""


_lock = Lock()
_known: OrderedDict[str, Progress] = OrderedDict()


class Watch:
    """Tells how far one import is; a token that is none is told nothing."""

    def __init__(self, token: str, owner: str) -> None:
        self.token = token if TOKEN.fullmatch(token) else ""
        self.owner = owner
        self._set(Progress(owner))

    def parts(self, count: int) -> None:
        """How many mappings will be applied."""
        self._change(parts=count)

    def row(self, done: int, total: int) -> None:
        """A row was looked at."""
        known = self._get()
        part = known.part + (done == 1)
        self._change(state=CHECKING, rows=done, total=total, part=part)

    def storing(self, report: str) -> None:
        """All rows are through; it is done when the transaction is."""
        self._change(state=STORING)
        current = transaction.get()

        def committed(success: bool) -> None:
            self._change(state=DONE if success else STOPPED, report=report if success else "")

        current.addAfterCommitHook(committed)
        current.addAfterAbortHook(self.stop)

    def stop(self) -> None:
        """It was refused or broke off."""
        self._change(state=STOPPED)

    def _get(self) -> Progress:
        with _lock:
            return _known.get(self.token) or Progress(self.owner)

    def _change(self, **changed: object) -> None:
        self._set(replace(self._get(), **changed))  # type: ignore[arg-type]

    def _set(self, progress: Progress) -> None:
        if not self.token:
            return
        with _lock:
            other = _known.get(self.token)
            if other is not None and other.owner != self.owner:
                return
            _known[self.token] = progress
            while len(_known) > KEPT:
                _known.popitem(last=False)


def find(token: str, owner: str) -> Progress | None:
    """How far an import of ``owner`` is, ``None`` where nothing is known of it."""
    with _lock:
        known = _known.get(token)
    return known if known is not None and known.owner == owner else None
