"""The one kind of error that a person is told about."""


class DomainError(Exception):
    """A fact that stops a step; its words live in the feature's text files.

    Attributes:
        text: key of the sentence that says what is wrong and what to do.
        values: what the sentence's variables stand for; kept out of the message, so that no log shows them.
    """

    text: str

    def __init__(self, **values: object) -> None:
        """Keep the values of the sentence."""
        super().__init__()
        self.values = values

    def __str__(self) -> str:
        """The text key only."""
        return self.text


class Refusal(DomainError):
    """Somebody reached for what is not theirs to see or to touch; the turn notes it in the audit."""
