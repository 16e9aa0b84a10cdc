# 所有对话共用的话
progress = <b>第 { $number } 步</b> · 共 { $count } 步
summary-line = <b>{ $label }</b>：{ $value }
list-line = • { $item }
show-one = { $value }
picked = ✓ { $label }：{ $value }
correcting = <b>修改</b> · { $label }
noted = 我先记下了：{ $facts }。每一项最后都可以改。
noted-more = { $first }，{ $next }
welcome-back = 您回来了。之前填的都还在，我们接着来。
here-we-are = 我们刚才说到这里：
back-to = 我们回到“{ $journey }”，之前填的都在。
edited-message = 您改了刚才的那条消息。想改前面的答案，请点“上一步”，或者走到最后再一起改。
stale-button = 这个按钮已经过时了
stale-then-asked = 刚才那个按钮属于前面的问题，已经不算数了。现在是这一步：
pressed-before = 已经收到了 ✓
not-allowed = 这个操作不在您的权限里
unknown-command = 没有这个命令。发 /help 可以看到我会做什么。
not-understood = 这句话我没看懂，抱歉。您可以从下面选一项，或者直接找人工。
file-without-question = 文件我看到了，不过现在还用不上，所以没有保存。需要材料的时候，我会请您发；问药的话，药盒照片我看不了，请把药名打给我。
faq-answer = { $answer }
    <i>依据：{ $source }</i>
parked-person = 对不起，您刚才那条消息我们没有处理好，错在我们，已经通知管理员。前面填的都还在，请换个说法再发一次，或发 /human 找人工。
parked-admin = 更新 { $update } 失败 5 次，已搁置，请查看日志。

nav-back = ← 上一步
    .aliases = 上一步, 返回, 后退, 退回, 回上一步, 返回上一步
nav-help = ？帮助
    .aliases = 帮助
nav-cancel = ✕ 退出
    .aliases = 退出, 取消, 不填了, 不弄了
nav-edit = 修改某一项
cancel-sure = 要退出吗？{ $count ->
        [0] 现在还没有填过内容。
       *[other] 退出后，已填的 { $count } 项会删除。
    }也可以就这样放着，改天回来接着填。
first-question = 这是第一个问题，前面没有了。
cancel-no = 不退出，继续
    .aliases = 不, 不退出, 不退, 不用, 继续, 不是, 否
cancel-yes = 退出并删除
    .aliases = 是, 是的, 对, 确定, 确认, 退出吧, 删除
edit-which = 想改哪一项？
edit-none = 都不改，回到核对页
    .aliases = 都不改, 不改了, 不改, 没有
nothing-to-cancel = 现在没有正在进行的事情。

choice-keep = 保持不变：{ $value }
choice-nothing = 没有（0 元）
    .aliases = 没有, 无, 零, 0
choice-unknown = 还不知道
    .aliases = 不知道, 不清楚, 不确定, 还不清楚
choice-number = { $number }
choice-done = 发完了（{ $count }）
choice-chosen = 选好了（{ $count }）
choice-finished = 发完了
    .aliases = 好了, 选好了, 完了, 完成, 就这些, 没有了, 结束
choice-skip = 跳过
choice-skipped = （未填）
choice-marked = ☑ { $label }
choice-unmarked = ☐ { $label }
choice-as-written = 就按我写的：{ $text }
which-illness = 您说的是下面哪一个？选一个就好；都不是的话，点最后一项。
consent-agree = 我已读完，同意
    .aliases = 同意, 我同意, 已读同意, 好的同意, 同意了
consent-agreed = 已同意
files-received = <b>{ $label }</b>：已收到 { $count } 份。
    还有的话接着发，最多 { $most } 份；都发了，就点“发完了”。
files-count = { $count } 份

bad-not-words = { $kind ->
        [sticker] 贴纸我看到了，不过看不出您想怎么回答。
        [voice] 语音我听不了。
        [audio] 录音我听不了。
        [location] 位置我看到了，不过这一步用不上。
        [file] 这一步不用发照片或文件，所以没有保存。需要材料的时候，我会请您发。
       *[other] 这种消息我看不懂。
    }请打字告诉我；有按钮的，点一下按钮也行。
bad-not-file = 这一步需要照片或文件。请点聊天框旁的回形针，发照片（JPEG、PNG）或 PDF。手边没有也不要紧，先放着，改天再来，填过的都在。
bad-empty = 我没有看到文字或数字，只有空白、符号或表情。请打字写一下。
bad-too-short = 有点短了，至少写 { $least } 个字。现在是 { $length } 个字。
bad-too-long = 有点长了，最多 { $most } 个字。现在是 { $length } 个字，请缩短一些再发。
bad-name = 这看起来不像名字。请写身份证件上的姓名，不带数字和符号，例如：李建国。
bad-choice = 没对上下面的选项。请点一个按钮，或者照着按钮上的字打出来。
bad-date = 我没看懂这个日期。请这样写：2026-03-01 或 2026年3月1日。
bad-date-none = 日历上没有这一天。请核对一下月份和日子，再发一次，例如：2026-03-01。
bad-only-signs = 我只看到数字或符号，请用文字写一下。
bad-number = 请写一个整数，例如：0、1、2。
bad-number-outside = 这个数字超出了范围，请写 { $least } 到 { $most } 之间的整数。
bad-money = 我没看懂这个金额。请只写一个数，例如：200000、20万 或 35,000.50。
bad-money-negative = 金额不能是负数。没有的话，请写 0。
bad-money-huge = 这个金额太大了，最多 { $most }。请看看是不是多打了几个零，再发一次。
bad-money-fraction = 金额最多到分，也就是两位小数，例如：1,234.50。
bad-money-currency = 这里只收人民币金额（您写的是 { $found }）。请换算成元，例如：35000。
bad-money-zero = 这里需要一个大于 0 的金额，例如：200000 或 20万。
bad-too-many-files = 这一项最多收 { $most } 份，多出来的没有收下。
bad-too-few-files = 至少需要 { $least } 份，现在有 { $count } 份。请先发照片或 PDF。
bad-consent = 这一条需要您同意才能继续。读完后请点“我已读完，同意”；有疑问可以直接问我，不想继续请点“退出”。
bad-summary-waits = 请从下面的按钮里选一个：提交、修改，或退出。

urgency-now = 立即
urgency-today = 今天
urgency-this-week = 本周
case-mine = 我的
case-free = 待领取
case-taken = 这一件已经有人在处理了。
case-closed = 这一件已经办结了。
case-own = 这是您自己的事，不能由您来处理。
case-not-yours = 这一件不在您手上，只有领取的人可以操作。
case-unknown = 没有找到这一件，或者它不属于您的工作台。

welcome-new = { $name }，您好，我是守望。家里有人生病、担心医药费的时候，我陪您一步一步来。
welcome-known = { $name }，您好，我在。
menu = { $lead }

    想做什么？选一项，也可以直接打字问我。
menu-lead = 我在这里。
menu-continue = ▶ 接着填：{ $journey }
menu-continue-any = 接着刚才的
menu-human = 👤 找人工
menu-menu = ☰ 菜单

emergency = <b>{ $title }</b>
    { $number }

    <b>救援到来之前：</b>
    { $lines }

    您填过的内容都还在。请先顾人。
emergency-do = ✓ { $line }
emergency-dont = ✗ { $line }
emergency-number = 📞 <b>现在就拨打 { $number }</b>（{ $country }）
emergency-numbers-anywhere = 📞 <b>现在就打急救电话</b>：中国大陆 <b>120</b>；香港、澳门 999；台湾 119；美国、加拿大 911；英国 999；欧盟国家 112。您在哪里？点一下，我告诉您号码。
emergency-calm = 不是紧急情况，继续
emergency-remind = 我还在。{ $number }
    如果现在没有危险，请点“不是紧急情况，继续”，我们接着刚才的事。
emergency-over = 好的，我们继续。情况一有变化，请马上打急救电话。
emergency-desk = ⚠️ { $name } 可能正处于紧急情况：{ $rule }。已向对方显示急救电话和急救方法。
country-set = 记下了：{ $country }，急救电话 <b>{ $number }</b>。
country-crisis = 心理援助热线：<b>{ $hotline }</b>。
country-which = 您现在在哪里？
country-more = 其他国家和地区 →
crisis = { $name }，谢谢您愿意说出来。您现在一定很难受，这不是您的错，您也不用一个人扛着。

    📞 现在就可以打 <b>{ $hotline }</b>，电话那头有人听您说。
    { $number }

    我正在帮您叫我们的同事；能不能马上叫到，我不能保证，所以请不要等，先打这个电话。如果身边有人，请去他们身边，把能伤到自己的东西放远一点。
crisis-unclaimed = 对不起，到现在还没有叫到我们的同事。请不要等，现在就打 <b>{ $hotline }</b>，24 小时有人接听；有危险请打 <b>{ $emergency }</b>。我还在继续叫人，您也可以一直跟我说话。
crisis-remind = 我还在听。📞 <b>{ $hotline }</b> 那边有人可以跟您说话。
    { $number }
    如果现在没有危险，请点“不是紧急情况，继续”。

payment-unknown-invoice = 这张账单已经不能付了，没有付款。
payment-unmatched = 您的付款收到了，但我看不出是付什么的。工作人员马上会看，在这里回复您，钱不会丢。
payment-unmatched-words = 收到一笔对不上的付款。编号：{ $charge }。金额（最小单位）：{ $sum }
