# My health facts: what medicines are checked against.

menu-profile = 🩺 My health facts
command-profile = My health facts, for questions about medicines
profile-name = My health facts

profile-ask-consent =
    <b>May I keep a few facts about your health?</b>
    When you ask about a medicine, I check it against them: allergies, illnesses, the medicines you take, age, weight, pregnancy. Please answer about yourself, not about somebody else.

    They are kept encrypted, used for nothing else, and shown to nobody else. You can change or delete them at any time: /profile
profile-help-consent = Without this I can still answer about medicines, but only in general, not for you. Tap “Stop” if you would rather not. Nothing is kept until you agree at the end.
profile-label-consent = Consent

profile-ask-allergies =
    <b>Are you allergic to anything?</b>
    Medicines above all, food too. Several at once is fine, for example: penicillin, peanuts. If a reaction was severe, say so.
profile-help-allergies = What gave you a rash, swelling, breathing trouble or a shock? Write it as the doctor called it, or in your own words. If you don’t know, tap “Don’t know yet”: I then take care, instead of assuming that there is nothing.
profile-label-allergies = Allergies
profile-allergies-none = None that I know of
    .aliases = none, no, nothing, no allergies, none known

profile-ask-conditions =
    <b>Which illnesses do you have, or had seriously?</b>
    For example: high blood pressure, stomach ulcer, kidney disease. Several at once is fine.
profile-help-conditions = Long-term illnesses matter most, and anything with stomach, heart, liver, kidneys, lungs or bleeding. What a doctor called it is best; everyday words will do.
profile-label-conditions = Illnesses
profile-conditions-none = None
    .aliases = no, nothing, no illness, no illnesses, no conditions

profile-ask-medicines =
    <b>What do you take at the moment?</b>
    Tablets, drops, injections, the pill, herbal medicine too. For example: aspirin, metformin.
profile-help-medicines = The name on the box is best. Include what you buy without a prescription and what you take only now and then. I can’t read photos of boxes, so please type it.
profile-label-medicines = Medicines
profile-medicines-none = Nothing
    .aliases = no, none, no medicines, no medicine, i take nothing

profile-ask-born =
    <b>When were you born?</b>
    For example: 1985-03-01. Some medicines are not for every age.
profile-help-born = The day as on the ID, such as 1985-03-01 or 1 March 1985. From it I reckon your age, so that it stays right as time passes.
profile-label-born = Born

profile-ask-weight =
    <b>How much do you weigh?</b>
    For example: 65 kg, 130 斤 or 143 lb. Without a unit I take it as kilograms.
profile-help-weight = Some doses go by weight, for children above all. Roughly is fine. A child’s weight counts for 90 days, then I ask again.
profile-label-weight = Weight

profile-ask-expecting =
    <b>Are you pregnant or breastfeeding?</b>
    I ask everybody of this age, since some medicines may harm the child.
profile-help-expecting = If this can’t be you, tap “Neither”. If you may be pregnant but are not sure, tap “Don’t know”: I then take the careful side.
profile-label-expecting = Pregnant or breastfeeding
profile-expecting-no = Neither
    .aliases = no, neither, none, not pregnant, i am a man
profile-expecting-pregnant = Pregnant
    .aliases = i am pregnant, expecting
profile-expecting-feeding = Breastfeeding
    .aliases = i am breastfeeding, nursing, feeding
profile-expecting-both = Both
    .aliases = pregnant and breastfeeding
profile-expecting-unknown = Don’t know
    .aliases = don't know, i don't know, dont know, not sure, maybe, unknown

profile-ask-weeks =
    <b>How many weeks is it now?</b>
    For example: 12. I go on counting by myself.
profile-help-weeks = Count from the first day of the last period, as doctors do, 0 to 42. You find it in your maternity record. Full weeks are enough: 12 for 12 weeks and 3 days.
profile-label-weeks = Weeks of pregnancy

profile-summary =
    <b>Is this right?</b>

    { $lines }

    I keep it only when you tap below.
profile-submit = ✓ Keep this
profile-kept = <b>Kept.</b> When you ask about a medicine, I check it against this. To look at it, change it or delete it: /profile
profile-cancelled = All right, I keep nothing of these answers. What you had me keep earlier stays as it was: /profile

profile-heading = <b>My health facts</b>
profile-footing = <i>Last changed: { $changed }. Kept encrypted, used only to check medicines for you.</i>
profile-weight-old = ⚠️ The weight is older than 90 days. Children grow quickly, so it does not count any more: please change it.
profile-pregnancy-over = ⚠️ The pregnancy you told me of must be over by now, so I take it as not known: please change it.
profile-change = Change
profile-delete = Delete
profile-delete-sure = Delete your health facts? I then answer about medicines only in general. You can tell me again at any time.
profile-delete-no = No, keep them
profile-delete-yes = Delete them
profile-deleted = Deleted: I keep none of your health facts any more.
profile-nothing = I keep no health facts of yours. To tell me some: /profile

profile-bad-born-future = That day has not come yet. Please check the year, and send the date of birth again, for example: 1985-03-01.
profile-bad-born-old = That would be more than { $years } years ago. Please check the year, and send the date of birth again.
profile-bad-weight-outside = That can’t be right: a weight here lies between { $least } and { $most } kg. Please check the number and the unit.
