"""The real lists beside the repository, where they are: no row is lost silently."""

from govportal.publishing.imports import mapping as mappings
from govportal.publishing.imports.index import SiteIndex
from govportal.publishing.imports.readers import read
from govportal.publishing.imports.runner import Options
from govportal.publishing.imports.runner import run
from pathlib import Path

import pytest


DATA = Path(__file__).resolve().parents[4] / "shared" / "data"

pytestmark = pytest.mark.skipif(not DATA.is_dir(), reason="no real data beside the repository")

#: file, mapping, rows, at least so many that come in
FILES = (
    ("regions.csv", "regions", 5204, 5201),
    ("matters_guangdong.csv", "guangdong_departments", 1583, 163),
    ("matters_guangdong.csv", "guangdong_matters", 1583, 1583),
    ("matters_guangan.csv", "guangan_departments", 794, 33),
    ("matters_guangan.csv", "guangan_matters", 794, 794),
    ("laws.jsonl", "laws", 229, 227),
    ("laws_shandong_cities.jsonl.gz", "laws", 248, 248),
    ("guides.jsonl", "guides", 169, 130),
)


@pytest.mark.requirement("4.4.1.1.2-b")
def test_every_sound_row_arrives_and_every_refused_row_says_why(portal):
    index = SiteIndex()
    for name, mapping, rows, sound in FILES:
        table = read((DATA / name).read_bytes())
        assert len(table.rows) == rows
        report = run(table, mappings.load(mapping), Options(trusted=True), index)
        assert report.count(mapping)["created"] >= sound, (name, report.summary())
        for result in report.results:
            if result.outcome == "refused":
                errors = [f for severity, f in result.findings if severity == "error"]
                assert errors, (name, result.row)
                assert all(f.field and f.message for f in errors)


def test_junk_guides_are_refused_as_a_file(portal):
    from govportal.errors import Problem

    table = read((DATA / "guides_dirty_samples.jsonl").read_bytes())
    with pytest.raises(Problem) as refused:
        run(table, mappings.load("guides"), Options(trusted=True))
    assert "title" in {error.field for error in refused.value.errors}
