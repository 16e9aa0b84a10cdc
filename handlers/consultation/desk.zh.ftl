# 医生工作台：信息卡、队列，以及接诊中的操作。

consultation-card-unknown = <b>⚠ 不清楚</b>
consultation-card-none-told = 自述没有
consultation-card-comma = {"、"}
consultation-card-brief =
    🩺 <b>{ $department }</b> · { $urgency } · { $tier }
    { $age } · { $sex } · 已等 { $wait }
    { $complaint }
consultation-card-second = 🔁 第二意见
consultation-card-reopened = ↩️ 重新打开
consultation-card-minutes = { $minutes } 分钟
consultation-card-hours = { $hours } 小时 { $minutes } 分钟
consultation-card-age-unknown = ⚠ 年龄不清楚
consultation-card-age-months = { $months } 个月
consultation-card-age-years = { $years } 岁
consultation-card-sex-female = 女
consultation-card-sex-male = 男
consultation-card-sex-unsaid = 性别未说
consultation-card-relation-self = 本人
consultation-card-relation-spouse = 咨询人的配偶
consultation-card-relation-child = 咨询人的孩子
consultation-card-relation-parent = 咨询人的父母
consultation-card-relation-other = 他人代问
consultation-card-tier-assistant = 医助
consultation-card-tier-in-house = 本院医生
consultation-card-tier-outside = 外院医生
consultation-card-tier-expert = 专家

consultation-card-allergies-known = ⛔ <b>过敏：{ $value }</b>
consultation-card-allergies-unknown = 🟡 <b>过敏：</b>{ $value }
consultation-card-allergies-none = 过敏：{ $value }
consultation-card-expecting = 孕期或哺乳：{ $value }
consultation-card-expecting-no = 否
consultation-card-expecting-pregnant = <b>怀孕</b>
consultation-card-expecting-feeding = <b>哺乳</b>
consultation-card-expecting-both = <b>怀孕并哺乳</b>
consultation-card-weeks = 孕周：{ $value }
consultation-card-who = 👤 <b>{ $name }</b>（{ $relation }）· { $age } · { $sex }
consultation-card-weight = 体重：{ $value }
consultation-card-kg = { $kg } 公斤
consultation-card-kg-old = { $kg } 公斤，<b>⚠ { $on } 所报</b>，对孩子已太久
consultation-card-medicines = 在用药：{ $value }
consultation-card-conditions = 疾病史：{ $value }
consultation-card-complaint =
    {" "}
    <b>主诉：</b>{ $complaint }
    起病：{ $since }
consultation-card-place =
    {" "}
    { $department } · { $urgency } · { $tier } · 已等 { $wait }
consultation-card-promised = ⏱ 承诺首次回复不晚于 { $until }
consultation-card-notes =
    {" "}
    🔒 内部备注，患者看不到：
consultation-card-note = • { $name }，{ $at }：{ $words }
consultation-card-do-history = 📖 既往（{ $count }）
consultation-card-do-papers = 🖼 照片和材料（{ $count }）
consultation-card-do-words = 💬 常用语
consultation-card-do-note = 🔒 备注
consultation-card-do-move = ➡️ 转诊
consultation-card-do-up = ⬆️ 请上一级
consultation-card-do-close = ✅ 写小结并结束
consultation-card-do-back = ↩️ 放回队列
