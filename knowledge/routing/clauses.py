"""Cuts a message into clauses and takes out those that say what is not wanted."""

import re
from dataclasses import dataclass

_CUT = re.compile(
    r"[,，。;；!！?？\n…]+|\.(?!\d)|(?<=[a-z])\s*[-–—]{1,2}\s+|\s*(?:而是|只是想|就是想|但是|不过|可是|只想|就想|我是要|我是想|我就要|我要|我想|是想|是要)"
    r"|\b(?:but|just|only|rather|instead|i want|i'd like|i would like|i need)\b"
)
_DENIED = re.compile(
    r"^(?:我|我们|咱|你|你们|这|那|也|都|可|其实|真的|现在|先|暂时|这次|今天|已经|又|跟你说|说了|请)*"
    r"(?:不是|并不是|并非|不想|不要|不用|不需要|不打算|不问|不买|不筹|不捐|不找|不看|不加|不入|没想|没打算|无需|无意|别|甭|不算|不关|不咨询|不了解|算了)"
    r"|^(?:hi|hello|hey|sorry|no|well|ok|so|and|also|please|,|\s)*\s*(?:this is|it is|it's|that's|i'm|i am|im|we're|we are|i|we)?\s*"
    r"(?:not\b|don't|dont|do not|didn't|did not|no need|no more|no\b(?! one| idea| money)|never mind the|neither|isn't|stop\b|forget|without|wasn't|aren't)"
)
_TOPIC = re.compile(
    r"筹|捐|众筹|互助|保险|投保|保单|买|医生|大夫|看病|问诊|挂号|人工|真人|客服|药|条款|机器人|菜单|理赔|报销"
    r"|fundrais|raise|campaign|donat|crowdfund|mutual|insur|polic|buy|quote|doctor|consult|appointment|human|agent|person|staff"
    r"|medicine|drug|pill|terms|clause|bot\b|robot|menu|claim|money|emergency"
)


@dataclass(frozen=True, slots=True)
class Clauses:
    """A message in clauses.

    Attributes:
        wanted: the message without what is denied.
        denied: what is not wanted, empty when nothing is.
        last: the last clause of what is wanted.
    """

    wanted: str
    denied: str
    last: str


def cut(small: str) -> Clauses:
    """Cuts a message in small letters; a denial counts only when something else is left."""
    places = [0]
    for found in _CUT.finditer(small):
        worded = any(letter.isalpha() for letter in found.group())
        places.append(found.start() if worded else found.end())
    pieces = [small[start:end] for start, end in zip(places, [*places[1:], len(small)], strict=True)]
    denied = [bool(_DENIED.match(piece.strip()) and _TOPIC.search(piece)) for piece in pieces]
    kept = [piece for piece, away in zip(pieces, denied, strict=True) if not away]
    if not any(sum(letter.isalpha() for letter in piece) >= 2 for piece in kept):
        kept, denied = pieces, [False] * len(pieces)
    last = next((piece for piece in reversed(kept) if sum(letter.isalpha() for letter in piece) >= 2), small)
    away = " ".join(piece for piece, gone in zip(pieces, denied, strict=True) if gone)
    return Clauses(" ".join(kept), away, last)
