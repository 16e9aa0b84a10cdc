# The doctors' desk: the card, the queue, what a doctor does with a consultation.

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
