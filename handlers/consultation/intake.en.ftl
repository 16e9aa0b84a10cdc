# Asking a doctor: the questions, the tiers, the price.

menu-consult = 🩺 Ask a doctor
command-consult = Ask a doctor online
consult-name = Asking a doctor

consult-ask-complaint =
    <b>What is wrong?</b>
    Write it as you would say it: what you feel, where, how bad, what makes it better or worse.
consult-help-complaint = One or two sentences are enough. The doctor can ask you more. Something that may cost a life is not for here: call the emergency number.
consult-label-complaint = Complaint
consult-noted-complaint = what is wrong, as you wrote it

consult-ask-since =
    <b>Since when?</b>
    For example: since this morning, for three days, since last autumn.
consult-help-since = Roughly is fine, a day is fine too. If you can’t say, tap “Don’t know yet”.
consult-label-since = Since when

consult-ask-whom = <b>Who is it about?</b>
consult-help-whom = Choose who is ill. For somebody of your family I ask for the name and a few facts, so that the doctor treats the right person.
consult-label-whom = About
consult-whom-self = Myself
    .aliases = me, myself, i, for me, for myself, it is me
consult-whom-spouse = My spouse
    .aliases = spouse, wife, husband, my wife, my husband, partner
consult-whom-child = My child
    .aliases = child, son, daughter, my son, my daughter, my baby, baby
consult-whom-parent = My parent
    .aliases = parent, mother, father, my mother, my father, mum, dad
consult-whom-other = Somebody else
    .aliases = other, somebody else, someone else, a friend, my friend
consult-whom-kept = { $name } ({ $relation })
consult-noted-whom = who it is about ({ $value })

consult-ask-name =
    <b>What is the name of the patient?</b>
    As on the ID, so that the doctor knows whom to speak of.
consult-help-name = The full name of the person who is ill. Only the doctor who answers and you see it.
consult-label-name = Name
consult-noted-name = the name ({ $value })

consult-ask-still =
    <b>{ $who ->
        [self] This is what I know of you. Is it still right?
       *[other] This is what I know of { $name }. Is it still right?
    }</b>

    { $lines }
consult-help-still = The doctor relies on it. If one thing is different now, tap “Something has changed”: I then ask each again and offer the earlier answer.
consult-label-still = Known facts
consult-still-same = Still right
    .aliases = yes, still right, correct, the same, nothing has changed
consult-still-changed = Something has changed
    .aliases = no, changed, not any more, different

consult-ask-born =
    <b>{ $who ->
        [self] When were you born?
       *[other] When was { $name } born?
    }</b>
    For example: 1985-03-01.
consult-help-born = Much depends on the age. The day as on the ID, such as 1985-03-01 or 1 March 1985; if you don’t know it, tap “Don’t know yet”.
consult-label-born = Born

consult-ask-agree =
    <b>Does { $name } agree?</b>
    You will tell a doctor about { $name }’s health, and I keep the facts, encrypted, so that you need not tell them again. You can delete them at any time: /record
consult-help-agree = An adult decides about their own health facts. Please ask first; if they can’t be asked, because they are too ill, speak to a person: /human
consult-label-agree = Agreement of the patient

consult-ask-sex = <b>{ $who ->
        [self] What is your sex?
       *[other] What is { $name }’s sex?
    }</b>
consult-help-sex = Some illnesses and some medicines differ. You need not say.
consult-label-sex = Sex
consult-sex-female = Female
    .aliases = woman, girl, f
consult-sex-male = Male
    .aliases = man, boy, m
consult-sex-unsaid = Rather not say
    .aliases = other, no answer, i would rather not say

consult-ask-weight =
    <b>{ $who ->
        [self] How much do you weigh?
       *[other] How much does { $name } weigh?
    }</b>
    For example: 18 kg or 36 斤. Without a unit I take it as kilograms.
consult-help-weight = A child’s medicines go by weight. Roughly is fine; if you don’t know it, tap “Don’t know yet”.
consult-label-weight = Weight

consult-ask-expecting = <b>{ $who ->
        [self] Are you pregnant or breastfeeding?
       *[other] Is { $name } pregnant or breastfeeding?
    }</b>
consult-help-expecting = Some medicines may harm the child. If it may be so but nobody is sure, tap “Don’t know”: the doctor then takes care.
consult-label-expecting = Pregnant or breastfeeding
consult-expecting-no = Neither
    .aliases = no, neither, none, not pregnant
consult-expecting-pregnant = Pregnant
    .aliases = i am pregnant, she is pregnant, expecting
consult-expecting-feeding = Breastfeeding
    .aliases = i am breastfeeding, she is breastfeeding, nursing, feeding
consult-expecting-both = Both
    .aliases = pregnant and breastfeeding
consult-expecting-unknown = Don’t know
    .aliases = don't know, i don't know, dont know, not sure, maybe, unknown

consult-ask-weeks =
    <b>How many weeks is it now?</b>
    For example: 12.
consult-help-weeks = Count from the first day of the last period, as doctors do, 0 to 42. It stands in the maternity record. If you don’t know, tap “Don’t know yet”.
consult-label-weeks = Weeks of pregnancy

consult-ask-allergies =
    <b>{ $who ->
        [self] Are you allergic to anything?
       *[other] Is { $name } allergic to anything?
    }</b>
    Medicines above all, food too. Several at once is fine, for example: penicillin, peanuts.
consult-help-allergies = “None” and “don’t know” are different answers: with “don’t know” the doctor takes care. If a reaction was severe, say so.
consult-label-allergies = Allergies
consult-allergies-none = None that I know of
    .aliases = none, no, nothing, no allergies, none known

consult-ask-conditions =
    <b>{ $who ->
        [self] Which illnesses do you have, or had seriously?
       *[other] Which illnesses does { $name } have, or had seriously?
    }</b>
    For example: high blood pressure, stomach ulcer, kidney disease. Operations too.
consult-help-conditions = Long-term illnesses matter most, and anything with heart, liver, kidneys, lungs or bleeding. Everyday words will do.
consult-label-conditions = Illnesses
consult-conditions-none = None
    .aliases = no, nothing, no illness, no illnesses, no conditions

consult-ask-medicines =
    <b>{ $who ->
        [self] What do you take at the moment?
       *[other] What does { $name } take at the moment?
    }</b>
    Tablets, drops, injections, herbal medicine too. For example: aspirin, metformin.
consult-help-medicines = The name on the box is best. Include what was taken against this complaint, and what is bought without a prescription.
consult-label-medicines = Medicines
consult-medicines-none = Nothing
    .aliases = no, none, no medicines, no medicine, i take nothing

consult-ask-files =
    <b>Photos or papers?</b>
    A rash, a lab result, an earlier report: send what helps. At most 6, as photos or PDF. Nothing at hand? Tap “Skip”; you can send more to the doctor later.
consult-help-files = Take photos by daylight, near and sharp. They are kept encrypted, and only the doctors who treat this see them.
consult-label-files = Photos and papers

consult-ask-department =
    <b>Which department?</b>
    { $departments }

    { $urgency }
consult-help-department = Tap one of those that I suggest. If you know better, list them all, or type a name, such as Dermatology. A doctor can hand you on if another department fits better.
consult-label-department = Department
consult-departments = By what you wrote, these fit:
    { $lines }
consult-departments-none = From your words I cannot tell which one fits. General practice can sort it out.
consult-department-line = • <b>{ $name }</b>: { $why }
consult-and = {"; "}
consult-all-departments = ☰ Another department
consult-which-department = Which of these do you mean?
consult-bad-department = I know no department of that name. Tap one, or list them all with “Another department”.
consult-soon-now = ❗️<b>This may be urgent.</b> Ask here if you like, but do not wait for it: go to an emergency department, and if it gets worse call { $number } at once.
consult-soon-today = <b>Today:</b> somebody should look at it today. If it gets worse meanwhile, go to an emergency department or call { $number }.
consult-soon-this-week = <b>This week:</b> it can wait a little, but somebody should look at it within days. If it gets worse, do not wait.
consult-soon-self-care = <b>Not pressing:</b> by what you wrote, rest and watching it for some days are often enough. You can still go on and ask a doctor; if it gets worse, do not wait.
consult-soon-unknown = How pressing it is I cannot tell from your words, so I take it as for today. If it gets worse meanwhile, go to an emergency department or call { $number }.

consult-ask-tier =
    <b>Who should answer?</b>
    { $lines }

    { $wait }{ $ahead ->
        [0] Nobody is waiting in this department now.
        [one] One person is waiting in this department now.
       *[other] { $ahead } people are waiting in this department now.
    }{ $offered ->
        [all] {""}
       *[some] {" "}Other tiers cannot be paid for here just now.
    }
consult-help-tier = The nearest is often enough: an assistant who cannot answer calls a doctor. If another doctor takes over later, you pay nothing more.
consult-label-tier = Who answers
consult-tier-assistant = Medical assistant
    .aliases = assistant
consult-tier-in-house = Our own doctor
    .aliases = in-house, in house doctor, own doctor
consult-tier-outside = Doctor of another hospital
    .aliases = outside, outside doctor, other hospital
consult-tier-expert = Expert
    .aliases = specialist, professor
consult-tier-what-assistant = sorts out simple matters, and calls a doctor when needed
consult-tier-what-in-house = a doctor of our house
consult-tier-what-outside = a doctor who works at a hospital
consult-tier-what-expert = a senior specialist
consult-tier-line = • <b>{ $tier }</b>, { $price }: { $what }. { $wait }
consult-tier-line-short = • <b>{ $tier }</b>, { $price }: { $what }.
consult-wait-once = { $wait }{" "}
consult-tier-button = { $tier } · { $price }
consult-free = free
consultation-not-offered = That cannot be had here just now, because it cannot be paid for here. Please choose another one, or talk to a person: /human

consult-ask-keep =
    <b>May I keep these facts about your health?</b>
    Birth date, allergies, illnesses, medicines: next time you need not tell them again, and I check medicines against them. Encrypted, changed or deleted at any time: /profile
consult-help-keep = If you would rather not, the doctor still gets everything for this consultation, and I keep nothing for the next.
consult-label-keep = Keep the facts
consult-keep-yes = Keep them
    .aliases = yes, keep
consult-keep-no = Only this time
    .aliases = no, only this time, do not keep them

consult-ask-consent =
    <b>Before I send it</b>
    { $money }

    • Doctors on duty first see the complaint, age and sex, without a name; whoever takes it reads all of it, and what you send afterwards. It is kept encrypted.{ $who ->
        [self] {""}
       *[other] {" "}The facts about { $name } are kept for next time: /record
    }
    • For { $hours } hours after it is closed you can open it again for nothing.
    • A consultation at a distance does not replace an examination, and no emergency department.
consult-help-consent = The price is for the whole consultation, not for each message. You can give it up, with everything back, until the doctor’s first word.
consult-label-consent = Conditions
consult-terms-free = • It costs <b>nothing</b>.
    • You get a first answer { $within }. If nobody has answered by then, I tell you, and the consultation ends.
    • You can give it up at any time.
consult-terms-paid = • It costs <b>{ $price }</b>, all told.
    • You get a first answer { $within }. If nobody has answered by then, you get all of it back without asking.
    • Until a doctor’s first word you can give it up, and get all of it back.
consult-within-minutes = within { $count } minutes
consult-within-hours = { $count ->
        [one] within one hour
       *[other] within { $count } hours
    }

consult-summary =
    <b>Is this right?</b>

    { $lines }

    The doctor reads it when you tap below.
consult-submit = ✓ Ask the doctor
consult-cancelled = All right, nothing was sent and nothing is kept of it. If you need a doctor: /consult
consult-second = 🔁 A second opinion on the same matter: what you told is here, and the new doctor can read the earlier consultation. A few things I ask again.
consultation-one-open = You have a consultation under way already; one at a time, so that nothing gets mixed up:

consult-pay-first = Nearly there. Please pay below: the queue begins as soon as it is paid.
consult-cancel-unpaid = Rather not
consult-invoice-title = Consultation: { $tier }
consult-invoice-text = First answer { $within }. Nobody answered by then: everything back. Given up before the first word: everything back.
consult-invoice-label = Consultation
consult-paid = ✅ <b>Paid: { $price }</b> for the consultation { $number }.
consult-paid-in-vain = Your payment of { $price } came when there was nothing to be paid any more. It is on its way back to you.
