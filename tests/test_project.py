"""The project's own files: the lock, the image, the Makefile, the walls, the check of the texts."""

import json
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tools import development_only, parity

ROOT = Path(__file__).parents[1]
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
LOCK, MODEL_LOCK = ((ROOT / f"requirements{name}.lock").read_text("utf-8") for name in ("", "-model"))
REGISTRY = re.compile(
    r"//[^\s/\"'<>]*(?:p[y]pi|pythonhosted|n[p]mjs|artifactory|jfrog|devpi|nexus\.|(?<!www\.)mirrors?\.)[^\s/\"'<>]*"
    r"|--(?:extra-)?index-url|--find[-]links",
)


def packages(lock: str = LOCK) -> dict[str, str]:
    """The blocks of the lock, by package."""
    blocks = [block for block in re.split(r"\n(?=\S)", lock.strip()) if not block.startswith("#")]
    return {canonicalize_name(block.partition("==")[0]): block for block in blocks}


def dockerfile() -> list[tuple[str, str]]:
    """Instructions of the Dockerfile with their arguments, continued lines joined."""
    text = re.sub(r"\\\n\s*", "", (ROOT / "Dockerfile").read_text("utf-8"))
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    return [(word, rest.strip()) for word, _, rest in (line.partition(" ") for line in lines)]


def last_stage() -> list[tuple[str, str]]:
    instructions = dockerfile()
    start = max(number for number, (word, _) in enumerate(instructions) if word == "FROM")
    return instructions[start:]


def files() -> list[Path]:
    """Files of the project; a copy without git has no list, then all but what .gitignore names."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    if listed.returncode == 0:
        return [ROOT / name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file()]
    hidden = {".venv", "var", ".git", "__pycache__", ".mypy_cache", ".ruff_cache", ".pytest_cache", ".hypothesis"}
    return [path for path in ROOT.rglob("*") if path.is_file() and not hidden & set(path.relative_to(ROOT).parts)]


def test_every_package_of_the_locks_is_pinned_and_hashed():
    assert len(packages()) > 40
    for name, block in (packages() | packages(MODEL_LOCK)).items():
        head, *hashes = block.replace("\\\n", "\n").splitlines()
        assert re.match(r"[A-Za-z0-9._-]+==[^\s;]+", head), name
        assert hashes, f"{name} has no hash"
        assert all(re.fullmatch(r"\s+--hash=sha256:[0-9a-f]{64}\s*", line) for line in hashes), name


@pytest.mark.parametrize("lock", [LOCK, MODEL_LOCK], ids=["all", "model"])
def test_a_lock_names_no_place_to_load_from(lock):
    assert "://" not in lock
    assert not re.search(r"^\s*(?:-i|-f|--(?!hash=))", lock, re.MULTILINE)


@pytest.mark.parametrize(
    "line", PYPROJECT["project"]["dependencies"] + PYPROJECT["project"]["optional-dependencies"]["dev"]
)
def test_every_dependency_is_locked_at_a_version_that_it_allows(line):
    wanted = Requirement(line)
    block = packages()[canonicalize_name(wanted.name)]
    assert re.match(r"[^=]+==([^\s;]+)", block)[1] in wanted.specifier


def test_no_file_names_a_registry():
    named = []
    for path in files():
        try:
            text = path.read_text("utf-8")
        except UnicodeDecodeError:
            continue
        named += [f"{path.relative_to(ROOT)}: {found[0]}" for found in REGISTRY.finditer(text)]
    assert named == []


@pytest.mark.parametrize("text", ["https://p" + "ypi.org/simple", "//registry.n" + "pmjs.org/", "--index" + "-url x"])
def test_a_registry_would_be_found(text):
    assert REGISTRY.search(text)


def test_the_image_is_pinned_and_runs_without_root():
    bases = [rest.split()[0] for word, rest in dockerfile() if word == "FROM"]
    assert bases == ["python:3.11-slim-bookworm"] * 2
    users = [rest for word, rest in last_stage() if word == "USER"]
    assert users
    assert re.fullmatch(r"[1-9]\d{3,}:[1-9]\d{3,}", users[-1])


def test_the_image_starts_without_a_shell_and_tells_of_its_health():
    stage = dict(last_stage())
    assert json.loads(stage["CMD"]) == ["python", "-m", "bot", "run"]
    health = stage["HEALTHCHECK"]
    assert json.loads(health[health.index("CMD") + 3 :]) == ["python", "-m", "bot", "doctor", "--health"]


def test_the_image_keeps_its_data_in_a_volume():
    stage = dict(last_stage())
    assert f"SHOUWANG_HOME={stage['VOLUME']}" in stage["ENV"]


def test_the_image_installs_what_the_lock_says_and_keeps_no_cache():
    for word, rest in dockerfile():
        assert word != "ADD"
        assert "sudo" not in rest
        if word == "RUN" and "pip install" in rest:
            assert "--require-hashes" in rest
            assert "--no-cache-dir" in rest
        if word == "RUN" and "apt-get install" in rest:
            assert "--no-install-recommends" in rest
            assert "rm -rf /var/lib/apt/lists" in rest


def test_only_what_runs_is_copied_into_the_image():
    rules = [line for line in (ROOT / ".dockerignore").read_text("utf-8").splitlines() if line and line[0] != "#"]
    assert rules[0] == "*"
    allowed = {rule[1:].split("/")[0] for rule in rules if rule.startswith("!")}
    assert allowed >= {"bot", "handlers", "services", "knowledge", "storage", "house.toml"}
    assert not allowed & {"tests", "var", ".env", ".git", ".venv"}


def test_the_image_keeps_what_the_program_needs_and_no_more():
    needed = development_only.needed(PYPROJECT["project"]["dependencies"])
    assert {"sqlalchemy", "python-telegram-bot", "typing-extensions", "tzdata"} <= needed
    assert not needed & {"pytest", "mypy", "playwright", "uv", "pip"}


def test_every_make_target_says_what_it_does():
    text = (ROOT / "Makefile").read_text("utf-8")
    targets = set(re.search(r"^\.PHONY: (.*)$", text, re.MULTILINE)[1].split())
    rules = {
        line.partition(":")[0]: line
        for line in re.findall(r"^[a-z][a-z-]*:.*$", text, re.MULTILINE)
        if ":=" not in line
    }
    assert targets == rules.keys()
    assert targets >= {
        "help",
        "setup",
        "browser",
        "run",
        "test",
        "test-long",
        "check",
        "format",
        "bench",
        "lock",
        "clean",
    }
    shown = subprocess.run(
        ["make", "-C", ROOT, "--no-print-directory"], capture_output=True, text=True, check=True
    ).stdout
    for name, rule in rules.items():
        described = rule.partition("## ")[2]
        assert described, f"{name} does not say what it does"
        assert described in shown


@pytest.mark.parametrize("script", [".ci/run", "tools/setup.sh", "tools/browser.sh", "tools/bench.sh"])
def test_scripts_can_be_run_and_stop_at_errors(script):
    path = ROOT / script
    assert os.access(path, os.X_OK)
    assert re.search(r"^set -e?uo pipefail$", path.read_text("utf-8"), re.MULTILINE)
    subprocess.run(["bash", "-n", path], check=True)


def test_an_unknown_benchmark_is_refused_by_name():
    told = subprocess.run([ROOT / "tools" / "bench.sh", "no-such"], capture_output=True, text=True)
    assert told.returncode == 2
    assert "no-such" in told.stderr


@pytest.fixture
def house(tmp_path):
    """A house of one feature whose texts agree; `write(name, text)` changes a file of it."""

    def write(name: str, text: str) -> None:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")

    write("handlers/pets/en.ftl", "pets-name = Name of { $owner }\n    .aliases = name\n")
    write("handlers/pets/zh.ftl", "pets-name = { $owner } 的名字\n    .aliases = 名字\n")
    write("handlers/pets/journey.py", '"""Pets."""\n\nKEY = "pets-name"\n')
    write.root = tmp_path
    return write


def problems(house):
    return parity.compare_texts(house.root / "handlers") + parity.texts_in_python(house.root)


def test_variables_count_by_way_of_the_texts_that_are_taken_in(house):
    house("handlers/dogs/en.ftl", "dogs-name = Dog: { pets-name }\n")
    house("handlers/dogs/zh.ftl", "dogs-name = { $owner } 的狗\n")
    assert problems(house) == []


def test_texts_that_agree_pass(house):
    assert problems(house) == []
    assert parity.main(house.root) == 0


@pytest.mark.parametrize(
    ("file", "text", "told"),
    [
        ("handlers/pets/zh.ftl", "pets-name = { $owner } 的名字\n", "pets-name.aliases is missing in zh"),
        ("handlers/pets/zh.ftl", "pets-name = 名字\n    .aliases = 名字\n", "does not use $owner"),
        ("handlers/pets/en.ftl", "", "pets-name is missing in en"),
        ("handlers/dogs/en.ftl", "pets-name = Again\n", "is there twice"),
        ("handlers/dogs/en.ftl", "dogs-name = Rex\n", "its twin zh.ftl is missing"),
        ("handlers/pets/desk.en.ftl", "desk-name = Rex\n", "its twin desk.zh.ftl is missing"),
        ("handlers/pets/en.ftl", "pets-name = { $owner\n", "cannot be read as Fluent"),
        ("handlers/pets/en.ftl", "pets-name = { other } { $owner }\n", "takes in other, which does not exist"),
        ("handlers/pets/en.ftl", "pets-name = { pets-name.old }\n", "takes in pets-name.old, which does not exist"),
        ("handlers/pets/journey.py", 'TEXT = "你好"\n', "Chinese in Python"),
        ("services/pets.py", 'TEXT = "Your pet is well now."\n', "a sentence in Python"),
        ("services/pets.py", 'def name(pet):\n    return f"您的{pet}"\n', "Chinese in Python"),
        ("services/money.py", "ONE = 1\n", "holds no Chinese any more"),
    ],
)
def test_texts_that_disagree_are_named(house, file, text, told, capsys):
    house(file, text)
    assert any(told in line for line in problems(house)), problems(house)
    assert parity.main(house.root) == 1
    assert told in capsys.readouterr().out


@pytest.mark.parametrize(
    "code",
    [
        'def ask():\n    """Asks. 你好"""\n',
        'raise ValueError("This must be a number.")\n',
        'log.warning("The letter was not sent.")\n',
        '# 你好\nKEY = "a-key"\n',
    ],
)
def test_what_only_the_house_reads_may_stand_in_python(house, code):
    house("services/pets.py", code)
    assert problems(house) == []


def test_a_house_without_texts_does_not_pass(tmp_path):
    (tmp_path / "handlers").mkdir()
    assert parity.main(tmp_path) == 1


def test_the_check_runs_as_a_program():
    told = subprocess.run([sys.executable, "tools/parity.py"], cwd=ROOT, capture_output=True, text=True)
    assert "texts: " in told.stdout, told.stderr


def test_chromium_shows_chinese(chromium):
    page = chromium.new_context().new_page()
    page.set_content("<p id=a style='display:inline;font-size:40px'>守望</p>")
    assert page.inner_text("#a") == "守望"
    assert page.locator("#a").bounding_box()["width"] == pytest.approx(80, abs=8)
