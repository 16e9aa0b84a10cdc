"""Screening questionnaires: short, published sets of questions whose sum says whether somebody should be seen."""

from knowledge.screening.load import load
from knowledge.screening.model import Band, Item, Outcome, Questionnaire, WrongAnswers, score

__all__ = ["Band", "Item", "Outcome", "Questionnaire", "WrongAnswers", "load", "score"]
