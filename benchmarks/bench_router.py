"""How often the router is right about a message's category.

    python -m benchmarks.bench_router messages.jsonl

Each line of the file is an object with ``title``, ``text`` and ``category``; lines without a
category are left out. Ten parts are held out in turn: the model learns from the other nine and is
asked about the tenth. The baseline always says the most frequent category.
"""

from collections import Counter
from govportal.addons.interaction.router import Router
from pathlib import Path
from time import perf_counter

import argparse
import json


PARTS = 10


def main() -> None:
    """Measure, and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("messages", type=Path)
    lines = parser.parse_args().messages.read_text("utf-8").splitlines()
    rows = [json.loads(line) for line in lines if line.strip()]
    known = [(row["title"], row["text"], row["category"]) for row in rows if row["category"]]
    first = three = 0
    trained = asked = 0.0
    for part in range(PARTS):
        begin = perf_counter()
        router = Router(row for number, row in enumerate(known) if number % PARTS != part)
        trained += perf_counter() - begin
        for title, text, category in known[part::PARTS]:
            begin = perf_counter()
            found = [answer.category for answer in router.answers(title, text)]
            asked += perf_counter() - begin
            first += found[:1] == [category]
            three += category in found
    counts = Counter(category for _title, _text, category in known)
    name, most = counts.most_common(1)[0]
    print(f"{len(known)} messages, {len(counts)} categories")
    print(f"baseline (always {name}): {most / len(known):.1%}")
    print(f"right at the first: {first / len(known):.1%}, among three: {three / len(known):.1%}")
    print(f"training {trained / PARTS * 1000:.0f} ms, asking {asked / len(known) * 1000:.1f} ms")


if __name__ == "__main__":
    main()
