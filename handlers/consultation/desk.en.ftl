# The doctors' desk: the card, the queue, what a doctor does with a consultation.

command-card = The card of the patient I am talking with
consultation-card-unknown = <b>⚠ not known</b>
consultation-card-none-told = none that they know of
consultation-card-comma = {", "}
consultation-card-brief =
    🩺 <b>{ $department }</b> · { $urgency } · { $tier }
    { $age }, { $sex } · waiting { $wait }
    { $complaint }
consultation-card-second = 🔁 Second opinion
consultation-card-reopened = ↩️ Opened again
consultation-card-minutes = { $minutes } min
consultation-card-hours = { $hours } h { $minutes } min
consultation-card-age-unknown = ⚠ age not known
consultation-card-age-months = { $months ->
        [one] 1 month
       *[other] { $months } months
    }
consultation-card-age-years = { $years } years
consultation-card-sex-female = female
consultation-card-sex-male = male
consultation-card-sex-unsaid = sex not told
consultation-card-relation-self = the person who writes
consultation-card-relation-spouse = the writer’s spouse
consultation-card-relation-child = the writer’s child
consultation-card-relation-parent = the writer’s parent
consultation-card-relation-other = written for by somebody else
consultation-card-tier-assistant = assistant
consultation-card-tier-in-house = in-house doctor
consultation-card-tier-outside = outside doctor
consultation-card-tier-expert = expert

consultation-card-allergies-known = ⛔ <b>ALLERGIES: { $value }</b>
consultation-card-allergies-unknown = 🟡 <b>ALLERGIES:</b> { $value }
consultation-card-allergies-none = Allergies: { $value }
consultation-card-expecting = Pregnant or breastfeeding: { $value }
consultation-card-expecting-no = no
consultation-card-expecting-pregnant = <b>pregnant</b>
consultation-card-expecting-feeding = <b>breastfeeding</b>
consultation-card-expecting-both = <b>pregnant and breastfeeding</b>
consultation-card-weeks = Week of pregnancy: { $value }
consultation-card-who = 👤 <b>{ $name }</b> ({ $relation }) · { $age } · { $sex }
consultation-card-weight = Weight: { $value }
consultation-card-kg = { $kg } kg
consultation-card-kg-old = { $kg } kg, <b>⚠ told on { $on }</b>, too old for a child
consultation-card-medicines = Takes: { $value }
consultation-card-conditions = Illnesses: { $value }
consultation-card-complaint =
    {" "}
    <b>Complaint:</b> { $complaint }
    Since: { $since }
consultation-card-place =
    {" "}
    { $department } · { $urgency } · { $tier } · waiting { $wait }
consultation-card-promised = ⏱ First words promised by { $until }
consultation-card-notes =
    {" "}
    🔒 Notes, read by staff only:
consultation-card-note = • { $name }, { $at }: { $words }
consultation-card-do-history = 📖 History ({ $count })
consultation-card-do-papers = 🖼 Photos and papers ({ $count })
consultation-card-do-words = 💬 Templates
consultation-card-do-note = 🔒 Note
consultation-card-do-move = ➡️ Transfer
consultation-card-do-up = ⬆️ Next tier
consultation-card-do-close = ✅ Close with summary
consultation-card-do-back = ↩️ Put back

consultation-queue = <b>Waiting: { $count }</b>. Tap one to read it; nothing is taken by reading.
consultation-queue-empty = Nobody is waiting for a doctor.
consultation-queue-off-duty = You are off duty, so nobody is sent to you. /duty
consultation-queue-row = { $urgency } · { $department } · { $wait }
consultation-queue-mine = 💬 { $name } · { $department }
consultation-queue-taken = { $name } has this one already.
consultation-queue-released = It is back in the queue; the patient and your colleagues know.
consultation-above-tier = The patient asked for somebody of a higher tier than yours, so you cannot take this one.

consultation-note-name = Private note
consultation-note-ask-words =
    🔒 <b>Your note</b>
    Only staff read it. It stands on the card for whoever takes over; the patient never sees it.
consultation-note-help-words = Write what a colleague should know. Your next message is the note; replies to the patient’s messages still go to the patient.
consultation-note-label-words = Note
consultation-note-cancelled = No note was kept.
consultation-note-kept = 🔒 Noted, for staff only. What you write now goes to the patient again.

consultation-history = <b>Earlier consultations</b>
consultation-history-none = None here.
consultation-history-one =
    {" "}
    <b>{ $on } · { $department }</b> · { $doctor }
    Complaint: { $complaint }
consultation-history-no-summary = Closed without a summary.
consultation-transcript = <b>Said so far</b>
consultation-transcript-none = Nothing has been said yet.
consultation-transcript-plain = { $at } { $name }: { $what }
consultation-transcript-changed = { $at } { $name } (changed): { $what }
consultation-transcript-failed = { $at } { $name } (⚠ did not arrive): { $what }
consultation-transcript-what = { $kind ->
        [text] { $words }
        [gone] (taken back)
        [photo] 🖼 photo { $words }
        [voice] 🎤 voice message { $words }
        [audio] 🎵 recording { $words }
        [video] 🎬 video { $words }
        [document] 📄 document { $words }
        [location] 📍 place on the map { $words }
        [sticker] sticker { $words }
       *[other] other message { $words }
    }
consultation-papers-none = No photos or papers came with this one.
consultation-papers-one = { $number } of { $count }

consultation-move = <b>Who takes it over?</b> The doctor gets the card, your notes and all that was said; the patient keeps their place and is told.
consultation-move-nobody = No other doctor is on duty just now. You can hand it to a department; whoever comes on duty there sees it.
consultation-move-doctor = { $name } · { $departments }
consultation-move-any = all departments
consultation-move-department = To a department
consultation-move-which = Which department?
consultation-page-before = ← Earlier
consultation-page-next = More →
consultation-moved = Handed over: { $name }. The patient knows.
consultation-moved-here = ➡️ { $name } hands you a consultation. The patient knows that it is you now.
consultation-moved-talk = 💬 Talk to this patient
consultation-to-department = Your doctor is handing you to a department that fits better. { $there ->
        [0] Nobody of it is on duty at this moment; I go on calling.
       *[other] I have called its doctors.
    } You keep your place and need not tell anything again; the first answer is still promised by { $until }.
consultation-up = Call somebody of the next tier ({ $tier })? { $there ->
        [0] <b>None of them is on duty just now.</b>
        [one] One who fits is on duty.
       *[other] { $there } who fit are on duty.
    } You will no longer have this consultation. The patient pays no more and keeps their place.
consultation-up-yes = Yes, call them
consultation-up-no = No, I go on
consultation-to-tier = Your doctor would like somebody with more experience to look at this. It costs you nothing more. { $there ->
        [0] Nobody of them is on duty at this moment; I go on calling.
       *[other] I have called them.
    } You keep your place and need not tell anything again; the first answer is still promised by { $until }.
