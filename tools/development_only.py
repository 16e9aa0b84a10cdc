"""Prints the installed packages that pyproject.toml's own dependencies do not need; the image is built without them.

Run it with the Python of the environment in question: `.venv/bin/python tools/development_only.py pyproject.toml`.
"""

import sys
import tomllib
from importlib.metadata import distribution, distributions
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name


def needed(dependencies: list[str]) -> set[str]:
    """Names of these packages and of all that they need here, with the extras that are asked for.

    Raises:
        PackageNotFoundError: one of them is not installed.
    """
    seen: set[tuple[str, str]] = set()
    waiting = [Requirement(line) for line in dependencies]
    while waiting:
        requirement = waiting.pop()
        name = canonicalize_name(requirement.name)
        for extra in {"", *requirement.extras}:
            if (name, extra) in seen:
                continue
            seen.add((name, extra))
            for line in distribution(name).requires or []:
                wanted = Requirement(line)
                if wanted.marker is None or wanted.marker.evaluate({"extra": extra}):
                    waiting.append(wanted)
    return {name for name, _ in seen}


def main(pyproject: Path) -> None:
    """Prints one name a line, pip among them: a running program installs nothing."""
    keep = needed(tomllib.loads(pyproject.read_text("utf-8"))["project"]["dependencies"])
    installed = {canonicalize_name(one.metadata["Name"]) for one in distributions()}
    print(*sorted(installed - keep), sep="\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
