"""Who said what about one event, in whose words: a table over six outlets, one name for each person."""

import csv
from pathlib import Path

import newskit as nk

STORIES = Path(__file__).parent / "stories"


def stories(event: str) -> list[nk.Article]:
    with (STORIES / event / "index.csv").open(encoding="utf-8", newline="") as index:
        rows = [{**row, "text": (STORIES / event / row["id"]).read_text("utf-8")} for row in csv.DictReader(index)]
    return list(nk.read_many(rows))


def main() -> None:
    story = nk.collate(stories("bridge"))
    for speaker in story.speakers:
        if speaker.person is None:  # officials, spokeswomen, firms
            continue
        print(speaker.name)
        for saying in speaker.sayings:
            outlets = {story.outlet(version.article): version for version in saying.versions}
            for outlet, version in outlets.items():
                quote = story.articles[version.article].quotes[version.quote]
                words = " [...] ".join(span.text for span in version.content).rstrip(",")
                shown = words if len(words) < 62 else words[:60].rstrip() + " …"
                print(f"  {quote.kind:<9}{outlet:<18}{shown}")
            if len(outlets) > 1:
                print(f"           ↑ {saying.relation}")


if __name__ == "__main__":
    main()
