# 筹款周围的人：转发、卡片、证实、近况、举报、关系树。

## 到处会用到的按钮
fundraiser-page = 看页面
fundraiser-do-share = 转发
fundraiser-do-vouch = 我认识患者
fundraiser-do-report = 这里有问题
fundraiser-do-update = 说说近况
fundraiser-do-donors = 谁捐了
fundraiser-do-tree = 谁带来了谁

## 钱和证实
fundraiser-money-none = 还没有人捐款。
fundraiser-money =
    <b>已筹：{ $raised }</b>（{ $count } 笔）
    在支付渠道 { $held } · 已付医院 { $paid } · 退给捐款人 { $back }
fundraiser-vouches-none = 还没有人证实。付款给医院之前，需要 { $wanted } 位认识患者的人证实。
fundraiser-vouches =
    <b>{ $count } 人证实</b>（付款给医院之前需要 { $wanted } 人）
    { $lines }
fundraiser-vouch-line = • { $name }（{ $relation }）：“{ $words }”
fundraiser-mine-vouches = 证实：{ $count } 人，付款给医院之前需要 { $wanted } 人

## 转发
fundraiser-share-organiser =
    <b>先转给认识您家的人。</b>
    选一选发给谁，我写几句话，您可以原样转出去，里面带着您的链接。
fundraiser-share-supporter =
    <b>谢谢您帮忙转发。</b>
    选一选发给谁，我写几句话，您可以原样转出去。里面是您自己的链接：发起人会看到有人是通过您来的，显示您在这里的名字。您不署名捐款的话，就不会显示。
fundraiser-circle-family = 家人亲戚
fundraiser-circle-friends = 朋友
fundraiser-circle-colleagues = 同事
fundraiser-circle-classmates = 同学
fundraiser-words-hint = 长按下一条消息，转发或者复制。想怎么改都行。
fundraiser-words-own-family =
    各位家人，{ $patient }的病大家都知道了，是{ $disease }，在{ $hospital }治疗，现在还差 { $missing }。开这个口不容易。能帮一点，或者帮忙转一转，都是帮我们；不方便也没关系，一句话也是安慰。核实过什么、每一笔钱，都写在这里：{ $link }
fundraiser-words-own-friends =
    有件事很难开口。{ $patient }得了{ $disease }，在{ $hospital }治疗，还差 { $missing }。请你看一看，方便的话帮我转一下：{ $link }
fundraiser-words-own-colleagues =
    各位同事，我家{ $patient }得了{ $disease }，正在{ $hospital }治疗，还差 { $missing }。大家千万别为难，愿意帮忙的话，材料都有人审核过，都写在这里：{ $link }
fundraiser-words-own-classmates =
    同学们好，好久不见。我家{ $patient }得了{ $disease }，在{ $hospital }治疗，家里实在凑不够，还差 { $missing }。能帮一把，或者认识能帮的人，都谢谢：{ $link }
fundraiser-words-other-family =
    我了解到一家人：{ $patient }得了{ $disease }，在{ $hospital }治疗，还差 { $missing }。我看过了，核实了哪些、钱去了哪里，都写在这里：{ $link }
fundraiser-words-other-friends =
    { $patient }得了{ $disease }，在{ $hospital }治疗，家里还差 { $missing }。看一看吧，一点点也是帮忙：{ $link }
fundraiser-words-other-colleagues =
    想帮帮这一家：{ $patient }得了{ $disease }，在{ $hospital }治疗，还差 { $missing }。哪些核实过，一项一项都列着：{ $link }
fundraiser-words-other-classmates =
    有空看一眼吗？{ $patient }得了{ $disease }，在{ $hospital }治疗，还差 { $missing }。愿意的话帮忙转一下：{ $link }

## 卡片
fundraiser-card-send = 要一张卡片图
fundraiser-card-title = 帮{ $patient }凑治疗费
fundraiser-card-line = { $disease } · { $hospital }
fundraiser-card-goal = 目标
fundraiser-card-raised = 已筹
fundraiser-card-scan = 扫一扫，看看情况，帮一把
fundraiser-card-note = 个人求助，不是慈善募捐
fundraiser-card-caption = 这张卡片带着您的链接，长按可以转发或保存。{ $link }

## 陌生人看到的
fundraiser-preview = 看看陌生人看到什么
fundraiser-preview-head =
    <b>陌生人看到的就是下面这些</b>，页面上、卡片上、聊天里，一字不差。您告诉我们的其他内容，证件号码、材料、账号、电话、收入，还有您自己的名字，只有审核员知道。
    故事里有想删的，可以先暂停，再找人工客服：/human
fundraiser-preview-more =
    <b>另外还有</b>
    { $lines }
    • 审核员的编号、每项核实的日期、到哪天结束
fundraiser-preview-vouch = • { $name }证实：“{ $words }”
fundraiser-preview-gift = • { $name }捐了 { $amount } { $wish }
fundraiser-preview-update = • 您说的近况：“{ $words }”（照片 { $photos } 张）
fundraiser-preview-photo = • 您选的照片
fundraiser-preview-no-photo = • 没有照片，放的是一幅画

## 照片
fundraiser-cover = 页面上的照片
fundraiser-cover-name = 照片
fundraiser-cover-ask-photo =
    <b>请发一张照片，放在页面和卡片上。</b>
    谁都能看到。照片里有别人的话，请先问一声。照片里的拍摄地点和时间会去掉。
fundraiser-cover-help-photo = 看着镜头的脸最能打动人，一双手、一扇窗也可以。不要拍到材料，也不要拍到写着名字和号码的腕带。JPEG 或 PNG。
fundraiser-cover-label-photo = 照片
fundraiser-cover-cancelled = 好的，什么都没改。
fundraiser-cover-there = 页面上现在有一张照片。
fundraiser-cover-new = 换一张
fundraiser-cover-off = 撤下来
fundraiser-cover-set = 好了，照片已经放在页面和卡片上。
fundraiser-cover-gone = 照片撤下来了，换成一幅画。
fundraiser-no-photo = 不放照片

## 证实
fundraiser-vouch-name = 证实
fundraiser-vouch-ask-relation =
    <b>您是怎么认识{ $patient }的？</b>
    有三位认识患者的人证实，别人才放心。证实用的是您的名字，不用出钱。
fundraiser-vouch-help-relation = 只证实您自己知道的。拿不准就别证实，谁也不会怪您。
fundraiser-vouch-label-relation = 关系
fundraiser-vouch-relation-family = 家人亲戚
    .aliases = 亲戚, 家人, 亲人, 表哥, 表姐, 叔叔, 阿姨, 舅舅
fundraiser-vouch-relation-friend = 朋友
fundraiser-vouch-relation-neighbour = 邻居
    .aliases = 隔壁, 街坊
fundraiser-vouch-relation-colleague = 同事
    .aliases = 工友, 领导
fundraiser-vouch-relation-classmate = 同学
fundraiser-vouch-relation-teacher = 老师或学生
    .aliases = 老师, 学生
fundraiser-vouch-relation-village = 同村或同社区
    .aliases = 同村, 老乡, 社区, 村里人
fundraiser-vouch-relation-carer = 照顾患者的人
    .aliases = 医生, 护士, 护工
fundraiser-vouch-ask-words =
    <b>您亲自了解的情况是什么？</b>
    一两句话，10 到 300 个字，大家都能看到。
fundraiser-vouch-help-words = 比如：“我们住同一层楼，他从春天就住院了，我每周去看一次。”请不要写电话、住址和证件号码。
fundraiser-vouch-label-words = 您的话
fundraiser-vouch-ask-consent =
    <b>旁边会写上您的名字。</b>
    大家会看到：{ $name }、您和患者的关系、您说的话。随时可以撤回。
fundraiser-vouch-help-consent = 写名字，别人才能向您打听，才有分量。不想写名字的话，帮忙转发也是帮助。
fundraiser-vouch-label-consent = 页面上写名字
fundraiser-vouch-summary =
    <b>请再看一遍。</b>

    { $lines }
fundraiser-vouch-submit = 证实
fundraiser-vouch-cancelled = 好的，什么都没写。谢谢您来看。
fundraiser-vouch-done =
    <b>谢谢您为{ $patient }证实。</b>
    已经写上您的名字，放在页面上了。
fundraiser-vouch-came = { $name }为您证实了。现在有 { $count } 人，付款给医院之前需要 { $wanted } 人。
fundraiser-vouch-take-back = 撤回我的证实
fundraiser-vouch-taken-back = 已经撤回，页面上没有了。
fundraiser-vouch-none-of-yours = 这里没有您的证实。
fundraiser-vouch-own = 您是发起人，自己不能给自己证实。请让认识患者的人打开链接，点“我认识患者”。
fundraiser-vouch-twice = 您已经为这位患者证实过了，谢谢您！
fundraiser-vouch-checked = 您以审核员的身份审过这个筹款，就不能再证实了。

## 近况
fundraiser-update-name = 近况
fundraiser-update-ask-words =
    <b>最近怎么样？</b>
    给捐款的人说几句，打开链接的人都能看到。
fundraiser-update-help-words = 比如手术怎么样、接下来怎么治、钱用在了哪里。坏消息也可以说，捐款的人更想知道实情。请不要写证件号码和账号。
fundraiser-update-label-words = 内容
fundraiser-update-ask-photos =
    <b>要放照片吗？</b>
    最多 6 张，谁都能看到。也可以不放。
fundraiser-update-help-photos = JPEG 或 PNG。照片里的拍摄地点和时间会去掉。请看看有没有拍到带号码的材料。
fundraiser-update-label-photos = 照片
fundraiser-update-summary =
    <b>大家会看到的就是这些。</b>

    { $lines }

    发出去以后，捐款的人会马上收到消息。
fundraiser-update-submit = 发布
fundraiser-update-cancelled = 好的，没有发布。
fundraiser-update-done = 已经放在页面上，正在告诉捐款的人。
fundraiser-update-take-down = 撤下来
fundraiser-update-gone = 页面上已经撤下。收到消息的人已经看过了。
fundraiser-update-unknown = 没找到这条近况，可能已经撤下来了。
fundraiser-update-too-many = 24 小时里已经发了 { $most } 条，再多大家就不看了。请过一会儿再发。
fundraiser-update-not-now = 近况是发给捐款人看的，筹款开始以后才能发。您的筹款在这里：/mine
fundraiser-update-not-picture = 这里只收照片（JPEG 或 PNG）：谁都能看到，PDF 里可能藏着想不到的内容。

## 捐款人收到的消息
fundraiser-news-update =
    <b>{ $patient }的近况</b>
    “{ $words }”
    { $photos ->
        [0] {""}
       *[other] 页面上有 { $photos } 张照片。
    }
fundraiser-news-paused = 您捐过的筹款（{ $patient }），家属先暂停了。您的钱还在支付渠道那里，等继续以后再说。您不用做什么。
fundraiser-news-held = 您捐过的筹款（{ $patient }）先停下来了：有人请我们再核实一次。您的钱原地不动。要是查明不实，会退给您，结果我会告诉您。
fundraiser-news-resumed = { $patient }的筹款继续了。到现在一共 { $raised }，目标 { $goal }。
fundraiser-news-closed-goal = <b>目标达到了：给{ $patient }筹到 { $raised }。</b>谢谢您出的一份力。钱会凭医院的单据付给医院，用不完的按比例退给您，精确到分。
fundraiser-news-closed-deadline = { $patient }的筹款到期结束了，一共 { $raised }，目标 { $goal }。钱会凭医院的单据付给医院，用不完的会退给您。
fundraiser-news-closed-organiser = { $patient }的家人结束了筹款，一共 { $raised }，目标 { $goal }。钱会凭医院的单据付给医院，用不完的会退给您。
fundraiser-news-closed-upheld = { $patient }的筹款被停了，因为里面有不实的内容。还在支付渠道的钱会退给捐款的人。您的那一份，我会单独告诉您。
fundraiser-mute = 不再收这个筹款的消息
fundraiser-unmute = 重新收它的消息
fundraiser-muted = 好的，不再发这个筹款的消息给您。您自己那笔钱的事，我还是会说。
fundraiser-unmuted = 好的，有消息我再告诉您。

## 发起人收到和看到的
fundraiser-ended-goal =
    <b>目标达到了：{ $raised }，目标 { $goal }。</b>
    筹款到此结束，捐款的人都会收到消息。医院的票据请都留好，要用来说明钱花在了哪里。发一条近况说声谢谢，大家会很高兴。
fundraiser-ended-deadline =
    筹款的期限到了，现在已经结束。一共筹到 { $raised }，目标 { $goal }，捐款的人都会收到消息。医院的票据请都留好，要用来说明钱花在了哪里。
fundraiser-held =
    <b>您的筹款先停下来了。</b>
    有人请我们再核实一次，所以暂时不能捐款。已经捐的钱原地不动。审核员会看，可能会问您几句，结果我会告诉您。没做错事的人也会遇到这种情况。
fundraiser-cleared =
    <b>查过了，没有发现问题。</b>现在：{ $state }。
    审核员的话：{ $words }
fundraiser-upheld =
    核实以后，您的筹款被停了。还在支付渠道的钱会退给捐款的人。
    审核员的话：{ $words }
    现在：{ $state }。觉得不对的话，请点下面的按钮找人工客服。
fundraiser-donors =
    <b>{ $count } 笔捐款</b>，最新的在前
    { $lines }
fundraiser-donors-none = 还没有人捐款。先转给认识您家的人吧。
fundraiser-donor-line = • { $on } · { $name } · { $amount } { $wish }
fundraiser-tree =
    <b>{ $head }</b>
    { $people } 位捐款人，其中署名的一共 { $brought }

    { $lines }
fundraiser-tree-all = 谁带来了谁
fundraiser-tree-of = 通过{ $name }来的人
fundraiser-tree-none = 还没有人捐款。大家用自己的链接转发以后，这里能看到谁带来了谁。
fundraiser-tree-gave = • { $name }：捐了 { $gave }
fundraiser-tree-brought = • { $name }：带来 { $people } 位（{ $brought }）
fundraiser-tree-both = • { $name }：捐了 { $gave }，带来 { $people } 位（{ $brought }）
fundraiser-tree-left = …… 这里还有 { $people } 位（{ $brought }）
fundraiser-tree-unnamed = • 没有署名：{ $count } 位
fundraiser-tree-deeper = { $name } →
fundraiser-tree-more = 更多 →
fundraiser-tree-up = ← 整棵树

## 举报
fundraiser-report-name = 举报
fundraiser-report-ask-reason =
    <b>{ $patient }的筹款有什么问题？</b>
    审核员会查。不会让对方知道您是谁。
fundraiser-report-help-reason = 选最接近的一项，下一步可以用自己的话说。结果我会告诉您。
fundraiser-report-label-reason = 什么问题
fundraiser-report-reason-not-true = 内容不真实
    .aliases = 假的, 不真实, 造假, 骗人, 诈捐
fundraiser-report-reason-misuse = 钱没用来治病
    .aliases = 挪用, 乱花
fundraiser-report-reason-no-consent = 患者本人不愿意
fundraiser-report-reason-stolen = 用了我的照片或名字
    .aliases = 盗用, 冒用, 我的照片, 我的名字
fundraiser-report-reason-well-off = 家里并不缺钱
    .aliases = 有钱, 不缺钱
fundraiser-report-reason-other = 别的问题
fundraiser-report-ask-words =
    <b>请说说您知道的情况。</b>
    具体哪里不对，您是怎么知道的？10 到 1,000 个字。
fundraiser-report-help-words = 亲眼看到的最有用：什么时候、在哪里、谁能证明。只有审核员能看到。
fundraiser-report-label-words = 您的话
fundraiser-report-summary =
    <b>请再看一遍。</b>

    { $lines }
fundraiser-report-submit = 交给审核员
fundraiser-report-cancelled = 好的，没有提交。
fundraiser-report-done = 谢谢您告诉我们。审核员会查，结果我会告诉您。您的名字不会告诉别人。
fundraiser-report-cleared =
    您反映过{ $patient }的筹款可能有问题。审核员查过了，没有发现问题。
    审核员的话：{ $words }
    还是谢谢您这么细心。要是知道更多情况，可以再告诉我们。
fundraiser-report-upheld =
    您反映的{ $patient }的筹款确实有问题，已经停了，还没付出去的钱会退给捐款的人。
    审核员的话：{ $words }
    谢谢您，您让别人少受了损失。
fundraiser-report-own = 这是您自己的筹款。里面有不对的地方，可以暂停或者结束：/mine。需要帮忙：/human
fundraiser-report-twice = 您已经告诉过我们，审核员正在查，结果我会告诉您。想补充的话：/human

## 审核台
fundraiser-desk-new-report = <b>有筹款被举报</b>（{ $urgency }）。{ $due } 前处理。
fundraiser-desk-row-report = ⚑ 举报 · { $mine } · { $urgency } · { $goal } · { $due } 前
fundraiser-desk-report-brief =
    <b>对一个筹款的举报</b>
    未处理：{ $count } 条
    现在：{ $state }，目标：{ $goal }
    { $due } 前处理
    领取后可以看内容。您捐过、证实过或举报过它的话，请不要领。
fundraiser-desk-reports =
    <b>对{ $patient }的筹款的举报</b>
    现在：{ $state }
    已筹 { $raised }，其中 { $held } 还在支付渠道

    { $reports }
fundraiser-desk-report =
    <b>{ $number }. { $reason }</b>（{ $at }）
    { $words }
fundraiser-desk-more-reports = 您手上的一个筹款又有新的举报，现在共 { $count } 条。
fundraiser-desk-hold = 先暂停
fundraiser-desk-verdict = 做决定
fundraiser-desk-partial = 您捐过、证实过或举报过这个筹款，得由别人来决定。
fundraiser-desk-cleared = 决定：没有问题。已经告诉举报人和发起人；如果之前暂停了，现在继续。
fundraiser-desk-upheld = 决定：停止。还在支付渠道的钱会退回；举报人、发起人和捐款人都会收到消息。
fundraiser-verdict-name = 举报的决定
fundraiser-verdict-ask-outcome =
    <b>查下来怎么样？</b>
    “没有问题”：暂停的会继续。“停止”：永久结束，还在支付渠道的钱退给捐款人。
fundraiser-verdict-help-outcome = 再看一遍材料，不清楚的问发起人。拿得出依据才停止。
fundraiser-verdict-label-outcome = 决定
fundraiser-verdict-outcome-cleared = 没有问题
fundraiser-verdict-outcome-upheld = 停止
fundraiser-verdict-ask-words =
    <b>用您自己的话写理由</b>
    发起人和举报人都会看到。请不要写举报人的名字。
fundraiser-verdict-help-words = 看了什么，看出了什么。10 到 800 个字。
fundraiser-verdict-label-words = 理由
fundraiser-verdict-summary =
    <b>请再看一遍，决定以后不能撤回。</b>

    { $lines }
fundraiser-verdict-submit = 决定
fundraiser-verdict-cancelled = 没有做决定，举报还在您这里。
