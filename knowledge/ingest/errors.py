"""Why a document is not taken; each has its sentence in handlers/library, and in English for the command line."""

from typing import ClassVar


class IngestError(Exception):
    """A fact that keeps a document out of the library.

    Attributes:
        text: key of the sentence that tells it to a person.
        values: what the sentence's variables stand for.
    """

    text: ClassVar[str]

    def __init__(self, **values: object) -> None:
        super().__init__()
        self.values = values

    def __str__(self) -> str:
        """The English sentence of the command line: the class's own, and the values."""
        told = ", ".join(f"{name} {value}" for name, value in self.values.items())
        sentence = (self.__doc__ or "").split("\n", 1)[0]
        return f"{sentence} ({told})" if told else sentence


class NoFile(IngestError):
    """There is no such file."""

    text = "library-no-file"


class WrongType(IngestError):
    """The file is none of PDF, DOCX, HTML, Markdown, text and CSV."""

    text = "library-wrong-type"


class OldWord(WrongType):
    """The file is in Word's old format; save it as DOCX or PDF."""

    text = "library-old-word"


class EmptyDocument(IngestError):
    """There is not a word in the file."""

    text = "library-empty"


class TooLarge(IngestError):
    """The file has more bytes than are read; `size` and `limit` are in MB of 1,048,576 bytes."""

    text = "library-too-large"


class TooManyPages(IngestError):
    """The document has more pages than are read."""

    text = "library-too-many-pages"


class Bomb(IngestError):
    """Unpacked, the file is far larger than any document."""

    text = "library-bomb"


class Broken(IngestError):
    """The file is damaged and cannot be read."""

    text = "library-broken"


class UnknownEncoding(Broken):
    """The characters of the file are in no encoding that is known here; save it as UTF-8."""

    text = "library-encoding"


class Locked(IngestError):
    """The file opens only with a password; save a copy without one."""

    text = "library-locked"


class Scanned(IngestError):
    """The PDF holds pictures of pages and no text; run a text recognition over it first."""

    text = "library-scanned"


class Garbled(IngestError):
    """The fonts of the PDF do not tell which characters they draw, so its text cannot be read."""

    text = "library-garbled"


class ColumnsMissing(IngestError):
    """The CSV lacks columns: text, and number or title, are needed in its first line."""

    text = "library-columns"


class BadName(IngestError):
    """The key of a product and a version consist of letters, digits, dots, hyphens and underscores."""

    text = "library-bad-name"


class OtherKind(IngestError):
    """A document of another kind has this key, and both would be quoted under one name."""

    text = "library-other-kind"


class NoSuchDocument(IngestError):
    """The library holds no such document."""

    text = "library-no-such"


class StoreBroken(IngestError):
    """A file of the library is damaged; ingest its document again, or bring the file back from a backup."""

    text = "library-store-broken"


class Unreadable(IngestError):
    """Reading the document took more time or memory than it may."""

    text = "library-unreadable"


class Gone(IngestError):
    """The document was read too long ago and was dropped; it has to be sent again."""

    text = "library-gone"
