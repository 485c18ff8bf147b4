from govportal import records
from govportal.publicapi import openapi
from govportal.publicapi import partners
from govportal.publicapi.app import MAX_SIZES
from govportal.publicapi.app import PublicApi
from govportal.publicapi.interfaces import LISTS
from govportal.publicapi.usage import Counters
from govportal.publishing.listing import store
from govportal.publishing.listing.query import parameters
from hypothesis import given
from hypothesis import HealthCheck
from hypothesis import settings
from hypothesis.errors import Unsatisfiable
from schemathesis import checks
from schemathesis import GenerationMode
from tests.publishing.listing.samples import matter
from webtest import TestApp

import pytest
import schemathesis
import transaction


@pytest.fixture
def application(sqlite_database):
    session = records.session()
    store.upsert_many(session, (matter(f"{n}") for n in range(60)))
    store.upsert(session, matter("l", kind="law", code="", codes=(), level="law"))
    store.remove(session, "matter", "3")
    partners.set_anonymous_rate(session, 0)
    partners.set_interface(session, "guides", "off")
    partners.set_interface(session, "intermediaries", "keys")
    transaction.commit()
    return PublicApi(counters=Counters(interval=0))


@pytest.fixture
def document(application):
    return TestApp(application).get("/api/v1/openapi.json").json


def test_describes_exactly_the_parameters_that_are_read(document):
    for found in LISTS:
        names = {p["name"] for p in document["paths"][f"/{found.name}"]["get"]["parameters"]}
        assert names == {*parameters(found.kind), "format"}
    names = {p["name"] for p in document["paths"]["/changes"]["get"]["parameters"]}
    assert names == {*(p.name for p in openapi.CHANGE_PARAMETERS), "size", "format"}


def test_examples_of_all_parameters_are_answered(application, document):
    api = TestApp(application)
    for found in LISTS:
        if found.name in ("guides", "intermediaries"):
            continue
        for parameter in document["paths"][f"/{found.name}"]["get"]["parameters"]:
            example = parameter.get("example")
            if example is None or parameter["name"] == "fields":
                continue
            query = {parameter["name"]: example}
            if parameter["name"] == "descendants":
                query["region"] = "370100"
            if parameter["name"] == "level":
                query["level"] = parameter["schema"]["examples"][0]
            api.get(f"/api/v1/{found.name}", query, status=200)


def test_names_the_fields_that_records_have(document):
    assert "conditions" in document["components"]["schemas"]["matter"]["properties"]
    assert document["components"]["schemas"]["guide"]["properties"] == {}


def test_every_reference_leads_somewhere(document):
    def references(value):
        if isinstance(value, dict):
            for key, inner in value.items():
                if key == "$ref":
                    yield inner
                else:
                    yield from references(inner)
        elif isinstance(value, list):
            for inner in value:
                yield from references(inner)

    found = set(references(document))
    assert found
    for reference in found:
        place = document
        for part in reference.removeprefix("#/").split("/"):
            place = place[part]


def test_sizes_of_the_formats_are_told(document):
    text = document["paths"]["/matters"]["get"]["description"]
    assert all(str(size) in text for size in MAX_SIZES.values())


#: Not asked: whether every text that the schema allows is a code of a set (the sets are in the
#: examples, and a site may add to them), and whether open interfaces need a key.
NOT_ASKED = [
    checks.positive_data_acceptance,
    checks.negative_data_rejection,
    checks.ignored_auth,
]


@pytest.mark.requirement("4.4.1.1.4")
@pytest.mark.parametrize("mode", [GenerationMode.POSITIVE, GenerationMode.NEGATIVE])
def test_server_does_what_the_document_says(application, mode):
    schema = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", application)
    statuses = set()
    for result in schema.get_all_operations():
        operation = result.ok()

        @settings(
            max_examples=25,
            deadline=None,
            database=None,
            derandomize=True,
            suppress_health_check=list(HealthCheck),
        )
        @given(case=operation.as_strategy(mode))
        def check(case):
            # The client in this process doesn't unpack what it says it accepts.
            response = case.call_and_validate(
                headers={"Accept-Encoding": "identity"}, excluded_checks=NOT_ASKED
            )
            statuses.add(response.status_code)

        try:
            check()
        except Unsatisfiable:
            # Nothing can be wrong with an operation that takes nothing.
            assert not operation.query and mode == GenerationMode.NEGATIVE
    expected = {200} if mode == GenerationMode.POSITIVE else {422}
    assert expected <= statuses
    assert max(statuses) < 500
