"""The words that place a danger in time, in somebody's mind, or in a policy's terms.

Every expression reads normalised text: Chinese as it stands, English between spaces.
"""

from __future__ import annotations

import re

_MONTH = "january|february|march|april|june|july|august|september|october|november|december"


def _either(chinese: str, english: str) -> re.Pattern[str]:
    return re.compile(f"{chinese}| (?:{english})(?= )")


PRESENT = _either(
    r"现在(?!的|这个时候)|此刻|正在|刚刚|刚才|刚(?!出生|满月|性)|今天(?!的)|今晚|今早|今晨|眼下|马上|又(?!可以|不)|还在|这会儿|救命|赶紧|快来|快点|立刻|"
    r"(?:[\d一二两三四五六七八九十几半]+)(?:多)?(?:分钟|个?(?:多)?小时|个?钟头?)(?:了|前|之前|左右|多)?|越来越|不行了",
    r"now(?! and (?:then|again))|right now|just|currently|at the moment|today|tonight|this (?:morning|afternoon|evening|minute)|again|suddenly|"
    r"help|urgent|quick|hurry|sos|still|getting worse|(?:\d+|a few|ten|five|twenty|half an|an) (?:minutes?|mins?|hours?)(?: ago)?",
)
"""It is happening."""

ALARM = _either(
    r"怎么办|救命|快来|救救|快点|急急|急死|帮帮|赶紧|该怎么做|怎么救|怎么处理|要不要(?:去|送|叫|打)|打120|救护车",
    r"help|what (?:do|should|can|must|to) (?:i |we )?do|ambulance|hurry|quick|urgent|emergency|please",
)
"""Somebody asks for help with what is happening."""

SUDDEN = _either(r"突然|忽然|一下子|加重|更(?:厉害|严重)|恶化|受不了", r"suddenly|all of a sudden|worse|worst")

PAST_TIME = _either(
    r"(?:19|20)\d\d ?年|去年|前年|上上?个?月(?!经)|上(?:个)?(?:周|星期|礼拜)|(?:[\d一二三四五六七八九十几两多半数]+)个?(?:多)?(?:年|月|星期|周|礼拜)(?:多)?(?:之|以)?前|"
    r"小时候|年轻(?:时|的时候)|(?<!时)(?<!钟)(?<!天)(?<!儿)以前(?!从|都没|没)|从前(?!胸|额|面|往|到|臂)|曾经|曾(?=[因有患在被])|(?<!时)(?<!钟)(?<!天)(?<!儿)之前(?!从|都没|没)|"
    r"当年|当时|那年|那时|那次|那天|早年|早些年|前段时间|前阵子|前几年|几年前|上次|上回|往年|年初|年前|大学时|高中时|(?:[1-9]|1[0-2]|[一二三四五六七八九十])月(?:份|底|初|中旬|\d+[日号])|"
    r"(?:晕|抽|中|发|犯|得|患|割|自杀|住|吐|出|想|有|噎|溺|摔|烫|触)过(?!去|来|敏|量|气)",
    r"(?:in|since|of|from|back in|until|during|around) (?:19[5-9]\d|20[0-3]\d)|last (?:year|month|week|summer|winter|spring|autumn|fall|time|"
    rf"{_MONTH})|(?:years?|months?|weeks?|decades?|summers?|winters?|springs?|autumns?) (?:ago|back)|in (?:early |late |mid )?(?:{_MONTH}|may(?= [,.?!;a]))|when (?:i|he|she) was (?:a |young|little|small|born|\d+|in )|as a (?:child|kid|teen\w*)|"
    r"used to|previously|in the past|back (?:then|in|when)|at the time|at that time|long ago|once had|had once|years earlier|the other (?:week|month)|in my (?:twenties|teens|youth)",
)
"""A date or time that is over, or a verb marked as over."""

PAST_STORY = _either(
    r"康复|后遗症|出院(?!后|回|第|以后|了? ?又)|去世|过世|逝世|离世|病逝|抢救(?:无效|过来|回来|成功|了)|后来|被?确诊|得救|幸好|幸亏|捡回|救(?:了)?回来|诊断(?:为|是|出)|查出|病史|既往|家族史|复查|复诊|遗传",
    r"rehab\w*|recover(?:ed|ing)|survived|survivor|passed away|died|was diagnosed|been diagnosed|discharged|check ?up|follow ?up|funeral|"
    r"late (?:dad|mom|husband|wife|brother|sister)|since then|afterwards|eventually|luckily|thankfully",
)
"""Words of a story that has reached its end."""

PAST_TENSE = re.compile(r" (?:was|were|had|couldnt|could not|did|didnt|went|took|became|got|felt|said)(?= )")
BUSINESS = _either(
    r"买|投保|参保|加入|购买|签|缴费|交了|续保|办(?:了)?(?:理)?",
    r"bought|joined|signed|insured|enrolled|paid|applied|purchased|subscribed",
)
"""A past clause about the paperwork says nothing of the time of the next clause."""

CHRONIC = _either(
    r"(?:[\d一二两三四五六七八九十几半好多]+)(?:多)?(?:年|个(?:多)?月)(?:多)?(?:了|来)|偶尔|有时候?|平时|常年|长期|多年|时不时|每年|每到|一到(?:冬|春|秋|阴)|老毛病|慢性|经常|老是|总是|天天早上",
    r"for (?:(?:the )?(?:past|last) )?(?:over |about |almost |more than )?(?:\d+ |two |three |four |five |six |several |many |some |a few |a couple of |a )?(?:years|months|year|month)|"
    r"sometimes|occasional(?:ly)?|from time to time|now and (?:then|again)|on and off|every (?:winter|spring|summer|year|month)|chronic|usually|once in a while|long standing|controlled",
)
CARE = _either(
    r"icu|重症|监护室|抢救室|手术室|病房|住院(?!押|部门)|在[^,.?!;]{0,8}医院(?:里)?(?:治疗|抢救|躺|住|接受|观察|吸氧|做|救治|急救)|正在(?:接受)?(?:抢救|治疗|手术|输液|救治|化疗|透析)|"
    r"医生(?:正在|在(?!哪|吗)|已经|诊断|说是|说要|建议|要求|下了)|呼吸机|插管|ecmo|(?:被|已经?|紧急|连夜|赶紧)送(?:到|去|往|进|至)?(?:了)?[^,.?!;]{0,8}(?:医院|急诊|医)|送(?:到|进|往|至|去)(?:了)?[^,.?!;要不]{0,8}医院(?:后|抢救|了|治疗|急救|救治)?|送医(?:后|了|抢救)|"
    r"(?:已经|已|都)?到(?:了)?(?:医院|急诊)(?:了|里)|救护车(?:已经)?(?:来了|到了|接走)|做(?:了|完)(?:手术|支架|搭桥)|下(?:了)?病危",
    r"in (?:the |an |a )?(?:icu|intensive care|hospital|er|ward|emergency room|surgery|operating room|a and e)|hospitali[sz]ed|admitted|on (?:a )?(?:ventilator|life support)|"
    r"doctors? (?:are|is|said|says|diagnosed|told|have|has|saved)|being treated|ambulance (?:is here|has arrived|arrived|took|came)|at the (?:hospital|er|emergency room)|"
    r"(?:was|were|been) (?:taken|rushed|brought|airlifted) to|rushed (?:him|her|me) to|took (?:him|her|me) to (?:the )?(?:hospital|er)|paramedics (?:are here|arrived|came)|under (?:medical )?care|surgery (?:was|went)",
)
"""Professionals already have them."""

RESOLVED = _either(
    r"没(?:什么)?事(?:儿)?了|(?<![备买写做办说填弄不没才])好了(?!吗)|缓过来|恢复(?:了|正常)|(?<!没)(?<!没有)(?<!不)缓解了|不(?:疼|痛|晕|抽|烧|流|吐)了|(?<!不)(?<!没)(?<!叫)醒(?:了|过来)(?!.{0,4}(?:又|还))|消失了|止住了|没大碍|退烧了|烧退了|"
    r"(?:已经|都)吐出来了|好转了?|平稳了?|稳定(?:了)?|脱离(?:了)?危险|虚惊一场|没有大碍|问题不大|挺好的?|都正常",
    r"(?:is|am|are|feels?|felt|was|were|and|now|all|seems|feeling|doing|he|she|i) (?:all |much |totally |completely |doing |feeling |back to )?(?:fine|ok|okay|better|good|alright|stable|recovered|normal|well)(?: (?:now|again|today|since|afterwards))?|"
    r"(?:went|gone|goes) away|(?:has|have) (?:passed|resolved)|(?:has |have |it |bleeding |pain |seizure )stopped(?! (?:breath|mov|respond|talk|speak|kick|beat)\w*)|recovered|back to normal|false alarm|turned out|woke up (?:in|after|and (?:is|was))|(?:is|back|am|are) home(?: now| since)?|discharged",
)
CONTRAST = _either(r"但|可是|不过|然而|却|还是", r"but|however|although|though|yet|still")
HYPOTHETICAL = _either(
    r"如果|假如|假设|要是|万一|倘若|一旦|的话|遇到|碰到|比如|譬如|例如|即使|就算|哪怕|以防|将来|的时候(?:要|该|应该|怎么|可以|能|如何)|时(?:该|应该|要|怎么|如何|可以)|怕(?:会|将来|以后|万一)|担心(?:会|以后|将来)?|会不会|是否会|可能会|有没有可能|防止|预防|避免|容易|是否|能否",
    r"(?<!know )(?<!tell )(?<!see )(?<!sure )(?<!check )(?<!wondering )(?<!wonder )if|in case|suppose|supposing|imagine|hypothetically|what would|would (?:happen|it|be|you|that|this)|should (?:someone|anyone|i ever|we ever)|whenever|"
    r"when (?:someone|somebody|a person|people|you|a child|a baby|your|one|kids|children)|in the event|worried (?:that )?(?:about|i (?:might|could|will|may))|afraid of|scared of|could (?:get|have|cause|lead|be a sign)|risks? of|prevent\w*|avoid\w*|"
    r"chances? of|likely to|for example|such as|like when|might (?:get|have|cause|happen) (?:a )?|how likely|against|in the future|have you ever|ever (?:had|have|experienced)|one day|someday|may (?:cause|have|lead)",
)
COVER = _either(
    r"保险|理赔|赔付|赔偿|赔吗|能赔|给赔|会赔|赔多少|赔不赔|赔|报销|保额|条款|等待期|保障|投保|承保|核保|互助|加入|可以买|能买|想买|能保|保吗|保不保|算(?:不算)?(?:是)?(?:重疾|重大疾病|意外|轻症|工伤)|重疾|医疗险|意外险|除外|责任范围|"
    r"筹款|众筹|募捐|善款|捐款|捐|费用|花多少|医疗费|手术费|治疗费|医药费|多少钱|花了|凑|欠|包括|覆盖|参加",
    r"cover(?!ed (?:in|with) (?:[a-z]+ )?(?:hives|rash|blood|spots|welts|bruises|blisters|vomit|sweat))\w*|insur\w+|polic(?:y|ies)|claim\w*|plans?|premium\w*|benefits?|reimburs\w+|pay ?outs?|pays?|deductible|waiting period|exclu\w+|mutual aid|fundrais\w+|donat\w+|campaign|eligib\w+|join|enroll?|sum insured|underwrit\w+|pre ?existing|bills?|include[ds]?|afford|cost",
)
KNOWLEDGE = _either(
    r"什么是|是什么(?:意思|病|原因|引起|症状)|多少度|几度(?:要|算|才)|先了解|提前(?:了解|学|准备)|什么(?:意思|原因|症状|表现)|有哪些|有什么(?:症状|表现|区别|原因|方法|危害|影响)|哪些(?:症状|表现|情况)|症状(?:是|有|包括|吗|之一)|表现(?:是|有|为|吗)|的(?:症状|表现|原因|前兆|征兆|先兆|信号|定义|区别|风险|概率|发病率|危害|急救(?:方法|措施|知识)|处理方法|治疗方法|知识)|"
    r"预防|区别|科普|了解(?:一下)?|学习|如何(?:识别|判断|急救|处理|治疗|避免|应对)|怎么(?:识别|判断|区分)|为什么会|引起的?(?:吗|么)|导致|属于|意味着|介绍(?:一下)?|讲讲|说说|会(?:引起|导致|造成)|一般(?:是|会|多)|通常|有区别|和[^,.?!;]{0,6}一样吗",
    r"what (?:is|are|does|causes|were) (?!happening|wrong|going|this|he|she|i )|symptoms? of|signs? of|(?:sign|symptom|symptoms|signs) (?:are|include)|how (?:to|do (?:you|i|we|people)|can (?:you|i|we)) (?:recogni[sz]e|prevent|tell|spot|know|identify|avoid|detect|diagnose|treat)|difference between|definition|means?|meaning|causes? of|"
    r"learn\w*|information (?:on|about)|info (?:on|about)|explain|tell me (?:about|more)|awareness|statistics|how common|(?:is|are) (?:[a-z]+ ){0,4}(?:a |an )?(?:symptom|sign|common|normal|dangerous)|can (?:[a-z]+ ){1,4}cause|does (?:[a-z]+ ){1,4}(?:cause|lead)|lead to|why do (?:people|some)|question about|advice (?:on|about)|(?:at )?what (?:temp|temperature|age|level|point) (?:counts?|is|should|do|does|means?|would)|just preparing|how (?:to|do (?:i|you|we)) (?:give|do|perform) (?:first aid|the heimlich)",
)
GENERIC = _either(
    r"很多人|有些人|有的人|人们|老年人(?:容易|常|都|会)|患者(?:会|常|容易)|病人(?:会|常)|任何人|大多数",
    r"people (?:often|who|with|can|may|get|have)|patients|many people|some people|anyone (?:who|with)|elderly people|most people|men|women who",
)
FICTION_HARD = _either(
    r"(?:电影|电视剧|剧|小说|书|游戏|视频|故事|节目|歌|动画|综艺)(?:里|中|上)(?:面)?|剧情|男主|女主|主角|角色|演员|演习|演练|培训|急救课|课程|题目|考题|论文|新闻|报道|梦见|梦到|做(?:了)?(?:个|一个)?(?:噩)?梦|歌词|台词|文章|作文|模拟|海报",
    r"in (?:the|a|an|my|this|that|last nights?) (?:[a-z]+ )?(?:movie|film|episode|novel|series|show|book|game|story|dream|class|course|training|exam|song|scene|drama|play|article|video|documentary)|dreamt|dreamed|nightmare|drill|quiz|essay|homework|the news|news (?:about|that|story)|article|lyrics|character|actor|actress|rehearsal|first aid (?:class|course|training)|cpr (?:class|course|training)|webinar|podcast|documentary|simulation|(?:read|reading|watched|saw a (?:film|movie|video)) (?:about|where|that)|protagonist|the (?:hero|heroine|villain)",
)
FICTION_SOFT = _either(
    r"电影|电视剧|连续剧|小说|考试|上课|演戏|演", r"movie|film|episode|novel|tv show|course|training|exam"
)
ACUTE = _either(
    r"突然|突发|正在|现在|刚|可能是?|好像|怀疑|疑似|是不是|像是|发作|犯(?:了|病)|救|怎么办|急|快(?!乐|递)|又|怕是|感觉(?:是|要)|严重|倒(?:下|地|了)",
    r"having|think|might be|possible|possibly|maybe|suspect\w*|help|now|just|suddenly|happening|going into|is this|looks? like|quick|urgent|emergency|again|hotline|right now",
)
"""What a bare diagnosis needs beside it to count as told of the present."""

MILD = _either(
    r"一点点?|轻微|小小|稍微|有点红|不严重|不厉害|不要紧|破(?:了)?(?:点|层)皮|小口子|一小",
    r"a (?:little|bit|tiny|small)|slight(?:ly)?|mild(?:ly)?|minor|not (?:bad|serious|severe|badly)|tiny|small",
)
ASKING = _either(
    r"我(?:就|只)?(?:想|要|想要)(?:问|了解|咨询|知道|请问|请教|买|看看|查|学)|请问|你们|我们的?(?:保险|计划)|给(?:我|爸|妈|孩子|老人|父母|宝宝|家人)+[^,.?!;]{0,4}(?:买|投|保|上)|(?:我|孩子|老人|爸|妈)的?(?:保险|保单|计划|互助)",
    r"(?:do|am|can|could|will|would|may|should) i|i (?:want|would like|need|wanted|am trying|am asking|am wondering|wonder) (?:to (?:know|ask|buy|understand|learn|check|join)|if|about|whether)|(?:my|our|his|her) (?:plan|policy|insurance|cover\w*|claim|family|question)|i have a (?:question|policy)",
)
"""Frames of a question, in which "I" is not the patient."""

PERSON = _either(
    r"我|他|她|俺|咱|爸|妈|爹|娘|爷|奶|父亲|母亲|外公|外婆|姥|老公|老婆|媳妇|丈夫|妻子|孩子|宝|儿子|女儿|孙|哥|姐|弟|妹|叔|姨|舅|姑|老人|老头|邻居|同事|朋友|同学|室友|有(?:个)?人|旁边|路人|老伴|公公|婆婆|岳|娃|工友|师傅|客人|家人|小孩|大爷|大妈|阿姨|男的|女的",
    r"i|he|she|me|him|dad|mom|husband|wife|baby|son|daughter|brother|sister|grandma|grandpa|someone (?:here|next|on|in|just)|neighbou?r|friend|colleague|coworker|my (?:chest|heart|throat|head|arm|face|stomach|[a-z]+ (?:is|has|cant|just))|toddler|kid|child|boy|girl|man|woman|uncle|aunt|roommate|girlfriend|boyfriend|partner|we",
)

NEGATED_BEFORE = re.compile(
    r"(?:没有?|并没有?|从没|从未|未|无|(?<!是)不是|并非|(?<!要)(?<!差)不会|别|不要|否认|不再|不曾|不算|毫无|排除了?|不觉得|不|不至于|谈不上)(?:任何|什么|明显|出现|发生|感到|感觉|觉得|有|再|过|太|很|那么|的|真的|想|要|会|是|说|打算|想过|想要|真|去|到|那种|因为|得|严重)*$"
    r"|(?:没有?|无|未见|未出现|否认|不伴|排除)[^,.?!;]{0,16}(?:[、或和及跟]|以及|还是) ?$"
    r"| (?:no|not|without|never|denies|denied|deny|isnt|arent|wasnt|werent|havent|hasnt|hadnt|neither|nor|dont|doesnt|didnt|wont|wouldnt|aint|stop|negative for|free of|no longer|ruled out|rule out|lack of|absence of|history of|diagnosed with|survived|recovered from|recovering from|fear of|afraid of|instead of)"
    r"(?: (?:any|a|an|the|of|have|has|having|had|been|is|it|signs?|symptoms?|history|really|feel|feeling|more|further|currently|such|actually|severe|new|recent|known|that|get|getting|to|want|think|experienc\w+|suffer\w+|in|my|his|her|be|even|going|like|or|about|thinking|talking|any more|he|she|i|was|am|saying|planning|massive|minor|mini)){0,6}$"
    r"| (?:no|not|denies|denied|without|any)(?: [a-z]+){1,4} (?:or|nor)(?: [a-z]+)?$"
)
NEGATED_AFTER = re.compile(
    r"^(?:的)?(?:情况|症状|现象|反应)*(?:都|也|倒是?|是)? ?(?:,)? ?(?:没有|无|否|未见|不存在|没出现)(?!缓解|好转|停|减轻|改善|好|用|办法|退|效|力|人|反应|意识|知觉|呼吸|脉|醒|救|法|论|钱|血|办)"
    r"|^(?: is| are)? ?,? (?:no|none|negative|absent|denied)(?= [,.?!;]| $)"
)
LISTED_NO = re.compile(
    r" (?:no|without|denies|denied)(?: [a-z]+){1,4}(?: ,(?: [a-z]+){1,4}){0,6} ,(?: (?:or|nor|and))?(?: [a-z]+){0,2}$"
)
LIST_GOES_ON = re.compile(r"^(?: [a-z]+){0,3}(?: ,(?: [a-z]+){1,4}){0,6} (?:, )?(?:or|nor) ")
LIST_ENDED = re.compile(r" (?:or|nor)(?: [a-z]+){0,2}$")
LISTED_NO_ZH = re.compile(r"(?:没有?|无|未见|否认)[^.?!;]{0,40}$")
LIST_CLOSES_ZH = re.compile(r"^[^.?!;]{0,16}等(?:症状|情况|不适|表现|问题)")
