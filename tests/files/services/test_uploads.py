"""Uploads over HTTP: who may, what is refused, and going on after an interruption."""

from govportal.files import store
from govportal.files import uploads
from govportal.files.settings import IFileSettings
from tests.files.conftest import EICAR
from tests.people import account
from tests.people import Client

import plone.api as api
import pytest
import requests
import transaction


PDF = b"%PDF-1.4\n" + bytes(range(256)) * 40
BINARY = {"Content-Type": "application/octet-stream"}


@pytest.fixture
def li(functional_portal, folder):
    return account(functional_portal, "lilei")


@pytest.fixture
def wang(functional_portal):
    return account(functional_portal, "wangfang")


@pytest.fixture
def nobody(functional_portal):
    return Client(functional_portal.absolute_url())


def begun(client, name="身份证.pdf", size=len(PDF)):
    answer = client.post("@uploads", json={"name": name, "size": size})
    assert answer.status_code == 201, answer.text
    assert answer.headers["Location"] == answer.json()["@id"]
    return answer.json()


def send(client, url, offset, piece):
    return client.patch(url, data=piece, headers={**BINARY, "Upload-Offset": str(offset)})


def test_refuses_visitors(nobody, li):
    made = begun(li)
    for answer in (
        nobody.post("@uploads", json={"name": "a.pdf", "size": 5}),
        nobody.get(made["@id"]),
        send(nobody, made["@id"], 0, PDF),
        nobody.delete(made["@id"]),
    ):
        assert answer.status_code == 401


def test_somebody_elses_upload_is_not_there(wang, li):
    made = begun(li)
    for answer in (
        wang.get(made["@id"]),
        send(wang, made["@id"], 0, PDF),
        wang.delete(made["@id"]),
    ):
        assert answer.status_code == 404
    assert li.get(made["@id"]).json()["offset"] == 0


def test_there_is_no_list_and_nothing_below(li):
    made = begun(li)
    for path in ("@uploads", "@uploads/x", f"{made['@id']}/x"):
        assert li.get(path).status_code == 404
    assert li.post(made["@id"], json={"name": "a.pdf", "size": 1}).status_code == 404


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ({}, "文件名"),
        ({"name": "a.pdf"}, "文件大小"),
        ({"name": "病毒.exe", "size": 5}, "病毒.exe"),
        ({"name": "空.pdf", "size": 0}, "空.pdf"),
        ({"name": "很大.pdf", "size": 10**12}, "很大.pdf"),
    ],
)
def test_refuses_by_name_before_anything_is_sent(li, body, said):
    answer = li.post("@uploads", json=body)
    assert answer.status_code == 422
    assert said in answer.text.encode().decode("unicode_escape")


def test_the_limit_is_the_sites(li):
    api.portal.set_registry_record("max_megabytes", 1, interface=IFileSettings)
    transaction.commit()
    answer = li.post("@uploads", json={"name": "a.pdf", "size": 2 * 1024 * 1024})
    assert "1 MB" in answer.json()["error"]["message"]


@pytest.mark.parametrize("offset", [None, "", "-1", "x", "1.5", "9" * 20])
def test_refuses_a_piece_without_its_place(li, offset):
    made = begun(li)
    headers = BINARY if offset is None else {**BINARY, "Upload-Offset": offset}
    answer = li.patch(made["@id"], data=PDF, headers=headers)
    assert answer.status_code == 422
    assert answer.json()["error"]["errors"][0]["field"] == "Upload-Offset"


def test_refuses_a_body_that_is_no_piece(li):
    made = begun(li)
    headers = {"Content-Type": "application/json", "Upload-Offset": "0"}
    assert li.patch(made["@id"], data=b"{}", headers=headers).status_code == 415


def test_says_where_it_stands_when_a_piece_does_not_fit(li):
    made = begun(li)
    assert send(li, made["@id"], 0, PDF[:100]).json()["offset"] == 100
    answer = send(li, made["@id"], 0, PDF[:100])
    assert answer.status_code == 409
    assert answer.json()["offset"] == 100
    assert answer.json()["error"]["type"] == "Conflict"


def test_refuses_a_disguised_file_and_keeps_nothing_of_it(li):
    made = begun(li, size=20)
    answer = send(li, made["@id"], 0, b"<html>" + b" " * 14)
    assert answer.status_code == 422
    assert "身份证.pdf" in answer.json()["error"]["message"]
    assert li.get(made["@id"]).json()["offset"] == 0
    assert list(store.stored()) == []


def test_refuses_a_virus_by_the_name_of_the_file(li, clamd):
    data = PDF + EICAR
    made = begun(li, size=len(data))
    send(li, made["@id"], 0, data[:5000])
    answer = send(li, made["@id"], 5000, data[5000:])
    assert answer.status_code == 422
    assert "“身份证.pdf”带有病毒" in answer.json()["error"]["message"]


def test_waits_for_the_scanner(li, monkeypatch, tmp_path):
    monkeypatch.setenv("GOVPORTAL_CLAMD", str(tmp_path / "none.sock"))
    made = begun(li)
    answer = send(li, made["@id"], 0, PDF)
    assert answer.status_code == 503
    monkeypatch.delenv("GOVPORTAL_CLAMD")
    assert send(li, made["@id"], 0, PDF).json()["state"] == "done"


def test_goes_on_after_an_interruption(li, functional_portal):
    made = begun(li)
    assert made["offset"] == 0
    assert made["state"] == "open"
    send(li, made["@id"], 0, PDF[:4000])
    # The connection breaks in the middle of the second piece.
    broken = requests.Request(
        "PATCH",
        made["@id"],
        data=_breaking(PDF[4000:8000]),
        headers={**BINARY, "Upload-Offset": "4000"},
        auth=li.auth,
    )
    with pytest.raises(requests.ConnectionError):
        requests.Session().send(broken.prepare(), timeout=10)
    stands = li.get(made["@id"]).json()
    assert (stands["offset"], stands["state"]) == (4000, "open")
    done = send(li, made["@id"], stands["offset"], PDF[4000:]).json()
    assert (done["state"], done["media_type"], done["offset"]) == (
        "done",
        "application/pdf",
        len(PDF),
    )
    from govportal import records

    owner = api.user.get(username="lilei").getId()
    file = uploads.claim(records.session(), made["id"], owner)
    with store.open(file.sha256) as stream:
        assert stream.read() == PDF


def _breaking(data):
    yield data[:1000]
    raise requests.ConnectionError


def test_takes_a_large_file_in_one_piece(li):
    data = PDF * 600
    assert len(data) > 6_000_000
    made = begun(li, size=len(data))
    assert send(li, made["@id"], 0, data).json()["state"] == "done"
    assert [name for name, _written in store.stored()] == [store.put(data).sha256]


def test_gives_up_an_upload(li):
    made = begun(li)
    assert li.delete(made["@id"]).status_code == 204
    assert li.get(made["@id"]).status_code == 404
    assert li.delete(made["@id"]).status_code == 404
