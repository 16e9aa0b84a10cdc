"""What was before: earlier consultations with their summaries, what was said in this one, photos and papers."""

from collections.abc import Iterator

from handlers.consultation import card, handover, summary
from handlers.consultation.desk import mine
from handlers.engine import talk
from handlers.engine.turn import Post, Turn
from handlers.engine.words import Text
from services.consultation import actions
from services.talk import actions as talks
from storage.tables.cases import Case
from storage.tables.consultations import Consultation

EARLIER = 10
"""Earlier consultations that are told of."""


def show(turn: Turn, consultation_id: str) -> None:
    """Tells the doctor of a consultation what was before it, and all that was said in it so far."""
    consultation, case = mine(turn, consultation_id)
    turn.work.audit(turn.person_id, "read-history", f"consultation:{consultation.id}")
    turn.answer()
    before = actions.earlier(turn.work, consultation)[:EARLIER]
    told = [line for one in before for line in _earlier(turn, one)] or [Text("consultation-history-none")]
    about = talk.about(case)
    turn.say(Text("show-one", {"value": [Text("consultation-history"), *told]}), about=about)
    turn.say(Text("show-one", {"value": transcript(turn, case)}), about=about)


def _earlier(turn: Turn, one: Consultation) -> Iterator[Text]:
    asked = actions.card_of(turn.work, one) or {}
    yield Text(
        "consultation-history-one",
        {
            "on": one.asked_at.astimezone(turn.work.zone).date(),
            "department": card.department_names(turn, one.department),
            "doctor": "" if one.doctor_id is None else handover.title_of(turn, one.doctor_id),
            "complaint": asked.get("complaint") or Text("consultation-card-unknown"),
        },
    )
    told = actions.summary_of(turn.work, one)
    if told is None:
        yield Text("consultation-history-no-summary")
    else:
        yield from summary.lines(turn, one, told)


def transcript(post: Post, case: Case) -> list[Text]:
    """What was said in a talk so far, in order."""
    said = talks.transcript(post.work, case)
    if not said:
        return [Text("consultation-transcript-none")]
    return [Text("consultation-transcript"), *(_line(post, case, one) for one in said)]


def _line(post: Post, case: Case, line: talks.Line) -> Text:
    patient = line.by == case.person_id
    name = post.name_of(line.by) if patient else handover.title_of(post, line.by)
    at = f"{line.at.astimezone(post.work.zone):%m-%d %H:%M}"
    what = Text(
        "consultation-transcript-what",
        {"kind": "gone" if line.gone else line.kind, "words": line.words or ""},
    )
    how = "failed" if line.failed else "changed" if line.changed else "plain"
    return Text(f"consultation-transcript-{how}", {"at": at, "name": name, "what": what})


def send_papers(turn: Turn, consultation_id: str) -> None:
    """Sends the photos and papers that came with the card into the chat of its doctor."""
    consultation, case = mine(turn, consultation_id)
    turn.answer()
    asked = actions.card_of(turn.work, consultation) or {}
    papers = actions.papers_of(turn.work, consultation, asked)
    if not papers:
        turn.say("consultation-papers-none", about=talk.about(case))
    for number, paper in enumerate(papers, start=1):
        turn.work.audit(turn.person_id, "read-paper", f"file:{paper.id}")
        turn.send_file(
            consultation.person_id,
            paper.id,
            f"{number}.{'jpg' if paper.kind == 'jpeg' else paper.kind}",
            paper.kind in ("jpeg", "png"),
            Text("consultation-papers-one", {"number": number, "count": len(papers)}),
            about=talk.about(case),
        )
