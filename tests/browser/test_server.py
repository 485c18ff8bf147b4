"""What the serving process gives to everybody: policy, compression, caching, no secrets."""

from tests.browser.conftest import open_page

import pytest
import re
import requests


#: One page of each way to render: the front page, a list, content, what is not there.
PAGES = ["/", "/matters", "/370000", "/nowhere"]


def get(site, path, **headers):
    return requests.get(site.url + path, headers=headers, timeout=60, allow_redirects=False)


@pytest.mark.parametrize("path", PAGES)
def test_names_no_address_behind_the_portal(site, path):
    text = get(site, path).text
    assert "VirtualHost" not in text
    assert set(re.findall(r"127\.0\.0\.1:\d+", text)) <= {site.url.removeprefix("http://")}


@pytest.mark.parametrize("path", PAGES)
def test_forbids_foreign_and_inline_scripts(site, path):
    policy = get(site, path).headers["Content-Security-Policy"]
    scripts = re.search(r"script-src ([^;]*)", policy)[1].split()
    assert scripts[0] == "'self'"
    assert all(source.startswith("'sha256-") for source in scripts[1:])
    assert "object-src 'none'" in policy
    assert "style-src 'self';" in policy


def test_the_browser_keeps_a_foreign_script_out(visit):
    page = visit("/")
    ran = page.evaluate(
        """() => new Promise(done => {
          const script = document.createElement('script');
          script.textContent = 'window.stolen = true';
          document.body.append(script);
          setTimeout(() => done(!!window.stolen), 200);
        })"""
    )
    assert ran is False


@pytest.mark.parametrize("path", PAGES)
def test_sends_the_usual_security_headers(site, path):
    headers = get(site, path).headers
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "SAMEORIGIN"
    assert headers["Referrer-Policy"] == "strict-origin-when-cross-origin"
    assert "X-Powered-By" not in headers


@pytest.mark.parametrize("coding", ["br", "gzip"])
def test_compresses_pages_and_files(site, coding):
    page = get(site, "/", **{"Accept-Encoding": coding})
    assert page.headers["Content-Encoding"] == coding
    script = re.search(r'src="(/static/js/client[^"]+)"', get(site, "/").text)[1]
    file = get(site, script, **{"Accept-Encoding": coding})
    assert file.headers["Content-Encoding"] == coding
    assert "immutable" in file.headers["Cache-Control"]


def test_a_first_visit_loads_no_editor_and_less_than_300_kib_of_script(site):
    html = get(site, "/").text
    scripts = set(re.findall(r'src="(/static/js/[^"]+)"', html))
    assert not [name for name in scripts if "/cms" in name or "Cms" in name]
    sizes = [
        int(get(site, name, **{"Accept-Encoding": "gzip"}).headers["Content-Length"])
        for name in scripts
    ]
    assert sum(sizes) < 300 * 1024


def test_lets_caches_keep_a_reader_s_page_briefly_and_asks_again(site):
    first = get(site, "/370000")
    assert "public" in first.headers["Cache-Control"]
    again = get(site, "/370000", **{"If-None-Match": first.headers["ETag"]})
    assert again.status_code == 304


def test_a_change_shows_in_the_next_answer(site):
    before = get(site, "/")
    admin = site.api("admin")
    path = f"{site.url}/++api++/370000"
    old = admin.get(path).json()["short_name"]
    assert admin.patch(path, json={"short_name": "鲁"}).status_code == 204
    after = get(site, "/", **{"If-None-Match": before.headers["ETag"]})
    assert admin.patch(path, json={"short_name": old}).status_code == 204
    assert after.status_code == 200


def test_keeps_no_page_of_somebody_who_is_logged_in(site):
    cookie = f"auth_token={site.token('editor-jinan')}"
    assert get(site, "/370000", Cookie=cookie).headers["Cache-Control"] == "private, no-store"
    assert "editor-jinan" not in get(site, "/370000").text


def test_what_is_not_there_is_404(site):
    assert get(site, "/nowhere").status_code == 404
    assert get(site, "/++api++/nowhere").status_code == 404


def test_the_list_api_stands_at_the_same_address(site):
    answer = get(site, "/api/v1/matters?size=1").json()
    assert answer["@id"].startswith(site.url)


def test_other_names_of_this_machine_lead_to_the_one_address(site):
    port = site.url.rpartition(":")[2]
    answer = requests.get(
        f"http://127.0.0.1:{port}/matters?x=1",
        headers={"Host": f"localhost:{port}"},
        timeout=60,
        allow_redirects=False,
    )
    assert answer.headers["Location"] == f"{site.url}/matters?x=1"


@pytest.mark.parametrize("path", ["/", "/matters", "/370000"])
def test_pages_are_whole_without_scripts(visit, path):
    with_scripts = visit(path)
    without = visit(path, scripts=False)
    heading = with_scripts.locator("h1").first.inner_text()
    assert heading
    assert without.locator("h1").first.inner_text() == heading


def test_going_on_by_links_keeps_the_frame(visit, site):
    page = visit("/")
    open_page(page, f"{site.url}/370000")
    page.go_back()
    page.wait_for_load_state("networkidle")
    assert page.faults == []
