"""Sphinx configuration."""

from __future__ import annotations

from sphinx.application import Sphinx
from sphinx.domains.python import PyObject

import newskit

project = "newskit"
author = "The newskit developers"
copyright = "2026, the newskit developers"
version = release = newskit.__version__

extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx.ext.napoleon",
    "sphinx_copybutton",
]
source_suffix = {".md": "markdown"}
exclude_patterns = ["_build"]
smartquotes = False  # marks and dashes are what this is about
myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3

autodoc_typehints = "description"
autodoc_typehints_description_target = "documented_params"  # fields of a class are listed once
autodoc_member_order = "bysource"
autodoc_default_options = {"members": True, "show-inheritance": True}
napoleon_google_docstring = True
napoleon_use_ivar = True
python_use_unqualified_type_names = True
nitpicky = True
# Names autodoc meets in signatures that have no page of their own here.
nitpick_ignore_regex = [
    ("py:.*", r"(dt|datetime)\..*"),
    ("py:.*", r"(collections\.abc\.|typing\.|regex\.).*"),
    ("py:.*", r"(optional|T|Self|Any|NoReturn|Sequence|Mapping|Iterable|Iterator|Callable)"),
    # Modules of the implementation, where autodoc prints the path a class was defined at.
    ("py:.*", r"newskit\.(text|furniture|names|dates|quotes|story|interop|annotators)\..*"),
    ("py:class", r"(pathlib\.)?Path"),
    ("py:.*", r"(Record|ExceptionGroup|Bounds|newskit\.interop\.json\.T|newskit\.text\.scan\.Bounds)"),
]

html_theme = "furo"
html_title = "newskit"
html_static_path = ["_static"]
html_css_files = ["newskit.css"]
html_theme_options = {"navigation_with_keys": True}


def _trim_fences(app: Sphinx, docname: str, source: list[str]) -> None:
    """Leave out the blank line that stands before a closing fence for the sake of doctest."""
    source[0] = source[0].replace("\n\n```\n", "\n```\n")


def setup(app: Sphinx) -> None:
    app.connect("source-read", _trim_fences)
    for field in PyObject.doc_field_types:
        if field.name == "variable":  # what a finding carries is a field
            field.label = "Fields"
