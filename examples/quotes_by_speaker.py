"""Count quotations by speaker over a folder of stories: the one given as argument, or the one shipped beside."""

import sys
from collections import Counter
from pathlib import Path

import newskit as nk

FOLDER = Path(__file__).parent / "stories" / "hospital"


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    paths = sorted(folder.glob("*.txt"))
    articles = [nk.read(path.read_text("utf-8"), outlet=path.stem) for path in paths]
    story = nk.collate(articles)  # one name for each person, whatever the outlet's spelling
    print(f"{'speaker':<28}{'direct':>8}{'mixed':>8}{'indirect':>10}   in")
    for speaker in story.speakers:
        if speaker.person is None:  # officials, firms, nobody named
            continue
        versions = {(version.article, version.quote) for saying in speaker.sayings for version in saying.versions}
        quotes = [story.articles[article].quotes[quote] for article, quote in versions]
        kinds = Counter(quote.kind for quote in quotes if quote.cue_type in ("speech", "writing"))
        outlets = sorted({story.outlet(article) for article, _ in versions})
        if kinds:
            shown = f"{kinds['direct']:>8}{kinds['mixed']:>8}{kinds['indirect']:>10}"
            print(f"{speaker.name:<28}{shown}   {', '.join(outlets)}")


if __name__ == "__main__":
    main()
