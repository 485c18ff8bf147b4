"""Delivering the outbox: a thread of the serving process, or a command of its own.

A FileStorage is open in one process only, so the server delivers by itself. With RelStorage the
command ``govportal deliver`` may do it in as many processes as one likes; the serving ones then
get ``GOVPORTAL_WORKER=0``.
"""

from govportal.console.instance import open_site
from threading import Event
from threading import Thread
from typing import Any
from ZODB.POSException import ConflictError
from zope.component import provideHandler
from zope.processlifetime import IProcessStarting

import argparse
import logging


logger = logging.getLogger("govportal.console")

#: Seconds from one look to the next; a look is one small query.
INTERVAL = 1.0
#: Seconds to wait after something went wrong.
PAUSE = 30.0


def register(subparsers: Any) -> None:
    """Add the command to the ``govportal`` parser."""
    parser = subparsers.add_parser(
        "deliver", help="发送待发的邮件和短信，直到中断（FileStorage 下由服务进程自己发送）"
    )
    parser.add_argument("--once", action="store_true", help="发完现在待发的就结束")
    parser.set_defaults(run=run, offline=True)


def run(args: argparse.Namespace) -> int:
    """Deliver, and say how much."""
    from govportal.messages.worker import Delivered

    total = Delivered()
    with open_site(args.site):
        # Opened once, so that what delivers is registered.
        pass
    if args.once:
        while (done := deliver(args.site)).sent or done.failed:
            _count(total, done)
    else:
        pause = Event()
        try:
            while True:
                pause.wait(_attempt(args.site, total))
        except KeyboardInterrupt:
            pass
    print(f"已发送 {total.sent} 条，失败 {total.failed} 次")
    return 0


def arrange(site_id: str) -> None:
    """Deliver in a thread as soon as Zope is ready."""
    provideHandler(lambda event: _start(site_id), [IProcessStarting])


def _start(site_id: str) -> None:
    Thread(target=_keep, args=(site_id,), name="delivery", daemon=True).start()


def _keep(site_id: str) -> None:
    from govportal.messages.worker import Delivered

    total = Delivered()
    pause = Event()
    while True:
        pause.wait(_attempt(site_id, total))


def _attempt(site_id: str, total: Any) -> float:
    """One pass; gives the seconds to wait. A database that is away is asked again later."""
    try:
        done = deliver(site_id)
    except (ConflictError, SystemExit):
        # Settings changed meanwhile, or the site isn't there yet.
        return INTERVAL
    except Exception:
        logger.exception("the outbox could not be delivered")
        return PAUSE
    _count(total, done)
    # There may be more than one pass takes.
    return 0.0 if done.sent or done.failed else INTERVAL


def _count(total: Any, done: Any) -> None:
    total.sent += done.sent
    total.failed += done.failed


def deliver(site_id: str) -> Any:
    """One pass; the site is opened only when something is due."""
    from govportal.messages import worker
    from govportal.records import outbox

    if not outbox.is_due(tuple(worker.channels())):
        return worker.Delivered()
    with open_site(site_id):
        return worker.work()
