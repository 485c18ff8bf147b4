"""Files and images: internal until what refers to them is published, and fixed from then on."""

from plone.namedfile.file import NamedBlobFile
from tests.publishing.review.http import Province
from tests.publishing.review.world import as_owner
from tests.publishing.review.world import do
from tests.publishing.review.world import state

import base64
import plone.api as api
import pytest
import re


PDF = b"%PDF-1.4\n"


@pytest.fixture
def site(functional_portal):
    """A county's bureau with its editor."""
    province = Province(functional_portal.absolute_url())
    province.person("editor", province.bureau, Editor=True)
    province.person("office", province.county, Office_Administrator=True)
    return province


def upload(client, place, name="申请书.pdf", data=PDF):
    """A file over HTTP."""
    encoded = base64.b64encode(data).decode()
    file = {"filename": name, "data": encoded, "encoding": "base64", "content-type": "text/html"}
    return client.post(place, json={"@type": "File", "title": "申请书", "file": file})


def file_in(world, title="申请书"):
    """A file in the county's bureau."""
    blob = NamedBlobFile(data=PDF, contentType="application/pdf", filename="a.pdf")
    with as_owner(world.portal):
        return api.content.create(world.bureau, "File", title=title, file=blob)


def material(**files):
    """A row of materials."""
    return {"name": "申请书", "type": "original"} | files


@pytest.mark.parametrize("name", ["a.html", "a.svg", "a.js", "a.exe", "a.pdf"])
def test_refuses_pages_and_programs_over_http(site, name):
    answer = upload(site.people["editor"], site.bureau, name, b"<svg onload='alert(1)'/>")
    assert answer.status_code == 400, answer.text
    assert "上传" in answer.json()["error"]["message"]
    assert site.admin.get(site.bureau).json()["items_total"] == 0


def test_refuses_to_replace_a_document_by_a_page(site):
    url = upload(site.people["editor"], site.bureau).json()["@id"]
    data = base64.b64encode(b"<html>").decode()
    file = {"filename": "a.html", "data": data, "encoding": "base64", "content-type": "text/html"}
    assert site.people["editor"].patch(url, json={"file": file}).status_code == 400
    assert site.admin.get(url).json()["file"]["filename"] == "申请书.pdf"


def test_an_upload_is_internal_and_its_department_may_change_and_delete_it(site):
    editor = site.people["editor"]
    url = upload(editor, site.bureau).json()["@id"]
    assert site.nobody.get(url).status_code == 401
    assert site.nobody.get(f"{url}/@@download/file").status_code in (401, 302, 200)
    assert site.nobody.get(f"{url}/@@download/file").content != PDF
    assert editor.get(url).json()["file"]["content-type"] == "application/pdf"
    assert editor.patch(url, json={"title": "新的申请书"}).status_code == 204
    assert editor.do(url, "publish").status_code in (400, 401, 403)
    assert editor.delete(url).status_code == 204


def test_nobody_of_the_county_changes_a_published_file(site):
    editor, office = site.people["editor"], site.people["office"]
    url = upload(editor, site.bureau).json()["@id"]
    assert office.do(url, "publish").status_code == 200
    assert site.nobody.get(f"{url}/@@download/file").content == PDF
    for person in (editor, office):
        assert person.patch(url, json={"title": "改"}).status_code in (401, 403)
        assert person.delete(url).status_code in (401, 403)
    assert office.do(url, "retract").status_code == 200
    assert site.nobody.get(url).status_code == 401


def test_what_is_not_published_publishes_no_file(world, complete):
    file = file_in(world)
    matter = world.matter(materials=[material(form_file=api.content.get_uuid(file))])
    with as_owner(world.portal):
        do(matter, "submit")
    assert state(file) == "internal"


def test_a_published_matter_publishes_its_files_and_no_others(world):
    form, sample, other = (file_in(world, t) for t in ("空白表格", "填写样本", "内部资料"))
    matter = world.matter(
        materials=[
            material(form_file=api.content.get_uuid(form)),
            material(sample_file=api.content.get_uuid(sample), form_file="gone"),
        ]
    )
    publisher = world.user("publisher", world.county, "Publisher")
    publish_as(world, matter, publisher)
    assert [state(f) for f in (form, sample, other)] == ["published", "published", "internal"]
    entry = form.workflow_history["govportal_file_workflow"][-1]
    assert entry["comments"] == "随“食品经营许可”发布"
    assert entry["actor"] == "publisher"
    brains = api.portal.get_tool("portal_catalog").unrestrictedSearchResults(portal_type="File")
    assert sorted(b.review_state for b in brains) == ["internal", "published", "published"]


def publish_as(world, obj, user):
    """The last step."""
    from tests.publishing.review.world import as_user

    world.put(obj, "approved")
    with as_user(world.portal, user):
        do(obj, "publish", "同意")


def test_a_working_copy_publishes_its_new_files_when_it_is_checked_in(world):
    from plone.app.iterate.interfaces import ICheckinCheckoutPolicy

    matter = world.put(world.matter(), "published")
    form = file_in(world)
    with as_owner(world.portal):
        copy = ICheckinCheckoutPolicy(matter).checkout(world.bureau)
        copy.materials = [material(form_file=api.content.get_uuid(form))]
    assert state(form) == "internal"
    publish_as(world, copy, world.user("publisher", world.county, "Publisher"))
    assert state(form) == "published"
    assert matter.materials[0]["form_file"] == api.content.get_uuid(form)


def test_an_unreviewed_publication_publishes_files_too(world):
    from govportal.publishing.review import bypass

    form = file_in(world)
    matter = world.matter(materials=[material(form_file=api.content.get_uuid(form))])
    with as_owner(world.portal):
        bypass.publish(matter, "原系统已审核")
    assert state(form) == "published"


def test_refuses_a_page_dropped_on_the_department(site):
    editor = site.people["editor"]
    for name, data, count in (("a.html", b"<html>", 0), ("a.pdf", b"<html>", 0), ("b.pdf", PDF, 1)):
        page = editor.get(f"{site.bureau}/edit", headers={"Accept": "text/html"})
        token = {"X-CSRF-TOKEN": re.findall(r'data-token="([^"]+)"', page.text or "")[0]}
        answer = editor.post(
            f"{site.bureau}/@@fileUpload",
            files={"file": (name, data, "text/html")},
            headers=token,
        )
        assert (answer.status_code < 300) == bool(count), answer.text
        assert site.admin.get(site.bureau).json()["items_total"] == count
