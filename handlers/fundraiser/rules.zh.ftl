# 规则拒绝时对用户说的话，以及审核员清单上的说明。

## 金额

## 日期和证件
fundraiser-bad-born-future = { $born }还没到呢。请核对一下出生日期，再发一次。
fundraiser-bad-born-old = { $born }离现在已经超过 { $years } 年了。请看看年份是不是打错了，再发一次出生日期。
fundraiser-bad-diagnosed-future = { $diagnosed }还没到呢。请按诊断书上写的日期发给我。
fundraiser-bad-diagnosed-before-birth = { $diagnosed }比患者的出生日期（{ $born }）还早。请核对一下诊断书上的日期。
fundraiser-bad-id-form = 没认出这是哪种证件号码。请发 18 位身份证号，或者回乡证、台胞证、护照上的号码。手边没有也不要紧，先放着，找到了再来，填过的都在。
fundraiser-bad-id-old = 这是 15 位的老号码，已经停用了。请发现在身份证上的 18 位号码。
fundraiser-bad-id-typo = 身份证号里好像有一位打错了。请对着证件逐位核对，再发一次。
fundraiser-bad-id-born = 身份证号上的出生日期是{ $on_id }，您之前填的是{ $born }。请重新发号码，或者返回修改出生日期。
fundraiser-bad-id-sex = 这个身份证号是{ $on_id ->
    [female] 女性
   *[male] 男性
}的，和您之前填的不一样。请核对一下是谁的号码，再发一次。

## 费用、目标金额和收款人
fundraiser-bad-admission-number = 这看起来不像住院号。请照着手腕带或账单上的写，例如：00318827。
fundraiser-bad-cost-zero = 要有治疗费用才能筹款。请发医院预计的总费用。
fundraiser-nothing-missing = 好消息：其他渠道的钱已经够付全部费用了，不用再筹款。如果哪一笔填错了，可以返回修改。
fundraiser-goal-too-small = 目标金额至少要 { $least }。请填 { $least } 到 { $most } 之间的数。
fundraiser-goal-too-large = 一次筹款最多 { $limit }。请填不超过 { $most } 的数。
fundraiser-goal-above-gap = 现在的缺口是 { $gap }，目标金额不能是 { $goal }。请填 { $gap } 或更少。
fundraiser-payee-reason-missing = 钱不打给医院而打给个人，需要说明原因。请至少用 { $least } 个字写一下为什么不能打到医院账户。
fundraiser-payee-approval-missing = 收款人是个人。请至少用 { $least } 个字写明您同意的理由，理由会留档。

## 状态
fundraiser-not-now = 现在还不能这样操作：这个筹款{ $state ->
    [draft] 还是草稿
    [submitted] 正在等待审核
    [in-review] 正在审核
    [needs-changes] 正在等发起人补充修改
    [public-notice] 正在公示
    [open] 正在筹款
    [paused] 已暂停
    [closed] 已结束
    [settled] 已结清
    [rejected] 没有通过审核
   *[cancelled] 已取消
}。请重新打开它，看看接下来可以做什么。

## 屏幕上的算式
fundraiser-sum-expected = 预计总费用
fundraiser-sum-own-policies = 自己的保险可赔
fundraiser-sum-mutual-aid = 互助金可给
fundraiser-sum-public-insurance = 医保可报
fundraiser-sum-charities = 慈善救助
fundraiser-sum-raised-elsewhere = 别处已筹到
fundraiser-sum-beyond-cost = 超出费用的部分
fundraiser-sum-gap = 还差

## 审核员清单
fundraiser-severity-serious = 严重
fundraiser-severity-attention = 请留意
fundraiser-severity-info = 供参考
fundraiser-finding-paper-missing = 缺材料：{ $kind ->
    [id] 身份证件
    [diagnosis] 诊断证明
    [fresh-diagnosis] 近期诊断证明
   *[admission-or-invoice] 住院证明或费用票据
}。
fundraiser-finding-paper-twice = 同一个文件当作两种材料提交：{ $first ->
    [id] 身份证件
    [diagnosis] 诊断证明
    [fresh-diagnosis] 近期诊断证明
    [admission] 住院证明
    [invoice] 费用票据
   *[other] 其他材料
}、{ $second ->
    [id] 身份证件
    [diagnosis] 诊断证明
    [fresh-diagnosis] 近期诊断证明
    [admission] 住院证明
    [invoice] 费用票据
   *[other] 其他材料
}。
fundraiser-finding-same-id = 患者的证件号码也出现在筹款 { $ref } 中，该筹款{ $state ->
    [live] 尚未结束
   *[ended] 已经结束
}。
fundraiser-finding-same-file = 完全相同的文件（{ $kind ->
    [id] 身份证件
    [diagnosis] 诊断证明
    [fresh-diagnosis] 近期诊断证明
    [admission] 住院证明
    [invoice] 费用票据
   *[other] 其他材料
}）也出现在筹款 { $ref } 中。
fundraiser-finding-alike-picture = 有一张图片（{ $kind ->
    [id] 身份证件
    [diagnosis] 诊断证明
    [fresh-diagnosis] 近期诊断证明
    [admission] 住院证明
    [invoice] 费用票据
   *[other] 其他材料
}）和筹款 { $ref } 中的很像，请对比。
fundraiser-finding-diagnosis-old = 诊断日期{ $diagnosed }已超过 { $months } 个月（早于{ $since }），且没有近期材料。
fundraiser-finding-dates-out-of-order = 日期先后不对：{ $first ->
    [born] 出生
    [diagnosed] 诊断
   *[admitted] 入院
}（{ $first_on }）晚于{ $second ->
    [diagnosed] 诊断
    [admitted] 入院
   *[today] 今天
}（{ $second_on }）。
fundraiser-finding-id-born-mismatch = 出生日期不一致：证件号码为{ $on_id }，填写为{ $born }。
fundraiser-finding-id-without-born = 证件号码不含出生日期，请对照证件核对。
fundraiser-finding-minor = 患者 { $age } 岁，未成年，且不是发起人的子女（{ $relation ->
    [myself] 发起人本人
    [spouse] 配偶
    [parent] 父母
    [sibling] 兄弟姐妹
    [grandparent] 祖父母
    [grandchild] 孙辈
    [relative] 亲属
   *[friend] 朋友
}），请核实监护人。
fundraiser-finding-goal-above-usual = 目标金额 { $goal } 高于常见费用 { $low } 至 { $high }。
fundraiser-finding-cost-below-usual = 预计费用 { $expected } 低于常见费用 { $low } 至 { $high }。
fundraiser-finding-usual-unverified = 常见费用 { $low } 至 { $high } 只是估计，尚无来源证实。
fundraiser-finding-usual-unknown = 资料库里没有这种病的常见费用。
fundraiser-finding-goal-above-gap = 目标金额 { $goal } 高于缺口 { $gap }。
fundraiser-finding-other-fundraisers = 申报的其他筹款：{ $number } 个，别处已筹 { $raised }。
fundraiser-finding-payee-person = 收款人是个人，{ $reason ->
    [given] 已说明原因
   *[none] 没有说明原因
}。通过前需要写下您自己的理由。
fundraiser-finding-black-list = 命中黑名单：{ $what ->
    [id] 患者证件号码
    [phone] 电话号码
    [account] 收款账户
   *[organiser] 发起人
}。
fundraiser-finding-household-high = 家庭情况：{ $what ->
    [homes] { $found } 套房
    [cars] { $found } 辆车
   *[income] 年收入 { $found }
}，目标金额 { $goal }。
fundraiser-finding-household-unknown = 未说明：{ $what ->
    [income] 年收入
    [homes] 房产
    [cars] 车辆
   *[other-fundraisers] 其他筹款
}。
fundraiser-finding-story-private = 故事里有{ $what ->
    [email] 邮箱地址
    [link] 链接或账号名
    [id-number] 身份证号
    [phone] 电话号码
    [account] 银行账号
   *[wechat] 微信或 QQ 号
}，会被陌生人看到。
