"""Which words of running text are persons' names, and which are not."""

from __future__ import annotations

from itertools import pairwise

import pytest

from newskit.names.find import find_names

FOUND = [
    # titles and roles
    ("U.S. Defense Secretary Carl Weller arrived.", [("U.S. Defense Secretary", "Carl Weller")]),
    ("Polish Prime Minister Ewa Lis spoke.", [("Polish Prime Minister", "Ewa Lis")]),
    ("He met President-elect Dora Hale.", [("President-elect", "Dora Hale")]),
    ("The Rev. Amos Pike prayed.", [("Rev.", "Amos Pike")]),
    ("Former FBI Director Hugh Landry's memo leaked.", [("Former FBI Director", "Hugh Landry")]),
    ("Secretary of State Ruth Alvarez left.", [("Secretary of State", "Ruth Alvarez")]),
    ("It was, said spokeswoman Hilde Baum, over.", [("spokeswoman", "Hilde Baum")]),
    ("Democratic presidential candidate Sam Ortiz won.", [("Democratic presidential candidate", "Sam Ortiz")]),
    ("Amnesty International spokesman Ivo Kral said so.", [("Amnesty International spokesman", "Ivo Kral")]),
    ("Lt. Gen. H.R. Colby and Dr. Lena Voss met.", [("Lt. Gen.", "H.R. Colby"), ("Dr.", "Lena Voss")]),
    ("President Macron met Chancellor Weber.", [("President", "Macron"), ("Chancellor", "Weber")]),
    ("Crown Prince Mohammed bin Faisal waved.", [("Crown Prince", "Mohammed bin Faisal")]),
    ("King Charles III and Pope Francis met.", [("King", "Charles III"), ("Pope", "Francis")]),
    ("South Korean President Han Sung-min left.", [("South Korean President", "Han Sung-min")]),
    (
        "He met port chief Olha Marin and rescue coordinator Ann Lee.",
        [("port chief", "Olha Marin"), ("rescue coordinator", "Ann Lee")],
    ),
    ("The dockworkers' union leader Jan Kos left.", [("dockworkers' union leader", "Jan Kos")]),
    ("External Affairs Minister Sushila Rao left.", [("External Affairs Minister", "Sushila Rao")]),
    ("Danube Crossings said so.", []),
    ("The plant on the Clay River and fares across the Trent Valley rose.", []),
    ("The Harlan Valley Water Authority voted. Harlan Valley did its homework.", []),
    ('"Nothing," said Milan Dorn, a driver. AC Milan won in Milan.', [(None, "Milan Dorn")]),
    # shapes of names
    ("Ursula van der Velde spoke.", [(None, "Ursula van der Velde")]),
    ("J.K. Marlowe and R. J. Ames wrote it.", [(None, "J.K. Marlowe"), (None, "R. J. Ames")]),
    ("P K Sharma wrote. Thanks...Julie left.", [(None, "P K Sharma"), (None, "Julie")]),
    ("Martin Cole Jr. sued Walter Hays III.", [(None, "Martin Cole Jr."), (None, "Walter Hays III")]),
    ("Catherine D'Angelo-Smith met Sean O'Malley.", [(None, "Catherine D'Angelo-Smith"), (None, "Sean O'Malley")]),
    ("Muqtada al-Hakim stayed.", [(None, "Muqtada al-Hakim")]),
    ("José Núñez met Łukasz Żak.", [(None, "José Núñez"), (None, "Łukasz Żak")]),
    ("Володимир Коваль met Anna Lind.", [(None, "Володимир Коваль"), (None, "Anna Lind")]),
    ("Kwok Wai-ming met Xi Jinping.", [(None, "Kwok Wai-ming"), (None, "Xi Jinping")]),
    ("TRUMP: No. PUTIN: Yes.", [(None, "TRUMP"), (None, "PUTIN")]),
    ("Ann Bell's plan and Tom Reed’s plan failed.", [(None, "Ann Bell"), (None, "Tom Reed")]),
    ("Will Mason will play for Mark Price.", [(None, "Will Mason"), (None, "Mark Price")]),
    ("Theresa May may go in May.", [(None, "Theresa May")]),
    # what stands around a name nobody knows
    ("Zorwa Quidde, the mayor of Pecs, agreed.", [(None, "Zorwa Quidde")]),
    ("Zorwa Quidde, 45, agreed.", [(None, "Zorwa Quidde")]),
    ("The firm's chairman, Zorwa Quidde, left.", [(None, "Zorwa Quidde")]),
    ("Yesterday Johnson said so.", [(None, "Johnson")]),
    ("According to Petrov, nothing happened.", [(None, "Petrov")]),
    ("Aides of the Monti government left.", [(None, "Monti")]),
    ("Anna Nowak, Zorwa Quidde and Jan Kos met.", [(None, "Anna Nowak"), (None, "Zorwa Quidde"), (None, "Jan Kos")]),
    ("Reporting by Ann Lee in Rome; Editing by Sue Day", [(None, "Ann Lee"), (None, "Sue Day")]),
]

NOT_FOUND = [
    "Goldman Sachs and Morgan Stanley advised Johnson & Johnson.",
    "Ernst & Young audited Eli Lilly and Wells Fargo.",
    "They met at Kennedy Airport, Trump Tower and the Carter Center.",
    "She won the Nobel Prize in St. Louis.",
    "The White House and NATO were silent about Ramstein.",
    "Referring to talks, officials left. On Monday, Yesterday and Police were read.",
    "Austin, Texas, is hot. Victoria is in British Columbia.",
    "The Robert Blake Foundation and the Charles Dorn Corp. merged.",
    "Harris Farms Inc. bought Miller Brewing Co.",
    "Hurricane Maria hit. Maria killed hundreds.",
    "The Ukrainian leader and the French met the Americans.",
    "The Kyiv Post and Paris Match reported on the Franklin Act.",
    "Thomas and Betts Corp filed. Samuel Montagu and Co. paid.",
    "Jan. 20 and Dec. 9 were Sundays in April.",
    "Texas-based firms in San Jose sued.",
    "",
]


def names(text: str) -> list[tuple[str | None, str]]:
    return [(found.title.text if found.title else None, found.name.text) for found in find_names(text)]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_persons_are_found_with_their_titles(text: str, expected: list[tuple[str | None, str]]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize("text", NOT_FOUND)
def test_other_names_are_left_alone(text: str) -> None:
    assert names(text) == []


LINKED = [
    ("Ola Berg met Ewa Lis. Lis smiled; Berg left.", {"Lis": "Ewa Lis", "Berg": "Ola Berg"}),
    ("Berg: Troops will stay\n\nPresident Ola Berg spoke.", {"Berg": "Ola Berg"}),
    ("Andrés López Obrador won. López Obrador spoke.", {"López Obrador": "Andrés López Obrador"}),
    ("Ursula van der Velde spoke. Van der Velde left.", {"Van der Velde": "Ursula van der Velde"}),
    ("Kim Jong Un met Xi Jinping. Kim smiled. Xi did not.", {"Kim": "Kim Jong Un", "Xi": "Xi Jinping"}),
    ("Martin King Jr. spoke. King was tired.", {"King": "Martin King Jr."}),
    ("Tom Price spoke. Price said no. Price rises hurt.", {"Price": "Tom Price"}),
    ("Lloyd Austin met aides in Austin. Austin agreed.", {"Austin": "Lloyd Austin"}),
    ("Emmanuel Macron left. MACRON SAYS NO", {"MACRON": "Emmanuel Macron"}),
    ("Hillary Moss and Ted Moss met. Moss left.", {"Moss": None}),
    ("Hillary Moss and Ted Moss met. Mrs. Moss left.", {"Moss": "Hillary Moss"}),
    ("Hillary Moss and Ted Moss met. Mr. Moss left.", {"Moss": "Ted Moss"}),
    ("George W. Dunn and George H.W. Dunn met. Dunn left.", {"Dunn": None}),
    ("Donna Hale spoke. Donna was tired.", {"Donna": "Donna Hale"}),
    ("President Berg spoke.", {"Berg": None}),
    # a relative is named in full, the surname alone is the other's
    ("Ann Lee and her brother, Tom Lee, sued. Lee lost.", {"Lee": "Ann Lee"}),
    ("Striker Dex Hale scored. His wife Kay Hale cheered. Hale left.", {"Hale": "Dex Hale"}),
]


@pytest.mark.parametrize(("text", "expected"), LINKED)
def test_short_forms_stand_for_the_fullest(text: str, expected: dict[str, str | None]) -> None:
    persons = {found.name.text: found.person for found in find_names(text)}
    assert {name: persons.get(name, "not found") for name in expected} == expected


def test_a_city_called_like_a_person_is_no_mention() -> None:
    found = find_names("Lloyd Austin met aides in Austin. Austin agreed.")
    assert [mention.start for mention in found] == [0, 34]


def test_titles_may_not_reach_into_the_mention_before() -> None:
    found = find_names("Trump spokeswoman Hope Hale spoke.")
    assert [mention.text for mention in found][-1].endswith("spokeswoman Hope Hale")
    assert all(one.end <= other.start for one, other in pairwise(found))


def test_every_mention_names_its_rule() -> None:
    text = "President Ola Berg met Ann R. Lee and Zorwa Quidde, the mayor. Berg left."
    assert [found.rule for found in find_names(text)] == ["title", "initials", "apposition", "second-reference"]


def test_spellings_share_a_key() -> None:
    one, other = find_names("Volodymyr Zelensky spoke.") + find_names("Volodymyr Zelenskiy spoke.")
    assert one.key == other.key
