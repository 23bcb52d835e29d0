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


_NAMES = (
    "Ann Lee", "President Olena Petrenko", "Mr. O’Hara", "Jean-Paul van der Berg", "Kim Jong-un", "Зеленський",
    "習近平", "Dr. Jon Ask Jr.", "al-Masri", "Petrenko", "Lee", "officials", "he", "The U.S. State Department", "محمد",
)  # fmt: skip
_SAYINGS = (
    "Talks must go on",
    "we are ready",
    "No",
    "it’s “so-called” peace",
    "<b>never</b> & nowhere",
    "Who 'knows'?",
)
_CUES = ("said", "told reporters", "said that", "according to", "added on Monday that", "tweeted", "believes")
_WHEN = (
    "on Tuesday", "in 11 days", "last week", "Jan. 20, 2025", "at 5 p.m. EST", "in the third quarter of 1999",
    "twice a month", "from June 3 to 5", "on Feb. 30", "three years ago", "2025-01-09T08:00", "Easter 9999",
)  # fmt: skip
_HEADS = (
    "By Ann Lee\n\n",
    "By Jon Ask and Bo Day, AP\n",
    "Talks stall\n\n",
    "BREAKING: a\u00a0b\n",
    "",
    "\ufeff",
    "By ",
)
_DATELINES = ("KYIV, Jan 9 (Reuters) - ", "LISBON, Portugal (AP) — ", "GENEVA/LONDON -- ", "(CNN) ", "MINSK - ", "")
_TAILS = (
    "\n\n(Reporting by Ann Lee; Editing by Bo Day)", " | BGNES", "\n\n© 2025 AFP", "\nJane Roe contributed.", "", "\n",
)  # fmt: skip
_MARKS = (('"', '"'), ("“", "”"), ("‘", "’"), ("«", "»"), ("„", "“"), ("``", "''"), ("“", ""), ("", '"'), ("", ""))
_NOISE = ("\u202e", "\u200d", "\0", "\ud83d", "\U0010ffff", "\u0301", "\x85", "\u2028", "²", "١", "\f", "\t\t", "....")


@st.composite
def news_sentence(draw: st.DrawFn) -> str:
    """Return a sentence in which someone says something at some time, sometimes damaged."""
    opening, closing = draw(st.sampled_from(_MARKS))
    saying = opening + draw(st.sampled_from(_SAYINGS)) + draw(st.sampled_from((",", ".", "", "?"))) + closing
    parts = [saying, draw(st.sampled_from(_NAMES)), draw(st.sampled_from(_CUES)), draw(st.sampled_from(_WHEN))]
    sentence = " ".join(draw(st.permutations(parts))) + draw(st.sampled_from((". ", ".\n\n", "! ", "\n", ", ")))
    if draw(st.integers(0, 3)) == 0:
        at = draw(st.integers(0, len(sentence)))
        noise = draw(st.one_of(st.sampled_from(_NOISE), st.text(st.characters(codec=None), max_size=4)))
        sentence = sentence[:at] + noise + sentence[at + draw(st.integers(0, 6)) :]
    return sentence


def news_story() -> st.SearchStrategy[str]:
    """Return a story in the shape of the wire: furniture, quotations, names and times, and what scrapers do to it."""
    body = st.lists(news_sentence(), max_size=5).map("".join)
    return st.tuples(st.sampled_from(_HEADS), st.sampled_from(_DATELINES), body, st.sampled_from(_TAILS)).map("".join)


def name_list() -> st.SearchStrategy[str]:
    """Return a few names, one a line, in several scripts, damaged now and then."""
    name = st.one_of(
        st.sampled_from(_NAMES),
        st.text(max_size=12),
        st.tuples(st.sampled_from(_NAMES), st.text(max_size=3)).map(" ".join),
    )
    return st.lists(name, min_size=1, max_size=6).map("\n".join)
