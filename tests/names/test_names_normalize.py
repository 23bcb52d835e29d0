"""Names in a house style, in a text and alone, and the offsets both ways."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newskit.data import read_table
from newskit.names import normalize_name, normalize_names, read_style, style_names
from newskit.text import Span
from tests.strategies import news_text

TEXT = (
    "President Volodymyr Zelenskiy met aides in Kiev. Zelenskiy's office said pro-Zelenskiy crowds had eaten "
    "chicken Kiev. VOLODYMYR ZELENSKY left. Moammar Gadhafi and Usama bin Ladin were not there; nor was Olena Zelenska."
)


@pytest.mark.parametrize(
    ("name", "style", "wanted"),
    [
        ("Volodymyr Zelensky", "ap", "Volodymyr Zelenskyy"),
        ("Volodymyr Zelensky", "reuters", "Volodymyr Zelenskiy"),
        ("Vladimir Zelenskiy", "bbc", "Volodymyr Zelensky"),
        ("Zelensky", "afp", "Zelensky"),
        ("Володимир Зеленський", "ap", "Volodymyr Zelenskyy"),
        ("Muammar al-Gaddafi", "ap", "Moammar Gadhafi"),
        ("Kadafi", "new-york-times", "el-Qaddafi"),
        ("Osama bin Laden", "fbi", "Usama bin Laden"),
        ("Kim Jong-un", "ap", "Kim Jong Un"),
        ("Lee Myung-Bak", "ap", "Lee Myung-bak"),
        ("Kiev", "ap", "Kyiv"),
        ("Kiev", "reuters", "Kiev"),
        ("Aliaksandr Lukashenka", None, "Alexander Lukashenko"),
        ("Olena Zelenska", "ap", "Olena Zelenska"),
        ("Nobody Known", "ap", "Nobody Known"),
        ("Zelensky", {"Zelensky": "Zelens'kyj"}, "Zelens'kyj"),
        ("Sergei Shoigu", {"Sergei Shoigu": "Sergey Shoygu"}, "Sergey Shoygu"),
    ],
)
def test_one_name(name: str, style: str | Mapping[str, str] | None, wanted: str) -> None:
    assert normalize_name(name, style=style) == wanted
    assert normalize_name(wanted, style=style) == wanted


def test_a_text_is_rewritten_and_the_rest_left_alone() -> None:
    assert normalize_names(TEXT, style="ap").text == (
        "President Volodymyr Zelenskyy met aides in Kyiv. Zelenskyy's office said pro-Zelenskyy crowds had eaten "
        "chicken Kiev. VOLODYMYR ZELENSKYY left. Moammar Gadhafi and Osama bin Laden were not there; "
        "nor was Olena Zelenska."
    )


def test_a_namesake_is_left_alone() -> None:
    assert normalize_names("Viktor Zelenskiy is no kin.", style="ap").edits == ()
    assert normalize_names("Mr. Zelenskiy is.", style="ap").text == "Mr. Zelenskyy is."


@pytest.mark.parametrize("style", [None, "ap", "reuters", "new-york-times", {"Kiev": "Kyiv", "Ann Ode": "Anne Ode"}])
def test_offsets_lead_there_and_back(style: str | Mapping[str, str] | None) -> None:
    result = normalize_names(TEXT, style=style)
    for edit in result.edits:
        assert TEXT[edit.start : edit.end] == edit.before
        begin = result.to_normalized(edit.start)
        assert result.text[begin : begin + len(edit.after)] == edit.after
        assert result.to_original(begin) == edit.start
        assert result.to_normalized(edit.end) == begin + len(edit.after)
        assert result.to_original(begin + len(edit.after)) == edit.end
    inside = {offset for edit in result.edits for offset in range(edit.start, edit.end)}
    for offset, letter in enumerate(TEXT):
        if offset not in inside:
            assert result.text[result.to_normalized(offset)] == letter
            assert result.to_original(result.to_normalized(offset)) == offset


def test_offsets_count_in_the_whole_text_of_a_span() -> None:
    whole = "KYIV (AP) - " + TEXT
    result = normalize_names(Span(12, len(whole), TEXT), style="ap")
    for edit in result.edits:
        assert whole[edit.start : edit.end] == edit.before
        assert result.to_original(result.to_normalized(edit.start)) == edit.start


@given(news_text(), st.sampled_from([None, "ap", "reuters"]))
def test_a_second_time_changes_nothing(text: str, style: str | None) -> None:
    once = normalize_names(text, style=style)
    assert normalize_names(once.text, style=style).edits == ()
    rebuilt, done = "", 0
    for edit in once.edits:
        rebuilt += text[done : edit.start] + edit.after
        done = edit.end
    assert rebuilt + text[done:] == once.text


def test_every_style_names_a_known_spelling_and_a_source() -> None:
    known = {row[0] for row in read_table("names/spellings.tsv", 4)}
    for name, style, _, _, source in read_table("names/styles.tsv", 5):
        assert name in known
        assert style in style_names()
        assert source


def test_a_style_of_your_own_from_a_table(tmp_path: Path) -> None:
    table = tmp_path / "style.tsv"
    table.write_text("# ours\nKiev\tKyiv\n", encoding="utf-8")
    assert normalize_names("Snow fell on Kiev.", style=read_style(table)).text == "Snow fell on Kyiv."


def test_wrong_arguments_are_named() -> None:
    with pytest.raises(ValueError, match=r"style must be a mapping or one of .*ap.*, not 'gazette'"):
        normalize_name("Kiev", style="gazette")
    with pytest.raises(TypeError, match="style must be a str, a mapping or None, not int"):
        normalize_names("Kiev", style=3)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="offset must be 0 to 4, not 5"):
        normalize_names("Kyiv").to_original(5)
