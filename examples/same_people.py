"""Join people across outlets, spellings and scripts, and say why two names are one or are not."""

import csv
from pathlib import Path

import newskit as nk

STORIES = Path(__file__).parent / "stories"

# The same people in caption lists of four desks.
CAPTIONS = [
    "Петър Христов",
    "Ioana Mureșanu",
    "Олексій Ткаченко",
    "Йордан Джамбазов",
    "مصطفى الشربيني",
    "ليلى حداد",
    "Layla Haddad",
]


def stories(event: str) -> list[nk.Article]:
    with (STORIES / event / "index.csv").open(encoding="utf-8", newline="") as index:
        rows = [{**row, "text": (STORIES / event / row["id"]).read_text("utf-8")} for row in csv.DictReader(index)]
    return list(nk.read_many(rows))


def main() -> None:
    names = [person.name for event in ("bridge", "rates") for article in stories(event) for person in article.people]
    for cluster in nk.cluster_names(names + CAPTIONS):
        if len(cluster.variants) > 1:
            print(f"{cluster.preferred:<20}", " · ".join(variant.name for variant in cluster.variants))
    print()
    for a, b in (
        ("Petar Christov", "Петър Христов"),
        ("Mostafa el-Sherbini", "Moustafa al-Shirbini"),
        ("Yordan Dzhambazov", "Yordan Dzhambazki"),
        ("Astrid Nilsen", "Arild Nilsen"),
    ):
        verdict = nk.compare_names(a, b)
        print(f"{a} / {b}: {verdict.score:.2f}, {'the same' if verdict.same else 'not the same'}")
        print(f"    {verdict.reason}")


if __name__ == "__main__":
    main()
