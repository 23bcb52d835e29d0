"""Who a source stands for: names, roles, pronouns, and nobody."""

from __future__ import annotations

import pytest

from newskit.quotes import extract_quotes


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            'French President Anne Roux met Chancellor Olaf Brandt. "Yes," the president said. "No," the chancellor '
            "said. The French leader said it was late. The vice president said it was early.",
            ["Anne Roux", "Olaf Brandt", "Anne Roux", None],
        ),
        (
            'Sen. Carla Ruiz and Rep. Tom Blake spoke. "No," the senator said. "Yes," said the congressman.',
            ["Carla Ruiz", "Tom Blake"],
        ),
        (
            'Maria Holm, 52, lost her house. "I saw it," the 52-year-old said. She said it took an hour.',
            ["Maria Holm", "Maria Holm"],
        ),
        (
            "Kim Lee, a spokesman for the army, said it was closed. The spokesman said it would open. "
            "A spokesman for the navy said it had no ships.",
            ["Kim Lee", "Kim Lee", None],
        ),
        ('Mr. Ode said Mrs. Lang was wrong. "I am not," she said. "You are," he said.', ["Ode", "Lang", "Ode"]),
        ("Ann Lund, who said the port was open, left.", ["Ann Lund"]),
        ("Donald Ode's lawyer said it was late. Lawyers for Donald Ode said it was early.", [None, None]),
        ("Officials said it was late. They said it was early. Nobody said why.", [None, None, None]),
        ('The firm\'s founder, Bill Stone, left. "I am done," he said.', ["Bill Stone"]),
        ('Ann Lund met Bob Falk. Both said it was late. "Yes," she said.', [None, "Ann Lund"]),
        ("The Turkish president said it was late. Polish President Anna Nowak left.", [None]),
    ],
)
def test_speakers(text: str, speakers: list[str | None]) -> None:
    assert [quote.speaker for quote in extract_quotes(text)] == speakers


def test_speakers_across_paragraphs() -> None:
    text = 'Mayor Helene Brandt spoke.\n\n"It is late," she said.\n\n"Very late."\n\nThe mayor said she would go.'
    assert {quote.speaker for quote in extract_quotes(text)} == {"Helene Brandt"}


def test_without_names_nobody_is_named() -> None:
    assert [quote.speaker for quote in extract_quotes('"Yes," Ann Lund said.', names=[])] == [None]
