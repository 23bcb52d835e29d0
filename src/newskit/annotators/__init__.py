"""The protocol by which a parser or a model can add to what the rules find."""

from newskit.annotators.protocol import AnnotatedSentence, Annotation, Annotator, Entity, Token

__all__ = ["AnnotatedSentence", "Annotation", "Annotator", "Entity", "Token"]
