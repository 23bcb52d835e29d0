"""Who is quoted first, and who gets how many of the quoted words, in each outlet and over all of them."""

import csv
from collections import Counter
from pathlib import Path

import newskit as nk

STORIES = Path(__file__).parent / "stories"


def stories(event: str) -> list[nk.Article]:
    with (STORIES / event / "index.csv").open(encoding="utf-8", newline="") as index:
        rows = [{**row, "text": (STORIES / event / row["id"]).read_text("utf-8")} for row in csv.DictReader(index)]
    return list(nk.read_many(rows))


def main() -> None:
    story = nk.collate(stories("bridge"))
    first: dict[int, tuple[int, str]] = {}
    words: Counter[str] = Counter()
    for speaker in story.speakers:
        name = speaker.name if speaker.person is not None else "others"
        for saying in speaker.sayings:
            for version in saying.versions:
                quote = story.articles[version.article].quotes[version.quote]
                if quote.kind == "indirect" or name is None:
                    continue
                words[name] += sum(len(span.text.split()) for span in version.content)
                first[version.article] = min(first.get(version.article, (quote.start, name)), (quote.start, name))
    print("quoted first")
    for number, (start, name) in sorted(first.items()):
        print(f"  {story.outlet(number):<18}{name:<20}at character {start}")
    print("share of quoted words")
    total = sum(words.values())
    for name, count in words.most_common():
        print(f"  {name:<20}{'█' * round(40 * count / total):<22}{count:>4} words {count / total:>5.0%}")


if __name__ == "__main__":
    main()
