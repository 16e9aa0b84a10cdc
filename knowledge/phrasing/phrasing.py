"""How answers are put into words in this house: by which model, how fast, how often."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel


@dataclass(frozen=True, slots=True)
class Phrasing:
    """The model and its limits.

    Attributes:
        model: opens the model, the same one each time.
        seconds: until an answer has to be there.
        daily: answers that one person gets in 24 hours.
    """

    model: Callable[[], BaseChatModel]
    seconds: float
    daily: int
