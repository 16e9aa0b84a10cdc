# 筹款的公开页面，给拿到链接的人看。

## 页面四周
page-skip = 跳到正文
page-other-language = English
page-contents = 本页内容
page-footer = 这个页面是给拿到链接的人看的，我们已请搜索引擎不要收录。
page-brand-line = 医疗筹款：每一项核实、每一分钱，都摆在明处。

## 为谁，什么病
page-title = 为{ $patient }筹集治疗费
page-line = { $age ->
        [0] 不到一岁
       *[other] { $age } 岁
    } · { $disease } · { $hospital }
page-description = { $disease }，{ $hospital }。目标 { $goal }。核实了什么、钱在哪里，这里逐项看得到。
page-cover = 家人为{ $patient }的页面选的照片

## 筹到了多少
page-raised = 已筹
page-of-goal = 目标 { $goal }
page-progress = 已达目标的 { $percent }%
page-progress-little = 还不到目标的 1%
page-gifts = { $count ->
    [0] 还没有人帮助
   *[other] 收到 { $count } 笔帮助
}

## 现在怎么样
page-note-public-notice = 公示中：{ $until }开放，在这之前还不能帮助。如果您知道哪里不属实，请现在就告诉我们。
page-note-public-notice-soon = 公示中：很快开放，在这之前还不能帮助。如果您知道哪里不属实，请现在就告诉我们。
page-note-open = 开放到 { $until }。
page-note-open-now = 正在开放。
page-note-paused = 暂停中：现在不能帮助；已有的钱原地不动，等事情弄清楚。
page-note-closed = 这个筹款已经结束，不再接受帮助。
page-note-closed-goal = 已经筹够了，不用再给了。谢谢每一位帮助过的人！
page-note-closed-deadline = 筹款时间到了，不再接受帮助。谢谢每一位帮助过的人。
page-note-closed-organiser = 发起人结束了筹款，不再接受帮助。谢谢每一位帮助过的人。
page-note-closed-upheld = 经查，对这个筹款的举报属实，筹款已经终止。还没有付出去的钱会退给当初给钱的人。
page-note-settled = 这个筹款已经结束，账也结清了。谢谢每一位帮助过的人。

## 您可以做的
page-do = 您可以做的
page-help = 我来帮一把
page-help-note = 点开会进入聊天。金额在那里选，付款前会再给您看一遍。
page-ask = 到聊天里问一问、看一看
page-vouch = 我认识患者，愿意作证
page-report = 有不对的地方，我要举报

## 他们的故事
page-story = 他们的故事
page-story-note = 由发起人写下，发起人对每句话负责。

## 费用
page-sums = 费用怎么算
page-sums-note = 从预计费用里减去别处能出的钱，剩下的就是还差的。
page-sum-unknown = 还不知道，先按零算
page-sum-goal = 这次筹款的目标

## 核实
page-facts = 核实了什么
page-facts-note = 每一项单独核实。一个勾只代表这一项，不代表别的。
page-fact-verified = 已核实
page-fact-unverified = 未能核实
page-fact-open = 还没有看
page-fact-by = { $by } 号审核员 · { $on }
page-fact-identity-means = 患者与证件是同一个人。
page-fact-relation-means = 发起人可以代表患者。
page-fact-diagnosis-means = 病情，依据医院的材料。
page-fact-cost-means = 治疗费用，依据医院的材料。
page-fact-assets-means = 家里的收入和财产，限于能查到的部分。
page-fact-other-aid-means = 医保、救助或其他筹款能出多少。

## 钱在哪里
page-money = 钱在哪里
page-money-note = 各项加起来，永远等于收到过的每一分钱。
page-money-held = 在支付机构
page-money-settled = 已到账，还没有申请使用
page-money-requested = 已留出，等待支付
page-money-paid = 已付给医院，等票据
page-money-spent = 已花完，有票据为证
page-money-refunding = 正在退回
page-money-refunded = 已经退回
page-money-raised = 一共收到

## 谁来作证
page-vouches = 认识患者的人怎么说
page-vouches-note = { $count ->
    [0] 还没有人作证。
   *[other] 有 { $count } 人署名作证。
}{ $wanted ->
   *[other] 至少要有 { $wanted } 人作证，钱才能付出去。
}
page-vouches-more = { $count ->
   *[other] 再看 { $count } 条
}
page-vouch-by = { $relation } · { $on }

## 最新进展
page-updates = 最新进展
page-updates-none = 还没有进展。家人一写，就会出现在这里。
page-updates-more = { $count ->
   *[other] 再看以前的 { $count } 条
}
page-update-photo = { $on }进展的第 { $number } 张照片

## 帮助过的人
page-donors = 帮助过的人
page-donors-none = 还没有人帮助。
page-donors-none-open = 还没有人帮助。每个筹款都是这样开始的。
page-donors-past = 名单的这一页没有内容。
page-donor-unnamed = 一位没有留名的人
page-day-near = { $days ->
    [0] 今天
    [1] 昨天
   *[other] { $days } 天前
}
page-day = { $day }
page-donors-place = 第 { $page } 页，共 { $pages } 页
page-donors-newer = 较新的
page-donors-older = 较早的
page-donors-paging = 名单分页

## 帮助之前
page-terms = 帮助之前请了解
page-personal = 这是个人求助，不是慈善募捐
page-personal-means = 这是一个人为一位患者求助，内容由发起人负责。您给的钱是送给这位患者的，不是捐给慈善组织，所以没有可以抵税的捐赠票据。我们逐项核实，让您看到钱在哪里，但不能保证一切都会好起来。
page-fees = 费用
page-fees-mean = 每笔帮助，平台收取 { $platform }%，支付机构收取 { $payment }%。
page-refunds = 退款
page-refunds-mean = { $hours ->
    [0] 请想好了再给；
   *[other] { $hours } 小时之内，只要钱还没有付出去，不用理由就可以撤回；
}举报如果属实，还没有付出去的钱全部退给当初给钱的人。

## 没有页面的时候
page-gone = 这里没有可以看的内容
page-gone-means = 可能链接旧了或者不完整，也可能页面已经撤下。请让发给您的人再发一次。
page-wait = 请稍等一下
page-wait-means = 现在暂时打不开这个页面。什么都没有丢，请过一分钟再试。
