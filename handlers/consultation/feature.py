"""What consultations bring into the conversation."""

from handlers.consultation import (
    closing,
    desk,
    handover,
    history,
    intake,
    moving,
    patient,
    paying,
    practice,
    record,
    templates,
)
from handlers.engine.feature import Command, Feature, PaymentDesk, PressVerb, TalkDesk
from services.consultation import actions
from services.consultation.rules import DESK

KEY = "consultation"
DOCTORS = frozenset({DESK})
ADMINS = practice.ADMINS

feature = Feature(
    key=KEY,
    journeys=(
        intake.journey,
        *patient.journeys,
        desk.note,
        closing.journey,
        practice.journey,
        templates.journey,
    ),
    commands=(
        Command("consult", intake.begin),
        Command("consultations", patient.command),
        Command("record", record.command),
        Command("card", desk.show_current, DOCTORS),
        Command("practice", practice.show, DOCTORS),
        Command("templates", templates.show, DOCTORS | ADMINS),
        Command("doctors", practice.list_doctors, ADMINS),
    ),
    presses=(
        PressVerb("consult", intake.press),
        PressVerb("consultations", patient.show),
        PressVerb("c-show", patient.show_one),
        PressVerb("c-read", patient.read),
        PressVerb("c-stop", patient.ask_stop),
        PressVerb("c-stop-yes", patient.stop),
        PressVerb("c-rate", patient.rate),
        PressVerb("c-reopen", patient.reopen),
        PressVerb("c-complain", patient.complain),
        PressVerb("c-second", intake.begin_second),
        PressVerb("record", record.show),
        PressVerb("m-show", record.show_member),
        PressVerb("m-drop", record.ask_drop),
        PressVerb("m-drop-yes", record.drop),
        PressVerb("c-open", desk.open_case, DOCTORS),
        PressVerb("c-claim", desk.claim, DOCTORS),
        PressVerb("c-back", desk.put_back, DOCTORS),
        PressVerb("c-note", desk.begin_note, DOCTORS),
        PressVerb("c-history", history.show, DOCTORS),
        PressVerb("c-papers", history.send_papers, DOCTORS),
        PressVerb("c-move", moving.choose, DOCTORS),
        PressVerb("c-deps", moving.choose_department, DOCTORS),
        PressVerb("c-to", moving.to_doctor, DOCTORS),
        PressVerb("c-dept", moving.to_department, DOCTORS),
        PressVerb("c-up", moving.ask_up, DOCTORS),
        PressVerb("c-up-yes", moving.up, DOCTORS),
        PressVerb("c-close", closing.begin, DOCTORS),
        PressVerb("c-words", templates.offer, DOCTORS),
        PressVerb("c-say", templates.send, DOCTORS),
        PressVerb("c-templates", templates.show, DOCTORS | ADMINS),
        PressVerb("c-add", templates.begin_add, DOCTORS | ADMINS),
        PressVerb("c-drop", templates.drop, DOCTORS | ADMINS),
        PressVerb("practice-change", practice.change, DOCTORS),
        PressVerb("practice-today", practice.today, DOCTORS),
        PressVerb("doctors", practice.list_doctors, ADMINS),
        PressVerb("doctor", practice.choose_tier, ADMINS),
        PressVerb("doctor-tier", practice.set_tier, ADMINS),
    ),
    links={paying.START: intake.begin},
    opens={"consultation": intake.begin_told},
    menu=patient.menu,
    payments={paying.KIND: PaymentDesk(paying.check_out, paying.take)},
    desks={DESK: desk.show_queue},
    timers={
        actions.UNCLAIMED: handover.unclaimed,
        actions.SILENT: handover.silent,
        actions.UNANSWERED: handover.unanswered,
        actions.QUIET: handover.quiet,
    },
    returned={DESK: handover.returned},
    talks={
        DESK: TalkDesk(DOCTORS, handover.title_of, handover.spoke, handover.while_waiting, handover.after_the_end)
    },
    outcomes={"refund": paying.refund_told},
)
