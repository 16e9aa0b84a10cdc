# How a doctor works, their day, the words that they send often, and the tiers, which admins set.

command-practice = How I work: name, departments, hours, my day
command-templates = Words that I send often
command-doctors = Doctors and their tiers
practice =
    🩺 <b>{ $name }</b>, { $duty }
    Departments: { $departments }
    Hours: { $hours }
    Tier: { $tier } (set by an admin)

    /duty takes you on or off duty; outside your hours nobody is sent to you.
practice-change = Change
practice-today = My day
practice-name = How I work
practice-ask-title =
    <b>How shall patients read your name?</b>
    For example: Dr Lin, cardiology.
practice-help-title = It stands over every message of yours. Without one, patients read the name that your messenger shows.
practice-label-title = Name
practice-ask-departments =
    <b>For which departments do you answer?</b>
    Tap any number of them, then “Done”; or type them, for example: Cardiology, General practice.
practice-help-departments = You are called for these only. “All departments” calls you for everything at your tier.
practice-label-departments = Departments
practice-departments-all = All departments
    .aliases = all, every, everything, any
practice-ask-hours =
    <b>When do you work?</b>
    For example: 9-12,14-18. Or 22-6 for the night.
practice-help-hours = Outside these hours nobody is sent to you, even when you are on duty. Talks under way go on.
practice-label-hours = Hours
practice-hours-always = Always when on duty
    .aliases = always, any time, all day
practice-summary =
    <b>How you work</b>

    { $lines }
practice-submit = ✓ Keep this
practice-cancelled = Nothing has changed.
practice-kept = Kept: it counts from now on. /practice
practice-day =
    <b>My day</b>
    Taken: { $taken } · closed: { $closed } · under way: { $open }
    Median wait for the first answer: { $minutes }
    First answers within the promised time: { $kept }
    Rating: { $stars }
practice-no-figure = none yet
practice-percent = { $percent } %
practice-stars = ⭐ { $stars } ({ $count })
practice-no-doctor = That person is no doctor here. /doctors shows who is.
practice-doctors = <b>Doctors</b>
    { $lines }
practice-doctors-none = There are no doctors yet. /staff invites some.
practice-doctor = • <b>{ $name }</b> · { $tier } · { $departments } · { $hours } · { $duty }
practice-doctor-tier = Tier of { $name }
practice-which-tier = At which tier does <b>{ $name }</b> work? Now: { $tier }. Nobody takes consultations of a tier above their own.
practice-tier-set = { $name } works as { $tier } now, and knows.
practice-tier-yours = An admin has set your tier: { $tier }.

consultation-templates = <b>Words that you send often</b>
    { $lines }
consultation-template-own-line = { $number }. { $words }
consultation-template-house-line = { $number }. 🏠 { $words }
consultation-template-ready-line = 🏠 { $words }
consultation-template-line = <b>{ $number }.</b> { $words }
consultation-template-drop = 🗑 { $number }
consultation-template-add = ➕ One of mine
consultation-template-add-house = ➕ One of the house
consultation-template-to = 💬 Send one to { $name }
consultation-template-all = 💬 Templates
consultation-template-kept = Kept.
consultation-template-dropped = Deleted
consultation-template-name = A new template
consultation-template-ask-words =
    <b>The words, please</b>
    As the patient shall read them. Put in nothing about any patient.
consultation-template-help-words = At most 600 characters. You send it from the card of a consultation with “Templates”.
consultation-template-label-words = Words
consultation-template-cancelled = No template was kept.
consultation-template-send = <b>Which goes to { $name }?</b> A tap sends it under your name.
    { $lines }
consultation-template-sent = Sent
consultation-ready-hello = Hello, I am reading what you wrote and will be with you in a moment.
consultation-ready-photo = Could you send me a clear photo of it, in daylight and with something beside it for the size?
consultation-ready-since = When exactly did it begin, has it become better or worse since, and what have you tried so far?
consultation-ready-worse = If it suddenly gets worse, or you have trouble breathing, chest pain, or feel faint, do not wait for my answer: call the emergency number.
consultation-ready-hospital = This needs an examination that I cannot do from here. Please go to a hospital today, and take your papers and the list of your medicines with you.
