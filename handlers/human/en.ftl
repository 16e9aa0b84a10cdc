command-human = Talk to a person
human-name = Talk to a person
human-ask-matter = I will find a colleague for you. What is it about? A sentence or two, so that you need not tell it twice.
human-help-matter = Just write what matters most, for example: “I sent my papers two days ago and heard nothing.” Please leave out ID and card numbers.
human-label-matter = Matter
human-summary = { $lines }
human-submit = Send
human-cancelled = All right, no person for now. Send /human whenever you need one.
human-filed = Our colleagues on duty know. I will tell you as soon as one of them takes it. Meanwhile you can do other things, or add a few words.
human-filed-nobody = Nobody is on duty just now. You are in the queue, and the first colleague who comes will see it. If somebody is in danger, call the emergency number first (mainland China: 120).
human-waits = You are in the queue; nobody has taken it yet. To add something, simply write.
human-talks = A colleague is talking with you: whatever you write goes to them.
human-added = Added. Whoever takes it will see that too.
human-claimed = { $name } is here and reading what you wrote. What you send now goes straight to { $name }; I will be quiet.
human-end = End this talk
human-ended = Our colleague has ended this talk, and I am back. If there is more, send /human.
human-bye = All right, this talk is over and I am back.
human-desk-new = 🎫 Somebody asks for a person:
    { $words }
human-desk-crisis = 🆘 <b>Somebody speaks of suicide. Please take this now:</b>
    { $words }
human-desk-claim = I take it
human-desk-claimed-toast = It is yours
human-desk-claimed = You took the matter of <b>{ $name }</b>:
    { $words }

    What you write now goes to them; I will be quiet. /talks steps out.
human-desk-end = End this talk
human-desk-ended = The talk is over; they know.
human-desk-left = They ended the talk.
human-desk-empty = Nobody is waiting for a person.
human-desk-queue = Waiting for a person: { $count }
human-desk-row = { $mine } · { $urgency } · due { $due }
human-stop-waiting = No need to wait
human-back-in-queue = I am sorry: our colleague cannot go on just now. I have asked the others. You keep your place, and you need not tell it again.
human-desk-release = Put it back
human-desk-released = It is back in the queue; they and the other agents know.
human-desk-crisis-yours = 🆘 <b>{ $name } speaks of suicide.</b> This one is yours: please answer now. If you cannot, put it back.
human-desk-taken-away = Somebody spoke of suicide and had no answer for some minutes, so this one went to the other agents.
human-is-over = That talk is over. If there is something new, tap below; a reply here reaches nobody.
