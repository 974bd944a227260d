# ruff: noqa: INP001, T201 - a script that prints
"""Export every document of strategies whose every text holds something awkward, to every format.

    python tools/judges/hostile_exports.py [VARIANTS]

The test suite samples this; here all documents of all examples in both languages are made, in as many variants
(2 by default) as are asked for, one after the other. Exits with 1 and names what is not sound. Some minutes a variant.
"""

import sys
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.documents.test_poison import EXAMPLES, POISONS, poisoned, rendered  # noqa: E402
from tests.export.harmless import MAKERS, is_harmless  # noqa: E402

from socialplan.export.article import read  # noqa: E402
from socialplan.export.tools import ExportError  # noqa: E402
from socialplan.language import LANGUAGES  # noqa: E402

STEP: Final = 29


def main() -> int:
    """Export all of them."""
    variants = int(sys.argv[1]) if len(sys.argv) > 1 else 2
    made, wrong, refused = 0, 0, 0
    for variant in range(variants):
        for name in EXAMPLES:
            for language in LANGUAGES:
                shift = variant * STEP
                every = poisoned(name, language, lambda number, by=shift: POISONS[(number * 7 + by) % len(POISONS)])
                for prepared in every:
                    article = read(rendered(prepared, prepared.view), prepared.path, language, {})
                    for kind, make in MAKERS.items():
                        made += 1
                        try:
                            is_harmless(kind, make(article))
                        except ExportError as error:
                            refused += 1
                            print(f"{name} {prepared.path} {kind} {variant}: refused, {error.words.en}")
                        except Exception as error:  # noqa: BLE001 - whatever it is, it is named
                            wrong += 1
                            print(f"{name} {prepared.path} {kind} {variant}: {type(error).__name__} {error}")
    print(f"{made} exports, {wrong} not sound, {refused} refused in words")
    return int(bool(wrong or refused))


if __name__ == "__main__":
    sys.exit(main())
