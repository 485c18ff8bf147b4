"""Compile matters from catalogue entries; take over what changed."""

from govportal.errors import Problem
from govportal.publishing.levels import marks
from govportal.publishing.levels.compile import adopt
from govportal.publishing.levels.compile import candidates
from govportal.publishing.levels.compile import compile_matter
from govportal.publishing.levels.compile import entry_by_uid
from govportal.publishing.portal.addresses import path_of
from govportal.publishing.portal.addresses import public_url
from plone.app.iterate.interfaces import ICheckinCheckoutPolicy
from tests.publishing.review.world import as_owner
from tests.publishing.review.world import as_user
from tests.publishing.review.world import COUNTY_USCC
from tests.publishing.review.world import do
from tests.publishing.review.world import state
from tests.publishing.review.world import World

import plone.api as api
import pytest
import transaction


@pytest.fixture
def world(portal):
    """The small province with an editor at the county's and the city's department."""
    result = World(portal)
    result.user("editor", result.bureau, "Editor")
    result.user("city_editor", result.city_bureau, "Editor")
    return result


@pytest.fixture
def complete(monkeypatch):
    """Let drafts be submitted as they are."""
    monkeypatch.setattr("govportal.publishing.review.subscribers.missing", lambda obj: [])


@pytest.fixture
def entry(world):
    """A published catalogue entry."""
    return world.put(world.entry(), "published")


def revise(world, baseline, **fields):
    """Publish a working copy with changed fields."""
    with as_owner(world.portal):
        copy = ICheckinCheckoutPolicy(baseline).checkout(baseline.aq_parent)
        for name, value in fields.items():
            setattr(copy, name, value)
        world.put(copy, "approved")
        do(copy, "publish")


@pytest.mark.parametrize("uid", [None, "", 7, "   "])
def test_refuses_without_an_entry(world, uid):
    with pytest.raises(Problem) as refused:
        entry_by_uid(uid)
    assert refused.value.status == 422


def test_refuses_an_unknown_entry(world):
    with pytest.raises(Problem) as refused:
        entry_by_uid("0" * 32)
    assert refused.value.status == 404


@pytest.mark.parametrize("before", ["draft", "approved", "suspended", "cancelled"])
def test_refuses_an_entry_that_is_not_published(world, before):
    entry = world.put(world.entry(), before)
    with as_user(world.portal, "editor"), pytest.raises(Problem) as refused:
        compile_matter(world.bureau, entry)
    assert refused.value.status == 409


def test_refuses_a_level_that_the_entry_does_not_name(world, entry):
    entry.exercise_levels = {"province", "city"}
    with as_user(world.portal, "editor"), pytest.raises(Problem) as refused:
        compile_matter(world.bureau, entry)
    assert (refused.value.status, refused.value.type) == (409, "LevelNotPermitted")


def test_refuses_an_entry_of_a_lower_region(world):
    with as_owner(world.portal):
        entry = api.content.create(
            world.bureau,
            "CatalogueEntry",
            title="县级目录",
            basic_code="370131009000",
            matter_type="permit",
            exercise_levels={"city", "county"},
        )
    world.put(entry, "published")
    with as_user(world.portal, "city_editor"), pytest.raises(Problem) as refused:
        compile_matter(world.city_bureau, entry)
    assert refused.value.type == "LevelNotPermitted"


def test_refuses_a_second_compilation(world, entry):
    with as_user(world.portal, "editor"):
        compile_matter(world.bureau, entry)
        with pytest.raises(Problem) as refused:
            compile_matter(world.bureau, entry)
    assert refused.value.type == "AlreadyCompiled"


def test_compiles_again_after_cancellation(world, entry):
    with as_user(world.portal, "editor"):
        first, _warnings = compile_matter(world.bureau, entry)
    world.put(first, "cancelled")
    with as_user(world.portal, "editor"):
        second, _warnings = compile_matter(world.bureau, entry)
    assert second.getId() != first.getId()


@pytest.mark.requirement("4.4.1.1.3-b")
def test_a_compiled_matter_inherits_and_gets_its_code(world, entry):
    with as_user(world.portal, "editor"):
        matter, warnings = compile_matter(world.bureau, entry)
    assert warnings == []
    assert state(matter) == "draft"
    assert (matter.title, matter.basic_code) == (entry.title, entry.basic_code)
    assert matter.matter_type == "permit"
    assert matter.exercise_level == "county"
    assert matter.implementation_code == f"{COUNTY_USCC}4{entry.basic_code}"
    assert marks.entry_of(matter) == entry
    assert list(marks.matters_of(entry)) == [matter]


def test_a_department_without_uscc_is_told_to_fill_in_the_code(world, entry):
    world.bureau.code = "沪-7"
    with as_user(world.portal, "editor"):
        matter, warnings = compile_matter(world.bureau, entry)
    assert not matter.implementation_code
    assert len(warnings) == 1


def test_candidates_are_what_the_department_may_still_compile(world, entry):
    other = world.put(world.entry("药品经营许可", "370131002000"), "published")
    world.put(world.entry("省级专属", "370131003000", exercise_levels={"province"}), "published")
    world.entry("未发布", "370131004000")
    with as_user(world.portal, "editor"):
        assert [b.UID for b in candidates(world.bureau)] == [entry.UID(), other.UID()]
        assert [b.UID for b in candidates(world.bureau, "药品")] == [other.UID()]
        assert [b.UID for b in candidates(world.bureau, "370131002")] == [other.UID()]
        compile_matter(world.bureau, entry)
        assert [b.UID for b in candidates(world.bureau)] == [other.UID()]


def test_a_changed_entry_marks_its_matters(world, entry, complete):
    with as_user(world.portal, "editor"):
        matter, _warnings = compile_matter(world.bureau, entry)
    world.put(matter, "published")
    revise(world, entry, matter_type="confirmation")
    assert entry.matter_type == "confirmation"
    assert matter.to_revise == ["matter_type"]
    assert matter.matter_type == "permit"


def test_what_the_matter_does_not_inherit_marks_nothing(world, entry, complete):
    with as_user(world.portal, "editor"):
        matter, _warnings = compile_matter(world.bureau, entry)
    revise(world, entry, valid_to=None, has_sub_items=True)
    assert not matter.to_revise


def test_a_suspended_entry_marks_its_matters_until_it_resumes(world, entry):
    with as_user(world.portal, "editor"):
        matter, _warnings = compile_matter(world.bureau, entry)
    world.put(matter, "published")
    with as_owner(world.portal):
        do(entry, "suspend", "法规修订")
        assert matter.to_revise == ["catalogue_entry"]
        do(entry, "resume")
        assert matter.to_revise == []
        do(entry, "cancel", "法规废止")
    assert matter.to_revise == ["catalogue_entry"]


def test_refuses_to_adopt_without_an_entry(world):
    matter = world.matter()
    with pytest.raises(Problem) as refused:
        adopt(matter)
    assert refused.value.status == 409


def test_adopting_and_publishing_clears_the_mark(world, entry, complete):
    with as_user(world.portal, "editor"):
        matter, _warnings = compile_matter(world.bureau, entry)
    world.put(matter, "published")
    revise(world, entry, matter_type="confirmation")
    with as_user(world.portal, "editor"):
        copy = ICheckinCheckoutPolicy(matter).checkout(world.bureau)
        assert copy.to_revise == ["matter_type"]
        assert adopt(copy) == ["matter_type"]
        assert copy.to_revise == []
    assert matter.to_revise == ["matter_type"]
    world.put(copy, "approved")
    with as_owner(world.portal):
        do(copy, "publish")
    assert matter.matter_type == "confirmation"
    assert matter.to_revise == []
    assert marks.entry_of(matter) == entry
    assert list(marks.matters_of(entry)) == [matter]


def test_publishing_without_adopting_keeps_the_mark(world, entry, complete):
    with as_user(world.portal, "editor"):
        matter, _warnings = compile_matter(world.bureau, entry)
    world.put(matter, "published")
    revise(world, entry, matter_type="confirmation")
    revise(world, matter, visits=1)
    assert matter.visits == 1
    assert matter.to_revise == ["matter_type"]


class Mail:
    """Stands in for the mail host of ``portal``."""

    def __init__(self, failing=False):
        self.sent = []
        self.failing = failing

    def send(self, message, immediate=False, charset=None):
        assert immediate
        if self.failing:
            raise OSError("no mail today")
        self.sent.append(message)


@pytest.fixture
def mail(monkeypatch):
    """A mail host that keeps what it sends."""
    host = Mail()
    original = api.portal.get_tool
    monkeypatch.setattr(
        "govportal.publishing.levels.mail.api.portal.get_tool",
        lambda name: host if name == "MailHost" else original(name),
    )
    api.portal.set_registry_record("plone.email_from_address", "portal@example.org")
    return host


def hooks():
    """Run what waits for the commit, as the commit does."""
    for hook, args, kw in list(transaction.get().getAfterCommitHooks()):
        hook(True, *args, **kw)


def test_editors_with_an_address_are_told(world, entry, complete, mail, monkeypatch):
    monkeypatch.setenv("GOVPORTAL_PUBLIC_URL", "https://zwfw.example.cn/")
    with as_user(world.portal, "editor"):
        matter, _warnings = compile_matter(world.bureau, entry)
    world.put(matter, "published")
    revise(world, entry, matter_type="confirmation")
    assert mail.sent == []
    hooks()
    assert [message["To"] for message in mail.sent] == ["editor@example.org"]
    assert entry.title in mail.sent[0]["Subject"]
    told = mail.sent[0].get_content()
    # Pages of the front end, at the address that people use.
    assert f"https://zwfw.example.cn{path_of(matter)}\n" in told
    assert "https://zwfw.example.cn/tasks\n" in told
    assert "@@" not in told


def test_what_leaves_the_site_names_the_address_that_the_request_came_by(world, monkeypatch):
    monkeypatch.delenv("GOVPORTAL_PUBLIC_URL", raising=False)
    assert public_url("/tasks") == f"{world.portal.absolute_url()}/tasks"


def test_a_mail_host_that_fails_breaks_nothing(world, entry, complete, mail, caplog):
    mail.failing = True
    with as_user(world.portal, "editor"):
        matter, _warnings = compile_matter(world.bureau, entry)
    revise(world, entry, matter_type="confirmation")
    hooks()
    assert matter.to_revise == ["matter_type"]
    assert "no mail today" in caplog.text


def test_nobody_is_told_without_a_mail_host(world, entry, complete, mail):
    api.portal.set_registry_record("plone.smtp_host", "")
    with as_user(world.portal, "editor"):
        compile_matter(world.bureau, entry)
    revise(world, entry, matter_type="confirmation")
    hooks()
    assert mail.sent == []
