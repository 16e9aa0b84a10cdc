"""Tells a question that no library answers: of other companies, of one person's own matter, for advice, small talk."""

import re
from collections.abc import Collection, Mapping

from knowledge.retrieval.lexical import tokens

# Each rule says what it means; a question that meets one is for a person, a doctor or nobody.
_RULES: Mapping[str, re.Pattern[str]] = {
    "another company": re.compile(
        r"平安(?:福|保险|人寿|健康|好医生|e生保)|众安|尊享e生|太平洋保险|太保|友邦|中国人寿|国寿|新华保险|泰康|人保|picc|阳光保险|"
        r"好医保|红十字|基金会|支付宝|蚂蚁保|微医保|微保|相互宝|水滴|轻松筹|爱心筹|美团|京东|惠民保|沪惠保|穗岁康|"
        r"\b(?:axa|bupa|aetna|cigna|allianz|prudential|manulife|aia|blue cross|kaiser|red cross|unitedhealth|metlife|ping an|gofundme|"
        r"medicare|medicaid|alipay|waterdrop)\b",
        re.IGNORECASE,
    ),
    "one's own matter": re.compile(
        r"(?:到哪(?:一?步|儿|里)?了|审核?(?:到|得)|进度|到账(?:了|没)|打款了|批(?:了|下来)没|通过了(?:吗|没)|还要等多久才|"
        r"帮我(?:看看|查|看一?下)|我的?(?:互助)?(?:账户|余额|等待期).{0,4}(?:还)?(?:有|剩)(?:多少|几|下)|筹了多少|筹到多少|(?:保单|订单|单)号|我的?保单(?:什么时候|哪天)到期|我(?:上周|昨天|前天|上个?月|刚刚?)(?:交|提|申|捐|买))|"
        r"\b(?:what(?:'s| is) my .{0,20}balance|status of|where is my|where's my|has my|have my|did my|is my .{1,30} (?:approved|paid|done|ready)(?: yet| already| now)?\W*$|"
        r"when will my|when do i get my|my (?:order|policy|claim|case) (?:number|no)|order \d|how much has \w+)",
        re.IGNORECASE,
    ),
    "medicine": re.compile(
        r"(?:吃|用|服|喝|打|换)(?:几片|几粒|什么药|哪种药|多大剂量)|一天(?:最多)?(?:吃|服)|能(?:和|跟).{1,12}一起(?:吃|喝|服)|"
        r"(?:该|能|可以|要不要)(?:不该|不能)?(?:吃|服用).{1,12}(?:吗|还是|么)|能吃.{1,8}吗|副作用|用什么药|"
        r"是不是(?:得|患)了|还?能活多久|会不会死|要不要(?:手术|开刀|住院|去医院|做化疗)|严重吗|怎么治|能治好吗|偏方|多少钱一(?:盒|针|支|瓶)|疫苗(?:去|到)?哪|"
        r"\b(?:is|are) (?:my|this|these|his|her) .{0,20}(?:cancer|tumou?r|malignant|serious)\b|"
        r"\b(?:do i have|does (?:he|she) have) (?:cancer|diabetes|covid|a )|\blong (?:does|do|will|has) .{1,20}(?:live|left)\b|"
        r"\b(?:tablets?|pills?|dose|dosage|ibuprofen|aspirin|antibiotics?|side effects?)\b|\bshould i (?:have|get|take|stop)\b|"
        r"\b(?:is|are) .{1,30} dangerous\b|\bwhat (?:cream|medicine|drug|pill)\b|\bhow (?:do i|to) (?:treat|cure)\b|\bcan diabetics\b",
        re.IGNORECASE,
    ),
    "law and money advice": re.compile(
        r"离婚|起诉状|律师费|请律师|遗嘱|该不该|股市|股票|基金|比特币|炒股|理财|收益率|分红多少|房价|汇率|公积金|失业金|退休|社保断|"
        r"新农合|增值税|所得税|遗产税|异地备案|工伤认定|个税|报税|"
        r"\b(?:should i|shall i) (?:sue|divorce|buy|sell|invest|move|quit|marry)\b|\bdivorce\b|\bwrite (?:me )?(?:a|my) \w+|\blawsuit\b|"
        r"\b(?:bitcoin|stocks?|shares|gold|invest\w*|exchange rate|minimum wage|income tax|inheritance tax|vat|(?:yuan|dollar|euro)s?.{1,20}\brate|retire\w*|tax return)\b",
        re.IGNORECASE,
    ),
    "the company": re.compile(
        r"(?:客服|理赔|投诉|挂号|联系|服务)(?:的)?(?:电话|热线|微信)|电话(?:号码)?是(?:多少|什么)|总经理|董事长|ceo|(?:多少|几)个?名?员工|员工(?:人数|待遇|工资)|(?:去年|前年|上个?月|今年).{0,8}(?:平均|一共|总共|几个亿)|离我.{0,4}最?近|附近|20[3-9]\d年|多少(?:个)?(?:用户|人在用|会员|成员)|(?:现在|目前|一共)有?(?:多少|几个)人|上市|"
        r"赚了|利润|营收|总部|办公地址|地址在哪|几点(?:上|下)班|值班|招聘|代言|股东|下载|多少(?:个)?人(?:买|投保|参加)|"
        r"\b(?:phone number|hotline|email address|ceo|founder|employees|how many (?:users|people|customers|members)(?! must| have to)|market share|download|shareholders?|headquarters|profit|"
        r"nearest|last year|in 20[3-9]\d|revenue|on duty|stock market)\b",
        re.IGNORECASE,
    ),
    "small talk": re.compile(
        r"天气|笑话|机器人吗|你是谁|你叫什么|几点了|世界杯|足球|首都|翻译|红烧|菜谱|怎么做.{1,6}(?:肉|菜|汤)|快递|高铁|火车|机票|航班|护照|高考|"
        r"哪条路|怎么走|歌|电影|游戏|早上好|晚上好|"
        r"\b(?:weather|joke|robot|are you (?:human|real)|who are you|what time is it|world cup|capital of|recipe|translate|passport|"
        r"flight|metro|wifi|router|good (?:morning|evening)|how are you|movie|song|poem)\b",
        re.IGNORECASE,
    ),
    "what nobody here insures": re.compile(
        r"车险|交强险|碎屏险|寿险|教育金|旅[行游](?:取消)?险|宠物|学平险|年金险|万能险|分红险|航(?:班)?延误|奥巴马|"
        r"\b(?:car|auto|motor|pet|dog|dental|vision|pension|annuity)\b(?=.*\b(?:insurance|cover\w*|product|policy|plan)\b)|\bpet insurance\b|"
        r"\b(?:dogs?|cats?)\b.*\bcover",
        re.IGNORECASE,
    ),
}
_MUST = re.compile(
    r"信用卡|支付宝|比特币|发票|抬头|附加险|返佣|佣金|折扣|优惠|赠品|礼品|送礼|积分|抽奖|分红|贷款|英文版|网点|门店|邮寄|快递|偿付能力|赔付率|再保险|"
    r"精算|评级|属(?:鼠|牛|虎|兔|龙|蛇|马|羊|猴|鸡|狗|猪)|血型|左撇子|星座|"
    r"\b(?:credit cards?|bitcoin|invoice|rider|commission|discount|voucher|lottery|loyalty|bonus|dividend|loan|branch|solvency|loss ratio|"
    r"reinsurer|actuary|rating|zodiac|blood type|left.?handed|t-?shirt|helmets?|booklet)\b",
    re.IGNORECASE,
)
"""What a passage has to speak of itself when it is asked about: what lies near does not tell it."""
_NAME = re.compile(r"(?<=[a-z,;:] )([A-Z][\w-]+|[A-Z]{2,})")
_NUMBER = re.compile(
    r"(?<![\d.,])(?=[A-Z-]{0,4}\d{4,})[A-Z]{0,4}-?(\d{4,})(?![\d.,]|元|万| ?yuan|-\d)", re.IGNORECASE
)


FOREIGN = frozenset(
    {"another company", "the company", "what nobody here insures", "an unknown name", "an unknown number"}
)
"""What no known question outweighs."""
_STILL = frozenset({"another company", "one's own matter", "the company", "what nobody here insures"})
"""What holds even where a document of ours is named; a pill that a policy is asked about is no question for a doctor."""


def unspoken(question: str, text: str) -> str | None:
    """A thing that a plain question asks about and that the text never mentions; None when there is none."""
    told = text.casefold()
    return next((thing for thing in _MUST.findall(question) if thing.casefold() not in told), None)


def belongs_elsewhere(question: str, words: Collection[str], *, named: bool) -> str | None:
    """Why no library answers the question; None when nothing tells so.

    Args:
        question: in plain writing, with its capitals.
        words: the tokens that the library says; names of people, places and brands that it never says lie outside of it.
        named: whether it names a document of the library.
    """
    for reason, rule in _RULES.items():
        if (not named or reason in _STILL) and rule.search(question):
            return reason
    small = any(letter.islower() for letter in question)
    for name in _NAME.findall(question) if small else ():
        told = tokens(name)
        if told and name != "I" and not any(token in words for token in told):
            return "an unknown name"
    if any(number not in words and not number.startswith(("19", "20")) for number in _NUMBER.findall(question)):
        return "an unknown number"
    return None
