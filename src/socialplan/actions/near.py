"""What a word that names nothing by itself is part of: checks, fields and thresholds."""

from typing import Final, NamedTuple

from socialplan.analysis import thresholds
from socialplan.rules.catalogue import rules
from socialplan.rules.register import Rule
from socialplan.strategy.model import Strategy
from socialplan.strategy.problems import dotted
from socialplan.strategy.specs import Place, paths_of_key, places
from socialplan.strategy.suggest import nearest, plain

_SHORTEST: Final = 3
"""Letters under which a word is part of too much."""


class Near(NamedTuple):
    """What has a word in its name or title."""

    word: str
    rules: tuple[Rule, ...]
    fields: tuple[Place, ...]
    thresholds: tuple[str, ...]

    @property
    def number(self) -> int:
        """How many they are."""
        return len(self.rules) + len(self.fields) + len(self.thresholds)

    @property
    def only(self) -> str | None:
        """The name of the only one; None where they are several."""
        names = [*(rule.id for rule in self.rules), *(dotted(place.path) for place in self.fields), *self.thresholds]
        return names[0] if len(names) == 1 else None


def near(word: str) -> Near:
    """What has `word`, or the beginning of a word that it is, in its name, or in its title in either language."""
    wanted = plain(word)
    if len(wanted) < _SHORTEST:
        return Near(word, (), (), ())
    return Near(
        word,
        tuple(rule for rule in rules() if _holds(wanted, rule.id, *rule.title)),
        tuple(place for place in places(Strategy) if _holds(wanted, place.field.key, *place.field.question.label)),
        tuple(name for name in thresholds.names() if _holds(wanted, name)),
    )


def close_to(word: str) -> str | None:
    """The name of a check, field or threshold that looks most like `word`; None if none does."""
    fields = (dotted(place.path) for place in places(Strategy))
    known = (*(rule.id for rule in rules()), *thresholds.names(), *paths_of_key(Strategy), *fields)
    return nearest(word, known)


def _holds(wanted: str, *texts: str) -> bool:
    return any(f" {wanted}" in f" {plain(text)}" for text in texts)
