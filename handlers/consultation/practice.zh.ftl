# 医生怎么出诊、自己的一天、常用语，以及由管理员设定的级别。

command-practice = 我的出诊设置：称呼、科室、时间、今天
command-templates = 常用语
command-doctors = 医生和级别
practice =
    🩺 <b>{ $name }</b>，{ $duty }
    科室：{ $departments }
    时间：{ $hours }
    级别：{ $tier }（由管理员设定）

    /duty 上班或下班；不在您的时间内，不会有人派给您。
practice-change = 修改
practice-today = 我的今天
practice-name = 出诊设置
practice-ask-title =
    <b>患者看到的称呼是？</b>
    例如：林医生（心内科）。
practice-help-title = 您的每条消息上方都会显示。不填的话，患者看到的是聊天软件里的名字。
practice-label-title = 称呼
practice-ask-departments =
    <b>您看哪些科室？</b>
    可以点多个，再点“选好了”；也可以打字，例如：心血管内科、全科医学科。
practice-help-departments = 只有这些科室会叫您。“所有科室”表示您这一级的都可以叫您。
practice-label-departments = 科室
practice-departments-all = 所有科室
    .aliases = 全部, 所有, 都可以, 都看
practice-ask-hours =
    <b>什么时间出诊？</b>
    例如：9-12，14-18；夜班写 22-6。
practice-help-hours = 这些时间以外，即使在岗也不会派人给您。已经在进行的对话照常。
practice-label-hours = 时间
practice-hours-always = 在岗就可以
    .aliases = 随时, 全天, 一直
practice-summary =
    <b>您的出诊设置</b>

    { $lines }
practice-submit = ✓ 保存
practice-cancelled = 没有改动。
practice-kept = 已保存，现在起生效。/practice
practice-day =
    <b>我的今天</b>
    接诊 { $taken } · 结束 { $closed } · 进行中 { $open }
    首次回复等待（中位）：{ $minutes }
    在承诺时间内首次回复：{ $kept }
    评分：{ $stars }
practice-no-figure = 还没有
practice-percent = { $percent } %
practice-stars = ⭐ { $stars }（{ $count } 人）
practice-no-doctor = 这里没有这位医生。发 /doctors 可以看名单。
practice-doctors = <b>医生</b>
    { $lines }
practice-doctors-none = 还没有医生。发 /staff 可以邀请。
practice-doctor = • <b>{ $name }</b> · { $tier } · { $departments } · { $hours } · { $duty }
practice-doctor-tier = { $name }的级别
practice-which-tier = <b>{ $name }</b>是哪一级？现在：{ $tier }。医生接不了比自己级别高的咨询。
practice-tier-set = { $name }现在是{ $tier }，本人已收到通知。
practice-tier-yours = 管理员把您的级别设为：{ $tier }。

consultation-templates = <b>常用语</b>
    { $lines }
consultation-template-own-line = { $number }. { $words }
consultation-template-house-line = { $number }. 🏠 { $words }
consultation-template-ready-line = 🏠 { $words }
consultation-template-line = <b>{ $number }.</b> { $words }
consultation-template-drop = 🗑 { $number }
consultation-template-add = ➕ 加一条自己的
consultation-template-add-house = ➕ 加一条全院的
consultation-template-to = 💬 发一条给{ $name }
consultation-template-all = 💬 常用语
consultation-template-kept = 已保存。
consultation-template-dropped = 已删除
consultation-template-name = 新的常用语
consultation-template-ask-words =
    <b>请写内容</b>
    患者看到的就是这段话，请不要写进任何患者的信息。
consultation-template-help-words = 最多 600 字。接诊时在信息卡上点“常用语”就能发。
consultation-template-label-words = 内容
consultation-template-cancelled = 没有保存常用语。
consultation-template-send = <b>给{ $name }发哪一条？</b>点一下就以您的名义发出。
    { $lines }
consultation-template-sent = 已发送
consultation-ready-hello = 您好，我正在看您写的内容，马上回复您。
consultation-ready-photo = 请在自然光下拍一张清楚的照片发给我，旁边放一样东西好看出大小。
consultation-ready-since = 具体是什么时候开始的？之后是好转还是加重？做过哪些处理？
consultation-ready-worse = 如果突然加重，或者喘不上气、胸痛、要晕倒，不要等我回复，请立即拨打急救电话。
consultation-ready-hospital = 这种情况需要当面检查，线上做不了。请今天去医院，带上资料和正在吃的药的清单。
