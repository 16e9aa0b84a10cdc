# Answers of the library, and questions that it could not answer
answer = { $quotes }
    <i>From: { $source }</i>
answer-also = { $answer }

    Or perhaps you mean this one:
    { $also }
answer-phrased = { $sentences }

    { $quotes }
answer-carried = <blockquote expandable>{ $quote } — { $source }</blockquote>
answer-used-up = { $answer }

    <i>Today’s explanations in plain words are used up; these are the words of the source. Tomorrow there are more.</i>
answer-source = { $name }, clause { $number } “{ $title }” (version { $version })
answer-source-page = { $name }, clause { $number } “{ $title }” (version { $version }, page { $page })
answer-whole = 📖 Whole clause
answer-whole-of = 📖 { $title }
answer-not-meant = Not what I meant
answer-helped = 👍 Helped
answer-no-help = 👎 Didn’t help
answer-clause = <b>{ $title }</b>

    { $text }

    <i>{ $source }</i>
answer-thanks = Thank you, noted
answer-sorry = I am sorry that did not help. Your question is with my colleagues, so that the library gets better. If it is pressing, a person can help you now.
answer-others = Sorry, I got you wrong, and I have noted your question. If one of these is nearer, press it; if none is, please ask me once more in other words, best with the product’s name.
answer-ask-anew = Please ask me once more in other words; the more precise, the better, for example with the product’s name. A person can help too.
answer-unknown = The library has nothing that answers this, and I would rather not guess. I have noted your question for my colleagues; if it is pressing, a person can help.
answer-for-doctor-here =
    Only a doctor can tell you that, and I would rather not guess. { $journey ->
        [consultation] One will look at it once these questions are answered.
       *[other] /consult takes you to one.
    } If you feel very unwell, do not wait: go to an emergency department now.

    If you are all right for the moment, let us go on here:
answer-unknown-here = The library has nothing that answers this, and I would rather not guess. I have noted your question for my colleagues; /human reaches a person. Let us go on here:
answer-gone = This clause has been updated since. Please ask me once more, and I answer from what holds now.

menu-questions = ❓ Unanswered questions
command-questions = unanswered questions
questions-none = There are no open questions.
questions-one = <b>{ $words }</b>
    { $why } · { $at }{ $place }{ $passage }
questions-why-unknown = not in the library
questions-why-not-meant = something else was meant
questions-why-no-help = did not help
questions-place = {" "}· while filling in: { $journey }
questions-no-place = {""}
questions-no-passage = {""}
questions-page = { $count ->
        [one] One open question.
       *[other] { $count } open questions, page { $page } of { $pages }.
    }
questions-done = ✓ Done
questions-tell = ✓ Added, tell them
questions-settled = Done
questions-told = Told
questions-settled-before = Somebody has seen to this question already, or whoever asked it has left.
questions-answered-now = You once asked: “{ $words }”. I had no good answer then; now there is one. Please ask me again.
questions-before = ← Before
questions-next = Next →

wish-which = Just to be sure, would you like:
wish-fundraiser = About fundraisers: what would you like to do?
wish-mine = My fundraisers
wish-gifts = My donations
wish-fundraiser-button = 🤝 A fundraiser
wish-mutual-aid-button = 👥 Mutual aid
wish-policy-button = 🛡 Insurance for the family
wish-consultation-button = 🩺 Ask a doctor
wish-drug-button = 💊 About a medicine
wish-human-button = 👤 A person
wish-later-mutual-aid = Joining mutual aid is not open yet. Its rules can be read already: ask me, for example, how long the waiting period of the adult plan is. For anything else a person can help.
wish-later-policy = Choosing insurance for the family is not open yet. The terms can be read already: name the product and what you would like to know, and I find the words. A person can look with you.
