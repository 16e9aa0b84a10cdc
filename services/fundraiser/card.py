"""The card of a fundraiser: a picture that people send to family and colleagues."""

from __future__ import annotations

import io
from dataclasses import dataclass
from functools import lru_cache
from math import pi, sin

import segno
from PIL import Image, ImageDraw, ImageFilter, ImageOps

from services.fundraiser.fonts import Setting, fit
from services.papers.errors import BrokenFile, TooManyPixels
from services.papers.images import PIXELS

# Every pair of ink and ground has a contrast of at least 4.5 to 1 (WCAG AA).
PAPER, FOOT, BADGE = "#fffaf0", "#f3ebda", "#dcebdd"
INK, SOFT, GREEN, AMBER = "#22302a", "#4f5c54", "#17463a", "#9a4717"
TRACK, CODE, LIGHT = "#e6dcc6", "#12261f", "#ffdf9b"

_HORIZON = "#fbdcab"
_FACES = (0.5, 0.3)  # across and down: the point of a photo that is kept
_SPARED = 0.6  # of a photo, at least

Box = tuple[int, int, int, int]
"""Left, top, right and bottom, in pixels."""


@dataclass(frozen=True, slots=True)
class CardFacts:
    """What stands on the card; nothing else can get onto it.

    Attributes:
        language: "zh" or "en".
        title: whom it is for.
        line: the disease and the hospital.
        goal_label: the word before the goal.
        goal: the sum that is wanted.
        raised_label: the word before the raised sum.
        raised: the sum that has come in.
        fraction: of the goal that is raised; more than 1 counts as 1.
        state: a word or two on a badge.
        scan: what to do with the QR code.
        note: what the reader must know.
        brand: the platform's name.
        link: what the QR code opens.
    """

    language: str
    title: str
    line: str
    goal_label: str
    goal: str
    raised_label: str
    raised: str
    fraction: float
    state: str
    scan: str
    note: str
    brand: str
    link: str


@dataclass(frozen=True, slots=True)
class Plan:
    """Where everything stands on a card, and how large its letters are at most and at least, in pixels."""

    size: tuple[int, int]
    picture: Box
    brand: Box
    words: Box
    sums: Box
    bar: Box
    foot: Box
    code: Box
    advice: Box
    title: range
    line: range
    sum: range
    scan: range
    note: range
    advice_lines: tuple[int, int]


WIDE = Plan(
    size=(1200, 630),
    picture=(0, 0, 420, 630),
    brand=(468, 30, 1152, 78),
    words=(468, 88, 1152, 300),
    sums=(468, 306, 1152, 360),
    bar=(468, 366, 1152, 380),
    foot=(420, 404, 1200, 630),
    code=(468, 422, 657, 611),
    advice=(684, 422, 1152, 611),
    title=range(52, 33, -2),
    line=range(26, 21, -1),
    sum=range(38, 19, -2),
    scan=range(30, 21, -2),
    note=range(23, 18, -1),
    advice_lines=(2, 3),
)
TALL = Plan(
    size=(1080, 1440),
    picture=(0, 0, 1080, 520),
    brand=(72, 550, 1008, 606),
    words=(72, 616, 1008, 900),
    sums=(72, 904, 1008, 974),
    bar=(72, 984, 1008, 1004),
    foot=(0, 1044, 1080, 1440),
    code=(72, 1074, 408, 1410),
    advice=(446, 1074, 1008, 1410),
    title=range(72, 45, -3),
    line=range(34, 27, -2),
    sum=range(52, 27, -2),
    scan=range(44, 31, -2),
    note=range(32, 25, -1),
    advice_lines=(3, 4),
)


def draw_card(facts: CardFacts, photo: bytes | None = None) -> bytes:
    """Draws the card of 1200 by 630 pixels that pages show when their link is shared (Open Graph).

    Returns:
        A PNG; with a photo a JPEG, which is several times smaller then.

    Raises:
        TooManyPixels, BrokenFile: The photo is none that we could have kept.
        UnusableFont: The program's own fonts are not there.
    """
    return _drawn(WIDE, facts, photo)


def draw_tall_card(facts: CardFacts, photo: bytes | None = None) -> bytes:
    """Draws the card of 1080 by 1440 pixels for a chat; its QR code can be scanned from another phone's screen.

    Returns:
        A PNG; with a photo a JPEG, which is several times smaller then.

    Raises:
        TooManyPixels, BrokenFile: The photo is none that we could have kept.
        UnusableFont: The program's own fonts are not there.
    """
    return _drawn(TALL, facts, photo)


def _drawn(plan: Plan, facts: CardFacts, photo: bytes | None) -> bytes:
    card = Image.new("RGB", plan.size, PAPER)
    size = _size(plan.picture)
    card.paste(_scene(size) if photo is None else _framed(photo, size), plan.picture[:2])
    pen = ImageDraw.Draw(card)
    pen.rectangle(_inner(plan.foot), fill=FOOT)
    _draw_brand(card, pen, plan, facts)
    _draw_words(pen, plan, facts)
    _draw_sums(pen, plan, facts)
    _draw_bar(card, plan.bar, facts.fraction)
    _draw_code(card, plan.code, facts.link)
    _draw_advice(pen, plan, facts)
    out = io.BytesIO()
    if photo is None:
        card.save(out, "PNG", compress_level=4)
    else:
        card.save(out, "JPEG", quality=88, subsampling=0)  # full colour keeps the letters clean
    return out.getvalue()


def _draw_brand(card: Image.Image, pen: ImageDraw.ImageDraw, plan: Plan, facts: CardFacts) -> None:
    """The lit window, the name beside it, and at the other end of the row the badge."""
    left, top, right, bottom = plan.brand
    height = bottom - top
    badge = fit(facts.state, "sans", (right - left) // 3, 1, range(height // 2, height // 3, -1), facts.language)
    if badge.lines[0]:
        start = right - round(badge.width) - height
        _round(card, (start, top, right, bottom), BADGE)
        badge.draw(pen, (start + height / 2, top + (height - badge.height) / 2), GREEN, 0.016)
    _round(card, (left, top, left + height, bottom), GREEN, height // 4)
    pane, gap = round(height * 0.2), max(2, height // 20)
    middle = (left + height // 2, top + height // 2)
    for x in (middle[0] - pane - gap // 2, middle[0] + gap - gap // 2):
        for y in (middle[1] - pane - gap // 2, middle[1] + gap - gap // 2):
            pen.rectangle((x, y, x + pane - 1, y + pane - 1), fill=LIGHT)
    space = (right - left) // 2 - height
    name = fit(facts.brand, "serif", space, 1, range(round(height * 0.72), height // 3, -1), facts.language)
    name.draw(pen, (left + height * 1.3, top + (height - name.height) / 2), GREEN, 0.016)


def _draw_words(pen: ImageDraw.ImageDraw, plan: Plan, facts: CardFacts) -> None:
    """Title and line, one under the other, in the middle of their box's height."""
    left, top, right, bottom = plan.words
    title = fit(facts.title, "serif", right - left, 2, plan.title, facts.language)
    line = fit(facts.line, "sans", right - left, 2, plan.line, facts.language)
    gap = plan.line.start // 3
    at = top + (bottom - top - title.height - gap - line.height) / 2
    title.draw(pen, (left, at), INK, 0.014)
    line.draw(pen, (left, at + title.height + gap), SOFT)


def _draw_sums(pen: ImageDraw.ImageDraw, plan: Plan, facts: CardFacts) -> None:
    """What is raised on the left, larger; the goal on the right; all on one baseline."""
    left, top, right, bottom = plan.sums
    foot = top + round((bottom - top) * 0.78)
    middle = left + round((right - left) * 0.56)
    largest = plan.sum.start
    small = range(round(largest * 0.64), round(largest * 0.42), -1)

    def pair(label: str, value: str, width: int, sizes: range) -> tuple[Setting, Setting, float]:
        word = fit(label, "sans", width * 2 // 5, 1, small, facts.language)
        gap = largest * 0.3 if word.lines[0] else 0
        return word, fit(value, "sans", int(width - word.width - gap), 1, sizes, facts.language), word.width + gap

    word, value, indent = pair(facts.raised_label, facts.raised, middle - left - 16, plan.sum)
    word.draw(pen, (left, foot - word.baseline), SOFT)
    value.draw(pen, (left + indent, foot - value.baseline), AMBER, 0.022)
    word, value, indent = pair(facts.goal_label, facts.goal, right - middle - 16, small)
    start = right - indent - value.width
    word.draw(pen, (start, foot - word.baseline), SOFT)
    value.draw(pen, (start + indent, foot - value.baseline), INK, 0.016)


def _draw_bar(card: Image.Image, box: Box, fraction: float) -> None:
    left, top, right, bottom = box
    _round(card, box, TRACK)
    if fraction > 0:
        # The first yuan shows: never less than a dot.
        length = max(bottom - top, round((right - left) * min(fraction, 1)))
        _round(card, (left, top, left + length, bottom), AMBER)


def _draw_code(card: Image.Image, box: Box, link: str) -> None:
    """The QR code on a white tile, with at least the four modules of quiet around it that scanners need."""
    rows = segno.make(link, error="m", micro=False).matrix
    modules = len(rows)
    code = Image.frombytes("L", (modules, modules), bytes(255 * (not dark) for row in rows for dark in row))
    edge = box[2] - box[0]
    side = modules * max(1, edge // (modules + 8))
    code = ImageOps.colorize(code.resize((side, side), Image.Resampling.NEAREST), CODE, "#ffffff")
    _round(card, box, "#ffffff", edge // 24)
    card.paste(code, (box[0] + (edge - side) // 2, box[1] + (edge - side) // 2))


def _draw_advice(pen: ImageDraw.ImageDraw, plan: Plan, facts: CardFacts) -> None:
    """What to do with the code, and what this is, in the middle of the code's height."""
    left, top, right, bottom = plan.advice
    scan = fit(facts.scan, "sans", right - left, plan.advice_lines[0], plan.scan, facts.language)
    note = fit(facts.note, "sans", right - left, plan.advice_lines[1], plan.note, facts.language)
    gap = plan.scan.start // 3
    at = top + (bottom - top - scan.height - gap - note.height) / 2
    scan.draw(pen, (left, at), GREEN, 0.018)
    note.draw(pen, (left, at + scan.height + gap), SOFT)


def _framed(photo: bytes, size: tuple[int, int]) -> Image.Image:
    """The photo filling the size, more of its upper part, where faces are.

    Where less than `_SPARED` of it would be left, the photo is cut less and stands before its own blur.
    """
    whole = _opened(photo, size)
    shape = size[0] / size[1]
    own = whole.width / whole.height
    if min(shape / own, own / shape) >= _SPARED:
        return ImageOps.fit(whole, size, Image.Resampling.LANCZOS, centering=_FACES)
    shape = own / _SPARED if shape > own else own * _SPARED
    inner = (round(size[1] * shape), size[1]) if size[0] > size[1] * shape else (size[0], round(size[0] / shape))
    front = ImageOps.fit(whole, inner, Image.Resampling.LANCZOS, centering=_FACES)
    small = ImageOps.fit(whole, (size[0] // 8, size[1] // 8), Image.Resampling.BOX, centering=_FACES)
    small = small.filter(ImageFilter.GaussianBlur(5))
    back = Image.blend(small.resize(size, Image.Resampling.BICUBIC), Image.new("RGB", size, GREEN), 0.25)
    back.paste(front, ((size[0] - inner[0]) // 2, (size[1] - inner[1]) // 2))
    return back


def _opened(photo: bytes, size: tuple[int, int]) -> Image.Image:
    try:
        picture = Image.open(io.BytesIO(photo), formats=["JPEG", "PNG"])
        if picture.width * picture.height > PIXELS:
            raise TooManyPixels(limit=PIXELS // 1_000_000)
        picture.draft("RGB", size)  # a JPEG is decoded no larger than needed, which is faster
        seen: Image.Image = picture
        if picture.mode.startswith("I"):  # 16 bits of grey
            seen = picture.convert("F").point(lambda level: level / 256).convert("L")
        if seen.has_transparency_data:
            seen = seen.convert("RGBA")
            seen = Image.alpha_composite(Image.new("RGBA", seen.size, PAPER), seen)
        return seen.convert("RGB")
    except TooManyPixels:
        raise
    except Exception as error:  # decoders raise whatever the bytes lead them to
        raise BrokenFile from error


@lru_cache(maxsize=4)
def _scene(size: tuple[int, int]) -> Image.Image:
    """Hills in the evening, and a house where somebody has left the light on."""
    width, height = (2 * side for side in size)  # drawn twice as large, so that its edges come out smooth
    sky = Image.new("RGB", (width, height), _HORIZON)
    sky.paste(ImageOps.colorize(_ramp((width, round(height * 0.62))), "#2c5a5c", _HORIZON, "#93ada0"))
    moon = (width * 0.74, height * 0.24)
    _glow(sky, moon, height * 0.24, "#fff3d6", 0.6)
    ImageDraw.Draw(sky).ellipse(_around(moon, height * 0.04), fill="#fff6e0")
    _hill(sky, 0.54, 0.050, 0.4, "#8aab99", "#c9cfac")
    _hill(sky, 0.63, 0.065, 2.1, "#5f8d7b", "#9ab79a")
    _hill(sky, 0.73, 0.055, 4.0, "#37695a", "#6d967e")
    home = (width * 0.40, height * 0.85)
    unit = min(width * 1.1, height) * 0.07
    _glow(sky, (home[0], home[1] - unit), height * 0.36, "#ffd07f", 0.9)
    _house(sky, home, unit)
    _hill(sky, 0.86, 0.045, 5.3, "#1d4a3d", "#12352c")
    return sky.resize(size, Image.Resampling.BOX)


def _house(sky: Image.Image, foot: tuple[float, float], unit: float) -> None:
    """A low house between trees, with two windows lit; the hill before it hides its foot."""
    pen = ImageDraw.Draw(sky)
    x, y = foot
    for aside, wide, tall in ((-2.75, 0.42, 3.0), (-2.15, 0.34, 2.2), (2.5, 0.5, 2.6)):
        middle = x + aside * unit
        pen.ellipse((middle - wide * unit, y - tall * unit, middle + wide * unit, y + unit), fill="#1b4a3e")
    pen.rectangle((x + 0.75 * unit, y - 2.65 * unit, x + 1.1 * unit, y - 1.6 * unit), fill="#123a31")
    pen.rectangle((x - 1.5 * unit, y - 1.4 * unit, x + 1.5 * unit, y + unit), fill="#1a463b")
    eaves, ridge = y - 1.3 * unit, y - 2.45 * unit
    pen.polygon(
        ((x - 1.85 * unit, eaves), (x - 0.95 * unit, ridge), (x + 0.95 * unit, ridge), (x + 1.85 * unit, eaves)),
        "#123a31",
    )
    pane, gap = 0.3 * unit, 0.07 * unit
    for middle in (x - 0.72 * unit, x + 0.72 * unit):
        for left in (middle - pane - gap / 2, middle + gap / 2):
            for top in (y - 0.98 * unit, y - 0.98 * unit + pane + gap):
                pen.rectangle((left, top, left + pane, top + pane), fill=LIGHT)


def _hill(sky: Image.Image, foot: float, swell: float, phase: float, top: str, mist: str) -> None:
    """A ridge across the picture, darker above and fading into mist below."""
    width, height = sky.size
    points = [
        (
            x,
            height
            * (foot + swell * (sin(phase + x / width * 1.3 * pi) + 0.3 * sin(2 * phase + x / width * 3.7 * pi))),
        )
        for x in range(0, width + 8, 8)
    ]
    mask = Image.new("L", sky.size)
    ImageDraw.Draw(mask).polygon([*points, (width, height), (0, height)], fill=255)
    first = int(min(y for _, y in points))
    colours = ImageOps.colorize(_ramp((width, height - first)), top, mist)
    sky.paste(colours, (0, first), mask.crop((0, first, width, height)))


def _glow(sky: Image.Image, middle: tuple[float, float], radius: float, colour: str, strength: float) -> None:
    box = _around(middle, radius)
    # Pillow's gradient is 255 in the corners and 180 where the circle touches the edges: there the light ends.
    light = Image.radial_gradient("L").resize(_size(box), Image.Resampling.BICUBIC)
    light = light.point([int(255 * strength * max(0, 1 - level / 180) ** 2) for level in range(256)])
    sky.paste(colour, box, light)


def _around(middle: tuple[float, float], radius: float) -> Box:
    x, y = middle
    return round(x - radius), round(y - radius), round(x + radius), round(y + radius)


def _ramp(size: tuple[int, int]) -> Image.Image:
    """From black at the top to white at the bottom."""
    return Image.linear_gradient("L").resize(size, Image.Resampling.BICUBIC)


def _round(card: Image.Image, box: Box, colour: str, radius: int | None = None) -> None:
    """A filled box with smooth round corners, half a circle at each end if no radius is given."""
    width, height = _size(box)
    corner = 4 * (min(width, height) // 2 if radius is None else radius)
    mask = Image.new("L", (4 * width, 4 * height))
    ImageDraw.Draw(mask).rounded_rectangle((0, 0, 4 * width - 1, 4 * height - 1), corner, fill=255)
    card.paste(colour, box, mask.resize((width, height), Image.Resampling.BOX))


def _size(box: Box) -> tuple[int, int]:
    return box[2] - box[0], box[3] - box[1]


def _inner(box: Box) -> Box:
    """The box as ImageDraw wants it, with its last pixels included."""
    return box[0], box[1], box[2] - 1, box[3] - 1
