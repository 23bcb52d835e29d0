"""Clusters of spellings, and look-ups among many names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newskit.names import NameIndex, cluster_names

STORY = [
    "Volodymyr Zelenskyy",
    "Vladimir Putin",
    "Zelensky",
    "Volodymyr Zelensky",
    "Володимир Зеленський",
    "Putin",
    "Wladimir Putin",
    "Volodymyr Zelensky",
    "Olena Zelenska",
    "Kim Jong-un",
    "Kim Jong Un",
    "Kim Jong-il",
]


def test_a_cluster_gathers_the_spellings_of_one_person() -> None:
    clusters = cluster_names(STORY)
    assert [cluster.preferred for cluster in clusters] == [
        "Volodymyr Zelensky",
        "Vladimir Putin",
        "Olena Zelenska",
        "Kim Jong-un",
        "Kim Jong-il",
    ]
    assert {variant.name: variant.count for variant in clusters[0].variants} == {
        "Volodymyr Zelensky": 2,
        "Volodymyr Zelenskyy": 1,
        "Zelensky": 1,
        "Володимир Зеленський": 1,
    }


def test_a_surname_that_two_persons_bear_stays_alone() -> None:
    clusters = cluster_names(["Jair Bolsonaro", "Eduardo Bolsonaro", "Bolsonaro"])
    assert [cluster.preferred for cluster in clusters] == ["Jair Bolsonaro", "Eduardo Bolsonaro", "Bolsonaro"]


def test_likeness_does_not_chain() -> None:
    clusters = cluster_names(["Ali Hassan", "Ali Hassan Omar", "Ali Omar", "Hassan Omar"])
    assert all(len(cluster.variants) < 4 for cluster in clusters)


@given(st.lists(st.one_of(st.sampled_from(STORY), st.text(max_size=20)), max_size=25))
def test_every_name_is_in_one_cluster_and_counted(names: list[str]) -> None:
    clusters = cluster_names(names)
    found = {variant.name: variant.count for cluster in clusters for variant in cluster.variants}
    assert found == {name: names.count(name) for name in names}
    assert sum(len(cluster.variants) for cluster in clusters) == len(found)
    assert all(cluster.preferred in {variant.name for variant in cluster.variants} for cluster in clusters)
    firsts = [min(names.index(variant.name) for variant in cluster.variants) for cluster in clusters]
    assert firsts == sorted(firsts)


def test_the_index_finds_a_name_in_any_spelling() -> None:
    index = NameIndex[int]()
    for number, name in enumerate(STORY):
        index.add(name, number)
    matches = index.query("Wolodymyr Selenskyj")
    assert {match.name for match in matches} >= {"Volodymyr Zelenskyy", "Volodymyr Zelensky"}
    assert matches == sorted(matches, key=lambda match: -match.score)
    assert {match.name for match in index.query("Kim Chong Un")} == {"Kim Jong-un", "Kim Jong Un"}
    assert index.query("Angela Merkel") == []
    assert len(index.query("Volodymyr Zelensky", limit=1)) == 1


@pytest.mark.parametrize(
    ("added", "asked"),
    [
        ("Abdullah Gül", "阿卜杜拉·居尔"),
        ("Kim Yong Nam", "Kim Yongnam"),
        ("Charles Wilson", "查理·威爾森"),
    ],
)
def test_the_index_finds_a_name_that_lost_a_consonant_in_another_script(added: str, asked: str) -> None:
    index = NameIndex[None]()
    index.add(added)
    assert index.candidates(asked) == [0]


def test_the_index_compares_few_of_many() -> None:
    index = NameIndex[None]()
    given_names = ["Anna", "Boris", "Carla", "David", "Elena", "Frank", "Greta", "Henry", "Irina", "Jakob", "Leo"]
    families = ["Abel", "Berg", "Conti", "Dahl", "Egger", "Fabre", "Gallo", "Hahn", "Ibsen", "Kovac", "Petrov"]
    for given_name in given_names:
        for family in families:
            index.add(f"{given_name} {family}")
    assert index.query("Boris Petrow")[0].name == "Boris Petrov"
    assert len(index.candidates("Boris Petrow")) < len(index) / 2


def test_only_strings_are_names() -> None:
    with pytest.raises(TypeError, match="name must be a str, not int"):
        NameIndex[None]().add(3)  # type: ignore[arg-type]
