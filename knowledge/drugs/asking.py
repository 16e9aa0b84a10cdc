"""Reads a free question about medicines: which are named, what is asked, and for whom. Pure."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from knowledge.diseases.words import HAN
from knowledge.drugs.model import Section
from knowledge.drugs.names import NameIndex
from knowledge.drugs.person import Answer, Person, Pregnancy

LONGEST: Final = 300


class Topic(StrEnum):
    """What is asked of the medicines beside the sections of a leaflet."""

    CHECK = "check"
    CHILD_DOSE = "child-dose"
    OVERVIEW = "overview"


@dataclass(frozen=True, slots=True)
class DrugQuestion:
    """What somebody asks of medicines.

    Attributes:
        drugs: names as they were written, in order; also such as nobody knows.
        topic: what is asked, or the section of the leaflet that answers.
        person: what the question itself tells of whoever takes them.
        child: it is for a child, so that what we know of the writer does not count.
        other: it is for somebody else than the writer.
    """

    drugs: tuple[str, ...]
    topic: Topic | Section
    person: Person
    child: bool
    other: bool


_SECTIONS: Final = (
    (Section.MISSED_DOSE, r"漏服|漏吃|忘(?:了|记)?(?:吃|服)|少吃了?一[次顿]|missed|miss(?:ing)? a dose|forgot(?:ten)?\b"),
    (Section.FEEDING, r"哺乳|喂奶|母乳|奶水|breast[- ]?feed|nursing|lactat"),
    (Section.PREGNANCY, r"怀孕|孕妇|孕期|孕\d|备孕|妊娠|pregnan|expecting a baby"),
    (Section.FOOD_ALCOHOL, r"喝酒|饮酒|酒精|啤酒|白酒|红酒|空腹|饭前|饭后|柚子|忌口|alcohol|\bbeer|\bwine|drink(?:ing)?\b|with food|empty stomach|before (?:meals|eating)|after (?:meals|eating)|grapefruit"),
    (Section.STORAGE, r"保存|存放|冰箱|开封|过期|常温|store|storage|fridge|refrigerat|expired?\b|keep it\b"),
    (Section.KIDNEY, r"肾(?!上腺)|透析|kidney|renal|dialysis"),
    (Section.LIVER, r"肝|liver|hepat"),
    (Section.WARNINGS, r"副作用|不良反应|注意(?:什么|事项)?|危险|side[- ]effects?|adverse|warnings?|dangerous|\brisks?\b"),
    (Section.CONTRAINDICATIONS, r"禁忌|谁不能|哪些人不能|什么人不能|who (?:can(?:not|'t)|should(?: not|n't))|contraindicat"),
    (Section.USES, r"治什么|干什么用|有什么用|作用是什么|管什么|适应症|what is .{1,30}\bfor\b|used for|what does .{1,30}\bdo\b|indicat"),
    (Section.ADULT_DOSE, r"一天(?:最多)?(?:吃|服|用)?几|一次(?:吃|服)?几|吃多少|用量|剂量|怎么吃|怎么服|最多(?:能|可以|可)?(?:吃|服|用)|几[片粒颗顆包]|how (?:much|many|often)|dos(?:e|age)|maximum|\bmax\b"),
)  # fmt: skip
_FEEDING: Final = re.compile(dict(_SECTIONS)[Section.FEEDING], re.IGNORECASE)
_PREGNANT: Final = re.compile(dict(_SECTIONS)[Section.PREGNANCY], re.IGNORECASE)
_LEAD_HAN: Final = re.compile(r"^(?:了|过|着|一?[片粒颗包]|点|些|这个|那个|的)+")
_NO_NAME: Final = re.compile(
    r"我|你|他|她|什么|怎么|多久|多少|医生|医院|今天|昨天|发烧|感冒了|饭|\b(?:i|you|he|she|what|when|how|doctor|hospital|day|days|hours?|fever|pain)\b",
    re.IGNORECASE,
)
_TOPICS: Final = tuple((section, re.compile(pattern, re.IGNORECASE)) for section, pattern in _SECTIONS)
_CHILD: Final = re.compile(
    r"宝宝|孩子|小孩|婴儿|儿童|幼儿|儿子|女儿|娃|孙子|孙女|外孙|\d\s*(?:个月|月龄)大?|\bbab(?:y|ies)|infant|toddler|\bchild|\bkid|\bson\b|daughter"
    r"|(?:month|year)s?[- ]old|grand(?:son|daughter|child)",
    re.IGNORECASE,
)
_OTHER: Final = re.compile(
    r"我?(?:爸|妈|爷爷|奶奶|外公|外婆|姥|老公|老婆|爱人|哥|弟|姐|妹|朋友|同事)|老人|\bmy (?:mother|mum|mom|father|dad|wife|husband|brother|sister|friend|grand\w+|parents?)",
    re.IGNORECASE,
)
_TOGETHER: Final = re.compile(
    r"一起|同时|一块|搭配|混(?:着|合)|合用|并用|相(?:冲|克)|冲突|间隔|together|same time|combin|interact|\bmix|\bwith\b|\bafter\b",
    re.IGNORECASE,
)
_MAY: Final = re.compile(
    r"能|可以|可不可以|行吗|行不行|安全|要紧|\bcan\b|\bmay\b|\bsafe|\bok(?:ay)?\b|allowed", re.IGNORECASE
)
_YEARS: Final = re.compile(r"(\d{1,3}(?:\.\d)?)[\s-]*(?:岁|周岁|years?(?:[- ]old)?\b|y/?o\b|yr)", re.IGNORECASE)
_MONTHS: Final = re.compile(r"(\d{1,2})[\s-]*(?:个月(?!.{0,3}(?:没|了吗))|月龄|months?[- ]old\b)", re.IGNORECASE)
_KILOS: Final = re.compile(r"(\d{1,3}(?:\.\d{1,2})?)\s*(?:公斤|千克|kg|kilos?|kilograms?)", re.IGNORECASE)
_JIN: Final = re.compile(r"(\d{1,3}(?:\.\d)?)\s*斤")
_WEEKS: Final = re.compile(
    r"(?:孕|怀孕)\D{0,4}?(\d{1,2})\s*周|(\d{1,2})\s*(?:周(?:孕|身孕)|weeks?(?: pregnant)?)", re.IGNORECASE
)
_HAN_SLOTS: Final = re.compile(
    r"(?:请问|想问一下|想问|问一下|我|他|她|宝宝|孩子|正在|在|刚|已经|现在|还)*(?:吃了?|服用?了?|喝了?|用了?)?"
    r"(?P<a>[^，。？?！!\s]{2,16}?)(?:和|跟|与|同|加|配|、|后|之后|以后|的时候|期间)+(?:还|又|再)?(?:能不能|可不可以|能|可以)?(?:再|也)?(?:吃|服用?|喝|用)?"
    r"(?P<b>[^，。？?！!\s]{2,16}?)(?:能不能|可不可以|可以|能|会不会|有没有|一起|同时|一块|行|冲突|相克|要间隔|吗|么|$|[，。？?！!])"
)
_LATIN_SLOTS: Final = re.compile(
    r"(?:take|taking|took|use|using|combine|mix|give|swallow|have)\s+(?P<a>[a-z0-9' -]{3,40}?)\s+(?:with|and|together with|plus|while (?:on|taking)|after)\s+"
    r"(?P<b>[a-z0-9' -]{3,40}?)(?=\s+(?:together|at the|safe|if|for|in|when|while|because|every|today|now)\b|[?.,!;]|$)",
    re.IGNORECASE,
)
_FILL_EN: Final = re.compile(
    r"^(?:some|my|the|a|an|any|this|his|her|it|both)\s+|\s+(?:tablets?|pills?|together|please)$", re.IGNORECASE
)
_EMPTY: Final = re.compile(
    r"^(?:it|them|this|food|water|milk|meals?|alcohol|beer|wine|药|什么|饭|水|牛奶|酒|它|这个)$", re.IGNORECASE
)


def read_question(text: str, names: NameIndex) -> DrugQuestion:
    """What `text` asks of medicines; `drugs` is empty when it names none."""
    text = text[:LONGEST]
    person = _person(text)
    drugs = list(dict.fromkeys(_drugs(text, names)))
    child = bool(_CHILD.search(text)) or (isinstance(person.age_months, int) and person.age_months < 216)
    return DrugQuestion(tuple(drugs), _topic(text, drugs, child), person, child, bool(_OTHER.search(text)))


def _topic(text: str, drugs: list[str], child: bool) -> Topic | Section:
    if len(drugs) > 1 and (_TOGETHER.search(text) or _MAY.search(text)):
        return Topic.CHECK
    named = next((section for section, pattern in _TOPICS if pattern.search(text)), None)
    if child and named in (None, Section.ADULT_DOSE):
        return Topic.CHILD_DOSE
    if named is not None:
        return named
    if len(drugs) > 1 or (drugs and _MAY.search(text)):
        return Topic.CHECK
    return Topic.OVERVIEW


def _person(text: str) -> Person:
    """What the question tells of whoever takes the medicines; the rest was not asked."""
    age: int | Answer = Answer.NOT_ASKED
    if found := _YEARS.search(text):
        age = int(float(found[1]) * 12)
    elif found := _MONTHS.search(text):
        age = int(found[1])
    weight: float | Answer = Answer.NOT_ASKED
    if found := _KILOS.search(text):
        weight = float(found[1])
    elif found := _JIN.search(text):
        weight = float(found[1]) / 2
    pregnancy: Pregnancy | Answer = Answer.NOT_ASKED
    weeks = next((int(each) for each in found.groups() if each), None) if (found := _WEEKS.search(text)) else None
    if (weeks is not None or _PREGNANT.search(text)) and not _CHILD.search(text):
        pregnancy = Pregnancy(weeks if weeks is not None and weeks <= 45 else None)
    feeding = True if _FEEDING.search(text) else Answer.NOT_ASKED
    return Person(age_months=age, weight_kg=weight, pregnancy=pregnancy, feeding=feeding)


def _drugs(text: str, names: NameIndex) -> Iterator[str]:
    """Names that the library knows, in order, and what stands where a medicine is named and nobody knows."""
    known = names.find_in(text)
    yield from known
    for slots in (_HAN_SLOTS, _LATIN_SLOTS):
        for found in slots.finditer(text):
            for part in (found["a"], found["b"]):
                bare = _FILL_EN.sub("", _LEAD_HAN.sub("", part.strip()))
                if len(bare) < 2 or _EMPTY.fullmatch(bare) or any(name in part or bare in name for name in known):
                    continue
                if names.resolve(bare) is not None or _like_a_name(bare):
                    yield bare


def _like_a_name(words: str) -> bool:
    """Whether words that mean nothing here may be a medicine's name; only what is written between two of them is."""
    if HAN.search(words):
        return 2 <= len(words) <= 12 and not _NO_NAME.search(words)
    return len(words.split()) <= 4 and not _NO_NAME.search(words)
