"""Blood from the gut, and the belly that needs a surgeon."""

from __future__ import annotations

from knowledge.redflags.rule import Rule

BELLY = (
    Rule(
        "vomiting-blood",
        "Blood from above or below in quantity empties a person unseen.",
        signs_zh=(
            r"(?:吐|呕|咳|咯)(?:出|了|的|着|得|起来|都是|全是|过)*(?:好多|很多|一大口|一口|几口|大口|大量|一碗|一盆|满地|两口|好几口|半盆|一滩|暗红|鲜红|红色|黑色)?(?:的)?(?:鲜|黑|都是|全是|大|暗)?血(?!糖|压)|(?:呕|咯)血|大口(?:吐|咳|咯)血|吐[^,.?!;]{0,4}咖啡(?:色|样|渣)",
            r"便血[^.?!;没不]{0,8}(?:晕|很多|大量|止不住|一大滩|昏|头昏|不止|好多|冷汗|站不)|(?:黑便|黑大便|柏油|拉黑|大便(?:发|是|都|很)?黑|拉(?:的|出来)?(?:都)?是黑)[^.?!;]{0,12}(?:晕|头昏|昏|冷汗|倒|无力|站不|心慌|发白|吐血|没劲|眼前发黑)|(?:晕|昏|冷汗|头晕|乏力)[^.?!;]{0,12}(?:黑便|柏油|拉黑|大便(?:发|是)?黑)|拉(?:了|出|的)?(?:好多|很多|大量|一马桶|都是|全是|一盆|一滩|满马桶)(?:的)?(?:鲜|是)?血|柏油(?:样)?(?:大)?便",
            r"(?:吐|呕|咳|咯)(?:了|出|出来|的|着)*[^,.?!;没不]{0,6}(?:口|碗|盆|滩|杯|块|坨|袋|桶)(?:[^,.?!;没不]{0,4})?(?:鲜红|暗红|咖啡色|血(?!丝|糖|压|常规|管|脂|检))|(?:吐|呕)[^,.?!;没不]{0,6}咖啡(?:色|样|渣|状)|(?:吐|呕)[^,.?!;没不]{0,6}血块|(?:拉|大便|屎|解)[^,.?!;没不]{0,6}(?:黑|柏油|沥青|暗红|鲜血|血水)[^.?!;没]{0,18}(?:晕|昏|冷汗|倒|无力|没力|心慌|发白|站不|没劲|黑)|(?:马桶|便池|坑)[^,.?!;没]{0,4}(?:都是|全是|一片|满是)血",
        ),
        signs_en=(
            r"(?:vomit\w*|throw\w* up|threw up|thrown up|cough\w*(?: up)?|puk\w+|spitting(?: up)?|spit up|brought up|bringing up) (?:(?:up|a|lot|lots|of|some|bright|red|dark|fresh|large|amounts|so|much|clots|and|is|was|full|with|cup) ){0,6}blood",
            r"blood (?:in|when|while|from) (?:his|her|my|the|she|he|i)? ?(?:vomit\w*|mouth and|throwing up)|coffee grounds?|(?:black|tarry|bloody|dark) (?:[a-z]+ ){0,3}(?:stools?|poop|poo|diarrh\w+) (?:[a-z,]+ ){0,6}(?:faint\w*|dizzy|passed out|weak|collapsed|pale|lightheaded|light headed|sweat\w*)|(?:faint\w*|dizzy|weak|pale|lightheaded|passed out|light headed) (?:[a-z,]+ ){0,6}(?:black|tarry|bloody) (?:[a-z]+ ){0,2}(?:stools?|poop|poo)|(?:passing|pooping|rectal|toilet (?:is )?full of|lots of|a lot of|large amount of) (?:[a-z]+ ){0,4}(?:blood|blood clots) (?:from|in|out|when) (?:[a-z]+ ){0,3}(?:bottom|rectum|stool|toilet|anus|bowl|butt)|(?:toilet|bowl) (?:is )?(?:full of|filled with) blood|pooping (?:out )?(?:[a-z]+ ){0,3}blood",
            r"(?:vomit\w*|throw\w* up|threw up|cough\w*|puk\w+|spitting|bringing up|retching) (?:[a-z0-9]+ ){0,5}(?:blood|clots|coffee grounds?)(?! (?:test|pressure|work|sugar|type))|(?:cups?|bowls?|mouthfuls?|cupfuls?) of blood|(?:black|tarry|maroon|bloody) (?:[a-z]+ ){0,2}(?:stools?|poo|poop|diarrh\w+) ≈(?:faint\w*|dizzy|passed out|weak|collapsed|pale|lightheaded|sweat\w*|heart)",
            r"(?:vomit\w*|throw\w* up|threw up|puk\w+|brought up|bringing up) (?:[a-z0-9]+ ){0,6}(?:coffee (?:looking|coloured|colored|like|grounds?|ground)|(?:black|dark) (?:[a-z]+ )?(?:grounds|stuff|liquid|gunk))|(?:cirrhosis|varices|ulcer|liver) ≈(?:vomit\w*|threw up|throwing up) ≈(?:dark|black|red|blood|coffee)",
        ),
    ),
    Rule(
        "severe-abdominal-pain",
        "A rigid belly, the worst pain ever, or sudden pain in a testicle is for a surgeon within hours.",
        signs_zh=(
            r"(?:肚子|腹部|肚皮|肚脐|右下腹|左下腹|下腹|小腹|上腹|胃|肚|腹|睾丸|蛋蛋|阴囊|下体)[^,.?!;不没无]{0,7}(?:剧痛|剧疼|剧烈(?:的)?(?:疼|痛)|绞痛|(?:疼|痛)得[^,.?!;]{0,6}(?:打滚|直不起|冒汗|冷汗|站不|晕|昏|死去活来|受不了|要命|要死|哭|叫|动不了|缩成|发抖|不行)|(?:疼|痛)到[^,.?!;]{0,6}(?:打滚|晕|昏|直不起|冷汗|站不|不行|吐|受不了|发抖)|硬(?:得)?(?:像|邦邦|梆梆|如)[^,.?!;]{0,4}|像板|刀割|刀绞|撕裂|痛死|疼死|疼得厉害|痛得厉害|疼得不行|痛得不行|痛不欲生)",
            r"剧烈(?:的)?(?:腹痛|肚子痛|肚子疼|胃痛)|腹(?:部)?剧(?:烈)?(?:痛|疼)|(?:疼|痛)得(?:在地上|满地|满床|直|都|一直)*(?:打滚|冒冷汗|死去活来|直不起腰|昏过去|晕过去)|睾丸[^,.?!;不没]{0,6}(?:突然|扭|剧|肿痛|疼得|痛得|疼|痛)|(?:板状|板样)腹|肚子(?:硬|鼓)(?:得|的)?(?:像|跟)|胃穿孔(?:了)?|肠(?:穿孔|梗阻|扭转)(?:了)|阑尾(?:炎)?[^,.?!;没不]{0,5}(?:穿孔|破|急性发作|疼得)",
            r"(?:肚子|腹)[^,.?!;没不]{0,6}(?:胀|鼓|硬)[^.?!;没]{0,14}(?:像鼓|石头|板|一碰|屁都)|(?:屁|大便|排气)(?:都|也)?(?:没|不)(?:一个|放|排|通|有)?[^.?!;]{0,12}(?:吐|胀得|剧|痛得|疼得)|疝气?[^,.?!;没不]{0,8}(?:卡|回不去|推不|缩不|嵌顿|发硬|发紫)|果酱(?:样|色|一样)|吐[^,.?!;没不]{0,5}(?:绿水|胆汁|粪)[^.?!;没]{0,14}(?:痛|疼|胀|硬)",
            r"(?:一边|左边|右边|一侧|左侧|右侧|单侧|左|右)[^,.?!;]{0,3}(?:蛋|睾丸|蛋蛋|阴囊|卵子)[^,.?!;没不]{0,8}(?:痛|疼|肿)|(?:肚子|腰|小腹|右下腹|下腹|肋下)[^,.?!;没不]{0,8}(?:疼|痛)[^.?!;没]{0,12}(?:打滚|直不起|冷汗|大汗|要命|站不|走不|蜷|撞墙|晕(?:倒|过去|了))",
            r"(?:大便|拉|便便|屎|屎尿裤|尿不湿)[^,.?!;没不]{0,6}(?:果酱|血冻)|(?:宝宝|孩子|娃|婴儿|个月)[^.?!;没]{0,12}(?:一阵一阵|一阵阵|阵发|隔几分钟)[^.?!;没]{0,10}(?:哭|尖叫|闹)[^.?!;没]{0,14}(?:缩腿|蜷|血|吐|脸(?:色)?(?:发)?白|肚子)|(?:蛋蛋|睾丸|蛋|阴囊|下面)[^,.?!;没不]{0,8}(?:拧|扭|揪)(?:住|着|到|了)?[^,.?!;没不]{0,6}(?:痛|疼)|阴囊[^,.?!;没不]{0,6}(?:红肿|肿|发紫|发黑|疼|痛)|(?:蛋蛋|睾丸)[^,.?!;没不]{0,8}(?:肿|疼得|痛得|一边高|吊(?:着|起))",
        ),
        signs_en=(
            r"(?:severe|worst|unbearable|excruciating|agoni[sz]ing|terrible|intense|horrible|extreme|sudden|insane|awful|crazy|acute|unimaginable|incredible) (?:[a-z]+ ){0,3}(?:stomach|abdominal|belly|tummy|abdomen|testic\w+|groin|gut|stomachache|balls?|scrotum) ?(?:pain|ache|cramps|hurts)?",
            r"(?:worst|severe|unbearable|excruciating|agoni[sz]ing) (?:[a-z]+ ){0,5}(?:in|of) (?:my|his|her|the) (?:[a-z]+ ){0,3}(?:stomach|belly|abdomen|tummy|testic\w+|side|groin|gut)",
            r"(?:stomach|belly|abdomen|tummy|abdominal pain|pain in (?:my|his|her) (?:side|stomach|belly)|stomach pain|gut) (?:(?:is|so|really|pain|feels|as|gone|has|hurts|very|and|like|it|its|a) ){0,5}(?:rigid|hard as|rock hard|hard like|killing (?:me|him|her)|unbearable|excruciating|severe|agony|bad i cant|bad he cant|bad she cant|board|the worst|stabbing and|exploding|much i cant|so bad)",
            r"testic\w+ (?:[a-z]+ ){0,4}(?:pain|twisted|torsion|hurts?|swollen|swelling|agony|killing)|(?:pain|hurts|twisted) (?:[a-z]+ ){0,3}testic\w+|doubled (?:over|up) (?:in|with)|(?:screaming|crying|rolling|writhing|curled up) (?:[a-z]+ ){0,4}(?:in|with|from) (?:[a-z]+ ){0,2}pain|(?:in|is in) agony|appendix (?:has |just |is )?burst|ruptured appendix",
            r"hernia (?:[a-z]+ ){0,6}(?:stuck|hard|purple|wont go|blue|strangulat\w*)|currant jelly|jelly like stools?|(?:vomiting|throwing up|puking) (?:[a-z]+ ){0,2}(?:green|bile|feces|faeces|black|poo)|(?:no (?:gas|wind|poo|poop|farts?)|cant (?:fart|poo|poop|pass gas)) ≈(?:vomit\w*|swollen|bloat\w*|severe|agony)|(?:belly|stomach|tummy|abdomen) ≈(?:hard as|like (?:a )?(?:board|rock|drum|stone)|rigid|doubled|scream\w*|passed out|cant (?:stand|walk|straighten))",
            r"(?:left|right|one|his|my) (?:testicles?|ball|nut|testis|scrotum) (?:[a-z]+ ){0,5}(?:agony|pain\w*|hurt\w*|swoll\w*|twisted|hard|killing|high|ache\w*|aching)|pain (?:[a-z]+ ){0,3}(?:left|right|one) (?:testicle|ball|testis|nut)",
            r"(?:red|currant|bloody|blood) jelly|jelly (?:[a-z]+ ){0,3}(?:diaper|nappy|stool|poo)|(?:screaming|crying) in (?:waves|bouts|spells)|(?:pulling|drawing|pulls|draws) (?:[a-z]+ ){0,3}(?:legs|knees) up ≈(?:blood|jelly|vomit\w*|pale|scream\w*|waves)",
        ),
    ),
)
