"""Heart and great vessels."""

from __future__ import annotations

from knowledge.redflags.rule import Rule

_PAIN = "(?:剧痛|绞痛|疼|痛|绞|压着|压住|压迫|压榨|紧得|发紧|被压|像压|像被|揪着|揪起来|闷痛|闷得)"

HEART = (
    Rule(
        "aortic",
        "Tearing pain in chest, back or belly is how a torn aorta feels.",
        signs_zh=(
            r"(?:胸|背|后背|前胸|腹|肚子|腰|心)[^,.?!;不没]{0,8}(?:撕裂|撕开|像撕|刀割|被撕)(?:样|般|一样|似的|感|地|的)?[^,.?!;不没]{0,4}(?:痛|疼|感|一样|了)",
            r"撕裂(?:样|般|一样|似)?(?:的)?(?:剧)?(?:疼|痛)?≈(?:胸|背|腹)|(?:剧痛|疼|痛)[^.?!;]{0,10}(?:胸|前胸)[^,.?!;]{0,6}(?:后背|背)[^,.?!;]{0,6}(?:撕|窜)",
            r"(?:刀割|撕裂|撕开|劈开|裂开)[^,.?!;没不]{0,10}(?:胸|背|腹|腰|肚)|(?:胸口?|前胸|后背|背)[^,.?!;没不]{0,8}(?:窜|串|传|蔓延|放射|扩散|移|痛|疼)到[^,.?!;]{0,5}(?:后背|腰|肚子|腹|腿)|(?:两|左右)[^,.?!;]{0,2}(?:手|胳膊|臂)[^,.?!;没]{0,4}血压[^,.?!;]{0,6}(?:差|不一样|不同)|(?:主动脉|动脉瘤|马凡|夹层)[^.?!;没不]{0,20}(?:突然|剧痛|剧烈|疼得|痛得|晕|冷汗|破了)",
        ),
        signs_en=(
            r"(?:tearing|ripping|torn|ripped) ~ (?:chest|back|belly|abdomen|stomach|shoulder blades)",
            r"(?:chest|back|belly|abdomen|pain) (?:[a-z]+ ){0,5}(?:tearing|ripping)",
            r"(?:aneurysm|marfan\w*|aort\w+) ≈(?:sudden\w*|severe|ripping|tearing|faint\w*|collapsed|pale|sweat\w*|agony)|(?:ripping|tearing|torn|splitting|like a knife|knife like) ≈(?:chest|upper back|my back|his back|her back|between (?:my|his|her|the) shoulder\w*|belly)|between (?:my|his|her|the) shoulder blades ≈(?:tear\w*|rip\w*|knife|worst|sudden\w*|sweat\w*)|(?:chest|back) (?:[a-z]+ ){0,4}pain ≈(?:moved|moving|spread\w*|travel\w*|shot|shooting) (?:[a-z]+ ){0,4}(?:back|shoulder blades|belly|legs|stomach)",
        ),
        names_zh=(r"主动脉(?:夹层|瘤|撕裂|破裂)",),
        names_en=(r"aort(?:ic|a) (?:dissection|aneurysm|rupture|tear|ruptured|dissecting)",),
    ),
    Rule(
        "chest-pain",
        "Pain or pressure in the chest may be a heart attack; every minute costs muscle.",
        signs_zh=(
            rf"(?:胸口|胸部|胸前|前胸|胸膛|胸骨|胸腔|胸|心口|心脏|心窝|心前区)(?:里|中间|这里|后面|位置|那里|左边)?[^,.?!;、不没无未胀乳]{{0,7}}{_PAIN}",
            r"(?:石头|大石|东西|重物|大山)[^,.?!;]{0,3}压[^,.?!;]{0,3}(?:胸|心)",
            r"(?:压|堵|闷)(?:在|着|住)(?:我|他|她)?(?:的)?(?:胸|心口)|心绞痛(?:犯|发作|又|了|现在|硝酸)",
            r"胸(?:口|部)?(?:很|好|特别|突然|非常|又)?(?:闷|憋|堵)≈(?:汗|左(?:臂|手|胳膊|肩|边)|后背|肩膀|下巴|喘|气短|难受|厉害|恶心|受不了|发麻|晕|疼|痛|死)",
            r"(?:出|冒)?(?:一身|大|冷)汗≈胸(?:口|部)?(?:很|好)?(?:闷|憋|堵)",
            r"(?:左臂|左胳膊|左手臂|左肩)[^,.?!;不没]{0,6}(?:麻|痛|疼)≈(?:胸|心|汗|喘)",
            r"心脏(?:病)?(?:突然|又|好像|可能|急性)*(?:发作|犯了)|心脏(?:要|快)(?:停|跳出)|心跳(?:得)?(?:1[5-9]\d|2\d\d)|(?:胸|心)(?:口)?(?:好|很|太|真)?难受(?:得)?(?:要死|厉害|不行|快死|死)",
            r"心脏?(?:区|口)?[^,.?!;没不]{0,4}(?:像被|被)[^,.?!;]{0,3}(?:攥|捏|揪|掐|压|抓)|(?:下巴|牙|左臂|左手|左肩|左胳膊|后背|上腹|心窝)[^.?!;没不]{0,6}(?:疼|痛|麻|酸|闷)[^.?!;没]{0,14}(?:冷汗|大汗|一身汗|喘不|胸闷|要死)|(?:冷汗|大汗|一身汗)[^.?!;没]{0,14}(?:胸|心口|心脏|后背疼|左肩|左臂|左胳膊)[^,.?!;没不]{0,5}(?:疼|痛|闷|麻|难受|压)",
            r"(?:硝酸甘油|速效救心丸?|救心丸|消心痛)[^.?!;没]{0,10}(?:没用|不管用|不顶|没缓|还是|不见好|也不行|没效|还疼|还痛|含了[两三2345])|(?:硝酸甘油|救心丸)[^.?!;]{0,8}(?:没用|没缓|没效)|(?:心跳|心率|脉搏)[^,.?!;没不\d]{0,8}(?:1[5-9]\d|2\d\d|[23]\d)(?![\d·])[^.?!;没]{0,16}(?:晕|黑|胸|喘|站不|汗|难受|怎么|慌)|心(?:脏|跳)?(?:突突|乱跳|狂跳|扑通|慌)[^.?!;没]{0,12}(?:眼黑|发黑|胸(?:闷|痛|疼)|晕倒|快晕)|(?:起搏器|除颤器|icd)[^,.?!;没不]{0,5}(?:放电|电击|报警|不跳|一直响)",
            r"(?:胸口?|心口|前胸)[^,.?!;没不]{0,3}(?:像|好像)[^,.?!;]{0,4}(?:踩|勒|箍|坐|夹|捆|掐|攥|压)",
        ),
        signs_en=(
            r"(?:chest|heart) (?:(?:really|is|has|keeps|feels|so|very|like|suddenly|a|been|was|being|that|it|are|much|just|getting|badly|bit|extremely|terrible|severe|bad) ){0,5}(?:pain|pains|hurt|hurts|hurting|tight|tightness|pressure|crushing|crushed|heavy|heaviness|squeezing|squeezed|aching|aches|ache|burning|killing|discomfort|exploding|painful|constricted|stabbing)",
            r"(?:crushing|pressure|tightness|pain|pains|weight|elephant|squeezing|heaviness|pressing|stabbing|sitting|tight|hurts|hurting|ache|discomfort|stone|burning) (?:(?:feeling|sensation|in|on|across|around|over|of|my|his|her|the|their|center|centre|middle|left|side|inside|it|here) ){1,5}chest",
            r"(?:pain|numbness|tingling|ache|aching) ~ (?:left arm|jaw) ≈(?:chest|sweat\w*|breath\w*|nause\w*)",
            r"(?:left arm|jaw) (?:is |feels |and jaw |hurts? |really )*(?:pain|numb|hurts?|hurting|aching|tingling) ≈(?:chest|sweat\w*|breath\w*|nause\w*)",
            r"chest (?:[a-z]+ ){0,4}(?:spreading|radiating|going) ~ (?:arm|jaw|neck|shoulder|back)",
            r"(?:heart (?:is )?(?:stopping|racing ≈(?:faint\w*|dizzy|breath\w*|chest|pass\w*)))",
            r"(?:having|has|had|suffering|getting) (?:a |another |an? massive |a massive |a huge |maybe a |some kind of )heart attack",
            r"(?:jaw|left arm|left shoulder|shoulder|teeth|upper stomach|upper belly|heartburn|indigestion) ≈(?:cold sweats?|sweating|clammy|sweaty|short of breath|breathless|grey|gray|drenched)|(?:cold sweats?|clammy|drenched in|pouring with) ≈(?:chest|jaw|left arm|cant breathe|pass out|faint\w*)|elephant (?:[a-z]+ ){0,5}chest|(?:nitro\w*|gtn|angina spray) ≈(?:not working|didnt|not helping|no relief|no help|isnt|still|nothing|(?:two|three|2|3) times)",
            r"(?:heart rate|pulse|heart|hr|bpm) (?:(?:is|at|going|racing|rate|beating|of|now|around|about|over|hit|hitting|been|stuck|has|only|down|to|dropped|like) ){0,5}(?:1[5-9]\d|2[0-4]\d|[23]\d)(?! (?:years|min\w*|times|days|weeks|percent|yuan|hours))|(?:pacemaker|defibrillator|icd) (?:[a-z]+ ){0,4}(?:shock\w*|fired|firing|keeps going off)",
            r"(?:tight|tightening|band|vice|vise|belt|rope|strap|squeez\w*) (?:[a-z]+ ){0,4}(?:around|across|round) (?:my|his|her|the) chest|(?:jaw|left arm) (?:aches|ache|aching|pain|hurts) ≈(?:chest|sweat\w*|breath\w*)",
        ),
        names_zh=(r"心梗|心肌梗[死塞]?|心绞痛|心力衰竭|心衰|心肌炎",),
        names_en=(r"heart attack|cardiac event|angina|myocardial infarction",),
    ),
)
