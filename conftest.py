"""Run every example: the Python blocks of README and docs, and the doctests of all docstrings."""

from doctest import ELLIPSIS

from sybil import Sybil
from sybil.parsers.myst import PythonCodeBlockParser, SkipParser
from sybil.parsers.rest import DocTestParser
from sybil.sybil import SybilCollection

pytest_collect_file = SybilCollection(
    [
        Sybil(
            parsers=[PythonCodeBlockParser(doctest_optionflags=ELLIPSIS), SkipParser()],
            patterns=["README.md", "docs/*.md", "docs/**/*.md"],
            excludes=["docs/_build/**"],
        ),
        # a pattern without a slash matches at any depth; "**" does not, before Python 3.13
        Sybil(parsers=[DocTestParser(optionflags=ELLIPSIS)], path="src", patterns=["*.py"]),
    ]
).pytest()
