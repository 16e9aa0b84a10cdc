"""Reads the directory's files; a wrong one stops the start with its name, entry and field."""

import tomllib
from collections.abc import Collection
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError

from knowledge.directory.directory import Directory
from knowledge.directory.model import Entry
from knowledge.diseases.load import LIBRARY, LibraryError
from knowledge.diseases.load import load as load_diseases


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid")
    entry: tuple[Entry, ...]


def load(folder: Path = LIBRARY / "directory", diseases: Collection[str] | None = None) -> Directory:
    """Every entry under `folder`, its diseases checked against the keys in `diseases` (None: the library's own).

    Raises:
        LibraryError: no file is there, one is not TOML or breaks the model, a key stands twice, a disease is unknown.
    """
    known = {disease.key for disease in load_diseases()} if diseases is None else diseases
    files = sorted(folder.glob("*.toml"))
    if not files:
        raise LibraryError(folder, "*.toml", "no file of the directory found; the library needs at least one")
    found: dict[str, Entry] = {}
    for file in files:
        for place, entry in enumerate(_read(file).entry, start=1):
            spot = f"entry[{place}] ({entry.key})"
            if entry.key in found:
                raise LibraryError(file, f"{spot}.key", "is used twice in the directory; choose another key")
            for number, key in enumerate(entry.diseases, start=1):
                if key not in known:
                    reason = f"{key!r} is no disease of the library; add it there or correct it"
                    raise LibraryError(file, f"{spot}.diseases[{number}]", reason)
            found[entry.key] = entry
    return Directory(found.values())


def _read(file: Path) -> _File:
    try:
        content = tomllib.loads(file.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise LibraryError(file, "file", f"is not readable TOML: {error}") from error
    try:
        return _File.model_validate(content)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        raise LibraryError(file, _spot(first["loc"], content), str(first["msg"])) from error


def _spot(path: tuple[int | str, ...], content: dict[str, Any]) -> str:
    """The field as a person finds it: counted from one, with the entry's key when it has one."""
    spot = ""
    for step in path:
        if isinstance(step, str):
            spot += f".{step}" if spot else step
        elif spot == "entry":
            entry = content["entry"][step]
            key = entry.get("key") if isinstance(entry, dict) else None
            spot += f"[{step + 1}]" + (f" ({key})" if isinstance(key, str) else "")
        else:
            spot += f"[{step + 1}]"
    return spot
