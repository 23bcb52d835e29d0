"""A timeline of one event from six outlets: what each day brought or will bring, and who says so."""

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
    story = nk.collate(stories("bridge"))
    shown = ""
    for entry in story.timeline:
        last = entry.until - dt.timedelta(seconds=1)
        one_day = entry.begin.date() == last.date()
        day = f"{entry.begin:%d %b %Y}" if one_day else f"{entry.begin:%d %b %Y} to {last:%d %b %Y}"
        if day != shown:
            print(day)
        shown = day
        for report in entry.reports:
            date = story.articles[report.article].dates[report.date]
            sentence = " ".join(report.sentence.text.split())
            words = sentence if len(sentence) < 60 else f"{sentence[:58].rstrip()} …"
            print(f"    {story.outlet(report.article):<18}“{date.text}”: {words}")


if __name__ == "__main__":
    main()
