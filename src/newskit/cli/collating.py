"""newskit collate: several stories on one event, side by side."""

from __future__ import annotations

import argparse
import datetime as dt
from collections.abc import Sequence
from typing import TypeVar

from newskit.cli.stories import Given, OptionsError, articles_of, output, refuse_overwriting
from newskit.interop.html import render_html
from newskit.interop.json import to_json
from newskit.interop.text_view import show_story
from newskit.story import collate

_T = TypeVar("_T")


def run_collate(options: argparse.Namespace) -> int:
    """Lay the stories of the files named side by side, and return 1 if one could not be read."""
    days: list[dt.date] | None = options.published
    names: list[str] | None = options.outlet
    published = _one_each(days, options.files, "--published")
    outlets = _one_each(names, options.files, "--outlet")
    refuse_overwriting(options.files, options.output)
    found = [
        article
        for path, day, outlet in zip(options.files, published, outlets, strict=True)
        for article in articles_of(path, Given(options.input_format, day, outlet))
    ]
    articles = [article for article in found if article is not None]
    if found and not articles:
        return 1
    story = collate(articles)
    with output(options.output) as out:
        if options.format == "json":
            out.write(to_json(story) + "\n")
        elif options.format == "html":
            out.write(render_html(story))
        else:
            out.show(show_story(story))
    return int(len(articles) < len(found))


def _one_each(values: list[_T] | None, files: Sequence[str], option: str) -> list[_T] | list[None]:
    """Return one value for each file: none at all, one for all, or one for each."""
    if not values:
        return [None] * len(files)
    if len(values) == 1:
        return values * len(files)
    if len(values) != len(files):
        msg = f"{option} must be given once, or once for each of the {len(files)} files, not {len(values)} times"
        raise OptionsError(msg)
    return values
