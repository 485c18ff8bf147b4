"""Who may ask what, and how often.

The gate keeps partners, keys and interfaces in memory and looks every ``REFRESH`` seconds whether
the version row has moved. Rates are per process (token buckets of one minute); daily quotas are
the sum of all processes, as far as it is written, plus the own requests since.
"""

from collections import OrderedDict
from collections.abc import Callable
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from datetime import timedelta
from govportal import _
from govportal.codes.zone import ZONE
from govportal.errors import FieldError
from govportal.errors import Problem
from govportal.publicapi.interfaces import INTERFACES
from govportal.publicapi.partners import KEY
from govportal.publicapi.partners import Key
from govportal.publicapi.partners import key_digest
from govportal.publicapi.partners import Partner
from govportal.publicapi.tables import api_interface
from govportal.publicapi.tables import api_key
from govportal.publicapi.tables import api_partner
from govportal.publicapi.tables import api_setting
from govportal.publicapi.tables import api_usage
from govportal.publicapi.usage import Counters
from govportal.records import read_connection
from sqlalchemy import func
from sqlalchemy import select
from typing import Any

import hmac
import math
import threading
import time


#: Seconds for which settings are believed without looking.
REFRESH = 2.0
#: Buckets that are kept at most.
BUCKETS = 20_000
#: Seconds after which a bucket is full again, so that it needs no entry.
FULL = 60
#: How often a minute one process looks in the database for keys that it doesn't know.
LOOKUPS = 120


class Refused(Problem):
    """A refusal that brings headers of its own."""

    def __init__(
        self, status: int, type: str, message: str, headers: list[tuple[str, str]], field: str = ""
    ) -> None:
        super().__init__(status, type, message, [FieldError(field, message)] if field else [])
        self.headers = headers


@dataclass(frozen=True)
class Caller:
    """Who asks; both numbers are 0 without a key."""

    partner_id: int = 0
    key_id: int = 0
    interfaces: tuple[str, ...] = ()


ANONYMOUS = Caller()


@dataclass
class Settings:
    """What the database says, as of one version."""

    version: int = 0
    anonymous_rate: int = 0
    access: dict[str, str] = field(default_factory=dict)
    keys: dict[str, tuple[Key, str, Partner]] = field(default_factory=dict)


class Buckets:
    """Token buckets: each holds one minute's allowance and fills evenly.

    They stand in the order of their last use. What was not used for a minute is dropped from the
    front as others are used, and so is the oldest beyond ``BUCKETS``: no request pays for all.
    """

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._state: OrderedDict[Any, tuple[float, float]] = OrderedDict()

    def take(self, name: Any, per_minute: int) -> float:
        """Take one; gives 0, or the seconds until there is one again."""
        if not per_minute:
            return 0
        with self._lock:
            now = self._clock()
            tokens, then = self._state.get(name, (float(per_minute), now))
            tokens = min(float(per_minute), tokens + (now - then) * per_minute / 60)
            wait = 0.0
            if tokens < 1:
                wait = (1 - tokens) * 60 / per_minute
            else:
                tokens -= 1
            self._state[name] = (tokens, now)
            self._state.move_to_end(name)
            self._drop(now)
            return wait

    def _drop(self, now: float) -> None:
        # At most two for each that is added, so that a pause is not paid by the next request.
        for _n in range(2):
            _tokens, then = next(iter(self._state.values()))
            if now - then < FULL and len(self._state) <= BUCKETS:
                return
            self._state.popitem(last=False)


class Gate:
    """Lets requests pass or refuses them.

    Args:
        counters: what is not yet written of the statistics.
        clock: seconds that only go forward.
    """

    def __init__(self, counters: Counters, clock: Callable[[], float] = time.monotonic) -> None:
        self.counters = counters
        self._clock = clock
        # Apart, so that many addresses never push a partner's bucket out.
        self._addresses = Buckets(clock)
        self._partners = Buckets(clock)
        self._lookups = Buckets(clock)
        self._settings = Settings()
        self._next = -math.inf
        self._lock = threading.Lock()
        self._today: dict[tuple[str, int], int] = {}

    def check(self, headers: Mapping[str, Any], interface: str, format: str = "json") -> Caller:
        """Let a request pass.

        :param headers: the WSGI environment.
        :param interface: the name of the interface that it asks for.
        :raises Refused: 401 key unknown, expired, revoked, or none where one is needed;
            403 interface switched off, or not in the partner's scopes; 429 too many requests.
        """
        settings = self.settings()
        access = settings.access.get(interface, "public")
        if access == "off":
            raise Refused(403, "Forbidden", _("接口未开放"), [])
        given = _given_key(headers)
        if given is None:
            if access == "keys":
                raise _unauthorized(_("本接口须使用合作方密钥访问，请向平台管理员申请"))
            self._take_of_address(settings, headers)
            return ANONYMOUS
        key, partner = self._known(settings, given, headers)
        if partner.interfaces and interface not in partner.interfaces:
            raise Refused(403, "Forbidden", _("该密钥未获授权使用本接口"), [])
        if partner.formats and format not in partner.formats:
            raise Refused(
                403,
                "Forbidden",
                _(
                    "该密钥未获授权使用 ${format} 格式；可用：${formats}",
                    mapping={"format": format, "formats": "、".join(partner.formats)},
                ),
                [],
                "format",
            )
        wait = self._partners.take(partner.id, partner.rate_per_minute)
        if wait:
            raise _too_many(_("请求过于频繁，超出每分钟限额，请稍后重试"), wait)
        if partner.quota_per_day:
            self._spend(partner)
        return Caller(partner.id, key.id, partner.interfaces)

    def settings(self) -> Settings:
        """The present settings; looks for newer ones every ``REFRESH`` seconds."""
        if self._clock() >= self._next and self._lock.acquire(blocking=self._next == -math.inf):
            try:
                if self._clock() >= self._next:
                    self._settings = self._load(self._settings)
                    self._next = self._clock() + REFRESH
            finally:
                self._lock.release()
        return self._settings

    def forget(self) -> None:
        """Look again at the next request."""
        self._next = -math.inf
        self._settings = Settings()

    def _take_of_address(self, settings: Settings, headers: Mapping[str, Any]) -> None:
        wait = self._addresses.take(headers.get("REMOTE_ADDR", ""), settings.anonymous_rate)
        if wait:
            raise _too_many(_("请求过于频繁，请稍后重试，或申请合作方密钥"), wait)

    def _known(
        self, settings: Settings, given: str, headers: Mapping[str, Any]
    ) -> tuple[Key, Partner]:
        found = _matching(settings, given)
        if found is None:
            # Guesses are at the address's cost.
            self._take_of_address(settings, headers)
            found = _matching(self._newer(settings, given), given)
        if found is None:
            raise _unauthorized(_("密钥无效"))
        key, _digest, partner = found
        if key.revoked is not None:
            raise _unauthorized(_("密钥已吊销，请向平台管理员申请新的密钥"))
        if not key.usable(self.counters.now()):
            raise _unauthorized(_("密钥已过期，请向平台管理员申请新的密钥"))
        if not partner.active:
            raise Refused(403, "Forbidden", _("合作方已停用，请联系平台管理员"), [])
        return key, partner

    def _newer(self, settings: Settings, given: str) -> Settings:
        """Settings for a key that may have been issued a moment ago.

        Beyond ``LOOKUPS`` a new key waits for the next look, ``REFRESH`` seconds at most.
        """
        match = KEY.fullmatch(given)
        if match is None or match[1] in settings.keys or self._lookups.take("", LOOKUPS):
            return settings
        self._next = min(self._next, self._clock())
        return self.settings()

    def _spend(self, partner: Partner) -> None:
        now = self.counters.now()
        name = (self.counters.today(now), partner.id)
        with self._lock:
            used = self._today.get(name, 0)
            if used < partner.quota_per_day:
                self._today[name] = used + 1
                return
        local = now.astimezone(ZONE)
        midnight = (local + timedelta(days=1)).replace(hour=0, minute=0, second=0, microsecond=0)
        raise _too_many(
            _(
                "已达到每日 ${quota} 次的配额，请于次日零时后重试",
                mapping={"quota": str(partner.quota_per_day)},
            ),
            (midnight - local).total_seconds(),
        )

    def _load(self, old: Settings) -> Settings:
        with read_connection() as connection:
            values = dict(connection.execute(select(api_setting.c.name, api_setting.c.value)).all())
            if values["version"] != old.version:
                old = Settings(values["version"], values["anonymous_rate"])
                stored = dict(
                    connection.execute(select(api_interface.c.name, api_interface.c.access)).all()
                )
                old.access = {name: stored.get(name, "public") for name in INTERFACES}
                partners = {
                    row.id: Partner(
                        **(
                            dict(row._mapping)
                            | {
                                "interfaces": tuple(row.interfaces),
                                "formats": tuple(row.formats),
                            }
                        )
                    )
                    for row in connection.execute(select(api_partner))
                }
                for row in connection.execute(select(api_key)).mappings():
                    kept = dict(row)
                    digest = kept.pop("digest")
                    key = Key(**kept)
                    old.keys[key.prefix] = (key, digest, partners[key.partner_id])
            self._load_quotas(connection, old)
        return old

    def _load_quotas(self, connection: Any, settings: Settings) -> None:
        limited = {p.id for _k, _d, p in settings.keys.values() if p.quota_per_day}
        if not limited:
            self._today = {}
            return
        day = self.counters.today(self.counters.now())
        rows = connection.execute(
            select(api_usage.c.partner_id, func.sum(api_usage.c.requests))
            .where(api_usage.c.day == day, api_usage.c.partner_id.in_(limited))
            .where(api_usage.c.status != "4xx")
            .group_by(api_usage.c.partner_id)
        )
        written = {partner_id: int(total) for partner_id, total in rows}
        # Never less than what this process has let through already.
        self._today = {
            (day, partner_id): max(
                written.get(partner_id, 0) + self.counters.pending(day, partner_id),
                self._today.get((day, partner_id), 0),
            )
            for partner_id in limited
        }


def _matching(settings: Settings, given: str) -> tuple[Key, str, Partner] | None:
    """The entry of exactly this key."""
    match = KEY.fullmatch(given)
    found = settings.keys.get(match[1]) if match else None
    if found is None or not hmac.compare_digest(found[1], key_digest(given)):
        return None
    return found


def _given_key(headers: Mapping[str, Any]) -> str | None:
    bearer = headers.get("HTTP_AUTHORIZATION", "")
    if bearer:
        scheme, _blank, value = bearer.partition(" ")
        if scheme.lower() == "bearer":
            return value.strip()
    key = headers.get("HTTP_X_API_KEY")
    return key.strip() if key is not None else None


def _unauthorized(message: str) -> Refused:
    return Refused(401, "Unauthorized", message, [("WWW-Authenticate", 'Bearer realm="govportal"')])


def _too_many(message: str, seconds: float) -> Refused:
    return Refused(
        429, "TooManyRequests", message, [("Retry-After", str(max(1, math.ceil(seconds))))]
    )
