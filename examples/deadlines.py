"""A desk diary: every day ahead that the stories promise, the soonest first, with the sentence that says so."""

import csv
import datetime as dt
from pathlib import Path

import newskit as nk

STORIES = Path(__file__).parent / "stories"


def stories(event: str) -> list[nk.Article]:
    with (STORIES / event / "index.csv").open(encoding="utf-8", newline="") as index:
        rows = [{**row, "text": (STORIES / event / row["id"]).read_text("utf-8")} for row in csv.DictReader(index)]
    return list(nk.read_many(rows))


def main() -> None:
    diary = []
    for event in ("bridge", "court", "hospital", "rates"):
        for article in stories(event):
            prose = article.prose()
            for date in article.dates:
                if date.type != "DATE" or date.begin is None or date.until is None or article.published is None:
                    continue
                if date.begin.date() > article.published:
                    sentence = next(s for s in prose.sentences if s.start <= date.start < s.end)
                    last = date.until.date() - dt.timedelta(days=1)
                    diary.append((date.begin.date(), last, article.outlet, date.text, sentence.text))
    for begin, last, outlet, printed, words in sorted(diary, key=lambda entry: entry[:3]):
        when = f"{begin:%a %d %b %Y}" if begin == last else f"{begin:%d %b} to {last:%d %b %Y}"
        quoted = " ".join(words.split())
        print(f"{when:<22}{outlet}: “{printed}”\n{'':<22}{quoted if len(quoted) < 70 else quoted[:68] + ' …'}")


if __name__ == "__main__":
    main()
