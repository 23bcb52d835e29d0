"""News-shaped text for property tests: words, marks, dashes, numbers, scripts, blank lines."""

from __future__ import annotations

from hypothesis import strategies as st

_WORDS = tuple(
    """
    KYIV Jan Jan. 9 (Reuters) (AP) - -- — By John Jane Smith O’Hara van der President Mr. Dr. U.S. said told
    reporters according to that he she who the on Tuesday yesterday last next week in 11 days 2025 January
    20th at 5 p.m. Kyiv London Зеленський Володимир 金正恩 محمد 😀 e\u0301 \u200b \ufeff … ... twice a month
    three-year-old $500 million | BGNES Editing by Reporting © ‘ ’ “ ” " ' « » „ `` '' ( ) [ ] : ; , . ? ! /
    """.split()  # noqa: SIM905
)
_GAPS = (" ", " ", " ", " ", "", ", ", ". ", "\n", "\n\n", "\r\n", "\u00a0", "  ", "\t", ' "', '" ', "” ", " “")


def news_text(max_words: int = 60) -> st.SearchStrategy[str]:
    """Return text that looks like the news often enough to set every rule off."""
    word = st.one_of(st.sampled_from(_WORDS), st.text(max_size=8))
    piece = st.tuples(word, st.sampled_from(_GAPS)).map("".join)
    return st.lists(piece, max_size=max_words).map("".join)
