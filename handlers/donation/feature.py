"""What donations bring into the conversation."""

from handlers.donation import giving, mine, refunds
from handlers.engine.feature import Command, Feature, PaymentDesk, PressVerb
from services.donation.actions import REFUND_ALL

feature = Feature(
    key=giving.KEY,
    journeys=(giving.journey,),
    commands=(Command("gifts", lambda turn, _rest: mine.show(turn)),),
    presses=(
        PressVerb("give", giving.begin),
        PressVerb("gifts", mine.show),
        PressVerb("gift", mine.show_one),
        PressVerb("regret", mine.ask_regret),
        PressVerb("regret-yes", mine.regret),
        PressVerb("rf-open", refunds.open_one, refunds.ADMINS),
        PressVerb("rf-done", refunds.ask_done, refunds.ADMINS),
        PressVerb("rf-done-yes", refunds.done, refunds.ADMINS),
    ),
    links={"g_": giving.begin},
    timers={giving.DIGEST: giving.digest, REFUND_ALL: refunds.next_refunds},
    menu=mine.menu,
    desks={refunds.DESK: refunds.show_queue},
    payments={giving.KIND: PaymentDesk(giving.check_out, giving.take)},
    outcomes={"refund": refunds.outcome},
)
