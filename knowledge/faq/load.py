"""Reads the files of short answers; a wrong one stops the start with its name and field."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError

from knowledge.diseases.load import LIBRARY, LibraryError
from knowledge.faq.match import Faq
from knowledge.faq.model import Entry


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid")
    entry: tuple[Entry, ...]


def load(values: Mapping[str, str], folder: Path = LIBRARY / "faq") -> Faq:
    """Every entry under `folder`, its placeholders filled from `values`.

    Raises:
        LibraryError: no file is there, one is not TOML, breaks the model, repeats a key or has an unknown placeholder.
    """
    files = sorted(folder.glob("*.toml"))
    if not files:
        raise LibraryError(folder, "*.toml", "no file of answers found; the library needs at least one")
    found: dict[str, Entry] = {}
    for file in files:
        for place, entry in enumerate(_read(file, values).entry, start=1):
            if entry.key in found:
                raise LibraryError(
                    file,
                    f"entry[{place}] ({entry.key}).key",
                    "is used twice in the library; choose another key",
                )
            found[entry.key] = entry
    return Faq(found.values())


def _read(file: Path, values: Mapping[str, str]) -> _File:
    try:
        content = tomllib.loads(file.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise LibraryError(file, "file", f"is not readable TOML: {error}") from error
    try:
        return _File.model_validate(content, context=dict(values))
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        raise LibraryError(file, _spot(first["loc"], content), str(first["msg"])) from error


def _spot(path: tuple[int | str, ...], content: dict[str, Any]) -> str:
    """The field as a person finds it in the file: entries counted from one, with the entry's key when it has one."""
    match path:
        case ("entry", int(place), *rest):
            entry = content["entry"][place]
            key = entry.get("key") if isinstance(entry, dict) else None
            named = f"entry[{place + 1}]" + (f" ({key})" if isinstance(key, str) else "")
            return ".".join([named, *(str(step + 1) if isinstance(step, int) else step for step in rest)])
        case _:
            return ".".join(str(step) for step in path)
