"""Write one HTML page for an event and one for each story, and a list of what is on them."""

import csv
import tempfile
from pathlib import Path

import newskit as nk

STORIES = Path(__file__).parent / "stories"


def stories(event: str) -> list[nk.Article]:
    with (STORIES / event / "index.csv").open(encoding="utf-8", newline="") as index:
        rows = [{**row, "text": (STORIES / event / row["id"]).read_text("utf-8")} for row in csv.DictReader(index)]
    return list(nk.read_many(rows))


def main() -> None:
    folder = Path(tempfile.mkdtemp(prefix="newskit-"))  # put your own here
    for event in ("bridge", "hospital", "rates"):
        story = nk.collate(stories(event))
        page = nk.render_html(story)  # fetches nothing, runs no script but its own
        (folder / f"{event}.html").write_text(page, encoding="utf-8")
        print(f"{event}.html: {len(story.people)} people, {len(story.differences)} differences, of")
        for number, article in enumerate(story.articles):
            name = f"{event}-{number}.html"
            (folder / name).write_text(nk.render_html(article), encoding="utf-8")
            print(
                f"    {name:<17}{article.outlet:<18}{len(article.people):>2} people "
                f"{len(article.dates):>3} dates {len(article.quotes):>3} quotes"
            )
    pages = sorted(path.name for path in folder.iterdir())
    print(f"{len(pages)} pages, {pages[0]} to {pages[-1]}")


if __name__ == "__main__":
    main()
