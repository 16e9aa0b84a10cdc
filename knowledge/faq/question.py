"""Tells a question from an answer to one, by its words alone."""

import re
import unicodedata
from typing import Final

LONGEST: Final = 300
MOST_TOLD: Final = 40
"""What may be told beside the question, as Han characters or double Latin words; more is a story."""
LONGEST_UNMARKED: Final = 34
"""Han characters of a sentence that may be a question without a mark or a particle at its end."""

_HAN = re.compile(r"[\u3400-\u9fff]")
_LATIN = re.compile(r"[a-z]+")
_SENTENCE = re.compile(r"[^。!?;\n.]*(?:\.(?=\d)[^。!?;\n.]*)*[。!?;\n.]*")
_SIMPLE = str.maketrans(
    "嗎麼為幾誰樣裡裏兒時請問還證費審發錢會沒長個點號張種塊說們給這讓從東對過帶辦嘅",
    "吗么为几谁样里里儿时请问还证费审发钱会没长个点号张种块说们给这让从东对过带办的",
)
_GREETING = re.compile(
    r"\s*(?:你好|您好|大家好|早上好|下午好|晚上好|在吗|谢谢\S{0,3}|麻烦了|好的?|嗯|哦|hi|hello|hey|ok|okay|thanks?|thank you"
    r"|good (?:morning|evening|afternoon)|sorry|excuse me|yes|no|dear \w+)[\s,!。.~]*",
)

_IDLE_HAN = re.compile(
    r"没什么|没啥|没有什么|什么都|什么也|什么的|啥都|啥也|谁都|谁也|怎么也|怎么都|哪里都|哪儿都|哪都|哪怕|哪吒|多少都|多少有|好几|十几|几乎"
    r"|(?:不管|无论|不论).{0,8}|动不动|时不时|差不差|怎么说呢|谁谁|说不了什么|帮不了什么|没多少|没多久|不多久|不怎么|不知不觉"
    r"|(?:前|这|那|近|过|头|有|差)几[天年次个月]|(?<![筹报赔收])几(?:十|百|千|万|亿)"
)
_UNSURE_HAN = re.compile(
    r"^\W*(?:我|我们|他|她|家里|目前|现在|暂时|这个|真的?|实在|也|还|都)*(?:不|唔)(?:太|大|是很|很|怎么)?(?:知道|清楚|确定|晓得|记得|了解)"
    r"|(?:说|记|搞|弄|算)不(?:清|准|好)|不好说|没想好"
)
_ASKS_ALL_THE_SAME = re.compile(
    r"(?:哪里?|哪儿|怎么|咋|如何)(?:去|才能)?(?:开|办|拿|弄|找|填|传|上传|操作|写|发起|申请|取)|为什么要|为啥要|要不要|需不需要"
)
_ASKS_HAN = re.compile(
    r"什么|甚么|啥|怎么|怎样|如何|为何|咋|哪|谁|多少|多久|多长|多快|(?<![很太])多钱|多小钱|几时|何时(?!.?$)|干[嘛吗啥]|几[十百千万]|是否|能否|可否|有无|吗|(?:么|不)$"
    r"|(?<!时)(?<!动)(.)[不没]\1|点解|几多|系咪|边度|乜"
    r"|几(?:天|日|个工作日|个小时|小时|点|号|次|个人|位|人|张|份|步|种|块|遍|周|个月|年)(?!前|后|了|以前|大|来)"
    r"|请问|想问|问一下|问下|请教|咨询一?下|想了解|告诉我|解释一?下|介绍一?下"
)
_PARTICLE = re.compile(r"(?:吗|呢|嘛|么|不|没有|没)$")
_PRAYER_HAN = re.compile(
    r"谁能想到|谁想到|谁知道|谁曾想|谁能帮|谁来帮|谁能救|谁来救|难道|何尝|何苦|为什么(?:偏偏|是我|是他|是她|是你|是我们|会是|老天|命运|这么苦)"
    r"|怎么(?:忍心|舍得|能不|会这样|能放弃|活)|叫我怎么|让我怎么|拿什么|还能(?:怎么|去哪|找谁)|老天|苍天|凭什么是|(?:孩子|他|她|儿子|女儿|总|常|天天|一直)问(?:我|妈|爸|医生)"
)
_LOST_HAN = re.compile(r"(?:该|可|要|能|又|真不知)(?:怎么|咋|如何)(?:办|是好)")
_ASSERTS_HAN = re.compile(r"(?:还|着|才|正|可|没|已经|不少|好多|好些|很多|挺|蛮).{0,12}[呢嘛]$")
_TOPIC_HAN = re.compile(
    r"安全|可靠|靠谱|正规|真的|假的|骗|收费|免费|费用|手续费|要钱|退款|隐私|保密|机器人|人工|真人|审核|公示|提现|到账|必须|可以|能|行|要|用"
)
_ANSWER_HAN = re.compile(
    r"(?:医院|卫生院|诊所|中心|科|癌|病|症|瘤|炎)\W*$|^[\d.,\s]*[\d万千百十一二三四五六七八九两零亿元块年月日号岁/-]+\W*$"
    r"|^(?:我|我的)?(?:爸|妈|爸爸|妈妈|父亲|母亲|儿子|女儿|老公|老婆|丈夫|妻子|哥哥|弟弟|姐姐|妹妹|爷爷|奶奶|朋友|同事|同学|自己|本人)\W*$"
)

_WH = frozenset("what whats which who whos whose when where wheres why how hows".split())
_WH_SLIPS = frozenset(
    "waht whta wat wht whst wath wot wich whcih witch whci hwo hw hwat hwen wen whn wehn wher whre were hoe hwy wy y wy ho"
    " howw wats wos".split()
)
_VERB = frozenset(
    "is are am was were do does did dose can could will would shall should may might must has have had need isnt arent dont "
    "doesnt didnt cant couldnt wont wouldnt shouldnt ar si cn cna wil shoud shuold od deos doe".split()
)
_BEHIND_WH = _VERB | frozenset(
    "s r the a an long lng lon log much many mcuh mny mush often soon far fast quickly big old safe exactly about else to if "
    "not my your ur this that these kind sort type papers paper documents document diseases disease illnesses money fees fee "
    "happens happen happend sees see pays pay gets get decides takes counts makes runs owns i you u we they it he she someone "
    "anyone tje teh taht ist".split()
)
_SUBJECT = frozenset(
    "i you u we they it he she this that these those there the a an my your ur our his her their its anyone anybody someone "
    "somebody everyone people donors donor strangers doctors reviewers all any me one both teh tehre ther thsi yuo yu yo shouwang "
    "money refunds fundraisers friends family foreigners children kids".split()
)
_ASKS_LATIN = re.compile(
    r"\b(?:tell me (?:about|how|what|who|why|when|where|more)|explain|i wonder|wondering|want(?:ed)? to know|like to know"
    r"|need to know|(?:i have )?a question|curious|what (?:is|are|if|about|happens)|does (?:it|that|this) mean|how (?:long|much|many|do i|to)|(?:un)?till? when|any fees?|why do)\b"
)
_UNSURE_LATIN = re.compile(
    r"^\W*(?:sorry,? )?(?:(?:i|we|he|she)(?:'m| am)? )?(?:really |still |just )*(?:do not|don'?t|dont|not|didn'?t) "
    r"(?:really |exactly |yet )*(?:know|sure|remember|recall|certain)|^\W*(?:no idea|idk|dunno|unsure|unknown|hard to say)"
)
_UNSURE_BUT_ASKS = re.compile(
    r"\b(?:how to|where to|where (?:i|can)|how (?:i can|can)|what (?:an?|the|is an?) \w+ paper|why you|if i (?:can|may))\b"
)
_PRAYER_LATIN = re.compile(
    r"\b(?:why (?:us|me|him|her|our family|did this|does this|is life|god)|who (?:would|could) have|how could (?:this|god|it|life|fate)"
    r"|what else (?:can|could) (?:we|i)|what (?:have|did) (?:we|i|he|she) (?:done|do) to|how (?:can|could) (?:a mother|a father|any)"
    r"|what (?:are|am) (?:we|i) (?:supposed|going)|what (?:will|would) become|who will (?:help|save|care|look)|isn'?t (?:it|life) (?:cruel|unfair)"
    r"|who (?:knew|knows))\b"
)
_TOPIC_LATIN = re.compile(
    r"\b(?:safe|secure|legit|scam|real|free|fees?|cost|price|refunds?|private|privacy|charity|bot|robot|human|required|needed|mandatory"
    r"|optional|possible|allowed|ok|okay|tax|why|how|when|where|what|who|which)\b"
)
_FOLLOWS_LATIN = re.compile(r"(?:and|but|or) (?:the|a|an|my|for|if|with|in|after|before)\b")
_LEAD = re.compile(
    r"^\W*(?:(?:hi|hello|hey|ok|okay|so|but|and|also|well|please|sorry|excuse me|thanks|thank you|wait|um+|btw|by the way"
    r"|quick question|question|just|sir|madam|dear|then|one more thing|or|yes|no|good (?:morning|evening|afternoon))\b\W*)+"
)


def looks_like_question(text: str) -> bool:
    """Whether `text` asks something, in Chinese or English, with or without a question mark.

    False for what people answer to a form (names, sums, places, "I don't know") and for stories, also when a story
    has a question in it that nobody is to answer.
    """
    plain = unicodedata.normalize("NFKC", text).casefold().translate(_SIMPLE).replace("’", "'").strip()
    if not plain or len(plain) > LONGEST:
        return False
    asked, told = [], 0
    for found in _SENTENCE.findall(plain):
        sentence = found.strip()
        if not sentence or _GREETING.fullmatch(sentence):
            continue
        if _asks(sentence):
            asked.append(sentence)
        else:
            told += weight(sentence)
    if not asked or told > MOST_TOLD:
        return False
    return not (told and all(_LOST_HAN.search(sentence) for sentence in asked))


def weight(text: str) -> int:
    """How much a text tells: its Han characters, and its Latin words doubled."""
    return len(_HAN.findall(text)) + 2 * len(_LATIN.findall(text.casefold()))


def _asks(sentence: str) -> bool:
    marked = sentence.endswith(("?", "?!")) or "?" in sentence[-3:]
    if _HAN.search(sentence):
        return _asks_han(sentence.rstrip("?!。;.~ ,"), marked)
    return _asks_latin(sentence.rstrip("?!;.~ ,"), marked)


def _asks_han(sentence: str, marked: bool) -> bool:
    if _PRAYER_HAN.search(sentence) or (_LOST_HAN.search(sentence) and len(sentence) > 16):
        return False
    if _UNSURE_HAN.search(sentence) and not _ASKS_ALL_THE_SAME.search(sentence):
        return False
    if not marked and len(_HAN.findall(sentence)) > LONGEST_UNMARKED and not _PARTICLE.search(sentence):
        return False
    left = _IDLE_HAN.sub(" ", sentence)
    if _ASKS_HAN.search(left):
        return True
    if left.endswith(("呢", "嘛")) and not _ASSERTS_HAN.search(left) and (marked or len(left) <= 20):
        return True
    return marked and not _ANSWER_HAN.search(sentence) and (len(sentence) > 5 or bool(_TOPIC_HAN.search(sentence)))


def _asks_latin(sentence: str, marked: bool) -> bool:
    if _PRAYER_LATIN.search(sentence):
        return False
    if _UNSURE_LATIN.search(sentence):
        return bool(_UNSURE_BUT_ASKS.search(sentence))
    words = _LATIN.findall(_LEAD.sub("", sentence).replace("'", ""))
    if _opens_as_question(words) or any(
        _opens_as_question(_LATIN.findall(_LEAD.sub("", part).replace("'", ""))) for part in sentence.split(",")[1:]
    ):
        return True
    if len(words) <= 25 and _ASKS_LATIN.search(sentence):
        return True
    return marked and (len(words) >= 4 or bool(_TOPIC_LATIN.search(sentence)) or bool(_FOLLOWS_LATIN.match(sentence)))


def _opens_as_question(words: list[str]) -> bool:
    """Whether the words begin as questions do; a bare `May` or `How` may be somebody's name."""
    if not words:
        return False
    first, second = words[0], words[1] if len(words) > 1 else ""
    if first in ("why", "does"):
        return True
    if first in _WH:
        return second in _BEHIND_WH or len(words) >= 4 or (len(words) == 1 and first != "how")
    if first in _WH_SLIPS and second in _BEHIND_WH:
        return True
    return first in _VERB and second in _SUBJECT
