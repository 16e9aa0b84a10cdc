"""Takes out of a question what only asks, and adds the words that clauses use for everyday ones."""

import re
from functools import cache, lru_cache

from knowledge.diseases.words import HAN, Writing
from knowledge.retrieval.lexical import tokens

_ASKING_ZH = re.compile(
    r"请问一?下?|您好|你好|麻烦问?一?下?|(?:我|俺)?想(?:要)?(?:请教|咨询|了解|知道|问)一?下?|告诉我|根据(?:材料|条款|合同)|"
    r"是不是|能不能|可不可以|会不会|有没有|需不需要|要不要|算不算|是否|如何|怎么(?:办|样|算)?|怎样|咋(?:办|样)?|"
    r"什么(?:时候|情况下?|条件|样)?|啥(?:时候)?|哪些|哪个|哪种|哪里|多长时间|多久|多少|几天|为(?:什么|何|啥)|谁|"
    r"可以|能够|应该|应当|需要|如果|假如|万一|的话|具体|一下|这个|那个|这款|这份|我们|你们|他们|咱们|"
    r"[吗呢吧啊呀嘛么啦哦了的是那我你您他她它]|[？?！!。，,、；;：:“”\"'（）()《》]"
)
_ASKING_EN = frozenset(
    "a an the is are am was were be been being do does did have has had can could will would shall should may might must "
    "i you he she it we they me him her us them my your his its our their this that these those there here of in on at to "
    "for from with by as about into and or but if then so than too very just please tell know want like what which who "
    "whom whose when where why how s t re ve ll m d don doesn didn isn aren won hi hello hey thanks thank".split()
)
_ASKING_STEMS = frozenset(token for word in _ASKING_EN for token in tokens(word))

# Everyday words, and what clauses say instead; found in the question, added to it.
_CLAUSE_ZH = (
    (r"不赔|拒赔|不管|免赔(?!额)|不保", "责任免除 不承担 保险责任 除外"),
    (r"理赔|报销|领钱|拿钱|申请赔", "保险金 申请 给付 赔偿"),
    (r"赔", "给付 赔偿 保险金"),
    (r"退保|不想要|不买了|取消保险|退掉", "解除合同 退还 现金价值"),
    (r"退钱|退款|退回|退多少|退费", "退还 保险费"),
    (r"最多|最高|上限|封顶", "限额 为限 不超过"),
    (r"最少|最低|至少", "不少于 不低于"),
    (r"icu|ICU", "重症监护"),
    (r"被偷|偷了|小偷|丢了", "盗窃 抢劫"),
    (r"报销|报不报|能报|给报", "给付 限额 比例 费用"),
    (r"生孩子|生娃|怀孕|坐月子", "分娩 怀孕 流产"),
    (r"自己先?(?:掏|付|出|垫)|先扣|起付|起赔", "免赔额 免给付日"),
    (r"(?:要|得)?等(?:多久|多长时间|多少天|几天)", "等待期 观察期"),
    (r"续上|续得上|接着买|再买", "续保 保证续保"),
    (r"单位|老板|公司给", "投保人 单位"),
    (r"室友|保姆|家里人", "家人 租客 盗窃"),
    (r"挪用?|存的钱", "预存款 专用账户 分开"),
    (r"百分之几|几个点|被拿走|扣多少", "费用 比例 手续费"),
    (r"按月|月付|分期", "按月 支付 保险费"),
    (r"几岁|多大年纪|岁数", "周岁 年龄 首次投保"),
    (r"收不收|能买|能投|能加入|买得了", "投保 可以投保 加入 患有"),
    (r"冷静期|反悔", "犹豫期 解除合同"),
    (r"观察期|免责期", "等待期"),
    (r"保费|交钱|缴费|交费|扣款|缴纳", "保险费 交付 支付"),
    (r"没交|忘交|忘记交|晚交|逾期|断交|欠费", "宽限期 未支付 保险费 中止"),
    (r"失效|断保", "效力中止 终止"),
    (r"恢复|重新生效|复活", "复效 恢复效力"),
    (r"去世|死了|死亡|过世|离世", "身故"),
    (r"残疾|残废|伤残", "伤残 全残"),
    (r"生病|得病|患病|得了病|查出", "疾病 确诊 首次发病"),
    (r"材料|资料|手续|文件|单据|证件", "证明 资料 原件"),
    (r"出事|事故|通知|报案|告诉保险公司", "保险事故 通知"),
    (r"多久|多长时间|几天|期限|时限|什么时候", "日 内 期间"),
    (r"隐瞒|没说|没告诉|没告知|撒谎|说谎", "如实告知 故意 重大过失"),
    (r"年龄(?:写|填|报)?错|年龄不(?:对|实)|年龄(?:错误|误)", "年龄错误 真实年龄"),
    (r"借钱|贷款|借款", "保单贷款 借款"),
    (r"打官司|起诉|纠纷|争议|仲裁", "争议处理 诉讼 仲裁"),
    (r"换地址|搬家|电话换|联系方式|地址变", "地址变更 通知 联系方式"),
    (r"换工作|换职业|职业变|工种", "职业 工种 变更"),
    (r"续保|第二年|到期", "续保 保险期间届满"),
    (r"保险公司|你们公司", "保险人 本公司 我们"),
    (r"保额", "保险金额"),
    (r"免赔额|自付|自己(?:付|掏|出)", "免赔额 自付"),
    (r"喝酒|酒驾|醉酒", "酒后驾驶 醉酒"),
    (r"老婆|老公|丈夫|妻子|爱人", "配偶"),
    (r"爸|妈|父亲|母亲", "父母"),
    (r"孩子|小孩|儿子|女儿|宝宝", "子女 未成年人"),
    (r"捐的?钱|善款|捐款", "捐赠 捐款 筹款"),
    (r"手续费|收费|抽成|提成", "费用 服务费"),
    (r"注销|删(?:除|掉)", "删除 个人信息"),
)
_CLAUSE_EN = (
    (r"not (?:be )?(?:paid|covered)|refuse|reject|den(?:y|ied)|isn'?t covered|doesn'?t cover", "exclusion not pay"),
    (r"money back|refund|reimburse", "return refund premium"),
    (r"cancel.*money back|money back.*cancel", "cooling-off whole premium"),
    (r"cancel|quit|get out of|change my mind|stop the policy", "end contract cooling-off"),
    (r"everything back|all (?:my|our|the) money|get it all back", "cooling-off whole premium returns"),
    (r"too (?:late|old)|how old|what age", "ages years old first application"),
    (r"keep paying|go on paying|still pay|stop paying", "premium owes no more grace"),
    (r"by the month|monthly|instal", "premium paid by the month year"),
    (r"which days?|what day", "days settlement month"),
    (r"quit\w*|resign|leave (?:my|the) job|leaving the company", "leaves employment ends group"),
    (r"boss|employer", "employer beneficiary"),
    (r"new add?ress|moved|moving house", "address change tell"),
    (r"called off|cancelled|postponed", "not carried out cancelled premium returned"),
    (r"highest|largest|biggest|maximum|how big", "most at most"),
    (r"smallest|lowest|minimum", "least at least"),
    (r"stolen|burgl\w+|thief|robbed", "theft burglary robbery"),
    (r"childbirth|pregnan\w+|giving birth", "pregnancy birth"),
    (r"reflection|free.?look", "cooling-off"),
    (r"pay ?out|covered|cover\b", "pays benefit cover"),
    (r"claim", "claim application benefit papers"),
    (r"documents?|paperwork|papers|proof", "papers documents proof"),
    (r"how long|how soon|deadline|how many days|time limit", "days within"),
    (r"late|missed|forgot|overdue", "grace period premium unpaid"),
    (r"hid|lied|didn'?t (?:tell|say|mention)|forgot to tell", "truthful answers untrue negligence"),
    (r"pre-?existing|already (?:had|have|ill|sick)", "before condition illness existed"),
    (r"dies?|death|dead|passed away", "death dies"),
    (r"co-?pay|out of (?:my )?pocket|excess", "deductible"),
    (r"court|sue|dispute|argue", "dispute court arbitration"),
    (r"renew", "renewal"),
    (r"fees?|charge|commission", "fee charge"),
    (r"mum|mom|mother|dad|father", "parents"),
    (r"kids?|child|son|daughter", "child children"),
    (r"wife|husband|partner", "spouse"),
    (r"delete|erase", "delete data"),
)
_RULES_ZH = tuple((re.compile(pattern), tokens(words)) for pattern, words in _CLAUSE_ZH)
_RULES_EN = tuple((re.compile(rf"\b(?:{pattern})", re.IGNORECASE), tokens(words)) for pattern, words in _CLAUSE_EN)


@cache
def _writing() -> Writing:
    return Writing()


def plain(text: str) -> str:
    """The text with ordinary width and simplified characters, without spaces at its ends."""
    return _writing().plain(text).strip()


def telling(question: str) -> str:
    """A plain question without the words that only ask; spaces stand in their place."""
    if HAN.search(question):
        return " ".join(_ASKING_ZH.sub(" ", question).split())
    return " ".join(word for word in question.split() if not set(tokens(word)) <= _ASKING_STEMS)


@lru_cache(64)
def asked_tokens(question: str) -> list[str]:
    """What BM25 looks for: the tokens of a plain question's telling words, or of all where none tells anything."""
    return tokens(telling(question)) or tokens(question)


@lru_cache(64)
def clause_tokens(question: str) -> list[str]:
    """What clauses say for the everyday words of a plain question, as far as it does not say so itself."""
    rules = _RULES_ZH if HAN.search(question) else _RULES_EN
    asked = set(asked_tokens(question))
    added = dict.fromkeys(token for pattern, words in rules if pattern.search(question) for token in words)
    return [token for token in added if token not in asked]
