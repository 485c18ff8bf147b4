"""GET @generation: what a cache of pages asks."""

from datetime import date
from govportal.publishing.review.today import on

import pytest
import requests
import transaction


@pytest.fixture
def ask(functional_portal):
    def ask():
        answer = requests.get(
            f"{functional_portal.absolute_url()}/@generation",
            headers={"Accept": "application/json"},
            timeout=30,
        )
        assert answer.status_code == 200
        assert answer.headers["Cache-Control"] == "no-store"
        return answer.json()["generation"]

    return ask


def test_is_not_there_below_the_site(functional_portal):
    answer = requests.post(
        f"{functional_portal.absolute_url()}/@generation",
        headers={"Accept": "application/json"},
        timeout=30,
    )
    assert answer.status_code == 404


def test_stays_while_nothing_changes(ask):
    assert ask() == ask()


def test_changes_with_a_commit(ask, functional_portal):
    before = ask()
    functional_portal.title = "另一个名称"
    transaction.commit()
    assert ask() != before


def test_changes_at_midnight(functional_portal, functional):
    from govportal.publishing.services.generation.get import GenerationGet

    service = GenerationGet()
    service.context, service.request = functional_portal, functional["request"]
    transaction.begin()
    with on(date(2026, 11, 24)):
        one = service.reply()
    with on(date(2026, 11, 25)):
        two = service.reply()
    assert one != two
