"""What a text is about, and why."""

from govportal.addons.interaction.router import features
from govportal.addons.interaction.router import Router
from hypothesis import given
from hypothesis import strategies as st

import pytest


EXAMPLES = [
    ("公交车站台太少", "小区门口没有公交站，上班不方便，希望增设公交站台。", "traffic"),
    ("公交线路调整", "公交线路改道以后，老人乘车不方便。", "traffic"),
    ("路灯不亮", "道路上的路灯坏了很久，夜里行车危险。", "traffic"),
    ("学校收费", "学校要求学生交补课费，家长有意见。", "school"),
    ("入学报名", "孩子今年上小学，报名要什么材料？", "school"),
    ("教师编制", "教师的编制和工资什么时候落实？", "school"),
]


class TestRouter:
    def test_says_nothing_without_examples_or_without_a_choice(self):
        assert Router([]).answers("公交", "公交站台") == ()
        assert Router(EXAMPLES[:3]).answers("公交", "公交站台") == ()

    def test_says_nothing_about_what_it_never_saw(self):
        assert Router(EXAMPLES).answers("Hello", "…") == ()
        assert Router(EXAMPLES).answers("", "") == ()

    @pytest.mark.parametrize(
        "title, text, category, reason",
        [
            ("公交站", "希望在路口加一个公交站", "traffic", "公交"),
            ("学校", "小学报名需要户口本吗", "school", "学校"),
        ],
    )
    def test_knows_a_text_by_its_words_and_says_which(self, title, text, category, reason):
        best = Router(EXAMPLES).answers(title, text)[0]
        assert best.category == category
        assert reason in best.reasons

    def test_the_same_examples_give_the_same_answer(self):
        asked = ("公交", "学校门口的公交站")
        assert Router(EXAMPLES).answers(*asked) == Router(EXAMPLES[::-1]).answers(*asked)

    @given(st.text(), st.text())
    def test_no_text_breaks_it(self, title, text):
        answers = Router(EXAMPLES).answers(title, text)
        assert len(answers) <= 2
        assert all(answer.category in ("traffic", "school") for answer in answers)


def test_greetings_are_no_features_and_the_title_counts_more():
    found = features("公交", "您好，请问公交")
    assert found["公交"] == 3
    assert "您好" not in found
    assert "请问" not in found
