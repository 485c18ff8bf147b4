"""What was deleted from a text and what was put in, in pieces that people read as wording."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

import re


SAME = "same"
DELETED = "del"
INSERTED = "ins"

#: Clauses are compared first: within a long text single characters agree by chance.
CLAUSE = re.compile(r"[^。；;！？!?，,、：:\n]*[。；;！？!?，,、：:\n]?")
#: A number, a code or a Latin word changes as a whole.
WORD = re.compile(r"[A-Za-z0-9]+(?:[.\-/_@][A-Za-z0-9]+)*|\s+|.", re.DOTALL)
#: A shorter agreement between two changes is chance and would only tear the text.
ISLAND = 2
#: Above this many comparisons a passage is shown as replaced.
LIMIT = 1_000_000


@dataclass(frozen=True)
class Piece:
    """A stretch of text; ``op`` is ``same``, ``del`` or ``ins``."""

    op: str
    text: str


def pieces(before: str, after: str) -> list[Piece]:
    """The pieces that make ``before`` (same, del) and ``after`` (same, ins)."""
    found: list[Piece] = []
    # Clauses that a long text repeats all over say nothing of what belongs together: autojunk.
    for op, old, new in _steps(_clauses(before), _clauses(after), autojunk=True):
        if op == "equal":
            found.append(Piece(SAME, old))
        elif old and new and len(old) * len(new) <= LIMIT:
            found += _within(old, new)
        else:
            found += _replaced(old, new)
    return _joined(found)


def likeness(before: str, after: str) -> float:
    """How much two texts have in common, 0 to 1."""
    if len(before) * len(after) > LIMIT:
        return float(before == after)
    return SequenceMatcher(None, before, after, autojunk=False).ratio()


def _clauses(text: str) -> list[str]:
    return [clause for clause in CLAUSE.findall(text) if clause]


def _steps(
    old: list[str], new: list[str], autojunk: bool = False
) -> Iterator[tuple[str, str, str]]:
    matcher = SequenceMatcher(None, old, new, autojunk=autojunk)
    for op, i, j, k, m in matcher.get_opcodes():
        yield op, "".join(old[i:j]), "".join(new[k:m])


def _within(old: str, new: str) -> list[Piece]:
    """The words that differ; the whole where little agrees."""
    found: list[Piece] = []
    for op, was, now in _steps(WORD.findall(old), WORD.findall(new)):
        found += [Piece(SAME, was)] if op == "equal" else _replaced(was, now)
    inner = range(1, len(found) - 1)
    torn = {i for i in inner if found[i].op == SAME and len(found[i].text.strip()) < ISLAND}
    found = [
        piece
        for i, one in enumerate(found)
        for piece in (_replaced(one.text, one.text) if i in torn else [one])
    ]
    common = sum(len(piece.text) for piece in found if piece.op == SAME)
    return found if common * 4 >= min(len(old), len(new)) else _replaced(old, new)


def _replaced(old: str, new: str) -> list[Piece]:
    return [Piece(op, text) for op, text in ((DELETED, old), (INSERTED, new)) if text]


def _joined(found: list[Piece]) -> list[Piece]:
    """Neighbours of one kind as one, what is deleted before what stands in its place."""
    result: list[Piece] = []
    old = new = ""
    for piece in [*found, Piece(SAME, "")]:
        if piece.op == DELETED:
            old += piece.text
        elif piece.op == INSERTED:
            new += piece.text
        else:
            result += _replaced(old, new)
            old = new = ""
            if result and result[-1].op == SAME:
                result[-1] = Piece(SAME, result[-1].text + piece.text)
            elif piece.text:
                result.append(piece)
    return result
