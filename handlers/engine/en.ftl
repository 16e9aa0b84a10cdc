# What all conversations share
progress = <b>Step { $number }</b> of { $count }
summary-line = <b>{ $label }</b>: { $value }
list-line = • { $item }
show-one = { $value }
picked = ✓ { $label }: { $value }
correcting = <b>Changing</b> · { $label }
noted = I have noted: { $facts }. You can change each at the end.
noted-more = { $first }, { $next }
welcome-back = Welcome back. Everything you told me is still here; let us go on.
here-we-are = This is where we were:
back-to = Back to “{ $journey }”. What you told me is still here.
edited-message = You changed an earlier message. To change an earlier answer, tap “Back”, or change it at the end.
stale-button = That button is out of date
stale-then-asked = That button belonged to an earlier question and no longer counts. This is where we are:
pressed-before = Got it already ✓
not-allowed = You are not allowed to do this
unknown-command = I do not know that command. Send /help to see what I can do.
not-understood = I am sorry, I did not understand that. Choose something below, or talk to a person.
file-without-question = I see your file, but I have no use for it just now, so I did not keep it. I will ask when papers are needed. If it is a medicine’s box: I cannot read photos of it, please type the name.
faq-answer = { $answer }
    <i>Source: { $source }</i>
parked-person = I am sorry: something went wrong on our side with your last message, and our admins know. Your answers are safe. Please try again in other words, or send /human to reach a person.
parked-admin = Update { $update } failed 5 times and is parked. Please look at the log.

nav-back = ← Back
    .aliases = back, go back, previous, step back
nav-help = ? Help
    .aliases = help
nav-cancel = ✕ Stop
    .aliases = stop, quit, exit, cancel
nav-edit = Change something
cancel-sure = Stop here? { $count ->
        [0] There is nothing to delete yet.
        [one] Your answer would be deleted.
       *[other] Your { $count } answers would be deleted.
    } You can also just leave, and go on another day.
first-question = This is the first question; there is none before it.
cancel-no = No, go on
    .aliases = no, go on, continue, keep going
cancel-yes = Stop and delete
    .aliases = yes, yes please, yes stop, delete
edit-which = Which answer would you like to change?
edit-none = None, back to the summary
    .aliases = none, nothing, no
nothing-to-cancel = There is nothing under way.

choice-keep = Keep: { $value }
choice-nothing = Nothing (0 元)
    .aliases = nothing, none, no, zero, 0, nil
choice-unknown = Don’t know yet
    .aliases = i do not know yet, don't know yet, i don't know, don't know, i do not know, dont know, not sure, unknown, no idea
choice-number = { $number }
choice-done = Done ({ $count })
choice-chosen = Done ({ $count })
choice-finished = Done
    .aliases = finished, that's all, thats all, that is all, no more, all sent, complete
choice-skip = Skip
choice-skipped = (left out)
choice-marked = ☑ { $label }
choice-unmarked = ☐ { $label }
choice-as-written = As I wrote it: { $text }
which-illness = Which of these do you mean? Tap one; if none fits, tap the last.
consent-agree = I have read this and agree
    .aliases = agree, i agree, i agree to this, yes i agree, agreed
consent-agreed = agreed
files-received = <b>{ $label }</b>: I have { $count } now.
    Send more if there are any, at most { $most }; when all are here, tap “Done”.
files-count = { $count ->
        [one] 1 file
       *[other] { $count } files
    }

bad-not-words = { $kind ->
        [sticker] I see your sticker, but I cannot tell what it means as an answer.
        [voice] I cannot listen to voice messages.
        [audio] I cannot listen to recordings.
        [location] I see the place on the map, but I cannot read an answer from it.
        [file] This question needs no photo or file, so I did not keep it. I will ask when papers are needed.
       *[other] I cannot read an answer from this kind of message.
    } Please type your answer; where there are buttons, a tap will do.
bad-not-file = I need a photo or a file here. Tap the paper clip and send a photo (JPEG, PNG) or a PDF. Not at hand? You can leave and come back another day; everything is kept.
bad-empty = I see no letters or digits, only blanks, signs or emoji. Please type your answer.
bad-too-short = That is a little short: please write at least { $least } characters. It has { $length } now.
bad-too-long = That is too long: at most { $most } characters. It has { $length } now; please shorten it and send it again.
bad-name = That does not look like a name. Please write it as on the ID, without digits or signs, for example: Li Jianguo.
bad-choice = That is none of the choices. Please tap a button, or type what it says.
bad-date = I cannot read that date. Please write it like this: 2026-03-01 or 1 March 2026.
bad-date-none = There is no such day in the calendar. Please check day and month, and send the date again, for example: 2026-03-01.
bad-only-signs = I see only digits or signs here. Please write it in words.
bad-number = Please write a whole number, for example: 0, 1 or 2.
bad-number-outside = That number is out of range. Please write a whole number from { $least } to { $most }.
bad-money = I cannot read that amount. Please write one number, for example: 200000, 200k or 35,000.50.
bad-money-negative = An amount cannot be below zero. If there is nothing, write 0.
bad-money-huge = That amount is too large; the most is { $most }. Please check for extra zeros and send it again.
bad-money-fraction = An amount has at most two decimals, for example: 1,234.50.
bad-money-currency = Amounts here are in Chinese yuan (you wrote { $found }). Please convert it to yuan, for example: 35000.
bad-money-zero = This needs an amount above zero, for example: 200000 or 200k.
bad-too-many-files = I take at most { $most } here; the ones beyond that were not kept.
bad-too-few-files = I need at least { $least }; there { $count ->
        [one] is 1
       *[other] are { $count }
    } now. Please send a photo or a PDF first.
bad-consent = I can only go on when you agree to this. When you have read it, tap “I have read this and agree”. Ask me if something is unclear, or tap “Stop”.
bad-summary-waits = Please tap one of the buttons below: send it, change something, or stop.

urgency-now = now
urgency-today = today
urgency-this-week = this week
case-mine = mine
case-free = free
case-taken = Somebody else is working on this one.
case-closed = This one has been decided already.
case-own = This is your own matter, so somebody else must handle it.
case-not-yours = You do not have this one; only the person who claimed it can act.
case-unknown = I cannot find this one, or it is not for your desk.

welcome-new = Hello { $name }, I am Shouwang. When somebody in the family is ill and the bills are frightening, I go through it with you, step by step.
welcome-known = Hello { $name }, I am here.
menu = { $lead }

    What would you like to do? Choose below, or simply ask me.
menu-lead = I am here.
menu-continue = ▶ Go on: { $journey }
menu-continue-any = Go on where I was
menu-human = 👤 Talk to a person
menu-menu = ☰ Menu

emergency = <b>{ $title }</b>
    { $number }

    <b>Until help comes:</b>
    { $lines }

    Your answers are safe. Look after the person first.
emergency-do = ✓ { $line }
emergency-dont = ✗ { $line }
emergency-number = 📞 <b>Call { $number } now</b> ({ $country })
emergency-numbers-anywhere = 📞 <b>Call an ambulance now</b>: mainland China <b>120</b>; US and Canada <b>911</b>; UK, Hong Kong, Macao 999; Taiwan 119; EU countries 112. Where are you? Tap, and I will tell you the number.
emergency-calm = Not an emergency, go on
emergency-remind = I am still here. { $number }
    If nobody is in danger now, tap “Not an emergency, go on” and we continue.
emergency-over = All right, let us go on. If anything changes, call the emergency number at once.
emergency-desk = ⚠️ { $name } may be in an emergency now: { $rule }. They were shown the number and what to do.
country-set = Noted: { $country }, emergency number <b>{ $number }</b>.
country-crisis = Crisis line: <b>{ $hotline }</b>.
country-which = Where are you now?
country-more = Other places →
crisis = { $name }, thank you for telling me. You must be in a lot of pain. It is not your fault, and you do not have to carry this alone.

    📞 You can call <b>{ $hotline }</b> now. Somebody there will listen.
    { $number }

    I am calling our colleagues for you, but I cannot promise that one is free this minute, so please do not wait: call. If somebody is near you, go to them, and put anything that could hurt you out of reach.
crisis-unclaimed = I am sorry: none of our colleagues has answered yet. Please do not wait. Call <b>{ $hotline }</b> now; if you are in danger, call <b>{ $emergency }</b>. I keep calling our colleagues, and you can go on talking to me.
crisis-remind = I am listening. 📞 At <b>{ $hotline }</b> there is somebody you can talk to.
    { $number }
    If nobody is in danger now, tap “Not an emergency, go on”.

payment-unknown-invoice = This invoice can’t be paid any more. Nothing was paid.
payment-unmatched = Your payment has arrived, but I can’t see what it was for. A person looks at it now and writes to you here; no money is lost.
payment-unmatched-words = A payment came for which nothing is known. Number: { $charge }. Sum in the smallest unit: { $sum }
