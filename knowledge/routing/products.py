"""Names of products and plans as people write them: whole, without brackets, without the insurer, without the end."""

import re
from collections.abc import Iterable, Mapping

_BRACKETED = re.compile(r"\s*[（(].*?[)）]")
_END = re.compile(r"(?:医疗|疾病|意外伤害|津贴|意外)?保险$")
SHORTEST = 4
"""Letters of a short form in Chinese; a shorter one could be anything."""


def product_words(products: Mapping[str, tuple[str, str]]) -> Iterable[tuple[str, str, str]]:
    """Ways to write every product, as words of the lexicon."""
    for key, (chinese, english) in products.items():
        whole = _BRACKETED.sub("", chinese)
        forms = {whole, whole.removesuffix("保险"), _END.sub("", whole)}
        forms |= {form[2:] for form in forms}
        for form in sorted(forms):
            if len(form) >= SHORTEST:
                yield "product", form, key
        words = _BRACKETED.sub("", english).split()
        for part in (words, words[1:]):
            if len(part) >= 2:
                yield "product", " ".join(part).casefold(), key
