"""Fill an instance for ``make bench-cases``: an office with its people, and any number of cases.

``python -m benchmarks.fill_cases office`` makes a department, a matter, an officer, and applicants;
``… rows --number N`` adds N cases straight into the SQL database that
the environment names: one in a hundred in the office's department, the others in ninety-nine more.
"""

from collections.abc import Iterator
from datetime import date
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from pathlib import Path
from random import Random
from typing import Any

import argparse
import json
import os


SITE = "govportal"
USCC = "11370102MB28434568"
CODE = "11370102MB284345684370131001000"
PASSWORD = "correct horse battery 7"
APPLICANTS = 8
#: Cases in one transaction.
BATCH = 20_000
STATES = (
    ("submitted", 4),
    ("correction", 2),
    ("review", 10),
    ("approval", 3),
    ("granted", 2),
    ("completed", 2),
    ("delivered", 2),
    ("archived", 75),
)
#: Every how many cases one keeps a query password that the benchmark knows.
KNOWN = 500
SECRET = "BENCHMARK"


def office() -> dict[str, Any]:
    """Make the office; gives what the benchmark needs to know."""
    from govportal.console.instance import open_site

    import DateTime
    import plone.api as api
    import transaction

    with open_site(SITE) as (_app, site):
        province = api.content.create(
            site, "Region", title="山东省", code="370000", level="province"
        )
        bureau = api.content.create(
            province, "Department", title="基准市场监督管理局", code=USCC, nature="statutory"
        )
        matter = api.content.create(
            bureau,
            "Matter",
            title="食品经营许可",
            implementation_code=CODE,
            matter_type="permit",
            handling_type="promised",
            statutory_limit=20,
            statutory_unit="working_day",
            promised_limit=6,
            promised_unit="working_day",
            online=True,
            steps=[{"name": "材料审查"}, {"name": "现场核查"}],
            materials=[
                {"name": "申请书", "necessity": "required"},
                {"name": "平面图", "necessity": "optional"},
            ],
            result_name="食品经营许可证",
            result_type="certificate",
        )
        tool = api.portal.get_tool("portal_workflow")
        workflow = tool.getWorkflowsFor(matter)[0]
        entry = {"action": None, "actor": "", "comments": "", "time": DateTime.DateTime()}
        matter.workflow_history[workflow.id] = ({**entry, "review_state": "published"},)
        workflow.updateRoleMappingsFor(matter)
        matter.reindexObject()
        for name in ("bench-officer", *(f"bench-{n}" for n in range(APPLICANTS))):
            api.user.create(username=name, email=f"{name}@example.org", password=PASSWORD)
        roles = ["Intake Officer", "Case Officer"]
        api.user.grant_roles(username="bench-officer", roles=roles, obj=bureau)
        bureau.reindexObjectSecurity()
        made = {"matter": matter.UID(), "path": "/".join(bureau.getPhysicalPath())}
        transaction.commit()
    return made


def rows(number: int, path: str, matter: str) -> None:
    """Add cases and two steps of each."""
    from govportal import records
    from govportal.cases.tables import case
    from govportal.cases.tables import case_step
    from sqlalchemy import func
    from sqlalchemy import insert
    from sqlalchemy import select

    with records.read_connection() as connection:
        first = (connection.execute(select(func.max(case.c.id))).scalar_one() or 0) + 1
    found = generated(first, number, path, matter)
    while True:
        batch = [one for one, _n in zip(found, range(BATCH), strict=False)]
        if not batch:
            break
        with records.write_connection() as connection:
            connection.execute(insert(case), batch)
            connection.execute(insert(case_step), [step for one in batch for step in steps(one)])
    with records.database.database().autocommit.connect() as connection:
        connection.exec_driver_sql("ANALYZE")


def generated(first: int, number: int, path: str, matter: str) -> Iterator[dict[str, Any]]:
    """The rows of cases, always the same for the same numbers."""
    from govportal.cases import passwords

    random = Random(first)
    names = [state for state, share in STATES for _n in range(share)]
    kept = {
        "department": "基准市场监督管理局",
        "matter_type": "permit",
        "promised_limit": 6,
        "promised_unit": "working_day",
        "steps": [{"name": "材料审查"}, {"name": "现场核查"}],
        "materials": [
            {"name": "申请书", "necessity": "required"},
            {"name": "平面图", "necessity": "optional"},
        ],
    }
    begun = datetime(2024, 1, 1, tzinfo=UTC)
    digest = passwords.digest(SECRET)
    for at in range(first, first + number):
        own = at % 100 == 0
        state = random.choice(names)
        moment = begun + timedelta(seconds=at * 60 % 80_000_000)
        due = date(2026, 1, 1) + timedelta(days=random.randrange(700))
        name = f"{random.choice('赵钱孙李周吴郑王')}{at:07d}"
        yield {
            "id": at,
            "uid": f"{at:032x}",
            "kind": "application",
            "workflow": "govportal_permit_workflow",
            "state": state,
            "revision": 1,
            "number": f"BENCH{at:09d}",
            "query_secret": digest if at % KNOWN == 0 else "",
            "department_code": USCC if own else f"D{at % 100:03d}",
            "department_path": path,
            "region_code": "370000",
            "matter_uid": matter,
            "matter_code": CODE if own else f"M{at % 1000:04d}",
            "matter_title": "食品经营许可",
            "handling_type": "promised",
            "matter": kept,
            "title": f"{name}关于食品经营许可的申请",
            "applicant_user": "",
            "applicant_kind": "natural",
            "applicant_name": name,
            "applicant_key": f"{at:064x}",
            "applicant": {"kind": "natural", "name": name, "phone": "13800138000"},
            "source": "web",
            "form_uid": "",
            "form_version": 0,
            "form_data": {},
            "node": 0,
            "assignee": "",
            "created_by": "",
            "submission_key": None,
            "created_at": moment,
            "applied_at": moment,
            "received_at": moment,
            "accepted_at": moment,
            "changed_at": moment,
            "due": due.isoformat(),
            "statutory_due": "",
            "provisional": False,
            "clock": {},
            "outcome": "",
            "result": {},
            "archive_sha256": "",
        }


def steps(row: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Two steps of a case."""
    for action, state in (("submit", "submitted"), ("accept", "review")):
        yield {
            "case_id": row["id"],
            "at": row["created_at"],
            "actor": "",
            "actor_name": "",
            "role": "",
            "node": "",
            "action": action,
            "from_state": "draft",
            "to_state": state,
            "opinion": "",
            "detail": {},
            "public": True,
        }


def main() -> None:
    """Do what the command line says."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("office")
    add = commands.add_parser("rows")
    add.add_argument("--number", type=int, required=True)
    args = parser.parse_args()
    from govportal.console.instance import prepare_environment

    prepare_environment()
    kept = Path(os.environ["GOVPORTAL_VAR"]) / "office.json"
    if args.command == "office":
        kept.write_text(json.dumps(office()))
        return
    known = json.loads(kept.read_text())
    rows(args.number, known["path"], known["matter"])


if __name__ == "__main__":
    main()
