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
        ),
        signs_en=(
            r"(?:vomit\w*|throw\w* up|threw up|thrown up|cough\w*(?: up)?|puk\w+|spitting(?: up)?|spit up|brought up|bringing up) (?:(?:up|a|lot|lots|of|some|bright|red|dark|fresh|large|amounts|so|much|clots|and|is|was|full|with|cup) ){0,6}blood",
            r"blood (?:in|when|while|from) (?:his|her|my|the|she|he|i)? ?(?:vomit\w*|mouth and|throwing up)|coffee grounds?|(?:black|tarry|bloody|dark) (?:[a-z]+ ){0,3}(?:stools?|poop|poo|diarrh\w+) (?:[a-z,]+ ){0,6}(?:faint\w*|dizzy|passed out|weak|collapsed|pale|lightheaded|light headed|sweat\w*)|(?:faint\w*|dizzy|weak|pale|lightheaded|passed out|light headed) (?:[a-z,]+ ){0,6}(?:black|tarry|bloody) (?:[a-z]+ ){0,2}(?:stools?|poop|poo)|(?:passing|pooping|rectal|toilet (?:is )?full of|lots of|a lot of|large amount of) (?:[a-z]+ ){0,4}(?:blood|blood clots) (?:from|in|out|when) (?:[a-z]+ ){0,3}(?:bottom|rectum|stool|toilet|anus|bowl|butt)|(?:toilet|bowl) (?:is )?(?:full of|filled with) blood|pooping (?:out )?(?:[a-z]+ ){0,3}blood",
        ),
    ),
    Rule(
        "severe-abdominal-pain",
        "A rigid belly, the worst pain ever, or sudden pain in a testicle is for a surgeon within hours.",
        signs_zh=(
            r"(?:肚子|腹部|肚皮|肚脐|右下腹|左下腹|下腹|小腹|上腹|胃|肚|腹|睾丸|蛋蛋|阴囊|下体)[^,.?!;不没无]{0,7}(?:剧痛|剧疼|剧烈(?:的)?(?:疼|痛)|绞痛|(?:疼|痛)得[^,.?!;]{0,6}(?:打滚|直不起|冒汗|冷汗|站不|晕|昏|死去活来|受不了|要命|要死|哭|叫|动不了|缩成|发抖|不行)|(?:疼|痛)到[^,.?!;]{0,6}(?:打滚|晕|昏|直不起|冷汗|站不|不行|吐|受不了|发抖)|硬(?:得)?(?:像|邦邦|梆梆|如)[^,.?!;]{0,4}|像板|刀割|刀绞|撕裂|痛死|疼死|疼得厉害|痛得厉害|疼得不行|痛得不行|痛不欲生)",
            r"剧烈(?:的)?(?:腹痛|肚子痛|肚子疼|胃痛)|腹(?:部)?剧(?:烈)?(?:痛|疼)|(?:疼|痛)得(?:在地上|满地|满床|直|都|一直)*(?:打滚|冒冷汗|死去活来|直不起腰|昏过去|晕过去)|睾丸[^,.?!;不没]{0,6}(?:突然|扭|剧|肿痛|疼得|痛得|疼|痛)|(?:板状|板样)腹|肚子(?:硬|鼓)(?:得|的)?(?:像|跟)|胃穿孔(?:了)?|肠(?:穿孔|梗阻|扭转)(?:了)|阑尾(?:炎)?[^,.?!;没不]{0,5}(?:穿孔|破|急性发作|疼得)",
        ),
        signs_en=(
            r"(?:severe|worst|unbearable|excruciating|agoni[sz]ing|terrible|intense|horrible|extreme|sudden|insane|awful|crazy|acute|unimaginable|incredible) (?:[a-z]+ ){0,3}(?:stomach|abdominal|belly|tummy|abdomen|testic\w+|groin|gut|stomachache|balls?|scrotum) ?(?:pain|ache|cramps|hurts)?",
            r"(?:worst|severe|unbearable|excruciating|agoni[sz]ing) (?:[a-z]+ ){0,5}(?:in|of) (?:my|his|her|the) (?:[a-z]+ ){0,3}(?:stomach|belly|abdomen|tummy|testic\w+|side|groin|gut)",
            r"(?:stomach|belly|abdomen|tummy|abdominal pain|pain in (?:my|his|her) (?:side|stomach|belly)|stomach pain|gut) (?:(?:is|so|really|pain|feels|as|gone|has|hurts|very|and|like|it|its|a) ){0,5}(?:rigid|hard as|rock hard|hard like|killing (?:me|him|her)|unbearable|excruciating|severe|agony|bad i cant|bad he cant|bad she cant|board|the worst|stabbing and|exploding|much i cant|so bad)",
            r"testic\w+ (?:[a-z]+ ){0,4}(?:pain|twisted|torsion|hurts?|swollen|swelling|agony|killing)|(?:pain|hurts|twisted) (?:[a-z]+ ){0,3}testic\w+|doubled (?:over|up) (?:in|with)|(?:screaming|crying|rolling|writhing|curled up) (?:[a-z]+ ){0,4}(?:in|with|from) (?:[a-z]+ ){0,2}pain|(?:in|is in) agony|appendix (?:has |just |is )?burst|ruptured appendix",
        ),
    ),
)
