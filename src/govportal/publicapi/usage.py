"""Counting requests: in memory on the way, into the database every few seconds and at exit."""

from collections import Counter
from collections.abc import Callable
from datetime import datetime
from datetime import UTC
from govportal.codes.zone import ZONE
from govportal.publicapi.tables import api_key
from govportal.records import UTCDateTime
from govportal.records import write_connection
from sqlalchemy import bindparam
from sqlalchemy import text
from sqlalchemy import update

import atexit
import logging
import threading


logger = logging.getLogger(__name__)

#: Seconds between two writes.
INTERVAL = 5.0

_ADD = text(
    "INSERT INTO api_usage (day, partner_id, interface, status, requests) "
    "VALUES (:day, :partner_id, :interface, :status, :requests) "
    "ON CONFLICT (day, partner_id, interface, status) "
    "DO UPDATE SET requests = api_usage.requests + excluded.requests"
)


def utc_now() -> datetime:
    """The present moment; tests give another one."""
    return datetime.now(UTC)


class Counters:
    """The requests that this process has answered and not yet written down.

    Args:
        now: gives the present moment.
        interval: seconds between two writes; 0: only when ``flush`` is called.
    """

    def __init__(self, now: Callable[[], datetime] = utc_now, interval: float = INTERVAL) -> None:
        self.now = now
        self.interval = interval
        self._lock = threading.Lock()
        self._counts: Counter[tuple[str, int, str, str]] = Counter()
        self._used: dict[int, datetime] = {}
        self._thread: threading.Thread | None = None
        self._stop = threading.Event()
        self._day = ("", 0.0)

    def today(self, now: datetime) -> str:
        """The Beijing day of a moment."""
        stamp = now.timestamp() // 900
        if stamp != self._day[1]:
            self._day = (now.astimezone(ZONE).date().isoformat(), stamp)
        return self._day[0]

    def add(self, partner_id: int, key_id: int, interface: str, status: int) -> None:
        """Count one answered request."""
        now = self.now()
        name = (self.today(now), partner_id, interface, f"{status // 100}xx")
        with self._lock:
            self._counts[name] += 1
            if key_id:
                self._used[key_id] = now
        if self._thread is None and self.interval:
            self._start()

    def pending(self, day: str, partner_id: int) -> int:
        """Requests of a partner that count against its quota and aren't written yet."""
        with self._lock:
            return sum(
                n
                for (on, who, _interface, status), n in self._counts.items()
                if on == day and who == partner_id and status != "4xx"
            )

    def flush(self) -> None:
        """Write what was counted; what cannot be written now is kept for the next time."""
        with self._lock:
            counts, self._counts = self._counts, Counter()
            used, self._used = self._used, {}
        if not counts:
            return
        try:
            with write_connection() as connection:
                connection.execute(
                    _ADD,
                    [
                        {
                            "day": day,
                            "partner_id": partner_id,
                            "interface": interface,
                            "status": status,
                            "requests": requests,
                        }
                        for (day, partner_id, interface, status), requests in sorted(counts.items())
                    ],
                )
                if used:
                    connection.execute(
                        update(api_key)
                        .where(api_key.c.id == bindparam("_id"))
                        .values(last_used=bindparam("moment", type_=UTCDateTime)),
                        [{"_id": key, "moment": at} for key, at in sorted(used.items())],
                    )
        except Exception:
            with self._lock:
                self._counts.update(counts)
                self._used = used | self._used
            raise

    def _start(self) -> None:
        with self._lock:
            if self._thread is not None:
                return
            self._thread = threading.Thread(target=self._run, name="govportal-usage", daemon=True)
        self._thread.start()
        atexit.register(self.close)

    def _run(self) -> None:
        while not self._stop.wait(self.interval):
            self._try()

    def _try(self) -> None:
        try:
            self.flush()
        except Exception:
            logger.exception("usage statistics were not written; they are kept for the next time")

    def close(self) -> None:
        """Stop the writing thread and write the rest."""
        self._stop.set()
        self._try()
