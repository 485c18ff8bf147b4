"""The sample province, as `make start` makes it on a clean clone."""

from pathlib import Path
from tests.console.portal import Portal

import json
import pytest
import requests
import signal
import time


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


JSON = {"Accept": "application/json"}


@pytest.fixture(scope="module")
def sample(tmp_path_factory):
    var = tmp_path_factory.mktemp("var")
    made = Portal(var, GOVPORTAL_PROFILE="shandong", GOVPORTAL_CLOCK="1")
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


FOOD = "370000/370100/11370100mb9a17406c/11370100mb9a17406c3370112001000"


def test_forms_samples_pictures_and_maps_are_there_for_everybody(sample):
    def page(url):
        return requests.get(f"{url}/@page", headers=JSON, timeout=60).json()

    matter = page(f"{sample.root}/govportal/{FOOD}")
    application = matter["materials"][0]
    kinds = {name: application[name]["kind"] for name in ("form", "sample")}
    assert kinds == {"form": "DOCX", "sample": "PDF"}
    for name, begins in (("form", b"PK"), ("sample", b"%PDF-")):
        file = requests.get(application[name]["url"], timeout=60)
        assert (file.status_code, file.content[:5].startswith(begins)) == (200, True)
    department = page(f"{sample.root}/govportal/{FOOD.rpartition('/')[0]}")
    for office in (matter["contact"], department["contact"]):
        assert 116 < office["longitude"] < 118
        assert len(office["maps"]) == 3
    guide = page(matter["guides"][0]["url"])
    pictures = [step["picture"] for step in guide["steps"] if step["picture"]]
    assert pictures[0]["text"].startswith("五步")
    for picture in pictures:
        shown = requests.get(picture["url"], timeout=60)
        assert shown.headers["Content-Type"].startswith("image/")


def test_a_reviewer_of_the_city_finds_the_countys_work(sample, password):
    tasks = requests.get(
        f"{sample.root}/govportal/@tasks",
        auth=("legality-jinan", password),
        headers={"Accept": "application/json"},
        timeout=60,
    ).json()
    assert tasks["items"]
    assert {item["state"]["id"] for item in tasks["items"]} == {"legality_review"}


DUE = """
import datetime
catalog = site.portal_catalog
brain = catalog.unrestrictedSearchResults(portal_type="Matter", review_state="scheduled")[0]
matter = brain._unrestrictedGetObject()
matter.planned_effective = datetime.date(2026, 1, 1)
print(matter.implementation_code)
"""


def test_what_is_scheduled_takes_effect_by_itself(sample, capfd):
    sample.stop(signal.SIGINT)
    sample.run(DUE.strip())
    code = capfd.readouterr().out.split()[-1]
    sample.start()
    address = f"{sample.root}/api/v1/matters/{code}"
    deadline = time.monotonic() + 60
    while (answer := requests.get(address, timeout=60)).status_code == 404:
        assert time.monotonic() < deadline, sample.printed()
        time.sleep(0.5)
    assert answer.json()["state"] == "in_force"
