"""Takes out of a question what tells who asks, before it is shown to a model."""

import re
from collections.abc import Iterable

_HIDDEN = (
    (re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"), "[address]"),
    (re.compile(r"(?:https?://|www\.|t\.me/)\S+", re.IGNORECASE), "[address]"),
    (re.compile(r"(?<!\w)@\w{4,}"), "[address]"),
    (re.compile(r"\d{17}[\dXx]"), "[number]"),
    (re.compile(r"(?<![A-Za-z0-9])[A-Z]{1,2}\d{6,9}(?![A-Za-z0-9])"), "[number]"),
    (re.compile(r"\+?\d(?:[ -]?\d){6,}"), "[number]"),
)
_NAMED = (
    re.compile(r"((?:我叫|名叫|名字(?:是|叫)|姓名(?:是|：|:)?)\s*)[\u3400-\u9fff·]{2,6}"),
    re.compile(r"((?:[Mm]y name is|[Hh](?:is|er) name is|I am called)\s+)[A-Z][\w'-]+(?:\s[A-Z][\w'-]+)*"),
)


def redact(text: str, names: Iterable[str] = ()) -> str:
    """The text without numbers of papers, phones and accounts, addresses, and the given names."""
    for name in sorted((name.strip() for name in names), key=len, reverse=True):
        if len(name) > 1:
            text = re.sub(re.escape(name), "[name]", text, flags=re.IGNORECASE)
    for pattern in _NAMED:
        text = pattern.sub(r"\1[name]", text)
    for pattern, shown in _HIDDEN:
        text = pattern.sub(shown, text)
    return text
