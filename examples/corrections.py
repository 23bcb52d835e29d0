"""What a correction changed: names, days and quotations of two versions of one story, as findings, not as lines."""

import csv
from pathlib import Path

import newskit as nk

STORIES = Path(__file__).parent / "stories"


def stories(event: str) -> list[nk.Article]:
    with (STORIES / event / "index.csv").open(encoding="utf-8", newline="") as index:
        rows = [{**row, "text": (STORIES / event / row["id"]).read_text("utf-8")} for row in csv.DictReader(index)]
    return list(nk.read_many(rows))


def facts(article: nk.Article) -> dict[str, list[str]]:
    """Return what the story says, by kind, in reading order."""
    return {
        "person": [person.name for person in article.people],
        "day": [f"{date.value} (“{date.text}”)" for date in article.dates if date.type == "DATE"],
        "quote": [f"{quote.speaker}: {' … '.join(span.text for span in quote.content)}" for quote in article.quotes],
        "credit": [credit.text for credit in article.furniture.credits],
    }


def main() -> None:
    first, corrected = stories("court")
    before, after = facts(first), facts(corrected)
    for kind, old in before.items():
        new = after[kind]
        for gone in [fact for fact in old if fact not in new]:
            print(f"- {kind}: {gone}")
        for added in [fact for fact in new if fact not in old]:
            print(f"+ {kind}: {added}")
    kept = sum(fact in after[kind] for kind, old in before.items() for fact in old)
    print(f"{kept} facts stand as they were")
    for name in [person.name for person in corrected.people if person.name not in before["person"]]:
        was = max(before["person"], key=lambda other: nk.compare_names(name, other).score)
        print(f"{was} is now {name}: {nk.compare_names(was, name).reason}")


if __name__ == "__main__":
    main()
