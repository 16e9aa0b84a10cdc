consultation-unknown = I cannot find that consultation here.
consultation-not-now = That is not possible at this point: it has moved on meanwhile. /consultations shows where it stands.
consultation-reopen-late = The time for opening it again is over. You can begin a new one; the doctor will see this one too.
consultation-invoice-over = This invoice is no longer to be paid. Nothing was taken from you.
consultation-nobody-there = That doctor cannot take it just now. Please choose another one, or a department.
consultation-highest-tier = It is with an expert already; there is nobody above.
consultation-bad-hours = I cannot read that as working hours. Please write them like “9-12, 14:30-18”.
consultation-templates-full = There is room for { $most } at most. Please delete one first.
consultation-cancel = I no longer need it
consultation-leave = End this consultation
consultation-queued = ✅ <b>You are in the queue.</b> { $ahead ->
        [0] Nobody is before you.
        [one] One person is before you.
       *[other] { $ahead } people are before you.
    } { $wait }
    { $promise }

    You can add words, photos or voice messages at any time: the doctor will see them all. If it gets worse, tell me at once.
consultation-wait = In the last week somebody took it within about { $minutes } minutes; { $doctors ->
        [one] one doctor is
       *[other] { $doctors } doctors are
    } on duty now.
consultation-wait-unknown = { $doctors ->
        [one] One doctor is
       *[other] { $doctors } doctors are
    } on duty now.
consultation-wait-nobody = Nobody for this is on duty just now, so it may take longer. I will go on calling.
consultation-claimed = 👩‍⚕️ <b>{ $name }</b> is here and reading. What you send now goes straight to { $name }; I will be quiet.
consultation-back-in-queue = I am sorry: the doctor cannot go on just now. { $there ->
        [0] Nobody else is on duty at this moment; I go on calling.
       *[other] I have called the others.
    } You keep your place, and need not tell anything again.
consultation-doctor-silent = I am sorry: the doctor has not answered for some minutes, so I have asked { $there ->
        [0] for another one; nobody else is on duty at this moment, and I go on calling.
       *[other] the others.
    } You keep your place, and need not tell anything again.
consultation-still-waiting = Nobody has been able to take it yet, I am sorry. { $there ->
        [0] Nobody for this is on duty just now.
       *[other] I have called more doctors.
    } { $promise } If it gets worse, do not wait: call the emergency number or go to a hospital.
consultation-unanswered = I am sorry: no doctor could answer in the time we promised, so this consultation has ended. { $money } If you still feel unwell, please see a doctor near you.
consultation-price-back = { $price } is on its way back to you.
consultation-nothing-to-pay = You have paid nothing.
consultation-given-back = The { $price } for your consultation are back with you.
consultation-again = Begin a new one
consultation-reopen = It is not over: open it again
consultation-complain = I have a complaint
consultation-still-there = Are you still there? The doctor has answered and has not heard from you. Just write if there is more; without a word from you in { $hours } hours I close it. You can open it again after that.
consultation-closed-quiet = I have closed this consultation, as nothing more was said. If there is more, open it again within { $hours } hours: it costs nothing.
consultation-is-over = This consultation is over, so nobody reads a reply here. If it is the same matter, open it again.
consultation-added = Added: whoever takes it will see that too.
consultation-desk-claim = I take it
consultation-desk-claimed-toast = It is yours
consultation-desk-taken-away = You had not answered in time, so this consultation went to your colleagues. /duty takes you off duty when you have to go.
consultation-desk-given-up = The promised time was over before the first answer: this consultation has ended, and the patient got the price back.
consultation-desk-quiet = The patient has not answered for a long time: this consultation is closed. They can open it again.
consultation-admin-waits = ⏰ A consultation for { $department } waits and nobody takes it; { $there ->
        [0] no doctor who fits is on duty.
        [one] one doctor who fits was called again.
       *[other] { $there } doctors who fit were called again.
    }
consultation-admin-refund = 💰 Please pay back by hand: { $price } for the consultation { $number }.
consultation-call-taken = { $brief }

    ✔ Taken by { $name }.
consultation-call-over = { $brief }

    ✖ No longer needed.
consultation-promise-paid = If no doctor has answered by { $until }, you get everything back without asking.
consultation-promise-free = If no doctor has answered by { $until }, I will say so.
