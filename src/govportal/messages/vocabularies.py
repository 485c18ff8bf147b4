"""Choices of the settings."""

from govportal.messages.interfaces import ISMSProvider
from typing import Any
from zope.component import getUtilitiesFor
from zope.interface import provider
from zope.schema.interfaces import IVocabularyFactory
from zope.schema.vocabulary import SimpleTerm
from zope.schema.vocabulary import SimpleVocabulary


@provider(IVocabularyFactory)
def sms_providers(context: Any) -> SimpleVocabulary:
    """The providers of SMS that are installed."""
    return SimpleVocabulary(
        [
            SimpleTerm(name, name, found.title)
            for name, found in sorted(getUtilitiesFor(ISMSProvider))
        ]
    )
