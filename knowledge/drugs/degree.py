"""Reads how bad an illness is from the figures that people bring from the doctor."""

import re
from typing import Final

HEALTHY: Final = "no-finding"
SMOKER: Final = "smoker-35"
SMOKING_COUNTS: Final = 35 * 12

_EGFR = re.compile(r"(?:e?gfr|肾小球滤过率|肌酐清除率|crcl)(\D{0,12})(\d{1,3})", re.IGNORECASE)
_BELOW = re.compile(r"[<＜]|below|under|less|小于|低于|不到", re.IGNORECASE)
_CKD = re.compile(
    r"(?:ckd|chronic kidney disease|慢性肾脏?病)\s*(?:stage|g|第|,)?\s*([1-5]|iv|v|i{1,3}|[ⅰ-ⅴ])\s*[期ab]?(?![a-z])",
    re.IGNORECASE,
)
_PRESSURE = re.compile(r"(?<!\d)(\d{2,3})\s*/\s*(\d{2,3})(?!\d)")
_PRESSURE_SEVERE = (180, 110)
_CHILD_PUGH = re.compile(r"child[\s-]*pugh\D{0,8}?([abc])\b", re.IGNORECASE)
_NYHA = re.compile(r"nyha\D{0,10}?(iv|iii|ii|i|ⅳ|ⅲ|ⅱ|ⅰ|[1-4])\b", re.IGNORECASE)
_KIDNEY_SEVERE = 30
_KIDNEY_MILD = 60
_SEVERE_STAGES = {"4", "5", "iv", "v", "ⅳ", "ⅴ"}
_SEVERE_HEART = {"iii", "iv", "ⅲ", "ⅳ", "3", "4"}


def degree(text: str) -> str | None:
    """The condition that a figure in `text` tells, or None when there is no figure.

    An eGFR (ml/min) below 60 is kidney disease, below 30 severe like stages 4 and 5, and from 60 on nothing to heed;
    Child-Pugh C is severe liver disease, NYHA III and IV are severe heart failure, 180/110 is severe blood pressure.
    """
    if met := _EGFR.search(text):
        rate = int(met[2]) - (_BELOW.search(met[1]) is not None)
        return "severe-kidney" if rate < _KIDNEY_SEVERE else "kidney-disease" if rate < _KIDNEY_MILD else HEALTHY
    if met := _CKD.search(text):
        return "severe-kidney" if met[1].casefold() in _SEVERE_STAGES else "kidney-disease"
    if met := _CHILD_PUGH.search(text):
        return "severe-liver" if met[1].casefold() == "c" else "liver-disease"
    if met := _NYHA.search(text):
        return "severe-heart-failure" if met[1].casefold() in _SEVERE_HEART else "heart-failure"
    if met := _PRESSURE.search(text):
        high = int(met[1]) >= _PRESSURE_SEVERE[0] or int(met[2]) >= _PRESSURE_SEVERE[1]
        return "severe-hypertension" if high else None
    return None
