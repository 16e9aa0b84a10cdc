# 医生的小结，以及患者看到的样子。

consultation-close-name = 写小结并结束
consultation-close-ask-findings =
    <b>您的判断是什么？</b>
    患者会看到，请用对方看得懂的话。最后点发送之前，咨询不会结束。
consultation-close-help-findings = 最可能是什么、依据是什么，以及在线上判断不了的部分。中途想和患者说话，“回复”对方的消息即可。
consultation-close-label-findings = 判断
consultation-close-ask-advice =
    <b>您的建议？</b>
    现在怎么做，出现什么情况要马上就医。
consultation-close-help-advice = 怎样会好些、要避免什么、哪些信号不能等。
consultation-close-label-advice = 建议
consultation-close-ask-medicines =
    <b>有用药建议吗？</b>
    只作为建议告诉患者，不是处方。
    { $allergies }
consultation-close-help-medicines = 药名、剂量、次数、疗程。请再看一眼信息卡上的过敏和在用药。
consultation-close-label-medicines = 用药
consultation-close-ask-tests = <b>需要做检查吗？</b>
consultation-close-help-tests = 例如：血常规、腹部超声。不需要就跳过。
consultation-close-label-tests = 检查
consultation-close-ask-referral =
    <b>需要去看哪里吗？</b>
    点一个科室，或者自己写。
consultation-close-help-referral = 点科室，或打字，例如“心血管内科”，或“今晚去医院急诊”。不需要就跳过。
consultation-close-label-referral = 就诊去向
consultation-close-ask-follow-up =
    <b>几天后随访？</b>
    点一个，或者打 1 到 365 的数字。
consultation-close-help-follow-up = 小结会告诉患者哪天回来说说情况。选“不用”就不写。
consultation-close-label-follow-up = 随访
consultation-close-days = { $days } 天
consultation-close-follow-up-none = 不用
    .aliases = 不用, 不需要, 无, 没有, 跳过
consultation-close-summary =
    <b>下面的内容会发给患者，咨询随之结束：</b>

    { $lines }
consultation-close-submit = ✅ 发送并结束
consultation-close-cancelled = 咨询继续，没有发小结。
consultation-close-closed = ✅ 已结束，小结已发给患者。{ $hours } 小时内对方可以重新打开。
consultation-close-next = 看下一位

consultation-summary =
    📋 <b>这次咨询结束了</b>
    { $doctor } · { $department } · { $on }
consultation-summary-findings =
    {" "}
    <b>医生的判断</b>
    { $value }
consultation-summary-advice =
    {" "}
    <b>建议</b>
    { $value }
consultation-summary-medicines =
    {" "}
    <b>用药</b>（建议，不是处方）
    { $value }
consultation-summary-tests =
    {" "}
    <b>检查</b>
    { $value }
consultation-summary-referral =
    {" "}
    <b>请去看</b>：{ $value }
consultation-summary-follow-up =
    {" "}
    <b>随访</b>：{ $days } 天后，{ $on }
consultation-summary-foot =
    {" "}
    要是变严重了，别等：请打急救电话或直接去医院。还没好？{ $hours } 小时内可以免费重新打开。这次怎么样？点几颗星告诉我们。
