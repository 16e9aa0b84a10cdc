"""A doctor's summary as people read it: the patient, whoever treats them later, their record."""

from collections.abc import Iterator, Mapping
from datetime import timedelta
from typing import Any

from handlers.consultation import card
from handlers.engine.turn import Post
from handlers.engine.words import Text
from storage.tables.consultations import Consultation


def lines(post: Post, consultation: Consultation, summary: Mapping[str, Any]) -> Iterator[Text]:
    """What the summary says, part by part; what was left out is not told."""
    for key in ("findings", "advice", "medicines", "tests"):
        if summary.get(key):
            yield Text(f"consultation-summary-{key}", {"value": summary[key]})
    referral = summary.get("referral")
    if referral:
        where = referral.get("words") or card.department_names(post, referral["department"])
        yield Text("consultation-summary-referral", {"value": where})
    days = summary.get("follow_up")
    if days and consultation.closed_at is not None:
        on = (consultation.closed_at + timedelta(days=days)).astimezone(post.work.zone).date()
        yield Text("consultation-summary-follow-up", {"days": days, "on": on})
