"""Readers of the journey that adds a document: the file, the product, the version."""

import re
from typing import Any

from handlers.engine.journey import Asked, Gather, Offer
from handlers.engine.readers import Files, Line, NotChoice, spoken
from handlers.engine.said import Said, Wanted
from handlers.engine.words import Text
from knowledge.ingest import survey
from services.errors import DomainError
from services.library import actions

OFFERED = 8
"""Known names that are offered as buttons."""
VERSION = re.compile(r"\w[\w.-]{0,19}")


class NoDocument(DomainError):
    """Words came where a document is needed."""

    text = "library-bad-no-file"


class OneAtATime(DomainError):
    """Several documents came at once."""

    text = "library-bad-one"


class NoKey(DomainError):
    """No key can be made of the name: there is no letter in it."""

    text = "library-bad-product"


class BadVersion(DomainError):
    """A version has letters, digits, dots and hyphens only."""

    text = "library-bad-version"


class DocumentFile(Files):
    """One document; it was read before the turn. The value is {key, name}."""

    wants_files = Wanted.DOCUMENT

    def read(self, said: Said, asked: Asked) -> Any:
        """Takes what was read; says why when it was refused."""
        if not said.uploads:
            raise NoDocument
        if len(said.uploads) > 1:
            raise OneAtATime
        upload = said.uploads[0]
        if upload.reading is None:
            raise Gather([], (Text(upload.refused or NoDocument.text, dict(upload.values)),))
        return {"key": upload.reading, "name": (upload.name or "")[:60]}

    def pick(self, choice: str, asked: Asked) -> Any:
        """There is nothing to press."""
        raise NotChoice

    def choices(self, asked: Asked) -> tuple[tuple[str, Text], ...]:
        """None."""
        return ()

    def dump(self, value: Any) -> Any:
        """As it is."""
        return value

    def load(self, raw: Any) -> Any:
        """As it is."""
        return raw

    def show(self, value: Any, asked: Asked) -> Text:
        """The file's name."""
        return Text("show-one", {"value": value["name"] or value["key"][:8]})


class ProductName(Line):
    """The name of a product, drug or guide; one that is known keeps its key. The value is {product, name}."""

    def read(self, said: Said, asked: Asked) -> Any:
        """Reads the name."""
        name = str(super().read(said, asked))
        for offer in known_products(asked):
            if offer.value["name"].casefold() == name.casefold():
                return offer.value
        key = actions.key_of(name)
        if not key:
            raise NoKey
        return {"product": key, "name": name}

    def load(self, raw: Any) -> Any:
        """As it is."""
        return raw

    def show(self, value: Any, asked: Asked) -> str:
        """The name."""
        return str(value["name"])


class Version(Line):
    """A version such as 2026-1."""

    def read(self, said: Said, asked: Asked) -> str:
        """Reads the version."""
        version = spoken(said)
        if not VERSION.fullmatch(version):
            raise BadVersion
        return version


def known_products(asked: Asked) -> tuple[Offer, ...]:
    """What is in the library already, of the kind that was told."""
    named = {
        one.edition.product: one.edition.name
        for one in survey(asked.resources.documents)[0]
        if one.edition.kind == asked.answers["kind"]
    }
    ordered = sorted(named.items(), key=lambda item: item[1])[:OFFERED]
    return tuple(Offer(Text("show-one", {"value": name}), {"product": key, "name": name}) for key, name in ordered)


def known_versions(asked: Asked) -> tuple[Offer, ...]:
    """The versions that the document would take the place of."""
    found = sorted(
        one.edition.version
        for one in survey(asked.resources.documents)[0]
        if (one.edition.kind, one.edition.product) == (asked.answers["kind"], asked.answers["product"]["product"])
    )
    return tuple(Offer(Text("library-version-again", {"version": version}), version) for version in found[-4:])
