"""What the fundraiser brings into the conversation."""

from handlers.engine.feature import Command, Feature, PressAct, PressVerb
from handlers.fundraiser import desk, news, notices, organiser, report, share, tree, vouch
from handlers.fundraiser.journey import KEY, journey
from services.fundraiser.actions import DEADLINE, NEWS, NOTICE_OVER


def _desk(name: str, act: PressAct) -> PressVerb:
    return PressVerb(name, act, desk.REVIEWERS)


feature = Feature(
    key=KEY,
    journeys=(
        journey,
        share.cover,
        vouch.journey,
        news.journey,
        report.journey,
        desk.changes,
        desk.rejection,
        desk.approval,
        report.verdict,
    ),
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
        PressVerb("f-donors", organiser.show_donors),
        PressVerb("f-tree", tree.show),
        PressVerb("f-share", share.begin),
        PressVerb("f-words", share.words),
        PressVerb("f-card", share.send_card),
        PressVerb("f-preview", share.preview),
        PressVerb("f-cover", share.begin_cover),
        PressVerb("f-cover-new", share.new_cover),
        PressVerb("f-cover-off", share.cover_off),
        PressVerb("f-vouch", vouch.begin),
        PressVerb("f-unvouch", vouch.take_back),
        PressVerb("f-report", report.begin),
        PressVerb("f-update", news.begin),
        PressVerb("f-unsay", news.take_down),
        PressVerb("f-mute", news.mute),
        PressVerb("f-unmute", news.unmute),
        _desk("review", desk.open_case),
        _desk("r-claim", desk.claim),
        _desk("r-release", desk.put_back),
        _desk("r-papers", desk.send_papers),
        _desk("r-yes", desk.fact_yes),
        _desk("r-no", desk.fact_no),
        _desk("r-change", desk.begin_changes),
        _desk("r-approve", desk.approve),
        _desk("r-reject", desk.begin_reject),
        _desk("r-hold", report.hold),
        _desk("r-verdict", report.begin_verdict),
    ),
    links={"f_": organiser.show_public, "v_": vouch.begin, "r_": report.begin},
    timers={NOTICE_OVER: organiser.notice_over, DEADLINE: organiser.deadline, NEWS: news.spread},
    opens={"fundraiser": organiser.begin_told},
    menu=organiser.menu,
    desks={desk.DESK: desk.show_queue},
    returned={desk.DESK: notices.tell_reviewers},
)
