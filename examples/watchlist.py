"""Screen stories against a watchlist in several scripts, and say why a name is a hit."""

import csv
from pathlib import Path

import newskit as nk

STORIES = Path(__file__).parent / "stories"

WATCHLIST = {
    "Христов, Петър": "office holder, Bulgaria",
    "Самуел Окафор": "hospital board, Maine",
    "مصطفى الشربيني": "office holder, Egypt",
    "Layla Hadad": "adviser, Dubai",
    "Aleksey Tkachenko": "haulier",
    "Ivan Hristov": "office holder, Bulgaria",
    "Lars Hegge": "director, Norway",
}


def stories(event: str) -> list[nk.Article]:
    with (STORIES / event / "index.csv").open(encoding="utf-8", newline="") as index:
        rows = [{**row, "text": (STORIES / event / row["id"]).read_text("utf-8")} for row in csv.DictReader(index)]
    return list(nk.read_many(rows))


def main() -> None:
    index = nk.NameIndex[str]()
    for name, reason in WATCHLIST.items():
        index.add(name, reason)
    seen = set()
    for event in ("bridge", "hospital", "rates", "court"):
        for article in stories(event):
            for person in article.people:
                for match in index.query(person.name, limit=1):
                    if (person.name, match.name) in seen:
                        continue
                    seen.add((person.name, match.name))
                    print(f"{match.score:.2f}  {person.name} ({article.outlet})  =  {match.name}, {match.value}")
                    print(f"      {nk.compare_names(person.name, match.name).reason}")
    print(f"{len(seen)} hits; not seen: {', '.join(sorted(set(WATCHLIST) - {name for _, name in seen}))}")


if __name__ == "__main__":
    main()
