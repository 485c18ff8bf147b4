"""The day's work inside a serving process: what is scheduled takes effect without cron.

A FileStorage is open in one process only, so the command ``take-effect`` cannot run beside the
server. The server does it itself, in a thread: shortly after its start and then every few minutes.
"""

from datetime import date
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from govportal.console.instance import open_site
from threading import Event
from threading import Thread
from ZODB.POSException import ConflictError
from zope.component import getUtilitiesFor
from zope.component import provideHandler
from zope.processlifetime import IProcessStarting

import logging


logger = logging.getLogger("govportal.console")

#: Seconds after the start: the first readers come first.
FIRST = 5
ATTEMPTS = 3
#: Seconds to the next look where there was more to do than one look does.
AGAIN = 1
#: How long the outbox remembers what was delivered.
REMEMBERED = timedelta(days=90)


def arrange(site_id: str, seconds: int) -> None:
    """Keep time as soon as Zope is ready.

    Args:
        site_id: the site whose scheduled items are looked at.
        seconds: from one look to the next; 0 for never, because another process does it.
    """
    if seconds:
        provideHandler(lambda event: _start(site_id, seconds), [IProcessStarting])


def _start(site_id: str, seconds: int) -> None:
    Thread(target=_keep, args=(site_id, seconds), name="timekeeper", daemon=True).start()


def _keep(site_id: str, seconds: int) -> None:
    pause = Event()
    pause.wait(min(FIRST, seconds))
    swept: date | None = None
    while True:
        more = tick(site_id)
        if swept != date.today():
            swept = date.today()
            sweep_files()
            sweep_outbox()
            sweep_drafts(site_id)
        pause.wait(min(AGAIN, seconds) if more else seconds)


def tick(site_id: str) -> bool:
    """Do what is due now; whatever goes wrong is logged and tried again at the next look.

    Returns:
        whether there is more than one look does.
    """
    from govportal.cases import overdue
    from govportal.cases import recount
    from govportal.cases import reminders
    from govportal.cases.interfaces import IClockWork
    from govportal.publishing.review import clock
    from govportal.publishing.review.today import today

    for _attempt in range(ATTEMPTS):
        try:
            with open_site(site_id) as (_app, site):
                report = clock.run(site, today())
                accepted = overdue.run()
                moving = recount.run()
                # A limit that is about to move is told when it has.
                reminded = 0 if moving else reminders.run()
                addons = [work() for _name, work in sorted(getUtilitiesFor(IClockWork))]
                more = moving or any(addons)
        except ConflictError:
            continue
        except SystemExit:
            # The site isn't there yet, or not under this id.
            return False
        except Exception:
            logger.exception("the day's work failed")
            return False
        for path in report.effective + report.cancelled:
            logger.info("the day's work: %s", path)
        for number in accepted:
            logger.info("deemed accepted: %s", number)
        if reminded:
            logger.info("%s reminders written", reminded)
        return more
    return False


def sweep_files() -> None:
    """Remove files that no row names; what goes wrong is logged and tried again tomorrow."""
    from govportal.files.sweep import sweep

    try:
        done = sweep()
    except Exception:
        logger.exception("files were not swept")
    else:
        if done.uploads or done.removed:
            logger.info("swept %s uploads and %s files", done.uploads, done.removed)


def sweep_outbox() -> None:
    """Delete what was delivered long ago; what goes wrong is logged and tried again tomorrow."""
    from govportal.records import outbox

    try:
        outbox.forget(datetime.now(UTC) - REMEMBERED)
    except Exception:
        logger.exception("the outbox was not swept")


def sweep_drafts(site_id: str) -> None:
    """Delete what the window left lying; what goes wrong is logged and tried again tomorrow."""
    from govportal.cases import drafts

    try:
        with open_site(site_id):
            done = drafts.sweep()
    except SystemExit:
        # The site isn't there yet, or not under this id.
        return
    except Exception:
        logger.exception("drafts were not swept")
    else:
        if done:
            logger.info("deleted %s drafts of the window", done)
