"""What the public reads of consultations, and what the site says before anybody asks."""

from govportal import records
from govportal.addons.interaction import answers
from govportal.addons.interaction import publication
from govportal.errors import Problem
from tests.publishing.review.world import as_owner

import plone.api as api
import pytest


TEXT = "我叫王小明，电话13800138000，想问周六上午能不能办理营业执照。"
TEXTS = {"title": "周六能办营业执照吗", "question": "周六上午能不能办理？", "answer": "可以办理。"}


@pytest.fixture
def case(house):
    return house.replied(public=True, text=TEXT)


def publish(house, case, by="b-head", **data):
    with house.by(by):
        given = {**TEXTS, "confirmed": True, "revision": 0, **data}
        return publication.publish(records.session(), house.load(case.uid), given)


def refused(house, case, by="b-head", **data):
    with pytest.raises(Problem) as found:
        publish(house, case, by, **data)
    return found.value


class TestRefusals:
    def test_nobody_but_a_reviewer_publishes(self, house, case):
        for name in ("b-officer", "b-intake", "wang", "auditor"):
            assert refused(house, case, name).status == 403

    def test_who_answered_does_not_review(self, house):
        house.user("b-officer", house.bureau, "Case Approver", "Case Officer")
        assert refused(house, house.replied(public=True), "b-officer").status == 403

    def test_without_the_persons_agreement_nothing_is_public(self, house):
        assert refused(house, house.replied()).status == 409

    @pytest.mark.parametrize("kind", ["complaint", "suggestion"])
    def test_only_consultations_are_published(self, house, kind):
        assert refused(house, house.replied(kind)).status == 409

    def test_not_before_the_answer(self, house):
        assert refused(house, house.routed(public=True)).status == 409

    @pytest.mark.parametrize(
        "data, field",
        [
            ({"title": ""}, "title"),
            ({"question": "长" * 4001}, "question"),
            ({"answer": None}, "answer"),
            ({"confirmed": False}, "confirmed"),
            ({"question": "请打13800138000"}, "question"),
            ({"answer": "王小明可以办理"}, "answer"),
            ({"answer": "证件370102199003078511"}, "answer"),
        ],
    )
    def test_what_is_personal_or_missing_is_named(self, house, case, data, field):
        problem = refused(house, case, **data)
        assert problem.status == 422
        assert [error.field for error in problem.errors] == [field]

    def test_the_second_reviewer_is_told(self, house, case):
        publish(house, case)
        assert refused(house, case).status == 409


class TestPublic:
    def test_a_reviewer_begins_with_what_is_masked(self, house, case):
        with house.by("b-head"):
            found = publication.draft(records.session(), house.load(case.uid))
        assert (
            found["texts"]["question"] == "我叫某，电话〔电话〕，想问周六上午能不能办理营业执照。"
        )
        assert {one["kind"] for one in found["found"]} == {"name", "phone"}
        assert (found["published"], found["revision"]) == (None, 0)

    def test_everybody_reads_it_until_it_is_taken_back(self, house, case):
        made = publish(house, case)
        session = records.session()
        (item,) = publication.listed(session, {})["items"]
        assert item == made
        assert case.uid not in str(item)
        assert case.row.number not in str(item)
        assert publication.one(session, made["uid"])["answer"] == "可以办理。"
        for form, count in (({"q": "周六 办理"}, 1), ({"q": "周日"}, 0), ({"q": "%"}, 0)):
            assert len(publication.listed(session, form)["items"]) == count
        with house.by("b-head"):
            publication.withdraw(session, house.load(case.uid))
        assert publication.listed(session, {})["items"] == []
        with pytest.raises(Problem):
            publication.one(session, made["uid"])
        # It is published again as it is edited now.
        publish(house, case, revision=2, title="改过的标题")
        assert publication.listed(session, {})["items"][0]["title"] == "改过的标题"

    def test_a_page_ends_where_the_next_begins(self, house):
        for _time in range(3):
            publish(house, house.replied(public=True))
        session = records.session()
        first = publication.listed(session, {"b_size": "2"})
        second = publication.listed(session, {"b_size": "2", "after": first["after"]})
        assert [len(page["items"]) for page in (first, second)] == [2, 1]
        assert second["after"] is None
        with pytest.raises(Problem):
            publication.listed(session, {"b_size": "0"})


class TestAnswers:
    @pytest.fixture
    def question(self, house):
        with as_owner(house.portal):
            made = api.content.create(
                house.county,
                "Question",
                title="营业执照丢了怎么补办",
                answer="登报以后到窗口补领。",
            )
            hidden = api.content.create(
                house.county, "Question", title="营业执照草稿问题", answer="不公开"
            )
        house.put(made, "published")
        return made, hidden

    @pytest.mark.requirement("4.5.2.2-a")
    @pytest.mark.parametrize(
        "text", ["营业执照丢了", "我的营业执照丢了应该怎么办？", "请问执照补办要什么"]
    )
    def test_a_sentence_finds_the_question_that_it_means(self, house, question, text):
        found = answers.find(text, "370102")
        assert [item["title"] for item in found] == ["营业执照丢了怎么补办"]
        assert found[0]["text"] == "登报以后到窗口补领。"
        assert found[0]["type"] == "Question"

    @pytest.mark.parametrize("text", ["", "营", "怎么办理", "???", '" or "', "天气很好" * 100])
    def test_what_says_nothing_finds_nothing(self, house, question, text):
        assert answers.find(text) == []


def test_it_is_published_and_taken_back_over_http(client, open_house):
    body = open_house.body(public=True, department=open_house.bureau.code)
    uid = client("wang").post("@interactions", json=body).json()["uid"]
    client("b-officer").post(f"@cases/{uid}/reply", json={"reply": "可以办理。"})
    head = client("b-head")
    assert head.get(f"@interactions/{uid}").json()["interaction"]["may_publish"]
    draft = head.get(f"@consultation-review/{uid}").json()
    given = {**draft["texts"], "revision": draft["revision"], "confirmed": True}
    made = head.post(f"@consultation-review/{uid}", json=given)
    assert made.status_code == 200, made.text
    anonymous = client()
    assert [one["uid"] for one in anonymous.get("@consultations").json()["items"]] == [
        made.json()["uid"]
    ]
    assert anonymous.get(f"@consultations/{made.json()['uid']}").status_code == 200
    assert anonymous.get("@consult-answers", params={"q": "营业执照"}).json() == {"items": []}
    assert head.delete(f"@consultation-review/{uid}").status_code == 204
    assert anonymous.get("@consultations").json()["items"] == []
    assert head.delete(f"@consultation-review/{uid}").status_code == 404
