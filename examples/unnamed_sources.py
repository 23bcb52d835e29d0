"""How much of a story stands on named people: named, unnamed and institutional sources, and unsourced quotations."""

import csv
from collections import Counter
from pathlib import Path

import newskit as nk

STORIES = Path(__file__).parent / "stories"

# Whoever hides behind one of these is nobody a reader could ask.
UNNAMED = ("source", "sources", "official", "officials", "people", "spokeswoman", "spokesman", "insider", "analysts")


def stories(event: str) -> list[nk.Article]:
    with (STORIES / event / "index.csv").open(encoding="utf-8", newline="") as index:
        rows = [{**row, "text": (STORIES / event / row["id"]).read_text("utf-8")} for row in csv.DictReader(index)]
    return list(nk.read_many(rows))


def kind(quote: nk.Quote) -> str:
    if quote.speaker:
        return "named"
    if quote.source is None:
        return "no source"
    words = quote.source.text.lower().replace("'s", "").split()
    return "unnamed" if any(word.strip(",.") in UNNAMED for word in words) else "institution"


def main() -> None:
    kinds = ("named", "institution", "unnamed", "no source")
    print(f"{'':<18}", *(f"{name:>12}" for name in kinds))
    unnamed = []
    for event in ("bridge", "hospital", "rates"):
        for article in stories(event):
            count = Counter(kind(quote) for quote in article.quotes)
            print(f"{article.outlet:<18}", *(f"{count[name]:>12}" for name in kinds))
            unnamed += [(article.outlet, quote) for quote in article.quotes if kind(quote) in ("unnamed", "no source")]
    print()
    for outlet, quote in unnamed:
        source = quote.source.text if quote.source else "nobody"
        print(f"{outlet}: {source} → {quote.content[0].text[:60]}")


if __name__ == "__main__":
    main()
