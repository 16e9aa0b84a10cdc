"""Wounds, burns, current, water, falls, bites, eyes."""

from __future__ import annotations

from knowledge.redflags.rule import Rule

_CHEMICAL = "(?:石灰|强?酸|强?碱|硫酸|洁厕[灵液剂]?|消毒[液水]|漂白[水粉]|清洁[剂液]|化学[品物]?|胶水|502|农药|84|干燥剂|水泥|双氧水|氨水|腐蚀|管道疏通|通渠|油漆|稀释剂)"
_CHEMICAL_EN = "(?:bleach|acid|chemicals?|lime|quicklime|cleaner|cleaning fluid|drain cleaner|glue|superglue|super glue|ammonia|pesticide|cement|detergent|alkali|lye|solvent|battery acid|disinfectant|paint thinner|desiccant)"

INJURY = (
    Rule(
        "heavy-bleeding",
        "Blood that will not stop kills faster than an ambulance arrives; pressure works now.",
        heeds_mild=True,
        signs_zh=(
            r"大出血|(?:血|流血|出血)[^,.?!;]{0,5}(?:止不住|止不了|流不停|停不下来|不停|流不止|喷|一地|满地|哗哗|直流|狂流|一大滩|很多血|飙)",
            r"止不住(?:的)?(?:流)?血|止不了血|(?:出血|流血|血流)不止|喷血|(?:流|出)(?:了)?(?:好多|很多|大量|超多|一大堆|那么多|一盆|一大滩)(?:的)?(?:鲜)?血|(?:浑身|全身|满身|满脸|满头|满手|一身|一头|头上全|地上全|到处)(?:都)?是血",
            r"(?:割|砍|切|划|扎|刺|锯|剪)(?:破|断|到|伤|了|着)?[^,.?!;没]{0,8}(?:动脉|大动脉|骨头|筋|一大口|很深)|动脉[^,.?!;]{0,3}(?:破|断|割|喷)",
            r"(?:手指|手掌|手|脚趾|脚|胳膊|腿|手臂|指头|耳朵)(?:都|也)?(?:被[^,.?!;]{0,6})?(?:切断|锯断|轧断|绞断|砍断|切掉|剁掉|砍掉|锯掉|绞进|断掉)",
            r"(?:血|出血|流血)[^.?!;没]{0,14}(?:压不住|按不住|堵不住|捂不住|止不|还在(?:流|冒|滴|渗|喷)|一直(?:流|冒|滴|渗)|流个不停|湿透|浸透)|(?:压|按|捂)不住[^,.?!;没]{0,4}血|血[^,.?!;没]{0,8}(?:滋|呲|涌|往外冒|往外流|往外喷)",
            r"(?:毛巾|纱布|卫生巾|绷带|床单|衣服|纸巾)[^,.?!;没]{0,8}(?:湿透|浸透|染红|透了|全是血|都是血)|(?:手指|指头|脚趾|手掌|胳膊|半截手|大拇指|拇指|小指|食指|中指)(?!甲)[^,.?!;没不]{0,8}(?:掉(?:了|下来)(?!皮)|断了|断掉|断下|没了一?截|少了一?(?:截|节)|剁(?:掉|下|断|到)|切(?:下来|掉|断)|轧(?:掉|断)|绞(?:断|掉|进)|削掉|锯(?:掉|断|下))|断(?:指|肢|手|脚趾)(?!险|再植多)",
            r"(?:割|切|划|砍|扎|锯|豁)[^,.?!;没不]{0,8}(?:很|好|特别|太|挺|得)深[^.?!;没]{0,12}(?:血|骨|肉|筋|止不)|(?:见|露|看(?:得)?(?:到|见))(?:了|到)?[^,.?!;没不]{0,2}骨头|(?:瘘管?|静脉曲张|伤口|刀口|缝线)[^,.?!;没不]{0,5}(?:爆|裂|崩|破)[^.?!;没]{0,12}血",
            r"(?:华法林|利伐沙班|抗凝|血友病|血小板)[^.?!;没]{0,24}(?:止不|压不住|流血|吐血|撞(?:到|了)?头|摔(?:到|了)?头|不停)",
            r"(?:一|满|整|半)(?:个)?(?:马桶|脸盆|盆|床|地|池子|裤子|垃圾桶|厕所)(?:里|上)?(?:的|都是|全是)?(?:鲜)?血|血(?:流|淌)(?:起|得|的)(?:好|很|老|贼|特别|太|多)?(?:凶|多|猛|厉害|快|吓人)|(?:手指头?|指头|脚趾头?|手掌|手)(?:遭|着|挨|拿|让|给|被)?[^,.?!;没不]{0,6}(?:切|砍|锯|轧|铡|剁|夹|绞|压)(?:脱|落|掉|断|飞|下来|没了)",
        ),
        signs_en=(
            r"(?:bleeding|blood|nosebleed|bleeds|bleed) (?:(?:that|and|it|is|he|she|from|his|her|my|the|nose|leg|arm|head|wound|cut|just|still|mouth|hand|neck|which|finger|wrist|down|out) ){0,6}(?:(?:wont|will not|doesnt|does not|not|isnt|hasnt|never|cant|didnt|cant be|cannot be) (?:stop\w*|slow\w*|clot\w*)|heavily|badly|everywhere|uncontrollabl\w+|profusely|non stop|nonstop|spurting|gushing|pouring|squirting|out of control|a lot|so much|all over|to death|through|keeps coming)",
            r"(?:wont|cant|doesnt|not|hasnt|will not) stop (?:the )?bleeding|(?:cant|couldnt) (?:stop|control) (?:the |his |her |my )*(?:blood|bleeding|bleed)|(?:so much|lots of|a lot of|losing (?:a lot of|lots of|so much|too much|all this)?|lost (?:a lot of|lots of|so much|too much)|massive|pool of|pools of) (?:blood|bleeding)|blood (?:is )?(?:everywhere|all over|spurting|gushing|pouring|squirting|soaking)",
            r"(?:spurting|gushing|pouring|squirting) (?:with )?blood|bleeding (?:out|to death)|(?:heavy|severe|massive|uncontrolled|bad) bleeding|(?:severed|cut|sliced|chopped|sawed|slashed|slit) (?:[a-z]+ ){0,3}(?:artery|finger off|hand off|fingers off|thumb off|toe off|foot off|off (?:his|her|my) (?:finger|thumb|hand|toe|foot|fingers)|to the bone|wrist|neck|throat)|amputated (?:his|her|my)|h(?:a)?emorrhaging",
            r"(?:nosebleeds?|nose bleeds?|bleeding|bleed|blood) ≈(?:not stopping|not slowing|wont stop|cant stop|doesnt stop|keeps (?:coming|going|flowing|bleeding)|still (?:bleeding|going|pouring|coming|flowing)|squirt\w*|spurt\w*|pouring|gush\w*|soak\w*)",
            r"soak(?:ed|ing|s) (?:through |thru )?(?:[a-z0-9]+ ){0,4}(?:towels?|pads?|bandages?|gauze|shirt|sheets?|dressings?|mattress|cloths?)",
            r"(?:finger|fingers|thumb|toe|toes|hand|arm|foot|fingertip|ear) (?:(?:is|has|was|just|got|been|completely|half|almost|nearly|clean|right|got) ){0,3}(?:came off|come off|cut off|ripped off|torn off|chopped off|sliced off|sawn off|hanging (?:off|by)|severed|amputated|taken off|blown off|off in (?:the|a))|(?:severed|chopped|sliced|sawed|cut|lost|crushed) (?:off )?(?:the |a |two |his |her |my |end of |tip of |part of )*(?:finger|fingers|thumb|toe|fingertip|hand) (?:off|in|with|at|and|completely|now|just)|(?:see|seeing|exposed) (?:the )?(?:bone|tendons?|muscle)",
            r"(?:fistula|varicose vein|stitches|wound|graft|vein|artery|incision) (?:[a-z]+ ){0,3}(?:burst|ruptured|opened|split|popped|spraying) ≈(?:blood|bleed\w*)|(?:warfarin|blood thinners?|eliquis|xarelto|rivaroxaban|apixaban|h(?:a)?emophili\w+) ≈(?:hit (?:his|her|my|the) head|bumped (?:his|her|my) head|not stopping|wont stop|bleeding (?:[a-z]+ ){0,3}(?:hour|hours|min\w*)|fell (?:[a-z]+ ){0,4}head)",
        ),
    ),
    Rule(
        "eye-chemical",
        "Chemicals blind an eye in minutes; rinsing cannot wait. A pierced eye needs surgery.",
        signs_zh=(
            rf"眼(?:睛|里|球|眶|珠)?[^,.?!;没]{{0,6}}(?:进|溅|喷|弄|滴|入|沾|掉|揉)[^,.?!;没]{{0,4}}{_CHEMICAL}",
            rf"{_CHEMICAL}[^,.?!;没]{{0,6}}(?:进|溅|喷|弄|滴|入|掉|飞|崩)[^,.?!;没]{{0,5}}眼",
            r"眼(?:睛|球|珠)?[^,.?!;没不]{0,6}(?:扎穿|刺穿|戳破|戳穿|扎破|扎进|戳进|刺破|炸伤|扎伤|破裂|戳伤|划破)",
            r"(?:溅|喷|弄|进|滴|飞|崩|射)[^,.?!;没]{0,5}眼[^.?!;没]{0,14}(?:看不见|看不清|睁不开|灼|火辣|痛得|疼得|烧)|(?:烧碱|凝珠|香水|发胶|氯水|电池液|辣椒水|杀虫剂|花露水|酒精)[^,.?!;没]{0,6}(?:溅|喷|弄|进|滴|射|爆)[^,.?!;没]{0,5}眼|眼(?:睛|里)?[^,.?!;没]{0,5}(?:烧碱|凝珠|玻璃碴|铁屑|钢丝|钉子)",
        ),
        signs_en=(
            rf"{_CHEMICAL_EN} (?:[a-z]+ ){{0,6}}eyes?",
            rf"eyes? (?:[a-z]+ ){{0,5}}{_CHEMICAL_EN}",
            r"(?:stabbed|pierced|punctured|impaled|poked|something sharp|glass|metal|nail|stick|pencil) (?:[a-z]+ ){0,5}(?:in|into|through) (?:[a-z]+ ){0,2}eye(?:ball)?|eye(?:ball)? (?:is |was |got )?(?:pierced|punctured|impaled|ruptured|popped|stabbed)",
            r"(?:splash\w*|spray\w*|squirt\w*|got|went|flew|popped|exploded) (?:[a-z]+ ){0,5}(?:in|into) (?:my|his|her|both|one|the) eyes? ≈(?:burn\w*|cant (?:see|open)|blurr\w*|blind|hurts)",
        ),
    ),
    Rule(
        "burns",
        "Large, deep, facial or chemical burns, and any child's scald, need cooling now and a hospital.",
        heeds_mild=True,
        signs_zh=(
            r"(?:烫|烧|灼|炸|灼烧)(?:伤|着|到|了)+[^,.?!;没]{0,10}(?:脸|大面积|全身|起泡|水泡|大泡|脱皮|掉皮|皮都|一大片|眼|孩子|宝宝|胸|半边|手臂|胳膊|大腿|严重|后背|肚子|焦|发白|面积)",
            r"(?:烧伤|烫伤|烧焦)(?:了)?[^.?!;没]{0,4}(?:大半个|半个|全|整个|大面积)(?:身子|身体|身上|身)|(?:脸|全身|大面积|胸口|后背|半边|孩子|宝宝|娃|儿子|女儿|小孩|孙子|孙女|大腿|胳膊|身上|上半身)(?:都|也|被|全|给|刚|刚刚|不小心)*[^,.?!;没]{0,6}(?:烫伤|烧伤|烫了|烫到|烧到|烫着|烧着|灼伤|烧焦)",
            r"(?:开水|滚水|热水|热油|沸水|热汤|热粥|油锅|热茶|开水壶|热水瓶|火锅|滚油|蒸汽|钢水)[^,.?!;没]{0,8}(?:烫|浇|泼|打翻|洒|淋|溅)[^,.?!;没]{0,8}",
            r"(?:身上|衣服|头发|人)(?:都|也)?(?:着火|起火|烧起来|烧着)|硫酸[^,.?!;没]{0,6}(?:泼|溅|烧|手|脸)|(?:泼|溅)[^,.?!;没]{0,3}(?:硫酸|强酸)|烫(?:得|的)?[^,.?!;]{0,4}(?:掉皮|脱皮|起泡|大泡|皮都)|大面积(?:烧|烫)伤",
            r"(?:火灾|着火|起火|失火|火场|浓烟|大火|黑烟)[^.?!;没]{0,18}(?:咳|黑痰|嗓子|声音|哑|喘|晕|呛|困|出不|跑不|烧到|救)|(?:吸|呛)(?:入|了|到|进)?(?:好多|很多|不少|大量|几口)?(?:浓烟|烟雾|黑烟)|(?:吐|咳)[^,.?!;没]{0,4}黑(?:痰|色的?痰|灰|水|的)|鼻(?:子|孔|毛)[^,.?!;没]{0,4}(?:烧|黑灰|熏黑)",
            r"(?:煤气|瓦斯|燃气|锂电池|电瓶|电动车|鞭炮|烟花|高压锅|酒精|油桶|气罐)[^,.?!;没]{0,6}(?:爆炸|炸了|炸开|爆燃|炸|闪燃)[^.?!;没]{0,14}(?:伤|烧|脸|手|血|皮|眼|人)",
        ),
        signs_en=(
            r"(?:burn|burns|burned|burnt|scald|scalded|scalding|burning) (?:[a-z]+ ){0,5}(?:face|badly|severe|severely|all over|chest|whole|blister\w*|baby|toddler|hot oil|boiling|bone|neck|genitals|peeling|body|charred|legs|stomach|with (?:acid|oil|fire)|by (?:acid|fire|an explosion))",
            r"(?:baby|toddler|child|son|daughter|kid|badly|severely|face|year old|chest) (?:[a-z]+ ){0,4}(?:burned|burnt|scalded|burns|scald)",
            r"(?:boiling (?:water|oil|soup)|hot (?:oil|water|soup|tea|coffee|grease|tar)|kettle|acid|scalding water|steam) (?:[a-z]+ ){0,4}(?:burned|burnt|spilled|spilt|splashed|poured|fell|scalded|tipped|over (?:him|her|me|my|his|himself|herself|the)|on (?:him|her|me|my|his|himself|herself|the baby))",
            r"(?:spilled|poured|splashed|pulled|spilt|tipped) (?:[a-z]+ ){0,3}(?:boiling|hot oil|hot water|kettle|acid|scalding|hot soup|hot tea|hot coffee|pan of oil)",
            r"(?:clothes|hair|he|she|person|man|woman|child|shirt|dress) (?:is |are |caught |has caught |was )+(?:on fire|fire)|(?:severe|third degree|3rd degree|chemical|deep|large|serious) burns?|skin (?:is )?(?:peeling|coming|falling|melting) off",
            r"(?:house fire|kitchen fire|building fire|apartment fire|a fire|the fire|smoke inhalation|inhaled (?:[a-z]+ ){0,3}smoke|breathed (?:[a-z]+ ){0,3}smoke|full of smoke|thick smoke) ≈(?:cough\w*|voice|hoarse|soot|black (?:stuff|spit|mucus|phlegm)|wheez\w*|trapped|cant get out|breath\w*|throat|dizzy|burn(?:ed|t))|(?:exploded|explosion|blew up|fireworks?) ≈(?:burn\w*|face|skin|hands?|arms?|bleed\w*|eyes?)(?! (?:is|was) fine)",
        ),
    ),
    Rule(
        "electric-shock",
        "Current stops hearts and can strike the helper too.",
        signs_zh=(
            r"触电(?:了|倒|晕|身|昏|受伤|怎么)|(?:人|他|她|爸|妈|孩子|工友|同事|老公|儿子)[^,.?!;没不]{0,4}触电|被(?:高压)?(?:电|雷|闪电)(?:到|击|打|劈|了|晕|着|倒|烧)|(?:高压电|电线|插座|漏电)[^,.?!;没]{0,8}(?:电到|电晕|电倒|电着|击中|粘住|电了)|电(?:晕|倒)了|遭(?:电击|雷击)|雷(?:劈|击)(?:中|到|了)",
            r"(?:被电|电到|电击|电着|电了一?下)[^.?!;没]{0,14}(?:心慌|心跳|晕|麻|黑|烧|胸|抖|不醒|僵|倒)|(?:手|人)[^,.?!;没]{0,4}(?:粘|吸)在[^,.?!;]{0,5}(?:电|插|线)|(?:电线|电缆|高压线)[^,.?!;没]{0,6}(?:掉|碰|搭|缠)[^,.?!;没]{0,4}(?:人|身上|他|她|我|手)",
            r"(?:碰|触|摸|搭|挂|挑)(?:到|上|着|了)+[^,.?!;没]{0,4}(?:高压|电线|电缆|电门|裸线|变压器)[^.?!;没]{0,12}(?:倒|冒烟|弹|晕|抖|烧|不动|不醒|叫不|摔)",
        ),
        signs_en=(
            r"electrocuted|(?:got|had|received|getting|has|gotten|suffered|took|from) (?:a |an |bad |big |severe |high voltage )*electric(?:al)? shock|(?:struck|hit|zapped) by (?:a )?lightning|(?:shocked|zapped) by (?:[a-z]+ ){0,3}(?:wire|outlet|socket|electric\w*|power|cable|current|plug)|(?:touching|touched|holding|stuck to|grabbed) (?:a |the |an )*(?:live|electric|power|high voltage|exposed) (?:wire|cable|line|fence)",
            r"shock from (?:the |a |an |his |her |my )?(?:[a-z]+ ){0,2}(?:socket|outlet|wire|plug|heater|machine|charger|cable|kettle|fridge|mains|power|fence) ≈(?:heart|chest|faint\w*|burn\w*|numb|palpitation\w*|wont|unconscious|collapsed|dizzy|arm)|cant let go of (?:the |a )?(?:[a-z]+ )?(?:wire|cable|line)|(?:shocked|zapped|electric shock) ≈(?:(?:heart|chest) (?:[a-z]+ ){0,3}(?:rac\w*|skip\w*|flutter\w*|hurts|pain|beat\w*|tight)|passed out|wont wake|collapsed|cant let go)",
        ),
        names_zh=(r"触电|电击伤?",),
        names_en=(r"electric(?:al)? shock",),
    ),
    Rule(
        "drowning",
        "Water in the lungs harms for hours even after a rescue.",
        signs_zh=(
            r"溺水|(?:他|她|孩子|人|儿子|女儿|宝宝|同学|小孩|我|弟弟|妹妹|被水|掉水里)[^,.?!;没不]{0,4}淹(?:着|到|死|了|过|没)|淹水里|(?:掉|跌|落|滑|摔|跳)(?:进|到|入|下)(?:了)?[^,.?!;没不]{0,5}(?:水里|水中|水|河|池|湖|海|江|井|塘|沟)|落水(?!狗)|(?:从|在)[^,.?!;]{0,4}(?:水|河|池|湖|海|江|井|塘)[^,.?!;]{0,4}(?:捞|救)(?:上|出)|沉(?:下去|到水|入水|到池|底了)|喝了(?:好多|很多)(?:池|河|海)?水[^,.?!;]{0,6}(?:不|昏|喘)",
            r"呛(?:了|到|着)?(?:好几口|几口|很多|不少|一大口|好多|池|海|河)?水[^.?!;没]{0,20}(?:咳|喘|困|想睡|胸|憋|发紫|吐|没精神|呼吸|嗜睡|叫不)|(?:泳池|游泳|浴缸|澡盆|水桶|海里|河里|水里|池子)[^.?!;没]{0,14}(?:沉|没动静|一动不动|漂|捞|救上|没反应|没浮|脸朝下)",
            r"(?:掉|跌|落|滑|摔|栽)[^,.?!;没不]{0,5}(?:鱼塘|水塘|水沟|水库|河|池塘|湖|江|井|粪池|水缸|水桶|泳池)(?:里|中|了)[^.?!;]{0,16}(?:捞|没|救|不|沉|喝|呛)",
        ),
        signs_en=(
            r"drown(?:ing|ed)|(?:fell|fallen|jumped|slipped|pushed|sank|went) (?:in|into|in to|under)(?: (?:the|a|our|his|her|deep|swimming|cold))* (?:pool|river|lake|water|pond|well|sea|bathtub|bath|canal|ocean)|pulled (?:[a-z]+ ){1,3}(?:out of|from|out from) (?:the |a )?(?:water|pool|river|lake|pond|sea|bath|bathtub|well|canal)|(?:face down|floating|underwater|under water|found) (?:in|at) (?:the )?(?:bottom of the )?(?:pool|water|bath|river)|inhaled (?:a lot of |lots of )?(?:pool |sea )?water",
            r"(?:swim\w*|pool|bath|water|lake|sea) ≈(?:swallowed|inhaled|breathed in|went under|underwater|pulled (?:him|her) out|choked on water|submerged) ≈(?:cough\w*|sleepy|breath\w*|vomit\w*|lethargic|foam\w*|chest|drowsy|blue|limp)|(?:found|pulled) (?:him|her|my [a-z]+|the [a-z]+) (?:[a-z]+ ){0,3}(?:in|from|out of|at the bottom of|under) (?:[a-z]+ ){0,2}(?:pool|bath|bathtub|tub|water|pond|lake|bucket)|went under (?:the )?water",
        ),
        names_zh=(r"溺水",),
    ),
    Rule(
        "head-injury",
        "A blow to the head followed by vomiting, sleepiness, blood or confusion may be bleeding in the skull.",
        heeds_mild=True,
        signs_zh=(
            r"(?:头|脑袋|脑壳|后脑勺?|额头|脑门|太阳穴)[^.?!;]{0,10}(?:撞|磕|摔|砸|碰|着地|受伤|被打|敲|伤)[^.?!;]{0,20}(?<![不没无未])(?:吐|呕|昏|晕|流血|出血|不醒|迷糊|抽|意识|不说话|想睡|嗜睡|血|凹|记不|叫不|睡|看不清|胡话|瘪|裂|瞳孔)",
            r"(?:撞|磕|摔|砸|碰|打|跌)[^.?!;]{0,8}(?:头|脑袋|后脑勺?|脑壳|脑门|额头)[^.?!;]{0,18}(?<![不没无未])(?:吐|呕|昏|晕|流血|出血|不醒|迷糊|抽|意识|不说话|想睡|嗜睡|血|凹|记不|叫不|胡话|睡不醒|一直睡|看不清|裂)",
            r"(?:摔|撞|掉|跌|坠)[^.?!;没]{0,14}(?:一直|不停|开始|老是|喷射|后就|之后)(?:呕)?吐|(?:头骨|颅骨)[^,.?!;没]{0,3}(?:骨折|凹|裂)|(?:耳朵|鼻子)[^,.?!;没]{0,3}流(?:出)?(?:清水|透明)",
            r"(?:撞|磕|摔|砸|碰)[^.?!;]{0,12}(?:头|脑袋|后脑)[^.?!;]{0,26}(?:(?:头|脑袋)(?:也|就)?(?:痛|疼)(?:得)?(?:越来越|加重|更|厉害|炸|要)|越来越(?:困|疼|痛|迷糊|厉害|糊涂)|说话(?:不清|含糊|颠三)|走路(?:不稳|歪|打晃)|没力气?|看东西)|(?:瞳孔|眼仁|黑眼珠)[^,.?!;没]{0,6}(?:不一样|不等|一大一小|一边大|一个大|散|放大)",
        ),
        signs_en=(
            r"(?:hit|hits|hurt|banged|bumped|struck|cracked|smashed|knocked|injury|injured|landed|fell|fallen|dropped|blow|bang|bashed|split|wound|head first) (?:[a-z0-9]+ ){0,6}head (?:[a-z0-9,]+ ){0,10}(?:vomit\w*|throwing up|threw up|thrown up|sick|sleepy|drowsy|confus\w+|uncons\w+|bleed\w*|passed|seiz\w+|cant remember|knocked|blood|blacked|dizzy|wont wake|not making sense|pupil\w*|slurr\w+|acting (?:weird|strange|odd)|puking|keeps falling asleep|open|dent|cant stay awake|fluid)",
            r"head injury (?:and|with|is|now) (?:[a-z]+ ){0,5}(?:vomit\w*|sleepy|drowsy|confus\w*|bleed\w*)|(?:vomit\w*|confused|drowsy|sleepy|throwing up|bleeding|unconscious) (?:[a-z]+ ){0,6}(?:after|from|since) (?:[a-z]+ ){0,6}head|head (?:is |was )?(?:split|cracked|smashed|crushed|caved)(?: open| in)?|skull (?:is |was )?(?:fractured|cracked|broken|showing)|clear fluid (?:[a-z]+ ){0,4}(?:ear|ears|nose)",
            r"(?:hit|banged|bumped|fell|knocked|fall|blow|concussion|head) ≈(?:headache (?:is |has |keeps )?(?:getting |gotten |become |becoming )?(?:much )?worse|(?:one )?pupils? (?:[a-z]+ ){0,3}(?:bigger|larger|uneven|unequal|different|blown|huge))|(?:one pupil|pupils (?:are |is )?(?:uneven|unequal|different|not the same|blown))",
        ),
    ),
    Rule(
        "bite",
        "Snake venom and swarm stings work within the hour.",
        heeds_mild=True,
        signs_zh=(
            r"(?:毒)?(?:蛇|蝮|眼镜王?蛇|五步蛇|银环蛇|竹叶青|蝎子?|毒蜘蛛|水母|海蜇|蜈蚣)[^,.?!;没不]{0,6}(?:咬|蛰|蜇|叮|刺)(?!.{0,4}的梦)|(?:马蜂|胡蜂|黄蜂|蜂群|蜜蜂)[^,.?!;没不]{0,6}(?:蛰|蜇|叮|围)[^,.?!;没不]{0,4}(?:好多|几十|十几|很多|一身|满头|多处|全身|了\d\d)|被(?:一群|好多|几十只)(?:马蜂|胡蜂|黄蜂|蜜蜂|蜂)",
            r"(?:蛇|蝮|蝰|烙铁头|眼镜王?蛇|五步蛇|银环|竹叶青|蝎子?|蜘蛛|水母|海蜇|蜈蚣|海蛇)[^,.?!;没不]{0,8}(?:啄|来了?一口|咬|蛰|蜇)|(?:被|让|遭|给)[^,.?!;没不]{0,8}(?:咬|蜇|蛰)[^.?!;没]{0,18}(?:发黑|肿(?:得|到|了?一大)[^,.?!;]{0,4}|发麻|眼皮|牙印|看东西|抬不起|吞咽|喘|血清)",
            r"(?:狗|狼狗|藏獒|野猪|熊|猴)[^,.?!;没不]{0,6}(?:咬|撕|扑|抓)[^.?!;没]{0,14}(?:脸|脖子|喉|肉|骨|好几处|眼|血止不|流好多血)",
        ),
        signs_en=(
            r"snake ?bit\w*|(?:bitten|bit|stung) by (?:[a-z]+ ){0,4}(?:snake|viper|cobra|rattlesnake|krait|adder|black widow|venomous spider|scorpion|jellyfish|box jellyfish|swarm|swarm of [a-z]+|copperhead)|(?:snake|viper|cobra|rattlesnake|krait|adder|scorpion|black widow) (?:just |has |have )?(?:bit|bite|bitten|stung)|stung (?:[a-z]+ ){0,3}(?:dozens|many times|all over|hundreds|\d\d times|multiple times)|(?:swarm|attacked by) (?:of )?(?:bees|wasps|hornets)",
            r"(?:snakes?|viper|krait|cobra|adder|mamba|rattler|rattlesnake|copperhead|scorpion|jellyfish|stonefish|stingray|sea snake|black widow|recluse) (?:[a-z]+ ){0,3}(?:bit|bitten|bite|bites|stung|sting|struck|got (?:me|him|her|us))|fang marks|antivenom ≈(?:where|need|nearest|which hospital|find)",
            r"(?:bite|bit|bitten|stung|sting) ≈(?:eyes? (?:[a-z]+ )?droop\w*|eyelids? (?:[a-z]+ )?droop\w*|(?:cant|hard to|trouble) swallow\w*|swelling (?:fast|spread\w*|going up|up to)|swollen up to|(?:going|turning|turned|gone) black|double vision|fang)|(?:dog|dogs|pitbull|boar|bear) (?:[a-z]+ ){0,3}(?:bit|mauled|attacked|ripped|tore) ≈(?:face|throat|neck|bone|flesh|bleed\w*|blood)|(?:mauled|attacked) by (?:a |the |two |three )?(?:[a-z]+ )?(?:dogs?|pitbull|boar|bear)",
        ),
    ),
    Rule(
        "trauma",
        "Road accidents, falls from height, stabbings and a spine that may be broken: do not move, call.",
        signs_zh=(
            r"(?:出|发生|遇|碰上|刚)(?:了)?(?:严重|大)?(?:的)?车祸(?:了)?|车祸[^.?!;没]{0,10}(?:现场|流血|受伤|昏|动不了|躺|卡在|夹在|伤|血|救)|(?:被|让)[^,.?!;没不]{0,6}(?:车|卡车|货车|摩托|电动车|公交|火车|汽车|的士|泥头车)[^,.?!;没不]{0,4}(?:撞|轧|压|碾|刮倒)|(?:车|摩托|电动车)(?:撞(?:上|到|倒)(?:了)?(?:人|我|他|她)|翻了[^,.?!;]{0,6}(?:人|伤|压))",
            r"从[^,.?!;没不]{0,8}(?:楼|高处|高空|树|架|梯子?|房顶|屋顶|阳台|窗|台|墙|马|床|桥)[^,.?!;没不]{0,5}(?:摔|掉|跌|坠|滚)(?:了)?(?:下|落)|(?:坠楼|坠落|坠马|高处坠)|(?:摔|跌|滑倒|撞|滚下)[^.?!;]{0,14}(?:不能动|动不了|起不来|站不起|爬不起|不敢动|没知觉|腿断|骨头|变形|动弹不得)",
            r"(?:骨头|骨)[^,.?!;没不]{0,4}(?:露|戳|穿|冒|刺)(?:都)?(?:出|了|外)|开放性骨折|(?:下半身|双腿|两条腿|腿|下肢|双脚|两腿|手脚|四肢)(?:都|突然|全|也|一点)*(?:没(?:有)?(?:了)?(?:知觉|感觉)|不能动(?:了)?|动不了)",
            r"(?:腰|脊椎|脊柱|脖子|颈椎)[^,.?!;没不]{0,5}(?:断了|摔断|折了|骨折|撞断|扭断)|被(?:人)?[^,.?!;没不]{0,5}(?:捅|砍|刺|枪|扎穿|压在|压住|埋|砸(?:中|到|倒|伤|在))|捅(?:了)?(?:一|好几|几|两|三)?刀|(?:用|拿|持)刀[^,.?!;没不]{0,3}(?:捅|砍|刺)(?:了|伤)?(?:我|他|她|人)|(?:中|挨)(?:了)?(?:一|几|两)?(?:刀|枪)(?:了)?|枪伤|刀伤|(?:铁|钢筋|木棍|玻璃)[^,.?!;没不]{0,6}(?:穿|插|扎)(?:进|过|透|在)",
            r"(?:腿|手|胳膊|大腿|骨头|小腿|脚)(?:好像|可能|都|应该)?(?:被[^,.?!;]{0,4})?(?:断了|摔断|撞断|压断|轧断)|压(?:在|到|住)[^,.?!;]{0,6}(?:底下|下面|废墟|车下|机器)|卡在(?:车里|机器|电梯缝|废墟)",
        ),
        signs_en=(
            r"(?:hit|run over|ran over|knocked down|struck|crushed|mowed down|knocked over) by (?:a |an |the |my )?(?:[a-z]+ )?(?:car|truck|bus|bike|motorbike|motorcycle|van|train|lorry|scooter|taxi|vehicle|tractor|forklift|tree|beam)|(?:car|truck|bus|taxi|van|lorry|motorbike|scooter) (?:just |has )?(?:hit|ran over|run over|knocked) (?:him|her|me|my|a|someone|us)",
            r"(?:(?:just|been|been in|had|having|in|is|there is|there was|saw|is been|was in|happened|bad|serious|terrible|horrible|got into|were in) (?:a |an |been in |bad |serious |terrible |huge |horrible |big |had )*(?:car|road|traffic|motorbike|motorcycle|bike|bus|truck|scooter) (?:accident|crash|wreck|collision)(?! cover))",
            r"(?:fell|fallen|falls|jumped|thrown|dropped|falling) (?:off|from|out|out of|down|through) (?:of )?(?:[a-z0-9]+ ){0,4}(?:roof|ladder|floor|window|tree|balcony|building|scaffold\w*|stairs|horse|storey|story|bridge|height|truck|cliff|wall|staircase)",
            r"(?:been |got |was |just |is |were )?stabbed(?: in| by| with)?|(?:been|got|was|were) shot|shot (?:in|through)|gunshot|bone (?:is )?(?:sticking|poking|coming|showing|out|protruding|visible)|bones? (?:sticking|poking|coming|protruding) (?:out|through)|open fracture|compound fracture|(?:cant|not|couldnt) (?:move|feel|able to move) (?:his|her|my|their|the|both|any of his|any of her) (?:legs|arms|neck|body|feet|toes|back|lower body|limbs)|no feeling in (?:his|her|my|both|their) (?:legs|feet|arms)",
            r"(?:trapped|pinned|stuck|buried|crushed) (?:under|beneath|in the (?:car|wreck|rubble|machine)|by (?:a|the))|broken (?:neck|back|spine)|(?:broke|snapped|broken) (?:his|her|my|their) (?:neck|back|spine|hip|leg|femur|pelvis)|impaled|machine (?:caught|crushed)|(?:arm|hand|leg) (?:is |got |was )?(?:caught|stuck|crushed|trapped) in (?:a |the )?machine|leg (?:is )?(?:bent|facing) (?:the )?wrong",
        ),
        names_zh=(r"车祸",),
        names_en=(r"(?:car|road|traffic) (?:accident|crash)",),
    ),
)
