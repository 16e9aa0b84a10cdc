"""Reads the questionnaires of the library; a wrong file stops the start with its name and field."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from knowledge.diseases.load import LIBRARY, LibraryError, read
from knowledge.screening.model import Questionnaire


def load(folder: Path = LIBRARY / "screening") -> Mapping[str, Questionnaire]:
    """Every questionnaire under `folder` by its key, which is its file's name.

    Raises:
        LibraryError: a file is missing, is not TOML or breaks the model; a key is not the file's name.
    """
    files = sorted(folder.glob("*.toml"))
    if not files:
        raise LibraryError(folder, "*.toml", "no questionnaire found; the library needs at least one")
    found: dict[str, Questionnaire] = {}
    for file in files:
        one = read(file, Questionnaire)
        if one.key != file.stem:
            raise LibraryError(file, "key", f"is {one.key!r} and has to be the file's name, {file.stem!r}")
        found[one.key] = one
    return MappingProxyType(found)
