"""What one answer of the library holds, checked when it is read."""

from collections.abc import Mapping
from dataclasses import dataclass
from string import Formatter
from typing import Annotated, Literal

from pydantic import Field, StringConstraints, ValidationInfo, field_validator

from knowledge.diseases.model import Key, Record, Text

Language = Literal["zh", "en"]
Cue = Annotated[str, StringConstraints(pattern=r"^[^\s|!]+(\|[^\s|!]+)*( [^\s|!]+(\|[^\s|!]+)*)*!?$")]


@dataclass(frozen=True, slots=True)
class FaqAnswer:
    """An answer in one language; `source` is the plain name of where it stands."""

    key: str
    text: str
    source: str


class Wording(Record):
    """One entry in one language.

    `text` may hold {placeholders}; the validation context maps their names to what stands there.
    `asks` are whole questions as people type them. A cue is groups with spaces between, alternatives with `|` between,
    `_` for a space inside a phrase: a question that has one alternative of every group means this entry. A cue that
    ends with `!` is too general to stand beside words that the entry does not know.
    """

    source: Text
    text: Text
    asks: Annotated[tuple[Text, ...], Field(min_length=3)]
    cues: tuple[Cue, ...] = ()

    @field_validator("text")
    @classmethod
    def _filled(cls, text: str, info: ValidationInfo) -> str:
        values: Mapping[str, str] = info.context or {}
        try:
            names = [name for _, name, _, _ in Formatter().parse(text) if name is not None]
        except ValueError as error:
            raise ValueError(f"has a brace that is no placeholder: {error}") from error
        for name in names:
            if name not in values:
                known = ", ".join(sorted(values)) or "none"
                raise ValueError(f"has the placeholder {{{name}}}, which has no value; those with one: {known}")
        return text.format_map(values)


class Entry(Record):
    """One answer in both languages."""

    key: Key
    zh: Wording
    en: Wording

    def told(self, language: Language) -> FaqAnswer:
        """The answer in one language."""
        wording = self.zh if language == "zh" else self.en
        return FaqAnswer(self.key, wording.text, wording.source)
