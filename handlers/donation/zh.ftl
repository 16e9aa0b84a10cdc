# 捐款：捐、收据、我的捐款、退款，以及管理员的退款清单。

menu-gifts = 我的捐款
command-gifts = 我的捐款和收据
donation-name = 捐款
donation-give = ❤ 帮一把
donation-somebody = 一位好心人

## 捐款步骤
donation-ask-amount =
    <b>想给{ $patient }捐多少？</b>
    还差 { $rest }。一次可以捐 { $least } 到 { $most }，多少都是心意。
donation-help-amount =
    点一个金额，或者直接输入，比如：66。
    只在 Telegram 的付款页上付，别处都不要付。我们的人不会让您往任何账户转账。
donation-label-amount = 金额
donation-offer = { $amount }
donation-ask-name =
    <b>页面上可以写您的名字吗？</b>
    写名字，大家看到的是：{ $name }。不写，大家看到的是“一位好心人”，我们也不会告诉发起人。
donation-help-name = 写上名字，会让别人更愿意帮。不写也完全可以，金额照样会列出来。
donation-label-name = 页面上的名字
donation-name-named = 写我的名字
    .aliases = 写名字, 实名, 写, 可以, 署名
donation-name-anonymous = 不写名字
    .aliases = 匿名, 不写, 不要写名字, 不署名
donation-ask-wish =
    <b>想对{ $patient }说句话吗？</b>
    一句就好，大家都能看到。也可以跳过。
donation-help-wish = 比如：“惦记着您，早日康复。”请不要写电话和账号，谁都能看到。
donation-label-wish = 祝福
donation-summary =
    <b>付款前请再看一眼。</b>

    { $lines }

    <b>这笔钱会怎么样</b>
    • 其中平台收 { $platform }%（{ $platform_fee }），支付渠道收 { $payment }%（{ $payment_fee }）。您不用另外付钱。
    • 只用来治病。付给医院之前，钱一直在支付渠道那里。
    • { $hours } 小时内想退就能退，不用说原因。要是查明筹款不实，或者钱有剩，会按比例退给您，精确到分。
    • 这是个人对个人的帮助，不是慈善捐赠，没有抵税票据。
donation-submit = 去付款
donation-cancelled = 好的，没有付款。以后想帮忙，链接一直有效。

## 付款
donation-invoice-title = 帮助{ $patient }
donation-invoice-text = 用于{ $patient }的治疗。付款后短时间内可以退回，用不完的会退给您。个人求助，不是慈善募捐。
donation-invoice-label = 捐款
donation-receipt =
    <b>谢谢您。给{ $patient }的 { $amount } 已经收到。</b>
    { $at } · 收据 { $receipt }

    大家一起已经筹到 { $raised }，目标 { $goal }。
    这笔钱有什么动向，我都会在这里告诉您，您也可以随时查：/gifts

    愿意的话，请告诉一位朋友：多数人都是听朋友说了才来帮忙的。
donation-view = 我的收据
donation-organiser =
    <b>{ $name }捐了 { $amount }。</b>{ $wish }
    现在一共 { $raised }，目标 { $goal }。
donation-with-wish = “{ $wish }”
donation-without-wish = {""}
donation-digest =
    <b>刚才这一小时，又有 { $count } 位捐了 { $amount }。</b>
    现在一共 { $raised }，目标 { $goal }。
donation-back-too-late =
    谢谢您，{ $amount } 收到了，不过筹款刚好在这之前结束。钱会全部退给您，退好了我告诉您。
    收据 { $receipt }
donation-back-twice =
    同一张账单付了两次。多付的 { $amount } 会全部退给您，退好了我告诉您。
    收据 { $receipt }
donation-back-regret =
    好的，{ $amount } 会原路退给您。退好了我告诉您，银行一般要几天。
    收据 { $receipt }
donation-back-upheld =
    您捐过的一个筹款被停了，因为里面有不实的内容。很抱歉。{ $amount } 会原路退给您，退好了我告诉您。
    收据 { $receipt }
donation-given-back = { $amount } 已经退给您了。收据 { $receipt }

## 我的捐款
donation-none = 您还没有在这里捐过款。有人把筹款链接发给您时，可以先看看再决定。
donation-all =
    <b>您一共捐了 { $count } 次</b>，合计 { $total }（退回的已经减去）。
    点一笔看看它在哪里。
donation-row = { $on } · { $patient } · { $amount }
donation-patient-gone = 已经不在的筹款
donation-older = 更早的 →
donation-back-to-all = ← 全部捐款
donation-one =
    <b>给{ $patient }的 { $amount }</b>
    付款时间：{ $at }
    收据：{ $receipt }
    页面上：{ $name }
    祝福：{ $wish }
    { $back }

    <b>这个筹款现在：{ $state }</b>
    一共筹到：{ $raised }
    • 在支付渠道：{ $held }
    • 已付给医院：{ $paid }
    • 已退或正在退给捐款人：{ $refunded }
donation-nothing-back = 没有退回。
donation-back-line-requested = 正在退给您：{ $amount }
donation-back-line-listed = 正在退给您，由工作人员手工办理：{ $amount }
donation-back-line-confirmed = 已退给您：{ $amount }
donation-regret = 捐错了，想退回
donation-regret-sure =
    <b>要退回 { $amount } 吗？</b>
    会原路退给您。{ $until } 之前都可以退，不用说原因。
donation-regret-no = 不退了
donation-regret-yes = 是的，退回

## 管理员的退款清单
donation-desk-new = 有一笔 { $amount } 的退款要在支付渠道的后台手工办理，{ $due } 前完成。
donation-desk-open = 打开
donation-desk-empty = 没有要手工办理的退款。
donation-desk-queue = 有 <b>{ $count } 笔退款</b>等人办理。
donation-desk-row = { $amount } · { $due } 前
donation-desk-one =
    <b>退款 { $amount }</b>
    原因：{ $why }
    申请时间：{ $since }
    支付渠道的流水号：<code>{ $charge }</code>
    我们的收据：{ $receipt }

    请先在支付渠道的后台退好，再点下面的按钮，捐款人会收到通知。
donation-desk-done = 已经退好
donation-desk-sure = { $amount } 确定已经在支付渠道后台退成功了吗？点了以后会马上告诉捐款人。
donation-desk-not-yet = 还没有
donation-desk-noted = 记下了，也告诉捐款人了。
donation-why-regret = 捐款人要求退回
donation-why-too-late = 结束之后才付款
donation-why-twice = 重复付款
donation-why-upheld = 筹款被停止

## 出错时
donation-too-small = 这个金额太小，付不了。请填 { $least } 到 { $most }。
donation-too-large = 超过单笔上限了。请填 { $least } 到 { $most }，可以分几次捐。
donation-above-rest = 谢谢您的心意。现在只差 { $rest } 了，最多请捐 { $most }。
donation-not-open = 这个筹款{ $state ->
        [public-notice] 还在公示，大家先看看对不对。开始以后就可以捐了。
        [paused] 目前暂停，暂时不能捐。
       *[other] 已经结束，不能再捐了。
    }没有付款。
donation-own = 这是您自己的筹款，自己捐只会白付手续费。转发出去更有用：/mine
donation-no-payments = 现在没法收款，请改天再试。没有付款。
donation-invoice-over = 这张账单已经不能付了。请打开筹款重新选一次，这次没有付款。
donation-unknown = 没找到您的这笔捐款。您的都在这里：/gifts
donation-too-late-to-regret = 已经过了可以一键退回的 { $hours } 小时。请告诉人工客服是怎么回事，我们一起看看：/human
