"""What the site already says to a question: questions, guides and laws, while somebody types.

What people write is a sentence, no query: it is cut into pairs of characters, any of which may
stand in what is found; what has more of them, and has them in its title, comes first. This reads
Plone's catalogue, as there is no search room yet; `find` is all that one would have to replace.
"""

from govportal.addons.interaction.router import words
from govportal.content.places import region_of
from govportal.publishing.portal.addresses import path_of
from Products.ZCTextIndex.ParseTree import ParseError
from typing import Any

import plone.api as api


#: Kinds with how many of each are offered.
KINDS = {"Question": 5, "ServiceGuide": 3, "Law": 2}
#: Pairs of characters that are looked for, and what is compared of each kind.
PAIRS, LOOKED_AT = 24, 30
SHORTEST, LONGEST = 2, 200
BEGINNING = 120
#: Pairs that stand in most questions and tell nothing.
_COMMON = "怎么怎样如何什么需要哪些哪里多少多久办理申请可以是否请问我想想问问一一下能不不能应该"
COMMON = frozenset(_COMMON[place : place + 2] for place in range(0, len(_COMMON), 2))
#: What stands with these is no word.
PARTICLES = frozenset("的了吗呢么吧啊我你他它是在和与就都")
#: How much a pair counts in the title.
TITLE = 4
#: What a result must have at least; one pair of many by chance is no answer.
FEW, LEAST = 4, 6


def find(text: str, region: str = "") -> list[dict[str, Any]]:
    """What may answer a question, the best first; nothing for a text that is too short.

    Args:
        region: a region's code; what is said there and above comes before the rest.
    """
    text = text.strip()[:LONGEST]
    telling = (pair for pair in words(text) - COMMON if not PARTICLES & set(pair))
    pairs = sorted(telling, key=text.lower().find)[:PAIRS]
    if len(text) < SHORTEST or not pairs:
        return []
    query = " or ".join(pairs)
    found: list[tuple[int, Any]] = []
    for portal_type, most in KINDS.items():
        ranked = sorted(
            (_scored(brain, pairs, region) for brain in _looked_up(portal_type, query)),
            key=lambda item: -item[0],
        )
        least = LEAST if len(pairs) >= FEW else TITLE
        found += [item for item in ranked if item[0] >= least][:most]
    return [_item(obj) for _score, obj in sorted(found, key=lambda item: -item[0])]


def _looked_up(portal_type: str, query: str) -> Any:
    catalog = api.portal.get_tool("portal_catalog")
    try:
        return catalog.searchResults(
            portal_type=portal_type, review_state="published", SearchableText=query
        )[:LOOKED_AT]
    except ParseError:
        return ()


def _scored(brain: Any, pairs: list[str], region: str) -> tuple[int, Any]:
    title = brain.Title.lower()
    score = sum(TITLE for pair in pairs if pair in title)
    obj = brain.getObject()
    body = _body(obj).lower()
    score += sum(1 for pair in pairs if pair in body)
    if region and score and getattr(region_of(obj), "code", "") == region:
        score += TITLE
    return score, obj


def _body(obj: Any) -> str:
    parts = (getattr(obj, name, "") or "" for name in ("answer", "summary", "preamble"))
    return " ".join(parts)


def _item(obj: Any) -> dict[str, Any]:
    text = " ".join(_body(obj).split())
    return {
        "uid": api.content.get_uuid(obj),
        "type": obj.portal_type,
        "title": obj.title,
        "path": path_of(obj),
        "text": text[:BEGINNING] + ("…" if len(text) > BEGINNING else ""),
        "place": getattr(region_of(obj), "title", "") or "",
    }
