"""Who is spoken of: relation, name and age of the patient."""

import re
from collections.abc import Iterable, Sequence

from knowledge.numerals import read_number
from knowledge.routing.lexicon import Mention

RELATIONS: dict[str, str] = {
    "parent": "老汉儿 老汉 俺爹 俺娘 俺爸 俺妈 爸 爸爸 父亲 老爸 爹 老爹 阿爸 阿爹 老豆 妈 妈妈 母亲 老妈 娘 老娘 阿妈 我娘 父母 爸妈 双亲 老爷子 老父亲 老母亲"
    " dad daddy father mum mom mummy mommy mother mama papa parent parents",
    "child": "俺娃 俺儿 孩子 儿子 女儿 宝宝 闺女 小孩 小孩子 小朋友 娃 娃娃 我崽 宝贝 婴儿 小儿子 小女儿 大儿子 大女儿 娃儿 双胞胎"
    " child son daughter kid kids baby children toddler newborn",
    "spouse": "婆娘 堂客 老伴 老伴儿 那口子 老公 老婆 丈夫 妻子 爱人 媳妇 我先生 我太太 太太 孩子他爸 孩子他妈 孩子爸 孩子妈 孩子爸爸 孩子妈妈 配偶 对象 未婚妻 未婚夫"
    " wife husband spouse partner hubby fiance fiancee",
    "sibling": "哥哥 弟弟 姐姐 妹妹 我哥 我弟 我姐 我妹 大哥 二哥 大姐 二姐 小弟 小妹 亲弟弟 亲哥 亲姐 亲妹 兄弟 姐妹 兄弟姐妹 胞弟 胞妹 哥 弟 姐 妹"
    " brother sister sibling bro sis twin",
    "grandparent": "爷爷 奶奶 外公 外婆 姥姥 姥爷 祖父 祖母 外祖父 外祖母 阿公 阿婆 阿嬷 我爷 我奶"
    " grandfather grandmother grandpa grandma granny grandad granddad gran nana granma grandparent grandparents",
    "grandchild": "孙子 孙女 外孙 外孙女 孙儿 小孙子 小孙女 grandson granddaughter grandchild grandkid",
    "relative": "亲戚 叔叔 叔 伯伯 大伯 伯父 二叔 三叔 舅舅 舅 姑姑 姑妈 姨妈 小姨 大姨 婶婶 舅妈 伯母 姑父 姨父 侄子 侄女 外甥 外甥女 堂哥 堂弟 堂姐 堂妹 表哥 表弟 表姐 表妹"
    " 公公 婆婆 岳父 岳母 丈人 老丈人 丈母娘 嫂子 姐夫 妹夫 弟媳 女婿 儿媳 儿媳妇 公婆"
    " uncle aunt auntie aunty cousin nephew niece relative father-in-law mother-in-law brother-in-law sister-in-law"
    " son-in-law daughter-in-law in-laws",
    "friend": "朋友 同事 同学 邻居 老乡 工友 战友 闺蜜 哥们 室友 同乡 发小 老师 学生 徒弟 男朋友 女朋友 男友 女友"
    " friend colleague coworker co-worker classmate neighbour neighbor roommate schoolmate workmate boyfriend girlfriend"
    " teacher student buddy",
}
CHAINED = {
    ("spouse", "parent"): "relative", ("spouse", "sibling"): "relative", ("child", "spouse"): "relative",
    ("child", "child"): "grandchild", ("parent", "parent"): "grandparent", ("parent", "sibling"): "relative",
    ("sibling", "child"): "relative", ("sibling", "spouse"): "relative", ("spouse", "grandparent"): "relative",
    ("parent", "relative"): "relative", ("spouse", "relative"): "relative",
}  # fmt: skip
_ALONE = re.compile(r"自己|本人|myself|just me|only me")
_FIRST_PERSON = re.compile(
    r"我(?!们|[也就还都]?(?:想|要|问|需要|来|打算)|家|是来|不是|该|可以|能)"
    r"|\b(?:i(?! (?:want|need|would|wanna|don't want)\b)|i'm|im|i've|ive|my(?! (?:policy|fundraiser|campaign|membership|account|claim)\b)|me)\b"
)
_MY_YEAR_OLD = re.compile(
    r"\b(?:my|our) (?:\d{1,2}|[a-z]{3,6})[- ](?:year|month|week|day)s?[- ]old(?! (?:father|mother|dad|mum|mom|gran|wife|husband|uncle|aunt|friend|brother|sister|niece|nephew|cousin))"
)
_FULL_STOP = re.compile(r"[。!！?？\n]|\. ")
_LINK = re.compile(r"(?:家)?的?|'s ")
_SELF = re.compile(
    r"我叫[\u4e00-\u9fff]{2,4}[,，。 ](?:今年)?(?=\d|[二三四五六七八九])|"
    r"我(?:自己|本人)?(?:今年|刚刚?|上个?月|上周|去年|前几天|昨天|也|被|最近|前年|在医院|体检|又|现在|目前|是|不幸)*"
    r"(?:得了|查出|确诊|患上?|检查出|诊断(?:为|出)?|得的|生病|病了|要做手术|癌|有(?=[^钱个没保什啥一两过空点问]))"
    r"|(?:给|为|帮|替)(?:我)?自己|我本人|本人|我自己|我是(?:患者|病人)"
    r"|我(?:今年|现在)?(?=[0-9一二三四五六七八九十]{1,4}周?岁)"
    r"|\b(?:i have been|i've been|i was|i got|i am|i'm)(?: just| recently)? diagnosed|\bi (?:have|had|got|suffer from)(?= (?!to\b|no\b|a question|question|insurance|an? (?:policy|fundraiser|campaign)|money|been\b|spent|paid|read|all\b|the\b|both))"
    r"|\bi've (?:got|had)\b|\bfor (?:myself|me)\b|\bmyself\b|\b(?:just|only) me\b|\bi(?:'m| am) (?=\d{1,2}\b)|\bi(?:'m| am) (?:ill|sick|the patient)\b",
)

_HAN_NUMBER = "[零一二三四五六七八九十百两]"
_AGE = re.compile(
    rf"(?P<years>\d{{1,3}}|{_HAN_NUMBER}{{1,4}})\s*(?:多|来)?\s*(?:周)?岁"
    r"|(?P<sui>\d{1,3}) ?sui\b|我(?:今年|才|都|快|已经|现在|是)*(?P<own>\d{2})(?=了|$|[,，.。;； 、])"
    rf"|(?P<months>\d{{1,2}}|{_HAN_NUMBER}{{1,3}})\s*个(?:多)?月大"
    r"|\b(?P<old>\d{1,3}|[a-z]+(?:-[a-z]+)?)[- ]?(?:years?|yrs?|yr)[- ]?old\b|\baged? (?:of )?(?P<aged>\d{1,3})\b"
    r"|\b(?P<short>\d{1,3}) ?(?:yo|y/o|y\.o\.)(?![a-z])"
    r"|\b(?P<weeks>\d{1,2})[- ](?:months?|weeks?|days?)[- ]old\b"
    r"|(?:\bis|'s|\bam|'m|\bturns|\bturned|\bturning|\bwho is|\bare) (?:only |just |now |already )?(?P<being>\d{1,3})(?! ?(?:%|kg|kilos?|pounds|yuan|rmb|days?|weeks?|months?|hours?|minutes?|mg|ml|cm|times|k\b|[/.:]\d|\d|,\d{3}))(?!\d)"
    r"|(?:[她他妈爸爷奶公婆姥姨叔舅姑孩子女儿]|今年|年纪)[,， ]?(?:今年|都|快|已经)*(?P<told>\d{1,2})(?=[,，。;； ]|$|了)"
    r"|, ?(?P<set>\d{1,2})(?=,|$| (?:years|and)\b|\))|\((?P<held>\d{1,2})\)"
    r"|\b(?:fe)?male[, ]+(?P<sexed>\d{1,2})\b|\b(?P<before>\d{1,2})[, ]+(?:fe)?male\b|[男女][,，、 ]*(?P<sex>\d{1,2})(?!\d|万|w)"
)

_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江"
    "尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳欧马"
)
_GIVEN = rf"(?P<name>(?:欧阳|上官|诸葛|司马|[{_SURNAMES}])[\u4e00-\u9fff]{{1,2}}?)"
_STOP = (
    r"(?=$|[,，.。!！?？;；、:：\s()（）0-9]|今年|得了|得|患|查出|确诊|被|在|男|女|因|才|刚|的|生|住|需|要|想|是|病|突|上|去|一岁|二十|三十|四十|五十|六十|七十|八十"
    r"|[一二三四五六七八九十]+岁|筹|做|现)"
)
_NAMED = re.compile(
    rf"(?:患者|病人|姓名(?:是|[:：])?|名字(?:应该|应)?(?:叫|是)?|名叫|叫做|叫)[:：\s]*{_GIVEN}{_STOP}"
)
_AFTER_RELATION = re.compile(rf"[\s,，:：]*(?:名叫|叫做|叫|是)?\s*{_GIVEN}{_STOP}")
_LATIN_NAME = r"(?P<name>[A-Z][A-Za-z'’\-]+(?: (?:[A-Z]\.|[A-Z][A-Za-z'’\-]+|bin|van|de|al)){0,3})"
_NAMED_EN = re.compile(
    rf"\b(?:[Nn]amed|[Cc]alled|[Nn]ame is|[Nn]ame's|[Nn]ame:|[Pp]atient(?: is|:)?|(?:[Hh]is|[Hh]er) name is) {_LATIN_NAME}"
)
_AFTER_RELATION_EN = re.compile(rf",? (?:is called |named |called |is named )?{_LATIN_NAME}(?= |,|\.|$|'s|\))")
_BEFORE_RELATION_EN = re.compile(rf"{_LATIN_NAME}, my $")
_NO_NAME = re.compile(
    r"^(?:I|I'm|I've|ICU|MRI|CT|ER|He|She|We|They|My|The|It|But|And|So|Can|Could|Please|Is|In|At|Has|Now)\b"
)


def relation_words() -> Iterable[tuple[str, str, str]]:
    """What people call others, as words of the lexicon."""
    for relation, words in RELATIONS.items():
        for word in words.split():
            yield "relation", word, relation


def find_self(small: str) -> list[Mention]:
    """Where whoever writes speaks of their own illness, age or need."""
    own = [Mention(found.start(), found.end(), "self", "myself") for found in _SELF.finditer(small)]
    return [*own, *(Mention(found.start(), found.end(), "self", "child") for found in _MY_YEAR_OLD.finditer(small))]


def find_ages(small: str) -> list[Mention]:
    """Ages in whole years; a baby of some months is 0."""
    ages: list[Mention] = []
    for found in _AGE.finditer(small):
        which = str(found.lastgroup)
        years = 0 if which in ("months", "weeks") else _years(found[which])
        if years is not None and years <= 120:
            ages.append(Mention(found.start(), found.end(), "age", str(years)))
    return ages


def _years(text: str) -> int | None:
    value = read_number(text.replace("-", " "))
    return None if value is None or value != int(value) else int(value)


def patient(small: str, known: Sequence[Mention]) -> Mention | None:
    """The mention of whoever is ill: the last one before the illness, or the first one."""
    alone = next((one for one in known if one.kind == "self" and _ALONE.search(small, one.start, one.end)), None)
    people = _chained(small, [one for one in known if one.kind in ("relation", "self")])
    if not people:
        return None
    ill = next((one for one in known if one.kind == "disease"), None)
    if ill is not None:
        before = [one for one in people if one.end <= ill.end and not _FULL_STOP.search(small, one.end, ill.start)]
        if before:
            return before[-1]
    return alone or next((one for one in people if one.kind == "relation"), people[0])


def _chained(small: str, people: list[Mention]) -> list[Mention]:
    """Joins "my wife's mother" into one mention."""
    joined: list[Mention] = []
    for one in people:
        last = joined[-1] if joined else None
        if last is not None and last.end <= one.start and _LINK.fullmatch(small[last.end : one.start]):
            value = "friend" if last.value == "friend" else CHAINED.get((last.value, one.value))
            if value is not None:
                joined[-1] = Mention(last.start, one.end, "relation", value)
                continue
        joined.append(one)
    return joined


def name_of(text: str, whom: Mention | None) -> str | None:
    """The patient's name: what stands beside the relation, else what somebody is said to be called."""
    if whom is not None and whom.kind == "relation":
        if before := _BEFORE_RELATION_EN.search(text, 0, whom.start):
            return before["name"]
        for pattern in (_AFTER_RELATION, _AFTER_RELATION_EN):
            found = pattern.match(text, whom.end)
            if found and not _NO_NAME.match(found["name"]):
                return found["name"]
    for pattern in (_NAMED, _NAMED_EN):
        for found in pattern.finditer(text):
            own = text[: found.start()].rstrip().endswith(("我", "My", "my"))
            if _NO_NAME.match(found["name"]) or (own and whom is not None and whom.kind == "relation"):
                continue
            return found["name"]
    return None


def age_of(ages: Sequence[Mention], whom: Mention | None) -> int | None:
    """The patient's age: the first that is told after the patient, else the first."""
    if not ages:
        return None
    after = [one for one in ages if whom is not None and one.start >= whom.start]
    return int((after or ages)[0].value)


def speaks_of_self(small: str) -> bool:
    """Whether whoever writes speaks of themselves, apart from saying what they want."""
    return _FIRST_PERSON.search(small) is not None
