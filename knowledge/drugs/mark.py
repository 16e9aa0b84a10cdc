"""The mark of a monograph's content: whoever approved it approved exactly this."""

import hashlib
import json

from knowledge.drugs.model import Monograph


def mark(monograph: Monograph) -> str:
    """64 hexadecimal digits of the monograph's canonical JSON; any change of the content changes them."""
    document = monograph.model_dump(mode="json", by_alias=False)
    canonical = json.dumps(document, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()
