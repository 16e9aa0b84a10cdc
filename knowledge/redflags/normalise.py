"""One spelling for what frightened people type: widths, scripts, typos, pinyin and emoji."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from types import MappingProxyType

import opencc

WORDS = MappingProxyType(
    {
        "hes": "he is",
        "shes": "she is",
        "its": "it is",
        "im": "i am",
        "ive": "i have",
        "id": "i would",
        "theyre": "they are",
        "cannot": "cant",
        "cnt": "cant",
        "carnt": "cant",
        "couldnt": "couldnt",
        "wanna": "want to",
        "gonna": "going to",
        "gotta": "got to",
        "rn": "right now",
        "pls": "please",
        "plz": "please",
        "u": "you",
        "ur": "your",
        "unable": "cant",
        "isn": "isnt",
        "breth": "breath",
        "brethe": "breathe",
        "breahte": "breathe",
        "breate": "breathe",
        "beathe": "breathe",
        "breeth": "breathe",
        "breeathe": "breathe",
        "brathing": "breathing",
        "breating": "breathing",
        "breahting": "breathing",
        "breathin": "breathing",
        "breething": "breathing",
        "brething": "breathing",
        "breathng": "breathing",
        "chets": "chest",
        "chst": "chest",
        "cheast": "chest",
        "siezure": "seizure",
        "seizur": "seizure",
        "seisure": "seizure",
        "siezures": "seizures",
        "unconcious": "unconscious",
        "unconsious": "unconscious",
        "unconscience": "unconscious",
        "unconcsious": "unconscious",
        "uncontious": "unconscious",
        "unresponsiv": "unresponsive",
        "suicde": "suicide",
        "sucide": "suicide",
        "suiside": "suicide",
        "sucidal": "suicidal",
        "suicidle": "suicidal",
        "bleding": "bleeding",
        "bleedin": "bleeding",
        "bleading": "bleeding",
        "chocking": "choking",
        "chokin": "choking",
        "droping": "drooping",
        "slured": "slurred",
        "sluring": "slurring",
        "alergic": "allergic",
        "allergik": "allergic",
        "swolen": "swollen",
        "sweling": "swelling",
        "tounge": "tongue",
        "overdosd": "overdosed",
        "colapsed": "collapsed",
        "collapse": "collapsed",
        "ambulence": "ambulance",
        "ambulace": "ambulance",
        "vomitting": "vomiting",
        "vommiting": "vomiting",
        "diabetis": "diabetic",
        "pesticides": "pesticide",
        "mum": "mom",
        "mummy": "mom",
        "mommy": "mom",
        "mother": "mom",
        "father": "dad",
        "daddy": "dad",
        "hubby": "husband",
        "hubs": "husband",
        "hubbie": "husband",
        "wifey": "wife",
        "missus": "wife",
        "mama": "mom",
        "mumma": "mom",
        "momma": "mom",
        "mam": "mom",
        "papa": "dad",
        "gran": "grandma",
        "nan": "grandma",
        "nana": "grandma",
        "gramps": "grandpa",
        "balloned": "ballooned",
        "wheesing": "wheezing",
        "weezing": "wheezing",
        "whezing": "wheezing",
        "anaphalaxis": "anaphylaxis",
        "anaphilaxis": "anaphylaxis",
        "unresponsve": "unresponsive",
        "convulsin": "convulsing",
        "shakin": "shaking",
        "pregnat": "pregnant",
        "preg": "pregnant",
        "bled": "bleeding",
        "stomachs": "stomach",
        "swollowed": "swallowed",
        "swalowed": "swallowed",
        "swalled": "swallowed",
        "batery": "battery",
        "diaherra": "diarrhea",
        "faintd": "fainted",
        "fevr": "fever",
        "feaver": "fever",
        "headake": "headache",
        "strok": "stroke",
        "stroak": "stroke",
        "n": "and",
        "granny": "grandma",
        "grandmother": "grandma",
        "grandfather": "grandpa",
        "faning": "fainting",
        "fainting": "fainted",
        "stomache": "stomach",
        "stomac": "stomach",
        "excrutiating": "excruciating",
        "hart": "heart",
        "stoped": "stopped",
        "shrt": "short",
        "kms": "kill myself",
        "unalive": "kill",
        "drowing": "drowning",
        "drownig": "drowning",
        "bluish": "blue",
        "hlep": "help",
    }
)
"""English tokens written another way; a word maps to the words the rules are written in."""

PHRASES = MappingProxyType(
    {
        "串不上": "喘不上",
        "串不过": "喘不过",
        "船不上": "喘不上",
        "船不过": "喘不过",
        "踹不上气": "喘不上气",
        "踹不过气": "喘不过气",
        "川不上气": "喘不上气",
        "传不上气": "喘不上气",
        "传不过气": "喘不过气",
        "呼吸困南": "呼吸困难",
        "呼吸因难": "呼吸困难",
        "嘴外了": "嘴歪了",
        "嘴外": "嘴歪",
        "嘴崴": "嘴歪",
        "说不请": "说不清",
        "话不请": "话不清",
        "口吃不清": "口齿不清",
        "晕道": "晕倒",
        "晕导": "晕倒",
        "昏谜": "昏迷",
        "昏米": "昏迷",
        "抽蓄": "抽搐",
        "抽畜": "抽搐",
        "抽促": "抽搐",
        "窒吸": "窒息",
        "胸闷通": "胸闷痛",
        "胸口通": "胸口痛",
        "胸通": "胸痛",
        "肚子通": "肚子痛",
        "头通": "头痛",
        "叫不行了": "叫不醒了",
        "叫不型": "叫不醒",
        "中疯": "中风",
        "流雪": "流血",
        "出雪": "出血",
        "吐雪": "吐血",
        "止不注": "止不住",
        "发绍": "发烧",
        "发骚了": "发烧了",
        "农yao": "农药",
        "咬了舍头": "咬了舌头",
        "过民": "过敏",
        "喉龙": "喉咙",
        "噎主": "噎住",
        "卡主": "卡住",
        "呼息": "呼吸",
        "胸囗": "胸口",
        "晕到了": "晕倒了",
        "昏到了": "昏倒了",
        "安眼药": "安眠药",
        "农要": "农药",
        "自鲨": "自杀",
        "紫砂了": "自杀了",
        "想紫砂": "想自杀",
        "想鼠": "想死",
        "上不来气": "喘不上气",
        "上不来汽": "喘不上气",
        "不上汽": "不上气",
        "不过汽": "不过气",
        "救名": "救命",
        "就命啊": "救命啊",
        "嘴巴歪": "嘴歪",
        "嘴吧歪": "嘴歪",
        "透唔到气": "透不过气",
        "抖唔到气": "喘不过气",
        "唔到气": "不过气",
        "冇呼吸": "没呼吸",
        "冇反应": "没反应",
        "冇知觉": "没知觉",
        "冇气": "没气",
        "唔想活": "不想活",
        "唔想做人": "不想活",
        "好攰": "好累",
        "流唔停": "流不停",
        "唔停": "不停",
        "心口痛": "胸口痛",
        "心口疼": "胸口疼",
        "心口好痛": "胸口好痛",
        "吐白末": "吐白沫",
        "没的呼吸": "没有呼吸",
        "口吐白泡": "口吐白沫",
        "啷个": "怎么",
        "咋办": "怎么办",
        "咋整": "怎么办",
        "点算": "怎么办",
        "肿么办": "怎么办",
        "怎么半": "怎么办",
        "而家": "现在",
        "依家": "现在",
    }
)
"""Chinese typos, slang that dodges filters, and Cantonese, in the words the rules are written in."""

PINYIN = MappingProxyType(
    {
        "chuanbushangqi": "喘不上气",
        "chuanbuguoqi": "喘不过气",
        "huxikunnan": "呼吸困难",
        "xiongkouteng": "胸口疼",
        "xiongkoutong": "胸口痛",
        "xiongtong": "胸痛",
        "jiubuxing": "叫不醒",
        "jiaobuxing": "叫不醒",
        "jiuming": "救命",
        "buxianghuo": "不想活",
        "xiangsi": "想死",
        "woxiangsi": "我想死",
        "zisha": "自杀",
        "tiaolou": "跳楼",
        "gewan": "割腕",
        "nongyao": "农药",
        "henongyao": "喝农药",
        "henongyaole": "喝农药了",
        "buxianghuole": "不想活了",
        "yundao": "晕倒",
        "yundaole": "晕倒了",
        "hunmi": "昏迷",
        "daxuexue": "大出血",
        "dachuxue": "大出血",
        "choufeng": "抽风",
        "choucu": "抽搐",
        "koutubaimo": "口吐白沫",
    }
)
"""Pinyin typed without tones, with or without spaces, that means danger."""

EMOJI = MappingProxyType(str.maketrans({"🆘": " sos ", "🚑": " ambulance ", "’": "'", "‘": "'", "`": "'", "´": "'"}))
STOPS = MappingProxyType(
    str.maketrans({"。": ".", "…": ".", "\n": ".", "\r": ".", "~": " ", "—": ",", ":": ",", "(": ",", ")": ",",
                   '"': " ", "“": " ", "”": " ", "「": " ", "」": " ", "*": " ", "_": " ", "/": "、", "-": " "})
)  # fmt: skip

_INVISIBLE = re.compile("[\u200b-\u200f\u2060\ufeff\ufe0f\u00ad]")
_DECIMAL = re.compile(r"(?<=\d)\.(?=\d)")
_APOSTROPHE = re.compile(r"(?<=[a-z])'(?=[a-z])")
_LONG = re.compile(r"(.)\1{2,}")
_LETTERS = re.compile(r"[a-z]+")
_EDGE = re.compile(r"(?<=[\d\u4e00-\u9fff])(?=[a-z])|(?<=[a-z])(?=[\d\u4e00-\u9fff])|(?<=[.,?!;、])|(?=[.,?!;、])")
_SPACES = re.compile(r"\s+")
_CANT = re.compile(r" can (?:not|t) ")
_SPELT_OUT = re.compile(r"(?<![\u4e00-\u9fff])(?:[\u4e00-\u9fff] ){2,}[\u4e00-\u9fff](?![\u4e00-\u9fff])")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_PHRASE = re.compile("|".join(sorted(PHRASES, key=len, reverse=True)))
_PINYIN = re.compile(" (?:" + "|".join(" ?".join(word) for word in sorted(PINYIN, key=len, reverse=True)) + ") ")

DECIMAL_POINT = "·"
"""What a decimal point becomes, so that a full stop always ends a sentence."""


@cache
def _simplified() -> dict[int, str]:
    every = "".join(map(chr, range(0x3400, 0xA000)))
    turned: str = opencc.OpenCC("t2s").convert(every)
    return {ord(old): new for old, new in zip(every, turned, strict=True) if old != new}


def normalise(text: str) -> str:
    """The message in lower-case simplified spelling, words and marks set apart by single spaces.

    The result starts and ends with a space, Chinese runs stay together, `.` `?` `!` `;` end a
    sentence, and a decimal point is written `·`.
    """
    text = unicodedata.normalize("NFKC", _INVISIBLE.sub("", text.translate(EMOJI))).lower()
    if _HAN.search(text):
        text = text.translate(_simplified())
    text = _DECIMAL.sub(DECIMAL_POINT, _APOSTROPHE.sub("", text)).translate(STOPS)
    text = _LONG.sub(r"\1\1", text) if _LONG.search(text) else text
    text = " " + _SPACES.sub(" ", _EDGE.sub(" ", text)).strip() + " "
    if _LETTERS.search(text):
        text = _LETTERS.sub(lambda found: WORDS.get(found[0], found[0]), text)
        text = _CANT.sub(" cant ", text)
        text = _PINYIN.sub(lambda found: f" {PINYIN[found[0].replace(' ', '')]} ", text)
    if _SPELT_OUT.search(text):
        text = _SPELT_OUT.sub(lambda found: found[0].replace(" ", ""), text)
    return _PHRASE.sub(lambda found: PHRASES[found[0]], text)
