"""What editors of halls and schedules choose from."""

from govportal.addons.appointment.hours import DAYS
from typing import Any
from zope.interface import provider
from zope.schema.interfaces import IVocabularyFactory
from zope.schema.vocabulary import SimpleTerm
from zope.schema.vocabulary import SimpleVocabulary

import plone.api as api


@provider(IVocabularyFactory)
def days(context: Any = None) -> SimpleVocabulary:
    """Kinds of days."""
    return SimpleVocabulary([SimpleTerm(name, name, title) for name, title in DAYS.items()])


@provider(IVocabularyFactory)
def departments(context: Any = None) -> SimpleVocabulary:
    """The departments of the site; value and token are their codes."""
    brains = api.portal.get_tool("portal_catalog").unrestrictedSearchResults(
        portal_type="Department", sort_on="sortable_title"
    )
    terms = {brain.code: SimpleTerm(brain.code, brain.code, brain.Title) for brain in brains}
    return SimpleVocabulary(list(terms.values()))
