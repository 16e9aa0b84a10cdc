"""Searches all libraries: what came with the program and what was added since, by name, clause, words and meaning."""

import logging
import threading
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

import numpy as np

from knowledge.passages import Domain, Passage
from knowledge.retrieval.cache import Told, VectorCache, Vectors
from knowledge.retrieval.collection import Asked, Collection, Hit, Places, indexed, text_id
from knowledge.retrieval.editions import Edition, editions, in_force, order
from knowledge.retrieval.embeddings import Embedder, unit
from knowledge.retrieval.question import plain
from knowledge.retrieval.scope import Names, Scope
from knowledge.retrieval.shelf import Shelf, Shelved
from knowledge.retrieval.vectors import Exact, Nearest
from knowledge.terms.model import LANGUAGES, Language

log = logging.getLogger(__name__)

Held = tuple[str, str]
"""Key and version of the document that a person signed."""
OpenNearest = Callable[[str], Nearest]
"""Opens what holds the vectors of a collection, by its name."""
_RECENT = 16
"""Questions whose vectors are kept for a moment: one may be asked of several documents, one after the other."""
_NOTHING = Scope(frozenset(), None, "")


@dataclass(frozen=True, slots=True)
class Found:
    """What a search found.

    Attributes:
        question: what was searched for: the question in plain writing without the name of the document.
        scope: the document and clause that the question names.
        hits: passages, the best first.
    """

    question: str
    scope: Scope
    hits: tuple[Hit, ...]


@dataclass(frozen=True, slots=True)
class _Room:
    """One collection with what finds in it."""

    collection: Collection
    nearest: Nearest
    current: Places
    by_edition: Mapping[Held, Places]
    by_document: Mapping[str, Places]


class Search:
    """Everything that may be quoted, ready to be searched; safe for several threads."""

    def __init__(
        self,
        shipped: Iterable[Edition],
        vectors: Mapping[str, Vectors],
        embedder: Embedder,
        model: str,
        cache: VectorCache,
        shelf: Shelf | None = None,
        open_nearest: OpenNearest | None = None,
        today: Callable[[], date] = date.today,
        notice_seconds: float = 3.0,
        languages: tuple[Language, ...] = LANGUAGES,
    ) -> None:
        """Indexes what there is; only windows without a vector take long.

        Args:
            shipped: the library that comes with the program.
            vectors: those that are known, by the id of the indexed text.
            embedder: makes the others, and those of questions.
            model: its name, under which the cache keeps them.
            cache: keeps what was made.
            shelf: what is added while the program runs; None when nothing can be.
            open_nearest: opens Chroma, in the background; None compares with every vector for ever.
            today: says which day it is, since versions begin to hold on a day.
            notice_seconds: how long a change of the shelf may not have been noticed.
            languages: those of the passages that will be searched for.
        """
        self._shipped = {edition.key: edition for edition in shipped}
        self._added: dict[tuple[Domain, str, str], Edition] = {}
        self._vectors = dict(vectors)
        self._embedder, self._model, self._cache = embedder, model, cache
        self._vector = lru_cache(_RECENT)(lambda question: unit([embedder.embed_query(question)])[0])
        self._shelf, self._open_nearest = shelf, open_nearest
        self._today, self._notice_seconds, self._languages = today, notice_seconds, languages
        self._changing = threading.RLock()
        self._revision, self._looked, self._day = 0, 0.0, today()
        self._rooms: dict[tuple[Domain, Language], _Room] = {}
        self._names: dict[Domain, Names] = {}
        self._chroma: dict[str, Nearest] = {}
        self._closed = False
        self._opening: threading.Thread | None = None
        self._build(None)
        self._look()

    def search(
        self,
        question: str,
        language: Language,
        *,
        domain: Domain = Domain.TERMS,
        held: Held | None = None,
        subject: str | None = None,
        limit: int = 10,
        more: Callable[[str], Iterable[str]] = lambda _: (),
        about: frozenset[str] = frozenset(),
        also: Callable[[str], Iterable[tuple[str, str]]] = lambda _: (),
    ) -> Found:
        """The passages that answer a question best.

        Args:
            question: as it was typed.
            language: of the passages.
            domain: the library to search in.
            held: the version that a person signed; nothing else of this document is searched, and where the question
                names no other document, nothing else at all.
            subject: key of the document that was spoken of; meant where the question names none.
            limit: passages at most.
            more: tokens that clauses say for the words of a question that is given without the document's name.
            about: keys and sources of the documents that speak of its topic; searched alone where it names none.
            also: documents and numbers of clauses that may answer this question that names no document;
                found beyond the limit.
        """
        self._look()
        asked = plain(question)
        room, names = self._rooms.get((domain, language)), self._names.get(domain)
        if room is None or names is None or not asked:
            return Found(asked, _NOTHING, ())
        scope = names.scope(asked, brands_only=held is not None or subject is not None)
        places, scope = self._places(room, scope, held, subject)
        if about and not scope.documents:
            fitting = [room.collection.passages[place] for place in places]
            kept = places[[each.document in about or each.source in about for each in fitting]]
            places = kept if len(kept) else places
        if scope.clause is not None:
            numbered = self._numbered(room, places, scope.clause)
            places = numbered if len(numbered) else places
        rest = scope.rest or asked
        ready = Asked.of(rest, self._vector(rest), more(rest))
        told = () if scope.documents else [self._told(room, *place) for place in also(rest)]
        more_places = np.concatenate([np.empty(0, np.int64), *told])
        hits = room.collection.rank(ready, room.nearest, places, limit, more_places)
        return Found(rest, scope, tuple(hits))

    def passage(self, key: str) -> Passage | None:
        """The passage with this key, of any version; None when there is none."""
        self._look()
        return self._by_key.get(key)

    def marked(self, mark: str) -> Passage | None:
        """The passage with this mark; None when there is none, or no longer."""
        return self._by_mark.get(mark)

    def passages(self, document: str, version: str, language: Language) -> tuple[Passage, ...]:
        """A version of a document whole, in its order; empty when there is none."""
        self._look()
        for edition in self._editions().values():
            if (edition.document, edition.version) == (document, version):
                return tuple(each for each in edition.passages if each.language == language)
        return ()

    def weights(self, domain: Domain, language: Language) -> Mapping[str, float]:
        """How much each token that a library says in one language tells."""
        room = self._rooms.get((domain, language))
        return {} if room is None else room.collection.weights

    def versions(self, document: str) -> tuple[str, ...]:
        """The versions of a document, the oldest first."""
        self._look()
        return tuple(
            sorted((each.version for each in self._editions().values() if each.document == document), key=order)
        )

    def put(self, passages: Sequence[Passage], told: Told = lambda _: None) -> int:
        """Adds versions of documents, each in place of what was there of it; returns how many changed.

        A version that came with the program is replaced too, for as long as the added one stays.

        Args:
            passages: every passage of each version.
            told: hears how many windows have got their vector.

        Raises:
            ValueError: nothing can be added here.
        """
        if self._shelf is None:
            raise ValueError("this search has no shelf to add to")
        changed = 0
        for edition in editions(passages):
            there = self._added.get(edition.key)
            if there is not None and there.passages == edition.passages:
                continue
            self._shelf.put(self._shelved(edition, told))
            changed += 1
        self._look(now=True)
        return changed

    def remove(self, domain: Domain, document: str, version: str) -> None:
        """Takes an added version of a document away; one that came with the program comes back.

        Raises:
            ValueError: nothing can be added here.
        """
        if self._shelf is None:
            raise ValueError("this search has no shelf to take from")
        self._shelf.put(Shelved(domain, document, version, (), self._model, {}))
        self._look(now=True)

    def added(self) -> tuple[Edition, ...]:
        """The versions of documents that were added."""
        self._look()
        return tuple(self._added.values())

    def wait(self) -> None:
        """Waits until Chroma is open, for whoever measures it."""
        if self._opening is not None:
            self._opening.join()

    def close(self) -> None:
        """Lets go of the shelf and of what lies in memory; nothing may be searched any more."""
        self._closed = True
        self.wait()
        for nearest in self._chroma.values():
            nearest.close()
        if self._shelf is not None:
            self._shelf.close()

    def _places(self, room: _Room, scope: Scope, held: Held | None, subject: str | None) -> tuple[Places, Scope]:
        """The passages that may answer, and the scope that was understood."""
        named = scope.documents & room.by_document.keys()
        if held is not None and held in room.by_edition and (not named or held[0] in named):
            return room.by_edition[held], Scope(frozenset({held[0]}), scope.clause, scope.rest)
        if not named and subject is not None and subject in room.by_document:
            named = frozenset({subject})
        if not named:
            return room.current, scope
        places = np.sort(np.concatenate([room.by_document[document] for document in named]))
        return places, Scope(frozenset(named), scope.clause, scope.rest)

    @staticmethod
    def _numbered(room: _Room, places: Places, number: str) -> Places:
        """The passages with this number and those below it, when a document is meant."""
        told = [room.collection.passages[place].number for place in places]
        return places[[each == number or each.startswith(f"{number}.") for each in told]]

    @staticmethod
    def _told(room: _Room, document: str, number: str) -> Places:
        """The passage of a document in force with this number."""
        places = room.by_document.get(document, np.empty(0, np.int64))
        return places[[room.collection.passages[place].number == number for place in places]]

    def _editions(self) -> dict[tuple[Domain, str, str], Edition]:
        return self._shipped | self._added

    def _look(self, now: bool = False) -> None:
        """Takes over what others added, at most once in a while, and versions that begin to hold today."""
        if not now and time.monotonic() - self._looked < self._notice_seconds and self._looked:
            return
        with self._changing:
            self._looked = time.monotonic()
            changed: set[Domain] = set()
            if self._shelf is not None:
                self._revision, news = self._shelf.since(self._revision)
                for shelved in news:
                    self._take(shelved)
                    changed.add(shelved.domain)
            if (today := self._today()) != self._day:
                self._day = today
                changed |= {edition.domain for edition in self._shipped.values()}
            if changed:
                self._build(changed)

    def _take(self, shelved: Shelved) -> None:
        key = (shelved.domain, shelved.document, shelved.version)
        if not shelved.passages:
            self._added.pop(key, None)
            return
        self._added[key] = Edition(*key, shelved.passages)
        if shelved.model == self._model:
            self._vectors |= shelved.vectors

    def _shelved(self, edition: Edition, told: Told) -> Shelved:
        texts = list(dict.fromkeys(text for passage in edition.passages for text in indexed(passage)))
        rows = unit(self._cache.fill(self._model, texts, self._embedder.embed_documents, told))
        vectors = {text_id(text): row for text, row in zip(texts, rows, strict=True)}
        return Shelved(*edition.key, edition.passages, self._model, vectors)

    def _build(self, domains: set[Domain] | None) -> None:
        """Makes the collections of these domains anew, or all."""
        known = self._editions()
        force = in_force(known.values(), self._day)
        self._by_key = {passage.key: passage for edition in known.values() for passage in edition.passages}
        self._by_mark = {passage.mark: passage for passage in self._by_key.values()}
        for domain in Domain if domains is None else domains:
            of = [edition for edition in known.values() if edition.domain is domain]
            for language in self._languages:
                told = [passage for edition in of for passage in edition.passages if passage.language == language]
                if told:
                    self._rooms[domain, language] = self._room(domain, language, told, force)
                else:
                    self._rooms.pop((domain, language), None)
            self._names[domain] = _names(tuple(passage for edition in of for passage in edition.passages))
        if self._open_nearest is not None and (self._opening is None or not self._opening.is_alive()):
            self._opening = threading.Thread(
                target=self._fill, args=(self._open_nearest,), daemon=True, name="chroma"
            )
            self._opening.start()

    def _room(
        self, domain: Domain, language: Language, told: list[Passage], force: frozenset[tuple[Domain, str, str]]
    ) -> _Room:
        texts = list(dict.fromkeys(text for passage in told for text in indexed(passage)))
        if missing := [text for text in texts if text_id(text) not in self._vectors]:
            log.info("%d windows of %s in %s have no vector yet", len(missing), domain, language)
            rows = unit(self._cache.fill(self._model, missing, self._embedder.embed_documents))
            self._vectors |= {text_id(text): row for text, row in zip(missing, rows, strict=True)}
        collection = Collection(domain, language, told, self._vectors)
        nearest = Exact()
        nearest.sync({key: self._vectors[key] for key in collection.ids()})
        by_edition: dict[Held, list[int]] = {}
        current: list[int] = []
        by_document: dict[str, list[int]] = {}
        for place, passage in enumerate(told):
            by_edition.setdefault((passage.document, passage.version), []).append(place)
            if (passage.domain, passage.document, passage.version) in force:
                current.append(place)
                by_document.setdefault(passage.document, []).append(place)
        return _Room(
            collection,
            nearest,
            np.array(current, np.int64),
            {key: np.array(places) for key, places in by_edition.items()},
            {key: np.array(places) for key, places in by_document.items()},
        )

    def _fill(self, open_nearest: OpenNearest) -> None:
        """Brings Chroma to what the collections hold, and lets them use it; until then they compare with everything."""
        for (domain, language), room in list(self._rooms.items()):
            name = f"{domain}-{language}-{self._model}".replace(":", "-").replace("/", "-")
            ids = room.collection.ids()
            if self._closed:
                return
            try:
                if name not in self._chroma:
                    self._chroma[name] = open_nearest(name)
                self._chroma[name].sync({key: self._vectors[key] for key in ids})
            except Exception:
                log.exception("Chroma does not answer; %s is compared with every vector instead", name)
                continue
            with self._changing:
                if self._rooms[domain, language] is room:
                    self._rooms[domain, language] = _Room(
                        room.collection, self._chroma[name], room.current, room.by_edition, room.by_document
                    )


@lru_cache(maxsize=2)  # the same library is often opened anew in one process
def _names(passages: tuple[Passage, ...]) -> Names:
    return Names(
        ((passage.document, passage.name) for passage in passages),
        ((passage.document, text) for passage in passages for text in (*passage.title, passage.text)),
    )
