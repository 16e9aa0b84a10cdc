"""The library as conversations use it: opened at the first question, since that takes a second or two."""

import threading
from collections.abc import Callable
from pathlib import Path

from knowledge.answers import Answer, Answers
from knowledge.ingest import stamp
from knowledge.ingest.shelving import shelve
from knowledge.passages import Passage
from knowledge.retrieval import Search
from knowledge.terms.model import Language


class Librarian:
    """Answers questions and finds passages; safe for several threads."""

    def __init__(self, open_search: Callable[[], Search], documents: Path) -> None:
        """Takes what opens the search, which is called once, and the folder of the documents that admins added."""
        self._open_search = open_search
        self._documents = documents
        self._shelving = threading.Lock()
        self._stamp = ""
        self._opening = threading.Lock()
        self._search: Search | None = None
        self._closed = False
        self._answers: Answers | None = None

    def open(self) -> Search:
        """The search itself, opened when it was not; raises RuntimeError when it was closed."""
        with self._opening:
            if self._closed:
                raise RuntimeError("the library was closed")
            if self._search is None:
                self._search = self._open_search()
                self._answers = Answers(self._search)
            return self._search

    def catch_up(self) -> None:
        """Makes what admins added or removed searchable; seconds for a long document, nothing when nothing changed."""
        search = self.open()
        with self._shelving:
            now = stamp(self._documents)
            if now != self._stamp:
                shelve(self._documents, search)
                self._stamp = now

    def answer(self, question: str, language: Language, *, subject: str | None = None) -> Answer | None:
        """What the library says, None when it surely knows no answer.

        Args:
            question: as it was typed.
            language: of the answer.
            subject: key of the document that was spoken of before.
        """
        self.catch_up()
        assert self._answers is not None  # noqa: S101 - opened
        return self._answers.answer(question, language, subject=subject)

    def passage(self, mark: str) -> Passage | None:
        """The passage with this mark, None when it is no longer there."""
        return self.open().marked(mark)

    def close(self) -> None:
        """Lets go of what was opened, also by somebody who asks at this moment."""
        with self._opening:
            self._closed = True
            if self._search is not None:
                self._search.close()
