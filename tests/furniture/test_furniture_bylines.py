"""Bylines in every form in use, and lines that begin like one."""

from __future__ import annotations

import pytest

from newskit.furniture import Author, split_article, split_byline

# byline | authors, each as name/role/affiliation/location/contact with empty fields left out at the end
CASES = r"""
By Ann Ode|Ann Ode
by Ann Ode, Reuters|Ann Ode//Reuters
BY ANN ODE, REUTERS|ANN ODE//REUTERS
By Ann Ode, Reuters.|Ann Ode//Reuters
By ANN ODE, Associated Press Writer|ANN ODE/Writer/Associated Press
By ANN ODE, AP Sports Writer|ANN ODE/Sports Writer/AP
By ANN ODE and LI WEI, Associated Press|ANN ODE//Associated Press;LI WEI//Associated Press
By Ann Ode and Li Wei|Ann Ode;Li Wei
By Ann Ode & Li Wei|Ann Ode;Li Wei
By Ann Ode, Li Wei and Jan de Vries|Ann Ode;Li Wei;Jan de Vries
By Ann Ode, Li Wei, and Jan de Vries, CNN|Ann Ode//CNN;Li Wei//CNN;Jan de Vries//CNN
By Ann Ode, CNN, and Li Wei, AFP|Ann Ode//CNN;Li Wei//AFP
By Ann Ode in Cairo and Li Wei in Beirut|Ann Ode///Cairo;Li Wei///Beirut
By Ann Ode in Washington, Li Wei in Beijing and Jan Kos in Prague|Ann Ode///Washington;Li Wei///Beijing;Jan Kos///Prague
By Ann Ode (Kyiv) and Li Wei (Beirut)|Ann Ode///Kyiv;Li Wei///Beirut
By Ann Ode \| Reuters|Ann Ode//Reuters
By Ann Ode - Reuters|Ann Ode//Reuters
By Ann Ode/Reuters|Ann Ode//Reuters
By Ann Ode (Reuters)|Ann Ode//Reuters
By Ann Ode CNN|Ann Ode//CNN
By keith ode, Reuters|keith ode//Reuters
By Ann Ode, Staff Writer|Ann Ode/Staff Writer
By Ann Ode, Washington bureau chief|Ann Ode/Washington bureau chief
By Ann Ode, CNN's chief correspondent|Ann Ode/chief correspondent/CNN
By Ann Ode, Special to The Gazette|Ann Ode//The Gazette
By Ann Ode for CNN|Ann Ode//CNN
By Ann Ode of The Associated Press|Ann Ode//The Associated Press
By Ann Ode, The Daily Gazette|Ann Ode//The Daily Gazette
By Ann Ode, USA TODAY Sports|Ann Ode//USA TODAY Sports
By Ann Ode, Kyiv|Ann Ode///Kyiv
By Ann Ode, BBC News, Kyiv|Ann Ode//BBC News/Kyiv
By Ann Ode, Political correspondent, BBC News|Ann Ode/Political correspondent/BBC News
By Ann Ode (ann.ode@example.com)|Ann Ode////ann.ode@example.com
By Ann Ode, ann.ode@example.com|Ann Ode////ann.ode@example.com
By Ann Ode @annode|Ann Ode////@annode
By Ann Ode, Jr., Reuters|Ann Ode, Jr.//Reuters
By Dr. Ann Ode|Dr. Ann Ode
By A.B. Ode|A.B. Ode
By Ann O'Dee-Smith|Ann O'Dee-Smith
By Mohammed bin Ode and Abdel-Rahman al-Ode|Mohammed bin Ode;Abdel-Rahman al-Ode
By Søren Ødegård|Søren Ødegård
By Ann Post|Ann Post
By Ann Ode \| Published January 9, 2025|Ann Ode
By Ann Ode, January 9, 2025|Ann Ode
By: Ann Ode|Ann Ode
By Xinhua writer Ann Ode|Ann Ode/writer/Xinhua
Story by Ann Ode|Ann Ode
STORY BY ANN ODE|ANN ODE
Analysis by Ann Ode|Ann Ode
From Ann Ode in Kyiv|Ann Ode///Kyiv
Ann Ode in Kyiv|Ann Ode///Kyiv
Ann Ode, BBC News, Kyiv|Ann Ode//BBC News/Kyiv
Ann Ode\nBBC News, Kyiv|Ann Ode//BBC News/Kyiv
By Ann Ode\nStaff Writer|Ann Ode/Staff Writer
Ann Ode and Li Wei, Reuters|Ann Ode//Reuters;Li Wei//Reuters
By AFP|
By Reuters Staff|
By The Associated Press|
By Our Correspondent|
By Our Correspondent in Cairo|
By the Editorial Board|
By Staff and agencies|
"""

NONE = r"""
By Wednesday, troops had reached the river.
By Wednesday
By Christmas, troops had reached the river.
By then the road was open.
By contrast, tin fell.
By Jan. 9, troops had reached the river.
By the time Ann Ode arrived, the road was open.
By Kyiv, the convoy had lost a truck.
By Ann Ode's estimate, the road would open.
By Ann Ode's Estimate
By Kidder Ode and Co.
By Popular Demand
By Far the Best Season Yet
By Air, Land and Sea
By 1995
By the numbers
By-election called in Odesa
By Any Means Necessary
By Noon Friday
Ann Ode is a columnist
Ann Ode and Li Wei resign
Reuters wins prize
Massive Ferry Corp
Odesa, Ukraine
"""


def _show(author: Author) -> str:
    fields = (author.name, author.role, author.affiliation, author.location, author.contact)
    return "/".join(field.text if field else "" for field in fields).rstrip("/")


def _rows() -> list[tuple[str, list[str]]]:
    rows = []
    for line in CASES.strip("\n").split("\n"):
        byline, _, authors = line.replace(r"\|", "\x00").partition("|")
        rows.append((byline.replace("\x00", "|").replace(r"\n", "\n"), authors.split(";") if authors else []))
    return rows


@pytest.mark.parametrize(("byline", "authors"), _rows())
def test_reads_the_form(byline: str, authors: list[str]) -> None:
    text = f"Ferry stopped for repairs\n\n{byline}\n\nODESA, Ukraine — The ferry will rest for a week, its owner said."
    parts = split_article(text)
    assert parts.byline is not None
    assert parts.byline.text == byline
    assert [_show(author) for author in parts.byline.authors] == authors
    assert parts.dateline is not None
    assert parts.headline is not None
    assert parts.headline.text == "Ferry stopped for repairs"


@pytest.mark.parametrize("line", NONE.strip("\n").split("\n"))
def test_is_none(line: str) -> None:
    for text in (
        f"{line}\n\nThe ferry will rest for a week.",
        f"Ferry stopped\n\n{line}\n\nThe ferry will rest for a week.",
    ):
        assert split_byline(text)[0] is None


@pytest.mark.parametrize(
    "text",
    [
        "The firm was bought in May\nby Ann Ode.\nIt is small.",
        "The firm was bought in May\nby Ann Ode and Li Wei.\nIt is small.",
        "The firm was sold\nby Acme Boats\nand its owner.",
    ],
)
def test_a_wrapped_line_is_none(text: str) -> None:
    assert split_byline(text)[0] is None


def test_gives_the_rest() -> None:
    byline, rest = split_byline("By Ann Ode\n\nThe ferry will rest for a week.")
    assert byline is not None
    assert rest.text == "The ferry will rest for a week."


def test_shares_a_line_with_the_dateline() -> None:
    parts = split_article("By ANN ODE and LI WEI ODESA, Ukraine (AP) -- The ferry will rest for a week.")
    assert parts.byline is not None
    assert [author.name.text for author in parts.byline.authors] == ["ANN ODE", "LI WEI"]
    assert parts.dateline is not None
    assert parts.dateline.places[0].city.text == "ODESA"
    assert parts.body.text == "The ferry will rest for a week."
