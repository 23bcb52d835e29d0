"""Which quotation marks open, which close, which are apostrophes."""

from __future__ import annotations

import pytest
from hypothesis import given

from newskit.text import Scan
from tests.strategies import news_text


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('"We go," he said. "Now."', ['"We go,"', '"Now."']),
        ("“We go,” he said. “Now.”", ["“We go,”", "“Now.”"]),
        ("'I won't,' he said. 'It's the workers' day.'", ["'I won't,'", "'It's the workers' day.'"]),
        ("‘I won’t,’ he said.", ["‘I won’t,’"]),
        ("« Oui », dit-il. «Non»", ["« Oui »", "«Non»"]),
        ("„Ja“, sagte er. „Nein”", ["„Ja“", "„Nein”"]),
        ("He said ``no'' and ''yes''.", ["``no''", "''yes''"]),
        ("''I go,'' he said. ''It's late.''", ["''I go,''", "''It's late.''"]),
        ('“no evidence" and "so”', ['“no evidence"', '"so”']),
        ("“Apparently not,“ he said. “So.”", ["“Apparently not,“", "“So.”"]),
        ("”I am here”, said he", ["”I am here”"]),
        ("“He said ‘no’ twice,” she said.", ["“He said ‘no’ twice,”", "‘no’"]),
        ("'Tis 'cause of the '90s, the dogs' and Ode's.", []),
        ("rock 'n' roll", []),
        ("“Open to the end", ["“Open to the end"]),
        ("“Open.\n\n“Open too.\n\n“Shut.”", ["“Open.", "“Open too.", "“Shut.”"]),
        ("6' 2\" tall", []),
        ("", []),
    ],
)
def test_quotations(text: str, found: list[str]) -> None:
    assert [quotation.text for quotation in Scan.of(text).quotations] == found


def test_content_depth_and_closing() -> None:
    outer, inner, last = Scan.of("“He said ‘no’ twice,” she said. “And").quotations
    assert (outer.content.text, outer.depth, outer.closed, outer.leads) == ("He said ‘no’ twice,", 0, True, True)
    assert (inner.content.text, inner.depth, inner.closed) == ("no", 1, True)
    assert (last.content.text, last.depth, last.closed, last.leads) == ("And", 0, False, False)


@given(news_text())
def test_quotations_are_slices_in_order(text: str) -> None:
    quotations = Scan.of(text).quotations
    for quotation in quotations:
        assert text[quotation.start : quotation.end] == quotation.text
        assert text[quotation.content.start : quotation.content.end] == quotation.content.text
        assert quotation.contains(quotation.content)
    assert [q.start for q in quotations] == sorted(q.start for q in quotations)
