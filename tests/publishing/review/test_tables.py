"""The documentation's tables are those of the definitions."""

from govportal.publishing.review import tables
from pathlib import Path

import pytest


DOCUMENT = Path(__file__).parents[3] / "docs" / "developers" / "workflows.md"


def test_refuses_a_document_without_markers():
    with pytest.raises(ValueError):
        tables.replace("# Nothing")


def test_the_documentation_has_the_definitions_tables():
    text = DOCUMENT.read_text(encoding="utf-8")
    assert tables.replace(text) == text
    assert "`pass_legality_review`" in text


def test_a_changed_definition_changes_the_tables(tmp_path, monkeypatch):
    for name in tables.NAMES:
        folder = tmp_path / f"govportal_{name}_workflow"
        folder.mkdir()
        source = (tables.FOLDER / folder.name / "definition.xml").read_text(encoding="utf-8")
        (folder / "definition.xml").write_text(source.replace("部门审核通过", "改名"), "utf-8")
    before = tables.render()
    monkeypatch.setattr(tables, "FOLDER", tmp_path)
    assert tables.render() == before.replace("部门审核通过", "改名") != before
