"""The red-flag rules, the most immediate danger first; the first that counts names the emergency."""

from __future__ import annotations

from knowledge.redflags.rule import Rule
from knowledge.redflags.rules.airway import AIRWAY
from knowledge.redflags.rules.belly import BELLY
from knowledge.redflags.rules.brain import BRAIN
from knowledge.redflags.rules.cry import CRY
from knowledge.redflags.rules.heart import HEART
from knowledge.redflags.rules.injury import INJURY
from knowledge.redflags.rules.mind import MIND
from knowledge.redflags.rules.poison import POISON
from knowledge.redflags.rules.young import YOUNG

RULES: tuple[Rule, ...] = (*POISON, *YOUNG, *AIRWAY, *INJURY, *BRAIN, *HEART, *BELLY, *MIND, *CRY)
