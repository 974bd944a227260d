"""Whatever somebody writes into a strategy or a document, its exports are sound and do nothing by themselves."""

from typing import Final

import pytest
from tests.documents.test_poison import EXAMPLES, POISONS, poisoned, rendered
from tests.export.harmless import MAKERS, is_harmless

from socialplan.export.article import read
from socialplan.export.tools import ExportError
from socialplan.language import LANGUAGES

VARIANTS: Final = 2
"""How often the documents of an example are poisoned anew; `tools/judges/hostile_exports.py` does all of them."""


@pytest.mark.parametrize("variant", range(VARIANTS))
@pytest.mark.parametrize("kind", MAKERS)
def test_awkward_text_in_every_field_is_exported(kind: str, variant: int) -> None:
    language = LANGUAGES[variant % 2]
    every = poisoned(EXAMPLES[variant], language, lambda number: POISONS[(number * 7 + variant * 31) % len(POISONS)])
    prepared = every[(variant * 5 + 3) % len(every)]
    article = read(rendered(prepared, prepared.view), prepared.path, language, {})
    is_harmless(kind, MAKERS[kind](article))


WRECKS: Final = {
    "an unclosed fence": "# T\n\n## A\n\n```\ncode\n\n## B\n\n| a | b |\n",
    "an unclosed drawing": "# T\n\n```mermaid\nflowchart TD\n  a --> b\n",
    "a drawing that is none": "# T\n\n```mermaid\nclick a javascript:alert(1)\n<script>\n```\n",
    "a drawing with script": '# T\n\n```mermaid\nflowchart TD\n  a["<img src=x onerror=alert(1)>"] --> b\n'
    '  click a "javascript:alert(1)"\n```\n',
    "lists sixty deep": "# T\n\n" + "".join(f"{'  ' * depth}- niveau {depth}\n" for depth in range(60)),
    "quotes sixty deep": "# T\n\n" + "> " * 60 + "au fond\n",
    "a table of forty columns": "# T\n\n|" + " colonne |" * 40 + "\n|" + " --- |" * 40 + "\n|" + " x |" * 40 + "\n",
    "a table of three hundred rows": "# T\n\n| a | b |\n| --- | --- |\n" + "| mot | autre mot |\n" * 300,
    "ragged rows": "# T\n\n| a | b |\n| --- | --- |\n| x |\n| x | y | z |\n",
    "a word without an end": "# T\n\n| a | b |\n| --- | --- |\n| " + "x" * 3000 + " | y |\n\n" + "y" * 3000 + "\n",
    "front matter": "---\ntitle: x\nheader-includes: '<script>'\n---\n\n# T\n\ntexte\n",
    "HTML": "# T\n\n<div onclick=alert(1)>x</div>\n\n<table><tr><td>a</td></tr></table>\n\na<b onmouseover=x>c</b>\n",
    "pictures": "# T\n\n![a](https://exemple.fr/x.png) ![b](/passwd) ![c](../../s.png) ![d](data:image/png,A)\n",
    "footnotes": "# T\n\nmot[^1] et [^2]\n\n[^1]: une note [x](javascript:alert(1))\n[^2]: autre\n",
    "task lists": "# T\n\n- [ ] à faire\n- [x] fait\n  - [ ] dedans\n",
    "the part twice": "# T\n\n## Fiche réflexe\n\na\n\n## Fiche réflexe\n\nb\n",
    "only the part": "# T\n\n## Fiche réflexe\n\na\n",
    "a part that no page holds": "# T\n\n## À afficher\n\n" + "- une ligne de plus\n" * 400 + "\n## Suite\n\nx\n",
    "headings askew": "# T\n\n#### quatre\n\n# encore un\n\n###### six\n\n## deux\n",
    "a heading of signs": "# T\n\n## 🎉 !!! ﷽\n\n## 🎉 !!! ﷽\n\n[là](#-)\n",
    "field codes": '# T\n\n{ DDEAUTO c:\\\\x }\n`{ INCLUDEPICTURE "http://a.fr/x" }` =cmd|x!A0 #eval("1") \\input{x}\n',
    "signs of every kind": "# T\n\n\x00\x01\x0b\x1b[31m \ufffe \u202eà l’envers\u202c 👩\u200d👧 𝔘 ]]> </w:t> \u2028\n",
    "nothing": "",
}
"""What people, and programs in their name, make of a document."""


@pytest.mark.parametrize("wreck", WRECKS, ids=str)
@pytest.mark.parametrize("kind", MAKERS)
def test_a_wrecked_document_is_exported_or_refused_in_words(kind: str, wreck: str) -> None:
    told = None
    data = b""
    try:
        data = MAKERS[kind](read(WRECKS[wreck], "plan-de-crise.md", "fr", {}))
        is_harmless(kind, data)
    except ExportError as error:
        told = error.words
    assert data or (told and told.fr and told.en)
