"""`stuck` lists and settles what waits for a person, on both databases."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import select
from typer.testing import CliRunner

from bot.__main__ import app
from bot.settings import Settings
from bot.settling import settle_all, show_stuck
from storage.database import open_database, writing
from storage.migrating import migrate
from storage.stuck import Settling, stuck
from storage.tables.turn import inbox, letters, timers

NOW = datetime(2026, 11, 26, 8, 30, tzinfo=UTC)


@pytest.fixture(params=["sqlite", "postgres"])
def settings(request: pytest.FixtureRequest, tmp_path: Path) -> Settings:
    address = request.getfixturevalue("databases").new() if request.param == "postgres" else ""
    made = Settings(_env_file=None, shouwang_home=tmp_path, database_url=address)  # type: ignore[call-arg]
    engine = open_database(made.database)
    migrate(engine)
    update = {"received_at": NOW, "payload": b"sealed"}
    letter = {"chat_id": 42, "payload": b"sealed", "once": True, "tries": 1, "written_at": NOW}
    with writing(engine).begin() as connection:
        connection.execute(inbox.insert().values(update_id=7, chat_id=41, tries=5, parked=True, **update))
        connection.execute(inbox.insert().values(update_id=8, chat_id=41, tries=0, parked=False, **update))
        connection.execute(letters.insert().values(id=9, status="uncertain", why="TimedOut", **letter))
        connection.execute(letters.insert().values(id=10, status="sent", **letter))
        connection.execute(timers.insert().values(id="opens:F1", kind="opens", subject="F1", due_at=NOW, tries=5))
    engine.dispose()
    return made


def rows(settings: Settings) -> tuple[list[object], ...]:
    engine = open_database(settings.database)
    with engine.connect() as connection:
        found = (
            list(
                connection.execute(
                    select(inbox.c.parked, inbox.c.tries, inbox.c.done_at).where(inbox.c.update_id == 7)
                ).first()
                or ()
            ),
            list(connection.scalars(select(letters.c.status).order_by(letters.c.id))),
            list(connection.execute(select(timers.c.tries, timers.c.done_at.is_not(None))).first() or ()),
        )
        assert stuck(connection).keys() == {"parked updates", "uncertain letters", "muted timers"}
    engine.dispose()
    return found


def test_what_is_stuck_is_listed_without_its_contents(settings: Settings) -> None:
    told = show_stuck(settings)
    assert told.splitlines() == [
        "update:7        chat 41, since 2026-11-26 08:30 UTC: failed 5 times",
        "letter:9        chat 42, since 2026-11-26 08:30 UTC: TimedOut",
        "timer:opens:F1  since 2026-11-26 08:30 UTC: failed 5 times",
    ]


def test_once_more(settings: Settings) -> None:
    done, unknown = settle_all(settings, Settling.RETRY, ["update:7", "letter:9", "timer:opens:F1"])
    assert len(done) == 3
    assert unknown == []
    assert rows(settings) == ([False, 0, None], ["waiting", "sent"], [0, False])
    assert show_stuck(settings) == "Nothing is stuck."


def test_let_go(settings: Settings) -> None:
    settle_all(settings, Settling.DROP, ["update:7", "letter:9", "timer:opens:F1"])
    update, statuses, timer = rows(settings)
    assert update[:2] == [False, 5]
    assert update[2] is not None
    assert statuses == ["failed", "sent"]
    assert timer == [5, True]
    assert show_stuck(settings) == "Nothing is stuck."


@pytest.mark.parametrize("name", ["update:8", "letter:10", "timer:none", "update:x", "letter:-9", "case:7", ""])
def test_what_is_not_stuck_is_not_touched(settings: Settings, name: str) -> None:
    before = rows(settings)
    assert settle_all(settings, Settling.RETRY, [name]) == ([], [name])
    assert rows(settings) == before


def test_on_the_command_line(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SHOUWANG_HOME", str(settings.shouwang_home))
    monkeypatch.setenv("DATABASE_URL", settings.database_url)
    monkeypatch.chdir(settings.shouwang_home)
    monkeypatch.setattr("bot.__main__.logging.basicConfig", lambda **_: None)
    run = CliRunner().invoke
    assert "letter:9" in run(app, ["stuck"]).stdout
    assert run(app, ["stuck", "drop", "letter:9"]).stdout == "letter:9 is let go.\n"
    refused = run(app, ["stuck", "retry", "letter:9", "update:7"])
    assert refused.exit_code == 2
    assert "update:7 is tried again" in refused.stdout
    assert run(app, ["stuck", "retry"]).exit_code == 2
