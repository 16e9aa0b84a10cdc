"""Sealed columns and blind indexes: what is read only with the key of the person it is about.

Why not a TypeDecorator: the additional data binds a value to its table, column *and row*, and the key to a person; a
column type sees neither row nor person. So sealing is a plain call at the place that knows both.
"""

import hmac
import os
from typing import Any

import orjson
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlalchemy import LargeBinary

from storage.keys import HOUSE, NONCE, KeyStore

VERSION = b"\x01"
Sealed = LargeBinary
"""The type of a column that holds what `Vault.seal` made: version, nonce, ciphertext with its tag."""


class Tampered(Exception):
    """A sealed value does not open: it was changed, or moved to another row."""


class Vault:
    """Seals and opens values with AES-256-GCM under the key of the person they are about."""

    def __init__(self, keys: KeyStore) -> None:
        self.keys = keys

    def seal(self, subject: int, place: str, row: object, plain: bytes) -> bytes:
        """Returns `plain` sealed for one subject, one column and one row.

        Args:
            subject: whose key seals it, a person's id or a group's.
            place: `table.column`.
            row: the primary key of the row; with the place it is the additional authenticated data.
            plain: the bytes to hide.
        """
        nonce = os.urandom(NONCE)
        return VERSION + nonce + AESGCM(self.keys.key(subject)).encrypt(nonce, plain, _bound(place, row))

    def open(self, subject: int, place: str, row: object, sealed: bytes) -> bytes:
        """Returns what was sealed.

        Raises:
            Forgotten: the subject's key was deleted.
            Tampered: the value was changed or comes from another place.
        """
        nonce, body = sealed[1 : 1 + NONCE], sealed[1 + NONCE :]
        if sealed[:1] != VERSION or len(nonce) != NONCE:
            raise Tampered(place)
        try:
            return AESGCM(self.keys.key(subject, make=False)).decrypt(nonce, body, _bound(place, row))
        except InvalidTag:
            self.keys.drop(subject)  # somebody who was forgotten by another process may have come back since
        try:
            return AESGCM(self.keys.key(subject, make=False)).decrypt(nonce, body, _bound(place, row))
        except InvalidTag as wrong:
            raise Tampered(place) from wrong

    def seal_json(self, subject: int, place: str, row: object, value: Any) -> bytes:
        """Seals a JSON document."""
        return self.seal(subject, place, row, orjson.dumps(value))

    def open_json(self, subject: int, place: str, row: object, sealed: bytes) -> Any:
        """Opens a sealed JSON document; raises as `open` does."""
        return orjson.loads(self.open(subject, place, row, sealed))

    def blind(self, field: str, value: str) -> bytes:
        """Returns a keyed mark of 32 bytes by which equal values are found without being readable."""
        key = hmac.digest(self.keys.key(HOUSE), b"blind index|" + field.encode(), "sha256")
        return hmac.digest(key, value.encode(), "sha256")


def _bound(place: str, row: object) -> bytes:
    table, _, column = place.partition(".")
    return f"{table}|{column}|{row}".encode()
