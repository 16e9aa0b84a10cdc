# 医生工作台：信息卡、队列，以及接诊中的操作。

command-card = 正在对话的患者的信息卡
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

consultation-queue = <b>等待中：{ $count } 位</b>。点开先看，看了不等于接诊。
consultation-queue-empty = 现在没有人在等医生。
consultation-queue-off-duty = 您现在不在岗，不会有人派给您。/duty
consultation-queue-row = { $urgency } · { $department } · { $wait }
consultation-queue-mine = 💬 { $name } · { $department }
consultation-queue-taken = 这一位已经由{ $name }接诊。
consultation-queue-released = 已放回队列，患者和同事都知道了。
consultation-above-tier = 患者要的是比您高一级的医生，这一位您接不了。

consultation-note-name = 内部备注
consultation-note-ask-words =
    🔒 <b>请写备注</b>
    只有工作人员看得到，会显示在信息卡上给接手的人；患者永远看不到。
consultation-note-help-words = 写同事需要知道的事。您的下一条消息就是备注；“回复”患者的消息，仍然会发给患者。
consultation-note-label-words = 备注
consultation-note-cancelled = 没有记备注。
consultation-note-kept = 🔒 已记下，只有工作人员看得到。您接下来写的话又会发给患者。

consultation-history = <b>以前的咨询</b>
consultation-history-none = 这里没有。
consultation-history-one =
    {" "}
    <b>{ $on } · { $department }</b> · { $doctor }
    主诉：{ $complaint }
consultation-history-no-summary = 结束时没有小结。
consultation-transcript = <b>到目前为止的对话</b>
consultation-transcript-none = 还没有说过话。
consultation-transcript-plain = { $at } { $name }：{ $what }
consultation-transcript-changed = { $at } { $name }（改过）：{ $what }
consultation-transcript-failed = { $at } { $name }（⚠ 没有送到）：{ $what }
consultation-transcript-what = { $kind ->
        [text] { $words }
        [gone] （已撤回）
        [photo] 🖼 照片 { $words }
        [voice] 🎤 语音 { $words }
        [audio] 🎵 录音 { $words }
        [video] 🎬 视频 { $words }
        [document] 📄 文件 { $words }
        [location] 📍 位置 { $words }
        [sticker] 贴纸 { $words }
       *[other] 其他消息 { $words }
    }
consultation-papers-none = 这次没有附照片或材料。
consultation-papers-one = 第 { $number } 份，共 { $count } 份

consultation-move = <b>转给谁？</b>对方会收到信息卡、您的备注和全部对话；患者的位置不变，也会知道。
consultation-move-nobody = 现在没有别的医生在岗。可以转给科室，谁上岗谁就能看到。
consultation-move-doctor = { $name } · { $departments }
consultation-move-any = 所有科室
consultation-move-department = 转给科室
consultation-move-which = 转给哪个科室？
consultation-page-before = ← 前面
consultation-page-next = 更多 →
consultation-moved = 已转给：{ $name }。患者已经知道。
consultation-moved-here = ➡️ { $name }把一位患者转给您，患者已经知道现在由您接诊。
consultation-moved-talk = 💬 和这位患者说话
consultation-to-department = 医生把您转到更对口的科室。{ $there ->
        [0] 那边现在没有人在岗，我会一直找。
       *[other] 我已经叫了那边的医生。
    }您的位置还在，不用重新说一遍；承诺的首次回复时间不变：{ $until }。
consultation-up = 请上一级（{ $tier }）来看？{ $there ->
        [0] <b>现在没有合适的人在岗。</b>
       *[other] 现在有 { $there } 位合适的在岗。
    }之后这一位就不在您手上了。患者不再付费，位置不变。
consultation-up-yes = 好，请上一级
consultation-up-no = 不用，我继续
consultation-to-tier = 医生想请更有经验的同事来看，不再向您收费。{ $there ->
        [0] 他们现在没有人在岗，我会一直找。
       *[other] 我已经叫了他们。
    }您的位置还在，不用重新说一遍；承诺的首次回复时间不变：{ $until }。
