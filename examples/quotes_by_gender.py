"""Count quotations by the gender of who is quoted, as media monitors do, and say how much is unknown."""

import csv
from collections import Counter
from pathlib import Path

import newskit as nk
from newskit.names.gender import gender_of, gender_of_title

STORIES = Path(__file__).parent / "stories"
WORDS = {"f": "women", "m": "men", None: "unknown"}


def stories(event: str) -> list[nk.Article]:
    with (STORIES / event / "index.csv").open(encoding="utf-8", newline="") as index:
        rows = [{**row, "text": (STORIES / event / row["id"]).read_text("utf-8")} for row in csv.DictReader(index)]
    return list(nk.read_many(rows))


def gender(name: str, article: nk.Article) -> str:
    """Return what title and given name say: a title (Mrs, Chairman) goes before, a given name is a guess."""
    titles = next((person.titles for person in article.people if person.name == name), ())
    by_title = next(filter(None, map(gender_of_title, titles)), None)
    return WORDS[by_title or gender_of(nk.romanize(name))]


def main() -> None:
    columns = ("women", "men", "unknown", "no person")
    print(f"{'':<18}", *(f"{column:>10}" for column in columns), "  quoted")
    for event in ("bridge", "hospital", "rates"):
        for article in stories(event):
            said = [quote for quote in article.quotes if quote.cue_type == "speech"]
            count = Counter(gender(quote.speaker, article) if quote.speaker else "no person" for quote in said)
            names = sorted({quote.speaker.split()[-1] for quote in said if quote.speaker})
            print(f"{article.outlet:<18}", *(f"{count[column]:>10}" for column in columns), " ", ", ".join(names))


if __name__ == "__main__":
    main()
