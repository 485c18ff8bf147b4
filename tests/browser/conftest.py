"""A real Chromium on a real portal: Plone, Volto's production server and the sample province.

``GOVPORTAL_BROWSER_URL`` names a portal that runs already (for work on one page); without it the
tests start one of their own, on a copy of the sample site.
"""

from collections.abc import Callable
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from dataclasses import field
from pathlib import Path
from playwright.sync_api import Browser
from playwright.sync_api import Page
from playwright.sync_api import sync_playwright
from tests.browser import checks
from tests.console.portal import Portal

import json
import os
import pytest
import re
import requests
import shutil
import time


ROOT = Path(__file__).resolve().parents[2]
PROFILE = ROOT / "profiles" / "shandong"
PASSWORD = json.loads((PROFILE / "site.json").read_text(encoding="utf-8"))["sample_password"]
ADMIN_PASSWORD = "Administrator-2026"
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser"))), None)
#: No screen, no sandbox (CI runs as root), nothing asked of the network.
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 360, "height": 740}
WAIT = 30_000
CODE = re.compile(r"(?<!\d)\d{6}(?!\d)")
NAMED = re.compile(r"\{(\w+):([^}]+)\}")


@dataclass(frozen=True)
class Site:
    """A running portal.

    Args:
        url: where people reach it.
        password: of the administrator ``admin``; the sample accounts' is ``PASSWORD``.
        var: its data folder.
        tokens: of who has logged in, by name.
    """

    url: str
    password: str
    var: Path
    tokens: dict[str, str] = field(default_factory=dict, compare=False)

    def token(self, user: str) -> str:
        """Log in over HTTP, each user once: logins from one address are counted."""
        if user not in self.tokens:
            answer = requests.post(
                f"{self.url}/++api++/@login",
                json={"login": user, "password": self.password if user == "admin" else PASSWORD},
                headers={"Accept": "application/json"},
                timeout=60,
            )
            answer.raise_for_status()
            self.tokens[user] = answer.json()["token"]
        return self.tokens[user]

    def code(self, phone: str) -> str:
        """The last code that went to a phone: the demo of SMS writes down what it sends."""
        file, deadline = self.var / "sms" / "sent.jsonl", time.monotonic() + WAIT / 1000
        while time.monotonic() < deadline:
            lines = file.read_text(encoding="utf-8").splitlines() if file.exists() else []
            for line in reversed(lines):
                sent = json.loads(line)
                found = CODE.search(sent["text"])
                if sent["phone"] == phone and found:
                    return found[0]
            time.sleep(0.5)
        raise AssertionError(f"no code went to {phone}")

    def path(self, portal_type: str, title: str) -> str:
        """The path of a public item of the sample, whose id is made anew with each sample."""
        query = {"portal_type": portal_type, "b_size": "500"}
        answer = requests.get(
            f"{self.url}/++api++/@search",
            params=query,
            headers={"Accept": "application/json"},
            timeout=60,
        )
        found = [item for item in answer.json()["items"] if item["title"] == title]
        assert found, f"{portal_type}: {title}"
        return found[0]["@id"].removeprefix(self.url)

    def resolve(self, path: str) -> str:
        """A path in which ``{type:title}`` stands for the path of an item."""
        return NAMED.sub(lambda named: self.path(named[1], named[2]), path)

    def api(self, user: str = "") -> requests.Session:
        """A client of the REST API, logged in when a user is named."""
        session = requests.Session()
        session.headers["Accept"] = "application/json"
        if user:
            session.headers["Authorization"] = f"Bearer {self.token(user)}"
        return session


@contextmanager
def running_site(folder: Path) -> Iterator[Site]:
    """A portal with the sample province: the one that is named, or one of its own in ``folder``."""
    running = os.environ.get("GOVPORTAL_BROWSER_URL")
    if running:
        var = Path(os.environ.get("GOVPORTAL_VAR", ROOT / "instance" / "var"))
        yield Site(running.rstrip("/"), os.environ.get("GOVPORTAL_ADMIN_PASSWORD", ""), var)
        return
    portal = Portal(
        folder,
        frontend=True,
        GOVPORTAL_PROFILE="shandong",
        GOVPORTAL_ADMIN_PASSWORD=ADMIN_PASSWORD,
    )
    try:
        portal.start()
        yield Site(portal.public, ADMIN_PASSWORD, folder)
    finally:
        portal.end()


@contextmanager
def chromium() -> Iterator[Browser]:
    """Debian's Chromium."""
    assert CHROMIUM, "需要 Debian 软件包 chromium"
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield launched
        launched.close()


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The portal under test."""
    with running_site(tmp_path_factory.mktemp("var")) as running:
        yield running


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One browser for all tests; each page has a context of its own."""
    with chromium() as launched:
        yield launched


Visit = Callable[..., Page]

#: React has taken over what the server rendered; a page that isn't ours has nothing to take over.
TAKEN_OVER = """() => {
  const root = document.getElementById('main');
  return !root || Object.keys(root).some((key) => key.startsWith('__reactContainer'));
}"""
#: What components do once they are there (listen to keys, say) is done before the browser idles.
IDLE = "() => new Promise((done) => requestIdleCallback(done, { timeout: 10000 }))"


@pytest.fixture
def visit(site: Site, browser: Browser) -> Iterator[Visit]:
    """Open a page: ``visit(path, user="", phone=False, scripts=True, status=200)``.

    Waits until it is ready; a page that the server answers otherwise than with ``status`` fails the
    test, so that nothing that isn't there passes for a page.
    """
    contexts = []

    def visit(
        path: str, user: str = "", phone: bool = False, scripts: bool = True, status: int = 200
    ) -> Page:
        context = browser.new_context(
            viewport=PHONE if phone else DESKTOP,
            locale="zh-CN",
            timezone_id="Asia/Shanghai",
            java_script_enabled=scripts,
            accept_downloads=True,
        )
        contexts.append(context)
        context.set_default_timeout(WAIT)
        if user:
            context.add_cookies(
                [{"name": "auth_token", "value": site.token(user), "url": site.url}]
            )
        page = context.new_page()
        page.faults = []  # type: ignore[attr-defined]
        page.scripts = scripts  # type: ignore[attr-defined]
        page.on("pageerror", lambda error: page.faults.append(str(error)))  # type: ignore
        page.on("console", lambda message: _note(page, message))
        open_page(page, site.url + site.resolve(path), status)
        return page

    yield visit
    for context in contexts:
        context.close()


def open_page(page: Page, url: str, status: int = 200) -> None:
    """Go to an address that answers with ``status``, after what redirects there.

    What the browser asks for meanwhile has arrived when it returns, and the page listens to keys.
    """
    answer = page.goto(url, wait_until="load")
    # An address that differs in its fragment alone is not asked for again.
    assert answer is None or answer.status == status, f"{url}: {answer.status}"
    page.wait_for_load_state("networkidle")
    if page.scripts:  # type: ignore[attr-defined]
        page.wait_for_function(TAKEN_OVER)
        page.evaluate(IDLE)


def _note(page: Page, message: object) -> None:
    text = message.text  # type: ignore[attr-defined]
    where = message.location.get("url", "")  # type: ignore[attr-defined]
    # The status of the page itself is what a test of a refusal is about.
    own = text.startswith("Failed to load resource") and where == page.url
    if message.type == "error" and not own:  # type: ignore[attr-defined]
        page.faults.append(f"{text} ({where})")  # type: ignore[attr-defined]


@pytest.fixture
def check_page() -> Callable[[Page], None]:
    """Assert that a page is accessible, Chinese, free of errors and no wider than the screen."""

    def check(page: Page) -> None:
        assert page.faults == []  # type: ignore[attr-defined]
        assert checks.accessibility_faults(page) == []
        assert checks.english_words(page.evaluate(checks.TEXTS)) == []
        assert not checks.too_wide(page)

    return check
