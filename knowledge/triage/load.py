"""Reads the triage library; a wrong file stops the start with its name and field."""

from collections.abc import Iterable
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from knowledge.diseases import Diseases, LibraryError
from knowledge.diseases import load as load_diseases
from knowledge.diseases.load import LIBRARY, read
from knowledge.triage.model import Context, Guide, Label, Sign, Wording
from knowledge.triage.suggest import Triage


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid")


class _Guides(_File):
    department: tuple[Guide, ...]


class _Signs(_File):
    sign: tuple[Sign, ...]


class _Contexts(_File):
    context: tuple[Context, ...]


class _Labels(_File):
    label: tuple[Label, ...]


def load(
    diseases: Diseases | None = None,
    folder: Path = LIBRARY / "triage",
    departments: Path = LIBRARY / "departments.toml",
) -> Triage:
    """Everything that triage knows; `diseases` are read from the library when not given.

    Raises:
        LibraryError: a file is missing, is not TOML or breaks the model; a key is used twice; a department is not
            in the closed list.
    """
    guides = {guide.key: guide for guide in read(departments, _Guides).department}
    for place, guide in enumerate(guides.values(), start=1):
        _known(departments, f"department[{place}] ({guide.key}).near", guide.near, guides)
    signs: dict[str, Sign] = {}
    files = sorted((folder / "signs").glob("*.toml"))
    if not files:
        raise LibraryError(folder / "signs", "*.toml", "no file of signs found; the library needs at least one")
    for file in files:
        for place, sign in enumerate(read(file, _Signs).sign, start=1):
            spot = f"sign[{place}] ({sign.key})"
            if sign.key in signs:
                raise LibraryError(file, f"{spot}.key", "is used twice in the library; choose another key")
            _known(file, f"{spot}.to", sign.to, guides)
            signs[sign.key] = sign
    contexts = read(folder / "contexts.toml", _Contexts).context
    for place, context in enumerate(contexts, start=1):
        for field in ("to", "never", "allows"):
            spot = f"context[{place}] ({context.key}).{field}"
            _known(folder / "contexts.toml", spot, getattr(context, field), guides)
    wording = read(folder / "wording.toml", Wording)
    return Triage(guides.values(), signs.values(), contexts, wording, diseases or load_diseases())


def load_labels(triage: Triage, file: Path = LIBRARY / "triage" / "labels.toml") -> dict[str, str]:
    """What the evaluation file calls each of our departments; those that it has no name for are left out.

    Raises:
        LibraryError: as for `load`, or a department has two labels.
    """
    found: dict[str, str] = {}
    for place, label in enumerate(read(file, _Labels).label, start=1):
        spot = f"label[{place}].departments"
        _known(file, spot, label.departments, triage.departments)
        for key in label.departments:
            if key in found:
                raise LibraryError(file, spot, f"{key!r} has a label already: {found[key]}")
            found[key] = label.label
    return found


def _known(file: Path, spot: str, keys: Iterable[str], known: Iterable[str]) -> None:
    for key in keys:
        if key not in known:
            raise LibraryError(file, spot, f"{key!r} is not in departments.toml; add it there or correct it")
