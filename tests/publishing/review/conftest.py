"""Fixtures of the review's tests."""

from tests.publishing.review.world import World

import pytest


@pytest.fixture
def world(portal):
    """The small province."""
    return World(portal)


@pytest.fixture
def complete(monkeypatch):
    """Let drafts be submitted as they are: what is complete is another room's question."""
    monkeypatch.setattr("govportal.publishing.review.subscribers.missing", lambda obj: [])
