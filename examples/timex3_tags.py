"""Print a story with its time expressions tagged as TIMEX3, the way TimeML tools read it."""

import csv
from html import escape
from pathlib import Path

import newskit as nk

STORIES = Path(__file__).parent / "stories"


def stories(event: str) -> list[nk.Article]:
    with (STORIES / event / "index.csv").open(encoding="utf-8", newline="") as index:
        rows = [{**row, "text": (STORIES / event / row["id"]).read_text("utf-8")} for row in csv.DictReader(index)]
    return list(nk.read_many(rows))


def tagged(article: nk.Article) -> str:
    """Return the body with every time expression in a TIMEX3 element."""
    pieces, at = [], article.furniture.body.start
    for number, date in enumerate(article.dates, start=1):
        if date.start < at:  # in the headline
            continue
        pieces.append(escape(article.text[at : date.start], quote=False))
        mod = f' mod="{date.mod}"' if date.mod else ""
        pieces.append(f'<TIMEX3 tid="t{number}" type="{date.type}" value="{date.value}"{mod}>{date.text}</TIMEX3>')
        at = date.end
    pieces.append(escape(article.text[at : article.furniture.body.end], quote=False))
    return "".join(pieces)


def main() -> None:
    wire = stories("rates")[0]
    print(f'<DCT><TIMEX3 tid="t0" type="DATE" value="{wire.published}" functionInDocument="CREATION_TIME"/></DCT>')
    print(f"<TEXT>{tagged(wire)}</TEXT>")


if __name__ == "__main__":
    main()
