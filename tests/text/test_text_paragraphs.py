import pytest

from newskit.text import Scan

WRAPPED = (
    "    LISBON, May 4 - The port authority said on Monday that it\n"
    "would lend 12 mln dlrs to three shipping lines that had lost\n"
    "their credit lines during the strike, a spokesman told us.\n"
    "    The loans are part of a larger plan to keep the harbour\n"
    "open through the summer, he added, while talks about wages go\n"
    "on.\n"
)


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        ("", []),
        (" \n\n ", []),
        ("One line.", ["One line."]),
        ("First.\n\nSecond.", ["First.", "Second."]),
        ("First.\nSecond.", ["First.", "Second."]),
        ("First.\r\nSecond.\r\n\r\nThird.", ["First.", "Second.", "Third."]),
        ("First.\u2029Second.", ["First.", "Second."]),
        ("  First.  \n \t \n\u00a0Second.\u00a0", ["First.", "Second."]),
        ("A headline without a stop\nThe story begins here and is rather longer than the headline was, as is usual for "
         "text that an extractor wrote.", None),
    ],
)  # fmt: skip
def test_paragraphs(text: str, paragraphs: list[str] | None) -> None:
    found = [p.text for p in Scan.of(text).paragraphs]
    assert found == (paragraphs if paragraphs is not None else text.split("\n"))


def test_hard_wrapped_copy_keeps_its_paragraphs_together() -> None:
    found = Scan.of(WRAPPED).paragraphs
    assert [p.text[:6] for p in found] == ["LISBON", "The lo"]
    assert len(Scan.of(WRAPPED).sentences) == 2


def test_hard_wrapped_copy_with_windows_line_ends() -> None:
    assert len(Scan.of(WRAPPED.replace("\n", "\r\n")).paragraphs) == 2


def test_short_paragraphs_are_not_taken_for_wrapped_lines() -> None:
    lines = ["The vote was close.", "Turnout rose to 61 percent.", "Results come Friday.", "No one won."]
    assert [p.text for p in Scan.of("\n".join(lines)).paragraphs] == lines
