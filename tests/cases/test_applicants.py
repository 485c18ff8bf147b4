"""Who applies: what is refused, and what others see of him."""

from govportal.cases import applicants
from govportal.cases import passwords

import pytest


PERSON = {
    "kind": "natural",
    "name": "王小明",
    "id_type": "resident_id",
    "id_number": "370102199003078511",
    "phone": "13800138000",
    "mail": "wang@example.org",
    "address": "济南市历下区示例路1号",
}


def faults(**given):
    return {error.field for error in applicants.faults(applicants.clean({**PERSON, **given}))}


def test_nothing_is_wrong_with_a_whole_person():
    assert faults() == set()


@pytest.mark.parametrize(
    "given, field",
    [
        ({"kind": "x"}, "kind"),
        ({"name": " "}, "name"),
        ({"name": "x" * 201}, "name"),
        ({"id_type": "x"}, "id_type"),
        ({"id_number": "370102199003078512"}, "id_number"),
        ({"id_number": ""}, "id_number"),
        ({"id_type": "passport", "id_number": "E<1"}, "id_number"),
        ({"phone": ""}, "phone"),
        ({"phone": "电话"}, "phone"),
        ({"mail": "x"}, "mail"),
        ({"kind": "legal"}, "legal_representative"),
        ({"agent": {"name": "李"}}, "agent.id_type"),
    ],
)
def test_what_is_wrong_is_said_by_name(given, field):
    assert faults(**given) == {f"applicant.{field}"}


def test_what_is_no_text_is_taken_for_nothing():
    assert applicants.clean({"name": 7, "agent": {}})["name"] == ""


def test_others_see_no_number_and_no_address():
    seen = applicants.masked(applicants.clean({**PERSON, "agent": {**PERSON, "name": "李"}}))
    text = str(seen)
    for secret in (PERSON["id_number"], PERSON["phone"], PERSON["mail"], PERSON["address"]):
        assert secret not in text
    assert seen["name"] == "王小明"


def test_an_applicant_is_found_by_a_digest_that_has_no_number_in_it():
    key = applicants.key("resident_id", "37010219900307851x")
    assert key == applicants.key("resident_id", "37010219900307851X")
    assert key != applicants.key("passport", "37010219900307851X")
    assert "370102" not in key
    assert applicants.key("resident_id", "") == ""


def test_a_password_fits_however_it_is_typed_and_no_other_does():
    password = passwords.new_password()
    kept = passwords.digest(password)
    assert password not in kept
    assert passwords.fits(f" {password.lower()[:4]} {password[4:]}", kept)
    assert not passwords.fits("", kept)
    assert not passwords.fits(password, "")
