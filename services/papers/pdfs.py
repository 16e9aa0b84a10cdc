"""PDFs: refused if they lock, act or carry; else written anew without what they tell of their maker."""

from __future__ import annotations

import io
from collections.abc import Iterator

from pypdf import PasswordType, PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    PdfObject,
    StreamObject,
)

from services.errors import DomainError
from services.papers import jpegs
from services.papers.errors import ActivePdf, BrokenFile, LockedPdf, TooManyPages
from services.papers.images import look_of_jpeg

PAGES = 200
"""The most pages that a reviewer is given at once."""

OBJECTS = 50_000
"""The most objects a file may hold, which bounds the time; 200 printed pages have a few thousand."""

_ACTIONS = frozenset(
    ("/JavaScript", "/Launch", "/ImportData", "/SubmitForm", "/GoToE", "/Rendition", "/RichMediaExecute")
)
_ACTIVE_KEYS = ("/JS", "/EF", "/XFA", "/RichMediaContent")
_NOTES = ("/Metadata", "/PieceInfo", "/LastModified", "/Thumb", "/SpiderInfo")


def clean_pdf(data: bytes) -> tuple[bytes, int | None, int]:
    """Writes a PDF anew without author, producer, dates, XMP, or the notes inside its photos.

    A file that is locked only against changes opens for everyone, as electronic invoices do, and is taken.

    Returns:
        The new file; the perceptual hash of its first page if that is a scan, else None; the number of pages.

    Raises:
        LockedPdf: It opens only with a password.
        TooManyPages: It has more than `PAGES`.
        ActivePdf: It holds a script, a program start, a form that sends itself, or another file.
        BrokenFile: It cannot be read, has no page, or holds more than `OBJECTS`.
    """
    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and reader.decrypt("") is PasswordType.NOT_DECRYPTED:
            raise LockedPdf
        if sum(map(len, reader.xref.values())) + len(reader.xref_objStm) > OBJECTS:
            raise BrokenFile
        pages = list(_pages(reader))
        if not pages:
            raise BrokenFile
        for thing in _everything(reader):
            if _is_active(thing):
                raise ActivePdf
            _forget(thing)
        look = _look(pages[0])
        writer = PdfWriter(clone_from=reader)
        writer.pdf_header = "%PDF-1.7"
        writer.metadata = None
        writer._ID = None  # the only way to drop the identifier, which tells two copies of one file
        out = io.BytesIO()
        writer.write(out)
        return out.getvalue(), look, len(pages)
    except DomainError:
        raise
    except Exception as error:  # the parser raises whatever the bytes lead it to
        raise BrokenFile from error


def _pages(reader: PdfReader) -> Iterator[DictionaryObject]:
    """The pages in order, counted by ourselves: a tree that names a page a billion times would not end."""
    seen: set[int] = set()
    count = 0
    waiting: list[PdfObject] = [reader.root_object.raw_get("/Pages")]
    while waiting:
        node = waiting.pop()
        if isinstance(node, IndirectObject):
            if node.idnum in seen:
                raise BrokenFile
            seen.add(node.idnum)
        found = node.get_object()
        if not isinstance(found, DictionaryObject):
            raise BrokenFile
        if "/Kids" in found:
            kids = found["/Kids"]
            if not isinstance(kids, ArrayObject):
                raise BrokenFile
            waiting.extend(reversed(list(kids)))
            continue
        count += 1
        if count > PAGES:
            raise TooManyPages(limit=PAGES)
        yield found


def _everything(reader: PdfReader) -> Iterator[DictionaryObject]:
    """Every dictionary that can be reached from the document's root, each once."""
    seen: set[int] = set()
    waiting: list[object] = [reader.root_object]
    budget = OBJECTS * 20
    while waiting:
        budget -= 1
        if budget < 0:
            raise BrokenFile
        thing = waiting.pop()
        if isinstance(thing, IndirectObject):
            if thing.idnum in seen:
                continue
            seen.add(thing.idnum)
            thing = thing.get_object()
        if isinstance(thing, DictionaryObject):
            yield thing
            waiting.extend(thing.values())
        elif isinstance(thing, ArrayObject):
            waiting.extend(thing)


def _is_active(thing: DictionaryObject) -> bool:
    """Whether this dictionary runs something, sends something, or carries a file."""
    return (
        any(key in thing for key in _ACTIVE_KEYS)
        or thing.get("/S") in _ACTIONS
        or thing.get("/Type") == "/EmbeddedFile"
    )


def _forget(thing: DictionaryObject) -> None:
    """Takes a dictionary's notes away, and those inside a photo."""
    for key in _NOTES:
        if key in thing:
            del thing[key]
    if isinstance(thing, StreamObject) and (photo := _photo(thing)) is not None:
        try:
            bare = jpegs.without_notes(photo)
        except ValueError as error:
            raise BrokenFile from error
        thing._data = bare  # the library has no other way to set data that stay encoded
        thing[NameObject("/Filter")] = NameObject("/DCTDecode")
        thing.pop("/DecodeParms", None)


def _photo(stream: StreamObject) -> bytes | None:
    """The JPEG that a stream holds, if it holds one."""
    filters = stream.get("/Filter")
    names = [str(name) for name in filters] if isinstance(filters, ArrayObject) else [str(filters)]
    if names[-1:] != ["/DCTDecode"]:
        return None
    return bytes(stream._data if len(names) == 1 else stream.get_data())


def _look(page: DictionaryObject) -> int | None:
    """The hash of a page that is a scan: one photo and no print.

    Without that condition a clinic's logo would make all its papers alike.
    """
    resources = page.get("/Resources", DictionaryObject()).get_object()
    if not isinstance(resources, DictionaryObject) or "/Font" in resources:
        return None
    images = resources.get("/XObject", DictionaryObject()).get_object()
    if not isinstance(images, DictionaryObject) or len(images) != 1:
        return None
    image = next(iter(images.values())).get_object()
    photo = _photo(image) if isinstance(image, StreamObject) else None
    return None if photo is None else look_of_jpeg(photo)
