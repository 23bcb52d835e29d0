# ruff: noqa: E501 (one case a line)
"""Datelines in every form in use: one invented story opening each, and what must come out."""

from __future__ import annotations

import pytest

from newskit.furniture import split_dateline

# text | dateline, its edge dashes apart | cities (region in brackets) | date | agency
CASES = r"""
KYIV, Jan 9 (Reuters) - Engineers restored power to two districts.|KYIV, Jan 9 (Reuters) -|KYIV|Jan 9|Reuters
GENEVA/LONDON, March 4 (Reuters) - Envoys met for a second day.|GENEVA/LONDON, March 4 (Reuters) -|GENEVA;LONDON|March 4|Reuters
WARSAW/KYIV/BERLIN, Sept 2 (Reuters) - Three ministers signed a pact.|WARSAW/KYIV/BERLIN, Sept 2 (Reuters) -|WARSAW;KYIV;BERLIN|Sept 2|Reuters
(Reuters) - A court froze the assets of a shipping firm.|(Reuters) -|||Reuters
Jan 9 (Reuters) - A court froze the assets of a shipping firm.|Jan 9 (Reuters) -||Jan 9|Reuters
PORTLAND, Ore. (AP) — Firefighters held the line overnight.|PORTLAND, Ore. (AP) —|PORTLAND [Ore.]||AP
PORTLAND, Ore. (AP) _ Firefighters held the line overnight.|PORTLAND, Ore. (AP) _|PORTLAND [Ore.]||AP
PORTLAND, Ore. (AP) -- Firefighters held the line overnight.|PORTLAND, Ore. (AP) --|PORTLAND [Ore.]||AP
UNITED NATIONS (AP) — The council meets again on Monday.|UNITED NATIONS (AP) —|UNITED NATIONS||AP
ABOARD AIR FORCE ONE (AP) — The president spoke for ten minutes.|ABOARD AIR FORCE ONE (AP) —|ABOARD AIR FORCE ONE||AP
NEAR BAKHMUT, Ukraine (AP) — The road was empty at dawn.|NEAR BAKHMUT, Ukraine (AP) —|NEAR BAKHMUT [Ukraine]||AP
WINSTON-SALEM, N.C. (AP) — A mill reopened after four years.|WINSTON-SALEM, N.C. (AP) —|WINSTON-SALEM [N.C.]||AP
ST. LOUIS (AP) — The river crested early on Friday.|ST. LOUIS (AP) —|ST. LOUIS||AP
COEUR D'ALENE, Idaho (AP) — A ski lift stopped for an hour.|COEUR D'ALENE, Idaho (AP) —|COEUR D'ALENE [Idaho]||AP
AP - Rescuers reached the last cabin on Sunday.|AP -|||AP
AFP - Rescuers reached the last cabin on Sunday.|AFP -|||AFP
Reuters - Rescuers reached the last cabin on Sunday.|Reuters -|||Reuters
Paris (AFP) – Bakers said flour was short.|Paris (AFP) –|Paris||AFP
Port-au-Prince (AFP) – Schools opened a week late.|Port-au-Prince (AFP) –|Port-au-Prince||AFP
Abidjan, Ivory Coast (AFP) – Cocoa growers want more.|Abidjan, Ivory Coast (AFP) –|Abidjan [Ivory Coast]||AFP
PARIS, Jan 9, 2025 (AFP) - Bakers said flour was short.|PARIS, Jan 9, 2025 (AFP) -|PARIS|Jan 9, 2025|AFP
Novi Dvor (AFP) – The village has no doctor.|Novi Dvor (AFP) –|Novi Dvor||AFP
NEW YORK, Dec. 11 (UPI) — A museum found its missing clock.|NEW YORK, Dec. 11 (UPI) —|NEW YORK|Dec. 11|UPI
Feb. 19 (UPI) -- A museum found its missing clock.|Feb. 19 (UPI) --||Feb. 19|UPI
CAMBRIDGE, Mass., Dec. 11 (UPI) -- Students built a boat of paper.|CAMBRIDGE, Mass., Dec. 11 (UPI) --|CAMBRIDGE [Mass.]|Dec. 11|UPI
LONDON, England (CNN) -- The bridge will close at noon.|LONDON, England (CNN) --|LONDON [England]||CNN
(CNN) -- The bridge will close at noon.|(CNN) --|||CNN
(CNN)The bridge will close at noon.|(CNN)|||CNN
Hong Kong (CNN)Tens of ferries stayed in port.|Hong Kong (CNN)|Hong Kong||CNN
Kyiv, Ukraine CNN  — The trains ran on time.|Kyiv, Ukraine CNN  —|Kyiv [Ukraine]||CNN
London CNN — The bridge will close at noon.|London CNN —|London||CNN
New York CNN Business — The bell rang an hour late.|New York CNN Business —|New York||CNN Business
Berlin (dpa) - Two bridges are to be closed.|Berlin (dpa) -|Berlin||dpa
Frankfurt/Main (dpa) - Two bridges are to be closed.|Frankfurt/Main (dpa) -|Frankfurt/Main||dpa
Frankfurt (Oder) (dpa) - Two bridges are to be closed.|Frankfurt (Oder) (dpa) -|Frankfurt (Oder)||dpa
Madrid, 9 ene (EFE).- El puente se cierra hoy.|Madrid, 9 ene (EFE).-|Madrid|9 ene|EFE
Madrid, Jan 9 (EFE).- Two bridges are to be closed.|Madrid, Jan 9 (EFE).-|Madrid|Jan 9|EFE
(ANSA) - ROME, JAN 9 - Two bridges are to be closed.|(ANSA) - ROME, JAN 9 -|ROME|JAN 9|ANSA
ROME, Jan 9 (ANSA) - Two bridges are to be closed.|ROME, Jan 9 (ANSA) -|ROME|Jan 9|ANSA
BEIJING, Jan. 9 (Xinhua) -- A probe sent back its first pictures.|BEIJING, Jan. 9 (Xinhua) --|BEIJING|Jan. 9|Xinhua
UNITED NATIONS, Jan. 9 (Xinhua) -- A vote was put off.|UNITED NATIONS, Jan. 9 (Xinhua) --|UNITED NATIONS|Jan. 9|Xinhua
MOSCOW, January 21. /TASS/. The plant will stop for repairs.|MOSCOW, January 21. /TASS/.|MOSCOW|January 21|TASS
ST. PETERSBURG, June 5. /TASS/. The forum opened in the rain.|ST. PETERSBURG, June 5. /TASS/.|ST. PETERSBURG|June 5|TASS
MOSCOW, August 18 (Itar-Tass) - The plant will stop for repairs.|MOSCOW, August 18 (Itar-Tass) -|MOSCOW|August 18|Itar-Tass
MOSCOW. Sept 19 (Interfax) - The plant will stop for repairs.|MOSCOW. Sept 19 (Interfax) -|MOSCOW|Sept 19|Interfax
KYIV. Jan 9 (Interfax-Ukraine) – The plant will stop for repairs.|KYIV. Jan 9 (Interfax-Ukraine) –|KYIV|Jan 9|Interfax-Ukraine
TOKYO, Jan. 9 (Kyodo) - A quake shook the north.|TOKYO, Jan. 9 (Kyodo) -|TOKYO|Jan. 9|Kyodo
Tokyo, Jan. 9 (Jiji Press)--A quake shook the north.|Tokyo, Jan. 9 (Jiji Press)--|Tokyo|Jan. 9|Jiji Press
SEOUL, April 15 (Yonhap) -- Exports rose for a third month.|SEOUL, April 15 (Yonhap) --|SEOUL|April 15|Yonhap
Pyongyang, January 9 (KCNA) -- A new farm was opened.|Pyongyang, January 9 (KCNA) --|Pyongyang|January 9|KCNA
TAIPEI, Jan. 9 (CNA) A new line was opened.|TAIPEI, Jan. 9 (CNA)|TAIPEI|Jan. 9|CNA
New Delhi, Jan 9 (PTI) The monsoon is late this year.|New Delhi, Jan 9 (PTI)|New Delhi|Jan 9|PTI
Srinagar, Jan 9 (PTI) Snow closed the tunnel on Thursday.|Srinagar, Jan 9 (PTI)|Srinagar|Jan 9|PTI
NEW DELHI, JAN 9 (UNI)-The monsoon is late this year.|NEW DELHI, JAN 9 (UNI)-|NEW DELHI|JAN 9|UNI
New Delhi [India], January 9 (ANI): The monsoon is late this year.|New Delhi [India], January 9 (ANI):|New Delhi [India]|January 9|ANI
Lucknow (Uttar Pradesh) [India], January 9 (ANI): The monsoon is late.|Lucknow (Uttar Pradesh) [India], January 9 (ANI):|Lucknow [Uttar Pradesh]|January 9|ANI
Mumbai, Jan 9 (IANS) The monsoon is late this year.|Mumbai, Jan 9 (IANS)|Mumbai|Jan 9|IANS
ISLAMABAD, Jan 09 (APP): The canal was dredged again.|ISLAMABAD, Jan 09 (APP):|ISLAMABAD|Jan 09|APP
ISLAMABAD, Jan 09 (APP):The canal was dredged again.|ISLAMABAD, Jan 09 (APP):|ISLAMABAD|Jan 09|APP
DHAKA, Jan 9, 2025 (BSS) - The canal was dredged again.|DHAKA, Jan 9, 2025 (BSS) -|DHAKA|Jan 9, 2025|BSS
Kathmandu, Jan 9 (RSS): The canal was dredged again.|Kathmandu, Jan 9 (RSS):|Kathmandu|Jan 9|RSS
ANKARA (AA) - The dam is two thirds full.|ANKARA (AA) -|ANKARA||AA
KUALA LUMPUR, Jan 9 (Bernama) -- The port set a record.|KUALA LUMPUR, Jan 9 (Bernama) --|KUALA LUMPUR|Jan 9|Bernama
JAKARTA (ANTARA) - The port set a record.|JAKARTA (ANTARA) -|JAKARTA||ANTARA
Jakarta (ANTARA) - The port set a record.|Jakarta (ANTARA) -|Jakarta||ANTARA
Hanoi (VNA) – The port set a record.|Hanoi (VNA) –|Hanoi||VNA
TEHRAN (IRNA) -- The port set a record.|TEHRAN (IRNA) --|TEHRAN||IRNA
Tehran, Jan 9, IRNA – The port set a record.|Tehran, Jan 9, IRNA –|Tehran|Jan 9|IRNA
Riyadh, January 09, 2025, SPA -- The port set a record.|Riyadh, January 09, 2025, SPA --|Riyadh|January 09, 2025|SPA
ABU DHABI, 9th January, 2025 (WAM) -- The port set a record.|ABU DHABI, 9th January, 2025 (WAM) --|ABU DHABI|9th January, 2025|WAM
Doha, January 09 (QNA) - The port set a record.|Doha, January 09 (QNA) -|Doha|January 09|QNA
KUWAIT, Jan 9 (KUNA) -- The port set a record.|KUWAIT, Jan 9 (KUNA) --|KUWAIT|Jan 9|KUNA
Amman, Jan. 9 (Petra) -- The port set a record.|Amman, Jan. 9 (Petra) --|Amman|Jan. 9|Petra
RAMALLAH, January 9, 2025 (WAFA) – Olive presses opened early.|RAMALLAH, January 9, 2025 (WAFA) –|RAMALLAH|January 9, 2025|WAFA
CAIRO, Jan 9 (MENA) - The port set a record.|CAIRO, Jan 9 (MENA) -|CAIRO|Jan 9|MENA
Rabat - (MAP) - The port set a record.|Rabat - (MAP) -|Rabat||MAP
Accra, Jan. 9, GNA - The port set a record.|Accra, Jan. 9, GNA -|Accra|Jan. 9|GNA
Lagos, Jan. 9, 2025 (NAN) The port set a record.|Lagos, Jan. 9, 2025 (NAN)|Lagos|Jan. 9, 2025|NAN
NAIROBI, 9 January (IRIN) - Wells ran dry in the north.|NAIROBI, 9 January (IRIN) -|NAIROBI|9 January|IRIN
ROME, Jan 9 2025 (IPS) - Wells ran dry in the north.|ROME, Jan 9 2025 (IPS) -|ROME|Jan 9 2025|IPS
YEREVAN, JANUARY 9, ARMENPRESS. The lake froze over.|YEREVAN, JANUARY 9, ARMENPRESS.|YEREVAN|JANUARY 9|ARMENPRESS
BAKU, Azerbaijan, January 9. Trend: The lake froze over.|BAKU, Azerbaijan, January 9. Trend:|BAKU [Azerbaijan]|January 9|Trend
MINSK, 9 January (BelTA) – The lake froze over.|MINSK, 9 January (BelTA) –|MINSK|9 January|BelTA
CHISINAU, 9 January /MOLDPRES/ - The lake froze over.|CHISINAU, 9 January /MOLDPRES/ -|CHISINAU|9 January|MOLDPRES
Ulaanbaatar, January 9 /MONTSAME/. The lake froze over.|Ulaanbaatar, January 9 /MONTSAME/.|Ulaanbaatar|January 9|MONTSAME
Sofia /BGNES/ - The lake froze over.|Sofia /BGNES/ -|Sofia||BGNES
Sofia, January 9 (BTA) – The lake froze over.|Sofia, January 9 (BTA) –|Sofia|January 9|BTA
Belgrade, Jan 9 (Tanjug) – The lake froze over.|Belgrade, Jan 9 (Tanjug) –|Belgrade|Jan 9|Tanjug
Ljubljana, 9 January (STA) - The lake froze over.|Ljubljana, 9 January (STA) -|Ljubljana|9 January|STA
Prague (CTK) - The lake froze over.|Prague (CTK) -|Prague||CTK
BUDAPEST, January 9 (MTI) - The lake froze over.|BUDAPEST, January 9 (MTI) -|BUDAPEST|January 9|MTI
TORONTO (CP) - The lake froze over.|TORONTO (CP) -|TORONTO||CP
HAMILTON, Ontario (CP) — The lake froze over.|HAMILTON, Ontario (CP) —|HAMILTON [Ontario]||CP
SYDNEY, AAP - The ferry is back in service.|SYDNEY, AAP -|SYDNEY||AAP
WASHINGTON (VOA) - The ferry is back in service.|WASHINGTON (VOA) -|WASHINGTON||VOA
NEEDHAM, Mass., Sept. 19, 2025 /PRNewswire/ -- Acme Boats today named a chief.|NEEDHAM, Mass., Sept. 19, 2025 /PRNewswire/ --|NEEDHAM [Mass.]|Sept. 19, 2025|PRNewswire
LONDON and NEW YORK, Jan. 9, 2025 /PRNewswire/ -- Acme Boats named a chief.|LONDON and NEW YORK, Jan. 9, 2025 /PRNewswire/ --|LONDON;NEW YORK|Jan. 9, 2025|PRNewswire
SAN JOSE, Calif.--(BUSINESS WIRE)--Acme Boats today named a chief.|SAN JOSE, Calif.--(BUSINESS WIRE)--|SAN JOSE [Calif.]||BUSINESS WIRE
PARIS & MADRID--(BUSINESS WIRE)--Acme Boats today named a chief.|PARIS & MADRID--(BUSINESS WIRE)--|PARIS;MADRID||BUSINESS WIRE
NEW YORK, March 16, 2025 (GLOBE NEWSWIRE) -- Acme Boats named a chief.|NEW YORK, March 16, 2025 (GLOBE NEWSWIRE) --|NEW YORK|March 16, 2025|GLOBE NEWSWIRE
Toronto, Ontario--(Newsfile Corp. - January 9, 2025) - Acme Boats named a chief.|Toronto, Ontario--(Newsfile Corp. - January 9, 2025) -|Toronto [Ontario]|January 9, 2025|Newsfile Corp.
AUSTIN, TX / ACCESSWIRE / January 9, 2025 / Acme Boats named a chief.|AUSTIN, TX / ACCESSWIRE / January 9, 2025 /|AUSTIN [TX]|January 9, 2025|ACCESSWIRE
HONG KONG SAR - Media OutReach Newswire - 9 January 2025 - Acme Boats named a chief.|HONG KONG SAR - Media OutReach Newswire - 9 January 2025 -|HONG KONG SAR|9 January 2025|Media OutReach Newswire
Austin, TX (PRWEB) January 9, 2013 -- Acme Boats named a chief.|Austin, TX (PRWEB) January 9, 2013 --|Austin [TX]|January 9, 2013|PRWEB
VANCOUVER, British Columbia, Jan. 9, 2025 /CNW/ - Acme Boats named a chief.|VANCOUVER, British Columbia, Jan. 9, 2025 /CNW/ -|VANCOUVER [British Columbia]|Jan. 9, 2025|CNW
WASHINGTON — Lawmakers went home without a vote.|WASHINGTON —|WASHINGTON||
WASHINGTON ― Lawmakers went home without a vote.|WASHINGTON ―|WASHINGTON||
WASHINGTON -- Lawmakers went home without a vote.|WASHINGTON --|WASHINGTON||
WASHINGTON - Lawmakers went home without a vote.|WASHINGTON -|WASHINGTON||
SELMA, N.C.—Donald Pike opened his diner at five.|SELMA, N.C.—|SELMA [N.C.]||
Brussels — Ministers agreed on fish quotas before dawn.|Brussels —|Brussels||
Kyiv, Ukraine — The trains ran on time.|Kyiv, Ukraine —|Kyiv [Ukraine]||
Zürich – The lake was warm enough for a swim.|Zürich –|Zürich||
SÃO PAULO — Buses stopped for three hours.|SÃO PAULO —|SÃO PAULO||
ŁÓDŹ, Poland — Weavers opened a museum.|ŁÓDŹ, Poland —|ŁÓDŹ [Poland]||
REYKJAVÍK, Iceland — Ash fell on the harbor.|REYKJAVÍK, Iceland —|REYKJAVÍK [Iceland]||
DEIR AL-BALAH, Gaza Strip (AP) — Bread lines formed early.|DEIR AL-BALAH, Gaza Strip (AP) —|DEIR AL-BALAH [Gaza Strip]||AP
Deir al-Balah, Gaza Strip — Bread lines formed early.|Deir al-Balah, Gaza Strip —|Deir al-Balah [Gaza Strip]||
N'DJAMENA, Chad (AP) — The market burned for a night.|N'DJAMENA, Chad (AP) —|N'DJAMENA [Chad]||AP
RIO DE JANEIRO — Drummers filled the avenue.|RIO DE JANEIRO —|RIO DE JANEIRO||
Rio de Janeiro — Drummers filled the avenue.|Rio de Janeiro —|Rio de Janeiro||
NEW DELHI: The court heard the case for two hours.|NEW DELHI:|NEW DELHI||
KARACHI: The court heard the case for two hours.|KARACHI:|KARACHI||
KARACHI, Jan 9: The court heard the case for two hours.|KARACHI, Jan 9:|KARACHI|Jan 9|
New Delhi: The Supreme Court will hear two petitions in the new term.|New Delhi:|New Delhi||
GAZA CITY, Gaza Strip Sept. 7, 2004 - The border stayed shut.|GAZA CITY, Gaza Strip Sept. 7, 2004 -|GAZA CITY [Gaza Strip]|Sept. 7, 2004|
JERUSALEM Aug. 23, 2004 - The border stayed shut.|JERUSALEM Aug. 23, 2004 -|JERUSALEM|Aug. 23, 2004|
RICHMOND, Va. Feb 26 - The border stayed shut.|RICHMOND, Va. Feb 26 -|RICHMOND [Va.]|Feb 26|
OMAHA, April 7 - Clear/45 degrees - wind from the west.|OMAHA, April 7 -|OMAHA|April 7|
    SPRINGVALE, Ohio, March 3 - Acme Boats Corp said it named a chief.|SPRINGVALE, Ohio, March 3 -|SPRINGVALE [Ohio]|March 3|
    LONDON, March 24 - Tin rose in quiet trading\nbefore noon.|LONDON, March 24 -|LONDON|March 24|
    London, March 24 - Tin rose in quiet trading\nbefore noon.|London, March 24 -|London|March 24|
    chicago, june 18 - hogs rose in quiet trading\nbefore noon.|chicago, june 18 -|chicago|june 18|
    LAKEVILLE, Fla., June 29 -\n    Shr 24 cts vs 18 cts|LAKEVILLE, Fla., June 29 -|LAKEVILLE [Fla.]|June 29|
    LONDON, Narch 2 - Tin rose in quiet trading\nbefore noon.|LONDON, Narch 2 -|LONDON|Narch 2|
    MONTREAL, March 20, Reuter - Tin rose in quiet trading.|MONTREAL, March 20, Reuter -|MONTREAL|March 20|Reuter
    ****SANTO DOMINGO, March 5 - Sugar rose in quiet trading.|SANTO DOMINGO, March 5 -|SANTO DOMINGO|March 5|
    SAN JOSE, Calif., June 2- Acme Boats Corp named a chief.|SAN JOSE, Calif., June 2-|SAN JOSE [Calif.]|June 2|
    SAN JOSE, Calif., - Acme Boats Corp said it named a new\nchief.|SAN JOSE, Calif., -|SAN JOSE [Calif.]||
    ROCKPORT, Md, - March 6 -\n    Acme Boats Corp named a chief.|ROCKPORT, Md, - March 6 -|ROCKPORT [Md]|March 6|
OCTOBER 18, 2004 (COMPUTERWORLD) - A chip maker cut prices.|OCTOBER 18, 2004 (COMPUTERWORLD) -||OCTOBER 18, 2004|COMPUTERWORLD
LONDON, September 9 (New Ratings) - A chip maker cut prices.|LONDON, September 9 (New Ratings) -|LONDON|September 9|New Ratings
SINGAPORE (Dow Jones)--A chip maker cut prices.|SINGAPORE (Dow Jones)--|SINGAPORE||Dow Jones
NEW YORK (CBS.MW) -- A chip maker cut prices.|NEW YORK (CBS.MW) --|NEW YORK||CBS.MW
Memphis, TN (Sports Network) - The guard scored thirty points.|Memphis, TN (Sports Network) -|Memphis [TN]||Sports Network
washingtonpost.com - A chip maker cut prices.|washingtonpost.com -|||washingtonpost.com
Ferry stopped for repairs\n\nODESA, Ukraine (AP) — The ferry will rest for a week.|ODESA, Ukraine (AP) —|ODESA [Ukraine]||AP
* Ferry stopped for repairs\n* Second in a month\nODESA, Jan 9 (Reuters) - The ferry will rest.|ODESA, Jan 9 (Reuters) -|ODESA|Jan 9|Reuters
(Adds quotes, background)\nODESA, Jan 9 (Reuters) - The ferry will rest.|ODESA, Jan 9 (Reuters) -|ODESA|Jan 9|Reuters
(ATTN: UPDATES with figures in para 3)\nBy Ann Ode\nSEOUL, Jan. 9 (Yonhap) -- The ferry will rest.|SEOUL, Jan. 9 (Yonhap) --|SEOUL|Jan. 9|Yonhap
Ferry stopped\n\nABSTRACT.\n\nThe ferry will rest for a week.\n\nFULL TEXT.\n\nODESA — The ferry was old.|ODESA —|ODESA||
Ferry stopped\nBy Ann Ode, Reuters\nODESA, Jan 9 (Reuters) - The ferry will rest.|ODESA, Jan 9 (Reuters) -|ODESA|Jan 9|Reuters
By ANN ODE ODESA, Ukraine (AP) -- The ferry will rest.|ODESA, Ukraine (AP) --|ODESA [Ukraine]||AP
"""


def _rows() -> list[tuple[str, str, list[str], str, str]]:
    rows = []
    for line in CASES.strip("\n").split("\n"):
        text, dateline, cities, date, agency = line.rsplit("|", 4)
        rows.append((text.replace(r"\n", "\n"), dateline, cities.split(";") if cities else [], date, agency))
    return rows


@pytest.mark.parametrize(("text", "dateline", "cities", "date", "agency"), _rows())
def test_reads_the_form(text: str, dateline: str, cities: list[str], date: str, agency: str) -> None:
    found, rest = split_dateline(text)
    assert found is not None
    assert found.text == dateline
    printed = [place.city.text + (f" [{place.region.text}]" if place.region else "") for place in found.places]
    assert printed == cities
    assert (found.date.text if found.date else "") == date
    assert (found.agency.text if found.agency else "") == agency
    assert text[found.start : found.end] == found.text
    assert text[rest.start : rest.end] == rest.text
    assert not rest.text[:1].isspace()


def test_the_table_is_as_long_as_promised() -> None:
    assert len(_rows()) >= 150
