"""Site profiles: registered by the directive, loaded through the importer."""

from govportal import sites
from govportal.content.pages.materials import materials_of
from plone.app.testing import setRoles
from plone.app.testing import TEST_USER_ID
from Products.GenericSetup import profile_registry

import json
import plone.api as api
import pytest


USCC = "11370000004501038M"


@pytest.fixture
def folder(tmp_path):
    """A small site profile."""
    folder = tmp_path / "tiny"
    (folder / "content").mkdir(parents=True)
    files = {
        "metadata.xml": "<metadata><version>1</version></metadata>",
        "site.json": json.dumps({"title": "小站", "sample_password": "Sample-tiny-2026"}),
        "content/manifest.json": json.dumps(
            [
                {"file": "regions.csv", "type": "Region", "state": "active"},
                {"file": "departments.csv", "type": "Department", "state": "active"},
                {"file": "matters.jsonl", "type": "Matter", "state": "published"},
            ]
        ),
        "content/regions.csv": "code,title,level,parent\n370000,山东省,province,\n",
        "content/departments.csv": f"code,title,region\n{USCC},山东省教育厅,370000\n",
        "content/matters.jsonl": "".join(
            json.dumps(row, ensure_ascii=False) + "\n"
            for row in (
                {"title": "甲", "implementation_code": "A1", "department": USCC},
                {
                    "title": "乙",
                    "implementation_code": "A2",
                    "department": USCC,
                    "state": "suspended",
                    "reason": "系统升级",
                },
                {
                    "title": "丙",
                    "implementation_code": "A3",
                    "department": USCC,
                    "state": "legality_review",
                },
                {"title": "丁", "implementation_code": "A4", "department": USCC, "state": "nope"},
            )
        ),
        "content/accounts.csv": (
            "username,fullname,email,role,place\n"
            f"editor1,编辑,ed@example.org,Editor,{USCC}\nboss,管理,boss@example.org,Auditor,\n"
        ),
    }
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


FORM = "0123456789abcdef0123456789abcdef"


@pytest.fixture
def with_files(folder):
    """The same with a file, and a matter that names it."""
    content = folder / "content"
    manifest = json.loads((content / "manifest.json").read_text())
    manifest.insert(2, {"file": "files.csv", "type": "File"})
    (content / "manifest.json").write_text(json.dumps(manifest))
    (content / "files").mkdir()
    (content / "files" / "form.pdf").write_bytes(b"%PDF-1.4 form")
    table = "uid,type,department,file,title,description\n{},{},{},form.pdf,空白表,可以填写\n"
    (content / "files.csv").write_text(table.format(FORM, "File", USCC), encoding="utf-8")
    row = {
        "title": "甲",
        "implementation_code": "A1",
        "department": USCC,
        "materials": [{"name": "申请书", "form_file": FORM}],
    }
    (content / "matters.jsonl").write_text(json.dumps(row, ensure_ascii=False), encoding="utf-8")
    return folder


class Context:
    def __init__(self, folder):
        self.folder = folder

    def readDataFile(self, name, subdir=None):
        path = self.folder / (subdir or "") / name
        return path.read_bytes() if path.exists() else None


def test_a_profile_without_manifest_loads_nothing(portal, tmp_path):
    sites.load_content(Context(tmp_path))
    assert not portal.objectIds("Dexterity Container")


def test_only_folders_with_metadata_are_profiles(folder, tmp_path):
    (tmp_path / "notes").mkdir()
    assert sites.folders(tmp_path) == [folder]
    assert sites.folders(tmp_path / "nowhere") == []


def test_registers_an_extension_profile(folder):
    sites.register(folder)
    try:
        info = profile_registry.getProfileInfo("govportal:tiny")
        assert info["title"] == "小站"
        assert info["path"] == str(folder)
    finally:
        profile_registry.unregisterProfile("tiny", "govportal")


def test_loads_content_states_and_accounts_and_again_changes_nothing(portal, folder):
    setRoles(portal, TEST_USER_ID, ["Manager"])
    sites.load_content(Context(folder))
    department = portal["370000"][USCC.lower()]
    states = {obj.title: api.content.get_state(obj) for obj in department.objectValues()}
    assert states == {"甲": "published", "乙": "suspended", "丙": "legality_review"}
    assert department["a2"].state_reason == "系统升级"
    assert department["a3"].workflow_history["govportal_list_workflow"][-1]["action"] == "import"
    assert department.get_local_roles_for_userid("editor1") == ("Editor",)
    assert "Auditor" in api.user.get_roles(username="boss")
    before = {obj.id: obj.modified() for obj in department.objectValues()}
    sites.load_content(Context(folder))
    assert {obj.id: obj.modified() for obj in department.objectValues()} == before


@pytest.mark.parametrize(
    ("old", "new"), [(",File,", ",Document,"), (USCC, "unknown"), (",form.pdf,", ",other.pdf,")]
)
def test_refuses_a_file_that_belongs_nowhere(portal, with_files, old, new):
    setRoles(portal, TEST_USER_ID, ["Manager"])
    table = with_files / "content" / "files.csv"
    table.write_text(table.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    with pytest.raises(ValueError, match=r"files\.csv"):
        sites.load_content(Context(with_files))


def test_a_file_becomes_public_with_what_names_it(portal, with_files):
    setRoles(portal, TEST_USER_ID, ["Manager"])
    sites.load_content(Context(with_files))
    department = portal["370000"][USCC.lower()]
    form = department["form.pdf"]
    assert (api.content.get_uuid(form), form.title) == (FORM, "空白表")
    assert form.file.contentType == "application/pdf"
    assert api.content.get_state(form) == "published"
    (material,) = materials_of(department["a1"])
    assert (material.form.title, material.form.kind, material.sample) == ("空白表", "PDF", None)
    before = form.modified()
    sites.load_content(Context(with_files))
    assert department["form.pdf"].modified() == before
