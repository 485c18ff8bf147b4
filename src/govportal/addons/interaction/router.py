"""What a text is about, and why: complement naive Bayes over pairs of characters, in plain Python.

A text is known by its features: every two characters that stand together in its Chinese parts, and
its Latin words; those of its title count three times. For each category the model counts how often
a feature stands in texts of all the *other* categories (which have more texts than the one, so the
counts are steadier): what is rare there speaks for it. An answer can always be explained: the
features that speak most for the category are named with it.

The model knows nothing of Plone or of the database; `advice` trains it. Source: Rennie and others,
Tackling the poor assumptions of naive Bayes text classifiers, ICML 2003.
"""

from collections import Counter
from collections.abc import Iterable
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from math import log

import re


RUNS = re.compile(r"[\u4e00-\u9fff]+|[a-zA-Z][a-zA-Z0-9]+")
#: Greetings and the like say nothing of what a text is about.
_EMPTY = (
    "您好你好谢谢领导我们他们你们这个那个一个没有什么怎么为什可以希望请问现在不是就是"
    "还是因为所以但是如果已经问题解决情况有关部门政府书记尊敬感谢"
)
EMPTY = frozenset(_EMPTY[place : place + 2] for place in range(0, len(_EMPTY), 2))
#: What is added to every count, so that a feature never seen before decides nothing.
SMOOTHING = 1.0
#: How often a feature of the title counts besides.
TITLE = 2
#: A feature of fewer texts is a name or a slip, once there are texts enough.
RARE, ENOUGH = 2, 30
#: Characters of a text that are looked at, and features that explain an answer.
LONGEST, REASONS = 2000, 5


@dataclass(frozen=True)
class Answer:
    """A category that a text may belong to, and the features that speak most for it."""

    category: str
    reasons: tuple[str, ...]


def words(text: str) -> set[str]:
    """The features that stand in a text."""
    found: set[str] = set()
    for run in RUNS.findall(text[:LONGEST]):
        if run.isascii():
            found.add(run.lower())
        else:
            found.update(run[place : place + 2] for place in range(len(run) - 1))
    return found - EMPTY


def features(title: str, text: str) -> Counter[str]:
    """The features of a message, each with how much it counts."""
    found = Counter(words(f"{title}\n{text}"))
    for feature in words(title):
        found[feature] += TITLE
    return found


class Router:
    """A model; it doesn't change once it is trained.

    Args:
        examples: titles and texts with their categories.
    """

    def __init__(self, examples: Iterable[tuple[str, str, str]]) -> None:
        counts: dict[str, Counter[str]] = {}
        number: Counter[str] = Counter()
        texts = 0
        for title, text, category in examples:
            found = features(title, text)
            counts.setdefault(category, Counter()).update(found)
            number.update(found.keys())
            texts += 1
        least = RARE if texts >= ENOUGH else 1
        self.known = frozenset(feature for feature, times in number.items() if times >= least)
        self._all: Counter[str] = Counter()
        for counter in counts.values():
            for feature in counter.keys() - self.known:
                del counter[feature]
            self._all.update(counter)
        self._counts = counts
        self._total = sum(self._all.values())

    def answers(self, title: str, text: str, most: int = 3) -> Sequence[Answer]:
        """The categories that a message may belong to, the likeliest first.

        None where nothing in it is known, or there is no choice to be made.
        """
        seen = {f: n for f, n in features(title, text).items() if f in self.known}
        if not seen or len(self._counts) < 2:
            return ()
        weights = {name: self._weights(name, seen) for name in self._counts}
        scores = {name: sum(found.values()) for name, found in weights.items()}
        ranked = sorted(scores, key=lambda name: (-scores[name], name))
        mean = {f: sum(found[f] for found in weights.values()) / len(weights) for f in seen}
        return [Answer(name, _reasons(weights[name], mean)) for name in ranked[:most]]

    def _weights(self, name: str, seen: Mapping[str, int]) -> Mapping[str, float]:
        """How much each feature speaks for a category: the rarer elsewhere, the more."""
        own = self._counts[name]
        rest = self._total - sum(own.values()) + SMOOTHING * len(self.known)
        return {
            feature: -times * log((self._all[feature] - own[feature] + SMOOTHING) / rest)
            for feature, times in seen.items()
        }


def _reasons(own: Mapping[str, float], mean: Mapping[str, float]) -> tuple[str, ...]:
    gain = {feature: weight - mean[feature] for feature, weight in own.items()}
    best = sorted((f for f in gain if gain[f] > 0), key=lambda f: (-gain[f], f))
    return tuple(best[:REASONS])
