"""Illnesses that no list names, by how such words end: 胆囊炎, bronchitis, heart murmur."""

import re

_WORD = r"[^\W\d_a-z我你他她它们得了是有患的说个查出做过没和与及因为年月天岁叫妈爸孩子女儿老公婆爷奶这那什么看治种啥生犯几怎就也都还会能被给对算种以前后十]"
_HAN = re.compile(
    rf"{_WORD}{{1,5}}(?:炎|癌|瘤|综合征|中毒|骨折|结石|衰竭|梗死|梗塞|囊肿|息肉|结节|溃疡|硬化|血症)|{_WORD}{{2,5}}(?:病|症)"
)
_LATIN = re.compile(
    r"\b[a-z]{3,}(?:itis|oma|aemia|emia|osis|pathy|plegia)\b"
    r"|\b(?!(?:the|a|an|my|his|her|this|that|any|no|of|and|have|has|had|got|with|for|what|which|bad|rare)\b)[a-z]+ (?:cancer|disease|syndrome|failure|murmur|infection|tumou?rs?|fracture|disorder|palsy)\b"
    r"|\b(?:broken|fractured) [a-z]+\b"
)


def guess_illness(small: str) -> str | None:
    """The first word of a text in small letters that sounds like an illness, or None."""
    found = _HAN.search(small) or _LATIN.search(small)
    return None if found is None else found.group()
