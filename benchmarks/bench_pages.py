"""``make bench-pages``: pages as a reader on a phone gets them, and what the server can give out.

The paints are the browser's own timings under Lighthouse's phone profile: 360 px, processor slowed
down four times, 1.6 Mbit/s down, 150 ms there and back. Every visit is a first one: nothing cached.
"""

from pathlib import Path
from playwright.sync_api import Browser
from statistics import median
from tests.browser.conftest import chromium
from tests.browser.conftest import PHONE
from tests.browser.conftest import running_site
from tests.browser.conftest import Site

import argparse
import json
import platform
import requests
import tempfile
import time


#: Lighthouse's "slow 4G" and its phone.
NETWORK = {
    "offline": False,
    "latency": 150,
    "downloadThroughput": 1.6 * 1024 * 1024 / 8,
    "uploadThroughput": 750 * 1024 / 8,
}
SLOWER = 4
PAINTS = """() => new Promise(done => {
  const paints = {fcp: 0, lcp: 0};
  new PerformanceObserver(list => {
    for (const entry of list.getEntries()) paints.lcp = entry.startTime;
  }).observe({type: 'largest-contentful-paint', buffered: true});
  setTimeout(() => {
    paints.fcp = performance.getEntriesByName('first-contentful-paint')[0].startTime;
    done(paints);
  }, 500);
})"""


def say(text: str) -> None:
    """Tell a person, on the way to the last line."""
    print(text, flush=True)


def visit(browser: Browser, url: str) -> dict[str, float]:
    """One first visit: milliseconds to the paints, and KiB over the network by kind."""
    context = browser.new_context(viewport=PHONE, device_scale_factor=2, locale="zh-CN")
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", NETWORK)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    kinds: dict[str, str] = {}
    sizes: dict[str, float] = {}

    def note(event: dict) -> None:
        kinds[event["requestId"]] = event["type"]

    def add(event: dict) -> None:
        kind = kinds.get(event["requestId"], "Other")
        sizes[kind] = sizes.get(kind, 0) + event["encodedDataLength"] / 1024

    session.on("Network.responseReceived", note)
    session.on("Network.loadingFinished", add)
    page.goto(url, wait_until="networkidle")
    paints = page.evaluate(PAINTS)
    context.close()
    return {
        "fcp_ms": paints["fcp"],
        "lcp_ms": paints["lcp"],
        "html_kib": sizes.get("Document", 0),
        "script_kib": sizes.get("Script", 0),
        "style_kib": sizes.get("Stylesheet", 0),
    }


def phone(browser: Browser, url: str, rounds: int) -> dict[str, float]:
    """The median of several first visits."""
    visits = [visit(browser, url) for _ in range(rounds)]
    return {name: round(median(one[name] for one in visits), 1) for name in visits[0]}


def rate(url: str, seconds: float, fresh: bool) -> float:
    """Pages a second that one reader gets; ``fresh`` asks for another page each time."""
    session = requests.Session()
    number, started = 0, time.monotonic()
    while time.monotonic() - started < seconds:
        number += 1
        address = f"{url}?fresh={number}-{started}" if fresh else url
        session.get(address, timeout=60).raise_for_status()
    return number / (time.monotonic() - started)


def matter_of(site: Site) -> str:
    """The address of a published matter."""
    answer = requests.get(f"{site.url}/api/v1/matters?state=in_force&size=1", timeout=60)
    return f"{site.url}{answer.json()['items'][0]['path']}"


def measure(site: Site, browser: Browser, rounds: int, seconds: float) -> dict[str, float]:
    """All figures of one running portal."""
    outcome: dict[str, float] = {}
    for name, url in (("home", f"{site.url}/"), ("matter", matter_of(site))):
        requests.get(url, timeout=60)
        found = phone(browser, url, rounds)
        say(f"{name}: " + ", ".join(f"{key} {value}" for key, value in found.items()))
        outcome |= {f"{name}_{key}": value for key, value in found.items()}
    kept = rate(matter_of(site), seconds, fresh=False)
    rendered = rate(matter_of(site), seconds, fresh=True)
    say(f"one reader after another: {kept:.0f} kept pages a second, {rendered:.0f} rendered anew")
    return outcome | {"kept_per_s": round(kept, 1), "rendered_per_s": round(rendered, 1)}


def main() -> None:
    """Start, measure, report."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=7, help="first visits of a page (default 7)")
    parser.add_argument("--seconds", type=float, default=5.0, help="of a rate (default 5)")
    args = parser.parse_args()
    with (
        chromium() as browser,
        tempfile.TemporaryDirectory() as folder,
        running_site(Path(folder)) as site,
    ):
        outcome = measure(site, browser, args.rounds, args.seconds)
    print(json.dumps(outcome | {"python": platform.python_version()}))


if __name__ == "__main__":
    main()
