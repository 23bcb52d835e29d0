"""Write docs/_static/layers-light.svg and layers-dark.svg: the packages of newskit, each above what it imports."""

from __future__ import annotations

from pathlib import Path

FOLDER = Path(__file__).resolve().parents[1] / "docs" / "_static"

# From top to bottom; boxes of one row do not know each other.
ROWS = (
    (("cli", "the command"), ("interop", "JSON, Arrow, HTML")),
    (("story", "collate: several outlets"),),
    (("article", "read: one story"),),
    (("quotes", "who said what"),),
    (("furniture", "dateline, byline"), ("names", "find, compare"), ("dates", "TIMEX3, intervals")),
    (("text", "Span, Scan"), ("annotators", "Stanza, or yours"), ("data", "tables, with origin")),
)
_COLORS = {
    "light": {"ink": "#1a1c20", "soft": "#5a6170", "line": "#9aa3b2", "fill": "#f4f6fa", "edge": "#c3cad6"},
    "dark": {"ink": "#e9ebef", "soft": "#a9b1c0", "line": "#6f7888", "fill": "#23272e", "edge": "#434b58"},
}
_WIDTH, _MARGIN, _GAP, _HEIGHT, _STEP = 720, 12, 14, 68, 92


def boxes() -> list[tuple[str, str, float, int, float]]:
    """Return name, caption, left, top and width of every box."""
    placed = []
    for row, names in enumerate(ROWS):
        width = (_WIDTH - 2 * _MARGIN - _GAP * (len(names) - 1)) / len(names)
        for column, (name, caption) in enumerate(names):
            placed.append((name, caption, _MARGIN + column * (width + _GAP), _MARGIN + row * _STEP, width))
    return placed


def drawing(theme: str) -> str:
    """Return the drawing in the colors of *theme*, ``light`` or ``dark``."""
    ink = _COLORS[theme]
    height = 2 * _MARGIN + _STEP * (len(ROWS) - 1) + _HEIGHT
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" role="img"'
        ' font-family="system-ui, sans-serif" text-anchor="middle">',
        "<title>The layers of newskit: imports only point downwards</title>",
    ]
    for row in range(len(ROWS) - 1):
        top = _MARGIN + row * _STEP + _HEIGHT + 3
        middle, tip = _WIDTH / 2, top + _STEP - _HEIGHT - 6
        lines.append(
            f'<path d="M{middle} {top}V{tip - 4}M{middle - 6} {tip - 7}L{middle} {tip}L{middle + 6} {tip - 7}"'
            f' fill="none" stroke="{ink["line"]}" stroke-width="2"/>'
        )
    for name, caption, left, top, width in boxes():
        middle = left + width / 2
        lines += [
            f'<rect x="{left:.0f}" y="{top}" width="{width:.0f}" height="{_HEIGHT}" rx="8"'
            f' fill="{ink["fill"]}" stroke="{ink["edge"]}" stroke-width="1.5"/>',
            f'<text x="{middle:.0f}" y="{top + 30}" font-size="22" font-weight="600" fill="{ink["ink"]}">{name}</text>',
            f'<text x="{middle:.0f}" y="{top + 54}" font-size="18" fill="{ink["soft"]}">{caption}</text>',
        ]
    return "\n".join([*lines, "</svg>"]) + "\n"


if __name__ == "__main__":
    for theme in _COLORS:
        (FOLDER / f"layers-{theme}.svg").write_text(drawing(theme), encoding="utf-8")
