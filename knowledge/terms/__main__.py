"""Checks the terms as the start does: `python -m knowledge.terms [FOLDER]`, with house.toml in the current folder."""

import sys
import tomllib
from pathlib import Path

from knowledge.terms.fill import house_values
from knowledge.terms.load import TERMS, TermsError, load


def main(arguments: list[str]) -> int:
    """Writes what the library holds, or the one sentence that says what is wrong."""
    try:
        house = tomllib.loads(Path("house.toml").read_text(encoding="utf-8"))
        catalogue = load(house_values(house), Path(arguments[0]) if arguments else TERMS)
    except (OSError, tomllib.TOMLDecodeError, TermsError) as error:
        sys.stderr.write(f"{error}\n")
        return 1
    for document in catalogue.documents():
        sys.stdout.write(f"{len(document.clauses):4} clauses  {document.kind}  {document.key} {document.version}\n")
    counts = {
        "insurers": len(catalogue.insurers),
        "products": len(catalogue.products()),
        "plans": len(catalogue.plans()),
        "documents": len(catalogue.documents()),
        "clauses": sum(len(document.clauses) for document in catalogue.documents()),
    }
    sys.stdout.write(", ".join(f"{count} {what}" for what, count in counts.items()) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
