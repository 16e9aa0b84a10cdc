# Sentences for what the rules refuse, and lines of the reviewer's checklist.

## Amounts

## Dates and identity
fundraiser-bad-born-future = { $born } has not come yet. Please check the birth date and send it again.
fundraiser-bad-born-old = { $born } is more than { $years } years ago. Please check the year and send the birth date again.
fundraiser-bad-diagnosed-future = { $diagnosed } has not come yet. Please send the date that stands on the diagnosis.
fundraiser-bad-diagnosed-before-birth = { $diagnosed } is before the patient was born ({ $born }). Please check the date on the diagnosis.
fundraiser-bad-id-form = I do not know this kind of number. Please send the 18 characters of the resident ID, or the number of a Hong Kong, Macau or Taiwan travel permit or of a passport. Not at hand? You can leave and come back another day; everything is kept.
fundraiser-bad-id-old = This is an old number of 15 digits, which is no longer valid. Please send the 18 characters on the present ID card.
fundraiser-bad-id-typo = One character of this ID number seems wrong. Please compare it with the card, digit by digit, and send it again.
fundraiser-bad-id-born = The ID number says born on { $on_id }, but you told me { $born }. Please send the number again, or go back and correct the birth date.
fundraiser-bad-id-sex = The ID number is that of a { $on_id ->
    [female] woman
   *[male] man
}, which differs from what you told me. Please check whose number it is and send it again.

## Cost, goal and payee
fundraiser-bad-admission-number = That does not look like an admission number. Please send it as it stands on the wristband or the bill, for example: 00318827.
fundraiser-bad-cost-zero = The treatment needs a cost to raise money for. Please send what the hospital expects it to cost.
fundraiser-nothing-missing = Good news: what others pay covers the whole cost, so there is nothing to raise. If a sum is not right, go back and correct it.
fundraiser-goal-too-small = The goal must be at least { $least }. Please choose an amount from { $least } to { $most }.
fundraiser-goal-too-large = One fundraiser can raise at most { $limit }. Please choose an amount up to { $most }.
fundraiser-goal-above-gap = What is missing is { $gap }, so the goal cannot be { $goal }. Please choose { $gap } or less.
fundraiser-payee-reason-missing = Paying a person instead of the hospital needs a reason. Please write in at least { $least } characters why the hospital’s account will not do.
fundraiser-payee-approval-missing = The payee is a person. Please write in at least { $least } characters why you accept that; the reason is kept.

## States
fundraiser-not-now = That cannot be done now: this fundraiser { $state ->
    [draft] is still a draft
    [submitted] waits for a reviewer
    [in-review] is being reviewed
    [needs-changes] waits for the organiser’s changes
    [public-notice] is in its public notice
    [open] is open
    [paused] is paused
    [closed] is closed
    [settled] is settled
    [rejected] was not accepted
   *[cancelled] was cancelled
}. Open it again to see what you can do next.

## The arithmetic on the screen
fundraiser-sum-expected = Expected cost
fundraiser-sum-own-policies = Own policies pay
fundraiser-sum-mutual-aid = Mutual aid pays
fundraiser-sum-public-insurance = Public insurance pays
fundraiser-sum-charities = Charities pay
fundraiser-sum-raised-elsewhere = Raised elsewhere
fundraiser-sum-beyond-cost = Paid beyond the cost
fundraiser-sum-gap = Still missing

## The reviewer's checklist
fundraiser-severity-serious = Serious
fundraiser-severity-attention = Please look
fundraiser-severity-info = For information
fundraiser-finding-paper-missing = Paper missing: { $kind ->
    [id] ID
    [diagnosis] diagnosis
    [fresh-diagnosis] fresh diagnosis
   *[admission-or-invoice] admission note or invoice
}.
fundraiser-finding-paper-twice = One file was handed in as two papers: { $first ->
    [id] ID
    [diagnosis] diagnosis
    [fresh-diagnosis] fresh diagnosis
    [admission] admission note
    [invoice] invoice
   *[other] other
} and { $second ->
    [id] ID
    [diagnosis] diagnosis
    [fresh-diagnosis] fresh diagnosis
    [admission] admission note
    [invoice] invoice
   *[other] other
}.
fundraiser-finding-same-id = The patient’s ID number also stands in fundraiser { $ref }, { $state ->
    [live] which is under way
   *[ended] which has ended
}.
fundraiser-finding-same-file = The very same file ({ $kind ->
    [id] ID
    [diagnosis] diagnosis
    [fresh-diagnosis] fresh diagnosis
    [admission] admission note
    [invoice] invoice
   *[other] other
}) stands in fundraiser { $ref }.
fundraiser-finding-alike-picture = A picture ({ $kind ->
    [id] ID
    [diagnosis] diagnosis
    [fresh-diagnosis] fresh diagnosis
    [admission] admission note
    [invoice] invoice
   *[other] other
}) looks like one in fundraiser { $ref }. Compare the two.
fundraiser-finding-diagnosis-old = The diagnosis of { $diagnosed } is older than { $months ->
    [one] one month
   *[other] { $months } months
} (before { $since }), and there is no fresh paper.
fundraiser-finding-dates-out-of-order = Dates out of order: { $first ->
    [born] birth
    [diagnosed] diagnosis
   *[admitted] admission
} ({ $first_on }) is after { $second ->
    [diagnosed] diagnosis
    [admitted] admission
   *[today] today
} ({ $second_on }).
fundraiser-finding-id-born-mismatch = Birth date: { $on_id } in the ID number, { $born } as told.
fundraiser-finding-id-without-born = The ID number carries no birth date. Compare it with the paper.
fundraiser-finding-minor = The patient is { $age ->
    [0] not yet one year
    [one] one year
   *[other] { $age } years
} old and not the organiser’s child ({ $relation ->
    [myself] the organiser
    [spouse] spouse
    [parent] parent
    [sibling] brother or sister
    [grandparent] grandparent
    [grandchild] grandchild
    [relative] relative
   *[friend] friend
}). Check who the guardian is.
fundraiser-finding-goal-above-usual = The goal { $goal } is above the usual cost of { $low } to { $high }.
fundraiser-finding-cost-below-usual = The expected cost { $expected } is below the usual { $low } to { $high }.
fundraiser-finding-usual-unverified = The usual cost of { $low } to { $high } is an estimate that no source confirms yet.
fundraiser-finding-usual-unknown = The library has no usual cost for this disease.
fundraiser-finding-goal-above-gap = The goal { $goal } is above what is missing, { $gap }.
fundraiser-finding-other-fundraisers = Other fundraisers declared: { $number }, raised elsewhere: { $raised }.
fundraiser-finding-payee-person = The payee is a person; { $reason ->
    [given] a reason is given
   *[none] no reason is given
}. You need a reason of your own to accept it.
fundraiser-finding-black-list = On the black list: { $what ->
    [id] the patient’s ID number
    [phone] a phone number
    [account] the payee’s account
   *[organiser] the organiser
}.
fundraiser-finding-household-high = Household: { $what ->
    [homes] { $found } homes
    [cars] { $found } cars
   *[income] { $found } income a year
}, with a goal of { $goal }.
fundraiser-finding-household-unknown = Not told: { $what ->
    [income] yearly income
    [homes] homes
    [cars] cars
   *[other-fundraisers] other fundraisers
}.
fundraiser-finding-story-private = The story shows { $what ->
    [email] an e-mail address
    [link] a link or an account name
    [id-number] an ID number
    [phone] a phone number
    [account] an account number
   *[wechat] a WeChat or QQ name
}, which strangers would see.
