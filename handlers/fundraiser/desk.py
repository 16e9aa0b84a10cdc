"""The reviewer's desk in chat: queue, case, papers, checklist fact by fact, ask for changes, approve, reject."""

from handlers.engine.journey import Answers, Ended, Journey, Step
from handlers.engine.letters import Rewrite
from handlers.engine.readers import Choice as ChoiceReader
from handlers.engine.readers import Prose, Several
from handlers.engine.turn import Choice, Choices, Turn
from handlers.engine.words import Text
from handlers.fundraiser import notices, report
from handlers.fundraiser.journey import COVERS, journey
from services.casework import actions as casework
from services.casework.rules import CaseState, CaseUnknown, check_worker
from services.errors import DomainError
from services.fundraiser import actions, reports
from services.fundraiser.precheck import Facts, Finding, Household, Others, PaperFact, UsualCost, precheck
from services.fundraiser.rules import Payee, Relation
from services.fundraiser.states import FundraiserState
from services.money import ZERO, Money
from storage.tables.cases import Case
from storage.tables.fundraisers import Fundraiser

DESK = "reviewer"
REVIEWERS = frozenset({DESK})
AREAS = {
    "patient": ("patient_name", "patient_born", "patient_id"),
    "relation": ("relation",),
    "disease": ("disease", "hospital", "department", "diagnosed_on"),
    "id-papers": ("id_papers",),
    "diagnosis-papers": ("diagnosis_papers",),
    "cost-papers": ("cost_papers",),
    "sums": ("expected_cost", "raised_elsewhere", "goal"),
    "household": ("income", "homes", "cars"),
    "story": ("story",),
    "payee": ("payee", "admission_number", "payee_name", "payee_account"),
}
"""What a reviewer may ask to be changed, and the questions that are asked again for it."""
CHANGE_CODES = ("unreadable", "incomplete", "does-not-match", "outdated", "private-data", "unclear")
REJECT_CODES = ("not-true", "not-medical", "no-need", "same-case", "papers-not-genuine", "not-allowed")


def show_queue(turn: Turn) -> None:
    """Lists what this reviewer can do now."""
    cases = casework.queue(turn.work, DESK, turn.person_id)
    if not cases:
        turn.say("fundraiser-desk-empty")
        return
    rows = tuple((Choice(_row(turn, case), f"@review:{case.id}"),) for case in cases)
    turn.say(Text("fundraiser-desk-queue", {"count": casework.waiting(turn.work, DESK)}), rows)


def _row(turn: Turn, case: Case) -> Text:
    fundraiser = _fundraiser(turn, case)
    mine = Text("case-mine" if case.worker_id == turn.person_id else "case-free")
    return Text(
        "fundraiser-desk-row-report" if reports.is_report(case) else "fundraiser-desk-row",
        {"mine": mine, "urgency": notices.urgency(case), "goal": str(Money(fundraiser.goal)), "due": case.due_at},
    )


def open_case(turn: Turn, case_id: str) -> None:
    """Shows a case: to its worker whole, to others only what they need to claim it."""
    case = _case(turn, case_id)
    fundraiser = _fundraiser(turn, case)
    turn.answer()
    if case.worker_id == turn.person_id and case.state == CaseState.CLAIMED:
        (report.show if reports.is_report(case) else _show_whole)(turn, case, fundraiser)
    elif case.worker_id == turn.person_id and case.state == CaseState.ASKED:
        turn.say("fundraiser-desk-asked")
    elif case.state == CaseState.DECIDED:
        turn.say("case-closed")
    elif case.worker_id is not None:
        turn.say("case-taken")
    else:
        turn.say(
            report.brief(turn, case, fundraiser) if reports.is_report(case) else _brief(case, fundraiser),
            ((Choice(Text("fundraiser-desk-claim"), f"@r-claim:{case.id}"),),),
        )


def _brief(case: Case, fundraiser: Fundraiser) -> Text:
    values = {"goal": Money(fundraiser.goal), "urgency": notices.urgency(case), "due": case.due_at}
    return Text("fundraiser-desk-brief", values)


def claim(turn: Turn, case_id: str) -> None:
    """Claims a case and shows it whole."""
    case = _case(turn, case_id)
    fundraiser = _fundraiser(turn, case)
    if reports.is_report(case):
        report.claim(turn, case, fundraiser)
        return
    first = fundraiser.state == FundraiserState.SUBMITTED
    actions.take_up(turn.work, fundraiser, case, turn.person_id)
    turn.answer("fundraiser-desk-claimed")
    turn.strip()
    if first:
        notices.tell_organiser(turn, fundraiser, Text("fundraiser-in-review"))
    _show_whole(turn, case, fundraiser)


def put_back(turn: Turn, case_id: str) -> None:
    """Gives a case back to the queue."""
    case = _case(turn, case_id)
    _check_mine(turn, case)
    casework.release(turn.work, case, turn.person_id)
    turn.strip()
    turn.say("fundraiser-desk-released")
    notices.tell_reviewers(turn, case, but=turn.person_id)


def _show_whole(turn: Turn, case: Case, fundraiser: Fundraiser) -> None:
    turn.work.audit(turn.person_id, "read-fundraiser", f"fundraiser:{fundraiser.id}")
    answers = _answers(turn, fundraiser)
    sheet = turn.walks.sheet(turn, journey, actions.answers_of(turn.work, fundraiser))
    whole = Text("fundraiser-desk-case", {"lines": sheet, "id": answers["patient_id"].number})
    turn.say(whole, about=f"case:{case.id}")
    turn.say(_checklist(turn, fundraiser), _buttons(turn, case, fundraiser))


def _checklist(turn: Turn, fundraiser: Fundraiser) -> Text:
    facts = actions.facts_of(turn.work, fundraiser)
    lines = []
    for fact in actions.FACTS:
        seen = "open" if fact not in facts else "yes" if facts[fact].verified else "no"
        lines.append(Text(f"fundraiser-desk-fact-{seen}", {"fact": Text(f"fundraiser-fact-{fact}")}))
    findings = [_finding(one) for one in findings_of(turn, fundraiser)] or [Text("fundraiser-desk-nothing-found")]
    return Text("fundraiser-desk-checklist", {"facts": lines, "findings": findings})


def _finding(finding: Finding) -> Text:
    values = {"finding": Text(finding.text, finding.values)}
    return Text(f"fundraiser-desk-finding-{finding.severity}", values)


def _buttons(turn: Turn, case: Case, fundraiser: Fundraiser) -> Choices:
    known = actions.facts_of(turn.work, fundraiser)

    def mark(fact: str, verb: str, verified: bool) -> Choice:
        chosen = "-set" if fact in known and known[fact].verified == verified else ""
        label = Text(f"fundraiser-desk-{verb}{chosen}", {"fact": Text(f"fundraiser-fact-{fact}")})
        return Choice(label, f"@r-{verb}:{case.id}:{fact}")

    facts = tuple((mark(fact, "yes", True), mark(fact, "no", False)) for fact in actions.FACTS)
    return (
        (Choice(Text("fundraiser-desk-papers"), f"@r-papers:{case.id}"),),
        *facts,
        (Choice(Text("fundraiser-desk-change"), f"@r-change:{case.id}"),),
        (
            Choice(Text("fundraiser-desk-approve"), f"@r-approve:{case.id}"),
            Choice(Text("fundraiser-desk-reject"), f"@r-reject:{case.id}"),
        ),
        (Choice(Text("fundraiser-desk-release"), f"@r-release:{case.id}"),),
    )


def findings_of(turn: Turn, fundraiser: Fundraiser) -> tuple[Finding, ...]:
    """The machine's pre-check of the case as it stands."""
    answers = _answers(turn, fundraiser)
    disease = turn.resources.diseases.get(answers["disease"]["key"] or "")
    usual = None
    if disease is not None:
        usual = UsualCost(
            Money.yuan(disease.cost.low_yuan), Money.yuan(disease.cost.high_yuan), disease.cost.verified
        )
    facts = facts_from(answers, actions.paper_facts(turn.work, fundraiser))
    others: Others = actions.others(turn.work, fundraiser)
    return precheck(facts, others, usual, turn.resources.house, turn.work.today)


def facts_from(answers: Answers, papers: tuple[PaperFact, ...]) -> Facts:
    """What the pre-check looks at."""
    return Facts(
        relation=Relation(answers["relation"]),
        born=answers["patient_born"],
        id_born=answers["patient_id"].born,
        diagnosed_on=answers["diagnosed_on"].on,
        admitted_on=None,
        papers=papers,
        expected=answers["expected_cost"],
        covered={cover.value: answers[step] or ZERO for step, cover in COVERS.items()},
        raised_elsewhere=answers["raised_elsewhere"],
        goal=answers["goal"],
        household=Household(
            yearly_income=answers["income"],
            homes=answers["homes"],
            cars=answers["cars"],
            other_fundraisers=int(answers["other_fundraisers"] == "yes"),
        ),
        payee=Payee(answers["payee"]),
        payee_reason=answers.get("payee_reason", ""),
        story=answers["story"],
    )


def send_papers(turn: Turn, case_id: str) -> None:
    """Sends every paper of the case into the chat of its worker."""
    case, fundraiser = _mine(turn, case_id)
    turn.answer()
    turn.strip()
    for number, (kind, paper) in enumerate(actions.papers_of(turn.work, fundraiser), start=1):
        turn.work.audit(turn.person_id, "read-paper", f"file:{paper.id}")
        turn.send_file(
            fundraiser.organiser_id,
            paper.id,
            f"{kind}-{number}.{'jpg' if paper.kind == 'jpeg' else paper.kind}",
            paper.kind in ("jpeg", "png"),
            Text("fundraiser-desk-paper", {"kind": Text(f"fundraiser-paper-{kind}"), "number": number}),
            about=f"case:{case.id}",
        )
    turn.say(_checklist(turn, fundraiser), _buttons(turn, case, fundraiser))


def fact_yes(turn: Turn, argument: str) -> None:
    """A fact is verified."""
    _fact(turn, argument, True)


def fact_no(turn: Turn, argument: str) -> None:
    """A fact could not be verified."""
    _fact(turn, argument, False)


def _fact(turn: Turn, argument: str, verified: bool) -> None:
    case_id, _, fact = argument.partition(":")
    case, fundraiser = _mine(turn, case_id)
    actions.check_fact(turn.work, fundraiser, fact, verified, turn.person_id)
    turn.answer("fundraiser-desk-noted")
    press = turn.said.press
    if press is not None and press.message_id is not None:
        html = turn.html(_checklist(turn, fundraiser))
        rows = turn.rows(turn.language, _buttons(turn, case, fundraiser))
        turn.put(turn.said.chat, Rewrite(press.message_id, html, rows))


def begin_changes(turn: Turn, case_id: str) -> None:
    """Asks what is to be changed and why."""
    case, _ = _mine(turn, case_id)
    turn.walks.begin(turn, changes.key, about=case.id)


def begin_reject(turn: Turn, case_id: str) -> None:
    """Asks for the reason of a rejection."""
    case, _ = _mine(turn, case_id)
    turn.walks.begin(turn, rejection.key, about=case.id)


def approve(turn: Turn, case_id: str) -> None:
    """Approves; a person's account needs the reviewer's own reason first."""
    case, fundraiser = _mine(turn, case_id)
    if Payee(_answers(turn, fundraiser)["payee"]) is Payee.PERSON:
        turn.walks.begin(turn, approval.key, about=case.id)
        return
    _approve(turn, case, fundraiser, "")


def _approve(turn: Turn, case: Case, fundraiser: Fundraiser, reason: str) -> None:
    payee = Payee(_answers(turn, fundraiser)["payee"])
    actions.approve(turn.work, fundraiser, case, turn.person_id, payee, reason)
    turn.strip()
    turn.say(Text("fundraiser-desk-approved", {"until": fundraiser.notice_until}))
    link = turn.resources.page(fundraiser.slug)
    hours = turn.resources.house.fundraiser.notice_hours
    notices.tell_organiser(
        turn,
        fundraiser,
        Text("fundraiser-approved", {"until": fundraiser.notice_until, "hours": hours, "link": link}),
    )


def _send_changes(turn: Turn, ended: Ended) -> None:
    case, fundraiser = _mine(turn, ended.about or "")
    answers = ended.answers
    steps = [step for area in answers["what"] for step in AREAS[area]]
    actions.ask_changes(turn.work, fundraiser, case, turn.person_id, steps, answers["code"], answers["words"] or None)
    turn.say("fundraiser-desk-changes-sent")
    areas = [Text("list-line", {"item": Text(f"fundraiser-changes-what-{area}")}) for area in answers["what"]]
    notices.tell_organiser(
        turn,
        fundraiser,
        Text(
            "fundraiser-changes-asked",
            {
                "areas": areas,
                "reason": Text(f"fundraiser-changes-code-{answers['code']}"),
                "hint": Text(f"fundraiser-changes-hint-{answers['code']}"),
                "words": answers["words"] or Text("fundraiser-changes-no-words"),
            },
        ),
        Choice(Text("fundraiser-do-fix"), f"@f-fix:{fundraiser.id}"),
    )


def _send_rejection(turn: Turn, ended: Ended) -> None:
    case, fundraiser = _mine(turn, ended.about or "")
    code, words = ended.answers["code"], ended.answers["words"]
    actions.reject(turn.work, fundraiser, case, turn.person_id, code, words or None)
    turn.say("fundraiser-desk-rejected")
    notices.tell_organiser(
        turn,
        fundraiser,
        Text(
            "fundraiser-rejected",
            {"reason": Text(f"fundraiser-reject-code-{code}"), "words": words or Text("fundraiser-changes-no-words")},
        ),
        Choice(Text("menu-human"), "@human"),
    )


def _send_approval(turn: Turn, ended: Ended) -> None:
    case, fundraiser = _mine(turn, ended.about or "")
    _approve(turn, case, fundraiser, ended.answers["reason"])


changes = Journey(
    "fundraiser-changes",
    (
        Step("what", Several(*AREAS)),
        Step("code", ChoiceReader(*CHANGE_CODES)),
        Step("words", Prose(2, 800, skip=True, takes_questions=True)),
    ),
    _send_changes,
)
rejection = Journey(
    "fundraiser-reject",
    (Step("code", ChoiceReader(*REJECT_CODES)), Step("words", Prose(2, 800, skip=True, takes_questions=True))),
    _send_rejection,
)
approval = Journey("fundraiser-approve", (Step("reason", Prose(10, 500)),), _send_approval)


def _case(turn: Turn, case_id: str) -> Case:
    case = casework.find(turn.work, case_id)
    if case.desk != DESK or case.person_id == turn.person_id:
        raise CaseUnknown
    return case


class RestsWithOrganiser(DomainError):
    """The organiser was asked for something; until they answer there is nothing to decide."""

    text = "fundraiser-desk-asked"


def _mine(turn: Turn, case_id: str) -> tuple[Case, Fundraiser]:
    """A review that this reviewer has; what belongs to a review is not done to a case of reports."""
    case = _case(turn, case_id)
    if reports.is_report(case):
        raise CaseUnknown
    _check_mine(turn, case)
    return case, _fundraiser(turn, case)


def _check_mine(turn: Turn, case: Case) -> None:
    check_worker(case.state, case.worker_id, turn.person_id)
    if case.state == CaseState.ASKED:
        raise RestsWithOrganiser


def _fundraiser(turn: Turn, case: Case) -> Fundraiser:
    return actions.find(turn.work, case.about.partition(":")[2])


def _answers(turn: Turn, fundraiser: Fundraiser) -> Answers:
    return Answers(journey, actions.answers_of(turn.work, fundraiser))
