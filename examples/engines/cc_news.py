"""Take CC-NEWS from its archives to a Parquet file of findings: fastwarc, trafilatura, newskit and Arrow.

python cc_news.py CC-NEWS-20250109081500-00042.warc.gz findings.parquet

https://data.commoncrawl.org/crawl-data/CC-NEWS/index.html lists the archives; a process for each keeps every core
busy.  Without arguments a small archive is made of the stories in examples/stories/bridge and taken through.
"""

import csv
import gzip
import html
import sys
import tempfile
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import trafilatura
from fastwarc.warc import ArchiveIterator, WarcRecordType

from newskit.interop import parse_record
from newskit.interop.arrow import read_batches, schema

STORIES = Path(__file__).parents[1] / "stories" / "bridge"
COLUMNS = pa.schema([("id", pa.string()), ("text", pa.string()), ("published", pa.date32()), ("outlet", pa.string())])
ROWS = 256


def pages(archive: Path) -> Iterator[dict[str, object]]:
    """Yield what trafilatura finds on each page of an archive: text, title, author, date, site."""
    with archive.open("rb") as stream:
        for record in ArchiveIterator(stream, record_types=WarcRecordType.response, parse_http=True):
            url = record.headers.get("WARC-Target-URI")
            if (record.http_content_type or "") != "text/html":
                continue
            document = trafilatura.bare_extraction(record.reader.read(), url=url, with_metadata=True)
            if document is not None and document.text:
                yield document.as_dict()


def batches(found: Iterable[dict[str, object]]) -> Iterator[pa.RecordBatch]:
    """Yield pages as Arrow batches: the text with headline and byline set before it where it lacks them."""
    records = (parse_record(page, "trafilatura") for page in found)
    while chunk := list(islice(records, ROWS)):
        rows = [
            {"id": record.id, "text": record.text, "published": record.published, "outlet": record.outlet}
            for record in chunk
        ]
        yield pa.RecordBatch.from_pylist(rows, schema=COLUMNS)


def convert(archive: Path, output: Path) -> None:
    """Write the findings of an archive to a Parquet file, in memory that does not grow with the archive."""
    with pq.ParquetWriter(output, schema(COLUMNS)) as writer:
        for batch in read_batches(batches(pages(archive))):
            writer.write_batch(batch)


def make_archive(path: Path) -> None:
    """Write the stories as pages of a WARC archive, as a crawler would."""
    with (STORIES / "index.csv").open(encoding="utf-8") as index, path.open("wb") as archive:
        for row in csv.DictReader(index):
            title, *paragraphs = map(html.escape, (STORIES / row["id"]).read_text("utf-8").strip().split("\n\n"))
            body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
            page = (
                f"<html lang='en'><head><title>{title}</title>"
                f"<meta property='article:published_time' content='{row['published']}T07:00:00Z'>"
                f"<meta property='og:site_name' content='{row['outlet']}'></head>"
                f"<body><article><h1>{title}</h1>{body}</article></body></html>"
            ).encode()
            http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page
            head = (
                "WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http; msgtype=response\r\n"
                f"WARC-Record-ID: <urn:example:{row['id']}>\r\nWARC-Date: {row['published']}T08:00:00Z\r\n"
                f"WARC-Target-URI: https://news.example/{row['id']}\r\nContent-Length: {len(http)}\r\n\r\n"
            )
            archive.write(gzip.compress(head.encode() + http + b"\r\n\r\n"))


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        if len(sys.argv) > 1:
            archive, output = map(Path, sys.argv[1:])
        else:
            archive, output = Path(folder, "stories.warc.gz"), Path(folder, "findings.parquet")
            make_archive(archive)
        convert(archive, output)
        for row in pq.read_table(output, columns=["outlet", "published", "furniture", "people", "quotes"]).to_pylist():
            headline = row["furniture"]["headline"]
            print(f"{row['outlet']}, {row['published']}: {headline['text'] if headline else ''}")
            print(f"    {len(row['people'])} people, {len(row['quotes'])} quotes")


if __name__ == "__main__":
    main()
