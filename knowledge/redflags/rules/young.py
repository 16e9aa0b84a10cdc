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
_CLOCK = r"(?:(?:出生|生下来|刚|才|满|今天|现在|是|的|们|大名|第)*(?:[1-8]?\d|[一二三四五六七八]?十?[一二三四五六七八九]|[一二三四五六七八]?十|二十)天(?!前|没|不|后|多没|内|的药)(?:大|了|啦)?)"
_HOT = r"(?:(?:体温|体感|肛温|耳温|腋温|额温|腋下|额头|量|测|量了|测了|有点|突然|现在|今天|就|发现|早上|晚上|昨晚|精神|[ ,])*(?:(?<!没)(?<!不)(?<!没有)(?:发烧|发热|高烧|烧到|烧起来|烧)|滚烫|3[89](?:·\d)?(?:度|℃|°|$| )|37·[5-9]|4[0-2](?:·\d)?(?:度|℃|°)|三十[八九]度?|四十度))"
_NEWBORN = r"(?:新生儿|刚出生的?|刚满月|没满月|未满月|月子里的?|月子娃|早产儿?|出生(?:才|刚)?(?:\d+|[一二三四五六七八九十]+)天)"
_BABY = r"(?:宝|婴|孩|娃|女儿|儿子|bb|小孩|孙|新生|小家伙|女宝|男宝|妹妹|弟弟)"

YOUNG = (
    Rule(
        "infant-fever",
        "Under three months any fever may be a blood infection and is seen at once.",
        signs_zh=(
            rf"(?=[^.?!;]{{0,30}}{_BABY}){_TINY}[^.?!;]{{0,16}}{_FEVER}|{_BABY}[^.?!;]{{0,8}}{_TINY}[^.?!;]{{0,14}}{_FEVER}",
            rf"(?:婴儿?|新生儿?|小宝宝)[^.?!;]{{0,3}}(?:[一二三四五六七八九十\d]+)(?:天|周)(?:大)?[ ,]{{0,3}}{_FEVER}",
            rf"{_BABY}[^.?!;]{{0,6}}{_FEVER}[^.?!;]{{0,14}}(?:才|刚|只有|还不到|现在|今年|她|他)*{_TINY}",
            rf"{_BABY}[宝子娃儿贝妹弟才刚]{{0,2}} ?{_CLOCK}[^.?!;没]{{0,10}}?{_HOT}|{_CLOCK}(?:的)?(?:小)?{_BABY}[^.?!;没]{{0,14}}?{_HOT}",
            rf"(?<![\d十])(?:[12]|一|两|二|半)个(?:半|多)?月(?:零(?:\d+|[一二三四五六七八九十]+)天)?大?(?!以?前|后|没)[^.?!;没]{{0,16}}?{_HOT}(?![^.?!;]{{0,8}}岁)|(?:满月|双满月|百天(?:不到|内|以内)|不到百天|没(?:到|出|过)百天|月子)[^.?!;没]{{0,16}}?{_HOT}",
            rf"{_NEWBORN}[^.?!;]{{0,14}}(?:不吃奶|不肯吃|叫不醒|一直睡|发紫|呼吸(?:很)?快|哼哼|抽|软绵绵|浑身发黄|冰凉|体温(?:低|3[45])|不哭)|(?:[1-9]|1[0-2]|[一二两三四五六七八九十]|十[一二])周(?:大)?(?:的)?(?:小)?{_BABY}?[^.?!;没孕胎]{{0,10}}?{_HOT}",
            rf"(?:刚)?(?:出生|生下来|落地)(?:才|刚|了|的)?(?:[1-8]?\d|[一二三四五六七八九十]+)天(?!前|后)[^.?!;没]{{0,10}}?(?:身上|全身|浑身)?{_HOT}",
        ),
        signs_en=(
            rf"{_TINY_EN} (?:[a-z0-9·,]+ ){{0,10}}{_FEVER_EN}",
            rf"{_FEVER_EN} (?:[a-z0-9·,]+ ){{0,8}}{_TINY_EN}",
            rf"(?:{_TINY_EN}|(?:\d|1[0-2]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?:wks?|weeks?|wo)(?: old)?|born (?:\d+|two|three|four|five|six|seven|eight|nine|ten) (?:days|weeks) ago|not (?:even )?(?:\d|a|one|two|three) months?|under (?:3|three) months|\d+ day old|\d+ days old) ≈(?:baby ≈)?(?:fever|feverish|burning (?:up|hot)|hot to (?:the )?touch|feels (?:so |very |really )?(?:hot|warm)|38(?:·\d)?|39(?:·\d)?|100·[4-9]|10[1-5](?:·\d)?)(?! (?:weeks|days|yuan))",
            r"(?:fever|38(?:·\d)?|39(?:·\d)?|100·[4-9]|10[1-5](?:·\d)?|burning up) ≈(?:newborn|(?:\d|1[0-2]|two|three|four|five|six|seven|eight|nine|ten|eleven) (?:weeks?|wks?) old|born (?:\d+|two|three|four|five|six) (?:days|weeks) ago|days old|only (?:[a-z0-9]+ )weeks)",
            r"(?:newborn|\d+ days? old|(?:\d|one|two|three|four|five|six) weeks? old|premature baby|preemie) ≈(?:wont feed|not feeding|stopped feeding|refus\w+ (?:to feed|milk)|wont wake|floppy|limp|blue|grunting|hard to wake|very sleepy|(?:hasnt|not) (?:fed|wet))",
        ),
        deaf_to=frozenset({"chronic"}),
    ),
    Rule(
        "labour",
        "A birth under way outside a hospital needs a crew and clean hands.",
        signs_zh=(
            r"(?<!月)(?<!周)(?<!月就)(?<!周就)(?<!月快)(?<!周快)要生了(?!吗|的|意外|保)|(?:生|生产|分娩)在(?:车|家|路|厕)|(?:孩子|宝宝|胎儿|婴儿|胎)(?:的)?(?:头|脚|手|脐带)(?:都)?(?:已经|快|先)?(?:出来|露|掉出)|宫缩[^.?!;没不]{0,10}(?:分钟|频繁|很密|规律|受不了|越来越)|急产|脐带(?:脱|掉|绕颈≈不动)|见红了?[^.?!;]{0,8}(?:宫缩|肚子痛|阵痛)",
            r"(?:头|小手|脚|屁股)(?:都)?(?:已经|快|要)?(?:出来了|露(?:出来|头)|卡(?:住|在)[^,.?!;]{0,4}(?:产道|下面))[^.?!;]{0,10}|脐带[^,.?!;没不]{0,5}(?:出来|掉|露|脱)|(?:路上|车上|家里|出租车|高速|厕所|马桶)[^,.?!;没不]{0,6}(?:要生|生了|生下|生出)|(?:孩子|宝宝)(?:已经)?生(?:出来|下来|在)[^.?!;]{0,14}(?:脐带|家里|车|马桶|胎盘|怎么办|不哭|没哭|发紫)|胎盘[^,.?!;]{0,4}(?:没出|不出|没下)|(?:宫缩|阵痛)[^.?!;没不]{0,12}[\d一两三四五] ?分钟|憋不住[^,.?!;]{0,4}(?:生|用力)",
        ),
        signs_en=(
            r"(?:is|am|are|going|went|gone) (?:in|into) (?:active |premature |preterm |early )?labou?r|(?:the |my |her )?baby is (?:coming|crowning|coming out)|giving birth|crowning|contractions (?:[a-z0-9]+ ){0,6}(?:minutes?|mins?|apart|close|strong|non stop|every)|(?:head|foot|cord|feet|arm) (?:is |has )?(?:out|showing|coming out|hanging out|come out|visible)|(?:urge|need) to push|umbilical cord (?:is )?(?:out|hanging|coming)",
            r"baby (?:just |was |is |has )*(?:came|born|out|came out|coming out) ≈(?:car|bathroom|toilet|floor|taxi|alone|not crying|cord|blue|at home)|placenta ≈(?:hasnt|not|stuck|wont|still inside)|(?:baby|newborn) (?:isnt|not|wont|hasnt|didnt) (?:cry\w*|cried)|contractions ≈(?:min\w*|apart|push|wont make it|traffic|miles)|wont make it to (?:the )?hospital ≈(?:baby|labou?r|push\w*|contraction\w*)|cord (?:[a-z]+ ){0,3}(?:came out|out|hanging|neck)",
        ),
    ),
    Rule(
        "pregnancy-bleeding",
        "Bleeding, waters, fits, great pain or a still baby in pregnancy threaten two lives.",
        signs_zh=(
            r"(?:怀孕|怀了|孕|孕妇|孕期|有喜|待产|预产期|(?:\d+|[一二三四五六七八九十]+)(?:周|个月)(?:了)?(?:的)?(?:孕|身孕|肚子)|孕晚期|孕早期|大肚子|孕\d+周)[^.?!;]{0,18}(?:出血|见红|流血|大出血|破水|羊水|抽搐|剧烈(?:腹痛|头痛|疼)|剧痛|肚子(?:很|好|非常|突然|特别|一直|疯狂)*(?:痛|疼)|胎动(?:消失|没了|没有|停|明显?(?:减|变)少|少了)|不动了|眼花|看不清|高压1[6-9]\d|血压1[6-9]\d|鲜血|血块|下面(?:有|流)血)",
            r"羊水(?:破|流|早破|漏)|破水(?:了)?|胎动(?:消失|没了|没有了|不动|停了|感觉不到)|(?:感觉|摸)不到胎动|(?:一|半|两)天没(?:有)?胎动|没有?胎动(?:了)?|子痫|宫外孕[^.?!;]{0,8}(?:痛|疼|破|出血|晕)|(?:产后|刚生完|生完孩子)[^.?!;]{0,12}(?:大出血|血止不住|出血不止|流血|抽搐|血块|昏)|流产[^.?!;没]{0,6}(?:大出血|血止不住|流血|昏)",
            r"(?:怀孕|怀了|孕|待产|预产期|产检)[^.?!;没无]{0,20}(?:流(?:了|出|出来)?(?:好多|很多|一大?滩|一股|一大股|大量)?(?:的)?(?:水|液体)|下面[^,.?!;]{0,4}(?:流|湿|水)|哗(?:一下|啦)|出了?好多血|肚子[^,.?!;没不]{0,6}(?:硬得?像?|石头|板|绞)|眼前(?:发黑|冒|有光|有?闪)|头(?:很|特别|好|一直)?(?:痛|疼)(?:得|到)?[^.?!;没]{0,12}(?:眼|看|吐|肿|血压)|(?:高压|血压)[^,.?!;没\d]{0,4}1[6-9]\d|从?(?:高处|楼梯|车)[^,.?!;没]{0,5}摔)",
            r"(?:怀孕|孕|宝宝|胎儿|肚子里)[^.?!;]{0,16}(?:一动不动|没动静|没动过|不踢|没踢|不怎么动|一整天没动|半天没动|没有?胎心)|(?:停经|没来月经|月经推迟|验孕|早孕|两条杠|宫外)[^.?!;没不]{0,20}(?:剧痛|撕裂|晕(?:倒|过去|了)|冷汗|肩膀(?:疼|痛)|(?:疼|痛)得)|(?:产后|刚生|生完|剖腹产|坐月子|月子)[^.?!;没不]{0,18}(?:湿透|血块|血流|流了?(?:好多|很多)血|抽(?!烟|血|空)|看不清|一片血|喘不|胸痛|晕倒)",
        ),
        signs_en=(
            r"(?:pregnan\w+|weeks along|trimester|expecting|weeks preg\w*|\d+ weeks) (?:[a-z0-9,]+ ){0,12}(?:bleeding|blood(?! (?:tests?|work|pressure|type|sugar|results?|samples?|draw|group))|bleed|(?:water|waters) (?:has |have |just )*(?:broke|broken)|seizures?|seizing|having a fit|fitting|severe headache|severe pain|bad pain|terrible pain|(?:baby )?(?:not|isnt|hasnt|stopped|has not) mov\w+|no movement|seeing spots|blurred vision|blurry vision|passed out|fainted|leaking fluid|gush|clots|convuls\w+)",
            r"(?:bleeding|(?:water|waters) (?:has |have |just )*(?:broke|broken)|seizure|severe headache|blood|spotting heavily|gush of fluid) (?:[a-z0-9,]+ ){0,10}(?:pregnan\w+|weeks along|trimester|weeks preg\w*)",
            r"(?:my |her |the )?(?:water|waters) (?:has |have |just |is |are )*(?:broke|broken|breaking)|(?:baby|babys|baby has|fetus) (?:has |is |have )*(?:stopped|isnt|not|hasnt|quit) (?:moving|moved|kicking|kicked)|(?:cant|havent|no longer|not) (?:feel|felt|feeling) (?:the |my |any )*(?:baby|movements?|kicks?)(?: (?:move|moving|kick\w*))?|eclampsi\w+ (?:seizure|fit)|(?:after|since) (?:giving birth|delivery|birth|the birth) (?:[a-z0-9,]+ ){0,6}(?:soaking|bleeding|clots|blood)|miscarr\w+ (?:[a-z]+ ){0,6}(?:bleeding|blood|soaking|faint\w*)",
            r"(?:pregnan\w+|preggo|trimester|expecting|\d+ (?:weeks?|wks?)) ≈(?:gush\w*|fluid|leaking|bleed\w*|blood(?! (?:tests?|work|pressure|type|sugar|results?|samples?|draw|group))|clots|rock hard|hard as|constant pain|(?:bp|blood pressure) (?:is |at |of )?1[6-9]\d|seeing (?:spots|stars|flashing)|flashing lights|blurr\w*|(?:baby|it|he|she) (?:hasnt|has not|isnt|stopped|not) (?:mov\w*|kick\w*)|no (?:movement|kicks)|swollen face|fell (?:down|off)|cord)",
            r"(?:missed period|late period|positive (?:pregnancy )?test|ectopic|early pregnancy) ≈(?:shoulder|severe|sharp|stabbing|faint\w*|collapsed|passed out|agony)|(?:postpartum|gave birth|after birth|c section|delivery|had (?:the|my|our) baby) ≈(?:soak\w*|clots?|bleeding (?:a lot|heavily|so much|through)|pad (?:an|every) hour|faint\w*|seiz\w*|blurr\w*|chest pain)",
        ),
        names_zh=(r"先兆子痫|胎盘早剥|宫外孕破裂",),
        deaf_to=frozenset({"chronic"}),
        names_en=(r"placental abruption|ruptured ectopic|ectopic pregnancy",),
    ),
)
