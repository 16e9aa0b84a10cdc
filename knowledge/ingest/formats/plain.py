"""Text and CSV."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from knowledge.ingest.blocks import Block, Line, mend, tidy
from knowledge.ingest.cut import Chunk
from knowledge.ingest.errors import Broken, ColumnsMissing, UnknownEncoding
from knowledge.ingest.pages import without_contents

WIDTHS = range(30, 140)
"""Characters at which lines of a text are broken for the eye; a longer line is a whole paragraph."""
COLUMNS = {
    "number": ("number", "no", "no.", "clause", "section number", "编号", "序号", "条款号", "条号", "条"),
    "title": ("title", "heading", "section", "name", "标题", "名称", "条款名称", "项目", "章节"),
    "text": ("text", "body", "content", "正文", "内容", "条文", "文本", "条款内容"),
    "page": ("page", "页", "页码"),
}
"""What a column may be called, whatever its capitals."""
_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
CELL = 2**20
"""Characters of one cell at most."""


def decoded(content: bytes, declared: str | None = None) -> str:
    """The characters of a file: by its mark of order, as it declares, as UTF-8, or as the Chinese GB 18030.

    Raises:
        UnknownEncoding: it is none of these.
    """
    marked = next((name for mark, name in _BOMS if content.startswith(mark)), None)
    for name in dict.fromkeys(one for one in (marked, declared, "utf-8", "gb18030") if one):
        try:
            text = content.decode(name)
        except (UnicodeDecodeError, LookupError):
            continue
        if "\0" not in text:
            return text
    raise UnknownEncoding


def read_text(content: bytes) -> list[Block]:
    """Reads a text; lines that were broken for the eye are joined."""
    raw = decoded(content).expandtabs(4).splitlines()
    ends = sorted(len(line.rstrip()) for line in raw if line.strip())
    edge = ends[int(len(ends) * 0.95)] if ends else 0
    return mend(without_contents(list(_lines(raw, edge))))


def _lines(raw: Sequence[str], edge: int) -> Iterator[Line]:
    before = ""
    for line, after in zip_longest(raw, raw[1:], fillvalue=""):
        first = re.match(r"\s*([!-~]*)", after)
        room = len(first[1]) if first else 0
        full = edge in WIDTHS and len(line.rstrip()) + 1 + room >= edge - 1
        begins = not before.strip() or len(line) - len(line.lstrip()) > len(before) - len(before.lstrip())
        yield Line(line, full=full, begins=begins)
        before = line


def read_csv(content: bytes) -> tuple[Chunk, ...]:
    """Reads a table with a line for each clause: text, and number or title; a page where there is one.

    Raises:
        ColumnsMissing: value `missing` names a column that is needed.
        Broken: a row cannot be read.
    """
    text = decoded(content)
    csv.field_size_limit(CELL)
    try:
        sample = text[:4096].split("\n", 1)[0]
        delimiter = max(",;\t", key=sample.count)
        rows = list(csv.reader(io.StringIO(text), delimiter=delimiter, strict=True))
    except csv.Error as error:
        raise Broken from error
    head = [tidy(cell).casefold() for cell in rows[0]] if rows else []
    place = {name: next((head.index(one) for one in known if one in head), None) for name, known in COLUMNS.items()}
    if place["text"] is None:
        raise ColumnsMissing(missing="text")
    if place["number"] is None and place["title"] is None:
        raise ColumnsMissing(missing="number, title")
    return tuple(_chunks(rows[1:], place))


def _chunks(rows: Sequence[Sequence[str]], place: dict[str, int | None]) -> Iterator[Chunk]:
    used: set[str] = set()
    for count, cells in enumerate(rows, start=1):

        def cell(name: str, cells: Sequence[str] = cells) -> str:
            at = place[name]
            return "" if at is None or at >= len(cells) else cells[at]

        body = "\n".join(line for part in cell("text").splitlines() if (line := tidy(part)))
        if not body:
            continue
        number, title, page = tidy(cell("number")) or str(count), tidy(cell("title")), tidy(cell("page"))
        times, plain = 2, number
        while number in used:
            number, times = f"{plain}~{times}", times + 1
        used.add(number)
        yield Chunk(number, (title,) if title else (), body, int(page) if re.fullmatch(r"\d{1,6}", page) else None)
