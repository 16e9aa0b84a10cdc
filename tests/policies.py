"""A long Chinese policy as insurers print them: cover, contents, running heads, clauses, tables over page breaks."""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from reportlab.lib.pagesizes import A5
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.platypus import BaseDocTemplate, Frame, PageBreak, PageTemplate, Paragraph, Table

FONT = "STSong-Light"
CLAUSES = 58
FIGURES = "零一二三四五六七八九"
TOPICS = (
    "合同构成 投保范围 保险期间 等待期 保险责任 责任免除 保险费 续保 如实告知 保险金申请 保险金给付 争议处理".split()
)
TABLES = (9, 31, 47)
"""Clauses with a table that is longer than a page."""
ROWS = 40
BODY = ParagraphStyle("body", fontName=FONT, fontSize=10.5, leading=25, wordWrap="CJK", firstLineIndent=21)
CLAUSE = ParagraphStyle("clause", parent=BODY, firstLineIndent=0, spaceBefore=8)
CHAPTER = ParagraphStyle("chapter", fontName=FONT, fontSize=15, leading=24, alignment=1, spaceBefore=14)


@dataclass
class Policy:
    """A printed policy.

    Attributes:
        content: the PDF.
        pages: the page on which each clause begins.
        count: pages.
    """

    content: bytes = b""
    pages: dict[int, int] = field(default_factory=dict)
    count: int = 0


def chinese(number: int) -> str:
    """第二十三条 and so on."""
    tens, ones = divmod(number, 10)
    return ("" if tens < 2 else FIGURES[tens]) + ("十" if tens else "") + (FIGURES[ones] if ones or not tens else "")


def topic(number: int) -> str:
    return f"{TOPICS[number % len(TOPICS)]}之{chinese(number)}"


def sentences(number: int) -> list[str]:
    """The paragraphs of a clause; each stands in no other clause."""
    days, share = 10 + number, 40 + number
    return [
        f"被保险人在本合同有效期内发生第{number}类事故的，应当在{days}日内通知本公司，并提供编号为{number:03d}的证明和资料；"
        f"因故不能通知的，应当在障碍消除后{days + 5}日内补报，本公司按照{topic(number)}的约定处理，不因此减少应付的金额。",
        f"（一）属于{topic(number)}范围内的合理且必要的费用，本公司按{share}%的比例给付，累计以{number}万元为限；",
        f"（二）超出上述范围的费用，由被保险人自行承担，但本合同第{number}类附加约定另有规定的除外。",
        f"本条所称的证明，是指医院出具的诊断书、病历和费用清单等{number + 2}类材料，复印件须加盖印章，并由本人签字确认后一并提交。",
        *(
            f"（第{number}.{more}项）申请人为第{more}顺序受益人的，除前款所列资料外，还应当提供与被保险人的关系证明；"
            f"本公司自收到完整资料之日起{days + more}日内作出核定，情形复杂的在{days + more + 20}日内作出核定，并通知申请人。"
            for more in range(1, 3)
        ),
    ]


def rows(number: int) -> list[list[str]]:
    """The table of a clause."""
    return [["等级", "给付比例", "限额"]] + [
        [f"{number}-{grade}级", f"{100 - grade}%", f"{grade},000元"] for grade in range(1, ROWS + 1)
    ]


def policy(changed: Mapping[int, str] | None = None, clauses: int = CLAUSES) -> Policy:
    """Prints a policy.

    Args:
        changed: clauses whose last paragraph reads otherwise.
        clauses: how many there are.
    """
    pdfmetrics.registerFont(UnicodeCIDFont(FONT))
    printed, out = Policy(), io.BytesIO()

    class Printer(BaseDocTemplate):  # type: ignore[misc]
        def afterFlowable(self, flowable: Any) -> None:
            number = getattr(flowable, "number", None)
            if number is not None:
                printed.pages[number] = self.page

    def frame(canvas: Any, document: Any) -> None:
        canvas.setFont(FONT, 8)
        canvas.drawString(40, A5[1] - 25, "守望百万医疗保险条款（2026版）")
        canvas.drawCentredString(A5[0] / 2, 20, f"第 {document.page} 页")

    document = Printer(out, pagesize=A5, title="terms")
    area = Frame(40, 40, A5[0] - 80, A5[1] - 85, leftPadding=0, rightPadding=0, topPadding=0, bottomPadding=0)
    document.addPageTemplates([PageTemplate(frames=[area], onPage=frame)])
    document.build(_story(changed or {}, clauses))
    printed.content, printed.count = out.getvalue(), document.page
    return printed


def _story(changed: Mapping[int, str], clauses: int) -> list[Any]:
    story: list[Any] = [Paragraph("守望百万医疗保险条款", CHAPTER), PageBreak(), Paragraph("目录", CHAPTER)]
    story += [Paragraph(f"第{chinese(n)}条 {topic(n)} {'.' * 40} {n}", CLAUSE) for n in range(1, clauses + 1)]
    story.append(PageBreak())
    for number in range(1, clauses + 1):
        if number % 10 == 1:
            story.append(Paragraph(f"第{chinese(number // 10 + 1)}章　第{number // 10 + 1}部分的约定", CHAPTER))
        head = Paragraph(f"第{chinese(number)}条　{topic(number)}", CLAUSE)
        head.number = number
        story.append(head)
        told = sentences(number)
        if number in changed:
            told[-1] = changed[number]
        story += [Paragraph(one, BODY) for one in told]
        if number in TABLES:
            table = Table(rows(number), repeatRows=1)
            table.setStyle([("GRID", (0, 0), (-1, -1), 0.5, "black"), ("FONT", (0, 0), (-1, -1), FONT, 9)])
            story.append(table)
    return story
