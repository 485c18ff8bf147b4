"""``make screenshots``: a picture of each page type, on a screen and on a phone, to be looked at.

``GOVPORTAL_BROWSER_URL`` names a portal that runs already; without it one is started.
"""

from pathlib import Path
from playwright.sync_api import Browser
from tests.browser.conftest import chromium
from tests.browser.conftest import DESKTOP
from tests.browser.conftest import PHONE
from tests.browser.conftest import running_site
from tests.browser.conftest import Site

import requests
import tempfile


OUTPUT = Path(__file__).parent / "output"
EDITOR = "editor-jinan"
REVIEWER = "reviewer-jinan"
ADMIN = "admin"
#: Name → (path, user); ``{matter}`` and the like are paths of the sample.
PAGES = {
    "home": ("/", ""),
    "matters": ("/matters", ""),
    "search": ("/search?q=食品", ""),
    "matter": ("{matters}", ""),
    "guide": ("{guides}", ""),
    "catalogue-entry": ("{catalogue}", ""),
    "region": ("/370100", ""),
    "department": ("{departments}", ""),
    "law": ("{laws}", ""),
    "intermediaries": ("/intermediaries", ""),
    "intermediary": ("{intermediaries}", ""),
    "questions": ("/questions", ""),
    "announcements": ("/announcements", ""),
    "progress": ("/progress", ""),
    "accessibility": ("/accessibility", ""),
    "login": ("/login", ""),
    "not-found": ("/nowhere", ""),
    "desk": ("/desk", EDITOR),
    "edit": ("{drafts}/edit", EDITOR),
    "import": ("/import", ADMIN),
    "tasks": ("/tasks", REVIEWER),
    "review": ("{waiting}/review", REVIEWER),
    "admin": ("/admin", ADMIN),
    "partners": ("/admin/partners", ADMIN),
    "calendar": ("/admin/calendar", ADMIN),
    "code-sets": ("/admin/code-sets", ADMIN),
    "regions": ("/admin/regions", ADMIN),
    "roles": ("/admin/roles", ADMIN),
}


def sample_paths(site: Site) -> dict[str, str]:
    """A path of each kind of content."""
    paths = {}
    for kind in ("matters", "guides", "catalogue", "departments", "laws", "intermediaries"):
        answer = requests.get(f"{site.url}/api/v1/{kind}?size=1&state=in_force", timeout=60)
        if answer.status_code != 200:
            answer = requests.get(f"{site.url}/api/v1/{kind}?size=1", timeout=60)
        paths[kind] = answer.json()["items"][0]["path"]
    for name, user, query in (
        ("drafts", EDITOR, "portal_type=Matter&review_state=draft"),
        ("waiting", REVIEWER, "portal_type=Matter&review_state=department_review"),
    ):
        found = site.api(user).get(f"{site.url}/++api++/@search?{query}&b_size=1").json()["items"]
        paths[name] = found[0]["@id"].removeprefix(site.url) if found else paths["matters"]
    return paths


def take(browser: Browser, site: Site) -> None:
    """Take all pictures."""
    OUTPUT.mkdir(exist_ok=True)
    paths = sample_paths(site)
    for name, (path, user) in PAGES.items():
        for kind, viewport in (("screen", DESKTOP), ("phone", PHONE)):
            context = browser.new_context(viewport=viewport, locale="zh-CN")
            if user:
                cookie = {"name": "auth_token", "value": site.token(user), "url": site.url}
                context.add_cookies([cookie])
            page = context.new_page()
            page.goto(site.url + path.format(**paths), wait_until="networkidle")
            page.screenshot(path=OUTPUT / f"{name}-{kind}.png", full_page=True)
            context.close()


def main() -> None:
    """Start what is needed, take the pictures, stop it."""
    with (
        chromium() as browser,
        tempfile.TemporaryDirectory() as folder,
        running_site(Path(folder)) as site,
    ):
        take(browser, site)


if __name__ == "__main__":
    main()
