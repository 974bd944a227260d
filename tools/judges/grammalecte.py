# ruff: noqa: INP001, T201 - a script beside the package, which says what it finds
"""Read the French documents below a folder with grammalecte, and print what it finds with the words around it.

    python tools/judges/grammalecte.py FOLDER

Needs `grammalecte-cli` (Debian: `apt-get install grammalecte-cli`). It takes headings and table cells for sentences, so
much of what it finds is no fault; what the documents are known to be right about is left out. Typography is judged by
the tests (`tests/documents/test_french.py`), which know about hard spaces.
"""

import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

_TYPOGRAPHY: Final = "apos nbsp esp typo num nf unit tab html mapos eepi poncfin".split()  # noqa: SIM905
_RIGHT: Final = {
    "imp_verbe_groupe2_groupe3_t": "« Sert : », « Tient dans vos heures » is a third person, no order",
    "imp_verbe_groupe3_d": "« Prend cinq heures » is a third person, no order",
    "imp_confusion_2e_pers_pluriel": "« Vérifié le » is a column's head",
    "gn_start_3m": "« Plan stratégique médias sociaux » is a title",
    "gn_start_prn_1m": "a name, then what the person does",
    "maj_gentilés": "a first name",
    "virg_virgule_après_point": "« C. conso., art. L. 121-3 »",
    "doublon": "two addresses side by side",
    "conf_verbes_det_verbe_nom": "« git l’ignore » is a verb",
}


def paragraphs(text: str) -> Iterator[str]:
    """The sentences of a document: no drawings, code, addresses, marks; each table cell by itself."""
    text = re.sub(r"```.*?```", "", text, flags=re.DOTALL)
    text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", re.sub(r"`[^`]*`", "X", text))
    text = re.sub(r"https?://\S+|\S+@\S+", "X", text.replace("**", "").replace("\\", ""))
    for line in text.split("\n"):
        bare = re.sub(r"^#+ |^> |^ *(?:[-*]|\d+\.) ", "", line)
        if not re.fullmatch(r"\|(?: ?:?-+:? ?\|)+", bare):
            yield from filter(None, (cell.strip() for cell in bare.strip("|").split(" | ")))


def read(path: Path) -> Iterator[str]:
    """What grammalecte finds in a file, save what is right."""
    said = list(paragraphs(path.read_text("utf-8")))
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", suffix=".txt") as file:
        file.write("\n".join(said))
        file.flush()
        command = ["grammalecte-cli", "-f", file.name, "-j", "-off", *_TYPOGRAPHY]
        printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout  # noqa: S603
    for paragraph in json.loads(printed[printed.index("{") :])["data"]:
        for fault in paragraph.get("lGrammarErrors", []):
            if not any(known in fault["sRuleId"] for known in _RIGHT):
                yield _told(said[paragraph["iParagraph"] - 1], fault)


def _told(text: str, fault: dict[str, Any]) -> str:
    start, end = fault["nStart"], fault["nEnd"]
    around = f"{text[max(0, start - 50) : start]}[{text[start:end]}]{text[end : end + 40]}"
    return f"{around}\n    {fault['sMessage']}"


def main() -> None:
    """Read every French document below the folder."""
    files = sorted(path for path in Path(sys.argv[1]).rglob("*.md") if "fr" in path.parts)
    seen = {told: path for path in files for told in read(path)}
    for told, path in seen.items():
        print(f"{path.relative_to(sys.argv[1])}: {told}")
    print(f"grammalecte: {len(seen)} remarks on {len(files)} files")


if __name__ == "__main__":
    main()
