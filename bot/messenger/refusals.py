"""Refusals: what the Bot API answers instead of a result, with Telegram's codes and texts."""

from __future__ import annotations

from typing import Any


class Refusal(Exception):
    """The call is refused: an error code, a description and perhaps parameters, as the Bot API answers them."""

    def __init__(self, code: int, description: str, **parameters: int) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters

    def body(self) -> dict[str, Any]:
        """The answer's JSON body."""
        body: dict[str, Any] = {"ok": False, "error_code": self.code, "description": self.description}
        if self.parameters:
            body["parameters"] = self.parameters
        return body


class PeopleError(Exception):
    """A request of a person, a page or a test can't be done; the sentence says why and what to do."""

    def __init__(self, sentence: str, status: int = 400) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.status = status


def bad_request(text: str) -> Refusal:
    """400 with Telegram's prefix."""
    return Refusal(400, f"Bad Request: {text}")


def forbidden(text: str) -> Refusal:
    """403 with Telegram's prefix."""
    return Refusal(403, f"Forbidden: {text}")


def conflict(text: str) -> Refusal:
    """409 with Telegram's prefix."""
    return Refusal(409, f"Conflict: {text}")


def flood(seconds: int) -> Refusal:
    """429: wait so many seconds."""
    return Refusal(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds)


def too_old() -> Refusal:
    """A callback or checkout query that is unknown or waited too long."""
    return bad_request("query is too old and response timeout expired or query ID is invalid")


def unauthorized() -> Refusal:
    """401: no bot has this token."""
    return Refusal(401, "Unauthorized")


def not_found() -> Refusal:
    """404: there is no such method or file."""
    return Refusal(404, "Not Found")
