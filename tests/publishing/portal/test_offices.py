"""Whom to ask, and what can be booked."""

from tests.publishing.review.world import as_owner
from zope.event import notify
from zope.lifecycleevent import ObjectModifiedEvent

import transaction


def test_departments_are_found_with_their_phones(place, reader):
    with as_owner(place.portal):
        place.bureau.supervision_phone = "0531-55550002"
        notify(ObjectModifiedEvent(place.bureau))
    transaction.commit()
    body = reader.get("@offices?q=历下区").json()
    assert [one["title"] for one in body["items"]] == ["历下区市场监督管理局"]
    assert body["items"][0]["supervision_phone"] == "0531-55550002"
    assert body["items"][0]["path"].startswith("/370000/370100/370102/")


def test_departments_are_found_by_region(place, reader):
    body = reader.get("@offices?region=370100").json()
    assert (len(body["items"]), body["total"]) == (2, 2)


def test_an_empty_form_gives_all(place, reader):
    assert reader.get("@offices?q=&region=").json()["total"] == 3


def test_wrong_parameters_are_named(place, reader):
    answer = reader.get("@offices?region=x&cursor=y")
    assert answer.status_code == 422
    assert answer.json()["error"]["errors"][0]["field"] == "region"
    assert reader.get("@offices?cursor=y").status_code == 422
    assert reader.get("@offices?theme=np-005").status_code == 422


def test_only_public_matters_that_take_bookings_are_listed(place, reader):
    place.matter_of(place.bureau, 1, title="不动产登记", reservable=True)
    place.matter_of(place.bureau, 2, title="停办登记", reservable=True, state="suspended")
    place.matter_of(place.bureau, 3, title="不能约的登记")
    with as_owner(place.portal):
        place.matter(title="草稿登记", reservable=True)
    transaction.commit()
    body = reader.get("@reservable-matters").json()
    assert [one["title"] for one in body["items"]] == ["不动产登记"]
    assert (body["page"], body["pages"], body["total"]) == (1, 1, 1)


def test_a_matter_without_a_phone_gives_its_departments(place, reader):
    with as_owner(place.portal):
        place.bureau.advice_phone = "0531-55550009"
    place.matter_of(place.bureau, 1, title="不动产登记", reservable=True)
    found = reader.get("@reservable-matters?q=不动产&region=370102").json()["items"]
    assert [one["advice_phone"] for one in found] == ["0531-55550009"]
    assert reader.get("@reservable-matters?q=许可").json()["items"] == []


def test_odd_words_do_no_harm(place, reader):
    for word in ("NOT", "(", "*", "“", "a AND", "%00"):
        assert reader.get(f"@reservable-matters?q={word}").status_code == 200
