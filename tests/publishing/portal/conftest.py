"""A province with published things, and a reader who knows nothing but HTTP."""

from govportal.publishing.review import bypass
from tests.publishing.review.http import Client
from tests.publishing.review.world import as_owner
from tests.publishing.review.world import made
from tests.publishing.review.world import World

import pytest
import transaction


class Portal(World):
    """The small province of the reviews' tests, and a way to publish in it."""

    def publish(self, container, portal_type, state="published", **fields):
        """Something public in a place."""
        with as_owner(self.portal):
            obj = made(container, portal_type, **fields)
            bypass.publish(obj, "测试", state)
            obj.reindexObject()
        transaction.commit()
        return obj

    def announce(self, container, title="停机维护", **fields):
        """A published announcement."""
        return self.publish(container, "Announcement", title=title, text="今晚停机。", **fields)

    def matter_of(self, department, number, title="食品经营许可", **fields):
        """A published matter whose code ends in a number."""
        code = f"{department.code}{number:05d}"
        return self.publish(department, "Matter", title=title, handling_item_code=code, **fields)


@pytest.fixture
def place(functional_portal):
    made = Portal(functional_portal)
    transaction.commit()
    return made


@pytest.fixture
def reader(functional_portal):
    with Client(functional_portal.absolute_url()) as session:
        yield session
