"""Lay two outlets' stories on one event side by side: who is who, who said what, and when."""

import datetime as dt
import sys
from pathlib import Path

import newskit as nk
from newskit.interop.text_view import print_styled, show_story, to_text

STORIES = Path(__file__).parent / "stories"


def main() -> None:
    published = dt.date(2025, 1, 22)
    courier = nk.read((STORIES / "harbour-courier.txt").read_text("utf-8"), published, "Harbour Courier")
    wire = nk.read((STORIES / "northern-wire.txt").read_text("utf-8"), published, "Northern Wire")
    lines = show_story(nk.collate([courier, wire]))
    if not print_styled(lines):
        sys.stdout.write(to_text(lines))


if __name__ == "__main__":
    main()
