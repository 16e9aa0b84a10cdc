"""Figures of speech: words of danger that tell of none.

They are blanked before any rule looks. The list is precise on purpose: what is not certainly a
figure stays.
"""

from __future__ import annotations

import re

CHINESE = (
    r"(?:笑|累|热|饿|气|吓|急|烦|困|忙|羡慕|高兴|开心|无聊|尴尬|冷|渴|馋|美|爱|恨|丑|贵|坑)死(?:我|了|人|你|个人|他|她)*(?:了)?(?!不|过去)",
    r"想死(?:你|妳|她|他|你们|大家)(?:了|啦)",
    r"想死的心都有了?|死活|死心|死机|死板|死缠|打死(?:我|也)(?:都|也)?不|死党|死记硬背|死循环",
    r"(?:看|见|听)(?:到|见|了)?[^,.?!;]{0,8}(?:差点|快|要|都|直接|当场)[^,.?!;]{0,3}(?:心梗|心脏病|晕倒|晕过去|窒息|吐血|中风|脑溢血|休克|猝死|昏过去)(?:发作|了)?",
    r"(?:价格|房价|账单|费用|保费|价钱|数字|消息|套路|操作|剧情)[^,.?!;]{0,8}(?:窒息|吐血|心梗|晕倒|心脏病|猝死|休克|喘不过气|透不过气)(?:来)?",
    r"(?:窒息|迷惑|吐血|自杀式?)(?:的)?(?:操作|价|推荐|整理|安利|甩卖|降价|营销|攻击|更新|作业)",
    r"(?:气|急|累|加班|忙|恨)得?(?:我|人)?(?:都)?(?:快|要|差点|直|想)*吐血|呕心沥血|血拼|血亏|血压飙升|吐血三升",
    r"(?:钱包|这次|荷包|价格|今天|双十一|商家|老板)[^,.?!;]{0,4}大出血",
    r"(?:压力|房贷|工作|生活|债|作业|贷款|学业|ddl|空气安静|气氛|节奏|日子|行程|学习)[^,.?!;]{0,10}(?:喘|透)(?:不|唔)(?:上|过|到)(?:来)?气?(?:来)?",
    r"(?:压|忙|逼|催|卷)(?:得|的)[^,.?!;]{0,5}(?:喘|透)不(?:上|过)(?:来)?气?(?:来)?",
    r"^ ?(?:我)?晕(?:倒|死)?(?: |,|.){1,2}(?=[^.]{0,6}(?:怎么|又|这么|太贵|还要))|晕菜|雷晕|晕车药|看晕",
    r"(?:点|按|系统|页面|网页|客服|app|链接|手机|软件|平台|按钮|机器人|你们|消息|打电话|屏幕|小程序|电脑)[^,.?!;]{0,10}没(?:有)?(?:什么)?(?:任何)?反应",
    r"笑(?:得|到)[^,.?!;]{0,5}(?:[喘透]不(?:过|上)(?:来)?气?(?:来)?|肚子(?:疼|痛)|岔气|抽|肚子都(?:疼|痛))",
    r"(?:溺水|触电|烫伤|烧伤|中暑|猝死|中风|心梗|癫痫|昏迷|中毒|车祸|骨折|坠落)险",
    r"(?:感动|激动|高兴|惊讶|气|震惊|开心|紧张)(?:得|的|到)?[^,.?!;]{0,4}(?:说不出话|喘不过气|晕倒|晕过去|窒息)",
    r"救命(?:钱|药|之恩|恩人|稻草|的(?:钱|药|恩)|费|款)|心疼(?:钱|你|孩子|他|她|我|爸|妈|老)|令人窒息",
    r"(?:游戏|短剧|爱情|手机|他的|网络|彩票|鸡汤)[^,.?!;]{0,3}(?:中毒|上头)|电脑中毒|手机中毒|中毒太深",
    r"(?:触电|过电)(?:般|一样|似的)?的?感觉|天打(?:五)?雷(?:劈|轰)|遭雷劈吧",
    r"(?:工作|作业|事情|活儿?|老板|领导|邮件|消息|材料|表格|任务|加班)[^,.?!;]{0,4}把(?:我|人|大家)[^,.?!;]{0,3}(?:淹|累|逼|压|烦|忙|憋|搞|整|弄|闷)(?:死|疯|垮|吐血|没)",
    r"大出血(?:的)?(?:价|甩卖|促销|特价|清仓|活动|打折|[一二三四五六七八九\d]折)|(?:听|问|怼|回)(?:了|完|得|到)?[^.?!;吃喝]{0,10}噎(?:住|着|得)?(?:了)?|噎(?:得|住)?(?:了)?[^.?!;]{0,4}(?:不知道(?:该)?说|没话说|无语|无言|哑口)",
    r"没(?:有)?反应[ ,]{1,3}[^.?!;]{0,3}(?:网页|页面|系统|手机|app|软件|小程序|屏幕|按钮)",
    r"救命(?:啊|呀|哪|啦)*[ ,!.]{0,4}(?:这|那)?(?:个|破)?(?:按钮|页面|表格?|验证码|密码|账号|系统|网页|软件|材料|流程|客服|广告|价格|也太|太(?:好笑|贵|丑|难填|可爱))",
    r"(?:被)?(?:淹没|淹)在|(?:房子|车|地下室|家里|农田|庄稼|仓库)(?:都)?(?:被)?(?:水)?淹|消息(?:被)?(?:淹|沉)",
    r"卡(?:住|在)(?:了)?(?:这|那|第|哪|步|页面|审核|流程|上一步|界面)|(?:流程|审核|页面|系统|进度|手机|电脑|申请|步骤)[^,.?!;]{0,5}卡(?:住|在|着|了)+|卡脖子",
    r"(?:银行|社保|医保|会员|信用|电话|饭|购物|礼品|充值)卡",
    r"胸痛中心|卒中中心|中风险|猝死险|急救(?:课|包|箱|知识|培训|证|员)|心梗险|自杀条款|自杀(?:率|免责|除外)",
    r"(?:电量|手机|电池|电脑|车|公司|股票|生意)[^,.?!;]{0,4}(?:快|要)?不行了",
    r"(?:考试|比赛|面试|股票|基金|账户|股市)[^,.?!;]{0,3}(?:割|死|跳楼|挂|自杀)[^,.?!;]{0,2}|跳楼(?:价|机|大甩卖|甩卖)|割(?:韭菜|肉|爱|舍)",
    r"疯掉|要命的是|要了老命|去死吧|社死|社会性死亡|丧偶式",
    r"(?:爆|烧|燃|炸)(?:了)?(?:我的)?(?:卡路里|脑子|大脑|cpu)|发烧友|骨灰级",
    r"(?:捅|戳|扎)(?:心|娄子|马蜂窝)|扎心|万箭穿心|心如刀割|心都碎了|头皮发麻",
)
ENGLISH = (
    r"dying (?:to (?!breathe)[a-z]+|of (?:laughter|boredom|curiosity|embarrassment|thirst|hunger)|for a [a-z]+|inside laughing)",
    r"(?:die|died|dead|dying|kill(?:ing)? (?:me|myself))(?: [a-z]+)? (?:of |from |with )?(?:laughing|laughter|embarrassment|boredom|shame|cringe)",
    r"(?:traffic|heat|suspense|waiting|boss|price|prices|job|work|homework|meeting|paperwork|forms?|premiums?|feet|shoes|weather)(?: [a-z]+){0,2} (?:is |are |was )?(?:going to |will )?(?:be )?(?:the death of me|kill(?:s|ing|ed)? me|suffocating(?: me)?|choking(?: me)?)",
    r"(?:nearly|almost|gave me|give me|giving me|practically|about to have)(?: [a-z]+){0,3} (?:a )?(?:heart attack|stroke|seizure)(?: (?:when|seeing|from the|at the|over)(?: [a-z]+){1,4})?",
    r"heart attack(?: [a-z]+){0,2} (?:when i (?:saw|read|opened|heard)|seeing|reading|looking at)(?: [a-z]+){1,4}",
    r"(?:stroke of (?:luck|genius|midnight)|brush stroke|breast stroke|back stroke|key stroke|two stroke|seizure of)",
    r"(?:drowning|drown|buried|suffocating|choking) (?:in|under|on)(?: [a-z]+){0,2} (?:debt|debts|work|paperwork|bills|emails|homework|forms|deadlines|costs|medical|messages|sorrow|tears|fees|rules)",
    r"bleeding (?:money|cash|us dry|me dry|edge|heart)|blood (?:boil|sugar test|type|bank|donation)",
    r"(?:bored|scared|tickled|worried|sick|starving|freezing|tired|boring) (?:me )?to death|love (?:you|it|him|her) to death|done to death|drop dead gorgeous",
    r"(?:take|takes|took|taking) (?:my|your|our) breath away|breath ?taking|dont hold your breath|hold my breath|breath of fresh air|breathing space",
    r"(?:laugh\w*|giggl\w*)(?: [a-z]+){0,5} (?:cant|couldnt|couldnt even|can barely|could hardly|could barely) breathe",
    r"choked up|choke point|choking hazard|burn(?:ed|t|ing)? out|burning question|burning through",
    r"(?:app|bot|page|site|website|button|server|screen|phone|agent|support|service|customer service|company|hotline|insurer|system|you guys|link|chat)(?: [a-z]+){0,4} (?:unresponsive|not responding|not responsive|isnt responding|never respond\w*|collapsed|is dead|died|not reacting|doesnt respond|froze)",
    r"(?:market|economy|business|deal|talks|company|insurer|tent|bridge|plan|fund|price|prices|marriage)(?: [a-z]+){0,2} collapsed",
    r"killer deal|killing (?:it|time)|killed it|dressed to kill|kill two birds|if looks could kill|over my dead body|curiosity killed",
    r"in labou?r (?:law|market|union|costs|dispute|day|contract|court)|emergency (?:fund|number|numbers|contact|contacts|cover|coverage|room|department|service|services|medical|loan|care|clause|benefit|benefits|kit|exit|plan|visit|visits|hotline|doctor|procedure|procedures|policy|help button|evacuation)",
    r"suicide (?:squad|clause|exclusion|prevention (?:week|day|month)|rate|rates|statistics)|career suicide|political suicide|commit(?:ting)? (?:social|career|financial|political) suicide",
    r"electric(?:al)? shock hazard|sticker shock|culture shock|shock(?:ed)? by (?:the )?(?:price|bill|cost|news|premium)",
    r"on fire (?:today|tonight|lately|this week|sale)|fire sale|(?:team|you|stocks?|he|she) (?:is|are) on fire (?:today|lately|with|this)",
    r"(?:cant|dont) breathe (?:a word|easy|easily until)|panic button|silent killer|(?:brain|battery) (?:is )?(?:dead|dying|died)",
    r"(?:phone|battery|laptop|car|plant|plants|computer)(?: [a-z]+){0,2} (?:is )?(?:dying|died|dead)",
    r"(?:volunteer|volunteers|work|works|working|worked) (?:for|at|with|in|on) (?:a |an |the |our )?(?:[a-z]+ ){0,2}suicide prevention(?: (?:hotline|charity|line|team|centre|center))?|suicide prevention (?:charity|campaign|training|poster|leaflet|research|walk)",
    r"to die for|die hard|die trying|diehard|rather die than (?:pay|fill|call|wait|eat|talk)",
    r"(?:fainted|collapsed|passed out|died) (?:when i saw|seeing|at) (?:the |that |your )?(?:price|bill|premium|invoice|cost)",
    r"blacked out (?:the|my|name|text|id|number|part)|knocked (?:it )?out of the park",
)

BLANK = " ▢ "
_CHINESE = re.compile("|".join(CHINESE))
_HAN = re.compile(r"[\u4e00-\u9fff]")
_ENGLISH = re.compile(" (?:" + "|".join(ENGLISH) + ")(?= )")


def without_figures(text: str) -> str:
    """The normalised text with its figures of speech blanked out."""
    if _HAN.search(text):  # each Chinese figure has a Chinese character
        text = _CHINESE.sub(BLANK, text)
    return _ENGLISH.sub(BLANK, text)
