"""What consultations bring into the conversation."""

from handlers.consultation import handover
from handlers.engine.feature import Feature, TalkDesk
from services.consultation import actions
from services.consultation.rules import DESK

KEY = "consultation"
DOCTORS = frozenset({DESK})

feature = Feature(
    key=KEY,
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
    outcomes={"refund": handover.refund_told},
)
