# The public page of a fundraiser, for whoever got its link.

## Around the page
page-skip = Skip to the content
page-other-language = 中文
page-contents = On this page
page-footer = This page is meant for the people who got its link. Search engines are asked not to list it.
page-brand-line = Medical fundraisers, with every fact and every cent in the open.

## Who and what
page-title = Treatment for { $patient }
page-line = { $age ->
        [0] Under one year old
        [one] 1 year old
       *[other] { $age } years old
    } · { $disease } · { $hospital }
page-description = { $disease }, { $hospital }. Goal { $goal }. What was checked and where the money is can be read here, point by point.
page-cover = The photo that the family chose for { $patient }’s page

## How far it is
page-raised = Raised
page-of-goal = of { $goal }
page-progress = { $percent }% of the goal
page-progress-little = Less than 1% of the goal
page-gifts = { $count ->
    [0] No gift yet
    [one] 1 gift
   *[other] { $count } gifts
}

## Where it stands
page-note-public-notice = In public notice: it opens on { $until }, and nothing can be given before. If you know that something here isn’t right, now is the time to tell us.
page-note-public-notice-soon = In public notice: it opens soon, and nothing can be given before. If you know that something here isn’t right, now is the time to tell us.
page-note-open = Open until { $until }.
page-note-open-now = Open for gifts.
page-note-paused = On hold: nobody can give at the moment, and the money stays where it is until this is cleared up.
page-note-closed = This fundraiser has ended. Nothing can be given any more.
page-note-closed-goal = The goal is reached. Thank you to everybody who helped! Nothing more needs to be given.
page-note-closed-deadline = Its days are over, so nothing can be given any more. Thank you to everybody who helped.
page-note-closed-organiser = The organiser has ended it, so nothing can be given any more. Thank you to everybody who helped.
page-note-closed-upheld = Reports about this fundraiser turned out to be right, so it was ended. Money that was not paid out goes back to those who gave it.
page-note-settled = This fundraiser has ended, and its accounts are settled. Thank you to everybody who helped.

## What one can do
page-do = What you can do
page-help = Help in the chat
page-help-note = This opens the chat. You choose the amount there, and see it once more before you pay.
page-ask = Ask, or read on, in the chat
page-vouch = I know the patient: vouch
page-report = Something is wrong: report it

## The story
page-story = The story
page-story-note = Written by the organiser, who answers for every word.

## The sums
page-sums = The sums
page-sums-note = From the expected cost, what others pay is taken off. What remains is what is missing.
page-sum-unknown = not known yet, counted as nothing for now
page-sum-goal = Goal of this fundraiser

## What was checked
page-facts = What was checked
page-facts-note = Each point was looked at on its own. A tick stands for that one point and for nothing else.
page-fact-verified = Verified
page-fact-unverified = Could not be verified
page-fact-open = Not looked at yet
page-fact-by = By reviewer no. { $by } on { $on }
page-fact-identity-means = The patient is who the papers say.
page-fact-relation-means = The organiser may act for the patient.
page-fact-diagnosis-means = The illness, from the hospital’s papers.
page-fact-cost-means = What the treatment costs, from the hospital’s papers.
page-fact-assets-means = What the family earns and owns, as far as it can be checked.
page-fact-other-aid-means = What insurance, aid or another fundraiser pays.

## Where the money is
page-money = Where the money is
page-money-note = These always add up to everything that was ever given, to the cent.
page-money-held = With the payment provider
page-money-settled = Arrived, not asked for yet
page-money-requested = Set aside for a payout
page-money-paid = Paid to the hospital, papers to come
page-money-spent = Spent, shown by papers
page-money-refunding = Going back to those who gave
page-money-refunded = Back with those who gave
page-money-raised = Given in all

## Who vouches
page-vouches = People who know the patient
page-vouches-note = { $count ->
    [0] Nobody has vouched yet.
    [one] One person vouches with their name.
   *[other] { $count } people vouch with their name.
} { $wanted ->
    [one] One is needed before any money is paid out.
   *[other] { $wanted } are needed before any money is paid out.
}
page-vouches-more = { $count ->
    [one] Show 1 more
   *[other] Show { $count } more
}
page-vouch-by = { $relation } · { $on }

## What is new
page-updates = What is new
page-updates-none = Nothing yet. As soon as the family writes, it stands here.
page-updates-more = { $count ->
    [one] Show 1 older update
   *[other] Show { $count } older updates
}
page-update-photo = Photo { $number } of the update of { $on }

## Who has helped
page-donors = Who has helped
page-donors-none = Nobody yet.
page-donors-none-open = Nobody yet. Every fundraiser begins like this.
page-donors-past = There is nothing on this page of the list.
page-donor-unnamed = Somebody without a name
page-day-near = { $days ->
    [0] today
    [one] yesterday
   *[other] { $days } days ago
}
page-day = { $day }
page-donors-place = Page { $page } of { $pages }
page-donors-newer = Newer
page-donors-older = Older
page-donors-paging = Pages of the list

## Good to know
page-terms = Good to know before you give
page-personal = This is personal help, not charity
page-personal-means = One person asks for help for one patient, and the organiser answers for what stands here. What you give is a gift to this patient and not a donation to a charity, so there is no charity receipt for your taxes. We check single points and show where the money is; we can’t promise that all will be well.
page-fees = Fees
page-fees-mean = Of each gift the platform keeps { $platform }% and the payment provider { $payment }%.
page-refunds = Getting money back
page-refunds-mean = { $hours ->
    [0] Please be sure before you give;
    [one] Within an hour you can take a gift back without a reason, as long as it was not paid out;
   *[other] Within { $hours } hours you can take a gift back without a reason, as long as it was not paid out;
} if a report turns out to be right, everything that was not paid out goes back to those who gave it.

## When there is no page
page-gone = There is nothing to see here
page-gone-means = The link may be old or incomplete, or the page may have been taken off. Please ask whoever sent it to you to send it again.
page-wait = One moment, please
page-wait-means = We can’t show this page right now. Nothing is lost; please try again in a minute.
