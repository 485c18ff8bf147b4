from concurrent.futures import ThreadPoolExecutor
from govportal import records
from govportal.publicapi import partners
from govportal.publicapi.app import make_app
from govportal.publicapi.app import PublicApi
from govportal.publicapi.usage import Counters
from govportal.publishing.listing import store
from io import BytesIO
from openpyxl import load_workbook
from tests.publishing.listing.samples import matter
from webtest import TestApp

import csv
import gzip
import json
import pytest
import transaction


@pytest.fixture
def api(database):
    store.upsert_many(
        records.session(),
        [
            matter("1", title="企业设立登记"),
            matter("2", title="食品经营许可", matter_type="penalty"),
            matter("3", title="=HYPERLINK(1)"),
            matter("4", title="户口登记", codes=("370117002011",)),
            matter("5", title="户口迁移", codes=("370117002011",)),
            matter("l", kind="law", title="行政许可法", code="", codes=(), level="law"),
        ],
    )
    transaction.commit()
    return TestApp(PublicApi(counters=Counters(interval=0)))


def fields_at_fault(response) -> list[str]:
    return [error["field"] for error in response.json["error"]["errors"]]


def titles(response) -> list[str]:
    return [item["title"] for item in response.json["items"]]


# Refusals


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
def test_refuses_every_writing_method(api, method):
    response = api.request("/api/v1/matters", method=method, status=405)
    assert response.headers["Allow"] == "GET, HEAD, OPTIONS"
    assert response.json["error"]["type"] == "MethodNotAllowed"


@pytest.mark.parametrize(
    "path",
    [
        "/api/v1/nothing",
        "/api/v1/matters/nothing",
        "/api/v1/matters/%00",
        "/api/v1/matters/" + "x" * 300,
        "/api/v1/changes/1",
        "/elsewhere",
        "/",
    ],
)
def test_refuses_unknown_addresses(api, path):
    assert api.get(path, status=404).json["error"]["type"] == "NotFound"


def test_refuses_a_law_under_matters(api):
    api.get("/api/v1/matters/l", status=404)
    assert api.get("/api/v1/laws/l").json["title"] == "行政许可法"


@pytest.mark.parametrize(
    ("path", "fields"),
    [
        ("/api/v1/matters?colour=red&size=9999", ["colour", "size"]),
        ("/api/v1/matters?format=pdf", ["format"]),
        ("/api/v1/matters?format=json&format=csv", ["format"]),
        ("/api/v1/matters?fields=code,colour", ["fields"]),
        ("/api/v1/matters?cursor=abc", ["cursor"]),
        ("/api/v1/matters/1?colour=red", ["colour"]),
        ("/api/v1/matters/1?fields=colour", ["fields"]),
        ("/api/v1/matters/1?format=csv", ["format"]),
        ("/api/v1/changes?since=-1", ["since"]),
        ("/api/v1/changes?since=7", ["since"]),
        ("/api/v1/changes?since=99999999999999999999", ["since"]),
        ("/api/v1/changes?kind=news&since=x", ["kind", "since"]),
        ("/api/v1/changes?format=csv", ["format"]),
        ("/api/v1/changes?size=501", ["size"]),
        ("/api/v1/changes?since=1&since=2", ["since"]),
        ("/api/v1/?x=1", ["x"]),
        ("/api/v1/openapi.json?x=1", ["x"]),
    ],
)
def test_refuses_wrong_parameters_and_names_them(api, path, fields):
    response = api.get(path, status=422)
    assert fields_at_fault(response) == fields
    assert "${" not in response.text


def test_refusal_names_the_parameters_that_there_are(api):
    message = api.get("/api/v1/matters?colour=red", status=422).json["error"]["errors"][0]
    assert "没有参数“colour”" in message["message"]
    assert "region、" in message["message"]


def test_refuses_what_is_not_utf8(api):
    api.get("/api/v1/matters?q=%ff%fe", status=400)
    api.get("/api/v1/matters/%ff%fe", status=400)


def test_refuses_an_overlong_query(api):
    api.get("/api/v1/matters?q=" + "x" * 5000, status=400)


def test_refuses_the_cursor_of_another_query(api):
    following = api.get("/api/v1/matters?size=2").json["next"]
    assert fields_at_fault(api.get(following + "&sort=title", status=422)) == ["cursor"]
    assert fields_at_fault(api.get(following + "A", status=422)) == ["cursor"]


def test_refuses_formats_that_nobody_serves(api):
    response = api.get("/api/v1/matters", headers={"Accept": "image/png"}, status=406)
    assert "text/csv" in response.json["error"]["message"]
    api.get("/api/v1/changes", headers={"Accept": "text/csv"}, status=406)
    api.get("/api/v1/matters", headers={"Accept": "application/json;q=0"}, status=406)


def test_withdrawn_matter_says_so(api):
    store.remove(records.session(), "matter", "1")
    transaction.commit()
    message = api.get("/api/v1/matters/1", status=404).json["error"]["message"]
    assert "撤下" in message


def test_database_that_does_not_answer_is_a_503(api):
    def rename(old: str, new: str) -> None:
        with records.write_connection() as connection:
            connection.exec_driver_sql(f"ALTER TABLE {old} RENAME TO {new}")

    rename("listing_clock", "away")
    try:
        response = api.get("/api/v1/matters", status=503)
    finally:
        rename("away", "listing_clock")
    assert response.headers["Retry-After"]
    assert response.json["error"]["type"] == "ServiceUnavailable"


def test_fault_of_ours_is_a_500_without_details(api, monkeypatch):
    monkeypatch.setattr(api.app, "_list", lambda *args: 1 / 0)
    response = api.get("/api/v1/matters", status=500)
    assert "division" not in response.text


# Lists


@pytest.mark.requirement("4.4.1.1.4")
def test_list_has_items_and_the_next_page(api):
    response = api.get("/api/v1/matters?size=2")
    assert set(response.json) == {"@id", "items", "next", "size"}
    assert response.json["@id"] == "http://localhost/api/v1/matters?size=2"
    assert response.json["size"] == 2
    assert response.headers["Link"] == f'<{response.json["next"]}>; rel="next"'
    assert not [name for name in response.headers if "total" in name.lower()]
    found = titles(response)
    while response.json["next"]:
        response = api.get(response.json["next"])
        found += titles(response)
    assert found == ["企业设立登记", "食品经营许可", "=HYPERLINK(1)", "户口登记", "户口迁移"]
    assert "Link" not in response.headers


def test_published_change_shows_at_once(api):
    store.upsert(records.session(), matter("9", title="新事项"))
    assert "新事项" not in api.get("/api/v1/matters").text
    transaction.commit()
    assert "新事项" in api.get("/api/v1/matters").text


def test_sparse_fields_reach_into_the_record(api):
    items = api.get("/api/v1/matters?fields=conditions,uid,fee&size=1").json["items"]
    assert items == [{"conditions": "企业设立登记的条件", "uid": "1", "fee": 0}]


def test_list_without_entries_is_empty(api):
    response = api.get("/api/v1/guides?fields=anything")
    assert (response.json["items"], response.json["next"]) == ([], None)


def test_item_by_any_of_its_codes(api):
    first = api.get("/api/v1/matters/1")
    code = first.json["code"]
    assert api.get(f"/api/v1/matters/{code}").json == first.json
    assert api.get(f"/api/v1/matters/{code[-12:]}").json == first.json
    assert api.get("/api/v1/matters/1?fields=fee").json == {"fee": 0}


def test_code_of_several_leads_to_their_list(api):
    response = api.get("/api/v1/matters/370117002011", status=300)
    assert titles(api.get(response.headers["Location"])) == ["户口登记", "户口迁移"]


def test_urlmap_prefix_is_part_of_the_address(api):
    response = api.get("/matters?size=1", extra_environ={"SCRIPT_NAME": "/api/v1"})
    assert response.json["@id"] == "http://localhost/api/v1/matters?size=1"


def test_public_url_replaces_the_requests(database):
    app = TestApp(make_app({}, public_url="https://zwfw.example.cn/"))
    app.app.counters.interval = 0
    assert app.get("/api/v1/matters").json["@id"] == "https://zwfw.example.cn/api/v1/matters"


# Caching, methods, encodings


@pytest.mark.parametrize(
    "path",
    ["/api/v1/matters?type=permit", "/api/v1/matters/1", "/api/v1/changes", "/api/v1/openapi.json"],
)
def test_unchanged_answer_is_a_304(api, path):
    tag = api.get(path).headers["ETag"]
    for header in (tag, tag[2:], f'"x", {tag}', "*"):
        response = api.get(path, headers={"If-None-Match": header}, status=304)
        assert response.body == b""
        assert response.headers["ETag"] == tag
    api.get(path, headers={"If-None-Match": 'W/"0-0"'}, status=200)


@pytest.mark.parametrize("path", ["/api/v1/matters", "/api/v1/matters/1", "/api/v1/changes"])
def test_change_ends_the_304(api, path):
    tag = api.get(path).headers["ETag"]
    store.upsert(records.session(), matter("1", title="企业变更登记"))
    transaction.commit()
    assert "企业变更登记" in api.get(path, headers={"If-None-Match": tag}, status=200).text


def test_tags_differ_by_query_and_format(api):
    paths = ["matters", "matters?size=1", "matters?format=csv", "laws", "matters?fields=uid"]
    tags = {api.get(f"/api/v1/{path}").headers["ETag"] for path in paths}
    assert len(tags) == len(paths)


def test_head_has_the_headers_alone(api):
    full = api.get("/api/v1/matters")
    head = api.head("/api/v1/matters")
    assert head.body == b""
    assert head.headers["Content-Length"] == full.headers["Content-Length"]
    assert head.headers["ETag"] == full.headers["ETag"]


def test_other_sites_pages_may_read(api):
    assert api.get("/api/v1/matters").headers["Access-Control-Allow-Origin"] == "*"
    allowed = api.options("/api/v1/matters", status=204).headers["Access-Control-Allow-Headers"]
    assert "X-API-Key" in allowed


def test_compresses_when_asked_and_worth_it(api):
    store.upsert_many(records.session(), (matter(f"m{n}") for n in range(30)))
    transaction.commit()
    plain = api.get("/api/v1/matters")
    assert "Content-Encoding" not in plain.headers
    answer = list(
        api.app(_environ("/api/v1/matters", HTTP_ACCEPT_ENCODING="gzip, br"), lambda s, h: None)
    )
    assert gzip.decompress(answer[0]) == plain.body
    refused = list(
        api.app(_environ("/api/v1/matters", HTTP_ACCEPT_ENCODING="gzip;q=0"), lambda s, h: None)
    )
    assert refused[0] == plain.body


def _environ(path: str, **more: str) -> dict:
    path, _question, query = path.partition("?")
    return {
        "REQUEST_METHOD": "GET",
        "SCRIPT_NAME": "",
        "PATH_INFO": path,
        "QUERY_STRING": query,
        "wsgi.url_scheme": "http",
        "HTTP_HOST": "localhost",
        "REMOTE_ADDR": "127.0.0.1",
        **more,
    }


# Formats


@pytest.mark.requirement("4.4.1.1.4")
def test_formats_say_the_same(api):
    items = api.get("/api/v1/matters").json["items"]
    lines = api.get("/api/v1/matters?format=ndjson")
    assert lines.content_type == "application/x-ndjson"
    assert [json.loads(line) for line in lines.text.splitlines()] == items
    table = api.get("/api/v1/matters", headers={"Accept": "text/csv, application/json;q=0.5"})
    assert table.body.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(table.body.decode("utf-8-sig").splitlines()))
    assert [row["uid"] for row in rows] == [item["uid"] for item in items]
    book = load_workbook(BytesIO(api.get("/api/v1/matters?format=xlsx").body))
    sheet = list(book.active.values)
    assert [row[0] for row in sheet[1:]] == [item["uid"] for item in items]
    assert sheet[0] == ("uid", "code", "title", "state")


def test_no_format_carries_a_formula(api):
    rows = list(
        csv.DictReader(
            api.get("/api/v1/matters?format=csv&fields=title").text.lstrip("\ufeff").splitlines()
        )
    )
    assert rows[2]["title"] == "'=HYPERLINK(1)"
    book = load_workbook(BytesIO(api.get("/api/v1/matters?format=xlsx&fields=title").body))
    cell = book.active["A4"]
    assert (cell.value, cell.data_type) == ("=HYPERLINK(1)", "s")


@pytest.mark.parametrize("sort", ["code", "-title"])
def test_large_pages_are_streamed_and_continue(api, sort):
    store.upsert_many(records.session(), (matter(f"m{n}") for n in range(1500)))
    transaction.commit()
    response = api.get(f"/api/v1/matters?format=ndjson&size=1200&sort={sort}&fields=uid")
    first = [json.loads(line)["uid"] for line in response.text.splitlines()]
    assert len(first) == 1200
    following = response.headers["Link"].split(">")[0][1:]
    response = api.get(following)
    second = [json.loads(line)["uid"] for line in response.text.splitlines()]
    assert len(set(first) | set(second)) == 1505 == len(first) + len(second)
    assert "Link" not in response.headers
    table = api.get("/api/v1/matters?format=csv&size=2000").text.splitlines()
    assert len(table) == 1506
    book = api.get("/api/v1/matters?format=xlsx&size=2000").body
    assert load_workbook(BytesIO(book)).active.max_row == 1506


def test_large_answers_are_limited_and_give_their_place_back(api):
    path = "/api/v1/matters?format=ndjson&size=1000"
    open_answers = [api.app(_environ(path), lambda s, h: None) for _n in range(2)]
    refused = api.get(path, status=429)
    assert refused.headers["Retry-After"]
    for answer in open_answers:
        answer.close()
    api.get(path, status=200)
    # A HEAD request keeps no place.
    for _n in range(3):
        api.head(path)
    api.get("/api/v1/matters?format=xlsx&size=1000")


# The change feed


def follow(api, path: str) -> tuple[dict, int]:
    copy: dict = {}
    while path:
        page = api.get(path).json
        for change in page["items"]:
            if change["action"] == "remove":
                assert change["record"] is None
                copy.pop((change["kind"], change["uid"]), None)
            else:
                copy[change["kind"], change["uid"]] = change["record"]
        path = page["next"]
    return copy, page["latest"]


@pytest.mark.requirement("4.4.1.1.4")
def test_partner_who_follows_the_changes_has_an_exact_copy(api):
    copy, latest = follow(api, "/api/v1/changes?size=2")
    assert len(copy) == 6 and latest == 6
    store.remove(records.session(), "matter", "2")
    store.upsert(records.session(), matter("1", title="企业变更登记"))
    transaction.commit()
    page = api.get(f"/api/v1/changes?since={latest}").json
    assert [(c["uid"], c["action"]) for c in page["items"]] == [("2", "remove"), ("1", "upsert")]
    assert (page["next"], page["latest"]) == (None, 8)
    assert api.get("/api/v1/changes?since=8").json["items"] == []
    laws, _latest = follow(api, "/api/v1/changes?kind=law")
    assert list(laws) == [("law", "l")]


def test_whole_copy_in_one_request(api):
    store.upsert_many(records.session(), (matter(f"m{n}") for n in range(700)))
    store.remove(records.session(), "matter", "m0")
    transaction.commit()
    response = api.get("/api/v1/changes?format=ndjson&size=100000")
    lines = [json.loads(line) for line in response.text.splitlines()]
    assert len(lines) == 706
    assert response.headers["X-Changes-Next"] == "707" == str(lines[-1]["seq"])
    part = api.get("/api/v1/changes?format=ndjson&size=600")
    assert len(part.text.splitlines()) == 600
    rest = api.get(part.headers["Link"].split(">")[0][1:])
    assert len(rest.text.splitlines()) == 106


def test_feed_shows_nothing_whose_list_is_closed(api):
    partners.set_interface(records.session(), "laws", "off")
    transaction.commit()
    copy, _latest = follow(api, "/api/v1/changes")
    assert {kind for kind, _uid in copy} == {"matter"}
    api.get("/api/v1/changes?kind=law", status=403)
    api.get("/api/v1/laws", status=403)


def test_eight_writers_and_readers_see_no_fault(api):
    partners.set_anonymous_rate(records.session(), 0)
    transaction.commit()

    def write(worker: int) -> None:
        for n in range(12):
            store.upsert(records.session(), matter(f"{worker}-{n}"))
            transaction.commit()

    def read(worker: int) -> set[int]:
        client = TestApp(api.app)
        found = set()
        for _n in range(30):
            for path in ("/api/v1/matters?sort=-changed", "/api/v1/changes?since=3"):
                found.add(client.get(path, expect_errors=True).status_int)
        return found

    with ThreadPoolExecutor(12) as pool:
        writers = [pool.submit(write, n) for n in range(8)]
        readers = [pool.submit(read, n) for n in range(4)]
        assert all(writer.result(60) is None for writer in writers)
        assert set.union(*(reader.result(60) for reader in readers)) == {200}
    copy, _latest = follow(api, "/api/v1/changes")
    assert len(copy) == 6 + 96
