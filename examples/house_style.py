"""One spelling for everybody in six outlets' stories, and every change shown where it stood."""

import csv
from pathlib import Path

import newskit as nk

STORIES = Path(__file__).parent / "stories"

# How the desk spells whom; any other spelling of theirs is to go.  `newskit.read_style` reads such a list from a file.
DESK = ("Petar Hristov", "Ioana Mureșanu", "Yordan Dzhambazov", "Oleksiy Tkachenko")


def stories(event: str) -> list[nk.Article]:
    with (STORIES / event / "index.csv").open(encoding="utf-8", newline="") as index:
        rows = [{**row, "text": (STORIES / event / row["id"]).read_text("utf-8")} for row in csv.DictReader(index)]
    return list(nk.read_many(rows))


def style_for(story: nk.Story) -> dict[str, str]:
    """Return a style of our own: every printed form of a person the desk knows, to the desk's form of it."""
    style = {}
    for person in story.people:
        ours = next((name for name in DESK if nk.compare_names(name, person.name).same), None)
        for printed in {variant.name for appearance in person.appearances for variant in appearance.variants}:
            if ours:  # a full name for a full name, a family name for a family name
                style[printed] = ours if " " in printed else ours.split()[-1]
    return style


def main() -> None:
    story = nk.collate(stories("bridge"))
    style = style_for(story)
    for article in story.articles:
        result = nk.normalize_names(article.text, style=style)
        print(f"{article.outlet}: {len(result.edits)} changes")
        for edit in result.edits:
            line = article.text.count("\n", 0, edit.start) + 1
            print(f"    line {line}, characters {edit.start}-{edit.end}: {edit.before} → {edit.after}")
    print()
    text = "Zelenskiy flew to Kiev; Gaddafi's son did not."
    for known in ("ap", "reuters", "washington-post"):  # whom the world spells in many ways, newskit knows
        print(f"{known:<17}{nk.normalize_names(text, style=known).text}")


if __name__ == "__main__":
    main()
