"""Reads one file of the drug library; a wrong one is told with file, line and field."""

import re
import tomllib
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from knowledge.diseases.load import LibraryError

M = TypeVar("M", bound=BaseModel)
Place = tuple[int | str, ...]
_LINE_OF_ERROR = re.compile(r"at line (\d+)")


class DrugError(LibraryError):
    """A file of the drug library is wrong; the message names folder, file, line, field and what is allowed."""

    def __init__(self, file: Path, field: str, reason: str, line: int | None = None) -> None:
        super().__init__(file, field, reason)
        self.line = line
        spot = f"{file.parent.name}/{file.name}" + (f", line {line}" if line else "")
        self.args = (f"{spot}: {field}: {reason}",)


def read(file: Path, model: type[M]) -> M:
    """The file's content as `model`.

    Raises:
        DrugError: it is missing, no TOML, or breaks the model.
    """
    try:
        text = file.read_text(encoding="utf-8")
        content = tomllib.loads(text)
    except FileNotFoundError:
        raise DrugError(file, "file", "is missing; put it back or point to the right folder") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        met = _LINE_OF_ERROR.search(str(error))
        raise DrugError(file, "file", f"is not readable TOML: {error}", int(met[1]) if met else None) from error
    try:
        return model.model_validate(content)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        place = first["loc"]
        raise DrugError(file, field(place), first["msg"].removeprefix("Value error, "), line(text, place)) from error


def field(place: Place) -> str:
    """The field as a person finds it: `fact[3].source`, entries counted from one."""
    spot = ""
    for step in place:
        spot += f"[{step + 1}]" if isinstance(step, int) else f".{step}" if spot else step
    return spot or "file"


def line(text: str, place: Place) -> int | None:
    """The line, counted from one, where the field stands, or its entry begins when the field is missing."""
    lines = text.splitlines()
    at, end, header = 0, len(lines), ""
    found: int | None = None
    for number, step in enumerate(place):
        if isinstance(step, int):
            continue
        name = f"{header}.{step}" if header else step
        following = place[number + 1] if number + 1 < len(place) else None
        heads = [spot for spot in range(at, end) if lines[spot].strip() in (f"[[{name}]]", f"[{name}]")]
        wanted = following if isinstance(following, int) else 0
        if wanted < len(heads):
            header, found, at = name, heads[wanted], heads[wanted] + 1
            end = next((spot for spot in range(at, end) if _leaves(lines[spot], name)), end)
            continue
        key = re.compile(rf"\s*{re.escape(step)}\s*[.=]")
        stop = next((spot for spot in range(at, end) if lines[spot].lstrip().startswith("[")), end)
        return next((spot + 1 for spot in range(at, stop) if key.match(lines[spot])), found and found + 1)
    return found + 1 if found is not None else None


def _leaves(text: str, header: str) -> bool:
    head = text.strip()
    return head.startswith("[") and not head.lstrip("[").startswith(f"{header}.")
