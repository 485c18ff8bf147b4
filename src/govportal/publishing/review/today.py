"""The day that counts: in the site's time zone, not the server's."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date
from datetime import datetime
from govportal.codes.zone import ZONE
from typing import Any
from zoneinfo import ZoneInfo

import plone.api as api


_given: ContextVar[date | None] = ContextVar("govportal_today", default=None)


def today() -> date:
    """Today in the site's time zone, or the day that `on` gives."""
    given = _given.get()
    if given is not None:
        return given
    return datetime.now(_zone()).date()


def day_of(moment: Any) -> date:
    """The day on which a moment (a Zope ``DateTime``) falls at the site."""
    return moment.asdatetime().astimezone(_zone()).date()


def _zone() -> ZoneInfo:
    name = api.portal.get_registry_record("plone.portal_timezone", default=None)
    return ZoneInfo(name) if name else ZONE


@contextmanager
def on(day: date) -> Iterator[None]:
    """Let the block run as if it were ``day``: the clock catches up for days that it missed."""
    token = _given.set(day)
    try:
        yield
    finally:
        _given.reset(token)
