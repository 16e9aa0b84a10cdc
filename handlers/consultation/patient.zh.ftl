# 病人自己的问诊。

menu-consultations = 🗂 我的问诊
command-consultations = 我的问诊

consultation-none = 您还没有在这里问过医生。
consultation-all = <b>您的问诊：{ $count } 次</b>。点一个看到哪一步了。
consultation-row = { $on } · { $department } · { $state }
consultation-older = 更早的
consultation-state-unpaid = 未付款
consultation-state-waiting = 等待中
consultation-state-talking = 进行中
consultation-state-closed = 已结束
consultation-state-cancelled = 已取消
consultation-state-unanswered = 没等到医生

consultation-for-oneself = 本人
consultation-forgotten = （已删除）
consultation-one =
    <b>{ $department }</b> · { $at }
    病人：{ $whom } · { $tier } · { $price }
    不舒服的情况：{ $complaint }
    编号：{ $number }
consultation-is-unpaid = <b>还没付款</b>，所以还没有人看到。账单在上面。
consultation-is-waiting = <b>正在等医生。</b>{ $ahead ->
        [0] 您前面没有人。
       *[other] 您前面有 { $ahead } 人。
    }{ $wait } 到{ $until }还没有医生回答，钱全部退回。
consultation-is-waiting-again = <b>正在等医生。</b>{ $ahead ->
        [0] 您前面没有人。
       *[other] 您前面有 { $ahead } 人。
    }{ $wait }
consultation-is-talking = <b>{ $name } 在看。</b>您写的直接到 { $name } 那里。
consultation-is-closed = { $at } <b>已结束</b>。
consultation-is-cancelled = { $at } <b>已取消</b>。
consultation-is-unanswered = <b>没有医生能按时回答</b>，{ $at } 结束了。
consultation-given-back-already = { $price } 已退回。
consultation-summary-heading =
    {" "}
    <b>医生写的</b>
consultation-rated-before = 您给了 { $stars }

consultation-read = 📖 说过的话
consultation-read-before = ← 前面的
consultation-read-next = 后面的 →
consultation-to-one = ← 回到这次问诊
consultation-nothing-said = 这次没有说过什么。
consultation-second-opinion = 🔁 再问一位医生

consultation-unpaid-dropped = 好的，账单作废，没有收您的钱。
consultation-cancel-sure = 真的不问了吗？还没有医生回答，{ $price } 会全部退回。
consultation-cancel-sure-free = 真的不问了吗？还没有医生回答，您也没有付钱。
consultation-leave-sure = 要结束吗？医生已经回答过，所以不退钱。{ $hours } 小时内可以免费再打开。
consultation-stop-no = 不，先留着
consultation-stop-yes = 对，结束
consultation-taken-back = 好的，这次不问了。{ $money }
consultation-left = 您结束了这次问诊。还有要问的，{ $hours } 小时内可以免费再打开。
consultation-desk-patient-left = { $name } 结束了问诊。

consultation-rated = 谢谢您。这对以后的病人和医生都有帮助。
consultation-rated-low = 谢谢您说出来。要是哪里做错了，请告诉我们，会有人来看。
consultation-remark-name = 您的评价
consultation-remark-ask-words =
    { $stars } 谢谢您！
    <b>想说几句吗？</b>不写也行。
consultation-remark-help-words = 哪里有帮助，哪里不够。医生和我们都会看。您给的星已经记下了。
consultation-remark-label-words = 您的话
consultation-remark-cancelled = 好的，只留下您给的星。

consultation-reopened-waits = 已经重新打开，不收钱。{ $there ->
        [0] 现在没有合适的医生在班，我会接着叫。
       *[other] 您的医生现在不在，我叫了别的医生，说过的话他们都看得到。
    }
consultation-desk-reopened = ↩️ { $name } 重新打开了问诊，还是由您来看。

consultation-complaint-name = 您的投诉
consultation-complaint-ask-words =
    <b>哪里做得不好？</b>
    用您自己的话写。会由医生以外的人来看，并在这里答复您。
consultation-complaint-help-words = 发生了什么，您希望怎么办。想退钱也可以在这里说。
consultation-complaint-label-words = 投诉
consultation-complaint-cancelled = 好的，什么都没有发出。
consultation-complaint-words = 对问诊 { $number }（{ $doctor }）的投诉：{ $words }
consultation-complained = 谢谢您告诉我们。会有人看，并在这里答复您，尽量今天。
consultation-complain-here = 现在您写的话都有人在看，我不方便再问。要投诉问诊 { $number }，请把话写在一条以 /human 开头的消息里发来。
