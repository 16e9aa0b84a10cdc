# What an organiser, a visitor and a reviewer read about a fundraiser.

## Menu and commands
menu-fundraiser = Raise money for treatment
menu-my-fundraisers = { $count ->
    [one] My fundraiser
   *[other] My fundraisers ({ $count })
}
command-fundraiser = Raise money for a medical bill
command-mine = My fundraisers

## The journey as a whole
fundraiser-name = Fundraiser
fundraiser-intro =
    I’m sorry that you have to think about money as well now. Let’s do it together, one question at a time.

    A fundraiser is the last resort: what insurance or an aid fund pays, nobody has to ask strangers for. So we look there first.

    It takes about 10 to 15 minutes. You can stop whenever you like and go on later: I keep your place.

    Good to have at hand (photos are fine):
    • the patient’s ID
    • the diagnosis
    • the admission paper or an invoice
fundraiser-summary =
    <b>Nearly done. Please read it once more.</b>
    After this it goes to a person, who checks it. Nothing is public yet.

    { $lines }

    If something isn’t right, change it now: the rest stays as it is.
fundraiser-submit = Send it to a reviewer
fundraiser-cancelled =
    All right, we stop here, and I don’t keep these answers. Whenever you want to begin again: /fundraiser
    Anything you handed in earlier stays as it is: /mine
fundraiser-submitted =
    <b>It’s handed in. You’ve done the hard part.</b>

    Next, a reviewer, a real person, reads everything and looks at each paper. We aim to begin the same day. I’ll write to you here as soon as there is news, good or not, and tell you if something is missing.

    You needn’t wait by the phone. Where it stands: /mine
fundraiser-resubmitted =
    Thank you, your changes are handed in. The reviewer who asked for them has been told and goes on from there. I’ll write to you here.
fundraiser-fix-intro = { $count ->
    [0] Nothing needs to be asked again. Please read everything once more and hand it in.
    [one] One answer is asked again; all the others are kept. If your earlier answer is still right, one tap keeps it.
   *[other] { $count } answers are asked again; all the others are kept. Where your earlier answer is still right, one tap keeps it.
}

## Who could pay first
fundraiser-ask-public-insurance =
    <b>How much will public health insurance pay?</b>
    For example: 120000. A rough figure is fine. If there is none, or you don’t know, use a button.
fundraiser-help-public-insurance =
    <b>What it is:</b> the state’s health insurance, through work or as a town or village resident, together with its cover for serious illness.
    <b>How to find out:</b> ask at the hospital’s insurance office or the inpatient cashier: “About how much of this stay will insurance pay?” The insurance hotline is 12393. Treated away from home? Ask there about registering it; insurance often pays more then.
    <b>Why I ask:</b> what insurance pays needn’t be raised.
    <b>Don’t know?</b> Then say so. For now it counts as nothing, and you can change it before you hand in.
    <b>Who sees it:</b> the reviewers, and strangers as one line of the sums.
fundraiser-label-public-insurance = Public insurance
fundraiser-ask-own-policies =
    <b>Are there private insurance policies? How much will they pay?</b>
    From an insurer, the employer, the school or the city’s supplementary plan. For example: 50000
fundraiser-help-own-policies =
    <b>What it is:</b> medical, critical illness or accident insurance that somebody bought for the patient. People often forget those from the employer, the school, the city’s low-cost plan or a payment app.
    <b>How to find out:</b> ask the employer or the school, look through yearly bank charges, or look in the official 金事通 app, which lists one’s own policies. The insurer’s hotline can say what it pays.
    <b>Why I ask:</b> a policy that pays is faster than any fundraiser. Don’t let a claim run out of time.
    <b>Don’t know?</b> Say so with the button; you can change it before you hand in.
    <b>Who sees it:</b> the reviewers, and strangers as one line of the sums, without the insurer’s name.
fundraiser-label-own-policies = Private insurance
fundraiser-ask-mutual-aid =
    <b>Will a mutual aid plan pay? How much?</b>
    For example from the trade union, or a plan that the patient joined. For example: 20000
fundraiser-help-mutual-aid =
    <b>What it is:</b> many people each pay in a little and help the one who falls ill. Trade unions run such plans for employees; others are joined by phone.
    <b>How to find out:</b> ask the union at work, and look for regular small charges on the phone.
    <b>Why I ask:</b> if the patient is a member, that money is theirs by right.
    <b>None, or don’t know?</b> Use a button; both are fine answers.
    <b>Who sees it:</b> the reviewers, and strangers as one line of the sums.
fundraiser-label-mutual-aid = Mutual aid
fundraiser-ask-charity =
    <b>Will a charity or public aid pay something? How much?</b>
    Count what has been granted. For example: 10000
fundraiser-help-charity =
    <b>What it is:</b> medical assistance and hardship aid from the authorities, foundations for particular illnesses, and programmes in which drug makers give a medicine free.
    <b>How to find out:</b> ask the hospital’s social worker first; they know most of these. Medical assistance: the local insurance bureau, or the community or village office. Hardship aid: the civil affairs office.
    <b>Why I ask:</b> such aid doesn’t have to come from strangers.
    <b>Applied, but not decided yet?</b> Then say that you don’t know yet; you can change it before you hand in.
    <b>Who sees it:</b> the reviewers, and strangers as one line of the sums.
fundraiser-label-charity = Charities and aid

## The patient
fundraiser-ask-relation =
    <b>Who is ill?</b>
    Press a button, or simply write it, such as: my father
fundraiser-help-relation =
    Say what the patient is to you: if your mother is ill, that is “My parent”.
    <b>Why I ask:</b> the reviewer checks that you may act for the patient. For a child, that is normally a parent or guardian.
    <b>None of these fits?</b> For in-laws, cousins, aunts and uncles take “Other relative”; for neighbours and colleagues “Friend”.
    <b>Who sees it:</b> the reviewers. Strangers only see whether it was verified.
fundraiser-label-relation = Who is ill
fundraiser-relation-myself = Myself
    .aliases = me, self, i, i am, i am ill, i am the patient, it is me, it's me, for me, for myself
fundraiser-relation-spouse = My spouse
    .aliases = spouse, wife, husband, my wife, my husband, partner, my partner
fundraiser-relation-child = My child
    .aliases = child, son, daughter, my son, my daughter, my kid, kid, baby, my baby, my boy, my girl, my children, children
fundraiser-relation-parent = My parent
    .aliases = parent, father, mother, my father, my mother, dad, my dad, daddy, mum, my mum, mom, my mom, mummy, parents, my parents
fundraiser-relation-sibling = Brother/sister
    .aliases = brother, sister, my brother, my sister, sibling, my sibling, brother or sister, younger brother, older brother, younger sister, older sister
fundraiser-relation-grandparent = Grandparent
    .aliases = my grandparent, grandfather, grandmother, my grandfather, my grandmother, grandpa, grandma, my grandpa, my grandma, granny, grandad, my grandad
fundraiser-relation-grandchild = Grandchild
    .aliases = my grandchild, grandson, granddaughter, my grandson, my granddaughter
fundraiser-relation-relative = Other relative
    .aliases = relative, my relative, uncle, aunt, my uncle, my aunt, cousin, my cousin, nephew, niece, my nephew, my niece, father-in-law, mother-in-law, my father-in-law, my mother-in-law, brother-in-law, sister-in-law
fundraiser-relation-friend = Friend
    .aliases = my friend, a friend, colleague, my colleague, neighbour, neighbor, my neighbour, my neighbor, classmate, my classmate, student, my student, my teacher
fundraiser-noted-relation =
    for { $key ->
        [myself] yourself
        [spouse] your spouse
        [child] your child
        [parent] your parent
        [sibling] your brother or sister
        [grandparent] your grandparent
        [grandchild] your grandchild
        [relative] your relative
       *[friend] your friend
    }
fundraiser-noted-patient-name = { $value }
fundraiser-noted-disease = { $value }
fundraiser-noted-goal = goal { $value }
fundraiser-ask-patient-name =
    <b>What is the patient’s full name?</b>
    As it stands on the ID, for example: Wang Xiuying. If it is about you, your own name.
fundraiser-help-patient-name =
    Please write it letter for letter as on the ID. A small child without an ID card: as in the household register or on the birth certificate.
    <b>Why I ask:</b> it must agree with the papers, and the hospital has to find the patient.
    <b>Who sees it:</b> everybody with the link, once a reviewer has approved it. You agree to that separately, at the end.
fundraiser-label-patient-name = Patient’s name
fundraiser-ask-patient-born =
    <b>When was { $patient } born?</b>
    For example: 1962-05-08 or 8 May 1962
fundraiser-help-patient-born =
    Please send day, month and year as on the ID. If the family celebrates by the lunar calendar, the date on the ID still counts.
    <b>Why I ask:</b> it is held against the ID number, so that a slip shows at once.
    <b>Who sees it:</b> the reviewers. Strangers see the age only.
fundraiser-label-patient-born = Birth date
fundraiser-ask-patient-id =
    <b>What is { $patient }’s ID number?</b>
    The 18 characters on the resident ID. I keep it encrypted; strangers never see it.
fundraiser-help-patient-id =
    <b>Where it stands:</b> on the ID card at the bottom of the side with the photo; for a child in the household register. The last character may be an X. Travel permits for Hong Kong, Macau and Taiwan and passports are fine too.
    <b>Why I ask:</b> so that nobody can raise money in another person’s name, or twice for the same case.
    <b>Who sees it:</b> only the reviewers of this case. In summaries I show the first and last characters only. You may delete your message with the number from this chat afterwards.
    <b>No number at hand?</b> Stop here and come back later; I keep your place.
fundraiser-label-patient-id = ID number
fundraiser-ask-disease =
    <b>Which illness does { $patient } have?</b>
    As the doctor calls it, for example: acute leukaemia
fundraiser-help-disease =
    <b>Where it stands:</b> on the diagnosis, in the line “Diagnosis”. If there are several, send the one that this treatment is for.
    I may suggest names that I know; if none is right, keep your own words.
    <b>Why I ask:</b> the reviewer compares it with the papers and with what the treatment usually costs.
    <b>Who sees it:</b> everybody with the link, once it is approved.
fundraiser-label-disease = Illness
fundraiser-ask-hospital =
    <b>Which hospital treats the patient?</b>
    Full name with the town, for example: Hefei First People’s Hospital
fundraiser-help-hospital =
    The hospital that writes the bills, as its name stands on the papers. If a transfer is planned, send the hospital where the expensive treatment will be.
    <b>Why I ask:</b> the reviewer checks with it, and by default the money goes straight to its account.
    <b>Who sees it:</b> everybody with the link, once it is approved.
fundraiser-label-hospital = Hospital
fundraiser-ask-department =
    <b>Which department?</b>
    For example: haematology
fundraiser-help-department =
    It stands on the diagnosis, on the admission paper and on the wristband. Not admitted yet? Send the department of the doctor who treats the patient.
    <b>Why I ask:</b> so that the reviewer can find the right doctor’s office.
    <b>Who sees it:</b> the reviewers only.
fundraiser-label-department = Department
fundraiser-ask-diagnosed-on =
    <b>When was the illness diagnosed?</b>
    For example: 2026-03-01. If it is more than { $months } months ago, I’ll also ask for a newer paper.
fundraiser-help-diagnosed-on =
    <b>Where it stands:</b> on the diagnosis, mostly at the bottom beside the stamp. If there are several papers, take the first that names this illness.
    <b>Why I ask:</b> the paper should show how the patient is now. An older date is no obstacle: then a newer paper comes with it.
    <b>Who sees it:</b> the reviewers only.
fundraiser-label-diagnosed-on = Diagnosed on

## Papers
fundraiser-ask-id-papers =
    <b>Please send a photo of { $patient }’s ID, both sides.</b>
    If you can, add the page that shows how you are related, such as the household register or the marriage certificate. When all are here, press the button that appears.
fundraiser-help-id-papers =
    <b>How:</b> lay it flat in good light, all four corners in the picture, every character readable. A photo or a PDF, at most 6 files.
    <b>No ID card?</b> For a child the household register or the birth certificate. If it’s lost, the police station gives a temporary ID, usually within days.
    <b>Why I ask:</b> it proves that the patient exists and is the one on the diagnosis.
    <b>Who sees it:</b> only the reviewers of this case; each look is written down. It is kept encrypted and never shown to strangers. You may lay a strip of paper on it, “for this fundraiser only”, as long as name, number and dates stay readable.
fundraiser-label-id-papers = ID photos
fundraiser-ask-diagnosis-papers =
    <b>Please send the diagnosis.</b>
    The hospital’s certificate with its stamp. When all pages are here, press the button that appears.
fundraiser-help-diagnosis-papers =
    <b>What it is:</b> a page on which the hospital says what the patient has, with date, doctor’s name and stamp. A discharge summary or a pathology report is good too.
    <b>Where to get it:</b> ask the doctor in charge. It is stamped at the outpatient office or at the admissions desk; they will show you the way.
    <b>Not there yet?</b> Stop here and come back when you have it; your answers stay.
    <b>Why I ask:</b> it is the one paper without which nobody can check anything.
    <b>Who sees it:</b> only the reviewers of this case. Strangers see only whether it was verified.
fundraiser-label-diagnosis-papers = Diagnosis
fundraiser-ask-fresh-papers =
    <b>The diagnosis is more than { $months } months old. Please add a newer paper.</b>
    For example a recent certificate, a discharge summary or the latest test report. When all are here, press the button that appears.
fundraiser-help-fresh-papers =
    <b>What it is:</b> any recent hospital paper that names the illness and shows that treatment goes on.
    <b>Where to get it:</b> at the next visit ask the doctor for a new certificate; test reports come from the hospital’s machines or its app.
    <b>Why I ask:</b> people who give want to help with how things are today.
    <b>Who sees it:</b> only the reviewers of this case.
fundraiser-label-fresh-papers = Newer paper
fundraiser-ask-cost-papers =
    <b>Please send the admission paper, or an invoice.</b>
    A photo of either will do; more bills help. When all are here, press the button that appears.
fundraiser-help-cost-papers =
    <b>What it is:</b> the admission notice, a receipt for the deposit, an invoice, or the daily list of charges.
    <b>Where to get it:</b> at the admissions desk or the cashier. The daily list comes from the nurses’ station, the hospital’s machines or its app.
    <b>Not admitted yet?</b> The admission notice or the doctor’s written estimate of the cost is enough to begin.
    <b>Why I ask:</b> it shows that the treatment is under way and what it costs.
    <b>Who sees it:</b> only the reviewers of this case. Strangers see only whether the cost was verified.
fundraiser-label-cost-papers = Admission or invoice

## Sums
fundraiser-ask-expected-cost =
    <b>What does the hospital expect the whole treatment to cost?</b>
    For example: 300000 or 300k
fundraiser-help-expected-cost =
    Ask the doctor in charge: “What will it cost altogether, about?” A figure from a doctor is better than one from the internet.
    <b>Count:</b> operation, medicines, tests, ward, the planned rounds of treatment.
    <b>Leave out:</b> rent, travel, meals, lost wages and debts.
    <b>Why I ask:</b> from this I take off what others pay; what is left is what’s missing.
    <b>Who sees it:</b> everybody with the link, once it is approved.
fundraiser-label-expected-cost = Expected cost
fundraiser-ask-raised-elsewhere =
    <b>How much has been raised elsewhere already?</b>
    On other platforms, at work, at school. For example: 30000. If nothing, press the button.
fundraiser-help-raised-elsewhere =
    <b>Count:</b> gifts for this treatment: other fundraisers, collections at work or school, money from friends and neighbours.
    <b>Leave out:</b> loans, which have to be paid back, and the family’s own savings.
    <b>Why I ask:</b> nobody should be asked for what is already there. An honest figure here makes everything else believable.
    <b>Who sees it:</b> everybody with the link, once it is approved.
fundraiser-label-raised-elsewhere = Raised elsewhere
fundraiser-gap-line = { $label }: { $amount }
fundraiser-gap-unknown = { $label }: not known yet (counted as { $amount } for now)
fundraiser-ask-goal =
    Here is what we have so far:
    { $lines }
    <b>{ fundraiser-sum-gap }: { $gap }</b>

    <b>How much would you like to ask for?</b>
    At most { $most }. Less is fine too: ask only for what the family cannot pay itself.
fundraiser-help-goal =
    The goal is what the fundraiser should bring together. It can’t be more than what’s missing, and there is an upper limit for every fundraiser.
    <b>Does a line above look wrong?</b> Go back and change it; I’ll do the sums again.
    <b>Has the family paid a part already, or can it?</b> Then take that off and ask for less.
    <b>Is nothing missing?</b> Then no fundraiser is needed, and you can stop here.
    <b>Who sees it:</b> everybody with the link, once it is approved.
fundraiser-label-goal = Goal
fundraiser-goal-all = All that is missing: { $amount }

## The household
fundraiser-ask-income =
    <b>How much does the patient’s household earn in a year?</b>
    Everybody together, for example: 60000
fundraiser-help-income =
    <b>Count:</b> wages, pensions, the farm or shop, rents, benefits of all who live together, in the last twelve months. A good guess is enough.
    <b>Why I ask:</b> the reviewer must be able to tell donors that help is really needed. No single figure shuts anybody out.
    <b>Who sees it:</b> the reviewers only, never strangers. It is never used to sell you anything.
fundraiser-label-income = Yearly income
fundraiser-ask-homes =
    <b>How many homes does the household own?</b>
    If you rent, that is 0.
fundraiser-help-homes =
    Count flats and houses in the name of the patient, husband or wife and, for a child, the parents, also with a mortgage. An old house in the village counts; just say 1.
    <b>Why I ask:</b> donors wonder about it. The home you live in is no reason against you.
    <b>Who sees it:</b> the reviewers only, never strangers.
fundraiser-label-homes = Homes
fundraiser-ask-cars =
    <b>And how many cars?</b>
    If there is none, that is 0.
fundraiser-help-cars =
    Count cars and vans of the household, also those on credit. Scooters and tractors don’t count.
    <b>Why I ask:</b> together with income and homes it shows what the family could still carry itself.
    <b>Is it needed to earn a living or to get to hospital?</b> Say so in the story; the reviewer takes it into account.
    <b>Who sees it:</b> the reviewers only, never strangers.
fundraiser-label-cars = Cars
fundraiser-ask-other-fundraisers =
    <b>Is there, or was there, another fundraiser for this patient?</b>
    On any platform, started by anybody.
fundraiser-help-other-fundraisers =
    Count those that have ended as well, and those that a relative or a friend started.
    <b>Why I ask:</b> another one is allowed. But the sums must fit together, and donors must be told.
    <b>Who sees it:</b> the reviewers. Strangers see the sum raised elsewhere.
fundraiser-label-other-fundraisers = Other fundraisers
fundraiser-other-fundraisers-no = No
    .aliases = none, nope, never, no other, not that i know
fundraiser-other-fundraisers-yes = Yes
    .aliases = yeah, yep, yes there is, yes there was, there is, there was
fundraiser-ask-other-where =
    <b>Where was it, and how much did it bring?</b>
    For example: Platform A, started by my brother in May, raised 30,000, ended
fundraiser-help-other-where =
    The platform’s name, who started it, when, how much came in and whether it still runs. A link is welcome.
    <b>Why I ask:</b> so that the reviewer can put it side by side with this one.
    <b>Who sees it:</b> the reviewers only.
fundraiser-label-other-where = Where, how much

## The story
fundraiser-ask-story-way =
    <b>Now the story: what people read first. Shall I help you write it?</b>
    I ask three short questions and make a text of the answers. You can change every word.
fundraiser-help-story-way =
    Many people sit before a blank page here. With help, you answer three questions in your own words and get a draft to use, change or drop. Or write it all yourself.
    <b>Who sees it:</b> everybody with the link, once it is approved.
fundraiser-label-story-way = Writing the story
fundraiser-story-way-help = Yes, help me
    .aliases = help, help me, yes, yes please, please, please help, help me write it, ok, okay, together
fundraiser-story-way-myself = I’ll write it
    .aliases = myself, i'll write it, i will write it, i will write it myself, i'll write it myself, on my own, no, no thanks, i write it
fundraiser-ask-story-who =
    <b>Who is { $patient }?</b>
    A sentence or two about life before the illness. For example: My mother is 63. She ran a noodle stall for thirty years and brought up the three of us.
fundraiser-help-story-who =
    Think of what you would tell a neighbour: work, family, what the person likes. It needn’t be beautiful.
    If it is about you, write “I”. Please leave out phone numbers and addresses.
    <b>Who sees it:</b> it goes into the draft of the story, which you can still change.
fundraiser-label-story-who = Who it is about
fundraiser-ask-story-happened =
    <b>What has happened?</b>
    When did it begin, what was done, how are things today? For example: In March she was suddenly short of breath. It was the lungs. Two rounds of chemotherapy are behind her, and she is eating again.
fundraiser-help-story-happened =
    In order of time is easiest: how it began, what the doctors found, what was done, how it is now. Take your time; a few sentences are enough.
    If something is happening at this moment that frightens you, tell me that first, or call the emergency number.
    <b>Who sees it:</b> it goes into the draft of the story, which you can still change.
fundraiser-label-story-happened = What happened
fundraiser-ask-story-need =
    <b>What is the money for?</b>
    For example: Four more rounds of chemotherapy, starting in June. Our savings are used up.
fundraiser-help-story-need =
    What treatment comes next, when, and why the family can’t pay it alone. Say what is certain and what isn’t yet.
    <b>Why I ask:</b> people like to know what exactly they help with.
    <b>Who sees it:</b> it goes into the draft of the story, which you can still change.
fundraiser-label-story-need = What it is for
fundraiser-ask-story =
    <b>The story</b>
    Everybody with the link will read it.

    { $draft }

    Please leave out phone numbers, ID numbers, accounts and addresses.
fundraiser-help-story =
    Any length from a few sentences to 3,000 characters. Good stories are plain: who, what happened, what comes next, what you ask for.
    Write only what is true, and what the patient would be happy to see read by others.
    <b>To change the draft:</b> press and hold it, copy it, change what you like, and send it to me as a message.
    <b>Who sees it:</b> everybody with the link, once it is approved.
fundraiser-label-story = Story
fundraiser-story-use = Use this text
fundraiser-story-drafted =
    I put your answers together like this:

    { $draft }

    Use it with the button, or send me your own version.
fundraiser-story-free =
    Write it in your own words and send it as one message: who it is about, what has happened, what is needed. A few sentences are enough.
fundraiser-story-draft =
    Thank you for taking a moment to read this. It is about { $patient }.

    { $who }

    The diagnosis: { $disease }. The treatment is at { $hospital }.

    { $happened }

    The whole treatment is expected to cost { $expected }. We are asking for { $goal } of it.

    { $need }

    If you can help, or pass this on to somebody who might, it means a great deal to us. Thank you, and stay well.

## The payee
fundraiser-ask-payee =
    <b>Where should the money go?</b>
    Best is straight to { $hospital }: donors can then see that it pays for treatment. A person’s account is possible only with a good reason.
fundraiser-help-payee =
    <b>The hospital:</b> the money is booked to the patient’s stay. You need the admission number, no account.
    <b>A person:</b> only if the hospital can’t take it, for example because treatment is over and was paid with borrowed money. You write the reason, and a reviewer has to agree in writing.
    <b>Who sees it:</b> the reviewers. Strangers never see account numbers.
fundraiser-label-payee = Who gets the money
fundraiser-payee-hospital = The hospital
    .aliases = hospital, hospital account, to the hospital, the hospital's account, hospital's account
fundraiser-payee-person = A person
    .aliases = person, a person's account, personal account, me, to me, my account, my own account, family, to my family
fundraiser-ask-admission-number =
    <b>What is the patient’s admission number at { $hospital }?</b>
    For example: 00318827
fundraiser-help-admission-number =
    <b>Where it stands:</b> on the wristband, the admission paper and every bill; “住院号” in Chinese.
    <b>Not admitted?</b> The outpatient or patient card number will do; write which one it is.
    <b>Why I ask:</b> so that the hospital books the money to the right patient.
    <b>Who sees it:</b> the reviewers, and the hospital with the money. Never strangers.
fundraiser-label-admission-number = Admission number
fundraiser-ask-payee-reason =
    <b>Why can the money not go to the hospital?</b>
    One or two sentences. For example: The stay is over; my uncle lent us the money for it.
fundraiser-help-payee-reason =
    Tell it as it is. If a paper shows it, such as a paid invoice or a note of the loan, keep it at hand: the reviewer may ask for it.
    <b>Why I ask:</b> donors trust a hospital’s account more than a person’s, so the reviewer has to say yes to this in writing.
    <b>Who sees it:</b> the reviewers only.
fundraiser-label-payee-reason = Why a person
fundraiser-ask-payee-name =
    <b>Whose account is it?</b>
    The name exactly as the bank has it, for example: Wang Jianguo
fundraiser-help-payee-name =
    Best is the patient, husband or wife, a parent or a grown-up child. The name must agree with the bank’s, or the transfer comes back.
    <b>Who sees it:</b> the reviewers, and the bank with the transfer. Never strangers.
fundraiser-label-payee-name = Account holder
fundraiser-ask-payee-account =
    <b>What is the number of the bank card?</b>
    The long number on the front, for example: 6222 0000 0000 0000
fundraiser-help-payee-account =
    A mainland debit card in the name that you just sent; 12 to 19 digits. A credit card won’t work. I never need the PIN, the code on the back or any code sent by SMS: don’t tell those to anybody.
    <b>Who sees it:</b> the reviewers, and the bank with the transfer. It is kept encrypted; in summaries I show the first and last digits only.
fundraiser-label-payee-account = Bank card

## Consents
fundraiser-ask-consent-true =
    <b>Almost there. Four things to agree to, one by one.</b>

    <b>1. It is true</b>
    • What I told is true to the best of my knowledge, and the papers are genuine.
    • If something important changes, I say so.
    • False statements end the fundraiser, and donations go back to those who gave them.
    • This is personal help between people, not charity.
fundraiser-help-consent-true =
    An honest mistake is nothing to worry about: if you aren’t sure of an answer, go back and change it, or tell the reviewer. This is about made-up stories and forged papers.
    “Personal help, not charity” means: people help one person directly, on your word. The platform checks facts one by one, but it is no charity and doesn’t give in its own name.
    Without this consent I can’t hand it in.
fundraiser-label-consent-true = It is true
fundraiser-ask-consent-public =
    <b>2. What strangers see</b>
    Once a reviewer has approved it, everybody with the link sees:
    • the patient’s name, age, illness and hospital
    • the story
    • the sums: cost, what others pay, what is missing, the goal
    • which facts were verified, and when
    • who gave and who vouches, when they wish to be named; your updates; a photo if you choose one

    <b>They never see:</b> the ID number, the papers, phone numbers, the account.
fundraiser-help-consent-public =
    Before approval nobody but the reviewers sees anything. Afterwards, links can be passed on, so reckon that people you know will read it.
    Please ask the patient, if they can be asked. For a child, decide what they will be glad about in ten years.
    Too much in the story? Go back and shorten it. Without this consent there can be no fundraiser.
fundraiser-label-consent-public = What strangers see
fundraiser-ask-consent-money =
    <b>3. Fees, payment and refunds</b>
    • Of each donation the platform keeps { $platform }%, and the payment provider { $payment }%.
    • The money goes only to the payee that you named.
    • Papers showing what it was spent on are due within { $days } days of each payout; until they are here, further payouts wait.
    • What is left over, or was not used for the treatment, goes back to those who gave, each in proportion, to the cent.
fundraiser-help-consent-money =
    <b>An example:</b> with a fee of 0.6%, a gift of 100.00 元 loses 0.60 元.
    <b>Papers of spending:</b> invoices and receipts from the hospital; a photo is enough. Please keep them all.
    <b>Left over</b> may mean: the treatment cost less, insurance paid more, or it could not go on. Then nobody keeps the rest.
    Without this consent there can be no fundraiser.
fundraiser-label-consent-money = Fees and refunds
fundraiser-ask-consent-data =
    <b>4. Your data</b>
    • It is stored encrypted.
    • Only reviewers who work on this case read the papers, and every look is written down.
    • It is never used to sell you anything.
    • You can have it deleted: /me. Should the law make us keep something, we tell you what and for how long.
fundraiser-help-consent-data =
    This covers everything you told me here: answers, papers, ID and account numbers. It is used to check and run this fundraiser and for nothing else.
    With /me you can also get a copy of what is stored about you.
    Without this consent I may not keep the papers, so there can be no fundraiser.
fundraiser-label-consent-data = Your data

## States
fundraiser-state-draft = Draft
fundraiser-state-submitted = Waiting for a reviewer
fundraiser-state-in-review = Being reviewed
fundraiser-state-needs-changes = Changes needed
fundraiser-state-public-notice = In public notice
fundraiser-state-open = Open
fundraiser-state-paused = Paused
fundraiser-state-closed = Ended
fundraiser-state-settled = Ended and settled
fundraiser-state-rejected = Not accepted
fundraiser-state-cancelled = Withdrawn
fundraiser-next-draft = It isn’t handed in yet. Go on any time: /fundraiser
fundraiser-next-submitted = The next free reviewer takes it; we aim for the same day. You needn’t do anything, I’ll write to you here.
fundraiser-next-in-review = A reviewer is reading it and checking each paper. You needn’t do anything; if something is missing, I’ll ask you here.
fundraiser-next-needs-changes = The reviewer needs something from you. Press the button below: only that is asked again. Until then the review waits.
fundraiser-next-public-notice =
    Until { $until } everybody with the link can read it and point out what isn’t right. If there is no objection, it then opens by itself.
    The link: { $link }
fundraiser-next-open =
    It is open until { $closes }, then it ends by itself. Share it with people who know you first; they can tell others that it is true.
    The link: { $link }
fundraiser-next-paused =
    It is on hold. If you paused it yourself, you can go on with the button below. If we did and you would like to know more: /human
    A pause does not move the day on which it ends.
fundraiser-next-closed = It has ended and does not open again. Please keep all hospital bills: they show what the money was used for.
fundraiser-next-settled = Everything is settled. There is nothing left for you to do. We wish you all the best.
fundraiser-next-rejected = It could not be accepted; the reason is in the message I sent you. If you think that is wrong, talk to a person: /human
fundraiser-next-cancelled = It was taken back. Nobody can see it any more. If you need it again: /fundraiser

## The organiser’s view
fundraiser-none = You have no fundraiser yet. If there is a bill that you can’t pay, we can look together at who could.
fundraiser-which = Which one would you like to see?
fundraiser-title = { $patient } · { $state }
fundraiser-view = See my fundraiser
fundraiser-mine =
    <b>Fundraiser for { $patient }</b>
    { $disease }
    Goal: { $goal }
    Now: <b>{ $state }</b>

    { $money }

    <b>What was checked</b>
    { $facts }

    <b>What happens next</b>
    { $next }
fundraiser-fact-identity = Identity
fundraiser-fact-relation = Relation
fundraiser-fact-diagnosis = Diagnosis
fundraiser-fact-cost = Cost
fundraiser-fact-assets = Family means
fundraiser-fact-other-aid = Other aid
fundraiser-fact-open = · { $fact }: not looked at yet
fundraiser-fact-verified = ✓ { $fact }: verified by reviewer no. { $by }, { $at }
fundraiser-fact-unverified = ✗ { $fact }: could not be verified (reviewer no. { $by }, { $at })
fundraiser-do-fix = Make the changes
fundraiser-do-pause = Pause
fundraiser-do-resume = Go on
fundraiser-do-close = End it for good
fundraiser-do-withdraw = Take it back
fundraiser-keep-it = No, keep it
fundraiser-paused-toast = Paused. Those who gave are told; their money stays where it is.
fundraiser-resumed-toast = It goes on.
fundraiser-close-sure =
    <b>End this fundraiser for good?</b>
    It can’t be opened again. If you only need a break, pause it instead.
    What was given is for the treatment and stays that; those who gave are told. What isn’t needed goes back to them.
fundraiser-withdraw-sure =
    <b>Take this fundraiser back?</b>
    It then disappears for everybody and is not reviewed any further. If you need it later, you would have to begin again.
fundraiser-withdrawn = Done, it’s taken back. Nobody can see it any more. If you need us again, we’re here: /fundraiser

## What the organiser hears
fundraiser-in-review = Good news: a reviewer has begun to read your fundraiser and check the papers. You needn’t do anything now.
fundraiser-approved =
    <b>Your fundraiser has been checked and approved.</b>

    It is now in public notice for { $hours ->
        [one] one hour
       *[other] { $hours } hours
    }, until { $until }: everybody with the link can read it and point out what isn’t right. If there is no objection, it opens by itself, and I’ll tell you.

    The link: { $link }
fundraiser-opened =
    <b>Your fundraiser is open</b>, until { $closes }.

    Send the link to people who know you first: family, colleagues, classmates. They can tell others that it is true.
    { $link }
fundraiser-changes-asked =
    <b>The reviewer needs something more.</b> That happens often and is quickly done.

    What it is about:
    { $areas }

    Why: { $reason }
    What to do: { $hint }

    In the reviewer’s words: { $words }
fundraiser-changes-no-words = (nothing more)
fundraiser-rejected =
    I’m sorry: your fundraiser could not be accepted.

    Why: { $reason }
    In the reviewer’s words: { $words }

    If you think that is wrong, or have a paper that shows otherwise, talk to a person with the button below. The hospital’s social worker and the local office for medical assistance may know other ways to get help.

## What everybody may read
fundraiser-public =
    <b>{ $patient }</b>, { $age ->
        [0] under one year old
        [one] 1 year old
       *[other] { $age } years old
    }
    { $disease } · { $hospital }
    Now: <b>{ $state }</b>

    { $story }

    <b>The sums</b>
    { $lines }
    { fundraiser-sum-gap }: { $gap }
    <b>Goal: { $goal }</b>

    { $money }

    <b>What was checked, one by one</b>
    { $facts }

    { $vouches }

    <i>This is personal help, not charity. The organiser answers for the text; a tick stands for that one fact only.</i>

    { $note }
fundraiser-public-public-notice = In public notice until { $until }, then it opens. If you know that something here isn’t right, please tell us with the button below.
fundraiser-public-open = Open until { $closes }.
fundraiser-public-paused = On hold at the moment: nobody can give. What was given stays where it is.
fundraiser-public-closed-goal = The goal is reached, so it has ended. Thank you.
fundraiser-public-closed-deadline = Its days are over, so it has ended.
fundraiser-public-closed-organiser = The family has ended it.
fundraiser-public-closed-upheld = It was stopped after reports: something in it was not true. Money that was not paid out goes back to those who gave.
fundraiser-public-settled = This fundraiser has ended, and its accounts are settled.

## Errors
fundraiser-unknown = I can’t find this fundraiser. It may have been taken back, or it is not public yet. If somebody sent you the link, please ask them to send it again. Your own are here: /mine
fundraiser-has-one = You have a fundraiser for this patient already, so I didn’t start a second one. You find it here: /mine
fundraiser-moved-on = This fundraiser has moved on since that button was shown. Here is where it stands now: /mine
fundraiser-bad-account = That can’t be the number of a bank card. Please compare it with the card, digit by digit, and send it again: 12 to 19 digits, no letters.
fundraiser-facts-open = Not every fact is settled. Mark each of the six; to approve, identity, diagnosis and cost must be verified.

## Papers by name
fundraiser-paper-id = ID
fundraiser-paper-diagnosis = Diagnosis
fundraiser-paper-admission = Admission or invoice
fundraiser-paper-invoice = Invoice
fundraiser-paper-fresh-diagnosis = Newer diagnosis
fundraiser-paper-other = Other paper

## The reviewer’s desk
fundraiser-desk-empty = No fundraiser is waiting.
fundraiser-desk-queue =
    <b>Fundraisers to review</b>
    Waiting: { $count }
fundraiser-desk-row = { $mine } · { $urgency } · { $goal } · due { $due }
fundraiser-desk-brief =
    <b>Fundraiser to review</b>
    Goal: { $goal }
    Urgency: { $urgency }
    Due: { $due }

    Answers and papers are shown to whoever takes the case. Please don’t take cases of people you know.
fundraiser-desk-new =
    <b>A new fundraiser to review</b>
    Urgency: { $urgency }
    Due: { $due }
fundraiser-desk-open = Open
fundraiser-desk-claim = Take this case
fundraiser-desk-claimed = The case is yours.
fundraiser-desk-released = Put back in the queue. The reviewers on duty have been told.
fundraiser-desk-asked = You asked the organiser for changes. The case comes back to you when they answer.
fundraiser-desk-resubmitted =
    <b>The organiser has made the changes. Your review can go on.</b>
    Answered again:
    { $changes }
fundraiser-desk-withdrawn = The organiser took back a fundraiser that you were reviewing. Nothing more to do.
fundraiser-desk-case =
    <b>Application</b>
    { $lines }

    Patient’s ID number: <code>{ $id }</code>
    <i>This look has been logged.</i>
fundraiser-desk-checklist =
    <b>Facts</b>
    { $facts }

    <b>What the machine noticed</b>
    { $findings }

    <i>Hints, no verdict: the decision is yours.</i>
fundraiser-desk-fact-open = · { $fact }: open
fundraiser-desk-fact-yes = ✓ { $fact }: verified
fundraiser-desk-fact-no = ✗ { $fact }: not verified
fundraiser-desk-nothing-found = Nothing. That does not make it right.
fundraiser-desk-finding-serious = 🔴 { fundraiser-severity-serious }: { $finding }
fundraiser-desk-finding-attention = 🟠 { fundraiser-severity-attention }: { $finding }
fundraiser-desk-finding-info = ⚪ { fundraiser-severity-info }: { $finding }
fundraiser-desk-papers = Show the papers
fundraiser-desk-paper = { $number }. { $kind }
fundraiser-desk-yes = ✓ { $fact }
fundraiser-desk-no = ✗ { $fact }
fundraiser-desk-yes-set = ✅ { $fact }
fundraiser-desk-no-set = ❌ { $fact }
fundraiser-desk-noted = Noted, with your name and the time.
fundraiser-desk-change = Ask for changes
fundraiser-desk-approve = Approve
fundraiser-desk-reject = Reject
fundraiser-desk-release = Put back in the queue
fundraiser-desk-approved = Approved. Public notice until { $until }; the organiser has been told.
fundraiser-desk-changes-sent = Sent to the organiser. The case stays with you.
fundraiser-desk-rejected = Rejected; the organiser has been told, with reason.

## Asking for changes
fundraiser-changes-name = Asking for changes
fundraiser-changes-summary =
    <b>This goes to the organiser:</b>

    { $lines }
fundraiser-changes-submit = Send to the organiser
fundraiser-changes-cancelled = Nothing was sent. The case is still yours.
fundraiser-changes-ask-what =
    <b>What is to be changed?</b>
    One or more; exactly these questions are asked again.
fundraiser-changes-help-what = Choose as little as possible: everything else stays as answered. A second press takes a choice out again.
fundraiser-changes-label-what = What
fundraiser-changes-what-patient = Name, birth date, ID number
fundraiser-changes-what-relation = Relation to the patient
fundraiser-changes-what-disease = Illness, hospital, date
fundraiser-changes-what-id-papers = ID photos
fundraiser-changes-what-diagnosis-papers = Diagnosis paper
fundraiser-changes-what-cost-papers = Admission or invoice
fundraiser-changes-what-sums = Cost and goal
fundraiser-changes-what-household = Household
fundraiser-changes-what-story = Story
fundraiser-changes-what-payee = Payee
fundraiser-changes-ask-code = <b>Why?</b> The organiser reads this reason, with a hint on what to do.
fundraiser-changes-help-code = The reason is kept with the case. If two fit, take the one that is quickest to put right and add the other in your own words.
fundraiser-changes-label-code = Reason
fundraiser-changes-code-unreadable = A photo can’t be read
    .aliases = unreadable, blurred, not readable, too dark
fundraiser-changes-code-incomplete = Something is missing
    .aliases = incomplete, missing, pages missing
fundraiser-changes-code-does-not-match = Answers and papers differ
    .aliases = does not match, mismatch, differs, different
fundraiser-changes-code-outdated = A paper is too old
    .aliases = outdated, too old, old paper, expired
fundraiser-changes-code-private-data = Private data in the story
    .aliases = private data, private, privacy, phone number
fundraiser-changes-code-unclear = Something is not clear
    .aliases = unclear, not clear, question
fundraiser-changes-hint-unreadable = Take a new photo in daylight: paper flat, all four corners in the picture, every line sharp. Check it in large before you send it.
fundraiser-changes-hint-incomplete = Send all pages, both sides, and with the hospital’s stamp. If the hospital won’t give you a page, tell us: /human
fundraiser-changes-hint-does-not-match = Hold your answer against the paper, letter by letter, and correct whichever is wrong. If the paper is wrong, ask the hospital for a corrected one.
fundraiser-changes-hint-outdated = Ask the doctor in charge for a new paper with today’s date, or send the latest report.
fundraiser-changes-hint-private-data = Take phone numbers, ID and account numbers, addresses and links out of the text; strangers would see them.
fundraiser-changes-hint-unclear = Answer once more, a little more exactly: who, when, how much. The reviewer’s words below say what is meant.
fundraiser-changes-ask-words =
    <b>Anything to add in your own words?</b>
    The organiser reads it as you write it. One clear request, for example: Please photograph page 2 of the diagnosis again.
fundraiser-changes-help-words = Write as to a person who is frightened and short of sleep: what exactly, where to get it. No suspicion, no jargon.
fundraiser-changes-label-words = Your words

## Rejecting
fundraiser-reject-name = Rejecting
fundraiser-reject-summary =
    <b>Reject this fundraiser?</b> This is final; the organiser reads:

    { $lines }
fundraiser-reject-submit = Reject
fundraiser-reject-cancelled = Nothing was decided. The case is still yours.
fundraiser-reject-ask-code = <b>Why is it rejected?</b> The organiser reads this reason.
fundraiser-reject-help-code = Reject only what changes can’t put right; otherwise ask for changes. The reason is kept with the case.
fundraiser-reject-label-code = Reason
fundraiser-reject-code-not-true = Important statements are not right
    .aliases = not true, untrue, false, false statements, lie
fundraiser-reject-code-not-medical = It is not for medical treatment
    .aliases = not medical, no treatment, not treatment
fundraiser-reject-code-no-need = The bill can be paid in another way
    .aliases = no need, not needed, can pay, covered
fundraiser-reject-code-same-case = There is another one for this case
    .aliases = same case, duplicate, twice, already exists
fundraiser-reject-code-papers-not-genuine = The papers could not be confirmed as genuine
    .aliases = papers not genuine, not genuine, forged, fake, fake papers
fundraiser-reject-code-not-allowed = The house rules do not allow it
    .aliases = not allowed, against the rules, rules
fundraiser-reject-ask-words =
    <b>Anything to add in your own words?</b>
    The organiser reads it as you write it: facts, no accusation.
fundraiser-reject-help-words = Say what the decision rests on and what would change it, if anything would. Don’t name sources who told you in confidence.
fundraiser-reject-label-words = Your words

## Approving a person’s account
fundraiser-approve-name = Approving
fundraiser-approve-summary =
    <b>Approve, with the money going to a person?</b>

    { $lines }
fundraiser-approve-submit = Approve
fundraiser-approve-cancelled = Nothing was decided. The case is still yours.
fundraiser-approve-ask-reason =
    <b>The payee is a person. Why do you accept that?</b>
    For example: The stay is over and paid; invoice and note of the loan seen.
fundraiser-approve-help-reason = Say what you saw that makes the hospital’s account impossible, and how you know whose account it is. The reason is kept with your name.
fundraiser-approve-label-reason = Your reason

fundraiser-no-hurry =
    There is no hurry with the fundraiser: everything you wrote is kept, and you can go on at any time. For now, please look after yourself.
    If you would like to talk to somebody, I can ask a colleague.
fundraiser-still = I want to do it now
