"""Citations: what a row of the legal basis stands for today."""

from collections.abc import Iterable
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from govportal import _
from govportal.content.articles import anchor
from govportal.content.articles import article_keys
from govportal.content.articles import find_article
from typing import Any
from zope.i18n import translate

import plone.api as api


@dataclass(frozen=True)
class Citation:
    """A provision as it can be shown.

    Args:
        title: of the law.
        article: as the editor wrote it, e.g. 「第十二条」.
        text: of the article; the law's own where the portal has it, else what the row quotes.
        status: token of ``law_statuses``, ``""`` where the portal does not have the law.
        url: of the article on the law's page, ``""`` where there is none to show.
        problem: a Chinese sentence when the reference does not hold any more, else ``""``.
    """

    title: str
    article: str
    text: str
    status: str = ""
    url: str = ""
    problem: str = ""


def resolve(row: Mapping[str, Any]) -> Citation:
    """What a row of the legal basis stands for; a reference that dangles says so.

    The law is looked up with the rights of the current user: a draft leaks neither text nor URL.
    """
    title, article = row.get("title") or "", row.get("article") or ""
    quoted = Citation(title, article, row.get("text") or "")
    uid = row.get("law") or ""
    if not uid:
        return quoted
    brains = api.portal.get_tool("portal_catalog").searchResults(UID=uid, portal_type="Law")
    if not brains:
        return _with_problem(quoted, _("引用的法规在本站已不存在或者尚未公布。"))
    law = brains[0].getObject()
    keys = article_keys(article) if article else []
    rows = [found for key in keys if (found := _article(law, key)) is not None]
    problem = ""
    if keys and len(rows) < len(keys):
        problem = translate(
            _("《${title}》没有${article}。", mapping={"title": law.title, "article": article})
        )
    elif law.law_status == "repealed":
        problem = translate(_("《${title}》已经废止。", mapping={"title": law.title}))
    url = law.absolute_url()
    if rows:
        url = f"{url}#{anchor(rows[0]['no'])}"
    return Citation(
        title=law.title,
        article=article,
        text="\n".join(found["text"] for found in rows) or quoted.text,
        status=law.law_status or "",
        url=url,
        problem=problem,
    )


def version_in_force(laws: Iterable[Any], on_date: date) -> Any | None:
    """Of several versions of a law the one in force on ``on_date``, or ``None``.

    A version is in force from its effective day (its promulgation where no other is known) until
    the day before it is repealed or the next version takes effect.
    """
    began = [
        (start, law)
        for law in laws
        if (start := law.effective_on or law.promulgated) is not None and start <= on_date
    ]
    if not began:
        return None
    _start, law = max(began, key=lambda pair: pair[0])
    if law.repealed_on is not None and law.repealed_on <= on_date:
        return None
    return law


def _article(law: Any, key: tuple[int, int]) -> dict[str, Any] | None:
    number, inserted = key
    return find_article(law.articles, f"第{number}条" + (f"之{inserted}" if inserted else ""))


def _with_problem(citation: Citation, problem: str) -> Citation:
    return Citation(
        citation.title, citation.article, citation.text, problem=str(translate(problem))
    )
