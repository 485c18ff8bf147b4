"""The toolbar's date, as it is written in Chinese."""

from plone.app.layout.viewlets.common import ContentViewsViewlet


AMERICAN = "output-format: L LTS"
ISO = "output-format: YYYY-MM-DD HH:mm"


class ContentViews(ContentViewsViewlet):
    """Plone's actions on an item, of which the history is named by the date of the last change.

    The date is formatted in the browser by pattern ``display-time``, which cuts ``zh-cn`` to
    ``zh``, finds no such locale and goes on in English. A format without locale needs none.
    """

    def menu_template(self, *args, **options) -> str:
        """The actions as HTML."""
        return super().menu_template(*args, **options).replace(AMERICAN, ISO)
