"""A vocabulary for each code set: ``govportal.<set name>``."""

from functools import lru_cache
from govportal import _
from govportal.codes.codesets import code_set
from govportal.codes.codesets import CodeSet
from govportal.codes.codesets import Term
from typing import Any
from zope.interface import implementer
from zope.schema.interfaces import IVocabularyFactory
from zope.schema.vocabulary import SimpleTerm
from zope.schema.vocabulary import SimpleVocabulary


@implementer(IVocabularyFactory)
class CodeSetVocabulary:
    """The terms of one code set: value and token are the stable token, the title is Chinese.

    Terms that a site has put out of use stay in, marked, so that content which has them can still
    be read and saved.
    """

    def __init__(self, name: str) -> None:
        self.name = name

    def __call__(self, context: Any = None) -> SimpleVocabulary:
        """The vocabulary; the context does not matter."""
        return vocabulary(code_set(self.name))


# A set is immutable, and the same object for as long as the site's override stays the same.
@lru_cache(maxsize=256)
def vocabulary(codes: CodeSet) -> SimpleVocabulary:
    """A code set as a zope.schema vocabulary, terms still in use first."""
    ordered = sorted(codes, key=lambda term: not term.active)
    return SimpleVocabulary([SimpleTerm(term.token, term.token, _title(term)) for term in ordered])


def _title(term: Term) -> str:
    if term.active:
        return term.title
    return _("${title}（已停用）", mapping={"title": term.title})


body_natures = CodeSetVocabulary("body_natures")
cross_region_scopes = CodeSetVocabulary("cross_region_scopes")
exercise_levels = CodeSetVocabulary("exercise_levels")
handling_forms = CodeSetVocabulary("handling_forms")
handling_types = CodeSetVocabulary("handling_types")
identity_types = CodeSetVocabulary("identity_types")
law_levels = CodeSetVocabulary("law_levels")
law_statuses = CodeSetVocabulary("law_statuses")
limit_units = CodeSetVocabulary("limit_units")
material_necessities = CodeSetVocabulary("material_necessities")
material_sources = CodeSetVocabulary("material_sources")
material_types = CodeSetVocabulary("material_types")
matter_states = CodeSetVocabulary("matter_states")
matter_types = CodeSetVocabulary("matter_types")
online_depths = CodeSetVocabulary("online_depths")
power_sources = CodeSetVocabulary("power_sources")
region_levels = CodeSetVocabulary("region_levels")
result_types = CodeSetVocabulary("result_types")
review_steps = CodeSetVocabulary("review_steps")
satisfaction_levels = CodeSetVocabulary("satisfaction_levels")
service_objects = CodeSetVocabulary("service_objects")
special_procedures = CodeSetVocabulary("special_procedures")
themes_legal = CodeSetVocabulary("themes_legal")
themes_natural = CodeSetVocabulary("themes_natural")
