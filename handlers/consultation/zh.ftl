consultation-unknown = 这里找不到这次咨询。
consultation-not-now = 现在做不了这一步：情况已经有了变化。发 /consultations 可以看它到哪一步了。
consultation-reopen-late = 重新打开的时间已经过了。您可以发起新的咨询，医生也看得到这一次的内容。
consultation-invoice-over = 这张付款单已经不用付了，没有扣您的钱。
consultation-nobody-there = 这位医生现在接不了。请选另一位，或者选科室。
consultation-highest-tier = 现在已经是专家在看，没有更高一级了。
consultation-bad-hours = 这样写我看不懂工作时间，请写成“9-12，14:30-18”这样。
consultation-templates-full = 最多放 { $most } 条，请先删掉一条。
consultation-cancel = 不用问了
consultation-leave = 结束这次咨询
consultation-queued = ✅ <b>已经排上了。</b>{ $ahead ->
        [0] 您前面没有人。
       *[other] 您前面有 { $ahead } 位。
    }{ $wait }
    { $promise }

    您随时可以补充文字、照片或语音，医生都会看到。要是变严重了，请马上告诉我。
consultation-wait = 最近一周大约 { $minutes } 分钟内有人接；现在有 { $doctors } 位医生在岗。
consultation-wait-unknown = 现在有 { $doctors } 位医生在岗。
consultation-wait-nobody = 现在没有合适的医生在岗，可能要久一点，我会一直找。
consultation-claimed = 👩‍⚕️ <b>{ $name }</b>来了，正在看您写的内容。您现在发的都会直接给{ $name }，我先不说话。
consultation-back-in-queue = 很抱歉，医生这会儿没法继续。{ $there ->
        [0] 现在没有别的医生在岗，我会一直找。
       *[other] 我已经叫了其他医生。
    }您的位置还在，也不用重新说一遍。
consultation-doctor-silent = 很抱歉，医生几分钟没有回复，{ $there ->
        [0] 我在找别的医生；现在没有别人在岗，我会一直找。
       *[other] 我已经叫了其他医生。
    }您的位置还在，也不用重新说一遍。
consultation-still-waiting = 很抱歉，还没有医生接上。{ $there ->
        [0] 现在没有合适的医生在岗。
       *[other] 我又叫了更多医生。
    }{ $promise }要是变严重了，别等：请打急救电话或直接去医院。
consultation-unanswered = 很抱歉，没有医生能在我们承诺的时间里回复，这次咨询结束了。{ $money }如果还不舒服，请到附近的医院看医生。
consultation-price-back = { $price }正在退还给您。
consultation-nothing-to-pay = 您没有花钱。
consultation-given-back = 这次咨询的 { $price }已经退还给您。
consultation-again = 重新发起
consultation-reopen = 还没好，重新打开
consultation-complain = 我要投诉
consultation-still-there = 您还在吗？医生已经回复，还没听到您的消息。还有话就直接写；{ $hours } 小时内没有消息，我会先结束，之后您还可以重新打开。
consultation-closed-quiet = 一直没有新消息，这次咨询先结束了。{ $hours } 小时内还有问题可以重新打开，不再收费。
consultation-is-over = 这次咨询已经结束，在这里回复没有人能看到。还是同一件事的话，请重新打开。
consultation-added = 记下了，接诊的医生也会看到。
consultation-desk-claim = 我来接
consultation-desk-claimed-toast = 归您了
consultation-desk-taken-away = 您没有在时限内回复，这次咨询转给同事了。要离开时请用 /duty 下班。
consultation-desk-given-up = 到了承诺的时间还没有首次回复：这次咨询已结束，费用退给了患者。
consultation-desk-quiet = 患者很久没有回复，这次咨询已结束，对方可以重新打开。
consultation-admin-waits = ⏰ 有一个{ $department }的咨询没有人接；{ $there ->
        [0] 没有合适的医生在岗。
       *[other] 又叫了 { $there } 位合适的医生。
    }
consultation-admin-refund = 💰 请人工退款：咨询 { $number }，{ $price }。
consultation-call-taken = { $brief }

    ✔ { $name }已经接了。
consultation-call-over = { $brief }

    ✖ 已经不需要了。
consultation-promise-paid = 到{ $until }还没有医生回复，就全部退款，不用您开口。
consultation-promise-free = 到{ $until }还没有医生回复，我会告诉您。
