"""Compares the texts of both languages, and finds texts that were left in Python.

`python tools/parity.py [folder]` prints what is wrong, a line each, and ends with 1 when there is anything.
"""

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from fluent.syntax import ast as ftl
from fluent.syntax import parse
from fluent.syntax.visitor import Visitor

LANGUAGES = ("en", "zh")

# Files that may hold Chinese because they read what people type, each with its reason. One that needs it no more
# is reported.
READS_CHINESE = {
    "handlers/engine/menu.py": "knows a greeting when it sees one",
    "handlers/engine/readers.py": "reads days, counts and yes or no as people type them",
    "handlers/engine/words.py": "writes days and hours as each language does, a format and not a text",
    "handlers/engine/health.py": "reads lists, weights and weeks as people type them",
    "services/consultation/rules.py": "reads working hours as people type them",
    "services/fundraiser/fonts.py": "knows at which signs a line may end, and which letters a font must have",
    "services/fundraiser/precheck.py": "finds phone numbers, accounts and the like in what people write",
    "services/money.py": "reads amounts as people type them, and writes the unit 元",
}

CHINESE = re.compile(r"[\u3000-\u303f\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uffef]")
# Starts with a capital, three words or more, ends as a sentence does.
SENTENCE = re.compile(r"[A-Z][\w'’]*,?(\s+\S+){2,}[.!?…:]\s*", re.DOTALL)
LOGGING = {"debug", "info", "warning", "error", "exception", "critical", "log"}


class _Uses(Visitor):
    """Collects the variables of a pattern and the other texts that it takes in."""

    def __init__(self) -> None:
        self.variables: set[str] = set()
        self.texts: set[str] = set()

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:
        self.variables.add(node.id.name)

    def visit_MessageReference(self, node: ftl.MessageReference) -> None:
        self.texts.add(node.id.name + (f".{node.attribute.name}" if node.attribute else ""))

    def visit_TermReference(self, node: ftl.TermReference) -> None:
        # The variables of a term are given by whoever takes it in, as arguments of the reference.
        self.texts.add(f"-{node.id.name}")
        self.generic_visit(node)


class Texts:
    """All texts of one language: `key` and `key.attribute`, each with its file and what it uses."""

    def __init__(self, folder: Path, language: str) -> None:
        self.problems: list[str] = []
        self.places: dict[str, str] = {}
        self._uses: dict[str, _Uses] = {}
        for path in sorted([*folder.rglob(f"{language}.ftl"), *folder.rglob(f"*.{language}.ftl")]):
            self._read(path)
        for key, uses in self._uses.items():
            for other in sorted(uses.texts - self.places.keys()):
                self.problems.append(f"{self.places[key]}: {key} takes in {other}, which does not exist")

    def variables(self, key: str) -> set[str]:
        """Variables of a text, with those of the texts that it takes in."""
        found: set[str] = set()
        seen: set[str] = set()
        waiting = [key]
        while waiting:
            one = waiting.pop()
            if one in seen or one not in self._uses:
                continue
            seen.add(one)
            found |= self._uses[one].variables
            waiting += [other for other in self._uses[one].texts if not other.startswith("-")]
        return found

    def _read(self, path: Path) -> None:
        source = path.read_text("utf-8")
        for entry in parse(source).body:
            line = source.count("\n", 0, entry.span.start if entry.span else 0) + 1
            place = f"{path}:{line}"
            if isinstance(entry, ftl.Junk):
                said = "; ".join(str(annotation.message) for annotation in entry.annotations)
                self.problems.append(f"{place}: cannot be read as Fluent: {said}")
            elif isinstance(entry, ftl.Message | ftl.Term):
                key = ("-" if isinstance(entry, ftl.Term) else "") + entry.id.name
                if entry.value is not None:
                    self._add(key, entry.value, place)
                for attribute in entry.attributes:
                    self._add(f"{key}.{attribute.id.name}", attribute.value, place)

    def _add(self, key: str, pattern: ftl.Pattern, place: str) -> None:
        if key in self.places:
            self.problems.append(f"{place}: {key} is there twice, first at {self.places[key]}")
            return
        uses = _Uses()
        uses.visit(pattern)
        self.places[key] = place
        self._uses[key] = uses


def compare_texts(folder: Path) -> list[str]:
    """What one language has and the other lacks (files, keys, attributes, variables), and keys there twice."""
    problems: list[str] = []
    for language, twin in (LANGUAGES, LANGUAGES[::-1]):
        for path in sorted([*folder.rglob(f"{language}.ftl"), *folder.rglob(f"*.{language}.ftl")]):
            other = path.with_name(path.name.removesuffix(f"{language}.ftl") + f"{twin}.ftl")
            if not other.exists():
                problems.append(f"{path}: its twin {other.name} is missing")
    first, second = (Texts(folder, language) for language in LANGUAGES)
    problems += first.problems + second.problems
    if not first.places and not second.places:
        problems.append(f"{folder}: no texts at all were found")
    for here, there, language in ((first, second, LANGUAGES[1]), (second, first, LANGUAGES[0])):
        lacking = [key for key in here.places if key not in there.places]
        problems += [f"{here.places[key]}: {key} is missing in {language}" for key in lacking]
    for key in first.places.keys() & second.places.keys():
        for name in sorted(first.variables(key) ^ second.variables(key)):
            has, lacks = (first, second) if name in first.variables(key) else (second, first)
            problems.append(f"{lacks.places[key]}: {key} does not use ${name}, {has.places[key]} does")
    return problems


def texts_in_python(root: Path, folders: tuple[str, ...] = ("handlers", "services")) -> list[str]:
    """Literals in Python that a person might be shown: Chinese, or a whole English sentence.

    Docstrings, what is raised or asserted and what is logged are for those who run the house, and are left out.
    """
    problems: list[str] = []
    needless = {name for name in READS_CHINESE if (root / name).exists()}
    for path in sorted(file for folder in folders for file in (root / folder).rglob("*.py")):
        name = path.relative_to(root).as_posix()
        for literal in _literals(ast.parse(path.read_text("utf-8"))):
            text = str(literal.value)
            if CHINESE.search(text):
                needless.discard(name)
                if name not in READS_CHINESE:
                    problems.append(
                        f"{path}:{literal.lineno}: Chinese in Python, its place is an .ftl file: {text[:40]!r}"
                    )
            elif SENTENCE.fullmatch(text.strip()):
                problems.append(
                    f"{path}:{literal.lineno}: a sentence in Python, its place is an .ftl file: {text[:40]!r}"
                )
    problems += [
        f"{root / name}: holds no Chinese any more; take it out of READS_CHINESE" for name in sorted(needless)
    ]
    return problems


def _literals(node: ast.AST) -> Iterator[ast.Constant]:
    """String literals below a node that end up as values."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Constant) and isinstance(child.value, str):
            yield child
        elif not _for_the_house(child):
            yield from _literals(child)


def _for_the_house(node: ast.AST) -> bool:
    if isinstance(node, ast.Expr):
        return isinstance(node.value, ast.Constant) or (
            isinstance(node.value, ast.Call)
            and isinstance(node.value.func, ast.Attribute)
            and node.value.func.attr in LOGGING
        )
    return isinstance(node, ast.Raise | ast.Assert)


def main(root: Path) -> int:
    """Prints all problems; the exit code is 1 when there are any."""
    problems = compare_texts(root / "handlers") + texts_in_python(root)
    print(*problems, sep="\n", end="\n" if problems else "")
    print(f"texts: {len(problems)} to mend" if problems else "texts: both languages agree, none in Python")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path()))
