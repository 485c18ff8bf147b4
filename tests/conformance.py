"""``make conformance``: docs/conformance.md from the tests' requirement marks.

A requirement counts as shown when a collected test carries its id; nothing else makes it so. The
code named is the module that the test mirrors; the page comes from tests/pages.csv.
"""

from collections import defaultdict
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path

import csv
import pytest
import sys


ROOT = Path(__file__).resolve().parents[1]
REQUIREMENTS = ROOT / "tests" / "requirements.csv"
PAGES = ROOT / "tests" / "pages.csv"
TARGET = ROOT / "docs" / "conformance.md"
HEADER = """# Conformance with DB37/T 3448.1—2019

Written by `make conformance` from the marks `@pytest.mark.requirement(id)` of the tests; a test
checks that it is up to date. A requirement without a test is **missing**, whatever the code may
already hold of it.

"""


class Collector:
    """A pytest plugin that notes which test shows which requirement."""

    def __init__(self) -> None:
        self.tests: dict[str, set[str]] = defaultdict(set)

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Read the marks; parametrised cases count as one test."""
        for item in items:
            for mark in item.iter_markers("requirement"):
                self.tests[mark.args[0]].add(item.nodeid.partition("[")[0])


def requirements() -> list[dict[str, str]]:
    """The functions of the standard, in its order: id, layer, section, function."""
    with REQUIREMENTS.open(encoding="utf-8") as stream:
        return list(csv.DictReader(stream))


def pages() -> dict[str, str]:
    """Which page shows a function, by requirement id."""
    with PAGES.open(encoding="utf-8") as stream:
        return {row["id"]: row["page"] for row in csv.DictReader(stream)}


def mirrored(nodeid: str) -> str:
    """The module or package that a test file mirrors, e.g. ``codes/calendar.py``; else ''."""
    path = Path(nodeid.partition("::")[0]).relative_to("tests")
    name = path.stem.removeprefix("test_")
    for candidate in (path.with_name(f"{name}.py"), path.parent / name, path.parent):
        if (ROOT / "src" / "govportal" / candidate).exists() and str(candidate) != ".":
            return f"src/govportal/{candidate}"
    return ""


def render(tests: dict[str, set[str]]) -> str:
    """The document.

    Raises:
        ValueError: a mark names no requirement of the standard.
    """
    known = requirements()
    unknown = set(tests) - {row["id"] for row in known}
    if unknown:
        raise ValueError(f"marks that name no requirement: {', '.join(sorted(unknown))}")
    page_of = pages()
    shown = sum(1 for row in known if row["id"] in tests)
    lines = [HEADER, f"**{shown} of {len(known)} functions are shown by tests.**\n"]
    layer = section = ""
    for row in known:
        if row["layer"] != layer:
            layer, section = row["layer"], ""
            lines.append(f"\n## {layer}\n")
        if row["section"] != section:
            section = row["section"]
            lines.append(f"\n### {section}\n")
            lines.append("| requirement | function | tests | code | page |")
            lines.append("| --- | --- | --- | --- | --- |")
        ids = sorted(tests.get(row["id"], ()))
        code = sorted({mirrored(nodeid) for nodeid in ids} - {""})
        lines.append(
            "| "
            + " | ".join(
                (
                    row["id"],
                    row["function"],
                    "<br>".join(f"`{nodeid}`" for nodeid in ids) or "**missing**",
                    "<br>".join(f"`{path}`" for path in code),
                    page_of.get(row["id"], "") if ids else "",
                )
            )
            + " |"
        )
    return "\n".join(lines) + "\n"


def collect() -> dict[str, set[str]]:
    """Collect the whole suite, quietly, and give the tests by requirement.

    Raises:
        RuntimeError: the suite could not be collected.
    """
    collector = Collector()
    said = StringIO()
    with redirect_stdout(said):
        status = pytest.main(["--collect-only", "-qq", str(ROOT / "tests")], plugins=[collector])
    if status:
        raise RuntimeError(f"collection failed with status {int(status)}:\n{said.getvalue()}")
    return dict(collector.tests)


if __name__ == "__main__":
    TARGET.write_text(render(collect()), encoding="utf-8")
    sys.stdout.write(f"{TARGET.relative_to(ROOT)} written\n")
