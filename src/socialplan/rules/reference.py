"""The reference page of the rules and their thresholds, made from the code.

`python -m socialplan.rules.reference DIR` writes `rules.md` and `rules.fr.md` into DIR.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from socialplan.analysis import thresholds
from socialplan.language import Language, Words
from socialplan.rules.catalogue import rules
from socialplan.rules.register import Rule
from socialplan.rules.selection import chapters
from socialplan.rules.told import SEVERITY_WORDS, meaning, message_pattern, origin_words, quantity, source_words

FILES: Final[dict[Language, str]] = {"en": "rules.md", "fr": "rules.fr.md"}

_INTRODUCTION: Final = Words(
    """# Tout ce que `socialplan check` contrôle

Cette page est tirée du programme\u00a0: {rules}, et les seuils avec lesquels ils comparent.
`socialplan explain CONTRÔLE` dit la même chose dans le terminal, avec les seuils de votre stratégie.

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

This page is made from the program: {rules}, and the thresholds that they compare with.
`socialplan explain CHECK` says the same in the terminal, with your strategy's thresholds.

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
_THRESHOLDS: Final = Words("Les seuils", "The thresholds")
_COLUMNS: Final = Words(
    "| Nom | Valeur | D’où elle vient | Lu par |\n| --- | --- | --- | --- |",
    "| Name | Value | Where it comes from | Read by |\n| --- | --- | --- | --- |",
)
_SAYS: Final = Words("Ce qu’il dit", "What it says")
_WHY: Final = Words("Pourquoi", "Why")
_WHAT: Final = Words("Que faire", "What to do")
_LIMITS: Final = Words("Seuils", "Thresholds")
_SOURCE: Final = Words("Source", "Source")


def reference_page(language: Language) -> str:
    """The page in `language`, as Markdown."""
    parts = [_INTRODUCTION.to(language).replace("{rules}", _count(len(rules())).to(language))]
    for key, name in chapters().items():
        parts.append(f"## {name.to(language)}\n")
        for rule in rules():
            if rule.chapter == key:
                parts += _rule(rule, language)
    parts += [f"## {_THRESHOLDS.to(language)}\n", _COLUMNS.to(language), *_limits(language)]
    return "\n".join(parts) + "\n"


def _count(number: int) -> Words:
    return Words(f"{number} contrôles", f"{number} checks")


def _rule(rule: Rule, language: Language) -> Iterator[str]:
    yield f"### `{rule.id}`\n"
    yield f"**{_plain(rule.title.to(language))}** ({SEVERITY_WORDS[rule.severity].to(language)})\n"
    if rule.more:
        yield f"{_plain(rule.more.to(language))}\n"
    source = source_words(rule.source)
    limits = ", ".join(f"[`{name}`](#{_anchor(language)})" for name in rule.limits)
    told = (
        (_SAYS, _plain(meaning(rule).to(language))),
        (_WHY, _plain(rule.why.to(language))),
        (_WHAT, _plain(message_pattern(rule.remedy).to(language))),
        (_LIMITS, limits),
        (_SOURCE, _plain(source.to(language)) if source else ""),
    )
    colon = "\u00a0:" if language == "fr" else ":"
    yield "\n".join(f"- {label.to(language)}{colon} {text}" for label, text in told if text) + "\n"


def _anchor(language: Language) -> str:
    return _THRESHOLDS.to(language).lower().replace(" ", "-")


def _limits(language: Language) -> Iterator[str]:
    readers: dict[str, list[str]] = {}
    for rule in rules():
        for name in rule.limits:
            readers.setdefault(name, []).append(f"`{rule.id}`")
    for name in thresholds.names():
        known = thresholds.threshold(name)
        value = quantity(known.value, known.unit).to(language)
        origin = origin_words(known).to(language)
        yield f"| `{name}` | {value} | {_cell(origin)} | {', '.join(readers.get(name, ()))} |"


def _plain(text: str) -> str:
    """Words that Markdown takes as they stand."""
    return text.replace("<", "\\<").replace("*", "\\*")


def _cell(text: str) -> str:
    return _plain(text).replace("|", "\\|")


def write_pages(folder: Path) -> None:
    """Write both pages into `folder`."""
    for language, name in FILES.items():
        (folder / name).write_text(reference_page(language), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    write_pages(Path(sys.argv[1]))
