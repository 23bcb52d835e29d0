"""Make a corpus of stories to try an engine on: any number, the same each time, every hundredth record a bad one.

python make_corpus.py 4000 stories.parquet  (or stories.jsonl, or stories.jsonl.gz)
"""

import argparse
import datetime as dt
import gzip
import json
import random
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

COLUMNS = pa.schema([(name, pa.string()) for name in ("id", "text", "published", "outlet")])
PLACES = ["LISBON", "TALLINN, Estonia", "NAIROBI", "LIMA, Peru", "OSLO", "HANOI", "ACCRA, Ghana", "QUITO"]
AGENCIES = ["Reuters", "AP", "AFP", "dpa"]
GIVEN = ["Ana", "Mihkel", "Grace", "Tomás", "Ingrid", "Linh", "Kwame", "Lucía"]
SURNAMES = ["Duarte", "Tamm", "Otieno", "Quispe", "Solberg", "Nguyen", "Mensah", "Vega"]
TITLES = ["Transport Minister", "Mayor", "Port director", "Senator", "Judge"]
TOPICS = ["the docks", "the ring road", "the new tariff", "the night ferry", "the census", "the dam"]
WHEN = ["on Tuesday", "last week", "on March 3", "in just 11 days", "early next month", "in 2019", "the day before"]
SENTENCES = [
    "{title} {given} {surname} said {when} that {topic} would reopen {later}.",
    "“We have waited three years for this,” {surname} told reporters. “Nobody wants to wait longer.”",
    "According to officials, {topic} had cost twice what was planned {when}.",
    "{surname} denied {when} that {topic} was ever closed, calling the report “long on talk”.",
    "The talks between both sides began {when} and are to end {later}.",
    "Residents welcomed {topic}, but {given} {surname}, 52, asked who would pay.",
]


def make_stories(number: int) -> Iterator[dict[str, str | None]]:
    """Yield *number* records; the hundredth, the two hundredth ... cannot be read."""
    for place in range(1, number + 1):
        dice = random.Random(place)
        words = {"given": dice.choice(GIVEN), "surname": dice.choice(SURNAMES), "title": dice.choice(TITLES)}
        day = dt.date(2024, 1, 1) + dt.timedelta(days=dice.randrange(365))
        paragraphs = [
            template.format(topic=dice.choice(TOPICS), when=dice.choice(WHEN), later=dice.choice(WHEN), **words)
            for template in [SENTENCES[0], *dice.choices(SENTENCES, k=dice.randrange(4, 24))]
        ]
        agency = dice.choice(AGENCIES)
        paragraphs[0] = f"{dice.choice(PLACES)}, {day:%B} {day.day} ({agency}) - {paragraphs[0]}"
        text = None if place % 200 == 0 else "\n\n".join(paragraphs)
        yield {
            "id": f"s{place}",
            "text": text,
            "published": "soon" if place % 200 == 100 else day.isoformat(),
            "outlet": agency,
        }


def write(number: int, path: Path) -> None:
    """Write a corpus as Parquet or JSONL, by the name of the file."""
    if path.suffix == ".parquet":
        with pq.ParquetWriter(path, COLUMNS) as writer:
            stories = make_stories(number)
            while part := list(islice(stories, 1000)):
                writer.write_table(pa.Table.from_pylist(part, COLUMNS))
        return
    with gzip.open(path, "wt", encoding="utf-8") if path.suffix == ".gz" else path.open("w", encoding="utf-8") as file:
        for story in make_stories(number):
            file.write(json.dumps(story, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Make a corpus of stories.")
    parser.add_argument("number", type=int)
    parser.add_argument("path", type=Path)
    options = parser.parse_args()
    write(options.number, options.path)
