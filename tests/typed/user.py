"""A program as a user writes it: mypy and pyright must both know every type in it (``make test-package``)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import assert_type

import newskit as nk

TEXT = "LISBON (AP) — Port chief Ana Duarte said on Monday that “the docks” would open in 11 days."


def main() -> None:
    dateline, rest = nk.split_dateline(TEXT)
    assert_type(dateline, nk.Dateline | None)
    assert_type(rest, nk.Span)
    assert_type(nk.split_credits(rest), tuple[tuple[nk.Credit, ...], nk.Span])
    assert_type(nk.split_article(TEXT), nk.Furniture)
    if dateline is not None:
        assert_type(dateline.places[0].region, nk.Span | None)

    names = nk.find_names(rest)
    assert_type(names, list[nk.NameMention])
    assert_type(names[0].title, nk.Span | None)
    assert_type(nk.name_key("Ana Duarte"), str)
    comparison = nk.compare_names("Зеленський", "Zelensky", kind="person")
    assert_type(comparison.score, float)
    assert_type(nk.cluster_names(mention.name.text for mention in names), list[nk.NameCluster])
    assert_type(nk.normalize_names(TEXT, style="ap").edits, tuple[nk.Edit, ...])

    index = nk.NameIndex[int]()
    index.add("Ana Duarte", 7)
    assert_type(index.query("Anna Duarte")[0].value, int | None)

    date = nk.resolve_date("in 11 days", dt.date(2025, 1, 9))
    assert_type(date, nk.DateMention | None)
    quotes = nk.extract_quotes(rest, names=names)
    assert_type(quotes[0].content, tuple[nk.Span, ...])

    article = nk.read(TEXT, dt.date(2025, 1, 9), "Wire", id="a1")
    story = nk.collate([article, article])
    assert_type(nk.render_html(story), str)
    assert_type(nk.from_json(nk.to_json(article), nk.Article), nk.Article)
    assert_type(nk.from_json("[]", list[nk.Quote]), list[nk.Quote])
    assert_type(nk.read_many([{"text": TEXT}], workers=1), Iterator[nk.Article])
    print(article.people[0].name, comparison.same, len(quotes))


if __name__ == "__main__":
    main()
