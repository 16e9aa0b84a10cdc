"""What Telegram finds in plain text by itself: commands, addresses, mentions, hashtags, e-mail addresses."""

from __future__ import annotations

import re

from bot.messenger.markup import Entity, units

_ZONES = (
    "com|org|net|edu|gov|int|info|biz|name|app|dev|io|me|ai|co|cn|hk|tw|mo|sg|jp|kr|uk|de|fr|eu|us|ru|in|au|ca|ch|"
    "it|nl|es|se|no|fi|dk|pl|cz|at|be|br|mx|tv|cc|xyz|top|site|online|shop|club|vip|health|care|fund|test"
)
_COMMAND = re.compile(r"(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/<>])")
_MENTION = re.compile(r"(?<!\w)@[A-Za-z0-9_]{2,32}(?!\w)")
_HASHTAG = re.compile(r"(?<![\w·])#(?=[\w·]*[^\W\d_])[\w·]{1,256}(?![\w·#])")
_EMAIL = re.compile(
    r"(?<![\w.+-])[A-Za-z0-9](?:[A-Za-z0-9_.+-]{0,62}[A-Za-z0-9_+-])?@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,24}(?![\w@])",
)
_URL = re.compile(
    r"(?<![\w@.])(?:(?:https?|ftp|tg|ton)://[^\s<>\"'「」『』，。；、！？（）【】《》]+"
    rf"|(?:[A-Za-z0-9](?:[A-Za-z0-9-]{{0,62}})\.)+(?:{_ZONES})(?![\w@-])(?::\d{{1,5}})?"
    r"(?:[/?#][^\s<>\"'「」『』，。；、！？（）【】《》]*)?)",
    re.IGNORECASE,
)
_PATTERNS = {"url": _URL, "email": _EMAIL, "bot_command": _COMMAND, "mention": _MENTION, "hashtag": _HASHTAG}
_MAY_HOLD = re.compile(r"[/@#.]")


def find(text: str, taken: list[Entity]) -> list[Entity]:
    """Entities that the text itself shows, leaving alone what marked links, code and mentions cover.

    Args:
        text: without markup.
        taken: the entities that the markup made.
    """
    if not _MAY_HOLD.search(text):
        return []
    closed = [
        (e.offset, e.offset + e.length)
        for e in taken
        if e.type in {"code", "pre", "text_link", "text_mention", "custom_emoji"}
    ]
    found: list[Entity] = []
    for kind, pattern in _PATTERNS.items():
        for match in pattern.finditer(text):
            words = match[0].rstrip(".,;:!?)('\"") if kind == "url" else match[0]
            if kind == "url" and "." not in words and "://localhost" not in words:
                continue
            begin = units(text[: match.start()])
            end = begin + units(words)
            if all(end <= b or begin >= e for b, e in closed):
                found.append(Entity(kind, begin, end - begin))
                closed.append((begin, end))
    return found
