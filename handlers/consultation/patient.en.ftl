# The patient's own consultations.

menu-consultations = 🗂 My consultations
command-consultations = My consultations

consultation-none = You have not asked a doctor here yet.
consultation-all = <b>Your consultations: { $count }</b>. Tap one to see where it stands.
consultation-row = { $on } · { $department } · { $state }
consultation-older = Earlier ones
consultation-state-unpaid = not paid
consultation-state-waiting = waiting
consultation-state-talking = under way
consultation-state-closed = closed
consultation-state-cancelled = given up
consultation-state-unanswered = not answered

consultation-for-oneself = yourself
consultation-forgotten = (deleted)
consultation-one =
    <b>{ $department }</b> · { $at }
    For: { $whom } · { $tier } · { $price }
    Complaint: { $complaint }
    Number: { $number }
consultation-is-unpaid = <b>It is not paid yet</b>, so nobody has seen it. The invoice is above.
consultation-is-waiting = <b>It waits for a doctor.</b> { $ahead ->
        [0] Nobody is before you.
        [one] One person is before you.
       *[other] { $ahead } people are before you.
    } { $wait } If no doctor has answered by { $until }, you get everything back.
consultation-is-waiting-again = <b>It waits for a doctor.</b> { $ahead ->
        [0] Nobody is before you.
        [one] One person is before you.
       *[other] { $ahead } people are before you.
    } { $wait }
consultation-is-talking = <b>{ $name } has it.</b> What you write goes straight to { $name }.
consultation-is-closed = <b>Closed</b> on { $at }.
consultation-is-cancelled = <b>Given up</b> on { $at }.
consultation-is-unanswered = <b>No doctor could answer in time</b>, so it ended on { $at }.
consultation-given-back-already = { $price } are back with you.
consultation-summary-heading =
    {" "}
    <b>What the doctor wrote</b>
consultation-rated-before = You gave { $stars }

consultation-read = 📖 What was said
consultation-read-before = ← Earlier
consultation-read-next = Later →
consultation-to-one = ← Back to it
consultation-nothing-said = Nothing was said in it.
consultation-second-opinion = 🔁 Ask another doctor too

consultation-unpaid-dropped = All right. The invoice is void, and nothing was taken from you.
consultation-cancel-sure = Give it up? No doctor has answered yet, so you get all { $price } back.
consultation-cancel-sure-free = Give it up? No doctor has answered yet. You have paid nothing.
consultation-leave-sure = End it? The doctor has answered, so nothing is paid back. You can open it again within { $hours } hours, for nothing.
consultation-stop-no = No, leave it
consultation-stop-yes = Yes, end it
consultation-taken-back = You have given it up. { $money }
consultation-left = You have ended the consultation. If there is more, open it again within { $hours } hours: it costs nothing.
consultation-desk-patient-left = { $name } has ended the consultation.

consultation-rated = Thank you. It helps the next patient, and the doctor.
consultation-rated-low = Thank you for saying so. If something went wrong, tell us: a person looks at it.
consultation-remark-name = Your rating
consultation-remark-ask-words =
    { $stars } Thank you!
    <b>A few words to it?</b> You can leave them out.
consultation-remark-help-words = What helped, or what you missed. The doctor and the house read it. Your stars are kept already.
consultation-remark-label-words = Your words
consultation-remark-cancelled = All right, your stars stay without words.

consultation-reopened-waits = Open again, for nothing. { $there ->
        [0] Nobody for it is on duty at this moment; I go on calling.
       *[other] Your doctor is not there just now, so I have called the others; they can read all that was said.
    }
consultation-desk-reopened = ↩️ { $name } has opened the consultation again. It is yours, as before.

consultation-complaint-name = Your complaint
consultation-complaint-ask-words =
    <b>What went wrong?</b>
    Write it in your own words. A person looks at it who is not the doctor, and answers you here.
consultation-complaint-help-words = What happened, and what you would like. You can ask for your money back here too.
consultation-complaint-label-words = Complaint
consultation-complaint-cancelled = All right, nothing was sent.
consultation-complaint-words = Complaint about consultation { $number } ({ $doctor }): { $words }
consultation-complained = Thank you for telling us. A person reads it and answers you here, today if possible.
consultation-complain-here = Somebody reads what you write here just now, so I cannot ask. To complain about consultation { $number }, send it in one message that begins with /human.
