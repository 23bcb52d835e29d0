"""The published JSON Schema is the one newskit gives."""

from tools.write_schema import FOLDER, schemas


def test_the_published_schema_is_up_to_date() -> None:
    published = {path.name: path.read_text(encoding="utf-8") for path in FOLDER.iterdir()}
    assert published == schemas(), "python tools/write_schema.py writes them anew"
