"""Red flags: whether a person's message tells of a medical emergency now, and what to do until help comes."""

from __future__ import annotations

from knowledge.redflags.detect import RedFlag, detect

__all__ = ["RedFlag", "detect"]
