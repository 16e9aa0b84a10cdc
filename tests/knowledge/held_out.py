"""Which known questions the model of senses never sees, so that weights can be learnt from what is new to it."""

import hashlib


def held_out(question: str) -> bool:
    """Whether this question, one of five, is kept from tests/knowledge/learn_senses.py; the same in every run."""
    return int(hashlib.sha256(question.encode()).hexdigest(), 16) % 5 == 0
