"""Annotators: how a parser or a model adds to what the rules find; Stanza as one of them."""

from newskit.annotators.conllu import read_conllu
from newskit.annotators.protocol import AnnotatedSentence, Annotation, Annotator, Entity, Token
from newskit.annotators.stanza import ModelsError, StanzaAnnotator

__all__ = [
    "AnnotatedSentence",
    "Annotation",
    "Annotator",
    "Entity",
    "ModelsError",
    "StanzaAnnotator",
    "Token",
    "read_conllu",
]
