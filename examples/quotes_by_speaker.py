"""Count quotations by speaker over a folder of stories, as media monitors do."""

import datetime as dt
from collections import Counter
from pathlib import Path

import newskit as nk

STORIES = Path(__file__).parent / "stories"


def main() -> None:
    records = [
        {"id": path.stem, "text": path.read_text("utf-8"), "published": dt.date(2025, 1, 22)}
        for path in sorted(STORIES.glob("*.txt"))
    ]
    story = nk.collate(nk.read_many(records))  # one name for each person, whatever the outlet's spelling
    print(f"{'speaker':<24}{'direct':>8}{'mixed':>8}{'indirect':>10}")
    for speaker in story.speakers:
        if speaker.person is None:
            continue
        versions = [version for saying in speaker.sayings for version in saying.versions]
        quotes = [story.articles[version.article].quotes[version.quote] for version in versions]
        kinds = Counter(quote.kind for quote in quotes if quote.cue_type == "speech")
        print(f"{speaker.name:<24}{kinds['direct']:>8}{kinds['mixed']:>8}{kinds['indirect']:>10}")


if __name__ == "__main__":
    main()
