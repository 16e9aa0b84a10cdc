"""The card of a fundraiser: its letters are all there and in their boxes, and its code leads to the fundraiser."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops, ImageColor

from services.errors import DomainError
from services.fundraiser import card, fonts
from services.fundraiser.card import TALL, WIDE, CardFacts, Plan, draw_card, draw_tall_card
from services.fundraiser.fonts import UnusableFont, drawable, draws, fit
from services.papers.errors import BrokenFile, TooManyPixels

CHINESE = CardFacts(
    language="zh",
    title="为林建国筹集治疗费",
    line="急性髓系白血病 · 复旦大学附属中山医院",
    goal_label="目标",
    goal="200,000.00 元",
    raised_label="已筹",
    raised="12,340.00 元",
    fraction=0.0617,
    state="进行中",
    scan="长按识别二维码，看看情况",
    note="这是个人求助，不是慈善募捐。",
    brand="守望",
    link="https://example.org/f/7K3Q9D2M",
)
ENGLISH = CardFacts(
    language="en",
    title="Help Li Jianguo with the treatment",
    line="Acute myeloid leukaemia · Zhongshan Hospital, Shanghai",
    goal_label="Goal",
    goal="CNY 200,000.00",
    raised_label="Raised",
    raised="CNY 112,340.00",
    fraction=0.56,
    state="Open",
    scan="Scan to read more",
    note="This is a personal request for help, not a charity appeal.",
    brand="Shouwang",
    link="https://t.me/ShouwangBot?start=f_7K3Q9D2M",
)
BOTH = pytest.mark.parametrize(("draw", "plan"), [(draw_card, WIDE), (draw_tall_card, TALL)], ids=["wide", "tall"])
Draw = Callable[..., bytes]


def seen(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data)).convert("RGB")


def photo(size: tuple[int, int] = (900, 1200), mode: str = "RGB", kind: str = "JPEG") -> bytes:
    """A picture whose upper half is red, lower half blue, as far as its mode has colours."""
    picture = Image.new("RGB", size, "#c02020")
    picture.paste("#2020c0", (0, size[1] // 2, *size))
    out = io.BytesIO()
    (Image.new(mode, size, 30_000) if mode == "I;16" else picture.convert(mode)).save(out, kind)
    return out.getvalue()


def png_that_claims(width: int, height: int) -> bytes:
    def chunk(name: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\0")) + chunk(b"IEND", b"")


@BOTH
@pytest.mark.parametrize("facts", [CHINESE, ENGLISH], ids=["zh", "en"])
def test_size_and_format(draw: Draw, plan: Plan, facts: CardFacts) -> None:
    plain, pictured = draw(facts), draw(facts, photo())
    assert Image.open(io.BytesIO(plain)).format == "PNG"
    assert Image.open(io.BytesIO(pictured)).format == "JPEG"
    assert seen(plain).size == seen(pictured).size == plan.size
    assert len(plain) < 400_000
    assert len(pictured) < 400_000


@BOTH
def test_the_same_facts_give_the_same_picture(draw: Draw, plan: Plan) -> None:
    assert draw(CHINESE) == draw(CHINESE)


@BOTH
@pytest.mark.parametrize("link", [CHINESE.link, ENGLISH.link, "https://example.org/fundraisers/" + "x" * 150])
@pytest.mark.parametrize("data", [None, photo()], ids=["plain", "photo"])
def test_the_code_opens_the_link(draw: Draw, plan: Plan, link: str, data: bytes | None) -> None:
    found = zxingcpp.read_barcodes(seen(draw(replace(CHINESE, link=link), data)))
    assert [code.text for code in found] == [link]


def test_the_code_of_the_tall_card_can_be_read_when_a_phone_shows_it_small() -> None:
    small = seen(draw_tall_card(CHINESE)).resize((360, 480), Image.Resampling.LANCZOS)
    assert [code.text for code in zxingcpp.read_barcodes(small)] == [CHINESE.link]


@BOTH
def test_the_code_has_four_modules_of_quiet_around_it(draw: Draw, plan: Plan) -> None:
    tile = seen(draw(CHINESE)).crop(plan.code).convert("L")
    left, top, right, bottom = tile.point(lambda level: 255 * (level < 128)).getbbox() or (0, 0, 0, 0)
    module = (right - left) / 29  # version 3, the smallest that holds this link
    quiet = min(left, top, tile.width - right, tile.height - bottom)
    assert quiet >= 4 * module
    edge = int(4 * module)
    around = tile.crop((left - edge, top - edge, right + edge, bottom + edge))
    around.paste(255, (edge, edge, around.width - edge, around.height - edge))
    assert around.getextrema()[0] > 225  # white, but for the tip of the tile's round corners


@pytest.mark.parametrize("face", ["sans", "serif"])
@pytest.mark.parametrize("facts", [CHINESE, ENGLISH], ids=["zh", "en"])
def test_every_character_of_the_samples_has_a_shape(face: fonts.Face, facts: CardFacts) -> None:
    for text in (facts.title, facts.line, facts.goal, facts.raised, facts.state, facts.scan, facts.note, facts.brand):
        assert [c for c in text if not draws(face, c)] == []
        assert drawable(text, face, facts.language) == text.replace(" · ", "·")


@pytest.mark.parametrize("face", ["sans", "serif"])
def test_every_chinese_character_that_the_bot_says_has_a_shape(face: fonts.Face) -> None:
    texts = "".join(path.read_text("utf-8") for path in Path("handlers").rglob("zh.ftl"))
    characters = {c for c in texts if "\u3000" <= c <= "\u9fff"}
    assert len(characters) > 500
    assert [c for c in sorted(characters) if not draws(face, c)] == []


@pytest.mark.parametrize("face", ["sans", "serif"])
def test_rare_characters_of_names_have_a_shape(face: fonts.Face) -> None:
    assert [c for c in "䶮㛃𬭳𠅤镕堃喆犇翀𫍯𬀩·éüñệØ" if not draws(face, c)] == []


def test_what_no_face_has_is_known() -> None:
    assert [c for c in "👵🙏ሀ\U000e0041\ue000" if draws("sans", c) or draws("serif", c)] == []


@BOTH
def test_what_cannot_be_drawn_is_left_out(draw: Draw, plan: Plan) -> None:
    decorated = replace(
        CHINESE, title="为\u202e林👨‍👩‍👧建\ufe0f🙏🏽国\x07筹集\n治疗费🎗️".replace("\n", ""), state="进行中 🟢"
    )
    assert draw(decorated) == draw(CHINESE)


def test_lines_and_spaces_become_one_space() -> None:
    assert drawable("  Li \n\t Jianguo　🙏 ", "sans") == "Li Jianguo"


def test_english_gets_narrow_quotation_marks() -> None:
    assert drawable("Li’s “friend”…", "serif", "en") == 'Li\'s "friend"...'
    assert drawable("“朋友”…", "serif", "zh") == "“朋友”…"


@pytest.fixture
def no_font_loaded() -> Iterator[None]:
    for cached in (fonts.load, fonts._check):
        cached.cache_clear()
    yield
    for cached in (fonts.load, fonts._check):
        cached.cache_clear()


@pytest.mark.usefixtures("no_font_loaded")
def test_a_font_that_lacks_letters_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts, "_NEEDED", "守望🙏")
    with pytest.raises(UnusableFont, match=r"NotoSansSC-Regular\.otf draws no 🙏"):
        fonts.load("sans", 24)


@pytest.mark.usefixtures("no_font_loaded")
def test_a_font_that_is_not_there_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setitem(fonts._FILES, "sans", lambda: tmp_path / "none.otf")
    with pytest.raises(UnusableFont, match=r"none\.otf cannot be read"):
        fonts.load("sans", 24)


def test_a_short_text_stands_on_one_line_and_a_longer_one_on_even_lines() -> None:
    assert fit("为林建国筹集治疗费", "serif", 684, 2, range(52, 33, -2)).lines == ("为林建国筹集治疗费",)
    first, second = fit("为林建国和林建军两兄弟筹集治疗费用", "serif", 684, 2, range(52, 33, -2)).lines
    assert abs(len(first) - len(second)) <= 3


def test_lines_are_broken_where_readers_expect_it() -> None:
    for width in range(150, 600, 7):
        for line in fit(
            "白血病（急性），请看：《说明》；好。谢谢！Mr Li's 3,000.00 元", "sans", width, 9, range(30, 29, -1)
        ).lines:
            assert line[0] not in "，。：；）》！"
            assert line[-1] not in "（《"
            assert not line.endswith("3,000")
    assert fit("Leukaemia · Zhongshan Hospital", "sans", 320, 2, range(30, 22, -1), "en").lines == (
        "Leukaemia",
        "Zhongshan Hospital",
    )


def test_what_never_fits_ends_with_an_ellipsis() -> None:
    assert fit("买买提·" * 30, "serif", 600, 2, range(50, 39, -2)).lines[-1].endswith("…")
    assert fit("W" * 99, "serif", 600, 2, range(50, 39, -2), "en").lines[-1].endswith("W...")


@given(
    text=st.text(st.one_of(st.sampled_from("为林建国，。（）·… aW.-'1"), st.characters()), max_size=500),
    face=st.sampled_from(["sans", "serif"]),
    width=st.integers(100, 900),
    lines=st.integers(1, 4),
    language=st.sampled_from(["zh", "en"]),
)
@settings(max_examples=60, deadline=None)
def test_no_text_leaves_its_box(text: str, face: fonts.Face, width: int, lines: int, language: str) -> None:
    setting = fit(text, face, width, lines, range(50, 29, -5), language)
    font = fonts.load(face, setting.size)
    assert 1 <= len(setting.lines) <= lines
    assert all(font.getlength(line) <= width for line in setting.lines)


LONG = [
    "为" + "买买提艾力·阿卜杜热合曼" * 5 + "筹集治疗费",
    "新疆维吾尔自治区人民医院（互联网医院）Department of Haematology 血液内科" * 2,
    "Wolfeschlegelsteinhausenbergerdorff" * 4,
    "Ấjgpqyệ|()" + " Ấjgpqyệ|()" * 40,
    "9,999,999,999,999,999,999.00 元",
    "字",
]


@BOTH
@pytest.mark.parametrize("text", LONG, ids=range(len(LONG)))
def test_long_texts_stay_in_their_boxes(draw: Draw, plan: Plan, text: str) -> None:
    for fields, box in (
        (("title", "line"), plan.words),
        (("goal_label", "goal", "raised_label", "raised"), plan.sums),
        (("scan", "note"), plan.advice),
        (("brand", "state"), plan.brand),
    ):
        empty = seen(draw(replace(CHINESE, **dict.fromkeys(fields, ""))))
        filled = seen(draw(replace(CHINESE, **dict.fromkeys(fields, text))))
        changed = ImageChops.difference(empty, filled).getbbox()
        assert changed is not None
        left, top, right, bottom = box
        assert left - 2 <= changed[0]
        assert top <= changed[1]
        assert changed[2] <= right + 2
        assert changed[3] <= bottom


@BOTH
def test_the_sums_do_not_touch_each_other(draw: Draw, plan: Plan) -> None:
    long = "9,999,999,999,999,999,999.00 元" * 3
    blank = replace(CHINESE, raised="", raised_label="", goal="", goal_label="")
    empty = seen(draw(blank))
    raised = ImageChops.difference(empty, seen(draw(replace(blank, raised=long, raised_label=long)))).getbbox()
    goal = ImageChops.difference(empty, seen(draw(replace(blank, goal=long, goal_label=long)))).getbbox()
    assert raised is not None
    assert goal is not None
    assert raised[2] + 8 <= goal[0]


@BOTH
def test_the_bar_shows_the_fraction(draw: Draw, plan: Plan) -> None:
    left, top, right, bottom = plan.bar
    amber = ImageColor.getrgb(card.AMBER)

    def length(fraction: float) -> int:
        picture, row = seen(draw(replace(CHINESE, fraction=fraction))), (top + bottom) // 2
        return sum(picture.getpixel((x, row)) == amber for x in range(picture.width))

    whole = right - left
    assert length(0) == length(-1) == 0
    assert bottom - top - 2 <= length(0.004) <= bottom - top
    assert abs(length(0.5) - whole / 2) <= 2
    assert whole - 2 <= length(1) == length(1.7) <= whole


def test_every_ink_is_readable_on_its_ground() -> None:
    def light(colour: str) -> float:
        parts = [level / 255 for level in ImageColor.getrgb(colour)]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    for ink, ground in (
        (card.INK, card.PAPER),
        (card.SOFT, card.PAPER),
        (card.AMBER, card.PAPER),
        (card.GREEN, card.PAPER),
        (card.GREEN, card.BADGE),
        (card.GREEN, card.FOOT),
        (card.SOFT, card.FOOT),
        (card.AMBER, card.TRACK),
        (card.CODE, "#ffffff"),
    ):
        assert (light(ground) + 0.05) / (light(ink) + 0.05) >= 4.5


@BOTH
@pytest.mark.parametrize("size", [(900, 1200), (1200, 900), (1000, 1000), (300, 3000), (3000, 300), (8, 8), (1, 1)])
def test_a_photo_of_any_shape_fills_its_place(draw: Draw, plan: Plan, size: tuple[int, int]) -> None:
    drawn = seen(draw(CHINESE, photo(size)))
    left, top, right, bottom = plan.picture
    for x in (left + 2, right - 3):
        for y in (top + 2, bottom - 3):
            assert (
                sum(abs(a - b) for a, b in zip(drawn.getpixel((x, y)), ImageColor.getrgb(card.PAPER), strict=True))
                > 90
            )
    middle = drawn.getpixel(((left + right) // 2, top + (bottom - top) // 4))
    assert size == (1, 1) or middle[0] > 2 * middle[2]


@pytest.mark.parametrize(
    ("mode", "kind"),
    [("L", "JPEG"), ("CMYK", "JPEG"), ("P", "PNG"), ("LA", "PNG"), ("RGBA", "PNG"), ("1", "PNG"), ("I;16", "PNG")],
)
def test_a_photo_of_any_mode_can_be_drawn(mode: str, kind: str) -> None:
    assert seen(draw_card(CHINESE, photo(mode=mode, kind=kind))).size == WIDE.size


def test_a_photo_of_16_bits_keeps_its_brightness() -> None:
    assert seen(draw_card(CHINESE, photo(mode="I;16", kind="PNG"))).getpixel((200, 300))[0] == pytest.approx(
        117, abs=3
    )


@BOTH
@pytest.mark.parametrize(
    "data",
    [b"", b"\xff\xd8\xff", b"GIF89a", b"%PDF-1.7", photo()[:900], photo(kind="PNG")[:200], photo(kind="GIF")],
    ids=["nothing", "start", "gif", "pdf", "cut-jpeg", "cut-png", "whole-gif"],
)
def test_what_is_no_photo_is_refused(draw: Draw, plan: Plan, data: bytes) -> None:
    with pytest.raises(BrokenFile):
        draw(CHINESE, data)


def test_a_photo_too_large_to_decode_is_refused() -> None:
    with pytest.raises(TooManyPixels):
        draw_card(CHINESE, png_that_claims(8_000, 7_000))
    with pytest.raises(DomainError):
        draw_card(CHINESE, png_that_claims(60_000, 60_000))
