"""A form begins with what is known."""

from govportal.forms.prefill import prefill
from tests.forms.sample import form
from tests.forms.sample import ID_NUMBER


PERSON = {"person.name": "王芳", "person.id_number": ID_NUMBER, "person.phone": "13905310000"}


def test_what_the_form_would_refuse_is_left_out():
    assert prefill(form(), {**PERSON, "person.phone": "0531-86000000"}) == {
        "name": "王芳",
        "id_number": ID_NUMBER,
    }


def test_takes_person_and_earlier_submission_by_source_alone():
    earlier = {"kind": "net", "name": "他人", "area": 3, "gone": 1}
    assert prefill(form(), PERSON, earlier) == {
        "name": "王芳",
        "id_number": ID_NUMBER,
        "phone": "13905310000",
        "kind": "net",
    }


def test_a_default_stands_where_nothing_is_known():
    version = form()
    version.schema["properties"]["kind"]["default"] = "net"
    version.schema["properties"]["web"]["default"] = "https://example.org"
    assert prefill(version, {}) == {"kind": "net", "web": "https://example.org"}
