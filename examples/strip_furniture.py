"""Cut wire copy down to its body before it goes to another tool, and keep the way back to the original."""

from pathlib import Path

import newskit as nk

STORIES = Path(__file__).parent / "stories"


def main() -> None:
    for path in sorted(STORIES.glob("*.txt")):
        text = path.read_text("utf-8")
        parts = nk.split_article(text)
        print(path.stem)
        print("   headline:", parts.headline.text if parts.headline else "none")
        print(
            "   byline:  ", ", ".join(author.name.text for author in parts.byline.authors) if parts.byline else "none"
        )
        if parts.dateline:
            places = " / ".join(place.city.text for place in parts.dateline.places)
            agency = parts.dateline.agency.text if parts.dateline.agency else "none"
            print(f"   dateline: {places}, agency {agency}")
        print("   credits: ", "; ".join(credit.text for credit in parts.credits) or "none")
        print(f"   body:     {parts.body.start} to {parts.body.end}, begins {parts.body.text.strip()[:40]!r}")
        assert text[parts.body.start : parts.body.end] == parts.body.text


if __name__ == "__main__":
    main()
