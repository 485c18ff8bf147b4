"""The page on the data model says what the schemas say."""

from govportal.content.values import fields_of
from tests.content import data_model
from zope.schema import getFieldNamesInOrder


def test_the_page_is_up_to_date():
    text = data_model.TARGET.read_text(encoding="utf-8")
    assert data_model.page(text) == text, "run python -m tests.content.data_model"


def test_the_page_lists_all_schemata_of_the_types(portal):
    for type_, schemata in data_model.TYPES.items():
        listed = [name for schema in schemata for name in getFieldNamesInOrder(schema)]
        assert listed == [name for name, _field in fields_of(type_)], type_
