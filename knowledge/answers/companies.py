"""Names of other companies: what is asked about them stands in no document of ours."""

import re

_NAMES = re.compile(
    r"平安(?:福|保险|人寿|健康|好医生|e生保)|众安|尊享e生|太平洋保险|太保|友邦|中国人寿|国寿|新华保险|泰康|人保|picc|阳光保险|"
    r"好医保|红十字|支付宝|蚂蚁保|微医保|微保|相互宝|水滴|轻松筹|爱心筹|美团|京东|惠民保|沪惠保|穗岁康|"
    r"\b(?:axa|bupa|aetna|cigna|allianz|prudential|manulife|aia|blue cross|kaiser|red cross|unitedhealth|metlife|ping an|gofundme|"
    r"medicare|medicaid|alipay|waterdrop)\b",
    re.IGNORECASE,
)


def another_company(question: str) -> bool:
    """Whether a plain question names one."""
    return _NAMES.search(question) is not None
