"""Ingest: every form of document, numbers of clauses, tables, running lines, and the store."""

from __future__ import annotations

import io
import json
import re
import subprocess
import sys
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from docx import Document as Word
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader, PdfWriter
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas
from typer.testing import CliRunner

from knowledge.__main__ import app
from knowledge.ingest import (
    Edition,
    Kind,
    Outcome,
    compare,
    documents,
    find,
    keep,
    passages,
    remove,
    set_aside,
    stamp,
    survey,
    take_up,
)
from knowledge.ingest import errors as wrong
from knowledge.ingest.blocks import Block, Line, mend
from knowledge.ingest.cut import Chunk, cut
from knowledge.ingest.formats import word
from knowledge.ingest.ingesting import ingest
from knowledge.ingest.labels import label_of, numeral
from knowledge.ingest.pages import without_contents
from knowledge.ingest.reading import LIMIT, Reading, read, read_bytes
from knowledge.ingest.shelving import shelve
from knowledge.passages import Domain, Passage
from tests.policies import FONT, TABLES, Policy, policy, rows, sentences, topic

ROOT = Path(__file__).parents[2]
TERMS = "第一条 合同构成\n本合同由条款组成。\n第二条 等待期\n等待期为三十日。\n第三条 责任免除\n战争造成的，不赔。\n"


def chunks_of(text: str) -> list[Chunk]:
    return list(cut(mend([Line(line, begins=True) for line in text.strip().splitlines()])))


def numbers(text: str) -> list[str]:
    return [chunk.number for chunk in chunks_of(text)]


# -- numbers ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("二十三", 23), ("十", 10), ("十一", 11), ("一百零三", 103), ("两百", 200), ("一千二百三十四", 1234), ("二三", 23), ("23", 23),
        ("２３", 23), ("〇", 0), ("x", None), ("", None),
    ],
)  # fmt: skip
def test_numerals(text: str, value: int | None) -> None:
    assert numeral(text) == value


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("第二十三条 保险金的申请", "23"), ("第23条", "23"), ("第 23 条　保险金", "23"), ("第二十三条之一 补充", "23-1"), ("【第三条】名称", "3"),
        ("23.1 申请", "23.1"), ("2.3.1申请", "2.3.1"), ("2．3 申请", "2.3"), ("Article 23 Claims", "23"), ("ARTICLE 23: CLAIMS", "23"),
        ("Clause 23", "23"), ("Section 5.2 Exclusions", "5.2"), ("§ 7 Duties", "7"), ("第三章 责任", "3"), ("一、总则", "1"), ("（一）范围", "1"),
        ("3. Claims", "3"), ("Chapter 4 General", "4"),
        ("第二十三条规定的情形", None), ("第五条、第六条", None), ("第五条第二款", None), ("第三章所列", None), ("Section 5.2 of this policy", None),
        ("Article 23 applies", None), ("2.5 万元", None), ("2.5%", None), ("6.2 年龄错误", "6.2"), ("9.5 周岁 指", "9.5"), ("11.7）的规定", None), ("3.2 条的约定", None), ("35. 人工耳蜗植入术", "35"), ("30 days", None), ("2026年", None), ("1.5 mg daily", None),
        ("前言", None), ("Clauses", None),
    ],
)  # fmt: skip
def test_labels(text: str, number: str | None) -> None:
    found = label_of(text)
    assert (found.number if found else None) == number


def test_articles_with_chapters_lists_and_references() -> None:
    found = chunks_of(
        """
        守望医疗保险条款
        第一章 总则
        第一条 合同构成
        本合同由条款组成。
        第二条 本合同自签发起生效。
        第二章 保障
        第三条 保险责任
        一、身故
        给付如下：
        （一）意外；
        （二）疾病。
        第二条所述期间除外
        2.5 万元以内的部分
        第四条【责任免除】战争。
        """
    )
    assert [(one.number, one.title, one.text) for one in found] == [
        ("§1", (), "守望医疗保险条款"),
        ("1", ("第一章 总则", "第一条 合同构成"), "本合同由条款组成。"),
        ("2", ("第一章 总则", "第二条"), "本合同自签发起生效。"),
        (
            "3",
            ("第二章 保障", "第三条 保险责任"),
            "一、身故\n给付如下：\n（一）意外；\n（二）疾病。\n第二条所述期间除外\n2.5 万元以内的部分",
        ),
        ("4", ("第二章 保障", "第四条 【责任免除】"), "战争。"),
    ]


def test_decimal_numbers_lists_and_an_appendix_that_begins_anew() -> None:
    found = chunks_of(
        """
        1 总则
        1.1 合同构成
        由条款组成。
        1.2 生效
        须提供：
        1. 申请书
        2. 身份证
        3. 诊断书
        2 责任
        2.1 身故金
        给付一次。
        2.1.1 例外
        自杀除外。
        附录一 释义
        1.1 医院
        指二级以上医院。
        """
    )
    assert [(one.number, one.title) for one in found] == [
        ("1.1", ("1 总则", "1.1 合同构成")),
        ("1.2", ("1 总则", "1.2 生效")),
        ("2.1", ("2 责任", "2.1 身故金")),
        ("2.1.1", ("2 责任", "2.1 身故金", "2.1.1 例外")),
        ("附录一-1.1", ("附录一 释义", "1.1 医院")),
    ]
    assert found[1].text.splitlines() == ["须提供：", "1. 申请书", "2. 身份证", "3. 诊断书"]


def test_english_articles_with_clauses_below() -> None:
    found = chunks_of(
        """
        Article 1 Definitions
        1.1 Accident means a sudden event.
        1.2 Illness means a disorder.
        Article 2 Cover
        We pay as Article 1 of this policy says.
        Section 5.2 of the law applies.
        2.1 Limits
        The limit is 5 million.
        """
    )
    assert [(one.number, one.title[-1]) for one in found] == [
        ("1.1", "1.1"),
        ("1.2", "1.2"),
        ("2", "Article 2 Cover"),
        ("2.1", "2.1 Limits"),
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("一、范围\n（一）适用。\n（二）例外。\n二、费用\n收费为零。", ["1.1", "1.2", "2"]),
        ("1. Cover\nWe pay.\n2. Limits\nUp to 5.\n3. Claims\nTell us.", ["1", "2", "3"]),
        ("第一条 a\n第二条 b\n第四条 d\n第五条 e", ["1", "2", "4", "5"]),
        ("第一条 a\n第二条 b\n附件一 另约\n第一条 c\n第二条 d", ["1", "2", "附件一-1", "附件一-2"]),
        ("【适应症】感冒。\n【禁忌】过敏者。", ["1", "2"]),
        ("First thoughts.\nYou need:\na paper\nLast.", ["1", "2", "3"]),
    ],
)
def test_other_ways_to_number(text: str, found: list[str]) -> None:
    assert numbers(text) == found


def test_a_heading_in_one_line_with_its_clause() -> None:
    found = chunks_of(
        "5.1 自动垫交 您可以选择保险费自动垫交功能。\n5.2 结算日为每月 1日，不另通知。\n5.3 年龄错误 您应将出生日期填明。"
    )
    assert [(one.title, one.text) for one in found] == [
        (("5.1 自动垫交",), "您可以选择保险费自动垫交功能。"),
        (("5.2",), "结算日为每月 1日，不另通知。"),
        (("5.3 年龄错误",), "您应将出生日期填明。"),
    ]


def test_a_heading_that_nothing_follows_is_not_lost() -> None:
    found = chunks_of("第一条 一\n甲。\n第二章 空\n第三章 有\n第二条 二\n乙。\n第四章 末")
    assert [(one.number, one.text) for one in found] == [
        ("1", "甲。"),
        ("§1", "第二章 空"),
        ("2", "乙。"),
        ("§2", "第四章 末"),
    ]


LINES = st.one_of(
    st.sampled_from(
        [
            "第一条 总则", "第二条 责任", "第三条", "第二条规定", "第一章 章", "一、甲", "二、乙", "（一）丙", "（二）丁", "1. one", "2. two", "1.1 a", "1.2 b",
            "2.1 c", "1 总则", "2 责任", "附录一", "Article 1 X", "Article 2 Y", "Section 2.1 Z", "【禁忌】无", "【禁忌】", "text。", "a:",
        ]
    ),
    st.text(alphabet="甲乙丙一二三第条章（）【】.、:。 abcAB123-|", max_size=24),
)  # fmt: skip


@given(
    st.lists(
        st.tuples(LINES, st.booleans(), st.booleans(), st.sampled_from([None, None, 1, 2, 3]), st.booleans()),
        max_size=30,
    )
)
def test_no_word_is_lost_and_the_order_is_kept(lines: list[tuple[str, bool, bool, int | None, bool]]) -> None:
    blocks = mend([Line(text, None, full, begins, level, table) for text, full, begins, level, table in lines])
    everything = bare("".join(text for text, *_ in lines))
    assert bare("".join(block.text for block in blocks)) == everything
    found = cut(blocks)
    assert len({chunk.number for chunk in found}) == len(found)
    assert all(chunk.text.strip() for chunk in found)
    places = {0}  # where the document may have been told up to: a heading is told once and carried on by what follows
    for chunk in found:
        for title in chunk.title:
            places |= {place + len(bare(title)) for place in places if everything.startswith(bare(title), place)}
        places = {place + len(bare(chunk.text)) for place in places if everything.startswith(bare(chunk.text), place)}
        assert places, f"{chunk} is out of its place, or something before it is lost"
    assert len(everything) in places, "something at the end is lost"


def bare(text: str) -> str:
    return "".join(re.findall(r"\w", text))


# -- lines --------------------------------------------------------------------------------------------------------


def test_lines_are_mended_so_that_quotes_read_well() -> None:
    lines = [
        Line("被保险人在本合同有", 1, full=True, begins=True),
        Line("效期内", 1),
        Line("the insured per-", 1, full=True, begins=True),
        Line("son has a long-", 1, full=True),
        Line("term illness", 1),
        Line("and a long-term plan", 1, begins=True),
        Line("It went on", 1, full=True, begins=True),
        Line("overleaf.", 2, full=True),
        Line("A new page.", 3),
        Line("（一）first,", 3, full=True),
        Line("（二）second", 3, full=True),
    ]
    assert [one.text for one in mend(lines)] == [
        "被保险人在本合同有效期内",
        "the insured person has a long-term illness",
        "and a long-term plan",
        "It went on overleaf.",
        "A new page.",
        "（一）first,",
        "（二）second",
    ]


def test_a_table_of_contents_is_dropped_and_a_clause_about_contents_is_not() -> None:
    lines = ["目录", "第一条 甲 …… 3", "第二条 乙 .......... 4", "附录 9", "第一条 甲", "x", "第二条 乙", "附录"]
    assert [one.text for one in without_contents([Block(line) for line in lines])] == [
        "第一条 甲",
        "x",
        "第二条 乙",
        "附录",
    ]
    kept = ["Contents", "are covered up to 5.", "1 Cover", "2 Limits"]
    assert [one.text for one in without_contents([Block(line) for line in kept])] == kept
    by_name = ["Contents", "Cover", "Limits", "Cover", "We pay.", "Limits", "Five."]
    assert [one.text for one in without_contents([Block(line) for line in by_name])] == by_name[3:]


# -- PDF ----------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def printed() -> Policy:
    return policy(clauses=33)


@pytest.fixture(scope="module")
def reading(printed: Policy) -> Reading:
    return read_bytes(printed.content, "terms.pdf")


def test_every_clause_of_a_printed_policy_is_whole_and_on_its_page(printed: Policy, reading: Reading) -> None:
    assert (reading.pages, reading.language, reading.form) == (printed.count, "zh", "pdf")
    by_number = {chunk.number: chunk for chunk in reading.chunks}
    assert list(by_number) == ["§1", *map(str, range(1, 34))]
    for number in range(1, 34):
        table = [" | ".join(cells) for cells in rows(number)] if number in TABLES else []
        assert by_number[str(number)].text.splitlines() == sentences(number) + table
        assert by_number[str(number)].page == printed.pages[number]
    assert by_number["23"].title == ("第三章 第3部分的约定", f"第二十三条 {topic(23)}")
    assert len(reading.tables) == 2


def pdf(pages: list[list[tuple[float, str]]]) -> bytes:
    """Pages of lines, each at a height from the foot of the page."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4)
    for lines in pages:
        for height, line in lines:
            canvas.setFont("Helvetica", 11)
            canvas.drawString(72, height, line)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def test_running_lines_go_and_lines_of_the_text_stay() -> None:
    pages = [
        [
            (810, "Shouwang policy terms"),
            (760, "The same first line everywhere."),
            (744, f"Text {n * n} of page."),
            (30, f"{n} / 5"),
        ]
        for n in range(1, 6)
    ]
    told = "\n".join(chunk.text for chunk in read_bytes(pdf(pages), "x.pdf").chunks)
    assert "Shouwang policy" not in told
    assert "/ 5" not in told
    assert told.count("The same first line everywhere.") == 5
    assert all(f"Text {n * n} of page." in told for n in range(1, 6))


def chinese_pdf(draw: Callable[[Callable[[float, float, str], None]], None]) -> bytes:
    """A page on which `draw` puts text: at, from the foot, what."""
    pdfmetrics.registerFont(UnicodeCIDFont(FONT))
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4)
    canvas.setFont(FONT, 10.5)
    draw(lambda x, y, text: canvas.drawString(x, y, text))
    canvas.save()
    return out.getvalue()


def test_headings_in_the_margin_are_put_together_before_their_clauses() -> None:
    body = [
        "您在申请投保时，应将与有效身份证件相符的被保险人的出生",
        "日期在投保单上填明，如果发生错误按照下列方式办理：",
        "（一）退还保险费；",
    ]

    def draw(put: Callable[[float, float, str], None]) -> None:
        for place in range(9):
            heading = [f"{place // 3 + 1}.{place % 3 + 1} 年龄错误与如", "实告知义务"]
            for line, text in enumerate(body):
                height = 780 - place * 60 - line * 18
                if line < 2:
                    put(60, height, heading[line])
                put(170, height, text)

    found = read_bytes(chinese_pdf(draw), "x.pdf").chunks
    assert [one.number for one in found] == ["1.1", "1.2", "1.3", "2.1", "2.2", "2.3", "3.1", "3.2", "3.3"]
    assert found[3].title == ("2.1 年龄错误与如实告知义务",)
    assert {one.text for one in found} == {f"{body[0]}{body[1]}\n{body[2]}"}


def test_bold_that_is_printed_several_times_is_read_once() -> None:
    def draw(put: Callable[[float, float, str], None]) -> None:
        for height, text in ((700, "第一条 总则"), (680, "甲。"), (660, "第二条 责任"), (640, "乙。")):
            for shift in (0, 0.2, 0.4, 0.6):
                put(60 + shift, height, text)

    assert [(one.title, one.text) for one in read_bytes(chinese_pdf(draw), "x.pdf").chunks] == [
        (("第一条 总则",), "甲。"),
        (("第二条 责任",), "乙。"),
    ]


def test_pages_that_are_pictures() -> None:
    from PIL import Image
    from reportlab.lib.utils import ImageReader

    picture = ImageReader(Image.new("RGB", (60, 80), "grey"))

    def draw(scans: int, texts: int) -> bytes:
        out = io.BytesIO()
        canvas = Canvas(out, pagesize=A4)
        for _ in range(texts):
            canvas.drawString(72, 700, "Clause 1 Some words that can be read.")
            canvas.showPage()
        for _ in range(scans):
            canvas.drawImage(picture, 50, 50, 400, 600)
            canvas.showPage()
        canvas.save()
        return out.getvalue()

    with pytest.raises(wrong.Scanned) as refused:
        read_bytes(draw(3, 0), "scan.pdf")
    assert refused.value.values == {"pages": 3}
    with pytest.raises(wrong.Scanned):
        read_bytes(draw(3, 2), "scan.pdf")
    assert read_bytes(draw(1, 2), "mixed.pdf").pictures == (3,)


def test_locked_and_unlocked_pdf() -> None:
    content = pdf([[(700, "Clause 1 Some words that can be read.")]])
    for password, refused in (("secret", True), ("", False)):
        writer = PdfWriter(clone_from=PdfReader(io.BytesIO(content)))
        writer.encrypt(password, "owner")
        out = io.BytesIO()
        writer.write(out)
        if refused:
            with pytest.raises(wrong.Locked):
                read_bytes(out.getvalue(), "x.pdf")
        else:
            assert "Some words" in read_bytes(out.getvalue(), "x.pdf").chunks[0].text


# -- other forms --------------------------------------------------------------------------------------------------


def word_file(build: Any) -> bytes:
    document = Word()
    build(document)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_word_with_headings_a_table_and_contents() -> None:
    def build(document: Any) -> None:
        document.add_heading("守望条款", 0)
        document.add_paragraph("第一条 构成 1", style=document.styles.add_style("TOC 1", 1))
        document.add_heading("第一章 总则", 1)
        document.add_paragraph("第一条 构成")
        document.add_paragraph("由条款组成。")
        table = document.add_table(2, 3)
        for place, text in enumerate(("等级", "比例", "限额", "一级", "90%\n以上", "5|6")):
            table.cell(place // 3, place % 3).text = text
        document.add_paragraph("第二条 成立")
        document.add_paragraph("自签发起。")

    found = read_bytes(word_file(build), "x.docx")
    assert [(one.number, one.title, one.text) for one in found.chunks] == [
        ("1", ("守望条款", "第一章 总则", "第一条 构成"), "由条款组成。\n等级 | 比例 | 限额\n一级 | 90% 以上 | 5/6"),
        ("2", ("守望条款", "第一章 总则", "第二条 成立"), "自签发起。"),
    ]
    assert (found.pages, found.tables) == (None, (None,))


NUMBERING = """<w:abstractNum {ns} w:abstractNumId="90"><w:multiLevelType w:val="multilevel"/>
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="第%1条"/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="（%2）"/></w:lvl></w:abstractNum>"""


def test_numbers_that_word_draws_itself() -> None:
    def build(document: Any) -> None:
        root = document.part.numbering_part.element
        root.insert(0, parse_xml(NUMBERING.format(ns=nsdecls("w"))))
        root.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="91"><w:abstractNumId w:val="90"/></w:num>'))
        for depth, text in [*((0, f"标题{n}") for n in range(1, 12)), (1, "甲。"), (1, "乙。"), (0, "最后")]:
            paragraph = document.add_paragraph(text)
            rule = f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{depth}"/><w:numId w:val="91"/></w:numPr>'
            paragraph._p.get_or_add_pPr().append(parse_xml(rule))
            if depth == 0:
                document.add_paragraph(f"{text}的正文。")

    found = {one.number: one for one in read_bytes(word_file(build), "x.docx").chunks}
    assert list(found) == [str(number) for number in range(1, 13)]
    assert found["11"].title == ("第十一条 标题11",)
    assert found["11"].text == "标题11的正文。\n（1） 甲。\n（2） 乙。"
    assert found["12"].title == ("第十二条 最后",)


def test_web_page() -> None:
    html = """<!doctype html><html><head><title>t</title><style>p {}</style></head><body><nav>Menu</nav>
      <h1>Fees</h1><p>What you pay,<br>and when.<h2>Rates</h2>plain <b>bold</b> words
      <table><tr><th>Age<th>Yuan<tr><td>30<td>1,200</table><ul><li>one<li>two</ul><script>x()</script>
      <h2>Refunds</h2><ol start="3"><li>Ask us<li>Wait</ol></body></html>"""
    found = read_bytes(html.encode(), "fees.html")
    assert [(one.number, one.title, one.text) for one in found.chunks] == [
        ("1", ("Fees",), "What you pay,\nand when."),
        ("2", ("Fees", "Rates"), "plain bold words\nAge | Yuan\n30 | 1,200\none\ntwo"),
        ("3", ("Fees", "Refunds"), "3. Ask us\n4. Wait"),
    ]
    chinese = "<html><head><meta charset=gb2312></head><body><p>第一条 甲。</p><p>第二条 乙。</p></body></html>"
    assert [one.text for one in read_bytes(chinese.encode("gb2312"), "x.htm").chunks] == ["甲。", "乙。"]


def test_markdown() -> None:
    markdown = "# Policy\n\n## 1. Cover\nWe pay **80 %** of\ncosts.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n## 2. Limits\n\n1. war\n2. sport\n\n## 3. Claims\nWrite [to us](http://x.example)."
    assert [(one.number, one.text) for one in read_bytes(markdown.encode(), "x.md").chunks] == [
        ("1", "We pay 80 % of costs.\na | b\n1 | 2"),
        ("2", "1. war\n2. sport"),
        ("3", "Write to us."),
    ]


def test_text_in_two_encodings_and_with_lines_broken_for_the_eye() -> None:
    for encoding in ("utf-8", "utf-8-sig", "gb18030", "utf-16"):
        assert [one.number for one in read_bytes(TERMS.encode(encoding), "x.txt").chunks] == ["1", "2", "3"]
    broken = "The insured person must tell us of every accident within thirty\ndays of its happening, in writing or by telephone, and must send\nthe papers.\n\nWe answer within ten days.\n"
    assert [one.text for one in read_bytes(broken.encode(), "x.txt").chunks] == [
        "The insured person must tell us of every accident within thirty days of its happening, in writing or by telephone, and must send the papers.",
        "We answer within ten days.",
    ]


def test_csv() -> None:
    found = read_bytes(
        '编号,标题,正文,页码\n3.1,等待期,三十日。,7\n3.2,,"甲\n乙",x\n,空,,\n3.2,又,丙。,8\n'.encode(), "x.csv"
    ).chunks
    assert found == (
        Chunk("3.1", ("等待期",), "三十日。", 7),
        Chunk("3.2", (), "甲\n乙", None),
        Chunk("3.2~2", ("又",), "丙。", 8),
    )


def test_the_language_is_found_and_may_be_told() -> None:
    assert read_bytes("等待期 waiting period 三十日".encode(), "x.txt").language == "zh"
    assert (
        read_bytes(
            b"The waiting period (\xe7\xad\x89\xe5\xbe\x85\xe6\x9c\x9f) is thirty days long.", "x.txt"
        ).language
        == "en"
    )
    assert read_bytes(TERMS.encode(), "x.txt", language="en").language == "en"


# -- refusals -----------------------------------------------------------------------------------------------------


def bomb() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"\0" * (4 * 2**20))
    return out.getvalue()


def archive_of(name: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(name, "x")
    return out.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "error"),
    [
        ("x.pdf", b"", wrong.EmptyDocument), ("x.txt", b" \n\t", wrong.EmptyDocument), ("x.md", b"---\n\n***\n", wrong.EmptyDocument),
        ("x.pdf", b"%PDF-1.7\n" + b"junk " * 99, wrong.Broken), ("x.pdf", b"no pdf", wrong.WrongType), ("x.exe", b"MZ\0", wrong.WrongType),
        ("x.docx", b"PK\x03\x04junk", wrong.Broken), ("x.docx", archive_of("a.txt"), wrong.WrongType), ("x.zip", archive_of("a"), wrong.WrongType),
        ("x.txt", archive_of("a"), wrong.WrongType), ("x.docx", archive_of("word/document.xml"), wrong.Broken), ("x.docx", bomb(), wrong.Bomb),
        ("x.doc", b"\xd0\xcf\x11\xe0" + bytes(99), wrong.OldWord), ("x.png", b"\x89PNG\r\n", wrong.WrongType), ("noname", b"words", wrong.WrongType),
        ("x.csv", b"number,title\n1,a\n", wrong.ColumnsMissing), ("x.csv", b"text\na\n", wrong.ColumnsMissing), ("x.csv", b"number,text\n1,\n", wrong.EmptyDocument),
        ("x.csv", b'number,text\n1,"a"b\n', wrong.Broken), ("x.txt", b"\xff\xff\xff\xff\x80", wrong.UnknownEncoding),
    ],
    ids=lambda value: value if isinstance(value, str) else getattr(value, "__name__", ""),
)  # fmt: skip
def test_what_is_refused(tmp_path: Path, name: str, content: bytes, error: type[wrong.IngestError]) -> None:
    file, store = tmp_path / name, tmp_path / "store"
    file.write_bytes(content)
    with pytest.raises(wrong.IngestError) as refused:
        ingest(file, kind=Kind.TERMS, product="p", version="1", store=store)
    assert type(refused.value) is error
    assert str(refused.value).startswith((error.__doc__ or "").split("\n")[0])
    assert survey(store) == ((), ())


def test_size_pages_parts_and_what_is_not_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(wrong.NoFile):
        read(tmp_path / "none.pdf")
    with pytest.raises(wrong.NoFile):
        read(tmp_path)
    large = tmp_path / "x.txt"
    with large.open("wb") as stream:
        stream.truncate(LIMIT + 1)
    with pytest.raises(wrong.TooLarge) as refused:
        read(large)
    assert refused.value.values == {"size": 41, "limit": 40}
    monkeypatch.setattr("knowledge.ingest.formats.pdf.PAGES", 1)
    with pytest.raises(wrong.TooManyPages):
        read_bytes(pdf([[(700, "one page of words")], [(700, "another page")]]), "x.pdf")
    monkeypatch.setattr(word, "PARTS", 2)
    with pytest.raises(wrong.Bomb):
        read_bytes(word_file(lambda document: document.add_paragraph("x")), "x.docx")


@given(st.binary(max_size=300), st.sampled_from(["pdf", "docx", "html", "md", "txt", "csv"]))
def test_whatever_the_bytes_are_there_is_a_reading_or_a_reason(content: bytes, ending: str) -> None:
    heads = {"pdf": b"%PDF-1.4\n", "docx": b"PK\x03\x04"}
    for head in {b"", heads.get(ending, b"")}:
        try:
            found = read_bytes(head + content, f"x.{ending}")
        except wrong.IngestError:
            continue
        assert found.chunks


# -- the store ----------------------------------------------------------------------------------------------------


def add(store: Path, text: str, version: str = "1", name: str | None = None, product: str = "care") -> Any:
    file = store.parent / "terms.txt"
    file.write_text(text, "utf-8")
    return ingest(file, kind=Kind.TERMS, product=product, version=version, name=name, store=store)


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return tmp_path / "library"


def test_the_same_again_changes_nothing(store: Path) -> None:
    assert not list(passages(store))
    empty = stamp(store)
    kept = add(store, TERMS, name="守望百万医疗")
    assert (kept.outcome, kept.passages, kept.added, kept.language) == (Outcome.NEW, 3, 3, "zh")
    first = stamp(store)
    assert first != empty
    again = add(store, TERMS)
    assert (again.outcome, again.added, again.changed, again.deleted, again.same) == (Outcome.UNCHANGED, 0, 0, 0, 3)
    assert again.edition.name == "守望百万医疗", "the product keeps its name"
    assert stamp(store) == first
    found = list(passages(store))
    assert [one.key for one in found] == [f"terms/care/1/{number}/zh" for number in (1, 2, 3)]
    assert (found[1].domain, found[1].name, found[1].title, found[1].text) == (
        Domain.TERMS,
        "守望百万医疗",
        ("第二条 等待期",),
        "等待期为三十日。",
    )


def test_another_content_takes_its_place_and_what_vanished_is_gone(store: Path) -> None:
    add(store, TERMS)
    before = stamp(store)
    kept = add(store, TERMS.replace("三十", "九十").replace("第三条 责任免除\n战争造成的，不赔。\n", ""))
    assert (kept.outcome, kept.added, kept.changed, kept.deleted, kept.same) == (Outcome.REPLACED, 0, 1, 1, 1)
    assert [one.text for one in passages(store)] == ["本合同由条款组成。", "等待期为九十日。"]
    assert stamp(store) != before
    assert add(store, TERMS.replace("三十", "九十")).added == 1


def test_versions_and_products_stand_beside_one_another(store: Path) -> None:
    add(store, TERMS, "2026-1")
    add(store, TERMS.replace("三十", "九十"), "2026-2")
    add(store, TERMS, product="别的产品")
    assert [(one.edition.product, one.edition.version) for one in documents(store)] == [
        ("care", "2026-1"),
        ("care", "2026-2"),
        ("别的产品", "1"),
    ]
    before = stamp(store)
    assert remove(store, Kind.TERMS, "care", "2026-1") == 3
    assert len(list(passages(store))) == 6
    assert stamp(store) != before
    with pytest.raises(wrong.NoSuchDocument):
        remove(store, Kind.TERMS, "care", "2026-1")


def test_a_document_is_found_by_the_id_that_a_button_carries(store: Path) -> None:
    add(store, TERMS)
    (one,) = documents(store)
    assert find(store, one.edition.id) == one
    with pytest.raises(wrong.NoSuchDocument):
        find(store, "0" * 16)


@pytest.mark.parametrize("kind", list(Kind))
def test_kinds(tmp_path: Path, store: Path, kind: Kind) -> None:
    file = tmp_path / "x.txt"
    file.write_text("【禁忌】过敏者。\n【用法】一次一片。", "utf-8")
    ingest(file, kind=kind, product="p", version="1", store=store)
    assert {one.domain for one in passages(store)} == {Domain.DRUG if kind is Kind.DRUG else Domain.TERMS}


@pytest.mark.parametrize(
    ("product", "version", "name"),
    [("../x", "1", "n"), ("a/b", "1", "n"), ("", "1", "n"), (".x", "1", "n"), ("x" * 41, "1", "n"), ("p", "../1", "n"), ("p", "", "n"), ("p", "1", " ")],
)  # fmt: skip
def test_names_that_are_no_names_of_files(product: str, version: str, name: str) -> None:
    with pytest.raises(wrong.BadName):
        Edition(Kind.TERMS, product, version, name)


def test_a_damaged_file_is_named_and_can_be_replaced_or_removed(store: Path) -> None:
    add(store, TERMS)
    file = store / "terms" / "care" / "1.json"
    file.write_text(file.read_text("utf-8").replace("三十日", "三百日"), "utf-8")
    with pytest.raises(wrong.StoreBroken) as refused:
        list(passages(store))
    assert refused.value.values == {"file": "terms/care/1.json"}
    assert survey(store) == ((), ("terms/care/1.json",))
    file.write_text("{", "utf-8")
    kept = add(store, TERMS)
    assert (kept.outcome, kept.added) == (Outcome.REPLACED, 3)
    file.write_text("{", "utf-8")
    assert remove(store, Kind.TERMS, "care", "1") == 0
    assert survey(store) == ((), ())


def test_a_disk_that_fails_leaves_no_half_of_a_document(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    add(store, TERMS)
    before = stamp(store)

    def fail(*_: object) -> None:
        raise OSError("full")

    monkeypatch.setattr("knowledge.ingest.store.os.fsync", fail)
    with pytest.raises(OSError, match="full"):
        add(store, TERMS.replace("三十", "九十"))
    assert stamp(store) == before
    assert [path.name for path in store.rglob("*") if path.is_file()] == ["1.json"]


def test_what_was_read_waits_and_is_taken_up_as_it_was(
    store: Path, reading: Reading, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = set_aside(reading, store)
    assert take_up(key, store) == reading
    assert not list(passages(store)), "it is not quoted"
    edition = Edition(Kind.TERMS, "p", "1", "n")
    assert compare(reading, edition, store).outcome is Outcome.NEW
    assert keep(reading, edition, store).passages == len(reading.chunks)
    assert tuple(documents(store)[0].chunks) == reading.chunks
    monkeypatch.setattr("knowledge.ingest.aside.PATIENCE", -60)
    other = set_aside(read_bytes(TERMS.encode(), "x.txt"), store)
    with pytest.raises(wrong.Gone):
        take_up(key, store)
    assert take_up(other, store).language == "zh"
    for forged in ("../terms/p/1", "0" * 32, ""):
        with pytest.raises(wrong.Gone):
            take_up(forged, store)


@dataclass
class Shelf:
    """The part of the search that takes documents."""

    versions: dict[tuple[Domain, str, str], list[Passage]] = field(default_factory=dict)

    def put(self, passages: Sequence[Passage], told: Callable[[int], None] = print) -> int:
        new: dict[tuple[Domain, str, str], list[Passage]] = {}
        for one in passages:
            new.setdefault((one.domain, one.document, one.version), []).append(one)
        changed = sum(1 for key, told_ in new.items() if self.versions.get(key) != told_)
        self.versions |= new
        return changed

    def remove(self, domain: Domain, document: str, version: str) -> None:
        del self.versions[domain, document, version]

    def added(self) -> list[Any]:
        return [SimpleNamespace(key=key) for key in self.versions]


def test_the_search_is_brought_up_to_the_store(store: Path) -> None:
    shelf = Shelf()
    add(store, TERMS, "1")
    add(store, TERMS, "2")
    assert (shelve(store, shelf), shelve(store, shelf)) == (2, 0)
    remove(store, Kind.TERMS, "care", "1")
    add(store, TERMS.replace("三十", "九十"), "2")
    assert shelve(store, shelf) == 2
    assert [one for told in shelf.versions.values() for one in told] == list(passages(store))
    (store / "terms" / "care" / "2.json").write_text("{")
    assert shelve(store, shelf) == 0, "what is damaged is not taken away"
    assert len(shelf.versions) == 1


def test_terms_and_guides_do_not_share_a_key(tmp_path: Path, store: Path) -> None:
    add(store, TERMS)
    file = tmp_path / "x.txt"
    file.write_text(TERMS, "utf-8")
    with pytest.raises(wrong.OtherKind):
        ingest(file, kind=Kind.GUIDE, product="care", version="2", store=store)
    assert ingest(file, kind=Kind.DRUG, product="care", version="2", store=store).outcome is Outcome.NEW


# -- commands -----------------------------------------------------------------------------------------------------


def test_the_command_line(tmp_path: Path) -> None:
    file = tmp_path / "terms.pdf"
    file.write_bytes(
        pdf([[(700, "Article 1 Cover"), (680, "We pay all.")], [(700, "Article 2 Limits"), (680, "Up to five.")]])
    )
    words = [
        "ingest",
        str(file),
        "--kind",
        "terms",
        "--product",
        "care",
        "--version",
        "1",
        "--store",
        str(tmp_path / "s"),
    ]
    ran = CliRunner().invoke(app, words)
    assert ran.exit_code == 0
    told = json.loads(ran.stdout)
    assert (told["outcome"], told["passages"], told["pages"], told["language"]) == ("new", 2, 2, "en")
    assert "page 2 of 2" in ran.stderr
    assert [one.page for one in passages(tmp_path / "s")] == [1, 2]
    assert json.loads(CliRunner().invoke(app, words).stdout)["outcome"] == "unchanged"
    file.write_bytes(b"MZ")
    refused = CliRunner().invoke(app, words)
    assert (refused.exit_code, refused.stdout) == (1, "")
    assert refused.stderr.startswith("terms.pdf: The file is none of PDF")
    assert CliRunner().invoke(app, [*words, "--language", "fr"]).exit_code == 1


def test_the_process_that_reads_for_another_program(tmp_path: Path) -> None:
    file = tmp_path / "x.txt"
    file.write_text(TERMS, "utf-8")

    def run(*limits: str) -> dict[str, Any]:
        words = [sys.executable, "-m", "knowledge.ingest", str(file), str(tmp_path / "s"), *limits]
        answer: dict[str, Any] = json.loads(subprocess.run(words, cwd=ROOT, env={}, capture_output=True).stdout)
        return answer

    assert take_up(run("60", "3000")["key"], tmp_path / "s").language == "zh"
    file.write_bytes(b"")
    assert run() == {"error": "library-empty", "values": {}}
