"""The workflows as tables for the developers' documentation, read from their definitions.

``python -m govportal.publishing.review.tables docs/developers/workflows.md`` writes them between
the document's markers; a test compares.
"""

from collections.abc import Iterable
from pathlib import Path
from xml.etree import ElementTree

import re
import sys


FOLDER = Path(__file__).parents[2] / "profiles" / "default" / "workflows"
START = "<!-- tables: begin -->"
END = "<!-- tables: end -->"
NAMES = ("list", "guide", "law", "intermediary", "place", "file")
_EXPRESSION = re.compile(r"modules\['[^']*'\]\.(.*)")


def render() -> str:
    """All tables as Markdown."""
    return "\n".join(_workflow(FOLDER / f"govportal_{name}_workflow") for name in NAMES)


def replace(text: str) -> str:
    """A document with its tables renewed.

    Raises:
        ValueError: it has no markers.
    """
    head, rest = text.split(START, 1)
    _old, tail = rest.split(END, 1)
    return f"{head}{START}\n\n{render()}\n{END}{tail}"


def _workflow(folder: Path) -> str:
    root = ElementTree.parse(folder / "definition.xml").getroot()  # noqa: S314
    states = root.findall("state")
    lines = [f"### {root.get('title')} `{root.get('workflow_id')}`", ""]
    lines += [f"Initial state: `{root.get('initial_state')}`.", ""]
    lines += _table(
        ("transition", "title", "from", "to", "permission (any of)", "condition"),
        [
            (
                f"`{transition.get('transition_id')}`"
                + (" (automatic)" if transition.get("trigger") == "AUTOMATIC" else ""),
                transition.get("title") or "",
                ", ".join(
                    f"`{state.get('state_id')}`"
                    for state in states
                    if transition.get("transition_id")
                    in [e.get("transition_id") for e in state.findall("exit-transition")]
                ),
                f"`{transition.get('new_state')}`",
                "<br>".join(p.text or "" for p in transition.findall("guard/guard-permission")),
                _condition(transition),
            )
            for transition in root.findall("transition")
        ],
    )
    names = [permission.text or "" for permission in root.findall("permission")]
    lines += [
        "",
        *_table(
            ("state", "title", *names),
            [
                (
                    f"`{state.get('state_id')}`",
                    state.get("title") or "",
                    *(_roles(state, name) for name in names),
                )
                for state in states
            ],
        ),
        "",
    ]
    return "\n".join(lines)


def _condition(transition: ElementTree.Element) -> str:
    text = transition.findtext("guard/guard-expression") or ""
    found = _EXPRESSION.search(text)
    return f"`{found.group(1)}`" if found else ""


def _roles(state: ElementTree.Element, permission: str) -> str:
    for found in state.findall("permission-map"):
        if found.get("name") == permission:
            roles = [role.text or "" for role in found.findall("permission-role")]
            return "<br>".join(roles) or "nobody"
    return "acquired"


def _table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> list[str]:
    titles = list(head)
    lines = [f"| {' | '.join(titles)} |", f"|{'---|' * len(titles)}"]
    return lines + [f"| {' | '.join(row)} |" for row in rows]


def main(path: str) -> None:
    """Renew the tables of a document."""
    document = Path(path)
    document.write_text(replace(document.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
