"""Print what two stories say happened, or will happen, on which day."""

import datetime as dt
from pathlib import Path

import newskit as nk

STORIES = Path(__file__).parent / "stories"


def main() -> None:
    published = dt.date(2025, 1, 22)
    story = nk.collate(nk.read(path.read_text("utf-8"), published, path.stem) for path in sorted(STORIES.glob("*.txt")))
    for entry in story.timeline:
        last = entry.until - dt.timedelta(days=1)
        when = (
            f"{entry.begin:%d %b %Y}"
            if entry.begin.date() == last.date()
            else f"{entry.begin:%d %b} to {last:%d %b %Y}"
        )
        print(when)
        for report in entry.reports:
            date = story.articles[report.article].dates[report.date]
            print(f"    {story.outlet(report.article)}: “{date.text}” in: {report.sentence.text[:70]}")


if __name__ == "__main__":
    main()
