"""The rules against lines that their author never saw: every emergency found, hardly a false alarm."""

from __future__ import annotations

import json
from pathlib import Path

from knowledge.redflags import detect

LINES = Path(__file__).parent / "redflag_lines.jsonl"
FALSE_ALARMS_ALLOWED = 0.02


def _told(lines: list[dict[str, object]]) -> str:
    return "\n".join(f"{line['language']} {line['topic']}: {line['text']} ({line['why']})" for line in lines)


def test_independent_lines():
    with LINES.open(encoding="utf-8") as file:
        lines = [json.loads(line) for line in file if line.strip()]
    emergencies = [line for line in lines if line["emergency"]]
    others = [line for line in lines if not line["emergency"]]
    assert emergencies
    assert others
    missed = [line for line in emergencies if detect(line["text"]) is None]
    alarms = [line for line in others if detect(line["text"]) is not None]
    print(f"missed {len(missed)} of {len(emergencies)}\n{_told(missed)}")
    print(f"false alarms {len(alarms)} of {len(others)}\n{_told(alarms)}")
    assert not missed
    assert len(alarms) <= FALSE_ALARMS_ALLOWED * len(others)
