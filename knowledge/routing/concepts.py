"""What a message speaks of, in a few dozen concepts: words that mean the same to the router."""

import re

_CONCEPTS: dict[str, str] = {
    "fundraise": r"筹|愁款|众酬|募捐|求助|集资|善款|爱心款|水滴|fund ?-?rais|fundras|crowd ?-?fund|gofundme|go fund me|raise (?:some |the |more |enough )?(?:money|funds?|cash|rmb|[\d¥<])|campaign|appeal for|ask (?:people|strangers|the public|for help)|collection for",
    "donate": r"打赏|爱心|善款|help a (?:patient|family|child|kid)|捐|donat|donor|chip in|contribut|give (?:some )?(?:money|\d|<)|打钱给",
    "mutual": r"互助|护助|户助|相互宝|分摊|大家.{0,6}(?:出钱|凑钱|平摊)|入会|会员|mutual|mutal|membership|\bmembers?\b|share the cost|everybody pays",
    "insure": r"保险|保显|保单|投保|参保|上保|医疗险|重疾|意外险|防癌险|寿险|百万医疗|险种|[^风危惊艰探冒抢]险|保费|保额|核保|insur|insure|polic(?:y|ies)|premiums?|sum insured|coverage|\bcovers?\b|underwrit",
    "buy": r"买|购|投保|配置?一|推荐|哪款|哪个好|哪种好|比较|对比|报价|报个价|预算|便宜|一年多少|适合|规划|\bbuy|purchas|recommend|quote|compar|suggest|\bbest\b|cheap|budget|advise|which (?:one|plan|policy|insurance)|sign (?:me|us|my)|take out|looking for|shop",
    "price": r"多少钱|价格|费用|保费|一年要?交|怎么收费|how much|price|cost|premium|per year|monthly",
    "join": r"加入|参加|入会|报名|加进|加上|加一个|注册|进群|\bjoin|sign .{0,14}up|enrol|become a member|register|\badd (?:my|our|him|her)",
    "claim": r"申领|申请|理赔|报案|领(?:取|钱|互助)|赔付|\bclaim|\bapply|payout|\bfile\b",
    "topup": r"充值|续费|充\d|充点|余额|补交|续上|top ?-?up|balance|deposit|recharge",
    "leave": r"退出|退会|注销|取消|quit|leave the|cancel|unsubscribe|withdraw from",
    "paying_out": r"提现|提款|取出来|打到医院|到账|withdraw|pay ?out|cash out|take the money",
    "sharing": r"转发|分享|朋友圈|链接|二维码|海报|微信群|share|\blink\b|poster|qr|facebook|wechat|post ",
    "rule": r"抗辩|隐私|我的信息|数据|反悔|公示|宽限|理赔.{0,4}(?:多久|材料|流程|要)|怎么保证|算.{0,6}吗|什么条件|有什么条件|duty of|my data|who sees|how do (?:i|you) (?:know|make sure)|count(?:s)? as|does .{0,30} (?:cover|pay|include|count)|change (?:my|their) mind|guarantee|do (?:you|i) (?:charge|get|pay)|spent\b|carcinoma in situ|ivf|原位癌|轻症|猝死|等待期|免赔|条款|责任免除|除外|犹豫期|宽限期|既往症|手续费|服务费|抽成|提成|收费|规则|规定|赔不赔|报不报|能报|可以报|报销|赔[吗多几]|能赔|会赔|算不算|第.{1,5}条|材料|保不保|保障(?:范围|责任|哪些)|续保|退保|如实告知|隐私|比例|上限|最多|waiting period|wating|deductib|clause|exclu|exempt|cooling|grace period|pre-?existing|\bfees?\b|\brules?\b|\bcover(?:ed|s)?\b|reimburs|\bterms\b|renew|privacy|percentage|limits?\b|conditions?\b|refund polic|documents|maximum",
    "meaning": r"什么是|是什么意思|什么意思|什么叫|怎么理解|区别|怎么算|怎么运作|怎么回事|what is|what's|what are|what does|mean\b|explain|difference|how does|how do you|works?\b|define",
    "howlong": r"多久|多长时间|几天|几年|什么时候|how long|how many days|when (?:do|does|is|will|can)|until what age",
    "question": r"[吗么嘛呢?？]|什么|怎么|咋|多少|多久|哪|是否|能不能|可不可以|要不要|有没有|几|^(?:how|what|which|can|do|does|is|are|when|why|who|will|may|should|could|where)\b|\?",
    "want": r"我想|我要|想要|想给|帮我|帮忙|需要|请|i want|i'd like|i would like|i need|wanna|help me|please|pls|let me|can you|could you",
    "drugword": r"抗生素|消炎药|退烧|止痛药|感冒药|降压药|降糖药|安眠药|避孕药|antihistamine|sleeping (?:pill|tablet)|the pill\b|cough (?:syrup|medicine)|vitamin|(?<![医])药(?!费)|药片|胶囊|剂量|副作用|说明书|忌口|一起吃|同服|一块儿?吃|饭前|饭后|空腹|漏服|漏吃|忘吃|吃几(?:片|粒|颗)|服用|服药|冲剂|口服液|针剂|停药|\bpills?\b|tablets?|\bdos(?:e|age|es|ing)\b|medicines?|medication|\bmeds?\b|side effects?|\bdrugs?\b|antibiotic|painkiller|prescription|capsule|syrup|interact|on an empty stomach|before (?:meals|food)|after (?:meals|food)|vaccine",
    "taking": r"能吃|可以吃|吃(?:了|多少|几|完|过)|喝酒|怎么吃|能喝|\btake|\btaking|mix|drink alcohol|together with",
    "symptom": r"血糖|血压.{0,6}\d|指标|视力|模糊|伤口|牙|记性|忘事|体重|分泌物|白细胞|转氨酶|大三阳|\bblood (?:on|in)|hemorrhoid|haemorrhoid|heartburn|reflux|tingl|tooth|ulcer|forget(?:s|ting)|\beyes?\b|\bears?\b|\bknees?\b|\bback\b.{0,8}(?:hurts?|pain)|\bstomach|tummy|losing (?:a lot of )?hair|anxious|anxiety|allerg|gout|nodule|wound|values are|fasting sugar|疼|痛|痒|发烧|发热|烧到|咳|晕|恶心|呕|吐|拉肚子|腹泻|便秘|肿|麻|出血|失眠|睡不着|乏力|没力|没劲|心慌|疹|鼻涕|鼻塞|嗓子|耳鸣|酸胀|胀|抽筋|出汗|不舒服|难受|难过|上火|反酸|溃疡|月经|白带|尿频|尿|大便|肚子|胃口|掉头发|脱发|过敏|红肿|化脓|结节|偏高|偏低|包块|感冒|流感|扭了|\bpain|\bache|aching|aches|hurt|fever|cough|rash|dizz|nause|vomit|diarr|swell|swollen|swolen|numb|bleed|insomnia|can't sleep|tired|fatigue|itch|\bsore|\blump|headache|hedache|burns when|runny|stomachache|cramp|constipat|period|discharge|palpitation|heart races|ringing|flu\b|\bcold\b|sneez|throat|blurry|sprain|twisted|weight loss|lost weight",
    "doctor": r"复查|分析一下|专科|\bchecked\b|(?:who|whom) (?:should|do|can|to) .{0,12}see|where do we go|\bexperts?\b|\bct\b|\bmri\b|x-?ray|\bscans?\b|test results|followed up|follow-up|医生|大夫|挂号|挂什么|挂哪|问诊|看病|哪个科|什么科|哪科|啥科|[内外儿妇眼]科|专家|复诊|门诊|主任|就诊|体检报告|片子|第二意见|doctor|docter|\bdr\b|\bdoc\b|specialist|appointment|consult|department|second opinion|ologist|atrician|physician|obstetric|clinic|check-?up|diagnos(?:e me|is please)|see someone about",
    "human": r"有没有人|叫个人|派个?人|找个?人|能处理的人|做主的人|zhuan ?ren ?gong|phone number|contact (?:support|you|someone)|help ?desk|hotline|escalate|servi[cs]e\b|(?:talk|speak|chat|tlak) (?:to|with)|\bbots?\b|robot|机器人|someone (?:who|help|from)|put me (?:through|in touch)|transfer me|connect me|one of your|人工|仁工|人公|真人|客服|工作人员|活人|投诉|举报|经理|领导|负责人|主管|反映|专员|热线|打电话|回电|联系我|有人吗|有人在|叫人|换人|\bhumans?\b|humen|\bagents?\b|real person|a person|representative|complain|operator|manager|customer service|support team|\bstaff\b|call me|supervisor|somebody real|someone real|live chat|\bemployee|anybody there|in charge",
    "upset": r"骗|垃圾|太差|什么破|差评|态度|维权|没人理|没人回|听不懂|答非所问|useless|terrible|rude|cheat|scam|nobody (?:answers|replies)|no one (?:answers|replies)|waiting for days|ridiculous|angry|not working",
    "poor": r"医药费|手术费|治疗费|医疗费|医院费|没钱|欠费|借遍|借了|凑不|凑齐|差钱|还差|缺|花光|花了|积蓄|走投无路|救救|卖了房|拿不出|付不起|负担不起|承担不起|can't pay|cannot pay|can't afford|cannot afford|couldn't afford|\bbills?\b|savings|borrowed|need money|short\b|debt|run out of money|broke\b|pay for (?:treatment|surgery|the operation|chemo)|medical costs|hospital costs",
    "treatment": r"手术|化疗|放疗|移植|住院|icu|治疗|抢救|靶向|康复|surgery|operation|chemo|transplant|hospital|treatment|radiation|therapy",
    "mine": r"我的(?:筹款|互助|保单|账户|申请|案子)|my (?:fundraiser|campaign|policy|policies|membership|account|application|claim|donation)",
    "status": r"审核到|进度|到哪一步|状态|筹了多少|结果|查一?下|看一?下我|status|progress|so far|what happened to|show (?:me )?my|check my",
    "us": r"你们|平台|守望|贵司|\byour\b|\byou guys\b|the platform|the app",
    "alien": r"保养|旅游|游戏|星期几|几点|生日|高考|大学|公积金|工作|面试|movie|music|lottery|birthday|\bcars?\b|\boil\b|meeting|rent a|\bbank\b|savings account|exchange rate|dollar|\btime is it|what day|maths?\b|english\b|meaning of life|\bplay\b|won the|天气|下雨|笑话|唱|歌|电影|电视剧|球赛|股票|基金|比特币|彩票|餐厅|好吃的|菜谱|红烧|蛋糕|作文|作业|翻译|简历|机票|高铁|酒店|租房|房贷|贷款|信用卡|快递|外卖|手机|电脑|猫|狗|车险|违章|weather|rain|joke|sing|song|movie|film|game|stock|bitcoin|lottery|restaurant|recipe|cook|homework|essay|poem|translate|flight|hotel|train ticket|mortgage|credit card|parcel|laptop|phone (?:charges|is|won)|wifi|\bcat\b|\bdog\b|car insurance|alarm|reminder|traffic|calendar|spelling|capital of|president",
    "greet": r"你好|您好|在吗|谢谢|早上好|晚安|再见|拜拜|哈哈|呵呵|嗯|^(?:hi|hello|hey|thanks|thank you|bye|good (?:morning|night|evening)|ok|lol|haha)\b",
}
_PATTERNS = {name: re.compile(pattern) for name, pattern in _CONCEPTS.items()}


def concepts(small: str) -> list[str]:
    """The concepts that a text in small letters speaks of."""
    return [name for name, pattern in _PATTERNS.items() if pattern.search(small)]
