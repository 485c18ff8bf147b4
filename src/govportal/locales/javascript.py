"""The messages of Plone's JavaScript, in the visitor's language.

A page asks for them by its own language code, ``zh-cn``; the catalogues are filed under gettext's
names, ``zh_CN``. plone.app.content 5 only looks for the one and for ``zh``, finds neither and
leaves folder contents, content browser and editor in English.
"""

from plone.app.content.browser.i18n import i18njs
from zope.component import queryUtility
from zope.i18n.interfaces import ITranslationDomain


def catalogue_name(language: str, known: set[str]) -> str:
    """The name that a language's catalogues are filed under.

    :param language: as in HTML, e.g. ``zh-cn`` or ``zh-CN``.
    :param known: the names of a domain's catalogues.
    :returns: one of ``known``; ``language`` itself when none is meant.
    """
    wanted = language.replace("-", "_").lower()
    return next((name for name in sorted(known) if name.lower() == wanted), language)


class Messages(i18njs):
    """Plone's view, asking by the catalogues' own names."""

    def __call__(self, domain: str | None = None, language: str | None = None) -> None:
        """Answer the messages of a domain as JSON.

        :param domain: the translation domain, ``plone`` or ``widgets``.
        :param language: as in HTML; the request's own by default.
        """
        language = language or self.request["LANGUAGE"]
        translations = queryUtility(ITranslationDomain, domain or "")
        known = set(translations.getCatalogsInfo()) if translations else set()
        super().__call__(domain, catalogue_name(language, known))
