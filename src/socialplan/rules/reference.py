"""The reference page of the rules and their thresholds, made from the code.

`python -m socialplan.rules.reference DIR` writes `rules.md` and `rules.fr.md` into DIR.
"""

import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from socialplan.analysis import thresholds
from socialplan.language import Language, Words
from socialplan.rules.catalogue import rules
from socialplan.rules.finding import SEVERITIES
from socialplan.rules.register import Rule
from socialplan.rules.samples import sample
from socialplan.rules.selection import chapters
from socialplan.rules.told import SEVERITY_WORDS, default_words, is_fixed, origin_words, source_words

FILES: Final[dict[Language, str]] = {"en": "rules.md", "fr": "rules.fr.md"}

_INTRODUCTION: Final = Words(
    """# Tout ce que `socialplan check` contrôle

Cette page est tirée du programme\u00a0: {rules}, et [les seuils](#les-seuils) avec lesquels ils comparent.
`socialplan explain CONTRÔLE` dit la même chose dans le terminal, avec les seuils de votre stratégie.
Ce que dit un contrôle est donné par un exemple, le plus souvent
[la stratégie où presque rien ne va](../examples/mauvais-exemple/strategy.yaml).

Une **erreur** empêche la stratégie de tenir, un **avertissement** mérite une décision, une **remarque** peut attendre.
Un contrôle peut être plus léger ou plus grave selon le cas\u00a0: pour une personne qui travaille seule, par exemple.

Un contrôle qui ne s’applique pas chez vous se met en sourdine, avec la raison\u00a0:

```yaml
meta:
  silenced:
    - rule: self-promo
      reason: Compte de vente assumé, la conversation a lieu en boutique
```

Un seuil se change, avec la raison\u00a0; il vaut alors dans tous les calculs et tous les documents\u00a0:

```yaml
meta:
  thresholds:
    - name: dormant_days
      value: 45
      reason: Un marché par mois, de mars à octobre
```
""",
    """# Everything that `socialplan check` looks at

This page is made from the program: {rules}, and [the thresholds](#the-thresholds) that they compare with.
`socialplan explain CHECK` says the same in the terminal, with your strategy's thresholds.
What a check says is shown on an example, mostly
[the strategy in which almost nothing is right](../examples/mauvais-exemple/strategy.yaml), which is written in French.

An **error** keeps the strategy from holding together, a **warning** deserves a decision, a **note** may wait.
A check may be lighter or graver by case: for somebody who works alone, for instance.

A check that does not apply to you is silenced, with the reason:

```yaml
meta:
  silenced:
    - rule: self-promo
      reason: An account made for selling, conversation happens in the shop
```

A threshold is changed, with the reason; it then holds in every computation and every document:

```yaml
meta:
  thresholds:
    - name: dormant_days
      value: 45
      reason: One market a month, from March to October
```
""",
)
_BY_CHAPTER: Final = Words("Par chapitre", "By chapter")
_CHAPTERS: Final = Words(
    "| Chapitre | Erreurs | Avertissements | Remarques |\n| --- | --- | --- | --- |",
    "| Chapter | Errors | Warnings | Notes |\n| --- | --- | --- | --- |",
)
_CHECKS: Final = Words(
    "| Contrôle | Ce qu’il relève | Gravité |\n| --- | --- | --- |",
    "| Check | What it finds | Severity |\n| --- | --- | --- |",
)
_THRESHOLDS: Final = Words("Les seuils", "The thresholds")
_COLUMNS: Final = Words(
    "| Nom | Valeur | D’où elle vient | Lu par |\n| --- | --- | --- | --- |",
    "| Name | Value | Where it comes from | Read by |\n| --- | --- | --- | --- |",
)
_SAYS: Final = Words("Ce qu’il dit", "What it says")
_FOR_EXAMPLE: Final = Words(", par exemple", ", for example")
_WHY: Final = Words("Pourquoi", "Why")
_WHAT: Final = Words("Que faire", "What to do")
_LIMITS: Final = Words("Seuils", "Thresholds")
_SOURCE: Final = Words("Source", "Source")


def reference_page(language: Language) -> str:
    """The page in `language`, as Markdown."""
    parts = [_INTRODUCTION.to(language).replace("{rules}", _count(len(rules())).to(language))]
    parts += [f"## {_BY_CHAPTER.to(language)}\n", _CHAPTERS.to(language), *_overview(language), ""]
    for key, name in chapters().items():
        those = _of_chapter(key)
        parts += [f"## {name.to(language)}\n", _CHECKS.to(language), *_index(those, language), ""]
        for rule in those:
            parts += _rule(rule, language)
    parts += [f"## {_THRESHOLDS.to(language)}\n", _COLUMNS.to(language), *_limits(language)]
    return "\n".join(parts) + "\n"


def _count(number: int) -> Words:
    return Words(f"{number} contrôles", f"{number} checks")


def _of_chapter(key: str) -> list[Rule]:
    """The rules of a chapter, the gravest first."""
    return sorted((rule for rule in rules() if rule.chapter == key), key=lambda rule: SEVERITIES.index(rule.severity))


def _overview(language: Language) -> Iterator[str]:
    """A row a chapter, with how many of its rules are how grave."""
    for key, name in chapters().items():
        number = Counter(rule.severity for rule in _of_chapter(key))
        told = name.to(language)
        counts = " | ".join(str(number[severity] or "") for severity in SEVERITIES)
        yield f"| [{told}](#{anchor(told)}) | {counts} |"


def _index(those: Iterable[Rule], language: Language) -> Iterator[str]:
    for rule in those:
        title, severity = rule.title.to(language), SEVERITY_WORDS[rule.severity].to(language)
        yield f"| [`{rule.id}`](#{rule.id}) | {_cell(title)} | {severity} |"


def anchor(heading: str) -> str:
    """What code hosts link a heading by: small letters, signs left out, a hyphen for each space."""
    return re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-")


def _rule(rule: Rule, language: Language) -> Iterator[str]:
    yield f"### `{rule.id}`\n"
    yield f"**{as_markdown(rule.title.to(language))}** ({SEVERITY_WORDS[rule.severity].to(language)})\n"
    if rule.more:
        yield f"{as_markdown(rule.more.to(language))}\n"
    shown = sample(rule)
    source = source_words(rule.source)
    link = anchor(_THRESHOLDS.to(language))
    told = (
        _said(_SAYS, rule.message, shown and shown.message, language),
        (_WHY.to(language), as_markdown(rule.why.to(language))),
        _said(_WHAT, rule.remedy, shown and shown.remedy, language),
        (_LIMITS.to(language), ", ".join(f"[`{name}`](#{link}) ({_value(name, language)})" for name in rule.limits)),
        (_SOURCE.to(language), as_markdown(source.to(language)) if source else ""),
    )
    colon = "\u00a0:" if language == "fr" else ":"
    yield "\n".join(f"- {label}{colon} {text}" for label, text in told if text) + "\n"


def _said(label: Words, words: Words, example: Words | None, language: Language) -> tuple[str, str]:
    """What a rule always says, or what it says of an example, with its label; nothing where there is no example."""
    if is_fixed(words):
        return label.to(language), as_markdown(words.to(language))
    marked = label.to(language) + _FOR_EXAMPLE.to(language)
    return marked, as_markdown(example.to(language)) if example else ""


def _value(name: str, language: Language) -> str:
    return default_words(name).to(language)


def _limits(language: Language) -> Iterator[str]:
    readers: dict[str, list[str]] = {}
    for rule in rules():
        for name in rule.limits:
            readers.setdefault(name, []).append(f"[`{rule.id}`](#{rule.id})")
    for name in thresholds.names():
        known = thresholds.threshold(name)
        origin = origin_words(known).to(language)
        yield f"| `{name}` | {_value(name, language)} | {_cell(origin)} | {', '.join(readers.get(name, ()))} |"


_CODE: Final = re.compile(r"(`[^`]*`)")
_SIGNS: Final = re.compile(r"([\\*_<>\[\]])")


def as_markdown(text: str) -> str:
    """Words that Markdown takes as they stand, but for code between backticks."""
    return "".join(part if part.startswith("`") else _SIGNS.sub(r"\\\1", part) for part in _CODE.split(text))


def _cell(text: str) -> str:
    return as_markdown(text).replace("|", "\\|")


def write_pages(folder: Path) -> None:
    """Write both pages into `folder`."""
    for language, name in FILES.items():
        (folder / name).write_text(reference_page(language), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    write_pages(Path(sys.argv[1]))
