"""What messages call the things of a strategy: their own words, cut short; never an id where there are words."""

from typing import Final

from socialplan.analysis import figures
from socialplan.analysis.figures import NBSP
from socialplan.language import Words
from socialplan.rules.case import Case
from socialplan.strategy.fields import Text
from socialplan.strategy.situation import Competitor

_LONGEST: Final = 90
"""Characters of a text that a message quotes."""
_SEVERAL: Final = 3


def objective_name(case: Case, index: int) -> Words:
    """An objective by its statement, inside a sentence."""
    objective = case.strategy.objectives[index]
    return _named(objective.statement, objective.id, Words("l’objectif", "objective"), index)


def audience_name(case: Case, index: int) -> Words:
    """An audience by its label, inside a sentence."""
    audience = case.strategy.audiences[index]
    return _named(audience.label, audience.id, Words("le public", "audience"), index)


def kpi_name(case: Case, index: int) -> Words:
    """A KPI by its name, inside a sentence."""
    kpi = case.strategy.measurement.kpis[index]
    return _named(kpi.name, kpi.id, Words("l’indicateur", "KPI"), index)


def campaign_name(case: Case, index: int) -> Words:
    """A paid campaign by its name, inside a sentence."""
    return _named(case.strategy.means.ads[index].name, None, Words("la campagne", "campaign"), index)


def post_name(case: Case, index: int) -> Words:
    """A planned post by its subject, inside a sentence."""
    return _named(case.strategy.calendar.posts[index].subject, None, Words("la publication", "post"), index)


def date_name(case: Case, index: int) -> Words:
    """A key date by what happens, inside a sentence."""
    return _named(case.strategy.calendar.key_dates[index].what, None, Words("la date", "date"), index)


def peer_name(index: int, peer: Competitor) -> Words:
    """A competitor or peer by name, else by its place in the list, at the head of a sentence."""
    place = f"{NBSP}{index + 1}"
    return (
        figures.same(peer.name)
        if peer.name
        else Words(f"Concurrent ou pair n°{place}", f"Competitor or peer no.{place}")
    )


def your_accounts(active: int, to_open: int = 0) -> Words:
    """The accounts that live or will, inside a sentence: `votre compte actif`, `vos 8 comptes, dont 1 à ouvrir`."""
    if active + to_open == 1:
        return Words("votre compte à ouvrir", "your account to be opened") if to_open else _YOUR_ONE
    if to_open:
        return Words(
            f"vos {active + to_open} comptes, dont {to_open} à ouvrir,",
            f"your {active + to_open} accounts, {to_open} of them to be opened,",
        )
    return Words(f"vos {active} comptes actifs", f"your {active} active accounts")


_YOUR_ONE: Final = Words("votre compte actif", "your active account")


def general(lacking: list[int], whole: int) -> bool:
    """Whether a lack is told once: all of three things or more have it."""
    return len(lacking) == whole >= _SEVERAL


def capital(words: Words) -> Words:
    """Words that open a sentence."""
    return Words(words.fr[:1].upper() + words.fr[1:], words.en[:1].upper() + words.en[1:])


def _named(text: Text | None, identifier: str | None, kind: Words, index: int) -> Words:
    if text is not None:
        return figures.quote(Words(short(text.to("fr")), short(text.to("en"))))
    if identifier:
        return figures.quote(figures.same(identifier))
    return Words(f"{kind.fr} n°{NBSP}{index + 1}", f"{kind.en} no.{NBSP}{index + 1}")


def short(text: str) -> str:
    """A text as messages quote it, cut at a word."""
    if len(text) <= _LONGEST:
        return text
    return f"{text[:_LONGEST].rpartition(' ')[0].rstrip(' ,;:')}…"
