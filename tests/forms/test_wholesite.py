"""Forms go out and in again with the whole site; what cases rest on stays."""

from govportal import records
from govportal.console.instance import mark_layer
from govportal.forms import versions
from plone.exportimport.exporters import get_exporter
from plone.exportimport.importers import get_importer
from tests.forms.conftest import CODE
from tests.forms.conftest import make_form
from tests.forms.conftest import publish
from tests.forms.sample import LAYOUT
from tests.forms.sample import SCHEMA
from tests.publishing.review.world import as_owner
from zope.globalrequest import setRequest

import plone.api as api
import transaction


def current():
    with records.read_connection() as connection:
        return versions.current_for(connection, CODE)


def test_a_form_comes_back_as_it_was_and_is_asked_for_again(functional_office, tmp_path):
    portal = api.portal.get()
    mark_layer(portal.REQUEST)
    setRequest(portal.REQUEST)
    publish(make_form(functional_office))
    make_form(functional_office, title="草稿", used_for=[])
    transaction.commit()
    before = current()
    with as_owner(portal):
        get_exporter(portal).export_site(tmp_path)
    with as_owner(portal):
        portal.manage_delObjects(["370000"])
    transaction.commit()
    assert current() is None
    with as_owner(portal):
        get_importer(portal).import_site(tmp_path)
    transaction.commit()
    forms = {b.Title: b.getObject() for b in api.content.find(portal_type="FormDefinition")}
    published = forms["食品经营许可申请表"]
    assert (published.form_schema, published.form_layout) == (SCHEMA, LAYOUT)
    assert (published.used_for, forms["草稿"].used_for) == ([CODE], [])
    assert api.content.get_state(published) == "published"
    assert current() == before
