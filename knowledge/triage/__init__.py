"""Triage: which department a person's complaint belongs to, why, and how soon."""

from knowledge.triage.load import load
from knowledge.triage.model import Guide, Reason, Suggested, Suggestion, Urgency, Why
from knowledge.triage.suggest import Triage

__all__ = ["Guide", "Reason", "Suggested", "Suggestion", "Triage", "Urgency", "Why", "load"]
