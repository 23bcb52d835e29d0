"""StanzaAnnotator: Stanza's tokens, parses and entities at offsets of the caller's text."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator, Sequence
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from typing import Any

import attrs

from newskit.annotators.documents import annotation_of
from newskit.annotators.pieces import Pieces
from newskit.annotators.protocol import Annotation

__all__ = ["ModelsError", "StanzaAnnotator"]

_PROCESSORS = "tokenize,mwt,pos,lemma,depparse,ner"
_BATCH = 200_000  # code points that go through the models at once: some 40 stories
_LOADING = threading.Lock()


class ModelsError(OSError):
    """Stanza's models are missing or cannot be loaded; the message names the directory and what mends it."""


class StanzaAnnotator:
    """Stanza as an :class:`~newskit.Annotator`: ``read(text, annotator=StanzaAnnotator())``.

    Needs ``pip install 'newskit[stanza]'`` and the language's models on disk.  Making one costs nothing: the models
    load with the first text and stay loaded for the process.  One annotator may serve several threads (they take
    turns), and it pickles without its models, which each worker process loads for itself, once.

    torch takes all cores it finds.  Where several processes share them, call ``torch.set_num_threads(1)`` in each or
    set ``OMP_NUM_THREADS=1``; newskit leaves that choice to the caller.

    Args:
        lang: Language of the models.
        model_dir: Where the models are; None for Stanza's own place (see ``STANZA_RESOURCES_DIR``).
        package: Which of Stanza's packages of models.
        processors: Stanza's processors, separated by commas.  Without ``depparse`` tokens have no heads,
            without ``ner`` there are no entities.
        use_gpu: Whether to use a GPU where there is one.
        download: Whether missing models may be downloaded.  False never touches the network.

    >>> StanzaAnnotator(model_dir="models")
    StanzaAnnotator('en', model_dir='models', package='default')
    """

    def __init__(
        self,
        lang: str = "en",
        *,
        model_dir: str | Path | None = None,
        package: str = "default",
        processors: str = _PROCESSORS,
        use_gpu: bool = False,
        download: bool = False,
    ) -> None:
        directory = None if model_dir is None else str(model_dir)
        self._settings = _Settings(lang, directory, package, processors, use_gpu, download)
        self._loaded: _Loaded | None = None

    def __repr__(self) -> str:
        of = self._settings
        return f"StanzaAnnotator({of.lang!r}, model_dir={of.model_dir!r}, package={of.package!r})"

    def __getstate__(self) -> dict[str, Any]:
        return {"_settings": self._settings, "_loaded": None}

    def annotate(self, texts: Sequence[str]) -> list[Annotation]:
        """Annotate *texts* in batches, one result each, in order.

        Offsets are code points into each text as it was given.  Paragraphs are those that newskit sees, and no
        sentence runs over the end of one.  Odd text (control characters, words of a thousand letters) is annotated
        as far as the models make sense of it; empty text gets an empty annotation.

        Raises:
            ImportError: If Stanza or torch is not installed.
            ModelsError: If the models are missing or cannot be loaded.
            TypeError: If *texts* is a single string, or one of them no string.
        """
        if isinstance(texts, str):
            msg = "texts must be a sequence of strings, not a str; put it in a list: [text]"
            raise TypeError(msg)
        if not texts:
            return []
        pieces = [Pieces.of(text) for text in texts]
        loaded = self._load()
        return [
            annotation_of(document, part)
            for batch in _batches(pieces)
            for document, part in zip(loaded.annotate([part.prepared for part in batch]), batch, strict=True)
        ]

    def _load(self) -> _Loaded:
        if self._loaded is None:
            with _LOADING:
                self._loaded = _load(self._settings)
        return self._loaded


@attrs.frozen
class _Settings:
    lang: str
    model_dir: str | None
    package: str
    processors: str
    use_gpu: bool
    download: bool


@attrs.define(eq=False)
class _Loaded:
    """A pipeline and the lock that keeps its threads apart: nothing promises that Stanza's may share one."""

    pipeline: Any
    lock: threading.Lock = attrs.field(factory=threading.Lock)
    process: int = attrs.field(factory=os.getpid)

    def annotate(self, prepared: list[str]) -> list[Any]:
        """Return Stanza's document for each text; empty ones don't trouble it."""
        if self.process != os.getpid():
            self._after_fork()
        filled = [text for text in prepared if text]
        with self.lock:
            documents = iter(self.pipeline.bulk_process(filled) if filled else ())
        return [next(documents) if text else None for text in prepared]

    def _after_fork(self) -> None:
        """Make the models of the parent process work in a child forked from it.

        torch's threads stay behind in the parent, and the child would wait for them forever; so this is the one case
        where their number is set here.
        """
        import_module("torch").set_num_threads(1)
        self.lock = threading.Lock()
        self.process = os.getpid()


# A process keeps the models it used last, so that an annotator that arrives pickled with each chunk of work
# loads them once; every annotator holds on to its own besides.
@lru_cache(maxsize=1)
def _load(settings: _Settings) -> _Loaded:
    stanza = _import_stanza()
    try:
        return _Loaded(_pipeline(stanza, settings))
    except FileNotFoundError as error:
        if not settings.download:
            raise _missing(settings) from error
    try:
        stanza.download(settings.lang, logging_level="ERROR", **_where(settings), **_which(settings))
        return _Loaded(_pipeline(stanza, settings))
    except OSError as error:
        msg = f"cannot download Stanza's {settings.lang!r} models to {_directory(settings)}: {error}"
        raise ModelsError(msg) from error


def _import_stanza() -> Any:
    try:
        import stanza
    except ModuleNotFoundError as error:
        if error.name not in ("stanza", "torch"):
            raise
        msg = f"{error.name} is not installed; run: pip install 'newskit[stanza]'"
        raise ImportError(msg, name=error.name) from error
    return stanza


def _pipeline(stanza: Any, settings: _Settings) -> Any:
    """Return the pipeline from what is on disk.

    Raises:
        FileNotFoundError: If models are missing.
        ModelsError: If they are there and cannot be loaded.
        ValueError: If the settings make no pipeline.
    """
    requirements = stanza.pipeline.core.PipelineRequirementsException
    try:
        return stanza.Pipeline(
            settings.lang,
            use_gpu=settings.use_gpu,
            download_method=None,  # the only mode that leaves the network alone
            logging_level="ERROR",
            **_where(settings),
            **_which(settings),
        )
    except FileNotFoundError:
        raise
    except stanza.resources.common.UnknownProcessorError as error:
        msg = f"processors must be Stanza's, such as {_PROCESSORS!r}, not {settings.processors!r}"
        raise ValueError(msg) from error
    except requirements as error:
        msg = f"processors {settings.processors!r} lack one that another needs; all of them: {_PROCESSORS!r}"
        raise ValueError(msg) from error
    except ValueError as error:
        if "No processors to load" in str(error):
            raise FileNotFoundError(str(error)) from error
        raise _broken(settings, error) from error
    except Exception as error:  # a damaged file raises whatever unpickling it comes across
        raise _broken(settings, error) from error


def _where(settings: _Settings) -> dict[str, str]:
    return {} if settings.model_dir is None else {"model_dir": settings.model_dir}


def _which(settings: _Settings) -> dict[str, str]:
    return {"package": settings.package, "processors": settings.processors}


def _directory(settings: _Settings) -> str:
    if settings.model_dir is not None:
        return settings.model_dir
    from stanza.resources.common import DEFAULT_MODEL_DIR

    return str(DEFAULT_MODEL_DIR)


def _call(settings: _Settings) -> str:
    """Return the call that downloads what the settings ask for."""
    arguments = [repr(settings.lang)]
    if settings.model_dir is not None:
        arguments.append(f"model_dir={settings.model_dir!r}")
    if settings.package != "default":
        arguments.append(f"package={settings.package!r}")
    return f"stanza.download({', '.join(arguments)})"


def _missing(settings: _Settings) -> ModelsError:
    return ModelsError(
        f"Stanza's {settings.lang!r} models (package {settings.package!r}) are not in {_directory(settings)}; "
        f"download them once: import stanza; {_call(settings)}"
    )


def _broken(settings: _Settings, error: Exception) -> ModelsError:
    reason = f"{type(error).__name__}: {error}".partition(". ")[0]  # torch goes on for a page
    return ModelsError(
        f"Stanza's {settings.lang!r} models in {_directory(settings)} cannot be loaded ({reason}); "
        f"download them anew: import stanza; {_call(settings)}"
    )


def _batches(pieces: list[Pieces]) -> Iterator[list[Pieces]]:
    """Yield the texts in runs of bounded size, so that memory does not grow with their number."""
    batch: list[Pieces] = []
    size = 0
    for part in pieces:
        if batch and size + len(part.prepared) > _BATCH:
            yield batch
            batch, size = [], 0
        batch.append(part)
        size += len(part.prepared)
    if batch:
        yield batch
