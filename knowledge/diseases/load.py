"""Reads the library's files; a wrong one stops the start with its name and field."""

import tomllib
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from knowledge.diseases.catalogue import Diseases
from knowledge.diseases.model import Department, Disease

M = TypeVar("M", bound=BaseModel)
LIBRARY = Path(__file__).resolve().parent.parent / "library"


class LibraryError(ValueError):
    """A file of the disease library is wrong; the message names the file, the field and what is allowed."""

    def __init__(self, file: Path, field: str, reason: str) -> None:
        """Keeps file, field and reason for whoever shows the error."""
        super().__init__(f"{file.name}: {field}: {reason}")
        self.file = file
        self.field = field
        self.reason = reason


class _DiseaseFile(BaseModel):
    model_config = ConfigDict(extra="forbid")
    disease: tuple[Disease, ...]


class _DepartmentFile(BaseModel):
    model_config = ConfigDict(extra="ignore")
    department: tuple[Department, ...]


def load(folder: Path = LIBRARY / "diseases", departments: Path = LIBRARY / "departments.toml") -> Diseases:
    """Every disease under `folder`, its departments checked against the closed list.

    Raises:
        LibraryError: a file is missing, is not TOML or breaks the model; a key is used twice; a department is
            not in the list.
    """
    known = _departments(departments)
    files = sorted(folder.glob("*.toml"))
    if not files:
        raise LibraryError(folder, "*.toml", "no disease file found; the library needs at least one")
    found: dict[str, Disease] = {}
    for file in files:
        for place, disease in enumerate(read(file, _DiseaseFile).disease, start=1):
            spot = f"disease[{place}] ({disease.key})"
            if disease.key in found:
                raise LibraryError(file, f"{spot}.key", "is used twice in the library; choose another key")
            for key in disease.departments:
                if key not in known:
                    reason = f"{key!r} is not in {departments.name}; add it there or correct it"
                    raise LibraryError(file, f"{spot}.departments", reason)
            found[disease.key] = disease
    return Diseases(found.values(), known.values())


def _departments(file: Path) -> dict[str, Department]:
    found: dict[str, Department] = {}
    for place, department in enumerate(read(file, _DepartmentFile).department, start=1):
        if department.key in found:
            raise LibraryError(file, f"department[{place}].key", f"{department.key!r} is used twice")
        found[department.key] = department
    return found


def read(file: Path, model: type[M]) -> M:
    """The file as `model`.

    Raises:
        LibraryError: the file is missing, is not TOML or breaks the model.
    """
    try:
        content = tomllib.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise LibraryError(file, "file", "is missing; put it back or point to the right folder") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise LibraryError(file, "file", f"is not readable TOML: {error}") from error
    try:
        return model.model_validate(content)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        raise LibraryError(file, _spot(first["loc"], content), str(first["msg"])) from error


def _spot(path: tuple[int | str, ...], content: dict[str, Any]) -> str:
    """The field as a person finds it: entries counted from one, with the entry's key when it has one."""
    spot = ""
    value: Any = content
    for step in path:
        if isinstance(step, int):
            spot += f"[{step + 1}]"
            value = value[step] if isinstance(value, list) and step < len(value) else None
            if isinstance(value, dict) and isinstance(value.get("key"), str):
                spot += f" ({value['key']})"
        else:
            spot += f".{step}" if spot else step
            value = value.get(step) if isinstance(value, dict) else None
    return spot or "file"
