"""Pregnancy, birth and the first three months."""

from __future__ import annotations

from knowledge.redflags.rule import Rule

_TINY = (
    r"(?:(?:刚|才)?(?:满月|出月子)|未满月|没满月|不到(?:一|两|三|1|2|3)个?月|不满(?:一|两|三|1|2|3)个?月|不足(?:一|两|三|1|2|3)个?月|刚出生|新生儿|新生宝宝|出生(?:才|刚)?(?:[一二两三四五六七八九十\d]+)(?:天|周|个?星期)|月子里|"
    r"(?:才|刚)?(?:[一二三四五六七八九十\d]+)(?:天|周)(?:大)?(?:的)?(?:宝|婴|孩|娃|女|儿|小|bb)|(?<![\d十])(?:[12]|一|两|二)个(?:半|多)?月(?:大)?(?:的)?)"
)
_TINY_EN = r"(?:newborn|new born|neonate|(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|couple) (?:day|days|week|weeks|wk|wks) old|(?<![\d] )(?:1|2|one|two) months? old|(?:1|2|one|two) month old|(?:[1-9]|1[0-2]) (?:week|weeks|day|days) (?:baby|old)|days old|weeks old)"
_FEVER = r"(?:发烧|发热|高烧|高热|低烧|烧到|烧了|烧|体温|3[89](?:·\d)?(?:度|℃|°)?|4[0-2](?:·\d)?度)"
_FEVER_EN = r"(?:fever|feverish|high temp|temperature|temp|burning up|very hot|38(?:·\d)?|39(?:·\d)?|40(?:·\d)?|10[0-5](?:·\d)?)"
_BABY = r"(?:宝|婴|孩|娃|女儿|儿子|bb|小孩|孙|新生|小家伙|女宝|男宝|妹妹|弟弟)"

YOUNG = (
    Rule(
        "infant-fever",
        "Under three months any fever may be a blood infection and is seen at once.",
        signs_zh=(
            rf"(?=[^.?!;]{{0,30}}{_BABY}){_TINY}[^.?!;]{{0,16}}{_FEVER}|{_BABY}[^.?!;]{{0,8}}{_TINY}[^.?!;]{{0,14}}{_FEVER}",
            rf"(?:婴儿?|新生儿?|小宝宝)[^.?!;]{{0,3}}(?:[一二三四五六七八九十\d]+)(?:天|周)(?:大)?[ ,]{{0,3}}{_FEVER}",
            rf"{_BABY}[^.?!;]{{0,6}}{_FEVER}[^.?!;]{{0,14}}(?:才|刚|只有|还不到|现在|今年|她|他)*{_TINY}",
        ),
        signs_en=(
            rf"{_TINY_EN} (?:[a-z0-9·,]+ ){{0,10}}{_FEVER_EN}",
            rf"{_FEVER_EN} (?:[a-z0-9·,]+ ){{0,8}}{_TINY_EN}",
        ),
        deaf_to=frozenset({"chronic"}),
    ),
    Rule(
        "labour",
        "A birth under way outside a hospital needs a crew and clean hands.",
        signs_zh=(
            r"(?<!月)(?<!周)(?<!月就)(?<!周就)(?<!月快)(?<!周快)要生了(?!吗|的|意外|保)|(?:生|生产|分娩)在(?:车|家|路|厕)|(?:孩子|宝宝|胎儿|婴儿|胎)(?:的)?(?:头|脚|手|脐带)(?:都)?(?:已经|快|先)?(?:出来|露|掉出)|宫缩[^.?!;没不]{0,10}(?:分钟|频繁|很密|规律|受不了|越来越)|急产|脐带(?:脱|掉|绕颈≈不动)|见红了?[^.?!;]{0,8}(?:宫缩|肚子痛|阵痛)",
        ),
        signs_en=(
            r"(?:is|am|are|going|went|gone) (?:in|into) (?:active |premature |preterm |early )?labou?r|(?:the |my |her )?baby is (?:coming|crowning|coming out)|giving birth|crowning|contractions (?:[a-z0-9]+ ){0,6}(?:minutes?|mins?|apart|close|strong|non stop|every)|(?:head|foot|cord|feet|arm) (?:is |has )?(?:out|showing|coming out|hanging out|come out|visible)|(?:urge|need) to push|umbilical cord (?:is )?(?:out|hanging|coming)",
        ),
    ),
    Rule(
        "pregnancy-bleeding",
        "Bleeding, waters, fits, great pain or a still baby in pregnancy threaten two lives.",
        signs_zh=(
            r"(?:怀孕|怀了|孕|孕妇|孕期|有喜|待产|预产期|(?:\d+|[一二三四五六七八九十]+)(?:周|个月)(?:了)?(?:的)?(?:孕|身孕|肚子)|孕晚期|孕早期|大肚子|孕\d+周)[^.?!;]{0,18}(?:出血|见红|流血|大出血|破水|羊水|抽搐|剧烈(?:腹痛|头痛|疼)|剧痛|肚子(?:很|好|非常|突然|特别|一直|疯狂)*(?:痛|疼)|胎动(?:消失|没了|没有|停|明显?(?:减|变)少|少了)|不动了|眼花|看不清|高压1[6-9]\d|血压1[6-9]\d|鲜血|血块|下面(?:有|流)血)",
            r"羊水(?:破|流|早破|漏)|破水(?:了)?|胎动(?:消失|没了|没有了|不动|停了|感觉不到)|(?:感觉|摸)不到胎动|(?:一|半|两)天没(?:有)?胎动|没有?胎动(?:了)?|子痫|宫外孕[^.?!;]{0,8}(?:痛|疼|破|出血|晕)|(?:产后|刚生完|生完孩子)[^.?!;]{0,12}(?:大出血|血止不住|出血不止|流血|抽搐|血块|昏)|流产[^.?!;没]{0,6}(?:大出血|血止不住|流血|昏)",
        ),
        signs_en=(
            r"(?:pregnan\w+|weeks along|trimester|expecting|weeks preg\w*|\d+ weeks) (?:[a-z0-9,]+ ){0,12}(?:bleeding|blood|bleed|(?:water|waters) (?:has |have |just )*(?:broke|broken)|seizures?|seizing|having a fit|fitting|severe headache|severe pain|bad pain|terrible pain|(?:baby )?(?:not|isnt|hasnt|stopped|has not) mov\w+|no movement|seeing spots|blurred vision|blurry vision|passed out|fainted|leaking fluid|gush|clots|convuls\w+)",
            r"(?:bleeding|(?:water|waters) (?:has |have |just )*(?:broke|broken)|seizure|severe headache|blood|spotting heavily|gush of fluid) (?:[a-z0-9,]+ ){0,10}(?:pregnan\w+|weeks along|trimester|weeks preg\w*)",
            r"(?:my |her |the )?(?:water|waters) (?:has |have |just |is |are )*(?:broke|broken|breaking)|(?:baby|babys|baby has|fetus) (?:has |is |have )*(?:stopped|isnt|not|hasnt|quit) (?:moving|moved|kicking|kicked)|(?:cant|havent|no longer|not) (?:feel|felt|feeling) (?:the |my |any )*(?:baby|movements?|kicks?)(?: (?:move|moving|kick\w*))?|eclampsi\w+ (?:seizure|fit)|(?:after|since) (?:giving birth|delivery|birth|the birth) (?:[a-z0-9,]+ ){0,6}(?:soaking|bleeding|clots|blood)|miscarr\w+ (?:[a-z]+ ){0,6}(?:bleeding|blood|soaking|faint\w*)",
        ),
        names_zh=(r"先兆子痫|胎盘早剥|宫外孕破裂",),
        deaf_to=frozenset({"chronic"}),
        names_en=(r"placental abruption|ruptured ectopic|ectopic pregnancy",),
    ),
)
