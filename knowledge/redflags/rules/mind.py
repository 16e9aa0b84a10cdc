"""Thoughts of suicide and self-harm, said straight or sideways."""

from __future__ import annotations

from knowledge.redflags.rule import Context, Rule

_DEAF: frozenset[Context] = frozenset({"hypothetical", "chronic", "care", "generic", "resolved"})
_EN_WHO = "(?:myself|himself|herself|themselves|themself|my self)"

MIND = (
    Rule(
        "self-harm",
        "Injury by one's own hand is a cry that a person must answer today.",
        kind="suicide",
        signs_zh=(
            r"割(?:了|破|开|伤)?(?:自己|手腕|腕|手臂|脉)(?!表)|自残|自伤|自虐|伤害(?:了|我)?(?:我)?自己|(?:划|扎|烫|砍|掐|割|捅)(?:了|伤|破|着)?(?:我|他|她)?自己|用(?:小)?(?:刀|刀片|玻璃|圆规)[^,.?!;]{0,4}(?:割|划)[^,.?!;]{0,4}(?:手|腕|腿|自己)|拿(?:起)?刀[^,.?!;]{0,6}(?:割|划|对着自己|往自己)|(?:拿|用)头撞墙",
        ),
        signs_en=(
            rf"self harm\w*|selfharm\w*|cutting {_EN_WHO}(?! (?:off|a slice|some|shaving))|(?:cut|cuts|slit|slash\w*|slic\w+|slitting|cutting) (?:my|his|her|their) (?:own )?(?:wrists?|veins)|(?:cut|cuts|burn|burned|hurt|harm|hurting|harming|burning|injur\w+|harmed|stab|stabbed) {_EN_WHO} (?:on purpose|again|because|to (?:feel|cope|stop)|deliberately|intentionally|when)|(?:want to|going to|urge to|about to|trying to|might|will|wants to|need to|keeps?|started|is|am|been|threatening to|feel like|thoughts of|thinking (?:of|about)) (?:to )?(?:hurt|harm|cut|hurting|harming|cutting|burn|stab|stabbing) {_EN_WHO}|(?:knife|blade|razor) (?:to|at|on|against|in) (?:my|his|her) (?:own )?(?:wrist|throat|neck|hand)",
        ),
        deaf_to=_DEAF,
    ),
    Rule(
        "suicide",
        "Anyone who speaks of dying, of ending it, of being a burden gone, is met at once and kindly.",
        kind="suicide",
        signs_zh=(
            r"不(?:太|是很|怎么|大)?想(?:再|继续)?(?:活|活着|活下去|活了)|不愿(?:意)?(?:再)?活|活(?:着)?不下去|活够|活腻|不想(?:待|呆|留)在(?:这个)?世(?:界|上)|不想(?:再)?(?:醒|睁眼)(?:来|过来|了)?|不想做人|没(?:有)?(?:勇气|动力|理由|意义)(?:再)?活|(?:不|没)(?:有)?(?:什么)?活(?:头|下去的)",
            r"活着(?:[^.?!;]{0,10})(?:没(?:有)?(?:啥|什么|一点|任何)?(?:意思|意义|劲|用|盼头)|太累|好累|真累|很累|累了|痛苦|受罪|折磨|干嘛|干什么|图什么|拖累)|(?:人生|生活|生命|日子|人间|世界)(?:真的|都|也|已经)?(?:没(?:有|啥|什么)?(?:意思|意义|盼头|希望)|不值得)(?:了)?|生不如死(?!地?涨)",
            r"(?:想|要|去|准备|打算|决定|不如|干脆|不想活)[^,.?!;不没别]{0,3}(?:自杀|轻生|寻死|寻短见|跳楼(?!价)|跳河|跳江|跳桥|跳海|上吊|割腕|烧炭|卧轨|撞车|喝农药|一死了之|自尽|自我了断)|(?:想|好想|真想|只想|就想|很想|一直想|老想)(?:要|去|着)?(?:去)?死(?!你|他|她|磕|的心都|了你|机|大家|吃|妈妈做)",
            r"(?:我|他|她|老公|老婆|儿子|女儿|爸|妈|朋友|同学|同事|姐|弟|哥|妹)[^,.?!;不没别]{0,6}(?:要|在|正|说|又|已经|刚|试图|企图|闹|威胁|留(?:了|下)?)[^,.?!;不没]{0,5}(?:自杀|轻生|寻死|寻短见|跳楼|跳河|跳桥|上吊|割腕|烧炭|遗书|绝笔)|(?:写|留)(?:了|好|下)?(?:好)?遗(?:书|言)|遗书[^,.?!;没]{0,4}(?:写|留|放)|(?:站|坐|爬)(?:在|到|上)(?:了)?[^,.?!;]{0,4}(?:楼顶|天台|桥上|窗台|窗边|桥边|栏杆)|(?:跳|跳下)(?:去|下去)(?:就|一了|算了)|从(?:楼上|楼顶|这里|阳台|窗户|桥上)跳下",
            r"(?:结束|了结|了断|放弃)(?:掉|了)?(?:我|他|她|我的|自己|自己的|这条|这|我这|他的|她的|一切|这一切|这样的)*(?:的)?(?:生命|性命|命|一生|生活|痛苦|一切|自己|人生)|(?:累|苦|痛苦|熬|难)[^,.?!;]{0,4}(?:想|要|就)(?:要)?(?:结束|了断|解脱|了结)|想(?:要)?(?:结束|了断|了结)(?:了|吧|掉|一切|这一切|自己|$| )|想(?:要)?(?:解脱|彻底消失|永远睡|一睡不醒|长眠)|(?:我|好|真|就|只|很)想(?:要)?(?:从这个世界)?消失|(?:我|活)[^,.?!;]{0,6}(?:解脱)(?:了|吧)",
            r"(?:我)?(?:死|死掉|走)(?:了)?(?:算了|就好了|一了百了|就解脱|就都解脱|干净|了就没|了就好|了更好|了最好|了(?:大家|你们|全家|家里)(?:就|都|会)?(?:轻松|解脱|好过|省心))|想喝(?:农)?药(?!店)|喝药(?:死|走|自杀|了断)|一死了之|一了百了|(?:还)?不如(?:去|让我|就)?死(?:了|掉)?(?!机)|(?:让|求|请)(?:你们|医生|你)?(?:让)?我(?:去)?死|没(?:有)?(?:了)?我(?:你们|大家|他们|家里|孩子|全家|他|她|世界)?[^,.?!;]{0,6}(?:更好|轻松|好过|解脱|没人|不会难过|也一样)",
            r"(?:想|要)走了[^.?!;]{0,4}[ ,.]{1,3}[^.?!;]{0,8}(?:没意思|没意义|没劲|太累|好累|活|累了|解脱|痛苦|对不起|保重|下辈子|来生|照顾好|别找我|不用找我|再见了|世界)|(?:没意思|没意义|活着|太累了|对不起|撑不住|好累)[^.?!;]{0,8}[ ,.]{0,3}[^.?!;]{0,4}(?:想|要)(?:先)?走了|(?:离开|告别|永别)(?:这个)?(?:世界|人世|人间)|(?:下辈子|来世|来生)(?:再|还|我|别)|(?:我)?(?:撑|熬|坚持|扛)不(?:下去|住)(?:了)?[^.?!;]{0,6}[ ,.]{0,3}[^.?!;]{0,8}(?:死|活|消失|结束|解脱|人生|没意思|再见)|拖累(?:了)?(?:家人|你们|孩子|全家|大家|他们|儿女|家里)[^.?!;]{0,14}(?:死|走了|活|消失|算了|结束)|(?:这|今晚|今天)(?:是|就是)[^,.?!;]{0,4}最后一(?:次|晚|天)(?:跟|和|见|了|说|活)|(?:安眠药|农药|绳子|炭|刀)(?:都|也)?(?:已经)?(?:准备|买|备)好了|想(?:从|往)[^,.?!;]{0,5}(?:跳|楼)(?:下)?|怎么(?:死|自杀)(?:才|最|不|比较|没有)|(?:吃多少|多少片|多少颗)[^,.?!;]{0,5}(?:会死|能死|才会死|致死)|安乐死(?:吧|算了|可以吗|怎么申请)?[^.?!;]{0,4}(?:我|想)|我(?:想|要)(?:申请)?安乐死|(?:厌世|轻生)(?:的)?(?:念头|情绪|想法)?",
        ),
        signs_en=(
            r"(?:want|wants|wanted|wanting|need|going|ready|about|wish i could|hope i|planning|plan|plans|decided|trying|tried|threatening|threatened|rather|might|gonna|will|should|could|would rather|try|like|let me|feel like|thinking (?:of|about)|thoughts (?:of|about)|considering|just want|attempting|attempted) (?:to |just |on |i should |i could |simply )*(?:die|dying|kill(?:ing)? (?:myself|himself|herself|themselves|themself|my self)|end(?:ing)? (?:it all|it|my life|everything|his life|her life|things|their life|my own life|my pain|my suffering|this life)|jump(?:ing)? (?:off|from|in front)|hang(?:ing)? (?:myself|himself|herself)|be dead|not (?:be here|exist|live|wake up)|disappear forever|suicide|commit(?:ting)? suicide|tak(?:e|ing) (?:my|his|her) (?:own )?life|shoot(?:ing)? (?:myself|himself|herself)|overdos(?:e|ing)|drown (?:myself|himself|herself))(?! (?:of|from) (?:old age|laugh\w*|boredom|embarrass\w*|hunger|shame)| (?:my |the |this )?(?:subscription|policy|plan|contract|call|chat|membership|conversation))",
            r"kill(?:ing|ed)? (?:myself|himself|herself|my self)|suicidal|(?:dont|do not|doesnt|not|no longer|didnt|cant|never|dont think i|dont feel like i) (?:really |even |think i |just |necessarily |feel like )*(?:want|wanting|wants|deserve|see (?:a|any) (?:reason|point)|care)(?: to| to be| to even| if i| in)? (?:live|be alive|living|be here|wake up|exist|go on|be in this world|being alive|keep living|continue living|keep going|die)(?! to die)(?: anymore| any more| any longer)?",
            r"(?:no|any|have no|without) (?:reason|point|will|desire|purpose) (?:to|in|for) (?:live|living|go on|going on|being alive|life|keep living|wake up|being here)|nothing (?:left )?to live for|(?:better off|better) (?:dead|without me|if i (?:was|were) (?:dead|gone|not here))|wish(?:es|ed)? (?:i|he|she) (?:was|were|had) (?:dead|never (?:been )?born|gone|not alive)|wish i (?:could |would )?(?:just )?(?:die|disappear|not wake up|never wake|sleep forever|wasnt (?:here|alive|born)|didnt (?:exist|wake))|(?:fall asleep|go to sleep|sleep) and (?:never|not) wake",
            r"(?:cant|couldnt|cannot) (?:go on|keep going|do this any ?more|take (?:it|this|life) any ?more|live like this|live any ?more|live any longer|bear (?:it|living|to live)|carry on|face another day)|end(?:ing)? it all|(?:end|ending|ended|take|taking|took) (?:my|his|her|their) (?:own )?life|life (?:is |isnt |is not |has |feels |has become |seems )*(?:not worth|worth(?:less)? living|worthless|pointless|meaningless|no meaning|over for me|isnt worth|unbearable)|(?:not|isnt|nothing is|what is even) worth living|tired of (?:living|life|being alive|existing)|(?:goodbye|good bye) (?:forever|everyone|world|cruel|to (?:everyone|you all|all of you))|(?:this is |be |tonight is |today is )?my (?:last|final) (?:message|night|day|goodbye|words)|(?:wrote|writing|left|found|leaving) (?:a |his |her |my |the )?(?:suicide|goodbye) (?:note|letter)|(?:suicide note)|(?:standing|sitting|i am|he is|she is) (?:on|at) (?:the |a )?(?:edge of|ledge|roof|rooftop|bridge|top of)(?: [a-z]+)? (?:[a-z]+ ){0,4}(?:jump\w*|end|goodbye|die|over)|(?:burden|trouble) (?:to|on) (?:[a-z]+ ){1,3}(?:[a-z,]+ ){0,5}(?:dead|die|gone|without me|disappear|end)|(?:how many|how much) (?:[a-z]+ ){1,4}(?:to (?:die|kill (?:myself|me|yourself)|overdose|end it)|would kill me|will kill me)|(?:easiest|painless|quickest|best|fastest) way to (?:die|kill|end|go)|have (?:a |the )?(?:rope|pills|gun|knife) (?:and|ready|in my hand|here)(?: [a-z]+){0,4}",
            r"(?:noose|rope) (?:around|round) (?:my|his|her) neck|(?:hanging|hanged|hung) (?:himself|herself|myself)|(?:going to|about to|he is|she is|threatening to|wants to|want to) jump (?:off|from|in front)?|(?:tried|attempted|attempting) (?:to commit )?suicide|committ?(?:ing|ed)? suicide|i (?:am|feel) (?:so )?done with (?:life|living|everything)|everyone would be (?:better|happier) (?:off )?(?:if i|without me)|nobody would (?:miss me|care if i (?:died|was gone|die))",
        ),
        names_zh=(r"自杀|轻生|跳楼|割腕|上吊",),
        names_en=(r"suicide",),
        deaf_to=_DEAF,
    ),
)
