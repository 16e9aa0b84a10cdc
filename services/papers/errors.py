"""Why a paper is not taken; each has its sentence in handlers/papers."""

from services.errors import DomainError


class EmptyFile(DomainError):
    """The file has no content."""

    text = "papers-empty"


class FileTooLarge(DomainError):
    """The file exceeds what we take; values `size` and `limit` are in MB of 1,048,576 bytes."""

    text = "papers-too-large"


class KindNotAllowed(DomainError):
    """The file is neither picture nor PDF; value `kind` is a key of `kinds.py`."""

    text = "papers-kind-not-allowed"


class HeicPicture(KindNotAllowed):
    """The picture is in Apple's HEIC format, which Telegram turns into JPEG if it is sent as a photo."""

    text = "papers-heic"


class DisguisedFile(DomainError):
    """The content is not what the name says; value `kind` is what it is, a key of `kinds.py`."""

    text = "papers-disguised"


class BrokenFile(DomainError):
    """The file is cut off, damaged, or too tangled to be read in bounded time."""

    text = "papers-broken"


class TooManyPixels(DomainError):
    """The picture would take too much memory; value `limit` is in millions of pixels."""

    text = "papers-too-many-pixels"


class LockedPdf(DomainError):
    """The PDF opens only with a password."""

    text = "papers-locked-pdf"


class ActivePdf(DomainError):
    """The PDF runs something when opened, or carries other files."""

    text = "papers-active-pdf"


class TooManyPages(DomainError):
    """The PDF is longer than anyone can review; value `limit` is in pages."""

    text = "papers-too-many-pages"
