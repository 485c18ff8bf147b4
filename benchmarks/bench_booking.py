"""``make bench-booking``: bookings a second over HTTP, and whether a place is ever given twice.

What is measured and how stands in ``docs/performance.md``. The last line of the output is one JSON
object.
"""

from benchmarks import fill_cases
from benchmarks.bench_cases import Client
from benchmarks.bench_cases import CLIENTS
from benchmarks.bench_cases import instance
from benchmarks.bench_cases import login
from benchmarks.bench_cases import postgres
from benchmarks.bench_cases import prepare
from benchmarks.bench_cases import rate
from benchmarks.bench_cases import run
from benchmarks.bench_cases import say
from benchmarks.servers import Server
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from sqlalchemy import create_engine
from sqlalchemy import text
from threading import Barrier
from typing import Any

import argparse
import json
import secrets
import tempfile


#: Slots with one place, for each of which all clients ask at the same moment.
RACES = 60
#: Slots whose places and bookings disagree, in the database itself.
WRONG = """
SELECT count(*) FROM appointment_slot s
WHERE s.taken > s.capacity
   OR s.taken <> (SELECT COALESCE(sum(b.people), 0) FROM appointment_booking b
                  WHERE b.slot_id = s.id AND b.hold IS NOT NULL)
"""


def slots(client: Client, schedule: str) -> list[tuple[str, str]]:
    """Day and beginning of every slot that can be booked.

    :raises SystemExit: there are none.
    """
    status, answer = client.ask("GET", f"/@appointment-slots?schedule={schedule}")
    found = [(day["day"], slot["begin"]) for day in answer.get("days", ()) for slot in day["slots"]]
    if status != 200 or not found:
        raise SystemExit(f"slots: {status} {answer}")
    return found


def body(schedule: str, slot: tuple[str, str]) -> dict[str, Any]:
    """What a client sends."""
    return {
        "schedule": schedule,
        "day": slot[0],
        "begin": slot[1],
        "applicant": {"name": "王小明", "phone": "13800138000"},
        "key": secrets.token_hex(8),
    }


def measure(server: Server, uids: dict[str, str], seconds: float) -> tuple[float, int]:
    """Bookings a second, and how many places were given twice by the answers."""
    clients = [
        Client(server, login(server, f"bench-{n}", fill_cases.PASSWORD)) for n in range(CLIENTS)
    ]
    free = slots(clients[0], uids["rate"])

    def book(number: int, piece: int) -> int:
        given = body(uids["rate"], free[piece % len(free)])
        return clients[number].ask("POST", "/@appointments", given)[0]

    found = rate(book, seconds)
    say(f"  answers: {found['statuses']}")
    wanted = slots(clients[0], uids["race"])[-RACES:]
    together = Barrier(CLIENTS)

    def race(number: int) -> list[int]:
        statuses = []
        for slot in wanted:
            together.wait(120)
            given = body(uids["race"], slot)
            statuses.append(clients[number].ask("POST", "/@appointments", given)[0])
        return statuses

    with ThreadPoolExecutor(CLIENTS) as pool:
        answers = list(pool.map(race, range(CLIENTS)))
    won = [sum(one[place] == 201 for one in answers) for place in range(RACES)]
    lost = [status for one in answers for status in one if status not in (201, 409)]
    if lost or any(number == 0 for number in won):
        raise SystemExit(f"races: {won} {lost}")
    return found["per_s"], sum(number - 1 for number in won)


def contest(database: str, seconds: float) -> tuple[float, int]:
    """Bookings a second on a database, and doubles by the answers and by the rows."""
    with tempfile.TemporaryDirectory() as folder:
        var = Path(folder) / "var"
        prepare(var, database)
        environment = {"GOVPORTAL_VAR": str(var), "GOVPORTAL_DATABASE": database}
        run("benchmarks.fill_booking", environment=environment)
        uids = json.loads((var / "hall.json").read_text())
        say("PostgreSQL" if database else "SQLite")
        with instance(var, database) as server:
            per_s, doubles = measure(server, uids, seconds)
        engine = create_engine(database or f"sqlite:///{var / 'govportal.sqlite'}")
        with engine.connect() as connection:
            wrong = int(connection.execute(text(WRONG)).scalar_one())
        engine.dispose()
    say(f"  {per_s:.1f} bookings a second, {doubles} doubles, {wrong} slots that disagree")
    return per_s, doubles + wrong


def main() -> None:
    """Measure and report."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seconds", type=float, default=10.0, help="of a rate (default 10)")
    args = parser.parse_args()
    sqlite, doubles = contest("", args.seconds)
    with postgres() as url:
        postgresql, more = contest(url, args.seconds)
    outcome = {
        "bookings_per_s_sqlite": round(sqlite, 2),
        "bookings_per_s_postgresql": round(postgresql, 2),
        "doubles": doubles + more,
    }
    print(json.dumps(outcome))


if __name__ == "__main__":
    main()
