"""Openings that look like datelines and are none."""

from __future__ import annotations

import pytest

from newskit.furniture import split_dateline

TRAPS = r"""
Paris Hilton - the hotel heiress - opened a bakery on Friday.
Paris Hilton - Heiress and baker in one - opened a shop on Friday.
London Marathon - Thousands lined the route on Sunday.
London Marathon: Thousands lined the route on Sunday.
Manchester United - Winners in May - lost again on Saturday.
Manchester United (MANU) - Shares fell on Monday after a loss.
Chelsea Clinton - Daughter of two lawyers - spoke in Ohio.
Lincoln National Corp. (LNC) - Shares fell on Monday after a loss.
Berlin Film Festival - Jurors picked a silent film.
Boston Scientific - A maker of stents - cut its forecast.
Kyiv - which has curfew from midnight - was calm.
Kyiv — a city of three million — was calm on Friday.
Odesa - Ukraine's main port - was calm on Friday.
Odesa – Ukraine's main port – has reopened to grain ships.
Moscow, a city of parks, was calm - for a day.
Paris - like London - is expensive.
Iran - Iraq war veterans met in Geneva on Friday.
India - Pakistan talks will resume in March, both sides said.
RUSSIA - UKRAINE TALKS RESUME
London - Paris trains were late on Friday after a power cut.
London-Paris trains were late on Friday after a power cut.
Tokyo-Osaka line reopened on Friday.
US-China trade talks resume in March, both sides said.
LIVE: Voters go to the polls in four states.
LIVE - Voters go to the polls in four states.
ANALYSIS – Why the vote was so close in the end.
ANALYSIS: Why the vote was so close in the end.
UPDATE 2 - Acme Boats names a chief after a long search.
UPDATE - Acme Boats has named a chief after a long search.
BREAKING — The bridge has been closed to all traffic.
BREAKING NEWS: The bridge has been closed to all traffic.
EXCLUSIVE: The bridge had not been inspected for years.
EXCLUSIVE - The bridge had not been inspected for years.
OPINION | The bridge had not been inspected for years.
OPINION: The bridge had not been inspected for years.
FACTBOX - Five bridges that were closed in a year.
WATCH: The bridge being closed to all traffic.
CORRECTED - The bridge was closed on Friday, not on Monday.
SPORTS - Results of the weekend in brief.
WEATHER - Rain and wind are expected along the coast.
MARKETS - Tin rose and copper fell in quiet trading.
WORLD MARKETS -
GRAIN FREIGHTS -
TOP STORIES -
WASHINGTON POST - The paper hired ten reporters on Friday.
LONDON STOCK EXCHANGE - Tin rose in quiet trading on Friday.
TOKYO STOCK EXCHANGE CLOSING - APRIL 7
NEW YORK COTTON FUTURES - PREVIOUS DAY'S CLOSE
The Associated Press (AP) - one of the oldest agencies - hired ten reporters.
The Associated Press (AP) is one of the oldest agencies.
Agence France-Presse (AFP) - Founded in Paris - hired ten reporters.
AP reporters were among those detained in the square.
AFP reported the detentions on Friday - a day after they happened.
CNN - the cable network - hired ten reporters.
CNN: The network hired ten reporters.
Reuters, which first reported the deal - worth two billion - said so.
Acme Boats (Nasdaq: ACME) - Shares fell on Monday after a loss.
Acme Boats Inc. (ACME.O) -- Shares fell on Monday after a loss.
PHOENIX (12-4) at DENVER (9-7) - Kickoff is at noon on Sunday.
BASEBALL Boston (AL): Recalled a pitcher from the minors on Friday.
Washington: What to know about the budget vote
London: A City Under Water
BOOM: Why This One Trick Made Everyone Rich.
Zelensky: Deployment of troops would bring talks closer
President Ode - Elected in May - will visit Oslo.
Sen. Ann Ode, Ohio - She voted against - will not run again.
Prime Minister Ode (PM) - In office since May - will visit Oslo.
European Union (EU) - Ministers agreed on quotas before dawn.
In London - a city of parks - it rained on Friday.
By Wednesday - the third day - the road was open.
On Jan. 9 - A day of rain - the road was closed.
Jan. 6 - the day of the march - was cold.
Monday, Jan. 9 - Concert in the park
Tuesday - Rain is expected along the coast.
Q - What did you see?
A - I saw the bridge close at noon.
HOUSTON, we have a problem - and it is not a small one.
Georgia - Voters will choose a governor on Tuesday.
FERRARI are to skip the next race - and perhaps the one after.
EVERTON chairman Li Wei - in post for a year - resigned.
* Rain is expected along the coast.
-- The bridge has been closed to all traffic.
1. Rain is expected along the coast - again.
"London - my city - is wet," she said.
Jordan - A player for six seasons - scored thirty points.
"""


@pytest.mark.parametrize("text", TRAPS.strip("\n").split("\n"))
def test_is_none(text: str) -> None:
    assert split_dateline(text)[0] is None


@pytest.mark.parametrize("text", TRAPS.strip("\n").split("\n"))
def test_is_none_below_a_headline(text: str) -> None:
    assert split_dateline(f"Bridge closed\n\n{text}\n\nIt was built in 1931, the city said.")[0] is None


def test_the_table_is_as_long_as_promised() -> None:
    assert len(TRAPS.strip("\n").split("\n")) >= 50
