"""Where the outlets differ: spellings, wordings, attributions and days, each with the place it stands."""

import csv
from pathlib import Path

import newskit as nk

STORIES = Path(__file__).parent / "stories"


def stories(event: str) -> list[nk.Article]:
    with (STORIES / event / "index.csv").open(encoding="utf-8", newline="") as index:
        rows = [{**row, "text": (STORIES / event / row["id"]).read_text("utf-8")} for row in csv.DictReader(index)]
    return list(nk.read_many(rows))


def main() -> None:
    for event in (".", "rates"):
        story = nk.collate(stories(event))
        print(" against ".join(story.outlet(number) for number in range(len(story.articles))))
        for difference in story.differences:
            print(f"  {difference.kind}: {difference.subject}")
            for claim in difference.claims:
                where = f"at {claim.where.start}" if claim.where else ""
                shown = claim.text if len(claim.text) < 60 else claim.text[:58].rstrip() + " …"
                print(f"      {story.outlet(claim.article):<16}{where:>8}   {shown}")


if __name__ == "__main__":
    main()
