# 资料库的回答，以及答不上来的问题
answer = { $quotes }
    <i>原文出处：{ $source }</i>
answer-also = { $answer }

    也可能您问的是这一条：
    { $also }
answer-phrased = { $sentences }

    { $quotes }
answer-carried = <blockquote expandable>{ $quote } —— { $source }</blockquote>
answer-used-up = { $answer }

    <i>今天的通俗解释次数用完了，这是条款原文；明天可以再问。</i>
answer-source = 《{ $name }》第 { $number } 条 { $title }（{ $version } 版）
answer-source-page = 《{ $name }》第 { $number } 条 { $title }（{ $version } 版，第 { $page } 页）
answer-whole = 📖 看整条
answer-whole-of = 📖 { $title }
answer-not-meant = 不是我问的
answer-helped = 👍 有帮助
answer-no-help = 👎 没帮上
answer-clause = <b>{ $title }</b>

    { $text }

    <i>{ $source }</i>
answer-thanks = 谢谢，记下了
answer-sorry = 抱歉没帮上您。我已经把这个问题交给同事去补。着急的话，可以找人工问。
answer-others = 抱歉，我理解偏了，已经把您的问题记下来。下面有更接近的，点一下就能看；都不是的话，请换个说法再问我一次，带上产品名会更准。
answer-ask-anew = 请换个说法再问我一次，说得具体一点会更准，比如带上产品名。也可以找人工问。
answer-unknown = 这个问题资料库里没有能对得上的内容，我不想乱说。问题已经记下来交给同事；急的话，可以找人工。
answer-for-doctor-here =
    这个只有医生看了才能说，我不敢乱猜。{ $journey ->
        [consultation] 填完这几项，就有医生来看
       *[other] 发 /consult 就能问医生
    }；要是难受得厉害，别等，请马上去急诊。

    如果现在还好，我们接着填：
answer-unknown-here = 这个问题资料库里没有能对得上的内容，我不想乱说。问题已经记下来交给同事；发 /human 可以找到真人。我们先接着填：
answer-gone = 这一条已经更新过了，请再问我一次，我按现在的内容回答。

menu-questions = ❓ 没答上来的问题
command-questions = 没答上来的问题
questions-none = 没有未处理的问题。
questions-one = <b>{ $words }</b>
    { $why } · { $at }{ $place }{ $passage }
questions-why-unknown = 资料库里没有
questions-why-not-meant = 答非所问
questions-why-no-help = 没帮上
questions-place = {" "}· 正在填：{ $journey }
questions-no-place = {""}
questions-no-passage = {""}
questions-page = 共 { $count } 个问题未处理，第 { $page } / { $pages } 页。
questions-done = ✓ 已处理
questions-tell = ✓ 已补上，通知对方
questions-settled = 已处理
questions-told = 已通知
questions-settled-before = 这个问题已经有人处理了，或者提问的人已注销。
questions-answered-now = 您之前问过：“{ $words }”。当时我没答好，现在资料补上了，欢迎再问我一次。
questions-before = ← 前一页
questions-next = 后一页 →

wish-which = 我想确认一下，您是想：
wish-fundraiser = 关于筹款，您想做哪一样？
wish-mine = 我的筹款
wish-gifts = 我的捐款
wish-fundraiser-button = 🤝 筹款
wish-mutual-aid-button = 👥 互助计划
wish-policy-button = 🛡 给家人选保险
wish-consultation-button = 🩺 问医生
wish-drug-button = 💊 问用药
wish-human-button = 👤 找人工
wish-later-mutual-aid = 互助计划还没有开放加入。规则已经能查：比如可以问我“成人互助计划的等待期多久”。想办别的，可以找人工。
wish-later-policy = 给家人挑选保险的功能还没有开放。产品条款已经能查：说出产品名和想知道的事，我把原文找给您。想让人帮忙看，可以找人工。
