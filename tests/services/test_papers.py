"""Papers: what is taken, what is taken out of them, and what is refused, with the attacks that people try."""

from __future__ import annotations

import hashlib
import io
import random
import struct
import time
import zlib
from collections.abc import Callable, Iterator
from itertools import combinations
from pathlib import Path
from typing import cast

import pytest
from fluent.runtime import FluentBundle, FluentResource
from hypothesis import example, given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont, ImageStat, PngImagePlugin
from pypdf import PdfReader, PdfWriter
from pypdf.annotations import Link
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    Fit,
    NameObject,
    NumberObject,
    StreamObject,
    TextStringObject,
)

from services.errors import DomainError
from services.papers import errors, images, pdfs, rules
from services.papers.kinds import kind_of
from services.papers.rules import Paper, alike, inspect

PLACE = b"N31 14 E121 28"


def encoded(picture: Image.Image, kind: str = "JPEG", **options: object) -> bytes:
    out = io.BytesIO()
    picture.save(out, kind, **options)
    return out.getvalue()


def opened(data: bytes) -> Image.Image:
    picture = Image.open(io.BytesIO(data))
    picture.load()
    return picture


def page(seed: int) -> Image.Image:
    """A drawn certificate: one letterhead and frame for all, words and a red seal of its own."""
    dice = random.Random(seed)
    picture = Image.new("RGB", (1240, 1754), (250, 249, 245))
    pen = ImageDraw.Draw(picture)
    pen.text((300, 80), "CITY HOSPITAL No. 3", font=ImageFont.load_default(60), fill=(20, 20, 20))
    pen.rectangle((80, 200, 1160, 1650), outline=(0, 0, 0), width=3)
    letters = "abcdefghijklmnopqrstuvwxyz0123456789"
    for y in range(260, 260 + dice.randrange(18, 30) * 45, 45):
        words = ["".join(dice.choices(letters, k=dice.randrange(2, 9))) for _ in range(dice.randrange(2, 12))]
        pen.text((110, y), " ".join(words), font=ImageFont.load_default(28), fill=(30, 30, 40))
    x, y = dice.randrange(700, 900), dice.randrange(1200, 1450)
    pen.ellipse((x, y, x + 220, y + 220), outline=(200, 30, 30), width=10)
    return picture


def snapshot(seed: int) -> Image.Image:
    """A drawn photo: soft shapes of any colour."""
    dice = random.Random(seed)

    def colour() -> tuple[int, int, int]:
        return dice.randrange(256), dice.randrange(256), dice.randrange(256)

    picture = Image.new("RGB", (900, 1200), colour())
    pen = ImageDraw.Draw(picture)
    for _ in range(25):
        x, y, r = dice.randrange(900), dice.randrange(1200), dice.randrange(40, 300)
        pen.ellipse((x - r, y - r, x + r, y + r), fill=colour())
    return picture.filter(ImageFilter.GaussianBlur(5))


def telling() -> Image.Exif:
    """Notes as a phone writes them: who, where, when, and which side is up."""
    exif = Image.Exif()
    exif[0x010F] = "PhoneMaker"
    exif[0x013B] = "Li Jianguo"
    exif[0x0112] = 6
    place = exif.get_ifd(0x8825)
    place[1], place[2], place[29] = "N", (31.0, 14.0, 0.0), PLACE.decode()
    return exif


def pdf(pages: int = 1, change: Callable[[PdfWriter], None] | None = None, **metadata: str) -> bytes:
    writer = PdfWriter()
    for _ in range(pages):
        writer.add_blank_page(595, 842)
    writer.add_metadata({f"/{key}": value for key, value in metadata.items()})
    if change:
        change(writer)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def scanned(*photos: bytes, font: bool = False) -> bytes:
    """A PDF that shows one photo on each page, as scanner apps make it."""

    def fill(writer: PdfWriter) -> None:
        for sheet, photo in zip(writer.pages, photos, strict=True):
            width, height = opened(photo).size
            image = StreamObject()
            image._data = photo
            image.update(
                {
                    NameObject("/Type"): NameObject("/XObject"),
                    NameObject("/Subtype"): NameObject("/Image"),
                    NameObject("/Width"): NumberObject(width),
                    NameObject("/Height"): NumberObject(height),
                    NameObject("/ColorSpace"): NameObject("/DeviceRGB"),
                    NameObject("/BitsPerComponent"): NumberObject(8),
                    NameObject("/Filter"): NameObject("/DCTDecode"),
                }
            )
            drawing = StreamObject()
            drawing._data = b"q 595 0 0 842 0 0 cm /Im0 Do Q"
            sheet[NameObject("/Contents")] = writer._add_object(drawing)
            resources = DictionaryObject(
                {NameObject("/XObject"): DictionaryObject({NameObject("/Im0"): writer._add_object(image)})}
            )
            if font:
                resources[NameObject("/Font")] = DictionaryObject()
            sheet[NameObject("/Resources")] = resources

    return pdf(len(photos), fill)


def everything_in(data: bytes) -> bytes:
    """A PDF with each of its streams unpacked beside it, so that nothing can hide in one."""
    streams = []
    reader = PdfReader(io.BytesIO(data))
    for number in range(1, cast(int, reader.trailer["/Size"])):
        thing = reader.get_object(number)
        if isinstance(thing, StreamObject):
            streams.append(thing.get_data())
    return data + b"".join(streams)


# Taken


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_a_picture_is_taken_and_stays_what_it_shows(kind: str) -> None:
    original = page(1)
    data = encoded(original, kind)
    paper = inspect(data, "IMG_0001.jpg")
    assert (paper.kind, paper.mime) == (kind.lower(), f"image/{kind.lower()}")
    assert paper.sha256 == hashlib.sha256(data).digest()
    assert (paper.width, paper.height, paper.pages) == (1240, 1754, 1)
    again = opened(paper.clean)
    assert again.format == kind
    difference = ImageChops.difference(again.convert("RGB"), opened(data))
    assert max(high for _, high in cast(tuple[tuple[int, int], ...], difference.getextrema())) <= (
        0 if kind == "PNG" else 64
    )
    assert paper.look == images.look_of(again)


def test_print_under_a_red_seal_stays_readable() -> None:
    """Thin strokes keep their contrast; halved colour resolution would smear red and black into each other."""
    original = Image.new("RGB", (400, 200), "white")
    pen = ImageDraw.Draw(original)
    for x in range(10, 390, 6):
        pen.line((x, 10, x, 190), fill=(20, 20, 20), width=2)
    pen.ellipse((100, 20, 300, 180), outline=(220, 20, 20), width=12)
    clean = opened(inspect(encoded(original, quality=95, subsampling=0), None).clean).convert("RGB")
    halved = opened(encoded(original, quality=90, subsampling=2)).convert("RGB")
    ours, theirs = (max(ImageStat.Stat(ImageChops.difference(copy, original)).rms) for copy in (clean, halved))
    assert ours < theirs * 0.6


def test_a_photo_is_turned_upright_and_tells_nothing_any_more() -> None:
    photo = snapshot(3).crop((0, 0, 900, 600))
    data = encoded(
        photo,
        exif=telling(),
        comment=b"for Li Jianguo",
        icc_profile=b"profile of PhoneMaker" * 20,
        xmp=b"<x:xmpmeta>Li Jianguo</x:xmpmeta>",
        dpi=(301, 301),
    )
    assert all(note in data for note in (PLACE, b"PhoneMaker", b"Li Jianguo", b"profile of"))
    paper = inspect(data, "IMG.JPG")
    assert (paper.width, paper.height) == (600, 900)
    again = opened(paper.clean)
    assert not again.getexif()
    assert set(again.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
    assert not any(note in paper.clean for note in (PLACE, b"PhoneMaker", b"Li Jianguo", b"profile of", b"Exif"))
    turned = photo.transpose(Image.Transpose.ROTATE_270)
    assert alike(images.look_of(turned), paper.look or 0)
    assert not alike(images.look_of(photo), paper.look or 0)


def test_every_orientation_ends_upright() -> None:
    upright = snapshot(4).resize((120, 160))
    back = {1: None, 2: 0, 3: 3, 4: 1, 5: 5, 6: 2, 7: 6, 8: 4}  # the turn that undoes each of the eight
    for orientation, turn in back.items():
        exif = Image.Exif()
        exif[0x0112] = orientation
        held = upright if turn is None else upright.transpose(Image.Transpose(turn))
        assert opened(inspect(encoded(held, "PNG", exif=exif), None).clean).tobytes() == upright.tobytes()


def test_a_png_loses_its_notes_and_keeps_its_transparency() -> None:
    notes = PngImagePlugin.PngInfo()
    notes.add_text("Author", "Li Jianguo")
    notes.add_itxt("XML:com.adobe.xmp", "Li Jianguo", zip=False)
    for picture in (
        Image.new("RGBA", (30, 20), (9, 9, 9, 40)),
        Image.new("P", (30, 20), 3),
        Image.new("LA", (30, 20)),
    ):
        options = {"transparency": 3} if picture.mode == "P" else {}
        data = encoded(picture, "PNG", pnginfo=notes, exif=telling(), dpi=(301, 301), **options)
        assert b"Li Jianguo" in data
        clean = inspect(data, None).clean
        assert not any(note in clean for note in (b"Li Jianguo", PLACE, b"tEXt", b"iTXt", b"eXIf", b"pHYs"))
        assert (
            opened(clean).convert("RGBA").tobytes()
            == opened(data).convert("RGBA").transpose(Image.Transpose.ROTATE_270).tobytes()
        )


@pytest.mark.parametrize("mode", ["1", "L", "CMYK", "I;16", "P"])
def test_pictures_of_every_sort_are_taken(mode: str) -> None:
    picture = page(5).resize((310, 440)).convert("L" if mode == "I;16" else mode)
    if mode == "I;16":
        picture = Image.frombytes("I;16", picture.size, b"".join(bytes((v, v)) for v in picture.tobytes()))
    paper = inspect(encoded(picture, "JPEG" if mode == "CMYK" else "PNG"), None)
    assert alike(paper.look or 0, images.look_of(page(5)))


def test_of_a_moving_picture_the_first_frame_is_taken() -> None:
    first, second = snapshot(6).resize((90, 120)), snapshot(7).resize((90, 120))
    for kind in ("PNG", "MPO"):
        data = encoded(first, kind, save_all=True, append_images=[second])
        clean = opened(inspect(data, None).clean)
        assert getattr(clean, "n_frames", 1) == 1
        assert alike(images.look_of(clean), images.look_of(first))


def test_a_wrong_ending_among_the_kinds_we_take_harms_nobody() -> None:
    assert inspect(encoded(page(1), "PNG"), "scan.jpg").kind == "png"
    assert inspect(pdf(), "scan.png").kind == "pdf"


@pytest.mark.parametrize(
    "name", ["../../etc/passwd", "C:\\Windows\\a.jpg", "a\x00.exe", "." * 500, "病历.jpg", "", None]
)
def test_names_are_never_used_and_may_be_anything(name: str | None) -> None:
    data = encoded(snapshot(1).resize((60, 80)))
    paper = inspect(data, name)
    assert paper == inspect(data, None)
    assert not name or name.encode() not in paper.clean


# PDFs


def test_a_pdf_loses_its_author_and_keeps_its_pages() -> None:
    def xmp(writer: PdfWriter) -> None:
        stream = StreamObject()
        stream._data = b"<x:xmpmeta>Li Jianguo</x:xmpmeta>"
        writer.root_object[NameObject("/Metadata")] = writer._add_object(stream)
        writer.pages[0][NameObject("/PieceInfo")] = TextStringObject("Li Jianguo")
        writer.generate_file_identifiers()

    data = pdf(3, xmp, Author="Li Jianguo", Producer="PhoneMaker", CreationDate="D:20240101")
    assert all(note in everything_in(data) for note in (b"Li Jianguo", b"PhoneMaker", b"/ID"))
    paper = inspect(data, "report.pdf")
    assert (paper.kind, paper.mime, paper.pages) == ("pdf", "application/pdf", 3)
    assert (paper.width, paper.height, paper.look) == (None, None, None)
    reader = PdfReader(io.BytesIO(paper.clean), strict=True)
    assert len(reader.pages) == 3
    assert reader.metadata is None
    found = everything_in(paper.clean)
    assert not any(
        note in found for note in (b"Li Jianguo", b"PhoneMaker", b"xmpmeta", b"/ID", b"D:20240101", b"pypdf")
    )
    assert inspect(data, None).clean == paper.clean


def test_photos_inside_a_pdf_lose_their_notes_too_and_not_a_pixel() -> None:
    photo = encoded(page(8), exif=telling(), comment=b"for Li Jianguo")
    data = scanned(photo, photo)
    assert PLACE in data
    paper = inspect(data, "scan.pdf")
    assert not any(note in everything_in(paper.clean) for note in (PLACE, b"Li Jianguo", b"PhoneMaker", b"Exif"))
    sheet = PdfReader(io.BytesIO(paper.clean)).pages[1]
    inside = sheet["/Resources"]["/XObject"]["/Im0"].get_data()  # type: ignore[index]
    assert opened(inside).tobytes() == opened(photo).tobytes()
    assert paper.look is not None
    assert alike(paper.look, images.look_of(page(8)))


def test_a_printed_page_with_a_logo_has_no_look() -> None:
    assert inspect(scanned(encoded(page(8)), font=True), None).look is None


def test_what_belongs_to_an_honest_pdf_is_no_reason_to_refuse_it() -> None:
    def ordinary(writer: PdfWriter) -> None:
        writer.add_outline_item(title="Findings", page_number=0)
        writer.open_destination = "first"
        writer.add_named_destination("first", 0)
        writer.add_annotation(0, Link(rect=(0, 0, 9, 9), url="https://example.org"))
        writer.add_annotation(0, Link(rect=(0, 0, 9, 9), target_page_index=0, fit=Fit.fit()))

    assert inspect(pdf(2, ordinary), None).pages == 2


def test_a_scanners_preamble_before_a_pdf_is_let_pass() -> None:
    assert inspect(b"\x1b%-12345X@PJL\r\n" + pdf(), "scan.pdf").pages == 1


def test_a_pdf_that_is_locked_only_against_changes_is_taken() -> None:
    paper = inspect(pdf(1, lambda writer: writer.encrypt("", "owner", algorithm="AES-256"), Author="Li"), None)
    assert not PdfReader(io.BytesIO(paper.clean)).is_encrypted


@pytest.mark.parametrize("algorithm", ["RC4-128", "AES-128", "AES-256"])
def test_a_pdf_with_a_password_is_refused(algorithm: str) -> None:
    with pytest.raises(errors.LockedPdf):
        inspect(pdf(1, lambda writer: writer.encrypt("secret", algorithm=algorithm)), "a.pdf")


def action(**entries: str) -> Callable[[PdfWriter], None]:
    def add(writer: PdfWriter) -> None:
        writer.root_object[NameObject("/OpenAction")] = DictionaryObject(
            {NameObject(f"/{key}"): NameObject(value) for key, value in entries.items()}
        )

    return add


def script_at_opening(writer: PdfWriter) -> None:
    script = DictionaryObject(
        {NameObject("/S"): NameObject("/JavaScript"), NameObject("/JS"): TextStringObject("app.alert(1)")}
    )
    tree = DictionaryObject({NameObject("/Names"): ArrayObject([TextStringObject("a"), writer._add_object(script)])})
    writer.root_object[NameObject("/Names")] = DictionaryObject({NameObject("/JavaScript"): tree})


def script_on_a_page(writer: PdfWriter) -> None:
    opening = DictionaryObject({NameObject("/S"): NameObject("/JavaScript")})
    writer.pages[0][NameObject("/AA")] = DictionaryObject(
        {NameObject("/O"): ArrayObject([writer._add_object(opening)])}
    )


@pytest.mark.parametrize(
    "change",
    [
        script_at_opening,
        script_on_a_page,
        action(S="/Launch", F="/cmd.exe"),
        action(S="/SubmitForm"),
        action(S="/ImportData"),
        action(S="/GoToE"),
        lambda writer: writer.add_attachment("virus.exe", b"MZ"),
        lambda writer: writer.root_object.update({NameObject("/XFA"): TextStringObject("x")}),
    ],
    ids=["script", "script-on-a-page", "launch", "submit", "import", "embedded-target", "attachment", "xfa"],
)
def test_a_pdf_that_acts_or_carries_is_refused(change: Callable[[PdfWriter], None]) -> None:
    with pytest.raises(errors.ActivePdf):
        inspect(pdf(1, change), "a.pdf")


def test_a_script_whose_name_is_written_in_hexadecimal_is_refused_too() -> None:
    data = pdf(1, action(S="/JavaScript")).replace(b"/JavaScript", b"/J#61vaScr#69pt")
    assert b"/JavaScript" not in data
    with pytest.raises(errors.ActivePdf):
        inspect(data, "a.pdf")


def test_pages_are_counted() -> None:
    assert inspect(pdf(pdfs.PAGES), None).pages == pdfs.PAGES
    with pytest.raises(errors.TooManyPages) as refusal:
        inspect(pdf(pdfs.PAGES + 1), None)
    assert refusal.value.values == {"limit": 200}
    with pytest.raises(errors.BrokenFile):
        inspect(pdf(0), None)


def test_a_page_tree_that_bites_its_tail_or_multiplies_ends() -> None:
    def tangle(writer: PdfWriter) -> None:
        tree = cast(DictionaryObject, writer.root_object["/Pages"].get_object())
        kids = tree["/Kids"]
        for _ in range(40):  # 2 to the 40th pages, if each way to a page counted
            node = DictionaryObject({NameObject("/Type"): NameObject("/Pages"), NameObject("/Kids"): kids})
            reference = writer._add_object(node)
            kids = ArrayObject([reference, reference])
        tree[NameObject("/Kids")] = kids

    class Tangled(PdfWriter):
        def write(self, stream: object) -> tuple[bool, io.BytesIO]:
            tangle(self)
            return super().write(stream)  # type: ignore[arg-type, return-value]

    writer = Tangled()
    writer.add_blank_page(9, 9)
    out = io.BytesIO()
    writer.write(out)
    with pytest.raises(errors.BrokenFile):
        inspect(out.getvalue(), "a.pdf")


def objects(count: int) -> Iterator[bytes]:
    yield b"%PDF-1.4\n"
    yield (
        b"1 0 obj<</Type/Catalog/Pages 2 0 R/Lots["
        + b"".join(b"%d 0 R " % n for n in range(9, count))
        + b"]>>endobj\n"
    )
    yield b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R>>endobj\n"
    for number in range(9, count):
        yield b"%d 0 obj<</A %d 0 R>>endobj\n" % (number, number - 1)
    yield b"trailer<</Root 1 0 R/Size %d>>\n%%%%EOF" % count


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.4\n" + b"[" * 2_000_000,
        b"%PDF-1.4\n1 0 obj" + b"<</A" * 500_000,
        b"%PDF-1.4\n" + b"(" * 2_000_000 + b"\nstartxref\n9\n%%EOF",
        b"%PDF-1.4\n" + b"\n" * 4_000_000 + b"%%EOF",
        b"".join(objects(120_000)),
        b"%PDF-1.4\nstartxref\n99999999999999999999\n%%EOF",
    ],
    ids=["arrays", "dictionaries", "strings", "lines", "objects", "startxref"],
)
def test_a_tangled_pdf_is_refused_in_bounded_time(data: bytes) -> None:
    start = time.process_time()
    with pytest.raises(errors.BrokenFile):
        inspect(data, "a.pdf")
    assert time.process_time() - start < 30  # a bound, not a measure: it took a few seconds


# Refused


def test_nothing_is_refused_as_empty() -> None:
    with pytest.raises(errors.EmptyFile):
        inspect(b"", "a.jpg")


def test_20_mb_are_taken_and_one_byte_more_is_not() -> None:
    data = encoded(snapshot(2).resize((90, 120)))
    full = data + bytes(20 * 2**20 - len(data))
    assert len(inspect(full, "a.jpg").clean) < 100_000
    with pytest.raises(errors.FileTooLarge) as refusal:
        inspect(full + b"\0", "a.jpg")
    assert refusal.value.values == {"size": 20.1, "limit": 20}
    with pytest.raises(errors.FileTooLarge):
        inspect(data, "a.jpg", limit=1000)


def png_that_claims(width: int, height: int) -> bytes:
    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    body = zlib.compress(bytes(20_000_000), 9)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


def test_a_bomb_is_refused_before_it_is_decoded(monkeypatch: pytest.MonkeyPatch) -> None:
    bombs = [png_that_claims(30_000, 30_000), png_that_claims(2**31 - 1, 2**31 - 1)]
    photo = bytearray(encoded(Image.new("L", (8, 8))))
    frame = photo.index(b"\xff\xc0")
    photo[frame + 5 : frame + 9] = struct.pack(">HH", 60_000, 60_000)
    bombs.append(bytes(photo))
    monkeypatch.setattr(Image, "open", lambda *_, **__: pytest.fail("decoded"))
    for bomb in bombs:
        with pytest.raises(errors.TooManyPixels) as refusal:
            inspect(bomb, "a.png")
        assert refusal.value.values == {"limit": 50}


def test_a_png_whose_notes_are_a_bomb_is_refused() -> None:
    notes = PngImagePlugin.PngInfo()
    notes.add_text("a", "x" * 80_000_000, zip=True)
    with pytest.raises(errors.BrokenFile):
        inspect(encoded(Image.new("L", (8, 8)), "PNG", pnginfo=notes), "a.png")


@pytest.mark.parametrize("kept", [0.02, 0.3, 0.6, 0.97])
@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_a_picture_cut_off_is_broken(kind: str, kept: float) -> None:
    data = encoded(snapshot(9), kind)
    with pytest.raises(errors.BrokenFile):
        inspect(data[: int(len(data) * kept)], "a.jpg")


def test_a_pdf_cut_off_is_broken() -> None:
    data = scanned(encoded(page(1)))
    with pytest.raises(errors.BrokenFile):
        inspect(data[: len(data) // 2], "a.pdf")


@pytest.mark.parametrize(
    ("data", "name", "kind"),
    [
        (b"MZ\x90\x00" + bytes(200), "photo.jpg", "program"),
        (b"\x7fELF\x02\x01\x01" + bytes(200), "photo.PNG", "program"),
        (b"#!/bin/sh\nrm -rf /\n", "scan.pdf", "program"),
        (b"PK\x03\x04" + bytes(200), "scan.pdf", "archive"),
        (b"Rar!\x1a\x07\x00" + bytes(20), "scan.jpeg", "archive"),
        (b"<!DOCTYPE html><script>alert(1)</script>", "scan.pdf", "web-page"),
        (b"\xef\xbb\xbf \n<HTML>%PDF-1.7", "scan.pdf", "web-page"),
        (b"<?xml version='1.0'?><svg onload='x()'/>", "a.png", "web-page"),
        (b"GIF89a/*" + bytes(20) + b"*/=1;alert(1)", "a.jpg", "GIF"),
        (b"GIF89a" + b"%PDF-1.7\n", "a.pdf", "GIF"),
        (b"MZ" + bytes(60) + pdf(), "a.pdf", "program"),
        (b"hello, these are only words", "a.pdf", "text"),
        ("只是文字".encode(), "a.pdf", "text"),
        (encoded(Image.new("RGB", (9, 9)), "WEBP"), "a.jpg", "WEBP"),
        (b"\x00\x00\x00\x18ftypmp42" + bytes(40), "a.jpg", "video"),
        (b"ID3\x03" + bytes(200), "a.jpg", "audio"),
    ],
)
def test_what_is_not_what_its_name_says_is_named(data: bytes, name: str, kind: str) -> None:
    with pytest.raises(errors.DisguisedFile) as refusal:
        inspect(data, name)
    assert refusal.value.values == {"kind": kind}
    with pytest.raises(errors.KindNotAllowed) as honest:
        inspect(data, None)
    assert honest.value.values == {"kind": kind}
    assert not isinstance(honest.value, errors.DisguisedFile)


def test_nobody_runs_what_hides_behind_a_picture() -> None:
    """A file that is a picture and something else at once comes out as the picture only."""
    hidden = b"<script>alert(1)</script>PK\x03\x04%PDF-1.7 /JavaScript"
    for data in (
        encoded(snapshot(1), comment=hidden) + hidden,
        encoded(snapshot(1), "PNG") + hidden,
        scanned(encoded(snapshot(1), comment=hidden) + hidden) + hidden,
    ):
        assert hidden in data
        clean = inspect(data, "a.jpg").clean
        assert not any(part in clean for part in (b"<script>", b"PK\x03\x04%", b"/JavaScript"))


@pytest.mark.parametrize("name", ["IMG_1.HEIC", "IMG_1.jpg", None])
@pytest.mark.parametrize("brand", [b"heic", b"heix", b"mif1"])
def test_heic_is_told_apart_whatever_its_name(brand: bytes, name: str | None) -> None:
    with pytest.raises(errors.HeicPicture):
        inspect(b"\x00\x00\x00\x18ftyp" + brand + b"\x00\x00\x00\x00mif1heic" + bytes(40), name)
    assert kind_of(b"\x00\x00\x00\x1cftypmif1\x00\x00\x00\x00mif1avif" + bytes(40)) != "heic"


def test_bytes_that_are_nothing_under_a_good_name_are_broken() -> None:
    noise = random.Random(1).randbytes(5000).replace(b"%PDF-", b"")
    with pytest.raises(errors.BrokenFile):
        inspect(b"\x00\x01" + noise, "a.jpg")
    with pytest.raises(errors.KindNotAllowed):
        inspect(b"\x00\x01" + noise, "a.xyz")


# Known again


def copies(picture: Image.Image) -> Iterator[Image.Image]:
    """What happens to a picture on its way through phones and chats: the last two change it visibly."""
    width, height = picture.size
    yield opened(encoded(picture, quality=30))
    yield picture.resize((width // 2, height // 2))
    yield opened(encoded(picture.resize((width * 1280 // height, 1280)), quality=60))
    yield picture.convert("L")
    yield picture.crop((width // 100, height // 100, width - width // 100, height - height // 100))
    yield picture.point(lambda level: min(255, int(level * 1.15)))


@pytest.mark.parametrize("draw", [page, snapshot])
def test_copies_are_alike(draw: Callable[[int], Image.Image]) -> None:
    lighter_or_cropped = []
    for seed in range(20):
        original = draw(seed)
        look = images.look_of(original)
        found = [alike(look, images.look_of(copy)) for copy in copies(original)]
        assert all(found[:4])
        lighter_or_cropped += found[4:]
    assert sum(lighter_or_cropped) / len(lighter_or_cropped) >= 0.9


def test_different_pictures_are_not_alike() -> None:
    looks = [images.look_of(snapshot(seed)) for seed in range(30)]
    assert not any(alike(a, b) for a, b in combinations(looks, 2))


def test_different_papers_of_one_layout_are_seldom_alike() -> None:
    looks = [images.look_of(page(seed)) for seed in range(30)]
    pairs = list(combinations(looks, 2))
    assert sum(alike(a, b) for a, b in pairs) / len(pairs) < 0.01


def test_alike_counts_bits() -> None:
    assert alike(0, 0b111111)
    assert not alike(0, 0b1111111)
    assert alike(2**64 - 1, 2**64 - 1)


# Anything at all

BEGINNINGS = [
    b"",
    b"\xff\xd8\xff\xe0",
    b"\x89PNG\r\n\x1a\n",
    b"%PDF-1.7\n",
    b"MZ",
    b"GIF89a",
    b"\x00\x00\x00\x18ftyp",
    b"BM",
]
SEEDS = [
    encoded(snapshot(1).resize((60, 80)), exif=telling(), progressive=True),
    encoded(Image.new("P", (20, 20)), "PNG", transparency=0),
    scanned(encoded(page(1).resize((60, 80)))),
    pdf(2, script_at_opening, Author="Li"),
]


def settled(data: bytes, name: str | None) -> None:
    """The file ends as a paper or as a fact that a person can be told."""
    try:
        paper = inspect(data, name)
    except DomainError as error:
        assert error.text.startswith("papers-")  # noqa: PT017 - either end is right
    else:
        assert isinstance(paper, Paper)
        assert kind_of(paper.clean) == paper.kind
        assert paper.look is None or 0 <= paper.look < 2**64


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(BEGINNINGS), st.binary(max_size=2000), st.none() | st.text() | st.just("a.jpg"))
@example(b"", b"", None)
def test_arbitrary_bytes_end_in_a_paper_or_in_a_fact(beginning: bytes, rest: bytes, name: str | None) -> None:
    settled(beginning + rest, name)


@settings(max_examples=300, deadline=None)
@given(
    st.sampled_from(SEEDS),
    st.lists(st.tuples(st.floats(0, 1), st.binary(max_size=12)), min_size=1, max_size=6),
)
def test_damaged_files_end_in_a_paper_or_in_a_fact(seed: bytes, damages: list[tuple[float, bytes]]) -> None:
    for where, what in damages:
        at = int(where * len(seed))
        seed = seed[:at] + what + seed[at + len(what) :]
    settled(seed, "a.pdf")


# Told


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_refusal_has_its_sentence(language: str) -> None:
    source = (Path(__file__).parents[2] / "handlers" / "papers" / f"{language}.ftl").read_text(encoding="utf-8")
    bundle = FluentBundle([language], use_isolating=False)
    bundle.add_resource(FluentResource(source))
    kinds = [cls for cls in vars(errors).values() if isinstance(cls, type) and hasattr(cls, "text")]
    assert len(kinds) == 10
    values = {"size": 20.1, "limit": 20}
    for cls in kinds:
        for kind in ("program", "archive", "office", "web-page", "text", "video", "audio", "GIF", "unknown"):
            pattern = bundle.get_message(cls.text).value
            assert pattern is not None
            sentence, problems = bundle.format_pattern(pattern, {**values, "kind": kind})
            assert problems == []
            assert isinstance(sentence, str)
            assert sentence.rstrip().endswith((".", "。"))
            assert "$" not in sentence


def test_the_limits_are_those_that_the_texts_name() -> None:
    assert (rules.MEGABYTE, images.PIXELS, pdfs.PAGES) == (2**20, 50_000_000, 200)
