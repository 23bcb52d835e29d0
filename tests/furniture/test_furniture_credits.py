"""Credits in every form in use, and last lines that are the body's."""
# ruff: noqa: E501 (one case a line)

from __future__ import annotations

import pytest

from newskit.furniture import split_credits

BODY = "The ferry will rest for a week, its owner said."

# what follows the body | credits | kinds | agency of the first | people
CASES = r"""
\n\n(Reporting by Ann Ode in Kyiv; Editing by Li Wei)|(Reporting by Ann Ode in Kyiv; Editing by Li Wei)|reporting||Ann Ode;Li Wei
 (Reporting by Ann Ode; editing by Li Wei)|(Reporting by Ann Ode; editing by Li Wei)|reporting||Ann Ode;Li Wei
\n(Writing by Ann Ode, Editing by Li Wei)|(Writing by Ann Ode, Editing by Li Wei)|writing||Ann Ode;Li Wei
\n\nReporting by Ann Ode; Editing by Li Wei|Reporting by Ann Ode; Editing by Li Wei|reporting||Ann Ode;Li Wei
\n\nEditing by Li Wei|Editing by Li Wei|editing||Li Wei
\n\nAdditional reporting by Ann Ode.|Additional reporting by Ann Ode.|reporting||Ann Ode
\n\nTranslated by Ann Ode|Translated by Ann Ode|writing||Ann Ode
 ¦ BGNES|¦ BGNES|agency|BGNES|
 /BGNES|/BGNES|agency|BGNES|
 - AFP|- AFP|agency|Agence France-Presse|
 – AFP|– AFP|agency|Agence France-Presse|
 --IANS|--IANS|agency|Indo-Asian News Service|
 (ANI)|(ANI)|agency|Asian News International|
 (Source: AFP)|(Source: AFP)|agency|Agence France-Presse|
 /ritzau/|/ritzau/|agency|Ritzau|
 /TASS/|/TASS/|agency|TASS|
 -- BERNAMA|-- BERNAMA|agency|Bernama|
 PTI AB CD|PTI AB CD|agency|Press Trust of India|
\n\nPTI AB CD|PTI AB CD|agency|Press Trust of India|
\n\n--IANS\nsd/rad|--IANS;sd/rad|agency;agency|Indo-Asian News Service|
 ¦ Reuters, AFP|¦ Reuters, AFP|agency|Reuters|
 ¦ Acme News|¦ Acme News|agency||
 Enditem|Enditem|agency||
\n REUTER|REUTER|agency|Reuters|
\n Reuter|Reuter|agency|Reuters|
\n\n(END)|(END)|agency||
\n\n###|###|agency||
\n\n-30-|-30-|agency||
\n\nbur-ao/lw|bur-ao/lw|agency||
\n\nAnn Ode contributed to this report.|Ann Ode contributed to this report.|contribution||Ann Ode
\n\nAssociated Press writers Ann Ode in Kyiv and Li Wei in Beijing contributed to this report.|Associated Press writers Ann Ode in Kyiv and Li Wei in Beijing contributed to this report.|contribution|Associated Press|Ann Ode;Li Wei
\n\n— CNN's Ann Ode contributed to this report.|— CNN's Ann Ode contributed to this report.|contribution|Cable News Network|Ann Ode
 CNN's Ann Ode contributed to this report.|CNN's Ann Ode contributed to this report.|contribution|Cable News Network|Ann Ode
\n\n___\n\nAnn Ode contributed to this report.|Ann Ode contributed to this report.|contribution||Ann Ode
\n\nReuters contributed to this report.|Reuters contributed to this report.|contribution|Reuters|
\n\nContributing: Ann Ode, The Associated Press|Contributing: Ann Ode, The Associated Press|contribution|Associated Press|Ann Ode
\n\nWith files from The Canadian Press|With files from The Canadian Press|contribution|The Canadian Press|
\n\n(With inputs from agencies)|(With inputs from agencies)|contribution||
\n\nOde reported from Kyiv.|Ode reported from Kyiv.|reporting||Ode
\n\nCopyright 2025 The Associated Press. All rights reserved.|Copyright 2025 The Associated Press. All rights reserved.|copyright|Associated Press|
\n\n© 2025 AFP|© 2025 AFP|copyright|Agence France-Presse|
\n\n(c) 2025 Acme Media|(c) 2025 Acme Media|copyright||
\n\nFollow Ann Ode on Twitter @annode.|Follow Ann Ode on Twitter @annode.|contact||Ann Ode
\n\nFollow @annode.|Follow @annode.|contact||
\n\nTwitter: @annode|Twitter: @annode|contact||
\n\nContact Ann Ode at ann@example.com.|Contact Ann Ode at ann@example.com.|contact||Ann Ode
\n\nAnn Ode can be reached at ann@example.com.|Ann Ode can be reached at ann@example.com.|contact||Ann Ode
\n\n- Ann Ode, Reuters|- Ann Ode, Reuters|reporting|Reuters|Ann Ode
\n\nSOURCE Acme Boats|SOURCE Acme Boats|agency||
\n\nFollow Ann Ode on Twitter @annode.\n\nLi Wei contributed to this report.\n\n© 2025 AFP|Follow Ann Ode on Twitter @annode.;Li Wei contributed to this report.;© 2025 AFP|contact;contribution;copyright||Ann Ode;Li Wei
"""

NONE = """
He works for Reuters.
He works for the agency AFP.
The report was carried by the agency (AP).
The report was first carried by AFP
She called the ministers of NATO (NATO)
He said the firm had hired reporters from the AP.
"We are done," she told AFP.
The talks end.
The talks will resume in Brussels - EU
She said it was Ann Ode who reported from Kyiv during the war.
The ferry, she said, was built in 1931 - by Acme.
Voters will decide | in May
The officials declined to comment. (NATO)
He contributed to this victory.
His report contributed to the decline.
The firm contributed $5 to this story.
Follow the money, she said.
"Follow us on our way," she said.
The editing by the firm was poor.
The end
The copyright case will be heard in May.
He lives in Washington. She does not.
He was at the White House. AP reporters were not.
"""


def _rows() -> list[tuple[str, list[str], list[str], str, list[str]]]:
    rows = []
    for line in CASES.strip("\n").split("\n"):
        tail, credits, kinds, agency, people = line.split("|")
        credits = credits.replace("Wei)", "Wei)").replace("¦", "|")
        parts = [credits] if "(" in credits[:1] or "; " in credits else credits.split(";")
        tail = tail.replace(r"\n", "\n").replace("¦", "|")
        rows.append((tail, parts, kinds.split(";"), agency, people.split(";") if people else []))
    return rows


@pytest.mark.parametrize(("tail", "credits", "kinds", "agency", "people"), _rows())
def test_reads_the_form(tail: str, credits: list[str], kinds: list[str], agency: str, people: list[str]) -> None:
    text = BODY + tail
    found, rest = split_credits(text)
    assert [credit.text for credit in found] == credits
    assert [credit.kind for credit in found] == kinds
    assert (found[0].agency.name or "" if found[0].agency else "") == agency
    assert [person.text for credit in found for person in credit.people] == people
    assert rest.text == BODY
    assert all(text[credit.start : credit.end] == credit.text for credit in found)


@pytest.mark.parametrize("line", NONE.strip("\n").split("\n"))
def test_is_none(line: str) -> None:
    text = f"Ferries ran on Friday in Odesa.\n\n{line}"
    found, rest = split_credits(text)
    assert found == ()
    assert rest.text == text


def test_the_closing_mark_stays_with_the_body() -> None:
    text = 'He called it one of the "biggest days," and "the longest one." | BGNES'
    (credit,), rest = split_credits(text)
    assert credit.text == "| BGNES"
    assert rest.text.endswith('longest one."')
