"""A bare cry for help that names no illness."""

from __future__ import annotations

from knowledge.redflags.rule import Rule

_WHO = "(?:他|她|爸|妈|人|老公|老婆|奶奶|爷爷|外公|外婆|孩子|宝宝|老人|我|老伴|儿子|女儿|爸爸|妈妈|父亲|母亲|姥姥|姥爷|病人)"

CRY = (
    Rule(
        "call-for-help",
        "Someone who shouts for rescue or an ambulance is believed before the reason is known.",
        signs_zh=(
            r"救命(?!钱|药|之恩|恩|稻草|的|费|款|险)|(?:快|赶紧|赶快|帮我|帮忙|请|麻烦|给我|求|能不能|要|需要|马上|快点)(?:来|叫|打|派|喊|找|帮我|帮忙|帮|一下|人|我们|个|你们|辆|一辆|给我)*(?:救护车|120|急救车|救人)|(?:叫|打|拨)(?:一下|个|了)?(?:救护车|120|急救)(?:还没|都没|打不通|没人|占线|来不|快|啊)|(?:120|救护车)[^,.?!;]{0,4}(?:打不通|没人接|占线|还没|不来|来不了|怎么还)",
            rf"{_WHO}[^,.?!;不没]{{0,4}}(?:快|要|好像|感觉|看着)*不行了(?!吧)|(?:我|他|她|爸|妈)?(?:感觉|觉得)?(?:我|他|她|自己)?(?:快|马上|就)(?:要)?(?:死了|断气|没命|没了)(?!机)|(?:人)?快没(?:了|气|命)(?!货|钱|时间)|(?:疼|痛|难受|喘|吐|烧)(?:得)?[^,.?!;]{{0,3}}(?:快|要|感觉要)死(?:了|过去)",
        ),
        signs_en=(
            r"(?:need|needs|want|get|call|send|get me|get us|calling|request|dial) (?:for |me |him |her |us |an |a |the |emergency |medical )*(?:ambulance|paramedics?|911|999|112|000|120|emergency services)(?! (?:cover\w*|fee|bill|cost|charge|claim|ride))|(?:send|get) help(?: now| please| quickly| fast)?|sos|(?:he|she|i|dad|mom|husband|wife|baby|son|daughter|grandma|grandpa|someone|they|child) (?:is |am |are |might be |could be |think i am |feel like i am |feels like he is )*dying(?! (?:of|from|to|for|with|at home from|slowly)\b)|(?:think|feel|feels) (?:like )?(?:i|he|she) (?:am|is|might|will) (?:going to )?(?:die|dying)|(?:please )?help (?:me )?(?:i|he|she|my|dad|mom|we) (?:[a-z]+ ){0,3}(?:dying|die|dead|emergency)|(?:this is|it is|its|have|having|is) (?:an |a |real |medical |life threatening |life or death )*emergency(?: now| please)?|save (?:him|her|my (?:dad|mom|son|daughter|baby|husband|wife|child)|me) (?:please|now|quick)|help help|(?:ambulance) (?:is )?(?:not coming|hasnt come|please|now|quick|quickly)",
        ),
        deaf_to=frozenset({"chronic"}),
    ),
)
