"""Which department fits what somebody feels: three with their reasons, and how soon."""

from handlers.engine.turn import Turn
from handlers.engine.words import Text


def departments(turn: Turn, words: str) -> Text:
    """What triage says of a complaint; nothing when it knows nothing of it."""
    triage, chinese = turn.resources.triage, turn.language == "zh"
    found = triage.suggest(words)
    if not found.departments:
        return Text("departments-none")
    lines = [
        Text(
            "departments-line",
            {
                "name": triage.name(one.key, chinese),
                "why": [triage.sentence(why, chinese) for why in one.why],
            },
        )
        for one in found.departments
    ]
    return Text("departments", {"lines": lines, "urgency": Text(f"departments-{found.urgency}")})
