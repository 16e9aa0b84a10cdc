"""Air: choking, anaphylaxis, asthma and breathlessness of any cause."""

from __future__ import annotations

from knowledge.redflags.rule import Rule

_SWELL = "(?:脸|嘴|嘴唇|舌头|喉咙|嗓子|喉头|眼睛|眼皮|脖子)"
_ALLERGEN = "(?:过敏|花生|海鲜|虾|螃?蟹|头孢|青霉素|阿莫西林|蜂|蜇|蛰|打(?:了|完)?针|打(?:了|完)?疫苗|吃(?:了|完)?药|坚果|鸡蛋|牛奶|芒果|输液)"

AIRWAY = (
    Rule(
        "choking",
        "A blocked airway kills in minutes; bystanders can clear it.",
        signs_zh=(
            r"噎(?:住|着|到|了|得)",
            r"(?:果冻|花生|枣|汤圆|年糕|鱼刺|骨头|糖|坚果|瓜子|排骨|葡萄|玩具|饭|肉|东西|珠子|药片|馒头|鸡蛋|异物)[^,.?!;没不]{0,8}(?:卡|噎|呛)(?:在|住|到|着|了)",
            r"(?:卡|堵)(?:在|到|住|着)(?:了)?~(?:喉|嗓子|气管|食道|脖子)",
            r"(?:喉咙|嗓子|气管)(?:里|眼)?(?:被|有|进|卡|堵)[^,.?!;没不]{0,8}(?:卡|堵|噎|异物|住)",
            r"异物~(?:气管|喉)|呛(?:到|住|着)(?:了)?≈(?:喘|憋|脸紫|发紫|咳不|说不出|呼吸)",
            r"(?:进|吸|跑|掉|呛)(?:到|进|入|去)?(?:了)?气管|海姆立克[^.?!;]{0,10}(?:没用|不出来|没出来|不行)|(?:卡|堵|噎)[^.?!;]{0,12}(?:咳|吐|抠|拍|哭|发|叫)不出",
            r"呛(?:到|了|着)?(?:奶|饭|粥|药|食|痰)[^.?!;没]{0,14}(?:紫|青|不动|喘|呼吸|脸|憋)|(?:哭|咳|叫|喊)不出声",
            r"(?<!痰)(?:咳|抠|拍)不出(?:来)?[^.?!;没痰]{0,10}(?:紫|红|憋|青)|(?:含|吃|嚼|塞)[^.?!;没]{0,14}(?:突然|一下子|现在)[^.?!;]{0,8}(?:没声|不出声|发紫|憋红|憋紫|抓脖子)",
        ),
        signs_en=(
            r"chok(?:ing|es)",
            r"(?:is|was|has|just|he|she|baby|son|daughter|dad|mom|kid|child|toddler|husband|wife) choked",
            r"(?:stuck|lodged|blocked|caught) ~ (?:throat|windpipe|airway|gullet)",
            r"(?:throat|windpipe|airway) ~ blocked",
            r"(?:wrong (?:pipe|way|hole)|heimlich|back blows|back slaps) ≈(?:cant|couldnt|blue|purple|not (?:working|coming|breathing)|didnt (?:work|help)|nothing|still)",
            r"(?:grabbing|clutching|holding|hands? (?:on|at|around|to)) (?:his|her|my|their) (?:own )?throat|(?:cant|couldnt|not able to|unable to) (?:cough|cry|make (?:a|any) (?:sound|noise))|(?:not making|no) (?:a |any )?(?:sound|noise) (?:coming|at all|from (?:his|her))",
            r"choked on ≈(?:cant|blue|purple|wont|not breathing|limp)",
        ),
    ),
    Rule(
        "anaphylaxis",
        "An allergic reaction that reaches throat, face, breath or circulation needs adrenaline now.",
        signs_zh=(
            r"过敏性?休克",
            rf"{_ALLERGEN}≈(?:喘|呼吸|憋气|胸闷|休克|晕|喉(?:咙|头)?(?:紧|肿|闭|发紧|水肿)|{_SWELL}(?:都|也|全|突然|开始|一下子|很快)*(?:发)?肿)",
            rf"{_SWELL}(?:都|也|全|突然|开始|一下子|很快)*肿(?:了|得|成|起来)?≈(?:过敏|喘|呼吸|气|蜂|咽不|吞不|说不)",
            r"喉头?水肿|(?:喉咙|嗓子)(?:像)?(?:要|快)?(?:被)?(?:闭|堵|锁)(?:住|上|死)",
            r"舌头[^,.?!;没不]{0,6}(?:肿(?:了|得|起来|大|胀)|越来越(?:大|厚|肿)|胀(?:得|大|满)|塞满)",
            r"(?:吃|喝|尝|打|输|挂|叮|咬|涂|擦|换|舔|用)(?:了|完|过|着|的)?[^.?!;没]{1,14}(?:嘴唇|嘴巴|唇|舌头|喉咙|嗓子|脖子)(?:都|也|全|马上|就|开始|突然|一下子|很快|立刻)*(?:发|变)?(?:肿|紧|闭|堵)(?!痛|疼|块)",
            r"(?:荨麻疹|风团|疹子|皮疹|风疙瘩|红疙瘩|疙瘩|发痒|奇痒)[^.?!;没无不]{0,18}(?:喘|憋|呼吸|嗓子(?:紧|哑|肿)|喉|晕|眼(?:前|睛)?(?:发)?黑|血压|心慌|说不出|声音(?:哑|变)|嘴唇肿|脸肿)",
            r"(?:喘|嗓子(?:紧|哑|肿)|喉咙(?:紧|肿|发紧)|头晕|眼黑|嘴唇肿|脸肿)[^.?!;没无不]{0,14}(?:荨麻疹|风团|(?:全身|浑身|一身)[^,.?!;没不]{0,3}(?:疹|疙瘩))",
        ),
        signs_en=(
            r"throat (?:is |feels like it is |feels |keeps )?(?:closing|swelling|tightening|closed|swollen shut|swelled up|getting tight|seems to be closing)(?: up| shut)?",
            r"(?:tongue|lips|lip|face|eyes) (?:is |are |and (?:tongue|lips|face) (?:is |are )?|has |have |started |keeps? )?(?:swelling|swollen|swelled|puffing|blown)(?: up)? ≈(?:peanut\w*|nuts?|allerg\w*|stung|sting|bee|wasp|shrimp|shellfish|breath\w*|penicillin|antibiotic\w*|hives|medicine|seafood|egg|milk)",
            r"(?:peanut\w*|nuts|allergic|allergy|stung|bee|wasp|shrimp|shellfish|penicillin|antibiotic|amoxicillin|vaccine|injection|seafood|cashew\w*|sesame) ≈(?:(?:tongue|lips|lip|face|throat|eyes)(?: [a-z]+){0,3} (?:swell\w*|swollen|puff\w*|clos\w*|tight\w*)|wheezing|cant breath\w*|hives all over|trouble breathing)",
            r"(?:severe|serious|bad|terrible|massive) allergic reaction|going into anaphyla\w+|(?:used|need|needs|no|where is) (?:an |the |her |his |my )?epi ?pen",
            r"(?:hives|rash all over|welts|itchy all over|itching all over|covered in (?:a )?rash|red all over) ≈(?:wheez\w*|cant breath\w*|breath\w*|throat|voice|hoarse|dizzy|faint\w*|lightheaded|lips|tongue|chest (?:is )?tight\w*|face (?:is )?(?:swol\w*|swell\w*|puff\w*))",
            r"(?:wheez\w*|throat|hoarse|dizzy|faint|vomiting|lips|tongue) ≈(?:hives|welts|rash all over)",
            r"(?:face|lips|lip|tongue|mouth|eyes) (?:[a-z]+ ){0,3}(?:balloon\w*|puffed|huge|double (?:the |in )?size|twice (?:the|its) size|blew up|swell\w*|swollen|swole) ≈(?:voice|hoarse|throat|breath\w*|swallow\w*|dizzy|faint\w*|drool\w*|floppy|cant (?:talk|speak|get air)|hives|wheez\w*)",
            r"(?:ate|eaten|eating|stung|sting|bite|antibiotic\w*|drip|ibuprofen|aspirin|dose|jab|shot|contrast|latex|cashews?|almonds?|walnuts?|crab|prawns?|fish|strawberr\w+|kiwi|mango|lisinopril|ramipril|enalapril|ace inhibitor|bp (?:pill|tablet|med)s?|new (?:pill|tablet|med\w*)) ≈(?:(?:lips?|tongue|face|mouth|throat) (?:[a-z]+ ){0,4}(?:swell\w*|swollen|balloon\w*|huge|puff\w*|blew up|tingl\w* and|tight\w*|clos\w*|thick|bigger)|hives ≈(?:breath\w*|wheez\w*|dizzy)|voice (?:is |has |going |gone |went )*(?:hoarse|gone|croaky))",
            r"tongue (?:is |has |keeps |getting |feels |so |too |really |been )*(?:swelling|swollen|swelled|bigger|huge|thick|filling)|(?:used|gave|given) (?:[a-z]+ ){0,3}epi ?pen",
        ),
        names_en=(r"anaphyla\w+",),
    ),
    Rule(
        "severe-asthma",
        "Asthma that an inhaler does not ease can stop the breath.",
        signs_zh=(
            r"哮喘(?:又|突然|严重|急性|大|老毛病|病)?(?:发作|犯|发病)(?!期|史|次数)",
            r"哮喘≈(?:喘|憋|没用|不管用|无效|说不出|厉害|喷不)",
            r"(?:喷雾|喷剂|喷药|沙丁胺醇|气雾剂|吸入剂|喷)(?:了|也|都|用了|喷了|好几|几次|下|完)*(?:没有?用|不管用|没有?效果|无效|没了|还是喘|没缓)",
            r"(?:沙丁胺醇|万托林|喷雾|喷剂|雾化|吸入器|气雾剂|喷)[^.?!;]{0,12}(?:还是(?:喘|憋)|还喘|不见好|不顶用|没缓解|缓解不|压不住|不起作用|没起作用|不行(?!吗)|越来越喘|没效|不够)",
            r"哮喘[^.?!;没不]{0,16}(?:嘴唇|发紫|发青|坐着|一句话|凹|叫不|汗|累得|没声音|听不到)",
        ),
        signs_en=(
            r"(?:having|has|in|is|bad|severe|an|my|his|her|terrible) (?:an |a |bad |severe |terrible |asthma )*asthma attack",
            r"(?:inhaler|puffer|ventolin|salbutamol|albuterol|nebuli[sz]er) (?:is |does |did |has )?(?:not|isnt|doesnt|wont|didnt|no longer|no|hasnt) (?:work\w*|help\w*|doing|relieving)",
            r"(?:inhaler|puffer) (?:is )?(?:empty|run out|ran out)",
            r"asthma ≈(?:cant (?:breath\w*|speak|talk)|wheezing|blue|gasping|getting worse|inhaler (?:not|isnt|doesnt))",
            r"(?:ventolin|inhaler|puffer|nebuli[sz]er|neb|salbutamol|albuterol|blue inhaler|puffs) ≈(?:(?:did|does|doing|done|doesnt do) (?:nothing|anything)|no (?:help|effect|use|relief|good|difference)|useless|not enough|not touching it|still (?:wheez\w*|cant|gasping|bad|tight|struggling)|every (?:\d+|few|five|ten) min\w*|not lasting)",
            r"(?:wheez\w*|asthma\w*) ≈(?:too (?:breathless|tired) to|exhausted|cant (?:finish|talk|speak|lie)|blue|silent|hear nothing|grey|gray|(?:ribs|neck|skin|chest) (?:[a-z]+ ){0,3}(?:suck\w*|pull\w*))|silent chest|hear nothing from (?:his|her|my) chest",
        ),
        names_en=(r"asthma attack",),
    ),
    Rule(
        "breathing",
        "Somebody who cannot get air has minutes.",
        signs_zh=(
            r"[喘透]不(?:过|上|动|了|出)(?:来)?(?:气|起)?|气(?:都)?(?:喘|透)不(?:过|上)|[上出吸]不(?:来|进|上)(?:去)?气|换不(?:过|上)(?:来)?气|吸不到气|抽不上气",
            r"(?:呼吸|喘气|吸气)(?:很|非常|特别|越来越|十分|有点|好|变得|突然|都|有些|开始|也|严重|极度)*(?:困难|不了|不上来|不过来|不畅|急促|费力|费劲|吃力|停了|停止|微弱|衰竭|急|弱|没了|快停)",
            r"(?:没有?|停止|无法|不能|不会|停|不)(?:了)?(?:自主)?呼吸(?!道|科|机|系统|内科|困难|急促|不|费|问题|异常)(?:了)?",
            r"没气(?:了|儿了|息)|断气|憋(?:得|的)?(?:快|要|脸)*(?:死|发?紫|发?青)|快(?:要)?(?:憋死|窒息|闷死)|窒息(?:了|感|中)?",
            r"(?:嘴唇|嘴|脸|脸色|面色|口唇|指甲|全身|浑身|身上|小脸|手指|嘴巴)(?:都|全|已经|也|憋得|憋的|有点|变得|开始|突然)*(?:发|变|成|憋)?(?:紫|青紫|绀|乌青|发青|青了|发黑|乌)(?!薯|外|菜|癜)",
            r"喘(?:得|的)(?:很|特别|好|越来越|非常)?(?:厉害|不行|说不|话都|凶|严重|急|躺不|睡不)|喘成|大口喘|喘个不停|憋气(?:得|的)?(?:厉害|严重|醒)|气(?:短|促)(?:得|的)?(?:厉害|严重|说不)",
            r"(?:血氧|氧饱和度?|指脉氧|饱和度)[^,.?!;没\d]{0,10}(?:[4-7]\d|8[0-9])(?![\d·%]\d|\d)|(?:锁骨|肋骨|肋间|胸口|胸骨|脖子|肚子|胸)[^,.?!;没不]{0,6}(?:凹|陷|吸)(?:进|下|陷)",
            r"憋(?:得|的)(?:不行|厉害|满头|坐|躺|喘|直)|粉(?:红|色)[^,.?!;]{0,3}(?:泡沫|沫|痰)|泡沫(?:样)?痰|一(?:句|个)(?:完整)?(?:的)?(?:话|字)(?:都|也)?(?:说不|讲不)|(?:口水|唾沫|唾液)(?:都|也)?(?:咽|吞)不(?:下|了|进)|(?:咽|吞)不(?:下|了)(?:自己的?)?口水",
            r"(?:氧气|制氧|呼吸机|氧)[^,.?!;]{0,5}(?:没(?:了|气|氧|电)|用完|空了|坏了|停(?:了|电))[^.?!;]{0,16}(?:喘|紫|青|憋|难受|怎么办|快|急|救)",
            r"(?:平躺|躺下|躺着|躺平)[^,.?!;没]{0,4}(?:喘|憋)(?:得|的|不|醒)[^.?!;]{0,10}(?:坐|汗|沫|腿肿|不行|厉害)|(?:坐着|坐起来)(?:才能|也|都|还)(?:喘|憋)|(?:孩子|宝宝|娃|婴儿|儿子|女儿)[^,.?!;没不]{0,6}(?:呼吸|喘)[^,.?!;没不]{0,5}(?:快|急|呻吟|哼哼|鼻翼|[6-9]\d次)",
            r"出(?:的)?气(?:多|儿多)|进(?:的)?气少|只有出(?:的)?气|有出气没进气|捯气|倒气(?:了|儿)|只剩(?:下)?(?:一|半)口气|呼吸[^,.?!;没不]{0,5}(?:停|断)(?:了)?(?:\d+|十几|二十|几|好几|半)[^,.?!;]{0,2}秒|(?:停|憋)(?:了|住)(?:\d+|十几|二十|几十|好几)秒",
            r"(?:喘|憋)(?:得|的)[^,.?!;]{0,12}(?:说不|蹦不|讲不|吐不)|(?:脸|脸色|面色)(?:都|已经|突然)?(?:铁青|青灰|死灰|铁灰|灰紫)",
        ),
        signs_en=(
            r"(?:cant|couldnt|barely|hardly|struggl\w+ to|difficult to|hard to|hard for (?:him|her|me|us) to|unable to|trying to|fighting to|not able to|cant hardly|cant even|cant really|cant seem to|cant barely|doesnt|stopped|not|isnt|aint) (?:breathe|breath|breathing|catch (?:my|his|her|their|a) breath|get (?:any |enough |a )*(?:air|breath)|breathe properly|take a breath)",
            r"can (?:barely|hardly|not) (?:breathe|breath|get air)",
            r"(?:trouble|difficulty|difficulties|problem|problems|hard time|distress|struggling|troubles|issues|labou?red|shallow|rapid) (?:with |in |of )?(?:the |my |his |her )?breath(?:e|ing)?",
            r"breathing (?:is |gets |has |very |really |so |getting )*(?:difficult|hard|labou?red|fast|heavy|shallow|bad|stopped|weird|worse|funny|noisy)",
            r"(?:stopped|no longer|quit) breathing|no (?:air|breath)|not (?:getting|able to get) (?:enough )?(?:air|oxygen)|oxygen (?:is )?(?:at |level |levels |down to |dropped to |dropping |saturation )+",
            r"short(?:ness)? of breath|breathless|gasping|suffocat(?:ing|es)|hyperventilat\w+|struggling for (?:air|breath)|fighting for (?:air|breath)",
            r"(?:lips|lip|face|skin|fingers|fingernails|nails|he|she|baby|mouth|son|daughter|child) (?:is |are |has |have |all |just |now |was |look |looks |started )*(?:turned |turning |going |gone |went |getting )?(?:blue|purple|grey|gray)",
            r"(?:dont know|not sure|cant tell) if (?:he|she|they|it|the baby|baby|mom|dad) (?:is |are )?(?:still )?breathing",
            r"(?:turning|turned|going|gone|went) (?:blue|purple)",
            r"(?:oxygen|o 2|spo 2|sats?|saturation|oximeter|pulse ox|oxygen meter) (?:[a-z]+ ){0,6}(?:[4-7]\d|8[0-9])(?! (?:years|yuan|dollars|rmb|percent off))",
            r"(?:ribs|neck|chest|collarbone|throat|skin|belly) (?:[a-z]+ ){0,5}(?:suck\w*|pull\w*|sink\w*|cav\w*) in|(?:suck\w*|pull\w*) in (?:[a-z]+ ){0,3}(?:ribs|neck|chest|tummy)|pink (?:froth\w*|foam\w*|sputum)|froth\w* (?:pink|sputum)|(?:cant|couldnt|unable to) (?:swallow|manage) (?:[a-z]+ ){0,2}(?:saliva|spit)|grunting ≈(?:breath\w*|ribs|blue|nostrils)",
            r"(?:cant|couldnt|unable to) (?:finish|complete|get out|say|speak) (?:a|one|full|two|more than) (?:[a-z]+ ){0,3}(?:sentence|words?)|cant (?:lie|lay) (?:flat|down) ≈breath\w*|sitting (?:bolt )?upright ≈breath\w*|too breathless|out of (?:breath|oxygen) ≈(?:sitting|resting|blue|suddenly|cant|chest)|cant get (?:any |enough |her |his |my )*(?:air|breath)",
            r"(?:he|she|baby|dad|mom|husband|wife|son|daughter|grandma|grandpa|newborn) (?:[a-z]+ ){0,6}(?:went|gone|turned|turning|going) (?:all )?(?:grey|gray|ashen|white and (?:limp|floppy))|(?:he|she|baby|newborn) (?:[a-z]+ ){0,3}(?:keeps|kept|is) (?:pausing|stopping|forgetting to) (?:his |her )?breath\w*|(?:few|a few|couple) breaths a minute|breaths? (?:are |is )?(?:far apart|very slow)",
            r"breathing (?:(?:like|only|about|maybe|just) ){0,2}(?:[1-8]|once|twice|few|a few) (?:times |breaths )?(?:a|per|every) min\w*|(?:odd|weird|strange|snoring|gurgling) (?:[a-z]+ ){0,2}breaths?",
        ),
    ),
)
