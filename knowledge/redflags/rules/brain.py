"""Consciousness, stroke, fits, brain infection, blood sugar, heat."""

from __future__ import annotations

from knowledge.redflags.rule import Rule

_SIDE = "(?:一边|一侧|半边|左边|右边|左侧|右侧|单侧|左半边|右半边|半个|左半|右半|左|右|一只|一条|单边)"
_LIMB = "(?:的)?(?:身子|身体|手脚|手臂|手|脚|胳膊|腿|肢体|脸|面部|臂|身)"
_LIMP = "(?:没(?:有)?(?:了)?力|无力|乏力|没(?:有)?劲|使不上|用不上|不能动|动不了|动弹不|抬不|发麻|麻木|麻了|好麻|麻|没(?:有)?(?:了)?知觉|失去知觉|不听使唤|(?<!偏)瘫|发软|软了|拿不住|不会动|不能抬|举不)"
_EN_ONE = "(?:one|left|right|half|whole left|whole right|entire left|entire right)"
_EN_LIMP = "(?:numb|weak|weakness|paraly[sz]ed|limp|numbness|tingling|dead|useless|cant move|wont move|cant lift|not moving|doesnt move|cant feel|gone numb|wont work)"

BRAIN = (
    Rule(
        "seizure",
        "A fit that goes on, comes again, or is the first one needs an ambulance.",
        signs_zh=(
            r"抽搐|抽风|惊厥|抽过去|抽(?:起来|得|着|个不停|不停|了(?:好几|几|\d|十|快|五|三|两)|抽)|口吐白沫|吐(?:着)?白沫|吐(?:出)?(?:白)?泡沫",
            r"(?:癫痫|羊癫疯|羊角风|羊角疯|羊癫风|羊羔疯)(?:又|突然|好像|可能|病|大)*(?:发作|犯|发了|来了)(?!史|过|次数|期)",
            r"(?:全身|浑身|四肢|手脚|孩子|宝宝|娃|身体|胳膊腿|儿子|女儿|身子)[^,.?!;不没]{0,5}(?:抽|抖动|抖个|僵直|抖得厉害|痉挛|一抽一抽)|牙关紧|翻白眼|眼睛(?:往上|上|朝上)翻|两眼上翻|在抽(?!烟|奖|血|查|空|时间|签|屉|水)",
            r"(?:眼睛?|两眼|双眼)[^,.?!;没不]{0,4}(?:发直|直勾勾|上翻|往上翻|斜着)[^.?!;没]{0,14}(?:抖|抽|叫不|硬|僵|没反应|牙)|咬(?:到|破|住|着)?(?:了)?舌头[^.?!;没]{0,14}(?:抽|血|不醒|叫不|倒)|(?:嘴里?|嘴角)[^,.?!;没]{0,4}(?:冒|吐|流)[^,.?!;]{0,3}(?:白?沫|泡)|(?:身体|身子|全身|浑身|人)[^,.?!;没不]{0,4}(?:僵硬|绷直|发僵|硬邦邦|直挺挺)",
        ),
        signs_en=(
            r"(?:having|has|had|is having|in|going into|another|a|started|get|getting|suffering|keeps having|first|suffered|into) (?:a |an |another |another big |some kind of |some sort of |big |bad |grand mal |febrile |epileptic |his |her |my |kind of )*(?:seizure|fit|convulsions?|fits|seizures|epileptic attack)(?: (?:now|again|on the floor|right now|for \d+ min\w*))",
            r"(?:he|she|dad|mom|son|daughter|baby|husband|wife|child|kid|brother|sister|friend|boy|girl|grandma|grandpa|someone|toddler|man|woman|colleague|uncle|aunt|i) (?:[a-z]+ ){0,2}(?:having|is in|had|has had|just had|keeps having|started having|went into) (?:a |an |another |some kind of |big |first |febrile |epileptic |grand mal )*(?:seizure|fit|convulsions?|fits|seizures)",
            r"(?:is |are |started |keeps |and |been )?(?:seizing|convulsing)|(?:he|she|son|daughter|baby|child|husband|wife|dad|mom|kid) is fitting|foaming (?:at|from)|foam ~ mouth|(?:shaking|jerking|twitching|trembling) (?:uncontrollabl\w+|violently|all over|on the (?:floor|ground))|(?:uncontrollabl\w+|violently) (?:shaking|jerking|twitching)",
            r"eyes (?:are |have |has |is )?(?:rolled|rolling) (?:back|up|into|backwards)|(?:body|whole body|arms and legs|limbs|legs|arms) (?:is |are |keeps? |keep |started )*(?:jerking|stiff and|convulsing|shaking and)",
            r"(?:wont|doesnt|not|hasnt|didnt) stop(?:ped)? (?:shaking|jerking|seizing|twitching|convulsing|fitting)|(?:back to back|one after another|nonstop|non stop|cluster of) (?:seizures|fits)|(?:seizures|fits) (?:back to back|one after another)|still (?:seizing|fitting|convulsing|jerking)|froth\w* (?:at|from)|(?:stiff|stiffened|rigid) (?:[a-z]+ ){0,5}(?:jerking|shaking|eyes roll\w*)|(?:jerking|shaking|twitching) ≈(?:wont (?:respond|wake|answer)|eyes (?:[a-z]+ )?(?:roll\w*|back)|not responding|foam\w*|bit (?:his|her) tongue)",
        ),
        names_zh=(r"癫痫|羊癫疯",),
        names_en=(r"seizures?|convulsions?",),
    ),
    Rule(
        "meningitis",
        "Fever with a stiff neck, or a rash that does not fade, may be meningitis or blood poisoning.",
        signs_zh=(
            r"(?:发烧|高烧|发热|头痛|头疼|呕吐|烧)≈(?:脖子|颈部?|颈子|后颈)[^,.?!;]{0,4}(?:硬|僵|强直|弯不|低不|动不|疼得不能)",
            r"(?:脖子|颈部?)[^,.?!;]{0,4}(?:发硬|硬|僵|强直|弯不|低不)[^.?!;没无]{0,30}(?:发烧|高烧|发热|头痛|头疼|呕吐|怕光)",
            r"(?:皮疹|疹子|红点|紫斑|紫色的?斑|紫点|出血点|瘀点|斑)[^.?!;]{0,10}(?:按|压)(?:下去|了|着|上去)?(?:也|都)?不(?:会)?(?:褪|退|消|变)",
            r"喷射(?:性|状|样)?(?:的)?呕吐|囟门(?:鼓|凸|隆)",
            r"(?:发烧|高烧|发热|高热|头痛|头疼|呕吐|烧到|烧)[^.?!;没无]{0,26}(?:脖子|颈部?|后颈)[^,.?!;没不]{0,4}(?:硬|僵|强直|不能(?:弯|低|动)|没法(?:弯|低|动)|弯不|低不|动不|一动就|疼得)|(?:脖子|颈部?|后颈)[^,.?!;没不]{0,4}(?:硬|僵|强直|不能(?:弯|低|动)|弯不|低不|动不)[^.?!;没无]{0,26}(?:发烧|高烧|发热|高热|烧到|怕光)",
            r"(?:紫(?:红)?色?(?:的)?(?:小)?(?:点|斑|疹|块)|红(?:色的)?(?:小)?点|出血点|疹|斑)[^.?!;]{0,14}(?:按|压|摁)[^,.?!;]{0,6}不(?:会)?(?:褪|退|消|变|掉)|(?:发烧|高烧|高热|发热|烧)[^.?!;没无]{0,22}(?:紫(?:红)?(?:色)?(?:的)?(?:小)?(?:斑|点|疹)|瘀斑|淤斑|出血点|瘀点|淤点)|(?:杯子|玻璃)杯?[^,.?!;]{0,4}(?:压|按)[^,.?!;]{0,5}不(?:褪|退|消)",
        ),
        signs_en=(
            r"(?:stiff|rigid) neck ≈(?:fever|headache|rash|light|vomit\w*|temperature|confus\w*|drowsy|hot)",
            r"(?:fever|headache|temperature|vomit\w*|rash|hot) ≈(?:stiff neck|neck (?:is |so |really |very |feels |gone )*(?:stiff|rigid)|cant (?:bend|move|touch) (?:his|her|my) neck|cant (?:bend|put) (?:his|her|my) (?:neck|chin))",
            r"neck (?:is |so |really |very |feels |gone )*(?:stiff|rigid) ≈(?:fever|headache|rash|light|vomit\w*|temperature|confus\w*)",
            r"(?:rash|spots|marks) ≈(?:wont|doesnt|dont|not|isnt|didnt) (?:fade|fading|blanch\w*|disappear|go away) ≈(?:press\w*|glass|push\w*)",
            r"(?:rash|spots) (?:that )?(?:wont|doesnt|dont|not|isnt|do not|does not) (?:fade|fading|blanch\w*)|non blanching|bulging (?:fontanell?e|soft spot)",
            r"(?:fever|febrile|hot|temperature|temp|vomit\w*|headache) ≈(?:purple (?:spots|rash|dots|marks|blotches)|red pinpricks|bruise like|light (?:hurts|hurting|bothers)|(?:cant|couldnt|unable to) (?:bend|touch|put|move|tilt) (?:[a-z]+ ){0,2}(?:neck|chin|head))|(?:purple (?:spots|rash|dots|blotches)|light hurts) ≈(?:fever|febrile|hot|temperature|drowsy|neck|sleepy)|glass test ≈(?:fade|fail\w*|blanch\w*|spots)",
            r"(?:soft spot|fontanell?e) (?:[a-z]+ ){0,4}(?:bulg\w*|swollen|raised|sticking|popping|up)|high pitched (?:cry\w*|scream\w*)",
        ),
        names_zh=(r"脑膜炎",),
        names_en=(r"meningitis",),
    ),
    Rule(
        "hypoglycaemia",
        "Very low sugar, or an insulin error, ends in coma; very high sugar with drowsiness does too.",
        signs_zh=(
            r"低血糖(?:了|犯|发作|又|晕|昏)(?!史)|低血糖≈(?:晕|昏|叫不|发抖|冒汗|冷汗|不清|迷糊|手抖|吃不|糊涂)",
            r"血糖(?:只有|才|低到|降到|掉到|测|是|到了?|就|仪显示|现在|值|剩)*(?:[012](?:·\d)?|3·[0-5])(?![\d·个倍年次])",
            r"血糖(?:高到|飙到|升到|测|是|到了?|现在|值|都|已经)*(?:3\d|[45]\d)(?![\d%·])|血糖(?:仪)?(?:高得|显示|测)?(?:测不出|爆表|hi )|酮症酸中毒",
            r"胰岛素[^,.?!;没]{0,5}(?:打多|过量|打错|多打|注射过|打了两次|打重)|(?:打|注射)(?:多|错)了?(?:好多|很多)?(?:单位)?(?:的)?胰岛素",
            r"(?:糖尿病|打完胰岛素|打了胰岛素|降糖药)≈(?:叫不|昏|迷糊|意识|发抖|冷汗|说胡话|晕过去|晕倒)",
            r"血糖[^,.?!;没不\d]{0,8}(?:[012](?:·\d)?|3·[0-5])(?![\d·个倍年次点天月种百千%])[^.?!;没]{0,20}(?:汗|抖|昏|晕|迷|糊|叫不|怎么|没|醒|吃)|血糖(?:仪)?[^,.?!;没]{0,5}(?:显示|报|出)?[^,.?!;没]{0,3} (?:lo|low|hi|high)(?= )|胰岛素[^,.?!;没]{0,10}(?:两次|两遍|双份|重复|加倍|打重|当成|当作|\d\d\d)|(?:短效|速效|长效)[^.?!;没]{0,8}(?:打反|打错|弄混|搞混|拿错|当)",
            r"(?:糖尿病|一型|1 ?型|血糖|酮体|酮)[^.?!;没]{0,22}(?:烂苹果|呼吸[^,.?!;]{0,3}(?:深|快)|一直吐|吐个不停|吐了好几|嗜睡|叫不|喘(?!气正常)|胡话|昏)|(?:打了|打完)(?:胰岛素|针)[^.?!;]{0,14}(?:没吃|吃不下|抖|汗|迷糊|说胡话|叫不)",
        ),
        signs_en=(
            r"(?:sugar|glucose|sugars|bg|glucose level|sugar level) (?:(?:is|at|of|only|reading|says|shows|now|dropped|down|to|has|just|low|was|level|around|about|reads|went|fell|test) ){0,5}(?:[12]|[12]·\d|3·[0-5]|[2-4]\d|5[0-4])(?! (?:years?|times|a day|weeks|days|months|percent|\d))",
            r"(?:sugar|glucose) (?:is |has |just |so |really |very |too |went |dropped |going |getting |crashed |crashing |reading )*(?:crash\w*|too low|very low|dangerously low|extremely low|bottomed out|off the (?:scale|chart)|reading hi|says hi|so low)",
            r"(?:too much|double|wrong|twice|extra|overdose of|whole pen of) (?:dose of |the |his |her |my |dose |amount of |units of )*insulin|(?:having|is having|in) a (?:bad |severe )?hypo|hypoglyc\w+ ≈(?:shak\w*|confus\w*|sweat\w*|faint\w*|unconscious|pass\w*|wont)",
            r"(?:diabetic|diabetes|insulin) ≈(?:confused|shaking|unresponsive|sweating and|passed out|wont wake|cant wake|cant swallow|unconscious|drowsy|slurring|not making sense|collapsed|fainted)",
            r"(?:confused|shaking|shaky|sweating|drowsy) ≈(?:blood sugar (?:is )?low|low (?:blood )?sugar)|diabetic (?:coma|ketoacidosis)",
            r"(?:meter|monitor|cgm|libre|sugar|glucose|sensor) (?:[a-z]+ ){0,2}(?:says|reads|shows|reading|showing|displays) (?:just )?(?:lo|hi|low|high|error high)|insulin twice|double (?:the |dose of |dosed (?:on )?)?(?:[a-z]+ )?insulin|(?:fast|rapid|short) acting (?:insulin )?(?:[a-z]+ ){0,3}(?:instead of|by mistake)|insulin ≈(?:instead of|by mistake|too much|wrong (?:pen|dose)|double)|\d+ units ≈instead of|fruity breath|(?:type 1|type one|diabetic|insulin|sugar|ketones?) ≈(?:vomit\w*|throwing up|breathing (?:fast|deep|heavy|hard)|fruity|drowsy|sleepy|confus\w*|wont (?:drink|eat|swallow|wake)|cant (?:be woken|swallow|wake)|talking nonsense|aggressive)",
            r"(?:[1-4]\d|5[0-4]) mg (?:、 )?(?:dl|per)|(?:type 1|type one|type 2|diabetic|insulin|sugar) ≈(?:(?:acting|seems|looks|talking) (?:[a-z]+ )?(?:drunk|weird|strange|funny|confused)|shaking|shaky|trembling)",
        ),
        names_zh=(r"低血糖",),
        names_en=(r"hypoglyc\w+",),
    ),
    Rule(
        "heat-stroke",
        "An overheated body with a clouded mind is dying of heat.",
        signs_zh=(
            r"热射病(?:了|吧|怎么办)|中暑(?:了|晕|昏|倒|怎么办|休克|严重|很严重)|(?:中暑|太阳|大太阳|高温|暴晒|日头|工地)[^.?!;]{0,14}(?:晕倒|昏|倒地|倒下|抽|意识|说胡话|叫不|晕过去|4[0-3]度|栽倒)",
            r"(?:热得|热到|晒得|晒到|晒)[^,.?!;]{0,4}(?:晕倒|昏|晕过去|休克|抽搐|糊涂|说胡话)",
            r"(?:孩子|宝宝|娃|小孩|儿子|女儿|孙子|孙女|婴儿|老人|爸|妈|爷|奶|他|她|弟|妹)[^,.?!;没不]{0,6}(?:锁|关|反锁|落|忘|困|留)(?:在|到|进)(?:了)?[^,.?!;]{0,4}车|(?:滚烫|烫手|身上烫)[^.?!;没]{0,14}(?:不出汗|没汗|胡话|糊涂|叫不|晕|抽|不认人|迷糊|站不)|(?:不出汗|没有?汗)[^.?!;]{0,12}(?:滚烫|烫手|胡话|晕|迷糊|4\d度|糊涂)|(?:军训|马拉松|跑步|拉练|工地|地里|田里|太阳|晒|高温|车间|厨房|桑拿)[^.?!;没]{0,20}(?:倒(?:了|下|地)|抽|叫不|不认人|胡话|不清|糊涂|昏|晕(?:倒|过去)|4[0-3](?:·\d)?度)",
            r"(?:孩子|宝宝|娃|小孩|儿子|女儿|孙子|孙女|婴儿|老人|妈|爸|他|她)[^,.?!;没不]{0,6}(?:锁|反锁|关|落|忘|困|留)(?:了)?(?:进)?[^,.?!;门]{0,3}车(?:里|内|上|中)",
        ),
        signs_en=(
            r"(?:collapsed|passed out|fainted|confused|delirious|stopped sweating|not sweating|unconscious|fell down|seizing|vomiting) ≈(?:heat|sun|hot day|hot car|sauna|sunstroke)",
            r"(?:heat|sun|hot car|sauna|heatwave) ≈(?:collapsed|passed out|fainted|confused|delirious|stopped sweating|isnt sweating|not sweating|unconscious|unresponsive|not making sense|locked)",
            r"(?:has|have|having|got|with|getting|is it|think it is|signs of) (?:a |bad |severe )?(?:heat ?stroke|sunstroke)",
            r"(?:baby|toddler|child|kid|son|daughter|he|she|grandma|grandpa|infant|mom|dad|niece|nephew|boy|girl|twins|year old|month old) (?:[a-z]+ ){0,4}(?:locked|left|stuck|trapped|shut|forgotten|asleep) (?:[a-z]+ ){0,4}(?:in|inside) (?:[a-z]+ ){0,3}(?:car|van|truck)|locked (?:my|the|our|his|her) (?:[a-z]+ )?(?:baby|toddler|child|kid|son|daughter) (?:[a-z]+ ){0,3}(?:car|van)",
            r"(?:hot as (?:an |the )?(?:oven|fire)|burning up|boiling hot|overheat\w*|skin (?:[a-z]+ ){0,4}(?:hot|burning)|no sweat|stopped sweating|isnt sweating|not sweating|bone dry|4[0-3](?:·\d)?) ≈(?:confus\w*|(?:doesnt|dont|didnt) know|rambl\w*|stagger\w*|collapsed|cant stand|not making|delirious|talking (?:nonsense|rubbish)|unconscious|seiz\w*|sun|heat)|(?:marathon|runner|race|roofer|field|roof|worksite|sun|heat|sauna|greenhouse) ≈(?:collapsed|(?:doesnt|dont|didnt) know|confus\w*|rambling|not sweating|dry|staggering|delirious|hot as)",
        ),
        names_zh=(r"热射病|中暑",),
        names_en=(r"heat ?stroke|sunstroke",),
    ),
    Rule(
        "sepsis",
        "Infection with confusion, mottled skin or collapse is blood poisoning.",
        signs_zh=(
            r"(?:发烧|高烧|发热|感染|伤口|烧到|烧了|发炎|化脓)[^.?!;]{0,20}(?:意识|神志|胡言乱语|说胡话|胡话|糊涂|迷糊|叫不|皮肤(?:都)?(?:发)?(?:花|青|紫)|没(?:有)?尿|手脚冰凉|四肢冰凉|血压(?:很|越来越|都|掉|降|只有)*低|寒战|全身发抖|嗜睡)",
            r"(?:烧到|烧了|体温|高烧|发烧|烧)(?:已经|都|到|了|是|有|快|差不多)*4[1-2](?:·\d)?(?:度|℃|°|了)?(?![\d个])|说胡话|胡言乱语≈(?:烧|感染)",
            r"(?:化疗|放疗|移植|白血病|免疫抑制|脾切|切(?:了|除)?脾|没有?脾|粒缺|白细胞(?:很|太)?(?:低|只有)|透析|输液港|置管|picc|激素)[^.?!;没无不]{0,22}(?:发烧|高烧|发热|烧到|烧|寒战|打摆子|打寒|发抖|3[89](?:·\d)?(?:度| |$))|(?:发烧|高烧|发热|高热)[^.?!;没无]{0,20}(?:打摆子|寒战|打颤|哆嗦得|瘀斑)",
            r"血压(?:只有|才|掉到|降到|量不(?:到|出)|测不(?:到|出)|是|到了?|在|降|高压|低到|[ ])*(?:[4-7]\d|8[0-5])(?![\d·]) ?[、/] ?[1-5]\d(?!\d)|血压(?:都|也)?(?:量|测)不(?:到|出)|(?:一|1|两|整)天(?:都|了)?没(?:有)?(?:尿|小便|撒尿)[^.?!;]{0,12}(?:烧|肿|糊|迷|抖|昏)|(?:烂|发黑|发臭|坏死|流脓|化脓|伤口)[^.?!;没]{0,14}(?:高烧|胡话|发抖|打摆子|迷糊)|(?:手脚|四肢|皮肤)[^,.?!;没]{0,3}(?:发花|花斑|大理石|网状)",
        ),
        signs_en=(
            r"(?:fever|infection|infected|temperature|wound|uti|pneumonia|flu) ≈(?:confus\w+|delirious|mottled|slurr\w+|shivering violently|not making sense|makes no sense|blotchy|wont wake|hasnt peed|no urine|low blood pressure|disoriented|hallucinat\w+|talking nonsense|blue lips|icy|drowsy|hard to wake)",
            r"(?:confused|delirious|mottled|disoriented|hallucinat\w+|blotchy) ≈(?:fever|infection|infected|temperature)",
            r"(?:fever|temperature|temp) (?:of |is |at |now |has |hit |reached |was |over |to |gone |up |he |she |high )*(?:4[1-2](?:·\d)?|10[5-8](?:·\d)?)|going septic|red (?:line|streak)s? ≈(?:arm|leg|up) ≈(?:fever|shiver\w*|hot)",
            r"(?:chemo\w*|transplant\w*|immunosuppress\w*|no spleen|spleen (?:removed|out)|without a spleen|neutropeni\w*|leuk\w*mia|picc|central line|dialysis|asplenic) ≈(?:fever|feverish|temp(?:erature)? (?:[a-z]+ )?(?:3[89]|40|10[1-4])|3[89](?:·\d)?|40(?:·\d)?|10[1-5](?:·\d)?|shiver\w*|chills|rigors|shaking)|(?:fever|shiver\w*|chills|38·\d|39(?:·\d)?) ≈(?:on chemo|after chemo|since chemo|no spleen|neutropeni\w*|transplant)",
            r"(?:bp|blood pressure) (?:(?:is|only|at|now|was|reading|down|to|dropped|has|just|reads) ){0,4}(?:[4-7]\d|8[0-5]) (?:over|、) [1-5]\d|(?:wound|cut|foot|leg|arm|catheter|uti|kidney|chest) ≈(?:infect\w*|pus|black|smell\w*) ≈(?:confus\w*|shiver\w*|shaking|delirious|fever|drowsy)|(?:hasnt|havent|not|no) (?:peed|pee|urinated|passed urine|urine) (?:[a-z]+ ){0,3}(?:all day|since|today|in \d+|for \d+) ≈(?:fever|confus\w*|drowsy|cold)",
        ),
        names_zh=(r"败血症|脓毒症|脓毒血症|感染性休克",),
        names_en=(r"sepsis|septic|septic shock|blood poisoning",),
    ),
    Rule(
        "stroke",
        "Face, arm or speech gone wrong, sudden blindness or the worst headache: brain dies by the minute.",
        signs_zh=(
            r"(?:嘴巴?|口|脸|面部?|嘴角|口角|半边脸|一边脸|口眼)(?:角|部|巴|都|有点|突然|也|一下子|开始|好像|就|是|往[一左右]边|向[一左右]边|又|一边)*(?:歪|斜|下垂|耷拉|瘫|僵了|垮)",
            rf"{_SIDE}{{1,2}}{_LIMB}?{_LIMB}?[^,.?!;]{{0,6}}{_LIMP}",
            r"(?:半身|半边身子|偏身)(?:突然|一下子|都|开始)(?:不遂|瘫|麻|动不了|没知觉)|突然(?:半身不遂|偏瘫|瘫)",
            r"(?:说话|讲话|话|说起话|口齿|舌头|吐字)(?:突然|有点|也|都|开始|变得|一下子|就|很|了|又|好像)*(?:大舌头|不清|含糊|不利索|不利落|说不清|讲不清|不清楚|打结|大了|不利|乱了|含混|发硬|说不出(?:来)?|不会说)",
            r"(?:突然|一下子|忽然|刚才|刚刚)(?:就|就是|都|间)?(?:看不见|看不清|失明|说不了话|不会说话|说不出话|讲不出话|听不懂|认不(?:得|出)人|不认(?:得|识)人|走路(?:歪|不稳|偏)|站不稳|手脚不听使唤|没法说话)|眼睛?(?:突然|一下子)(?:就|都)?(?:看不见|黑了|失明|看不清)|说不出(?:来)?话(?:了)",
            r"(?:突然|一下子|忽然)[^,.?!;没]{0,3}(?:剧烈|炸裂|爆炸)(?:样|般|性)?(?:的|地)?头(?:痛|疼)|(?:突然|一下子|忽然|从(?:来)?没(?:有)?|这辈子|前所未有)[^,.?!;]{0,8}(?:头|脑袋)[^,.?!;]{0,5}(?:剧痛|炸|裂|最(?:痛|疼)|疼得|痛得|这么(?:疼|痛|厉害))|(?:头|脑袋)(?:突然|一下子)?(?:剧烈|剧)(?:地|的)?(?:疼|痛)[^.?!;]{0,8}(?:吐|喷|昏|糊|看不)|这辈子最(?:疼|痛|厉害)(?:的)?(?:一次)?头(?:疼|痛)|(?:头|脑袋)(?:突然|一下子|忽然)[^,.?!;不没]{0,3}(?:疼|痛)[^.?!;]{0,8}(?:炸|裂|吐|厉害|剧|受不了)|雷击样头痛|头痛欲裂≈(?:吐|脖子|昏)|(?:头|脑袋)(?:疼|痛)(?:得)?(?:像|要)(?:被)?(?:炸|裂)[^.?!;]{0,8}(?:吐|麻|看不|昏)|(?:头|脑袋)像被(?:雷|锤|棍)[^,.?!;]{0,4}(?:劈|击|砸|打)",
            r"(?:突然|刚才|刚刚|又|好像|可能|怕是|是不是|正在|疑似|怀疑)(?:是|又)?(?:要)?(?:中风|脑梗|脑出血|脑溢血|脑卒中)",
            r"(?:手|胳膊|腿|脚|手脚)(?:都|也|突然|一下子)*(?:没力|没劲|无力|抬不起|拿不住|不听使唤|不能动|没知觉|动不了)[^.?!;没]{0,16}(?:说话|话|嘴|口齿|脸|歪|流口水)|(?:嘴|说话|话|口齿)[^.?!;]{0,10}(?:歪|不清|含糊|说不)[^.?!;]{0,16}(?:手|胳膊|腿|脚)[^,.?!;]{0,3}(?:没力|没劲|无力|抬不|麻|软)|(?:拿|端|握|夹)不(?:住|稳|了)(?:筷子|碗|杯子?|东西|手机|笔)[^.?!;没]{0,14}(?:嘴|话|脸|歪|口水|麻)",
            r"(?:一只|左|右|单)眼(?:睛)?[^,.?!;没不]{0,5}(?:看不见|黑了|失明|看不到)|(?:看东西|看人)(?:突然|一下子|都)?(?:重影|两个|双影)[^.?!;没]{0,14}(?:晕|站不|吐|歪|话|走)|突然[^,.?!;没不]{0,3}(?:听不懂|糊涂|不认识|叫不出|不会走|站不住|天旋地转[^.?!;没]{0,10}(?:吐|站不|走不|重影))|(?:走路|身子|人)[^,.?!;没不]{0,4}(?:往|向|朝)(?:一边|左|右)[^,.?!;]{0,3}(?:歪|偏|倒|栽)",
            r"嘴[^,.?!;没不]{0,3}(?:往|向|朝)[^,.?!;]{0,3}(?:边|侧|左|右)[^,.?!;]{0,3}(?:撇|歪|扯|斜|拉)|(?:牌|筷子|碗|杯子?|笔|勺子?|手机|东西|牙刷|方向盘)(?:都|也)?(?:拿|端|握|夹|抓)不(?:住|稳|了|起)[^.?!;没]{0,14}(?:嘴|话|脸|歪|口水|麻|撇)",
        ),
        signs_en=(
            r"(?:face|mouth|smile|lip|eyelid|half of (?:his|her|my) face) (?:(?:is|are|on|one|side|left|right|the|has|starts|started|gone|looks|went|suddenly|just|all|of|and|arm|his|her|my|half|a|bit|been|seems|to|be|going|hangs|slightly|kind) ){0,6}(?:droop\w*|crooked|lopsided|twisted|numb|sagg\w*|fallen|dropped|hanging|paraly[sz]ed|uneven|slanted|down on one side)",
            r"droop(?:ing|y|ed) ~ (?:face|mouth|smile|eye)",
            rf"{_EN_ONE} (?:side|arm|leg|hand|half|arm and leg|hand side)(?: of (?:his|her|my|the) (?:body|face))? (?:(?:is|are|has|gone|went|suddenly|of|just|all|completely|feels|body|face|and|leg|his|her|my|the|so|very|really|hand|started|getting|going|became|totally) ){{0,5}}{_EN_LIMP}",
            rf"(?:numbness|weakness|numb|weak|paraly[sz]ed|paralysis|tingling|cant (?:move|lift|feel|raise)) (?:(?:in|on|of|his|her|my|the|down|all|whole|along|just|feeling) ){{0,4}}{_EN_ONE} (?:side|arm|leg|hand|half)",
            r"slurr(?:ed|ing|y) (?:(?:his|her|my|and|the|all) ){0,3}(?:speech|words)|(?:speech|words|talking|speaking|talk|voice) (?:(?:is|are|has|gone|got|all|very|so|become|became|suddenly|really|sounds|getting|come|came|out|coming) ){0,4}(?:slurred|slurring|slurry|garbled|gibberish|jumbled|making no sense|not making sense|mixed up|confused)",
            r"(?:he|she|i|dad|mom|husband|wife|grandma|grandpa|suddenly) (?:[a-z]+ ){0,2}(?:cant|couldnt|not able to|unable to) (?:speak|talk|get (?:his|her|my|the) words out|find words|smile|raise (?:both|his|her|my) arms?|lift (?:his|her|my|one|both) (?:left |right )?arms?|move (?:his|her|my) (?:left|right|arm|face|side|one side))(?! (?:english|chinese|mandarin|cantonese|to (?:my|the|an?)|with|about|on|right now because i am at))",
            r"(?:cant|couldnt) speak (?:properly|clearly|suddenly|anymore|all of a sudden)|talking (?:gibberish|nonsense)",
            r"worst headache|thunderclap|(?:sudden|suddenly|explosive) (?:[a-z]+ ){0,3}(?:headache|head pain|blind|blindness|loss of vision|lost vision|vision loss|cant see|confusion|confused|went blind|loss of speech|lost (?:his|her|my) (?:vision|sight|speech|balance)|cant (?:speak|talk|move|walk))|(?:lost|losing) (?:vision|sight) (?:in|suddenly)|(?:vision|sight) (?:suddenly )?(?:gone|went black|went)",
            r"(?:having|has|having had|is this|had|suffering|getting) (?:a |another |maybe a |a mini |a massive |some kind of )stroke",
            r"(?:cant|couldnt|unable to) (?:hold|grip|lift|pick up|raise) (?:his|her|my|a|the|both) (?:[a-z]+ )?(?:cup|spoon|pen|fork|phone|glass|arm|arms|mug|chopsticks|hand|leg)|(?:dropping|drops|dropped) (?:things|everything|his cup|her cup) ≈(?:face|speech|words|slur\w*|arm)|(?:smile|face|mouth) (?:[a-z]+ ){0,3}(?:lopsided|wonky|crooked|sagg\w*|slid\w*|droop\w*)|drool\w* ≈(?:one side|side of|slur\w*|arm|face)",
            r"(?:words|speech) (?:[a-z]+ ){0,3}(?:wont come|not coming|come out wrong|funny|weird|strange|jumbled|wrong|mumbl\w*)|(?:talking|speaking) (?:funny|weird|strange|like (?:he|she) is drunk)|(?:cant|couldnt|unable to) (?:find|get) (?:[a-z]+ )?words|sounds? drunk|double vision|(?:suddenly|just) (?:[a-z]+ ){0,2}(?:blind|cant see|cant walk|confused|dizzy and)|(?:cant see|blind|lost (?:sight|vision)) (?:out of|in|from) (?:my|his|her|one|the|left|right)|(?:left|right|one) (?:arm|leg|hand|side) (?:(?:just|suddenly|has|went|is|gone|completely) ){0,3}(?:stopped working|gave out|dead|floppy|heavy and|numb|useless|weak)",
        ),
        names_zh=(r"中风|脑梗[死塞]?|脑出血|脑溢血|脑卒中|蛛网膜下腔出血",),
        names_en=(r"stroke|brain bleed|brain haemorrhage|brain hemorrhage",),
    ),
    Rule(
        "unconscious",
        "Somebody who cannot be woken may have no heartbeat or lose the airway.",
        signs_zh=(
            r"(?:叫|喊|摇|拍|推|弄|唤)(?:了|他|她|也|都|怎么|半天|着|好久|不|又|他们|爸|妈|老公|爷爷|奶奶|人|孩子|好几声|几声)*(?:不醒|不应|不理|没(?:有)?(?:任何|什么|一点|半点)?(?:反应|应|动静|声音|回应|答应)|不动|不答应)",
            r"没(?:有|了)?(?:任何|什么|一点)?(?:反应|意识|知觉|脉搏|心跳|脉|生命体征)(?:了)?(?![,、]?(?:症状|过敏))|失去(?:了)?(?:意识|知觉|反应)|意识(?:都|已经|有点|开始|变得|突然)*(?:模糊|不清|丧失|没了|没有了|越来越)|神志(?:不清|模糊)|神智不清",
            r"昏迷(?!险|指数)|晕(?:倒|过去|厥|死过去|到地|了过去|在(?:地|家|厕|路|浴|洗))|昏(?:倒|过去|死|厥|睡不醒|了过去|沉沉)|不省人事|人事不省|休克(?:了)?|(?:心脏|心跳)(?:骤停|停了|停止|停跳|没了|都没)|猝死|没心跳",
            r"(?:倒|躺|趴|摔)(?:在)?(?:了)?(?:地|地上|地板上|马路上|路边|厕所|浴室|卫生间|床上|沙发上)*(?:就)?(?:一动不动|不动(?:了)?$|不动了|没动静|起不来了|爬不起|不起来了|不醒)|(?:突然|一下子|忽然|直接)(?:就)?(?:倒下|倒地|倒了|栽倒|瘫倒|昏|晕过|倒在)|一头栽|软(?:倒|瘫)在|一动不动|醒不(?:过来|来)|没有?醒过来|不醒了|睡(?:着)?(?:怎么)?(?:也)?叫不",
            r"叫不应|(?:喊|叫|问|拍)[^,.?!;]{0,6}(?:没应|不应|没答应|都不理|没回应|不吭声)|(?:没|还没|一直没|到现在没)(?:有)?醒(?!目|酒)|(?:又|刚才|突然|直接|当场|刚刚)[^,.?!;没不]{0,3}晕了(?!吧)|眼睛?一?翻[^,.?!;]{0,4}(?:倒|晕|过去)|瘫(?:在地|软在|倒)|身(?:体|子|上)?(?:都)?(?:凉|僵|硬)了[^.?!;]{0,8}(?:叫|不|没|气)|(?:正在|在给(?:他|她|爸|妈|老公|老婆)|我在|一直在)(?:做)?(?:按压|心肺复苏|人工呼吸)",
            r"(?:孩子|宝宝|娃|婴儿|小孩|儿子|女儿|全身|浑身)[^.?!;没]{0,14}(?:软绵绵|软趴趴|软塌塌|瘫软|像面条)",
        ),
        signs_en=(
            r"unconscious|unresponsive|passed out|pass out|passing out|fainted|faint(?:s|ing) ≈(?:again|now|keeps)|collapsed|collapsing|blacked out|knocked out|lost consciousness|losing consciousness|loss of consciousness|out cold|not conscious|isnt conscious|comatose|in a coma|drifting in and out",
            r"(?:wont|cant|doesnt|isnt|not|couldnt|hasnt|hard to|impossible to|unable to|didnt|will not|does not|cannot|not able to|cant get (?:him|her|them|my [a-z]+) to) (?:wake|waking|woken|woke|respond|responding|responsive|react|reacting|rouse|be woken|answer(?:ing)? when i (?:shake|call))(?: (?:him|her|them|my [a-z]+|dad|mom|baby|the baby|the [a-z]+|grandma|grandpa|someone))?(?: up)?(?: at all)?(?! (?:to (?:my|the) (?:email|message|question|claim|ticket)|about|on (?:my|the) claim))",
            r"(?:he|she|dad|mom|baby|husband|wife|son|daughter|they|grandma|grandpa|man|woman) (?:is |are )?(?:not|isnt|wont|doesnt) (?:moving|move)(?: at all)?|no (?:pulse|heartbeat|sign of life|signs of life)|without (?:a )?pulse|(?:cant|couldnt) (?:find|feel) (?:a |any |his |her )*(?:pulse|heartbeat)|heart (?:has |is |just )?stopped|cardiac arrest|in (?:and )?out of consciousness|(?:lying|laying|found ~|down) (?:on )?the (?:floor|ground|bathroom floor|street|road) (?:and )?(?:not|wont|isnt|unable|motionless|doesnt)|motionless|lifeless|(?:gone|went|going|is|all) (?:completely )?(?:limp|floppy)|(?:just |suddenly )(?:dropped|fell) (?:to the (?:floor|ground)|down)",
            r"(?:doing|started|giving|gave) (?:him |her |my [a-z]+ )?(?:cpr|chest compressions)(?! (?:course|class|training))|(?:he|she|dad|mom|grandma|grandpa|husband|wife|son|daughter|baby|sister|brother|friend|uncle|aunt|neighbou?r|man|woman|they) (?:[a-z]+ ){0,2}(?:not|isnt|wont|stopped|no longer|doesnt) (?:answer\w*|talking|reacting|moving|respond\w*|open (?:his|her) eyes|opening (?:his|her) eyes)|slumped|keeled over|crumpled to|face down on|on the (?:floor|ground) (?:[a-z]+ ){0,3}(?:not|wont|cant|isnt|eyes|blue|barely)|(?:cold|grey|gray|clammy|stiff) and (?:not|wont|isnt|unresponsive|limp)|only (?:groans|moans|moaning|groaning)",
            r"(?:he|she|dad|mom|husband|wife|son|daughter|baby|grandma|grandpa|brother|sister|man|woman|child|friend) ≈(?:no|not) (?:answer|move|wake|respond|response|talk|speak|breath|breathe|react|reaction)(?= (?:[,.!?;]|up|to|at|and|when|for|since|now|me|anything))(?! to (?:my|the) (?:email|message|claim|question))",
        ),
    ),
)
