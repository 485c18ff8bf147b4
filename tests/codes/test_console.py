"""``govportal calendar``."""

from govportal.codes import console
from govportal.codes.site_calendar import site_calendar

import argparse
import json
import pytest


YEAR = {"year": 2027, "holidays": {"2027-01-01": "元旦"}, "workdays": {}, "source": "测试"}


@pytest.fixture
def run(portal):
    """Run a command line, give its status."""
    parser = argparse.ArgumentParser()
    console.register(parser.add_subparsers(required=True))

    def call(*line):
        args = parser.parse_args(["calendar", *map(str, line)])
        return args.run(None, portal, args)

    return call


def test_refuses_a_file_that_cannot_be_read(run, tmp_path, capsys):
    broken = tmp_path / "broken.json"
    broken.write_text("{", encoding="utf-8")
    assert run("load", broken) == 1
    assert run("load", tmp_path / "missing.json") == 1
    assert "无法读取" in capsys.readouterr().out


def test_refuses_years_that_are_not_there(run, capsys):
    assert run("remove", 2027) == 1
    assert run("seed", 2027) == 1
    out = capsys.readouterr().out
    assert "2027年的工作日历尚未加载" in out
    assert "calendar load" in out


def test_loads_all_years_of_a_file_or_none(run, tmp_path, capsys):
    wrong = {**YEAR, "year": 2028}
    path = tmp_path / "years.json"
    path.write_text(json.dumps([YEAR, wrong]), encoding="utf-8")
    assert run("load", path) == 1
    out = capsys.readouterr().out
    assert "未加载任何年度" in out
    assert "2027-01-01不在2028年内" in out
    assert not site_calendar().is_loaded(2027)


def test_loads_lists_removes_and_seeds(run, tmp_path, capsys):
    path = tmp_path / "year.json"
    path.write_text(json.dumps(YEAR), encoding="utf-8")
    assert run("load", path) == 0
    assert run("list") == 0
    assert "2027  节假日 1 天，调休上班 0 天，第 1 版，来源：测试" in capsys.readouterr().out
    assert run("remove", 2026) == 0
    assert not site_calendar().is_loaded(2026)
    assert run("seed") == 0
    assert "已加载：2026" in capsys.readouterr().out
    assert run("seed") == 0
