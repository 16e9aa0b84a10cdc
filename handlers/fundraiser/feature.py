"""What the fundraiser brings into the conversation."""

from handlers.engine.feature import Command, Feature, PressAct, PressVerb
from handlers.fundraiser import desk, notices, organiser
from handlers.fundraiser.journey import KEY, journey
from services.fundraiser.actions import DEADLINE, NOTICE_OVER


def _desk(name: str, act: PressAct) -> PressVerb:
    return PressVerb(name, act, desk.REVIEWERS)


feature = Feature(
    key=KEY,
    journeys=(journey, desk.changes, desk.rejection, desk.approval),
    commands=(
        Command("fundraiser", organiser.begin),
        Command("mine", lambda turn, _rest: organiser.show_mine(turn, "")),
    ),
    presses=(
        PressVerb("fundraiser", organiser.begin),
        PressVerb("fundraiser-still", organiser.begin_still),
        PressVerb("mine", organiser.show_mine),
        PressVerb("f-fix", organiser.fix),
        PressVerb("f-pause", organiser.pause),
        PressVerb("f-resume", organiser.resume),
        PressVerb("f-close", organiser.ask_close),
        PressVerb("f-close-yes", organiser.close),
        PressVerb("f-withdraw", organiser.ask_withdraw),
        PressVerb("f-withdraw-yes", organiser.withdraw),
        _desk("review", desk.open_case),
        _desk("r-claim", desk.claim),
        _desk("r-release", desk.put_back),
        _desk("r-papers", desk.send_papers),
        _desk("r-yes", desk.fact_yes),
        _desk("r-no", desk.fact_no),
        _desk("r-change", desk.begin_changes),
        _desk("r-approve", desk.approve),
        _desk("r-reject", desk.begin_reject),
    ),
    links={"f_": organiser.show_public},
    timers={NOTICE_OVER: organiser.notice_over, DEADLINE: organiser.deadline},
    menu=organiser.menu,
    desks={desk.DESK: desk.show_queue},
    returned={desk.DESK: notices.tell_reviewers},
)
