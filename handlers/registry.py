"""Every feature of the conversation; a new one is a folder and a line here."""

from handlers.account.feature import feature as account
from handlers.answers.feature import feature as answers
from handlers.consultation.feature import feature as consultation
from handlers.directory.feature import feature as directory
from handlers.donation.feature import feature as donation
from handlers.engine.feature import Feature
from handlers.fundraiser.feature import feature as fundraiser
from handlers.human.feature import feature as human
from handlers.library.feature import feature as library
from handlers.medicine.feature import feature as medicine
from handlers.pharmacy.feature import feature as pharmacy
from handlers.profile.feature import feature as profile
from handlers.staff.feature import feature as staff
from handlers.talk.feature import feature as talk

FEATURES: tuple[Feature, ...] = (
    talk,
    staff,
    pharmacy,
    consultation,
    fundraiser,
    donation,
    directory,
    medicine,
    answers,
    profile,
    human,
    library,
    account,
)
