# Donations: giving, the receipt, one's own donations, money that goes back, and the admins' list of refunds.

menu-gifts = My donations
command-gifts = My donations and receipts
donation-name = Donation
donation-give = ❤ Help with a donation
donation-somebody = A kind person

## The journey
donation-ask-amount =
    <b>How much would you like to give for { $patient }?</b>
    { $rest } is still missing. You can give from { $least } to { $most }; every amount helps.
donation-help-amount =
    Tap a sum, or type one, for example: 66.
    You pay on Telegram’s payment page, nowhere else. Nobody of us ever asks you to transfer money to an account.
donation-label-amount = Amount
donation-offer = { $amount }
donation-ask-name =
    <b>May your name stand on the page?</b>
    With your name others see: { $name }. Without it they see “A kind person”, and the family does not learn your name from us either.
donation-help-name = A name gives others courage to help too. It is fine to stay unnamed: the amount stands on the page either way.
donation-label-name = Name on the page
donation-name-named = With my name
    .aliases = name, with name, yes, show my name
donation-name-anonymous = Stay unnamed
    .aliases = anonymous, no name, unnamed, no, hide my name
donation-ask-wish =
    <b>A wish for { $patient }?</b>
    One sentence, for everybody to read. You can also leave it out.
donation-help-wish = For example: “We are thinking of you. Get well soon.” Please write no phone numbers or account numbers: everybody can read it.
donation-label-wish = Wish
donation-summary =
    <b>Please look once more before you pay.</b>

    { $lines }

    <b>What happens with it</b>
    • Of this the platform keeps { $platform }% ({ $platform_fee }), the payment provider { $payment }% ({ $payment_fee }). You pay nothing on top.
    • It is for the treatment. It stays with the payment provider until the hospital is paid.
    • For { $hours ->
        [one] one hour
       *[other] { $hours } hours
    } you can take it back without a reason. If the fundraiser turns out to be untrue, or money is left over, it goes back to you, in proportion and to the cent.
    • This is help from person to person, not a donation to a charity: there is no tax receipt.
donation-submit = Go to the payment
donation-cancelled = All right, nothing was paid. If you would like to help later, the link stays good.

## The payment
donation-invoice-title = Help for { $patient }
donation-invoice-text = For the treatment of { $patient }. You can take it back soon after; what is not needed goes back to you. Personal help, not a donation to a charity.
donation-invoice-label = Donation
donation-receipt =
    <b>Thank you. { $amount } for { $patient } has arrived.</b>
    { $at } · receipt { $receipt }

    Together you have now raised { $raised } of { $goal }.
    Whatever happens with the money, I tell you here, and you can look it up at any time: /gifts

    If you like, tell somebody: most people help because a friend told them.
donation-view = My receipt
donation-organiser =
    <b>{ $name } has given { $amount }.</b>{ $wish }
    Now { $raised } of { $goal }.
donation-with-wish = {" "}“{ $wish }”
donation-without-wish = {""}
donation-digest =
    { $count ->
        [one] <b>One more person has given { $amount }</b> in the last hour.
       *[other] <b>{ $count } more people have given { $amount }</b> in the last hour.
    }
    Now { $raised } of { $goal }.
donation-back-too-late =
    Thank you, your payment of { $amount } has arrived, but the fundraiser ended a moment earlier. So it goes back to you in full; I tell you when it is done.
    Receipt { $receipt }
donation-back-twice =
    This invoice was paid twice. The second { $amount } goes back to you in full; I tell you when it is done.
    Receipt { $receipt }
donation-back-regret =
    All right: { $amount } goes back to you, on the way it came. I tell you when it is done; with most banks that takes a few days.
    Receipt { $receipt }
donation-back-upheld =
    A fundraiser to which you gave was stopped, because something in it was not true. I’m sorry. { $amount } goes back to you, on the way it came; I tell you when it is done.
    Receipt { $receipt }
donation-given-back = { $amount } has gone back to you. Receipt { $receipt }

## One's own donations
donation-none = You haven’t given to anybody here yet. When somebody sends you the link of a fundraiser, you can read it and decide.
donation-all =
    { $count ->
        [one] <b>You have given once</b>, { $total } in all.
       *[other] <b>You have given { $count } times</b>, { $total } in all.
    } What went back is taken off.
    Tap one to see where it is.
donation-row = { $on } · { $patient } · { $amount }
donation-patient-gone = a fundraiser that is gone
donation-older = Older →
donation-back-to-all = ← All my donations
donation-one =
    <b>{ $amount } for { $patient }</b>
    Paid: { $at }
    Receipt: { $receipt }
    On the page: { $name }
    Wish: { $wish }
    { $back }

    <b>The fundraiser now: { $state }</b>
    Raised in all: { $raised }
    • with the payment provider: { $held }
    • paid to the hospital: { $paid }
    • gone or going back to donors: { $refunded }
donation-nothing-back = Nothing of it went back.
donation-back-line-requested = On its way back to you: { $amount }
donation-back-line-listed = On its way back to you, one of us sends it by hand: { $amount }
donation-back-line-confirmed = Back with you: { $amount }
donation-regret = I gave by mistake: take it back
donation-regret-sure =
    <b>Take { $amount } back?</b>
    It goes back on the way it came. You can do this until { $until }, and needn’t say why.
donation-regret-no = No, leave it
donation-regret-yes = Yes, take it back

## The admins' list of refunds
donation-desk-new = A refund of { $amount } has to be made by hand, at the payment provider’s desk. Due { $due }.
donation-desk-open = Open
donation-desk-empty = There are no refunds to make by hand.
donation-desk-queue = { $count ->
        [one] <b>1 refund</b> waits for a person.
       *[other] <b>{ $count } refunds</b> wait for a person.
    }
donation-desk-row = { $amount } · due { $due }
donation-desk-one =
    <b>Give back { $amount }</b>
    Why: { $why }
    Asked for: { $since }
    The provider’s number of the payment: <code>{ $charge }</code>
    Our receipt: { $receipt }

    Give it back at the provider’s desk, then tap the button: the donor is told.
donation-desk-done = It is given back
donation-desk-sure = Have you given { $amount } back at the provider’s desk, and seen that it went through? The donor is told at once.
donation-desk-not-yet = Not yet
donation-desk-noted = Noted, and the donor has been told.
donation-why-regret = the donor took it back
donation-why-too-late = paid after the end
donation-why-twice = paid twice
donation-why-upheld = the fundraiser was stopped

## Errors
donation-too-small = That is less than can be paid here. Please choose an amount from { $least } to { $most }.
donation-too-large = That is more than one donation may be. Please choose an amount from { $least } to { $most }; you can give more than once.
donation-above-rest = How kind. But only { $rest } is missing now, so please give at most { $most }.
donation-not-open = This fundraiser { $state ->
        [public-notice] is not open yet: everybody can read it first. You’ll be able to give once it opens.
        [paused] is on hold at the moment, so nobody can give to it.
       *[other] has ended, so nothing can be given any more.
    } Nothing was paid.
donation-own = This is your own fundraiser. Giving to it oneself would only cost fees. Sharing it helps more: /mine
donation-no-payments = I can’t take payments at the moment. Please try again another day. Nothing was paid.
donation-invoice-over = This invoice can’t be paid any more. Please open the fundraiser and choose again; nothing was paid.
donation-unknown = I can’t find this donation among yours. Yours are here: /gifts
donation-too-late-to-regret = It can’t be taken back by a tap any more: that is possible for { $hours ->
        [one] one hour
       *[other] { $hours } hours
    }. Tell a person what happened, and we look together: /human
