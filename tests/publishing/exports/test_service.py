"""GET @export, the page and the commands: refusals first."""

from govportal.console import parser
from govportal.publishing.imports.readers import read
from govportal.publishing.review import bypass
from tests.publishing.review.http import Client
from tests.publishing.review.world import ADMIN
from tests.publishing.review.world import as_owner
from tests.publishing.review.world import World

import plone.api as api
import pytest
import transaction


@pytest.fixture
def world(functional_portal):
    """Three matters on two levels, one of them public, and people."""
    result = World(functional_portal)
    result.user("editor", result.bureau, "Editor")
    result.user("office", result.county, "Office Administrator")
    with as_owner(functional_portal):
        public = result.matter(title="=公开事项", implementation_code="A1", visits=2)
        bypass.publish(public, "纸质审核")
        result.matter(title="草稿事项", implementation_code="A2")
        result.matter(result.city_bureau, "市级事项", implementation_code="A3")
    transaction.commit()
    return result


def client(world, *who):
    return Client(world.portal.absolute_url(), *who)


def path(obj):
    return obj.absolute_url()


def ask(session, obj, **params):
    return session.get(f"{path(obj)}/@export", params=params)


GOOD = {"type": "Matter", "format": "jsonl"}


def test_refuses_who_has_not_logged_in(world):
    assert ask(client(world), world.county, **GOOD).status_code == 401


def test_refuses_who_may_not_export(world):
    assert ask(client(world, "editor"), world.county, **GOOD).status_code in (401, 403)
    answer = ask(client(world, "office"), world.city, **GOOD)
    assert answer.status_code in (401, 403)


@pytest.mark.parametrize(
    ("field", "params"),
    [
        ("type", {"format": "csv"}),
        ("type", {"type": "Document", "format": "csv"}),
        ("format", {"type": "Matter"}),
        ("format", {"type": "Matter", "format": "pdf"}),
        ("state", {**GOOD, "state": "lost"}),
        ("region", {**GOOD, "region": "不是代码"}),
        ("region", {**GOOD, "region": "370100"}),
    ],
)
def test_refuses_unknown_parameters(world, field, params):
    answer = ask(client(world, "office"), world.county, **params)
    assert answer.status_code == 422
    error = answer.json()["error"]
    assert [e["field"] for e in error["errors"]] == [field]
    assert error["message"]


def test_refuses_a_text_that_no_xlsx_cell_holds(world):
    with as_owner(world.portal):
        world.bureau.address = "长" * 40_000
        transaction.commit()
    asked = {"type": "Department", "format": "xlsx"}
    answer = ask(client(world, "office"), world.county, **asked)
    assert answer.status_code == 422
    assert "csv" in answer.json()["error"]["message"]
    assert ask(client(world, "office"), world.county, **{**asked, "format": "csv"}).ok


@pytest.mark.requirement("4.4.1.1.2-b")
@pytest.mark.parametrize("kind", ["csv", "xlsx", "jsonl"])
def test_gives_what_stands_below_the_place(world, kind):
    answer = ask(client(world, "office"), world.county, type="Matter", format=kind)
    assert answer.status_code == 200
    disposition = answer.headers["Content-Disposition"]
    assert disposition == f'attachment; filename="Matter-370102.{kind}"'
    table = read(answer.content)
    assert table.format == kind
    assert [row.values["title"] for row in table.rows] == ["=公开事项", "草稿事项"]
    assert {row.values["department"] for row in table.rows} == {world.bureau.code}
    assert str(table.rows[0].values["visits"]) == "2"


def test_filters_by_state_and_region(world):
    admin = client(world, *ADMIN)
    rows = read(ask(admin, world.portal, **GOOD, region="370100").content).rows
    assert {r.values["implementation_code"] for r in rows} == {"A1", "A2", "A3"}
    rows = read(ask(admin, world.portal, **GOOD, region="370102").content).rows
    assert {r.values["implementation_code"] for r in rows} == {"A1", "A2"}
    rows = read(ask(admin, world.portal, **GOOD, state="published").content).rows
    assert [r.values["title"] for r in rows] == ["=公开事项"]


def run(world, *argv):
    args = parser().parse_args([str(arg) for arg in argv])
    with as_owner(world.portal):
        return args.run(world.portal.getPhysicalRoot(), world.portal, args)


def test_the_command_refuses(world, tmp_path, capsys):
    assert run(world, "export", "--type", "Matter", "--output", tmp_path / "a.pdf") == 2
    assert "format" in capsys.readouterr().err
    target = tmp_path / "none" / "a.csv"
    assert run(world, "export", "--type", "Matter", "--output", target) == 2
    assert run(world, "site-import", tmp_path) == 2
    (tmp_path / "a.txt").write_text("a")
    assert run(world, "site-export", tmp_path) == 2
    assert [p.name for p in tmp_path.iterdir()] == ["a.txt"]


def test_the_command_writes_a_table(world, tmp_path, capsys):
    target = tmp_path / "matters.xlsx"
    options = ("--region", "370102", "--state", "published", "--state", "draft")
    assert run(world, "export", "--type", "Matter", *options, "--output", target) == 0
    assert "已导出 2 条" in capsys.readouterr().out
    assert len(read(target.read_bytes()).rows) == 2
    assert [p.name for p in tmp_path.iterdir()] == ["matters.xlsx"]


def test_the_whole_site_goes_out_and_in_by_commands(world, tmp_path, capsys):
    folder = tmp_path / "site"
    assert run(world, "site-export", folder) == 0
    with as_owner(world.portal):
        world.portal.manage_delObjects(["370000"])
    transaction.commit()
    assert run(world, "site-import", folder) == 0, capsys.readouterr()
    matter = api.content.find(portal_type="Matter", code="A1")
    assert [brain.review_state for brain in matter] == ["published"]
