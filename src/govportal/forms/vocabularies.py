"""What an editor chooses from in the designer of forms."""

from govportal.forms.prefill import SOURCES
from typing import Any
from zope.interface import provider
from zope.schema.interfaces import IVocabularyFactory
from zope.schema.vocabulary import SimpleTerm
from zope.schema.vocabulary import SimpleVocabulary


@provider(IVocabularyFactory)
def sources(context: Any = None) -> SimpleVocabulary:
    """Where the first value of a field may come from."""
    return SimpleVocabulary([SimpleTerm(name, name, title) for name, title in SOURCES.items()])
