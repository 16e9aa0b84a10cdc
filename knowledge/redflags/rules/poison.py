"""Poisons, overdoses, gas, and things that must not be swallowed."""

from __future__ import annotations

from knowledge.redflags.rule import Rule

_TAKE = "(?:喝|吃|吞|咽|服用|服|灌|误食|误服|误喝|误吞|咬|舔|吸入|嚼)(?:下去|下|了|进去|进|完|掉|过|到|的是|着)*"
_TOXIC = (
    "(?:农药|敌敌畏|敌百虫|百草枯|老鼠药|鼠药|毒鼠强|蟑螂药|杀虫剂|除草剂|洁厕[灵液剂]?|消毒[液水粉片]|84|漂白[水粉]|清洁[剂液]|洗衣[液凝珠粉]+|"
    "洗洁精|甲醇|毒药|毒品|毒|汽油|煤油|柴油|水银|干燥剂|草甘膦|硫酸|盐酸|双氧水|樟脑丸|脱毛膏|指甲油|洗甲水|防冻液|管道疏通剂|工业酒精|砒霜|"
    "假酒|强酸|强碱|润滑油|香蕉水|稀料|油漆|氰化物|亚硝酸盐|断肠草|夹竹桃|滴水观音|风油精)"
)
_MANY = r"(?:一整|整整一|整|半|两|三|四|五|好几|几|一|大半|小半|\d+)+(?:大|小|整)?(?:瓶|盒|板|把|包|罐)"
_COUNT = r"(?:[2-9]\d|1\d\d|1[0-9]|[二三四五六七八九几]十(?:多|几|来)?|十(?:几|多|来)?|几十|上百|一百|百|好几十|很多|好多|大量|一大堆|过量)(?:多|来|几)?(?:片|粒|颗|个|支)?"
_DRUG = "(?:的)?(?:安眠药|安定|药片|药丸|药|扑热息痛|布洛芬|对乙酰氨基酚|头孢|降压药|降糖药|佐匹克隆|艾司唑仑|阿普唑仑|地西泮|氯硝西泮|褪黑素|感冒药|止痛药|心得安|氨氯地平|二甲双胍|地高辛|抗抑郁药|舍曲林|喹硫平|胶囊|泰诺)"
_EN_TAKE = "(?:took|taken|takes|taking|swallowed|swallowing|drank|drunk|drinking|ate|eaten|eating|ingested|downed|popped|had|got into|chewed|inhaled|licked|swallow|drink|given|gave)"
_EN_TOXIC = "(?:pesticide|bleach|poison|rat poison|weed ?killer|paraquat|antifreeze|detergent|cleaner|cleaning (?:fluid|liquid|product)|gasoline|petrol|kerosene|methanol|drain cleaner|disinfectant|dishwasher|laundry pods?|tide pods?|poisonous|toilet cleaner|roundup|insecticide|lye|ammonia|acid|turpentine|lighter fluid|nail polish remover|mothballs?|cyanide|rubbing alcohol|hand sani[sz]er|hand sanitizer|roach killer|herbicide|mercury)"

POISON = (
    Rule(
        "poisoning",
        "Poison and overdose need the poison line or an ambulance even while nothing is felt yet.",
        signs_zh=(
            rf"{_TAKE}[^,.?!;、不没无未]{{0,6}}{_TOXIC}(?!食|副作用|性|素)",
            rf"(?:把|将)?{_TOXIC}[^,.?!;不没]{{0,6}}(?:喝|吃|吞|咽)(?:了|下|进|掉|完)|(?:喝|吃|服)毒",
            rf"(?:吃|吞|服|咽|灌|喝)(?:下|了|掉|进|完|过|的)*[^,.?!;不没]{{0,4}}{_MANY}[^,.?!;不没]{{0,5}}{_DRUG}",
            rf"(?:吃|吞|服|咽)(?:下|了|掉|进|过)+[^,.?!;不没]{{0,4}}{_COUNT}[^,.?!;不没]{{0,5}}{_DRUG}",
            rf"{_DRUG}[^,.?!;不没]{{0,6}}(?:吃|吞|服|咽)(?:下|了|掉|进|完|过)+[^,.?!;不没]{{0,3}}(?:{_MANY}|{_COUNT}|太多|好多|很多)",
            r"(?:把|将)[^,.?!;]{0,8}(?:药|安眠药|降压药)[^,.?!;]{0,4}(?:全|都)[^,.?!;]{0,2}(?:吃|吞|喝)",
            r"药吃多了|吃(?:多|错|过量)了?[^,.?!;]{0,2}(?:安眠药|药)|药(?:物)?(?:服用)?(?:过量|吃过量)|(?:过量|超量|大量)(?:服|吃|吞|用)(?:了|下|药)|(?:服|吃|用)药过量|吸毒过量|磕药过量|(?:孩子|宝宝|小孩|娃|儿子|女儿|孙子|孙女|一岁|两岁|三岁)[^,.?!;没不]{0,10}(?:误食|误服|偷吃)[^,.?!;]{0,6}(?:药|片)",
            r"(?:煤气|一氧化碳|天然气|沼气|液化气|co|炭火|烧炭|炭盆|煤炉|硫化氢|氯气|氨气)[^,.?!;没不]{0,6}(?:中毒|泄漏|漏气|漏了|熏)|(?:煤气|煤炉|炭火|热水器|天然气)[^.?!;]{0,14}(?:晕|头痛|头疼|头晕|昏|恶心|吐|倒)",
            r"(?:吃|误食|采|煮)(?:了|过|到|的)?[^,.?!;没不]{0,6}(?:野?蘑菇|菌子|毒菌|见手青|河豚|野菜|豆角|四季豆|发芽土豆|野果)[^.?!;]{0,14}(?:吐|晕|拉|看见小人|幻觉|不舒服|中毒|肚子|恶心|发麻|嘴麻|昏)",
            r"(?:食物|蘑菇|酒精|农药|煤气|药物|有机磷|酒)中毒(?:了)?[^.?!;]{0,12}(?:昏|叫不|抽|不行|怎么办|急|救|倒|晕|严重|意识|吐个不停)|(?:我|他|她|孩子|爸|妈|全家|一家人|人)[^,.?!;没不]{0,4}中毒了|喝(?:酒)?(?:了)?[^,.?!;]{0,8}(?:酒)[^.?!;]{0,10}(?:叫不醒|昏|没反应|呼吸)|头孢[^.?!;能可会要天后前以不]{0,6}喝(?:了)?(?:白|啤|红)?酒",
            rf"(?:一次|一口气|一下子|全部|同时|一把|一股脑)(?:性|把)?[^,.?!;没不]{{0,8}}(?:吃|吞|喝|服|干)(?:了|下|完|光|掉)[^,.?!;没不]{{0,8}}(?:药|片|{_DRUG})|(?:吃|吞|服)(?:了|下|完)[^,.?!;没不]{{0,4}}(?:一)?(?:整)?(?:板|盒|瓶|(?:一)?(?:整)(?:周|星期|礼拜|个月))[^,.?!;没不]{{0,5}}(?:药|{_DRUG})|{_DRUG}[^,.?!;没不]{{0,6}}(?:吃|服)(?:重|多|错|了两次|了双份|了三次)",
            r"(?:喝|吃|吞|误食|误服|舔|嚼|灌)(?:了|到|下|过|进)?[^,.?!;没不无未]{0,6}(?:乐果|敌草快|草铵膦|除锈|去污|去油|烧碱|洗厕|电池液|电池水|医用酒精|免洗|蓖麻|曼陀罗|万年青|水仙|乌头|附子|草乌|鱼胆|雷公藤|断肠|钩吻|苦杏仁|老鼠屎药|灭鼠|驱蚊|蚊香液|精油|香薰|尼古丁|烟油|地板蜡)|(?:打|注射|吸食?|溜)(?:了|完|多)[^,.?!;没不]{0,4}(?:毒|冰毒|海洛因|白粉|k ?粉|芬太尼|笑气|麻药)[^.?!;没]{0,12}|(?:百草枯|敌敌畏|农药|敌草快)[^.?!;没不]{0,6}(?:洒|溅|泼|弄|沾|呛|吸)[^.?!;没]{0,12}(?:身上|皮肤|嘴|晕|吐|抖|流口水)|打(?:完)?农药[^.?!;没]{0,12}(?:晕|吐|抖|流口水|出汗|看不清|倒)",
            r"(?:煤|炭|取暖|炉子|热水器|燃气|发动机|发电机|尾气|浴室|洗澡|沼气|地窖|化粪池|下水道|井下)[^.?!;没]{0,18}(?:头(?:疼|痛|晕)|恶心|昏|倒(?:了|下|在)|站不|叫不|晕(?:倒|过去|了)|没反应)|(?:84|漂白|消毒液)[^.?!;没]{0,10}(?:洁厕|洗厕|醋|酒精|混)[^.?!;没]{0,18}(?:咳|喘|呛|晕|胸闷|流泪|难受|嗓子)|(?:假酒|自酿酒?|散装酒|散酒|工业酒精|喝酒)[^.?!;没]{0,16}(?:看不(?:清|见)|眼前(?:一片)?白|瞎)|(?:木耳|酸汤子|米粉|河粉|剩饭|隔夜|腌|罐头|土豆|扁豆|四季豆)[^.?!;没]{0,18}(?:吐个不|昏|叫不|抽搐|看不清|站不|没尿|都倒|送)|(?:全家|一家|几个人|工友)[^.?!;没]{0,8}(?:都)(?:吐|晕|倒|昏)",
            rf"(?:孩子|娃|宝宝|小孩|儿子|女儿|孙子|孙女|岁)[^.?!;没不]{{0,8}}(?:老人|爷爷|奶奶|外公|外婆|姥姥|姥爷|大人|我|他爸|妈妈|爸爸|降压|降糖|安眠|避孕|心脏|糖尿病|减肥)[^,.?!;没不]{{0,4}}药(?:片|丸)?[^,.?!;没不]{{0,4}}(?:吃|吞|喝|咽|嚼)(?:了|掉|下|光)|(?:不知道|不晓得|不清楚|不确定)(?:吃|吞|喝|咽)?(?:了|下)?(?:几|多少|好多)(?:颗|片|粒|口)|{_DRUG}[^,.?!;没]{{0,3}}(?:吃|吞|嚼)了[^.?!;]{{0,6}}(?:好多|不少)(?:颗|片|粒)",
            r"(?:瞳孔|眼仁|黑眼珠)[^,.?!;没]{0,5}(?:针尖|缩|很小|特别小)",
        ),
        signs_en=(
            rf"{_EN_TAKE} (?:[a-z]+ ){{0,5}}{_EN_TOXIC}",
            rf"{_EN_TAKE} (?:[a-z]+ ){{0,4}}(?:too many|a lot of|lots of|handful of|bunch of|a whole|whole|an entire|entire|full|half a|all (?:of )?(?:my|his|her|the|their)|bottle of|overdose of|pack of|box of|handfuls of|strip of|every) (?:[a-z]+ ){{0,4}}(?:pills?|tablets?|bottle|pack|packet|medication|meds|medicine|medicines|paracetamol|tylenol|ibuprofen|capsules|painkillers|antidepressants|valium|xanax|insulin|drugs|panadol|acetaminophen|ambien|benzos)",
            rf"{_EN_TAKE} (?:[a-z]+ ){{0,3}}(?:[2-9]\d|1[0-9]|\d\d\d|ten|fifteen|twenty|thirty|forty|fifty|sixty|hundred|dozens? of) (?:[a-z0-9]+ ){{0,4}}(?:pills|tablets|paracetamol|tylenol|ibuprofen|capsules|painkillers|sleeping|xanax|valium|panadol|acetaminophen|aspirin|antidepressants|oxy\w*|fentanyl)",
            r"overdosed|overdosing|(?:is|has|having|on|an|of|taken an|took an|accidental|deliberate|drug|heroin|opioid|fentanyl|paracetamol|tylenol|possible) (?:an |drug )*overdose|poisoned|(?:carbon monoxide|co|gas) (?:alarm|poisoning|leak|detector) (?:[a-z]+ ){0,6}(?:going off|beeping|headache\w*|dizzy|sick|faint\w*|passed|vomit\w*|sleepy|nause\w*|here|now|in (?:my|our|the))|(?:headache\w*|dizzy|sick|passed out|vomiting) (?:[a-z]+ ){0,6}(?:carbon monoxide|gas leak|fumes)",
            rf"{_EN_TAKE} (?:[a-z]+ ){{0,4}}(?:wild |death cap |poisonous )?(?:mushrooms?|berries|puffer ?fish|foxglove|oleander) ≈(?:vomit\w*|sick|dizzy|hallucinat\w*|cramps|throwing|pain|diarrh\w*|confus\w*)|death cap|alcohol poisoning (?:[a-z]+ ){{0,4}}(?:wont|cant|not)|(?:toddler|baby|child|son|daughter|kid|year old) (?:[a-z]+ ){{0,4}}(?:swallowed|ate|drank|took|eaten|got into|swallow|drunk) (?:[a-z]+ ){{0,4}}(?:pills?|medicine|medication|tablets?|perfume|nicotine|vape|e liquid|iron)",
            rf"{_EN_TAKE} ≈(?:week of (?:[a-z]+ )*(?:pills|tablets|meds|medication)|month of (?:[a-z]+ )*(?:pills|tablets|meds)|in one go|all at once ≈(?:pills?|tablets|meds|dizzy|sick)|(?:double|triple|twice) (?:[a-z]+ ){{0,4}}(?:dose|pills?|tablets?|meds|methadone|warfarin|digoxin|insulin|heart|blood pressure) ≈(?:dizzy|faint\w*|sick|pulse|sleepy|drowsy|slow|weak|vomit\w*))",
            r"(?:injected|snorted|smoked|shot up|took some|took a bad|popped) (?:[a-z]+ ){0,4}(?:something|heroin|drugs?|fentanyl|meth|coke|cocaine|pills?|ketamine|mdma|ecstasy) ≈(?:blue|breath\w*|wont|unconscious|collapsed|not|seiz\w*|limp|snoring|chest)|narcan|naloxone ≈(?:where|no|gave|need)|(?:heater|generator|charcoal|bbq|grill|furnace|boiler|exhaust|fumes|carbon monoxide|gas leak|smell gas|engine running) ≈(?:headaches?|dizzy|sick|vomit\w*|nause\w*|collapsed|passed out|sleepy|faint\w*|unconscious|confused)|mix(?:ed|ing) (?:[a-z]+ ){0,4}(?:bleach|ammonia|toilet cleaner|cleaners?|chemicals) ≈(?:cough\w*|breath\w*|eyes|chest|dizzy|throat|burn\w*)|(?:toddler|baby|child|son|daughter|kid|year old|he|she) (?:[a-z]+ ){0,4}(?:ate|eaten|swallowed|chewed|got into|licked|drank) (?:[a-z]+ ){0,4}(?:edibles?|gummies|patch|vape|e liquid|dishwasher|essential oil|berries|toadstool|mouse bait|slug pellets|rat bait|hair dye|perfume|pods?|nicotine|adult)",
            r"(?:sprayed|spraying|spilled|splashed) (?:[a-z]+ ){0,4}(?:pesticide|insecticide|paraquat|weed ?killer|chemical) ≈(?:dizzy|vomit\w*|drool\w*|sweat\w*|breath\w*|shak\w*|skin|sick)|(?:drank|drunk) (?:[a-z]+ ){0,5}(?:moonshine|home ?made (?:alcohol|liquor)|fake (?:vodka|liquor)) ≈(?:blind|cant see|blurr\w*|vision)",
            r"(?:spray\w*|orchard|crop dusting|pesticides?|fumigat\w*|greenhouse) ≈(?:drool\w*|twitch\w*|pupils|vomit\w*|sweating|cant see|shaking|collapsed)|pupils? (?:[a-z]+ ){0,3}(?:tiny|pinpoint|pin point|very small|like pins)|pinpoint pupils",
        ),
        names_zh=(r"(?:药物|农药|煤气|一氧化碳|有机磷)中毒",),
        names_en=(r"carbon monoxide poisoning|overdose",),
        deaf_to=frozenset({"chronic", "resolved"}),
    ),
    Rule(
        "swallowed-battery",
        "A button battery burns through the gullet within two hours; magnets pinch the gut; sharps tear it.",
        signs_zh=(
            r"(?:吞|咽|吃|误食|误吞|塞)(?:下去|下|了|进去|进|掉|到)*[^,.?!;不没无未]{0,10}(?:电池|磁铁|磁力珠|磁力球|吸铁石|巴克球|别针|大头针|针|刀片|钉子|图钉|玻璃|硬币|螺丝|水晶泥|水宝宝)",
            r"(?:电池|磁铁|磁力珠|磁力球|吸铁石|巴克球|别针|刀片|钉子|图钉|玻璃渣|硬币)[^,.?!;不没]{0,6}(?:被)?[^,.?!;不没]{0,5}(?:吞|咽|吃)(?:了|下|进|掉|到)",
            r"(?:电池|磁铁|磁珠|磁力)[^,.?!;没]{0,8}(?:卡|塞|掉|放|吸)[^,.?!;没]{0,4}(?:食道|食管|喉|鼻|耳|嗓|胃|肠)|(?:鼻(?:子|孔)|耳朵|喉咙|食道|嘴)(?:里|眼)?[^,.?!;没]{0,6}(?:塞|有|卡|含|进)[^,.?!;没]{0,5}(?:电池|磁铁|磁珠)",
        ),
        signs_en=(
            r"(?:swallow\w*|ate|eaten|ingested|gulped|put) (?:[a-z0-9]+ ){0,5}(?:battery|batteries|magnets?|needle|pin|razor|coin|glass|button cell|nail|screw|safety pin|water beads?)(?: up (?:his|her) nose)?",
            r"(?:battery|batteries|magnets?|button cell|coin) (?:[a-z]+ ){0,4}(?:swallowed|ingested|in (?:his|her|my) (?:throat|stomach|nose))",
            r"(?:battery|batteries|magnets?|magnet balls?|button cell) (?:[a-z]+ ){0,5}(?:in|up|inside|down) (?:his|her|my|the) (?:nose|ear|nostril|throat|mouth|stomach|food pipe|esophagus|oesophagus)|(?:battery|batteries|magnets?) ≈(?:i think (?:he|she) (?:ate|swallowed)|missing ≈(?:drool\w*|crying|toddler|baby))",
        ),
        deaf_to=frozenset({"chronic", "resolved"}),
    ),
)
