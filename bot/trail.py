"""What a log may tell of an error: its kind and where it happened, never its words, which may be somebody's."""

import traceback


def trail(error: BaseException) -> str:
    """The kinds of an error and of those behind it, each with the lines of code that it went through."""
    lines = []
    seen: BaseException | None = error
    while seen is not None:
        kind = type(seen)
        lines.append(f"{kind.__module__}.{kind.__qualname__}")
        frames = traceback.extract_tb(seen.__traceback__)
        lines += [f"  {frame.filename}:{frame.lineno} in {frame.name}" for frame in frames]
        seen = seen.__cause__ or (None if seen.__suppress_context__ else seen.__context__)
        if seen is not None:
            lines.append("because of")
    return "\n".join(lines)
