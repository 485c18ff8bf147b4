"""The document of the services of cases says what they do; its examples are what they answer.

``GOVPORTAL_WRITE_EXAMPLES=1 pytest tests/addons/application/test_openapi.py`` writes them anew.
"""

from collections.abc import Iterator
from govportal import records
from govportal.addons.application import openapi
from govportal.addons.application.kind import APPLICATION
from govportal.cases import store
from govportal.errors import Problem
from http import HTTPStatus
from jsonschema import Draft202012Validator
from pathlib import Path
from plone.app.testing import setRoles
from plone.app.testing import TEST_USER_ID
from tests.addons.application.office import APPLICANT
from tests.addons.application.office import at
from tests.addons.application.office import Office
from tests.content.conftest import Session
from tests.publishing.review.world import PASSWORD
from typing import Any
from xml.etree import ElementTree

import json
import os
import pytest
import re
import transaction


ROOT = Path(__file__).parents[3]
DOCS = ROOT / "docs" / "integrators"
EXAMPLES = DOCS / "case-examples"
BASE = "https://zwfw.example.gov.cn/++api++"
#: What nobody can ask for by name: the clock does it.
OWN = {"deem_accepted", "recount"}
#: Something of every kind, for fields that aren't looked at.
GIVEN = {"string": "好", "integer": 1, "boolean": True, "array": [], "object": {}}


@pytest.fixture(scope="module")
def document() -> dict[str, Any]:
    return json.loads(json.dumps(openapi.document(BASE)))


def services() -> set[tuple[str, str]]:
    """Name and method of every service of cases that is registered."""
    found = set()
    for room in ("cases", "addons/application"):
        for path in (ROOT / "src" / "govportal" / room / "services").rglob("configure.zcml"):
            for element in ElementTree.parse(path).getroot():
                if element.tag.endswith("}service"):
                    found.add((element.get("name", ""), element.get("method", "").lower()))
    return found


def test_describes_exactly_the_services_that_are_registered(document):
    described = {
        (path.split("/")[1], method)
        for path, operations in document["paths"].items()
        for method in operations
    }
    assert described == services()


def test_describes_exactly_the_actions_that_there_are():
    assert set(openapi.ACTIONS) == set(APPLICATION.handlers) - OWN


def test_every_reference_leads_somewhere_and_every_name_is_used_once(document):
    text = json.dumps(document)
    for reference in set(re.findall(r'"#/([^"]+)"', text)):
        place: Any = document
        for part in reference.split("/"):
            place = place[part]
    names = re.findall(r'"operationId": "([a-z_]+)"', text)
    assert len(names) == len(set(names))
    for schema in document["components"]["schemas"].values():
        Draft202012Validator.check_schema(schema)


@pytest.mark.parametrize(
    "prepared, by, action",
    [
        ("submitted", "intake", "ask_correction"),
        ("submitted", "intake", "accept"),
        ("submitted", "intake", "refuse"),
        ("submitted", "intake", "return_application"),
        ("submitted", "head", "assign"),
        ("submitted", "wang", "withdraw"),
        ("draft", "wang", "submit"),
        ("accepted", "officer", "pass_node"),
        ("accepted", "officer", "suspend"),
        ("accepted", "officer", "begin_special"),
        ("accepted", "officer", "ask_extension"),
        ("at_decision", "head", "return_to_review"),
        ("at_decision", "head", "grant"),
        ("at_decision", "head", "deny"),
    ],
)
def test_an_action_wants_what_the_document_says(office, prepared, by, action):
    fields, required = openapi.ACTIONS[action]
    assert set(required) <= set(fields)
    case = getattr(office, prepared)()
    for missing in required:
        given = {
            name: schema.get("enum", [GIVEN[schema["type"]]])[0]
            for name, schema in fields.items()
            if name != missing
        }
        # What is looked up in a set or against the case itself.
        given |= {"materials": [{"position": 1, "remark": "请补"}]} if "materials" in given else {}
        given |= {"procedure": "hearing"} if "procedure" in given else {}
        with pytest.raises(Problem) as refused:
            office.do(case, by, action, **given)
        assert missing in {error.field for error in refused.value.errors}
    if not required:
        assert office.do(case, by, action).row.uid == case.row.uid


@pytest.fixture
def talk(functional_portal, monkeypatch) -> Iterator[Any]:
    """Ask as one of the people; gives the JSON, and keeps what was said under a name."""
    monkeypatch.setattr(store, "now", lambda: at("2026-11-24T01:30:00"))
    setRoles(functional_portal, TEST_USER_ID, ["Manager"])
    office = Office(functional_portal)
    transaction.commit()
    sessions: dict[str, Session] = {}
    said: dict[str, str] = {}
    names: dict[str, str] = {}

    def ask(name: str, by: str, line: str, body: Any = None) -> Any:
        method, path = line.split(" ", 1)
        if by not in sessions:
            sessions[by] = Session(functional_portal.absolute_url())
            if by:
                sessions[by].auth = (by, PASSWORD)
        answer = sessions[by].request(method, path.removeprefix("/"), json=body)
        said[name] = steady(written(line, body, answer), functional_portal, names)
        return answer.json() if answer.content else None

    ask.office, ask.said = office, said  # type: ignore[attr-defined]
    yield ask
    for session in sessions.values():
        session.close()


def written(line: str, body: Any, answer: Any) -> str:
    """A request and its answer as they stand in the documentation."""
    method, path = line.split(" ", 1)
    lines = [f"{method} /++api++{path}", "Accept: application/json"]
    if body is not None:
        lines += ["", json.dumps(body, ensure_ascii=False, indent=2)]
    status = answer.status_code
    lines += ["", f"HTTP/1.1 {status} {HTTPStatus(status).phrase}"]
    if answer.content:
        lines += ["", json.dumps(answer.json(), ensure_ascii=False, indent=2)]
    return "\n".join(lines) + "\n"


def steady(text: str, portal: Any, names: dict[str, str]) -> str:
    """The same in each run: the site's address, and what is drawn by lot."""
    text = text.replace(portal.absolute_url(), BASE)
    text = re.sub(r'("query_password": )"[^"]+"', r'\1"ABCD2345"', text)

    def named(found: re.Match[str]) -> str:
        return names.setdefault(found[0], f"{len(names) + 1:032x}")

    text = re.sub(r"\b[0-9a-f]{32}\b", named, text)
    return re.sub(r"\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\b", named, text)


def test_the_services_answer_what_the_document_says(talk, document):
    office = talk.office

    def check(answer: Any, operation: str) -> Any:
        responses = next(
            found["responses"]
            for operations in document["paths"].values()
            for found in operations.values()
            if found["operationId"] == operation
        )
        content = (responses.get("200") or responses["201"])["content"]["application/json"]
        schema = {**content["schema"], "components": document["components"]}
        faults = [fault.message for fault in Draft202012Validator(schema).iter_errors(answer)]
        assert faults == [], operation
        return answer

    def error(answer: Any) -> None:
        schema = {**openapi.ref("Error"), "components": document["components"]}
        assert Draft202012Validator(schema).is_valid(answer), answer

    error(talk("not-logged-in", "", "GET /@worklist"))
    error(talk("no-work", "wang", "GET /@worklist"))
    matter = office.permit.UID()
    check(talk("start", "wang", f"GET /@applications?matter={matter}"), "start_application")
    body = {"matter": matter, "applicant": APPLICANT, "submit": True}
    error(talk("apply-refused", "wang", "POST /@applications", body))
    body |= {"materials": [{"position": 1, "obtained": "other"}], "declaration": True, "key": "k1"}
    made = check(talk("apply", "wang", "POST /@applications", body), "apply")
    check(talk("own-cases", "wang", "GET /@cases?group=open"), "own_cases")
    path = f"/@cases/{made['uid']}"
    accept = {"revision": made["revision"], "opinion": "材料齐全"}
    check(talk("accept", "intake", f"POST {path}/accept", accept), "accept")
    error(talk("too-late", "intake", f"POST {path}/accept", accept))
    error(talk("incomplete", "officer", f"POST {path}/ask_extension", {"days": 20}))
    check(talk("case", "officer", f"GET {path}"), "case")
    listed = check(talk("worklist", "officer", "GET /@worklist?tab=review&counts=1"), "worklist")
    assert [item["uid"] for item in listed["items"]] == [made["uid"]]
    error(talk("worklist-refused", "officer", "GET /@worklist?tab=x&sort=y"))
    check(talk("choices", "officer", "GET /@worklist-choices"), "worklist_choices")
    check(talk("counts", "officer", "GET /@worklist-counts"), "worklist_counts")
    session = records.session()
    store.change(session, store.get(session, uid=made["uid"]), due="2026-11-20")
    transaction.commit()
    check(talk("late", "head", "GET /@worklist-late"), "worklist_late")
    batch = {
        "action": "assign",
        "cases": [{"uid": made["uid"]}, {"uid": "0" * 32}],
        "data": {"assignee": "officer"},
    }
    check(talk("batch", "head", "POST /@worklist-batch", batch), "worklist_batch")
    view = {"name": "我的超期", "query": {"when": "overdue", "assignee": "me"}}
    check(talk("save-view", "officer", "POST /@worklist-views", view), "save_view")
    check(talk("views", "officer", "GET /@worklist-views"), "views")
    days = {"first_day": "2026-11-24", "last_day": "2026-11-25", "reason": "出差"}
    given = {"delegate": "intake", **days}
    check(talk("delegate", "officer", "POST /@case-delegations", given), "delegate")
    check(talk("delegations", "officer", "GET /@case-delegations"), "delegations")
    check(talk("officers", "head", f"GET /@case-officers/{made['uid']}"), "case_officers")
    notice = made["notices"][0]["uid"]
    check(talk("notice-check", "", f"GET /@notice-check/{notice}"), "notice_check")
    check(talk("new-password", "wang", f"POST /@case-password/{made['uid']}", {}), "new_password")
    assert talk("openapi", "", "GET /@case-openapi")["openapi"] == "3.1.0"
    error(talk("openapi-refused", "", "GET /@case-openapi/x"))
    same_as_written(talk.said)


#: Answers that are checked and not shown: they are long, or say what another says.
NOT_SHOWN = {"openapi", "openapi-refused", "no-work", "views", "start", "own-cases"}


def same_as_written(said: dict[str, str]) -> None:
    """Compare with the documentation's examples, or write them."""
    shown = {name: text for name, text in said.items() if name not in NOT_SHOWN}
    if os.environ.get("GOVPORTAL_WRITE_EXAMPLES"):
        EXAMPLES.mkdir(exist_ok=True)
        for name, text in shown.items():
            (EXAMPLES / f"{name}.http").write_text(text, encoding="utf-8")
    kept = {path.stem: path.read_text(encoding="utf-8") for path in EXAMPLES.glob("*.http")}
    assert [name for name, text in shown.items() if kept.get(name) != text] == []
    assert set(kept) == set(shown)


def test_every_example_stands_in_the_documentation():
    page = (DOCS / "cases.md").read_text(encoding="utf-8")
    linked = set(re.findall(r"case-examples/([a-z-]+)\.http", page))
    assert linked == {path.stem for path in EXAMPLES.glob("*.http")}
