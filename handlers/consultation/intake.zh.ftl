# 问医生：要问的话、由谁回答、价钱。

menu-consult = 🩺 问医生
command-consult = 在线问医生
consult-name = 问医生

consult-ask-complaint =
    <b>哪里不舒服？</b>
    怎么说就怎么写：什么感觉、在哪里、有多难受、什么时候会好些或更重。
consult-help-complaint = 一两句话就行，医生会再问。要是可能有生命危险，请不要在这里等，直接打急救电话。
consult-label-complaint = 不舒服的情况
consult-noted-complaint = 您写的不舒服的情况

consult-ask-since =
    <b>从什么时候开始的？</b>
    比如：今天早上、三天了、去年秋天。
consult-help-since = 说个大概就行，写日期也行。说不上来，就点“还不知道”。
consult-label-since = 开始的时间

consult-ask-whom = <b>是谁不舒服？</b>
consult-help-whom = 选生病的人。如果是家里人，我会问名字和几项情况，免得医生弄错人。
consult-label-whom = 病人
consult-whom-self = 我自己
    .aliases = 我, 自己, 本人, 我本人
consult-whom-spouse = 我的爱人
    .aliases = 爱人, 配偶, 老婆, 老公, 妻子, 丈夫, 我老婆, 我老公
consult-whom-child = 我的孩子
    .aliases = 孩子, 儿子, 女儿, 宝宝, 我儿子, 我女儿, 小孩
consult-whom-parent = 我的父母
    .aliases = 父母, 爸爸, 妈妈, 父亲, 母亲, 我爸, 我妈, 我爸爸, 我妈妈
consult-whom-other = 别的人
    .aliases = 其他人, 别人, 朋友, 我朋友, 亲戚
consult-whom-kept = { $name }（{ $relation }）
consult-noted-whom = 是谁不舒服（{ $value }）

consult-ask-name =
    <b>病人叫什么名字？</b>
    写身份证上的名字，医生好称呼。
consult-help-name = 写生病的人的全名。只有您和接诊的医生看得到。
consult-label-name = 名字
consult-noted-name = 名字（{ $value }）

consult-ask-still =
    <b>{ $who ->
        [self] 您的情况我记得这些，现在还对吗？
       *[other] { $name } 的情况我记得这些，现在还对吗？
    }</b>

    { $lines }
consult-help-still = 医生会照着这些来看。只要有一项变了，就点“有变化”：我会一项一项再问，以前的答案点一下就能用。
consult-label-still = 已知的情况
consult-still-same = 还是这样
    .aliases = 对, 是的, 没变, 没有变化, 一样
consult-still-changed = 有变化
    .aliases = 不对, 变了, 不一样了, 有改变

consult-ask-born =
    <b>{ $who ->
        [self] 您的出生日期是哪天？
       *[other] { $name } 的出生日期是哪天？
    }</b>
    比如：1985-03-01。
consult-help-born = 很多判断要看年龄。写身份证上的日期，比如 1985-03-01 或 1985年3月1日；不知道就点“还不知道”。
consult-label-born = 出生日期

consult-ask-agree =
    <b>{ $name } 同意吗？</b>
    您要把 { $name } 的健康情况告诉医生，我会加密记下这些情况，下次不用再填。随时可以删除：/record
consult-help-agree = 成年人的健康情况由本人做主，请先问一问。要是病得没法问，请找人工客服：/human
consult-label-agree = 病人同意

consult-ask-sex = <b>{ $who ->
        [self] 您的性别是？
       *[other] { $name } 的性别是？
    }</b>
consult-help-sex = 有些病、有些药男女不一样。不想说也可以。
consult-label-sex = 性别
consult-sex-female = 女
    .aliases = 女的, 女性, 女孩
consult-sex-male = 男
    .aliases = 男的, 男性, 男孩
consult-sex-unsaid = 不想说
    .aliases = 不说, 保密, 其他

consult-ask-weight =
    <b>{ $who ->
        [self] 您体重多少？
       *[other] { $name } 体重多少？
    }</b>
    比如：18 公斤、36 斤。不写单位，我就按公斤算。
consult-help-weight = 孩子用药要看体重。大概的数就行；不知道就点“还不知道”。
consult-label-weight = 体重

consult-ask-expecting = <b>{ $who ->
        [self] 您现在怀孕或在哺乳吗？
       *[other] { $name } 现在怀孕或在哺乳吗？
    }</b>
consult-help-expecting = 有些药可能伤到孩子。可能怀孕但不确定，请点“不确定”，医生会从严考虑。
consult-label-expecting = 怀孕或哺乳
consult-expecting-no = 都没有
    .aliases = 没有, 都不是, 无, 不是, 没怀孕
consult-expecting-pregnant = 怀孕中
    .aliases = 怀孕, 怀孕了, 孕妇
consult-expecting-feeding = 哺乳中
    .aliases = 哺乳, 哺乳期, 喂奶, 母乳喂养
consult-expecting-both = 怀孕，也在哺乳
    .aliases = 都是, 两样都有
consult-expecting-unknown = 不确定
    .aliases = 不知道, 不清楚, 可能, 也许

consult-ask-weeks =
    <b>现在是孕多少周？</b>
    比如：12。
consult-help-weeks = 从末次月经第一天算起，0 到 42 周，产检本上有。不知道就点“还不知道”。
consult-label-weeks = 孕周

consult-ask-allergies =
    <b>{ $who ->
        [self] 您对什么过敏？
       *[other] { $name } 对什么过敏？
    }</b>
    首先是药，食物也算。可以一次写几样，比如：青霉素、花生。
consult-help-allergies = “没有”和“不知道”是两回事：不知道的话，医生会从严考虑。反应严重的，请写上“严重”。
consult-label-allergies = 过敏
consult-allergies-none = 没有已知的过敏
    .aliases = 没有, 无, 没有过敏, 不过敏, 无过敏史

consult-ask-conditions =
    <b>{ $who ->
        [self] 您有哪些病，或者得过哪些大病？
       *[other] { $name } 有哪些病，或者得过哪些大病？
    }</b>
    比如：高血压、胃溃疡、肾病。做过的手术也算。
consult-help-conditions = 长期的病最要紧，还有跟心脏、肝、肾、肺、出血有关的。平时的叫法就行。
consult-label-conditions = 疾病
consult-conditions-none = 没有
    .aliases = 无, 没病, 没有病, 没有疾病, 健康, 身体健康

consult-ask-medicines =
    <b>{ $who ->
        [self] 您现在在用哪些药？
       *[other] { $name } 现在在用哪些药？
    }</b>
    口服药、滴眼液、针剂、中药都算。比如：阿司匹林、二甲双胍。
consult-help-medicines = 最好写药盒上的名称。这次不舒服吃过的药、自己买的药也请写上。
consult-label-medicines = 正在用的药
consult-medicines-none = 没有用药
    .aliases = 没有, 无, 没吃药, 没有吃药, 不吃药

consult-ask-files =
    <b>有照片或单子吗？</b>
    皮疹、化验单、以前的报告，有用的都可以发，最多 6 份，照片或 PDF。手边没有就点“跳过”，之后还可以发给医生。
consult-help-files = 白天光线下拍，离近一点，拍清楚。加密保存，只有看这次病的医生看得到。
consult-label-files = 照片和单子

consult-ask-department =
    <b>看哪个科？</b>
    { $departments }

    { $urgency }
consult-help-department = 点我建议的就行。您有主意的话，可以列出全部，或者直接写科名，比如皮肤科。要是别的科更合适，医生会帮您转过去。
consult-label-department = 科室
consult-departments = 照您说的，这几个科合适：
    { $lines }
consult-departments-none = 从您的话里我看不出该看哪个科，可以先看全科。
consult-department-line = • <b>{ $name }</b>：{ $why }
consult-and = ；
consult-all-departments = ☰ 别的科
consult-which-department = 您说的是哪一个？
consult-bad-department = 没有找到这个科。请点一个，或者点“别的科”看全部。
consult-soon-now = ❗️<b>这可能很急。</b>可以在这里问，但请不要干等：请去急诊；要是加重了，马上拨打 { $number }。
consult-soon-today = <b>今天：</b>最好今天就有人看。这期间要是加重了，请去急诊或拨打 { $number }。
consult-soon-this-week = <b>这几天：</b>可以稍等，但这几天内要有人看。加重了就不要等。
consult-soon-self-care = <b>不急：</b>照您说的，很多时候休息、观察几天就会好。想问医生可以接着问；加重了就不要等。
consult-soon-unknown = 从您的话里我看不出有多急，先按今天要看来办。这期间要是加重了，请去急诊或拨打 { $number }。

consult-ask-tier =
    <b>请谁来回答？</b>
    { $lines }

    { $wait }{ $ahead ->
        [0] 这个科现在没有人在等。
       *[other] 这个科现在有 { $ahead } 人在等。
    }{ $offered ->
        [all] {""}
       *[some] 其他的现在没法在这里付款。
    }
consult-help-tier = 多数情况选最近的就够了：助理答不了，会请医生来。之后换别的医生，不再收钱。
consult-label-tier = 由谁回答
consult-tier-assistant = 医生助理
    .aliases = 助理
consult-tier-in-house = 本院医生
    .aliases = 本院, 院内医生
consult-tier-outside = 外院医生
    .aliases = 外院, 别的医院的医生
consult-tier-expert = 专家
    .aliases = 教授, 主任
consult-tier-what-assistant = 处理简单的问题，需要时请医生
consult-tier-what-in-house = 我们自己的医生
consult-tier-what-outside = 在医院工作的医生
consult-tier-what-expert = 资深的专科医生
consult-tier-line = • <b>{ $tier }</b>，{ $price }：{ $what }。{ $wait }
consult-tier-line-short = • <b>{ $tier }</b>，{ $price }：{ $what }。
consult-wait-once = { $wait }
consult-tier-button = { $tier } · { $price }
consult-free = 免费
consultation-not-offered = 这一项现在没法在这里付款，所以选不了。请选别的，或者找人工客服：/human

consult-ask-keep =
    <b>这些健康情况可以记下来吗？</b>
    出生日期、过敏、疾病、用药：下次不用再填，您问药的时候我也会拿来核对。加密保存，随时可以修改或删除：/profile
consult-help-keep = 不想记也没关系，这次医生照样看得到，只是下次要再填。
consult-label-keep = 记下情况
consult-keep-yes = 记下来
    .aliases = 可以, 好, 记
consult-keep-no = 只用这一次
    .aliases = 不用, 不要, 不记, 只这一次

consult-ask-consent =
    <b>发出之前请看一看</b>
    { $money }

    • 在班的医生先看到不舒服的情况、年龄和性别，不带名字；接诊的医生看到全部，之后您发的也是。内容加密保存。{ $who ->
        [self] {""}
       *[other] { $name } 的情况会记下来，下次不用再填：/record
    }
    • 结束后 { $hours } 小时内可以免费再打开。
    • 网上问诊不能代替当面检查，也不能代替急诊。
consult-help-consent = 这是整次问诊的价钱，不按条数算。医生说第一句话之前，您都可以不问了，钱全部退回。
consult-label-consent = 条件
consult-terms-free = • <b>不收钱</b>。
    • { $within }有第一次回答。到时还没人回答，我会告诉您，这次问诊就结束。
    • 随时可以不问了。
consult-terms-paid = • 一共 <b>{ $price }</b>。
    • { $within }有第一次回答。到时还没人回答，不用您说，钱全部退回。
    • 医生说第一句话之前，您可以不问了，钱全部退回。
consult-within-minutes = { $count } 分钟内
consult-within-hours = { $count } 小时内

consult-summary =
    <b>请核对一下</b>

    { $lines }

    您点下面的按钮，医生才看得到。
consult-submit = ✓ 没错，问医生
consult-cancelled = 好的，什么都没有发出，也没有保存。需要医生时发 /consult
consult-second = 🔁 同一件事，再问一位医生：您说过的都在，新的医生看得到上次的问诊。有几项我要再问一下。
consultation-one-open = 您已经有一次问诊在进行，一次只问一件，免得弄混：

consult-pay-first = 快好了。请在下面付款，付好就开始排队。
consult-cancel-unpaid = 不问了
consult-invoice-title = 问诊：{ $tier }
consult-invoice-text = { $within }有第一次回答。到时没人回答，钱全部退回；医生说第一句话之前不问了，也全部退回。
consult-invoice-label = 问诊
consult-paid = ✅ <b>已付 { $price }</b>，问诊编号 { $number }。
consult-paid-in-vain = 您付的 { $price } 到的时候，已经没有要付的了，钱正在退回给您。
