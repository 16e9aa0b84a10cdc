"""Names of other companies: what is asked about them stands in no document of ours."""

import re
import tomllib
from functools import cache

from knowledge.terms import TERMS

_INSURERS = re.compile(
    r"平安(?:福|保险|人寿|健康|好医生|e生保)|众安|尊享e生|太平洋保险|太保|友邦|中国人寿|国寿|新华保险|泰康|picc|阳光保险|"
    r"(?:(?<![\u4e00-\u9fff])|[在从找跟和去到是])人保(?![障费单险])|人保(?:财险|寿险|车险|健康|公司)|"
    r"好医保|蚂蚁保|微医保|微保|相互宝|惠民保|沪惠保|穗岁康|"
    r"\b(?:axa|bupa|aetna|cigna|allianz|prudential|manulife|aia|blue cross|kaiser|unitedhealth|metlife|ping an)\b",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"红十字|支付宝|水滴|轻松筹|爱心筹|京东|\b(?:red cross|gofundme|medicaid|alipay|waterdrop)\b",
    re.IGNORECASE,
)

_LIFE = re.compile(
    r"[^\W的了在买个份是跟和]{2}人寿|\b(?!(?:Every|Your|My|Our|His|Her|Their|The|Whole|Term|All|For|Of|In)\b)[A-Z][a-z]+ Life\b"
)
"""What a life insurer calls itself."""


@cache
def _ours() -> str:
    """The full names of our own insurers."""
    rows = tomllib.loads((TERMS / "insurers.toml").read_text("utf-8"))["insurer"]
    return "\n".join(name for row in rows for name in row["names"].values())


def another_insurer(question: str) -> bool:
    """Whether a plain question, with its capitals, names an insurer that is none of ours."""
    if _INSURERS.search(question) is not None:
        return True
    return any(found[0] not in _ours() for found in _LIFE.finditer(question))


def another_company(question: str) -> bool:
    """Whether it names such an insurer, or another company."""
    return _OTHERS.search(question) is not None or another_insurer(question)
