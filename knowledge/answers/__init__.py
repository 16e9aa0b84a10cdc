"""Answers: the sentences of the library that answer a question, verified, or an honest nothing."""

from knowledge.answers.answers import ENOUGH, Answer, Answers, Quoted, leans
from knowledge.answers.companies import another_insurer

__all__ = ["ENOUGH", "Answer", "Answers", "Quoted", "another_insurer", "leans"]
