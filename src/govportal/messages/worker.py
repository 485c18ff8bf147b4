"""Deliver what stands in the outbox.

Several workers may run at once, in one process or on several machines: a row is one worker's at a
time. Between delivering and writing that down a worker may be killed; the row is then delivered
again after its lease, with the same key.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from govportal.messages.interfaces import DeliveryError
from govportal.messages.interfaces import IChannel
from govportal.records import outbox
from typing import Any
from zope.component import getUtilitiesFor

import logging


logger = logging.getLogger(__name__)

#: Rows of one pass; the next one sees the site's settings as they are then.
PASS = 200


@dataclass
class Delivered:
    """What a pass did: rows that were sent, and tries that failed."""

    sent: int = 0
    failed: int = 0


def channels() -> dict[str, Any]:
    """What can be delivered: channel → how."""
    return dict(getUtilitiesFor(IChannel))


def work(using: Mapping[str, Any] | None = None, limit: int = PASS) -> Delivered:
    """Deliver what is due now.

    Each row is marked by itself, at once: an exception costs the row that it is about.

    Args:
        using: the channels; by default those that are registered.
    """
    found = channels() if using is None else using
    done = Delivered()
    for _row in range(limit):
        taken = outbox.take(tuple(found))
        if taken is None:
            break
        channel = found[taken.channel]
        try:
            channel.deliver(taken.payload, taken.key)
        except Exception as fault:
            done.failed += 1
            _failed(taken, fault)
        else:
            outbox.mark_sent(taken.id, channel.kept(taken.payload))
            done.sent += 1
    return done


def _failed(taken: outbox.Taken, fault: Exception) -> None:
    """Write down a failure, without what a message of the fault may say about a person."""
    if isinstance(fault, DeliveryError):
        said, permanent = str(fault), fault.permanent
    else:
        reason = getattr(fault, "strerror", None) if isinstance(fault, OSError) else None
        said, permanent = f"{type(fault).__name__} {reason or ''}".strip(), False
    outbox.mark_failed(taken, said, permanent)
    logger.warning("outbox %s (%s), try %s: %s", taken.id, taken.channel, taken.attempts, said)
