# The people around a fundraiser: sharing, the card, vouching, updates, reports, the tree.

## Buttons that stand in many places
fundraiser-page = See the page
fundraiser-do-share = Share
fundraiser-do-vouch = I know the patient
fundraiser-do-report = Something is wrong here
fundraiser-do-update = Tell how it goes
fundraiser-do-donors = Who gave
fundraiser-do-tree = Who brought whom

## Money and vouches in one line
fundraiser-money-none = Nobody has given yet.
fundraiser-money =
    <b>Raised: { $raised }</b> ({ $count ->
        [one] 1 donation
       *[other] { $count } donations
    })
    With the payment provider { $held } · paid to the hospital { $paid } · back to donors { $back }
fundraiser-vouches-none = Nobody has vouched yet. { $wanted } people who know the patient are needed before money is paid out.
fundraiser-vouches =
    <b>{ $count ->
        [one] 1 person vouches
       *[other] { $count } people vouch
    }</b> ({ $wanted } are needed before money is paid out)
    { $lines }
fundraiser-vouch-line = • { $name } ({ $relation }): “{ $words }”
fundraiser-mine-vouches = Vouches: { $count } of the { $wanted } needed before money is paid out

## Sharing
fundraiser-share-organiser =
    <b>Share it, with those first who know you.</b>
    Choose for whom, and I write a few words that you can send on as they are. They carry your link.
fundraiser-share-supporter =
    <b>Thank you for passing it on.</b>
    Choose for whom, and I write a few words that you can send on as they are. The link in them is yours: the family sees that somebody came through you, by the name you have here. If you give unnamed, they don’t.
fundraiser-circle-family = Family
fundraiser-circle-friends = Friends
fundraiser-circle-colleagues = Colleagues
fundraiser-circle-classmates = Classmates
fundraiser-words-hint = Hold the next message and forward or copy it. Change what you like.
fundraiser-words-own-family =
    Dear all, you know that { $patient } is ill: { $disease }. { $missing } is still missing for the treatment at { $hospital }. I find it hard to ask. If you can give something, or pass this on, it helps us; if not, a word helps too. Everything that was checked, and every sum, stands here: { $link }
fundraiser-words-own-friends =
    I need to ask you something that isn’t easy. { $patient } has { $disease } and is being treated at { $hospital }; { $missing } is still missing. Please have a look, and pass it on if you can: { $link }
fundraiser-words-own-colleagues =
    Dear colleagues, { $patient } in my family has { $disease } and is at { $hospital }. { $missing } is still missing for the treatment. Nobody has to do anything; if you would like to help, the papers were checked and everything stands here: { $link }
fundraiser-words-own-classmates =
    Hello everybody, it has been a while. { $patient } in my family has { $disease }; the treatment at { $hospital } costs more than we have, { $missing } is missing. If you can help or know somebody who can: { $link }
fundraiser-words-other-family =
    { $patient }, somebody I know of, has { $disease } and is being treated at { $hospital }. { $missing } is still missing. I have read it; what was checked and where the money goes stands here: { $link }
fundraiser-words-other-friends =
    { $patient } has { $disease }, and the family is { $missing } short of the treatment at { $hospital }. Have a look, even a little helps: { $link }
fundraiser-words-other-colleagues =
    A family that I would like to help: { $patient } has { $disease } and is at { $hospital }; { $missing } is missing. What was verified is listed one by one: { $link }
fundraiser-words-other-classmates =
    Do you have a minute? { $patient } has { $disease }, { $missing } is still missing for the treatment at { $hospital }. If you like, have a look and pass it on: { $link }

## The card
fundraiser-card-send = The card as a picture
fundraiser-card-title = Help { $patient } with the treatment
fundraiser-card-line = { $disease } · { $hospital }
fundraiser-card-goal = Goal
fundraiser-card-raised = Raised
fundraiser-card-scan = Scan to read it and to help
fundraiser-card-note = Personal help, not charity
fundraiser-card-caption = The card with your link. Hold it to send it on or to save it. { $link }

## What strangers see
fundraiser-preview = What strangers see
fundraiser-preview-head =
    <b>This is exactly what strangers see</b>, on the page, on the card and in the chat, word for word. Anything else that you told us stays between you and the reviewers: ID number, papers, accounts, phone, income, and your own name.
    If something in the story should go, pause the fundraiser and talk to a person: /human
fundraiser-preview-more =
    <b>And this besides</b>
    { $lines }
    • The number of the reviewer, the days on which things were checked, and until when it is open
fundraiser-preview-vouch = • { $name } vouches: “{ $words }”
fundraiser-preview-gift = • { $name } gave { $amount } { $wish }
fundraiser-preview-update = • Your update: “{ $words }” (photos: { $photos })
fundraiser-preview-photo = • The photo that you chose
fundraiser-preview-no-photo = • No photo: a drawing stands in its place

## The photo
fundraiser-cover = The photo on the page
fundraiser-cover-name = Photo
fundraiser-cover-ask-photo =
    <b>Send one photo for the page and the card.</b>
    Everybody can see it. Please ask whoever is in it; where and when it was taken is removed from it.
fundraiser-cover-help-photo = A face that looks into the camera helps most; a hand or a view from the window is fine too. No papers, no wristband with a name or number on it. JPEG or PNG.
fundraiser-cover-label-photo = Photo
fundraiser-cover-cancelled = All right, nothing has changed.
fundraiser-cover-there = There is a photo on the page now.
fundraiser-cover-new = Take another one
fundraiser-cover-off = Take it off
fundraiser-cover-set = Done: the photo stands on the page and on the card.
fundraiser-cover-gone = The photo is off. A drawing stands in its place.
fundraiser-no-photo = Without a photo

## Vouching
fundraiser-vouch-name = Vouching
fundraiser-vouch-ask-relation =
    <b>How do you know { $patient }?</b>
    With three people who know the patient, others can trust that it is true. You vouch with your name, not with money.
fundraiser-vouch-help-relation = Vouch only for what you know yourself. If you are not sure, don’t: that is no offence to anybody.
fundraiser-vouch-label-relation = Relation
fundraiser-vouch-relation-family = Family
    .aliases = relative, cousin, aunt, uncle
fundraiser-vouch-relation-friend = Friend
fundraiser-vouch-relation-neighbour = Neighbour
    .aliases = neighbor
fundraiser-vouch-relation-colleague = Colleague
    .aliases = coworker, co-worker
fundraiser-vouch-relation-classmate = Classmate
fundraiser-vouch-relation-teacher = Teacher or student
    .aliases = teacher, student, pupil
fundraiser-vouch-relation-village = Same village or community
    .aliases = same village, village, community
fundraiser-vouch-relation-carer = Looks after the patient
    .aliases = doctor, nurse, carer
fundraiser-vouch-ask-words =
    <b>What can you say from your own knowledge?</b>
    One or two sentences, from 10 to 300 characters, for everybody to read.
fundraiser-vouch-help-words = For example: “We live on the same floor. He has been in hospital since spring, I visit every week.” Please write no phone numbers, addresses or ID numbers.
fundraiser-vouch-label-words = In your words
fundraiser-vouch-ask-consent =
    <b>Your name stands beside it.</b>
    Everybody sees: { $name }, how you know the patient, and your sentence. You can take it back at any time.
fundraiser-vouch-help-consent = Your name helps because people can ask you. If you would rather not be named, you can still help by sharing.
fundraiser-vouch-label-consent = Your name on the page
fundraiser-vouch-summary =
    <b>Please read it once more.</b>

    { $lines }
fundraiser-vouch-submit = Vouch
fundraiser-vouch-cancelled = All right, nothing was written. Thank you for looking.
fundraiser-vouch-done =
    <b>Thank you. You vouch for { $patient } now.</b>
    It stands on the page with your name.
fundraiser-vouch-came = { $name } vouches for you now. That makes { $count } of the { $wanted } who are needed before money is paid out.
fundraiser-vouch-take-back = Take my vouch back
fundraiser-vouch-taken-back = It’s taken back and off the page.
fundraiser-vouch-none-of-yours = There is no vouch of yours here.
fundraiser-vouch-own = You are the organiser, so your own word can’t count as a vouch. Ask people who know the patient: they open the link and tap “I know the patient”.
fundraiser-vouch-twice = You have vouched for this patient already. Thank you!
fundraiser-vouch-checked = You checked this fundraiser as a reviewer, so you can’t vouch for it as well.

## Updates
fundraiser-update-name = Update
fundraiser-update-ask-words =
    <b>How is it going?</b>
    A few sentences for those who gave. Everybody with the link can read them.
fundraiser-update-help-words = For example: how the operation went, what comes next, what the money was needed for. Bad news is fine too; those who gave would rather know. No ID or account numbers please.
fundraiser-update-label-words = Text
fundraiser-update-ask-photos =
    <b>Photos?</b>
    Up to 6, for everybody to see. Or go on without.
fundraiser-update-help-photos = JPEG or PNG. Where and when a photo was taken is removed. Please check that no papers with numbers are in the picture.
fundraiser-update-label-photos = Photos
fundraiser-update-summary =
    <b>This is what everybody will read.</b>

    { $lines }

    Those who gave are told at once.
fundraiser-update-submit = Publish
fundraiser-update-cancelled = All right, nothing was published.
fundraiser-update-done = It stands on the page, and those who gave are being told.
fundraiser-update-take-down = Take it down
fundraiser-update-gone = It’s off the page. Those who were told have read it.
fundraiser-update-unknown = I can’t find that update; it may be off the page already.
fundraiser-update-too-many = You have told { $most } things in the last 24 hours; those who gave would stop reading. Please wait a little.
fundraiser-update-not-now = Updates are for those who gave, so they begin when the fundraiser is open. Where yours stands: /mine
fundraiser-update-not-picture = Only photos here please (JPEG or PNG): everybody sees them, and a PDF may hold more than one thinks.

## What donors hear
fundraiser-news-update =
    <b>News of { $patient }</b>
    “{ $words }”
    { $photos ->
        [0] {""}
        [one] One photo is on the page.
       *[other] { $photos } photos are on the page.
    }
fundraiser-news-paused = The family of { $patient } has paused the fundraiser to which you gave. Your money stays where it is, with the payment provider, until it goes on. You needn’t do anything.
fundraiser-news-held = The fundraiser for { $patient }, to which you gave, is on hold: somebody has asked us to look at it again. Your money stays where it is. If something turns out to be untrue, it goes back to you; I tell you how it ends.
fundraiser-news-resumed = The fundraiser for { $patient } goes on. So far { $raised } of { $goal } has come together.
fundraiser-news-closed-goal = <b>The goal is reached: { $raised } for { $patient }.</b> Thank you for being part of it. The money is paid to the hospital against its bills; what the treatment doesn’t need goes back to you, in proportion and to the cent.
fundraiser-news-closed-deadline = The fundraiser for { $patient } has ended, its days are over. { $raised } of { $goal } came together. The money is paid to the hospital against its bills; what the treatment doesn’t need goes back to you.
fundraiser-news-closed-organiser = The family of { $patient } has ended the fundraiser. { $raised } of { $goal } came together. The money is paid to the hospital against its bills; what the treatment doesn’t need goes back to you.
fundraiser-news-closed-upheld = The fundraiser for { $patient } was stopped, because something in it was not true. What lies with the payment provider goes back to those who gave. You get a message of your own about your money.
fundraiser-mute = No more news of this one
fundraiser-unmute = Tell me news of it again
fundraiser-muted = All right, you hear no more news of this fundraiser. About your own money I still write to you.
fundraiser-unmuted = All right, I tell you again when there is news.

## What the organiser hears and sees
fundraiser-ended-goal =
    <b>The goal is reached: { $raised } of { $goal }.</b>
    So the fundraiser has ended; those who gave are told. Please keep all hospital bills: they show what the money was used for. A few words of thanks with an update would make them glad.
fundraiser-ended-deadline =
    The days of your fundraiser are over, so it has ended. { $raised } of { $goal } came together; those who gave are told. Please keep all hospital bills: they show what the money was used for.
fundraiser-held =
    <b>Your fundraiser is on hold.</b>
    Somebody has asked us to look at it again, so nobody can give for now. What was given stays where it is. A reviewer looks at it and may ask you something; you hear how it ends. It happens also to those who did nothing wrong.
fundraiser-cleared =
    <b>It was looked at, and nothing wrong was found.</b> Now: { $state }.
    In the reviewer’s words: { $words }
fundraiser-upheld =
    Your fundraiser was stopped after it was looked at. What lies with the payment provider goes back to those who gave.
    In the reviewer’s words: { $words }
    Now: { $state }. If you think that is wrong, talk to a person with the button below.
fundraiser-donors =
    <b>{ $count ->
        [one] 1 donation
       *[other] { $count } donations
    }</b>, the newest first
    { $lines }
fundraiser-donors-none = Nobody has given yet. Share it with those first who know you.
fundraiser-donor-line = • { $on } · { $name } · { $amount } { $wish }
fundraiser-tree =
    <b>{ $head }</b>
    { $people ->
        [one] 1 donor
       *[other] { $people } donors
    }, { $brought } from those with a name

    { $lines }
fundraiser-tree-all = Who brought whom
fundraiser-tree-of = Who came through { $name }
fundraiser-tree-none = Nobody has given yet. When people share with their own link, you see here who brought whom.
fundraiser-tree-gave = • { $name }: gave { $gave }
fundraiser-tree-brought = • { $name }: brought { $people ->
        [one] 1 donor
       *[other] { $people } donors
    } ({ $brought })
fundraiser-tree-both = • { $name }: gave { $gave }, brought { $people ->
        [one] 1 donor
       *[other] { $people } donors
    } ({ $brought })
fundraiser-tree-left = … and { $people ->
        [one] 1 more donor
       *[other] { $people } more donors
    } here ({ $brought })
fundraiser-tree-unnamed = • without a name: { $count }
fundraiser-tree-deeper = { $name } →
fundraiser-tree-more = More →
fundraiser-tree-up = ← The whole tree

## Reports
fundraiser-report-name = Report
fundraiser-report-ask-reason =
    <b>What is wrong with the fundraiser for { $patient }?</b>
    A reviewer looks at it. The family doesn’t learn who you are.
fundraiser-report-help-reason = Choose what fits best; in the next step you can say it in your own words. You hear how it ends.
fundraiser-report-label-reason = What is wrong
fundraiser-report-reason-not-true = Something is not true
    .aliases = fake, untrue, lie, false, scam, fraud
fundraiser-report-reason-misuse = The money is misused
    .aliases = misuse
fundraiser-report-reason-no-consent = The patient does not want it
fundraiser-report-reason-stolen = My photo or my name is used
    .aliases = stolen, my photo, my name
fundraiser-report-reason-well-off = The family has enough
    .aliases = rich
fundraiser-report-reason-other = Something else
fundraiser-report-ask-words =
    <b>Please tell what you know.</b>
    What exactly is wrong, and how do you know it? From 10 to 1,000 characters.
fundraiser-report-help-words = What you saw yourself helps most: when, where, who could confirm it. Only reviewers read it.
fundraiser-report-label-words = In your words
fundraiser-report-summary =
    <b>Please read it once more.</b>

    { $lines }
fundraiser-report-submit = Send it to the reviewers
fundraiser-report-cancelled = All right, nothing was sent.
fundraiser-report-done = Thank you, that was right to tell. A reviewer looks at it, and I tell you how it ends. Your name is not passed on.
fundraiser-report-cleared =
    You told us that something might be wrong with the fundraiser for { $patient }. A reviewer has looked at it, and found nothing wrong.
    In the reviewer’s words: { $words }
    Thank you all the same for looking closely. If you know more, you can tell us again.
fundraiser-report-upheld =
    You told us that something was wrong with the fundraiser for { $patient }. You were right: it was stopped, and money that was not paid out goes back to those who gave.
    In the reviewer’s words: { $words }
    Thank you. You have spared others a loss.
fundraiser-report-own = This is your own fundraiser. If something in it is wrong, pause it or end it: /mine. If you need help with it: /human
fundraiser-report-twice = You have told us already, and a reviewer is looking at it. I tell you how it ends. If you want to add something: /human

## The reviewers' desk
fundraiser-desk-new-report = <b>A fundraiser was reported</b> ({ $urgency }). Due { $due }.
fundraiser-desk-row-report = ⚑ Reports · { $mine } · { $urgency } · { $goal } · due { $due }
fundraiser-desk-report-brief =
    <b>Reports on a fundraiser</b>
    Open reports: { $count }
    It is now: { $state }. Goal: { $goal }
    Due { $due }
    Claim it to read them. Not if you gave to it, vouch for it or reported it.
fundraiser-desk-reports =
    <b>Reports on the fundraiser for { $patient }</b>
    Now: { $state }
    Raised { $raised }, of which { $held } still lies with the payment provider

    { $reports }
fundraiser-desk-report =
    <b>{ $number }. { $reason }</b> ({ $at })
    { $words }
fundraiser-desk-more-reports = There are more reports on a fundraiser that you have: { $count } now.
fundraiser-desk-hold = Put it on hold
fundraiser-desk-verdict = Decide
fundraiser-desk-partial = You gave to this fundraiser, vouch for it or reported it, so somebody else must decide on it.
fundraiser-desk-cleared = Decided: nothing wrong. The reporters and the organiser have been told; if it was on hold, it goes on.
fundraiser-desk-upheld = Decided: stopped. Money that lies with the provider goes back; the reporters, the organiser and the donors are told.
fundraiser-verdict-name = Decision on reports
fundraiser-verdict-ask-outcome =
    <b>What did you find?</b>
    “Nothing wrong” lets it go on if it was on hold. “Stop it” ends it for good, and what lies with the payment provider goes back to the donors.
fundraiser-verdict-help-outcome = Look at the papers again and ask the organiser where it is not clear. Stop it only for what you can show.
fundraiser-verdict-label-outcome = Decision
fundraiser-verdict-outcome-cleared = Nothing wrong
fundraiser-verdict-outcome-upheld = Stop it
fundraiser-verdict-ask-words =
    <b>Your reasons, in your own words</b>
    The organiser and the reporters read them. No names of reporters please.
fundraiser-verdict-help-words = What was looked at, and what it showed. From 10 to 800 characters.
fundraiser-verdict-label-words = Reasons
fundraiser-verdict-summary =
    <b>Please read it once more. It can’t be undone.</b>

    { $lines }
fundraiser-verdict-submit = Decide
fundraiser-verdict-cancelled = Nothing was decided. The reports stay with you.
