"""Fill an instance for ``make bench-booking``: ``python -m benchmarks.fill_booking`` makes a hall.

The department and the clients' accounts are those of ``benchmarks.fill_cases office``. One schedule
has many places a slot, for a rate; the other one place a slot, for a race.
"""

from benchmarks.fill_cases import SITE
from benchmarks.fill_cases import USCC
from pathlib import Path
from typing import Any

import json
import os


#: Every day is open but for an hour at its ends, also on holidays of the calendar.
HOURS = {"begin": "01:00", "end": "23:00"}
WEEK = ("working", "mon", "tue", "wed", "thu", "fri", "sat", "sun")
DAYS = 60
MINUTES = 10


def hall() -> dict[str, Any]:
    """Make the hall; gives the UIDs of its schedules."""
    from govportal.console.instance import open_site

    import plone.api as api
    import transaction

    with open_site(SITE) as (_app, site):
        region = site["370000"]
        made = api.content.create(
            region,
            "ServiceHall",
            title="基准政务服务大厅",
            address="示例路 1 号",
            opening=[{"days": days, **HOURS} for days in WEEK],
            exceptions=[],
        )
        uids = {}
        for name, places in (("rate", 1000), ("race", 1)):
            period = {"minutes": MINUTES, "online": places, "phone": 0, "onsite": 0, **HOURS}
            schedule = api.content.create(
                made,
                "AppointmentSchedule",
                title=name,
                department=USCC,
                periods=[{"days": days, **period} for days in WEEK],
                horizon_days=DAYS,
                lead_minutes=0,
                per_person=0,
                prefix="A",
            )
            uids[name] = schedule.UID()
        transaction.commit()
    return uids


if __name__ == "__main__":
    Path(os.environ["GOVPORTAL_VAR"], "hall.json").write_text(json.dumps(hall()))
