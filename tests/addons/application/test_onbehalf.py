"""For whom an account applies: only for whom it may, with what the portal has confirmed."""

from datetime import date
from datetime import timedelta
from govportal import records
from govportal.addons.application import opening
from govportal.addons.application.entry import enter
from govportal.cases import display
from govportal.cases.perform import perform
from govportal.errors import Problem
from govportal.identity import accounts
from govportal.identity import loading
from govportal.identity.people import now
from govportal.identity.tables import authorisation
from govportal.identity.tables import organisation
from sqlalchemy import insert
from sqlalchemy import update
from tests.addons.application.office import APPLICANT

import pytest


#: Documents that no other test proves: what was committed elsewhere may still be there.
FIRM, STRANGE = "91370100MA9Y00017Q", "91370102MA9X00001F"
#: Who has proved his name: wang represents the firm, zhang nothing.
PEOPLE = {
    "wang": {
        "username": "wang",
        "name": "王芳",
        "id_type": "resident_id",
        "id_number": "370102198102030024",
        "mail": "wang@example.org",
        "address": "济南市历下区示例路1号",
        "uscc": FIRM,
        "organisation": "济南示例餐饮有限公司",
        "type": "enterprise_legal_person",
    },
    "zhang": {
        "username": "zhang",
        "name": "张强",
        "id_type": "resident_id",
        "id_number": "370102198203040031",
        "mail": "zhang@example.org",
        "address": "",
    },
}


@pytest.fixture
def people(office):
    loading.load(records.session(), PEOPLE.values(), "Taishan-1545m")
    accounts.change(records.session(), "wang", {"phone": "13905310071"})
    accounts.change(records.session(), "zhang", {"phone": "13905310072"})
    return office


def authorise(days=10):
    records.session().execute(
        insert(authorisation).values(
            uscc=FIRM,
            user_id="zhang",
            scope="代为申请",
            valid_from=date.today() - timedelta(30),
            valid_to=date.today() + timedelta(days),
            state="active",
            note="",
            requested=now(),
            granted_by="wang",
        )
    )


def refused(office, by, applicant):
    with pytest.raises(Problem) as caught:
        office.draft(by=by, applicant=applicant)
    return caught.value.status, [error.field for error in caught.value.errors]


class TestRefusals:
    @pytest.mark.parametrize("key", [FIRM, STRANGE, "wang"])
    def test_nobody_applies_for_whom_he_may_not(self, people, key):
        assert refused(people, "zhang", {"key": key}) == (403, ["applicant.key"])

    def test_an_authorisation_that_has_run_out_is_none(self, people):
        authorise(days=-1)
        assert refused(people, "zhang", {"key": FIRM}) == (403, ["applicant.key"])

    def test_who_proved_his_name_types_none(self, people):
        assert refused(people, "wang", APPLICANT) == (422, ["applicant.key"])

    def test_who_proved_nothing_has_nobody_to_choose(self, office):
        assert refused(office, "wang", {"key": "self"}) == (422, ["applicant.key"])

    def test_a_draft_changes_hands_only_within_what_is_allowed(self, people):
        case = people.draft(by="zhang", applicant={"key": "self"})
        with people.by("zhang"), pytest.raises(Problem) as caught:
            opening.edit(records.session(), case, {"applicant": {"key": FIRM}}, "zhang")
        assert caught.value.status == 403

    def test_an_authorisation_that_ended_after_the_draft_ends_the_application(self, people):
        authorise()
        case = people.draft(by="zhang", applicant={"key": FIRM})
        records.session().execute(update(authorisation).values(state="revoked"))
        with people.by("zhang"), pytest.raises(Problem) as caught:
            perform(case, "submit", {"declaration": True})
        assert caught.value.status == 422
        assert [error.field for error in caught.value.errors] == ["applicant.key"]

    def test_what_was_typed_before_the_name_was_proved_is_chosen_anew(self, office):
        case = office.draft()
        loading.load(records.session(), PEOPLE.values(), "Taishan-1545m")
        with office.by("wang"), pytest.raises(Problem) as caught:
            perform(case, "submit", {"declaration": True})
        assert [error.field for error in caught.value.errors] == ["applicant.key"]


class TestChoosing:
    def test_a_draft_begins_with_oneself(self, people):
        with people.by("wang"):
            case, _told, _is_new = enter({"matter": people.permit.UID()}, "wang")
            made = display.case_json(records.session(), case)
        assert made["applicant"]["key"] == "self"
        assert made["applicant"]["name"] == "王芳"
        assert made["applicant"]["phone"] == "13905310071"
        assert made["applicant"]["id_number"] == "370*************24"

    def test_a_draft_of_who_proved_nothing_begins_with_his_name(self, office):
        with office.by("wang"):
            case, _told, _is_new = enter({"matter": office.permit.UID()}, "wang")
        assert "key" not in case.row.applicant
        assert case.row.applicant["kind"] == "natural"
        assert case.row.applicant["id_type"] == "resident_id"

    def test_name_and_number_come_from_the_account_and_the_contact_from_himself(self, people):
        given = {"key": FIRM, "name": "别的公司", "id_number": STRANGE, "phone": "0531-12345678"}
        applicant = people.draft(applicant=given).row.applicant
        assert applicant["name"] == "济南示例餐饮有限公司"
        assert applicant["id_number"] == FIRM
        assert applicant["legal_representative"] == "王芳"
        assert applicant["agent"] is None
        assert applicant["phone"] == "0531-12345678"
        assert applicant["contact"] == "王芳"

    @pytest.mark.requirement("4.3.1-c")
    def test_an_agent_applies_for_the_organisation_that_authorised_him(self, people):
        authorise()
        case = people.draft(by="zhang", applicant={"key": FIRM})
        done = people.do(case, "zhang", "submit", declaration=True)
        assert done.row.applicant_name == "济南示例餐饮有限公司"
        assert done.row.applicant["agent"]["name"] == "张强"
        assert done.row.applicant["agent"]["scope"] == "代为申请"
        with people.by("intake"):
            seen = display.case_json(records.session(), people.load(done.uid))["applicant"]
        assert seen["agent"]["id_number"] == "370*************31"

    def test_the_name_is_the_one_of_the_day_of_submission(self, people):
        case = people.draft(applicant={"key": FIRM})
        records.session().execute(update(organisation).values(name="济南示例酒店有限公司"))
        done = people.do(case, "wang", "submit", declaration=True)
        assert done.row.applicant_name == "济南示例酒店有限公司"
        assert done.row.title.startswith("济南示例酒店有限公司关于")

    def test_a_window_types_whoever_stands_there(self, people):
        given = {"matter": people.permit.UID(), "window": True, "applicant": APPLICANT}
        with people.by("intake"):
            case, _told, _is_new = enter(given, "intake")
        assert case.row.applicant["name"] == APPLICANT["name"]
