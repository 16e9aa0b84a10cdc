"""In which language somebody reads a page."""

import re

from handlers.engine.words import LANGUAGES

_WISH = re.compile(r"\s*([A-Za-z*]{1,8})(?:-[A-Za-z0-9-]*)?\s*(?:;\s*q=([01](?:\.\d{0,3})?)\s*)?")


def language_of(chosen: str | None, accepted: str) -> str:
    """The chosen language, else the one that the browser likes best of ours, else Chinese.

    Args:
        chosen: what the address asks for.
        accepted: the header Accept-Language (RFC 9110, section 12.5.4).
    """
    if chosen in LANGUAGES:
        return chosen
    liked = [(weight, language) for language, weight in _wishes(accepted) if language in LANGUAGES and weight > 0]
    return max(liked, key=lambda one: one[0], default=(0, LANGUAGES[0]))[1]


def _wishes(accepted: str) -> list[tuple[str, float]]:
    found = (_WISH.fullmatch(part) for part in accepted[:200].split(","))
    return [(one[1].lower(), float(one[2] or 1)) for one in found if one is not None]
