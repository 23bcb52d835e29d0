"""Cut copy of six house styles down to its body before it goes to another tool, and keep the way back."""

from pathlib import Path

import newskit as nk

STORIES = Path(__file__).parent / "stories"


def main() -> None:
    for path in sorted(STORIES.glob("*/*.txt")):
        text = path.read_text("utf-8")
        parts = nk.split_article(text)
        print(path.stem)
        if parts.headline:
            print(f"    headline  {parts.headline.text[:80]}")
        if parts.byline:
            print("    byline   ", ", ".join(author.name.text for author in parts.byline.authors))
        if parts.dateline:
            places = " / ".join(place.city.text for place in parts.dateline.places)
            agency = parts.dateline.agency
            print(f"    dateline  {places}", f"({agency.name or agency.text})" if agency else "")
        for credit in parts.credits:
            print(f"    credit    {credit.kind}: {credit.text[:70]}")
        first = parts.body.text.split("\n", 1)[0]
        print(f"    body      {parts.body.start}-{parts.body.end} of {len(text)}: {first[:48].rstrip()} …")
        assert text[parts.body.start : parts.body.end] == parts.body.text


if __name__ == "__main__":
    main()
