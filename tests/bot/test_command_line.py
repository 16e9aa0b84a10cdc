"""The command line, each time in a process of its own."""

from __future__ import annotations

import base64
import contextlib
import json
import os
import re
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bot.settings import Settings
from bot.wiring import open_store
from storage.migrating import migrate
from tests.conversations.organiser import ANSWERS, walk_to
from tests.talk import Talk, pieces

ROOT = Path(__file__).parents[2]
PATIENCE = 60.0


def start(folder: Path, *words: str, **settings: str) -> subprocess.Popen[str]:
    """Starts a command in a folder of its own, with nothing in the environment but the settings."""
    folder.mkdir(parents=True, exist_ok=True)
    return subprocess.Popen(
        [sys.executable, "-u", "-m", "bot", *words],
        cwd=folder,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", "COLUMNS": "200", **settings},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def ended(process: subprocess.Popen[str]) -> tuple[int, str, str]:
    """How it ended: code, output, errors."""
    output, errors = process.communicate(timeout=PATIENCE)
    assert "Traceback" not in errors, errors
    return process.returncode, output, errors


def run(folder: Path, *words: str, **settings: str) -> tuple[int, str, str]:
    return ended(start(folder, *words, **settings))


def until(process: subprocess.Popen[str], pattern: str) -> str:
    """Reads lines until one fits, and returns all of them."""
    assert process.stdout is not None
    lines = ""
    for line in process.stdout:
        lines += line
        if re.search(pattern, line):
            return lines
    raise AssertionError(f"it ended before it said {pattern}: {lines}{ended(process)}")


@contextlib.contextmanager
def running(folder: Path, **settings: str) -> Iterator[tuple[str, str]]:
    """`run` with a port of its own: its address and what it said at the start. It must end well."""
    process = start(folder, "run", **{"PORT": "0"} | settings)
    try:
        said = until(process, "open http://")
        (address,) = re.findall(r"open (http://127\.0\.0\.1:\d+)", said)
        yield address, said
        process.send_signal(signal.SIGTERM)
        code, _, errors = ended(process)
        assert code == 0, errors
        assert "ERROR" not in errors
    finally:
        process.kill()
        process.wait()


def ask(address: str, path: str, body: dict[str, Any] | None = None) -> Any:
    request = urllib.request.Request(  # noqa: S310 - our own server
        address + path,
        None if body is None else json.dumps(body).encode(),
        {"Content-Type": "application/json"},
    )
    with urllib.request.urlopen(request, timeout=30) as answer:  # noqa: S310 - our own server
        return json.load(answer)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def key() -> str:
    return base64.b64encode(secrets.token_bytes(32)).decode()


# -- run --------------------------------------------------------------------------------------------------


def hears(address: str, person: int, text: str, expected: str) -> None:
    """Says something to the bot and waits until a message holds the text of that key."""
    after = max([one["seq"] for one in ask(address, f"/messenger/people/{person}/messages")], default=0)
    ask(address, f"/messenger/people/{person}/messages", {"text": text})
    heard: list[str] = []
    for _ in range(8):
        for one in ask(address, f"/messenger/people/{person}/messages?after={after}&wait=5"):
            after = max(after, one["seq"])
            heard.append(one.get("text", ""))
            if not one["mine"] and all(piece in heard[-1] for piece in pieces("zh", expected)):
                return
    raise AssertionError(f"no {expected} in {heard}")


def test_run_from_the_first_start_to_the_second(tmp_path: Path) -> None:
    with running(tmp_path) as (address, said):
        assert ask(address, "/health") == {"ok": True}
        (code,) = re.findall(r"/staff (\S+)", said)
        port = address.rsplit(":", 1)[1]
        second = start(tmp_path / "second", "run", PORT=port)
        healthy = start(tmp_path, "doctor", "--health", PORT=port)
        hears(address, 1001, f"/staff {code}", "staff-joined")
        hears(address, 1003, f"/staff {code}", "staff-bad-invite")
        exit_code, _, errors = ended(second)
        assert exit_code == 2
        assert f"Port {port} on 127.0.0.1 cannot be used" in errors
        assert "Set PORT to another one" in errors
        assert ended(healthy)[0] == 0
    with running(tmp_path) as (address, said):
        assert "/staff" not in said, "there is an admin: no code is shown any more"
        hears(address, 1003, f"/staff {code}", "staff-bad-invite")


def test_a_killed_program_goes_on_where_it_was(tmp_path: Path) -> None:
    process = start(tmp_path, "run", PORT="0")
    said = until(process, "open http://")
    (address,) = re.findall(r"open (http://127\.0\.0\.1:\d+)", said)
    hears(address, 1001, "/fundraiser", "fundraiser-ask-public-insurance")
    process.kill()
    process.communicate(timeout=PATIENCE)
    with running(tmp_path) as (address, _):
        hears(address, 1001, "8万", "fundraiser-ask-own-policies")


def test_a_messenger_alone_serves_any_bot_and_says_when_its_port_is_taken(tmp_path: Path) -> None:
    port = free_port()
    process = start(tmp_path, "messenger", "--port", str(port), "--home", "here")
    until(process, f"http://127.0.0.1:{port}")
    other = start(tmp_path, "messenger", "--port", str(port), "--home", "there")
    code, _, errors = ended(other)
    assert code == 2
    assert errors.strip() == f"Port {port} cannot be used" + errors.strip().removeprefix(
        f"Port {port} cannot be used"
    )
    assert "Name another one with --port." in errors
    me = ask(f"http://127.0.0.1:{port}", f"/bot1234567:{'x' * 35}/getMe")
    assert me["ok"]
    process.send_signal(signal.SIGINT)
    assert ended(process)[0] == 0
    assert (tmp_path / "here").is_dir()


@pytest.mark.parametrize(
    ("settings", "sentence"),
    [
        ({"TELEGRAM_TOKEN": "1:x"}, "SHOUWANG_KEY: is needed with TELEGRAM_TOKEN"),
        ({"SHOUWANG_KEY": "short", "TIME_ZONE": "Mars", "LOG_LEVEL": "loud"}, "TIME_ZONE: "),
        ({"CLOCK_FILE": "clock"}, "CLOCK_FILE: works only with the local messenger"),
        ({"SHOUWANG_HOME": "/dev/null/home"}, "/dev/null/home cannot be used (Not a directory)"),
        ({"HOST": "0.0.0.0"}, "0.0.0.0"),  # noqa: S104 - to be refused
    ],
    ids=["no-key", "wrong-settings", "clock-of-real-people", "no-folder", "open-to-all"],
)
def test_a_start_with_a_wrong_setting_says_which(tmp_path: Path, settings: dict[str, str], sentence: str) -> None:
    code, output, errors = run(tmp_path, "run", **settings)
    assert code == 2
    assert sentence in errors
    assert output == ""


# -- doctor, migrate, staff -------------------------------------------------------------------------------


def test_the_doctor_says_what_is_wrong_and_how_to_mend_it(tmp_path: Path) -> None:
    right = key()
    store = open_store(Settings(_env_file=None, shouwang_home=tmp_path / "good", shouwang_key=right))  # type: ignore[call-arg, arg-type]
    migrate(store.engine)
    store.close()
    shutil.copytree(tmp_path / "good", tmp_path / "old")
    old = open_store(Settings(_env_file=None, shouwang_home=tmp_path / "old", shouwang_key=right))  # type: ignore[call-arg, arg-type]
    with old.engine.begin() as connection:
        connection.exec_driver_sql("DELETE FROM alembic_version")
    old.close()
    house = tmp_path / "house.toml"
    house.write_text(
        (ROOT / "house.toml").read_text("utf-8").replace('goal_min = "100.00"', 'goal_min = "-1"'), "utf-8"
    )
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        usual = {"SHOUWANG_HOME": str(tmp_path / "good"), "SHOUWANG_KEY": right, "PORT": str(free_port())}
        cases = {
            "good": ({}, None),
            "house": ({"HOUSE_FILE": str(house)}, r"WRONG house rules house\.toml: .*goal_min.*\n +Mend that key"),
            "key": ({"SHOUWANG_KEY": key()}, r"WRONG keys and database open: .*wrapped by.*\n +Set SHOUWANG_KEY"),
            "port": ({"PORT": port}, rf"WRONG port {port}: .*in use.*\n +The program is running already"),
            "old": (
                {"SHOUWANG_HOME": str(tmp_path / "old")},
                r"WRONG database form: it is at nothing.*\n +Run .*migrate",
            ),
            "token": (
                {"TELEGRAM_TOKEN": "1:x", "TELEGRAM_API": f"http://127.0.0.1:{free_port()}"},
                r"WRONG TELEGRAM_TOKEN",
            ),
        }
        started = {name: start(tmp_path, "doctor", **usual | more) for name, (more, _) in cases.items()}
        for name, (_, pattern) in cases.items():
            code, output, errors = ended(started[name])
            assert errors == "", (name, errors)
            if pattern is None:
                assert code == 0, output
                assert "WRONG" not in output
                assert output.count("ok ") >= 7
            else:
                assert code == 1, (name, output)
                assert re.search(pattern, output), (name, output)
                assert output.count("WRONG") == 1, (name, output)


def test_migrate_and_staff(tmp_path: Path) -> None:
    code, output, _ = run(tmp_path, "migrate")
    assert code == 0
    assert re.fullmatch(r"The database is at \S+\.\n", output)
    nobody, invited, unknown = (
        start(tmp_path, "staff"),
        start(tmp_path, "staff", "--invite", "reviewer"),
        start(tmp_path, "staff", "--invite", "king"),
    )
    assert "Nobody has a role yet" in ended(nobody)[1]
    code, output, _ = ended(invited)
    assert code == 0
    assert re.search(r"it works once:\n\n +/staff \S{20}\n", output)
    code, _, errors = ended(unknown)
    assert code == 2
    assert "There is no role 'king'; the roles are" in errors


# -- backup, restore, rotation ----------------------------------------------------------------------------


def test_the_drill_after_a_loss(tmp_path: Path) -> None:
    """Talk, back up, talk on, forget somebody, lose the home but for the keys, restore."""
    talk = Talk(tmp_path)
    home, saved, keys = talk.settings.shouwang_home, tmp_path / "saved", tmp_path / "saved-keys"
    where = {"SHOUWANG_HOME": str(home)}
    try:
        stays, goes = talk.person("林小雨", "zh"), talk.person("Emma", "zh")
        for one in (stays, goes):
            one.says("/fundraiser")
            walk_to(one, "diagnosis_papers")
        code, output, _ = run(tmp_path, "backup", str(saved), **where)
        assert code == 0
        assert "Keep the keys apart from the data" in output
        assert {path.name for path in saved.iterdir()} == {"shouwang.db", "files.tar"}
        assert [path.name for path in keys.iterdir()] == ["keys.db"]
        again = start(tmp_path, "backup", str(saved), **where)
        ANSWERS["diagnosis_papers"](stays)
        assert stays.standing == "cost_papers"
        goes.says("/me")
        goes.taps("me-forget")
        goes.taps("me-forget-yes")
        code, _, errors = ended(again)
        assert code == 2
        assert "is not empty" in errors

        talk.bot.stop()
        for path in home.iterdir():
            if path.name not in ("keys.db", "local-master-key"):
                shutil.rmtree(path) if path.is_dir() else path.unlink()
        code, output, errors = run(tmp_path, "restore", str(saved), **where)
        assert (code, errors) == (0, "")
        talk.bot.start()
        look_around(talk)
        talk.bot.stop()

        # Now the keys are lost too, but for the list of the forgotten: their backup still holds the one of who went.
        for path in home.glob("shouwang.db*"):
            path.unlink()
        shutil.rmtree(home / "files")
        code, output, errors = run(tmp_path, "restore", str(saved), "--keys", str(keys), **where)
        assert (code, errors) == (0, "")
        assert "forgotten since then deleted again: 1." in output
        talk.bot.start()
        look_around(talk)
    finally:
        talk.close()


def look_around(talk: Talk) -> None:
    """Who stayed goes on where the backup was made, with their papers; who was forgotten is a stranger."""
    stays, goes = talk.person("林小雨"), talk.person("Emma")
    assert stays.standing == "diagnosis_papers"
    walk = stays.state.walk
    assert walk is not None
    assert walk.raw["patient_name"] == "林建国"
    (paper,) = walk.raw["id_papers"]
    assert talk.bot.store.files.get(stays.id, paper).startswith(b"\xff\xd8")
    assert len([path for path in (talk.settings.shouwang_home / "files").rglob("*") if path.is_file()]) == 1
    assert talk.state(goes.id).walk is None
    assert goes.says("/start").has("welcome-new")
    assert goes.says("/fundraiser").asks("fundraiser-ask-public-insurance")


def test_a_rotation_ends_the_old_key(tmp_path: Path) -> None:
    old, new = key(), key()
    where = {"SHOUWANG_HOME": str(tmp_path / "var")}
    assert run(tmp_path, "migrate", SHOUWANG_KEY=old, **where)[0] == 0
    code, output, errors = run(tmp_path, "rotate-key", SHOUWANG_KEY=old, SHOUWANG_NEW_KEY=new, **where)
    assert code == 0
    assert "1 keys are wrapped anew. Set SHOUWANG_KEY to the new key" in output
    assert old not in output + errors
    assert new not in output + errors
    with_new, with_old, with_short = (
        start(tmp_path, "staff", SHOUWANG_KEY=new, **where),
        start(tmp_path, "staff", SHOUWANG_KEY=old, **where),
        start(tmp_path, "rotate-key", SHOUWANG_KEY=new, SHOUWANG_NEW_KEY="c2hvcnQ=", **where),
    )
    assert ended(with_new)[0] == 0
    code, _, errors = ended(with_old)
    assert code == 2
    assert "wrapped by master key" in errors
    code, _, errors = ended(with_short)
    assert code == 2
    assert "The new key must be 32 bytes in base64" in errors
