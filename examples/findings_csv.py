"""A CSV of quotations for a spreadsheet: one row a quotation, with offsets that lead back into the text."""

import csv
import sys
from pathlib import Path

import newskit as nk

STORIES = Path(__file__).parent / "stories"


def stories(event: str) -> list[nk.Article]:
    with (STORIES / event / "index.csv").open(encoding="utf-8", newline="") as index:
        rows = [{**row, "text": (STORIES / event / row["id"]).read_text("utf-8")} for row in csv.DictReader(index)]
    return list(nk.read_many(rows))


def main() -> None:
    # To a file for Excel: open("quotes.csv", "w", encoding="utf-8-sig", newline="")
    sheet = csv.writer(sys.stdout, lineterminator="\n")
    sheet.writerow(["published", "outlet", "speaker", "source", "cue", "kind", "start", "end", "words"])
    for article in stories("rates"):
        for quote in article.quotes:
            sheet.writerow(
                [
                    article.published,
                    article.outlet,
                    quote.speaker,
                    quote.source.text if quote.source else None,
                    quote.cue.text if quote.cue else None,
                    quote.kind,
                    quote.start,
                    quote.end,
                    " [...] ".join(span.text for span in quote.content),
                ]
            )


if __name__ == "__main__":
    main()
