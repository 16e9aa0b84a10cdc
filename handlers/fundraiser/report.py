"""Reports: what is wrong, in the reporter's words; on the reviewers' desk they are looked at and ended."""

from collections.abc import Mapping

from handlers.engine.journey import Asked, Ended, Journey, Step
from handlers.engine.readers import Choice as ChoiceReader
from handlers.engine.readers import Prose
from handlers.engine.turn import Choice, Post, Turn
from handlers.engine.words import Text
from handlers.fundraiser import notices
from services.casework import actions as casework
from services.casework.rules import CaseUnknown, check_worker
from services.donation import actions as donations
from services.fundraiser import actions, reports
from services.fundraiser.reports import Outcome, Reason
from services.fundraiser.states import Actor
from services.money import Money
from storage.tables.cases import Case
from storage.tables.fundraisers import Fundraiser

# -- whoever reports -----------------------------------------------------------------------------------------


def begin(turn: Turn, slug: str) -> None:
    """Asks what is wrong."""
    fundraiser = actions.find_public(turn.work, slug.partition("_")[0])
    reports.check_may_report(turn.work, fundraiser, turn.person_id)
    turn.strip()
    facts = {"patient": actions.patient_of(turn.work, fundraiser)}
    turn.walks.begin(turn, journey.key, about=fundraiser.id, facts=facts)


def _patient(asked: Asked) -> Mapping[str, object]:
    return {"patient": asked.facts["patient"]}


def _file(turn: Turn, ended: Ended) -> None:
    fundraiser = actions.find(turn.work, ended.about or "")
    reason = Reason(ended.answers["reason"])
    filed = reports.report(turn.work, fundraiser, turn.person_id, reason, ended.answers["words"])
    turn.say("fundraiser-report-done")
    if filed.held:
        notices.tell_organiser(turn, fundraiser, Text("fundraiser-held"), Choice(Text("menu-human"), "@human"))
    if filed.first or filed.held:
        _tell_desk(turn, filed.case, fundraiser)


def _tell_desk(turn: Turn, case: Case, fundraiser: Fundraiser) -> None:
    if case.worker_id is None:
        notices.tell_reviewers(turn, case, but=turn.person_id)
    else:
        values = {"count": reports.count_open(turn.work, fundraiser)}
        opened = ((Choice(Text("fundraiser-desk-open"), f"@review:{case.id}"),),)
        turn.tell(case.worker_id, Text("fundraiser-desk-more-reports", values), opened)


journey = Journey(
    "fundraiser-report",
    (
        Step("reason", ChoiceReader(*Reason), tell=_patient),
        Step("words", Prose(10, 1000, takes_questions=True)),
    ),
    _file,
)


# -- the desk ------------------------------------------------------------------------------------------------


def claim(turn: Turn, case: Case, fundraiser: Fundraiser) -> None:
    """A reviewer takes the reports of a fundraiser; not one who gave to it, vouches for it or reported it."""
    reports.check_impartial(turn.work, fundraiser, turn.person_id)
    casework.claim(turn.work, case, turn.person_id)
    turn.answer("fundraiser-desk-claimed")
    turn.strip()
    show(turn, case, fundraiser)


def show(turn: Turn, case: Case, fundraiser: Fundraiser) -> None:
    """Shows the reports to their worker, without the reporters' names."""
    turn.work.audit(turn.person_id, "read-reports", f"fundraiser:{fundraiser.id}")
    lines = [
        Text(
            "fundraiser-desk-report",
            {
                "number": number,
                "reason": Text(f"fundraiser-report-reason-{one.row.reason}"),
                "at": one.row.at,
                "words": one.words or Text("fundraiser-changes-no-words"),
            },
        )
        for number, one in enumerate(reports.open_reports(turn.work, fundraiser), start=1)
    ]
    money = donations.money(turn.work, fundraiser)
    values = {
        "patient": actions.patient_of(turn.work, fundraiser),
        "state": notices.state(fundraiser),
        "raised": money.raised,
        "held": money.held,
        "reports": lines,
    }
    hold = reports.may_hold(fundraiser, Actor.REVIEWER)
    page = Choice(Text("fundraiser-page"), url=turn.resources.page(fundraiser.slug))
    turn.say(
        Text("fundraiser-desk-reports", values),
        (
            (page,),
            *(((Choice(Text("fundraiser-desk-hold"), f"@r-hold:{case.id}"),),) if hold else ()),
            (Choice(Text("fundraiser-desk-verdict"), f"@r-verdict:{case.id}"),),
            (Choice(Text("fundraiser-desk-release"), f"@r-release:{case.id}"),),
        ),
        about=f"case:{case.id}",
    )


def hold(turn: Turn, case_id: str) -> None:
    """Puts it on hold until the reports are looked at."""
    case, fundraiser = _mine(turn, case_id)
    reports.hold(turn.work, fundraiser, case, turn.person_id)
    turn.strip()
    notices.tell_organiser(turn, fundraiser, Text("fundraiser-held"), Choice(Text("menu-human"), "@human"))
    show(turn, case, fundraiser)


def begin_verdict(turn: Turn, case_id: str) -> None:
    """Asks how the reports end."""
    case, _ = _mine(turn, case_id)
    turn.walks.begin(turn, verdict.key, about=case.id)


def _decide(turn: Turn, ended: Ended) -> None:
    case, fundraiser = _mine(turn, ended.about or "")
    outcome, words = Outcome(ended.answers["outcome"]), ended.answers["words"]
    if outcome is Outcome.CLEARED:
        reporters = reports.clear(turn.work, fundraiser, case, turn.person_id, words)
    else:
        reporters = reports.uphold(turn.work, fundraiser, case, turn.person_id, words)
    turn.say(f"fundraiser-desk-{outcome}")
    patient = actions.patient_of(turn.work, fundraiser)
    for reporter in reporters:
        turn.tell(reporter, Text(f"fundraiser-report-{outcome}", {"patient": patient, "words": words}))
    values = {"words": words, "state": notices.state(fundraiser)}
    notices.tell_organiser(
        turn, fundraiser, Text(f"fundraiser-{outcome}", values), Choice(Text("menu-human"), "@human")
    )


verdict = Journey(
    "fundraiser-verdict",
    (Step("outcome", ChoiceReader(*Outcome)), Step("words", Prose(10, 800, takes_questions=True))),
    _decide,
)


def _mine(turn: Turn, case_id: str) -> tuple[Case, Fundraiser]:
    case = casework.find(turn.work, case_id)
    if case.person_id == turn.person_id or not reports.is_report(case):
        raise CaseUnknown
    check_worker(case.state, case.worker_id, turn.person_id)
    return case, actions.find(turn.work, case.about.partition(":")[2])


def brief(post: Post, case: Case, fundraiser: Fundraiser) -> Text:
    """What a reviewer reads before claiming."""
    values = {
        "count": reports.count_open(post.work, fundraiser),
        "state": notices.state(fundraiser),
        "goal": Money(fundraiser.goal),
        "due": case.due_at,
    }
    return Text("fundraiser-desk-report-brief", values)
