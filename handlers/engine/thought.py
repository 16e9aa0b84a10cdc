"""What takes too long for a turn is thought of before it: a turn that needs an answer of the library asks for it."""

from dataclasses import dataclass

from knowledge.answers import Answer
from knowledge.faq import Language


@dataclass(frozen=True, slots=True)
class Question:
    """What the library is asked.

    Attributes:
        language: the language of the answer.
        subject: key of the document that was spoken of before, None when there was none.
    """

    words: str
    language: Language
    subject: str | None = None


@dataclass(frozen=True, slots=True)
class Thought:
    """A question and what the library says to it, None when it has no answer."""

    question: Question
    answer: Answer | None


class Unthought(Exception):
    """The turn needs an answer that nobody has looked for yet; it has to be taken again once somebody did."""

    def __init__(self, question: Question) -> None:
        super().__init__("a question waits for its answer")
        self.question = question
