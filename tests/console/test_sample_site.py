"""The sample province, as `make start` makes it on a clean clone."""

from pathlib import Path
from tests.console.portal import Portal

import json
import pytest
import requests
import signal


#: What profiles/shandong holds and the public sees.
LEAST = {
    "regions": 40,
    "departments": 40,
    "catalogue": 120,
    "matters": 300,
    "guides": 200,
    "laws": 40,
    "intermediaries": 15,
}


@pytest.fixture(scope="module")
def sample(tmp_path_factory):
    made = Portal(tmp_path_factory.mktemp("var"), GOVPORTAL_PROFILE="shandong")
    made.start()
    yield made
    made.stop(signal.SIGKILL)


@pytest.fixture(scope="module")
def password():
    settings = Path("profiles/shandong/site.json").read_text(encoding="utf-8")
    return json.loads(settings)["sample_password"]


@pytest.mark.requirement("4.2.1-1")
def test_the_base_of_matters_is_there_for_other_sites(sample):
    found = {}
    for name in LEAST:
        answer = requests.get(f"{sample.root}/api/v1/{name}?size=500&fields=code", timeout=60)
        found[name] = len(answer.json()["items"])
    assert {name: n for name, n in found.items() if n < LEAST[name]} == {}


def test_what_is_not_published_is_not_in_the_list(sample, password):
    search = f"{sample.root}/govportal/@search?portal_type=Matter&review_state=draft&b_size=1"
    headers = {"Accept": "application/json"}
    auth = ("site-admin", password)
    draft = requests.get(search, auth=auth, headers=headers, timeout=60).json()["items"][0]
    matter = requests.get(draft["@id"], auth=auth, headers=headers, timeout=60).json()
    assert requests.get(draft["@id"], headers=headers, timeout=60).status_code == 401
    code = matter["implementation_code"]
    assert requests.get(f"{sample.root}/api/v1/matters/{code}", timeout=60).status_code == 404


def test_a_reviewer_of_the_city_finds_the_countys_work(sample, password):
    tasks = requests.get(
        f"{sample.root}/govportal/@tasks",
        auth=("legality-jinan", password),
        headers={"Accept": "application/json"},
        timeout=60,
    ).json()
    assert tasks["items"]
    assert {item["state"]["id"] for item in tasks["items"]} == {"legality_review"}
