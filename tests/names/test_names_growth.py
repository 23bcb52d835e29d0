"""Time grows no faster than the text or the list, on garbage too."""

from __future__ import annotations

from time import process_time

import pytest

from newskit.names import cluster_names, compare_names, name_key, normalize_names, romanize
from newskit.names.compare import name_score


@pytest.mark.parametrize("unit", ["Zelenskiy ", "al-", "Ким ", "''", "bin Laden ", "安", "A. ", "\n", "é"])
def test_a_long_string_is_no_trouble(unit: str) -> None:
    def spent(count: int) -> float:
        text = unit * count
        start = process_time()
        normalize_names(text, style="ap")
        romanize(text)
        name_key(text)
        compare_names(text, "Volodymyr Zelensky")
        return process_time() - start

    spent(200)
    assert spent(20_000) < 1.0 + 40 * spent(2_000)


def test_a_name_is_compared_with_few_others_however_many_there_are(monkeypatch: pytest.MonkeyPatch) -> None:
    syllables = ("ba", "de", "ki", "lo", "mu", "na", "pe", "ri", "so", "tu", "va", "wo", "xi", "ze", "fa", "go")
    compared = 0

    def names(count: int) -> list[str]:
        made = []
        for number in range(count):
            a, b, c, d = (syllables[(number >> shift) % 16] for shift in (0, 4, 8, 12))
            made.append(f"{a}{c}n{b}l {d}{b}r{a}k{c}s".title())
        return made

    def counted(a: str, b: str) -> float:
        nonlocal compared
        compared += 1
        return name_score(a, b)

    monkeypatch.setattr("newskit.names.cluster.name_score", counted)

    def comparisons(count: int) -> float:
        nonlocal compared
        compared = 0
        cluster_names(names(count))
        return compared / count

    assert comparisons(2_000) < 20 + 2 * comparisons(500)
