"""One clock for several processes."""

import subprocess
import sys
from datetime import UTC, datetime, timedelta

import pytest

from bot.clock import MovableClock, SystemClock

OTHER = """
import sys
from pathlib import Path
from bot.clock import MovableClock
clock = MovableClock(Path(sys.argv[1]))
for line in sys.stdin:
    if line.strip():
        clock.advance(float(line))
    print(clock.now().isoformat(), flush=True)
"""


def near(moment: datetime, other: datetime) -> bool:
    return abs(moment - other) < timedelta(seconds=5)


def test_the_system_clock_is_aware():
    assert near(SystemClock().now(), datetime.now(UTC))


def test_two_processes_follow_one_file(tmp_path):
    path = tmp_path / "clock"
    clock = MovableClock(path)
    other = subprocess.Popen(
        [sys.executable, "-c", OTHER, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert other.stdin is not None
    assert other.stdout is not None

    def there(move: float | None = None) -> datetime:
        other.stdin.write(f"{move or ''}\n")
        other.stdin.flush()
        return datetime.fromisoformat(other.stdout.readline().strip())

    with other:
        assert near(there(), datetime.now(UTC))
        clock.advance(7 * 86400)
        assert near(there(), datetime.now(UTC) + timedelta(days=7))
        there(86400)
        assert near(clock.now(), datetime.now(UTC) + timedelta(days=8))
        clock.advance(-8 * 86400)
        assert near(there(), datetime.now(UTC))
        other.stdin.close()


def test_a_clock_remembers(tmp_path):
    MovableClock(tmp_path / "clock").advance(3600)
    assert MovableClock(tmp_path / "clock").offset == timedelta(hours=1)


def test_the_calendar_has_an_end(tmp_path):
    clock = MovableClock(tmp_path / "clock")
    with pytest.raises(OverflowError):
        clock.advance(1e15)
    assert clock.offset == timedelta()


def test_the_messenger_tells_and_moves_its_clock(local):
    assert local.get("clock")["offset_s"] == 0
    assert local.post("clock", advance_s=86400)["offset_s"] == 86400
    assert near(local.clock.now(), datetime.now(UTC) + timedelta(days=1))
    local.says(1001, "tomorrow")
    assert local.sees(1001)[0]["date"] == pytest.approx(local.clock.now().timestamp(), abs=5)
    assert local.request("POST", "/messenger/clock", {"advance_s": "soon"})[0] == 400
