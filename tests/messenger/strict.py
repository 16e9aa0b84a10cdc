"""Results held against types that others wrote: aiogram's, with no field missing and none that they do not know."""

from typing import Any

from aiogram.types import TelegramObject
from pydantic import TypeAdapter


def strictly(kind: Any, body: Any) -> Any:
    """Parse a result; fail on a missing field and on an unknown one."""
    parsed = TypeAdapter(kind).validate_python(body)
    _no_extra(parsed)
    return parsed


def _no_extra(value: Any) -> None:
    if isinstance(value, list):
        for item in value:
            _no_extra(item)
    elif isinstance(value, TelegramObject):
        assert not value.model_extra, f"{type(value).__name__} does not know {value.model_extra}"
        for name in type(value).model_fields:
            _no_extra(getattr(value, name))
