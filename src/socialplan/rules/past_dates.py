"""Rules on dates that cannot be right: gone by without anybody noting what became of them, or in the wrong order."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from socialplan.analysis import figures
from socialplan.analysis.people import account_name
from socialplan.language import Words
from socialplan.rules.case import Case
from socialplan.rules.naming import short
from socialplan.rules.register import Hit, rule
from socialplan.strategy.choices import AccountStatus, DutyStatus
from socialplan.strategy.fields import Text

_GONE: Final = frozenset({AccountStatus.REFUSED, AccountStatus.TO_CLOSE})


_NAMED: Final = 6
"""Dates that are told one by one; the others are counted."""
_BINDING: Final = ("platforms[", "situation.duties[")
"""Accounts and duties: more than a note."""


class _Due(NamedTuple):
    """Something that had a date."""

    path: str
    on: dt.date
    what: Words


@rule(
    "dates-past",
    severity="warning",
    chapter="meta",
    title=Words("Des échéances passées", "Dates gone by"),
    message=Words("{number}\u00a0: {dates}.", "{number}: {dates}."),
    why=Words(
        "Une date passée que personne n’a cochée ni repoussée fait croire que tout est fait, ou que rien ne l’est.",
        "A date gone by that nobody ticked off or put back makes people believe that all is done, or that nothing is.",
    ),
    remedy=Words(
        "Pour chacune, notez que c’est fait (statut, ouverture, fermeture), ou donnez une nouvelle date.",
        "For each of them, note that it is done (status, opening, closing), or give a new date.",
    ),
    source="house",
    documents=("plan",),
    more=Words(
        "Il relève en une fois les dates passées que rien n’a suivies\u00a0: un compte «\u00a0à fermer\u00a0» ou "
        "«\u00a0à ouvrir\u00a0» dont le jour est passé, un compte écarté à réexaminer, une obligation qui n’est pas "
        "faite, une action auprès d’une communauté, une formation, un contrat de prestataire, la date d’un retour "
        "attendu. C’est un avertissement pour un compte ou une obligation, une remarque pour le reste\u202f; le jour "
        "même compte encore. Les objectifs, la revue et l’exercice de crise ont leurs propres contrôles. "
        "Exemple\u00a0: Viadeo à fermer le 30 juin, et en novembre le compte est toujours «\u00a0à fermer\u00a0».",
        "It tells at once all dates gone by that nothing followed: an account “to close” or “to open” whose day is "
        "past, a refused one to be looked at again, a duty that is not done, an action with a community, a training, a "
        "provider’s contract, the date of an expected return. It is a warning for an account or a duty, a note for the "
        "rest; the day itself still counts. Objectives, the review and the crisis drill have checks of their own. "
        "Example: Viadeo to be closed on 30 June, and in November the account is still “to close”.",
    ),
)
def dates_past(case: Case) -> Iterable[Hit]:
    """Dates before today that nothing followed: accounts, duties, actions, training, contracts, returns; told once."""
    dues = (one for one in _dues(case) if one.on < case.as_of)
    past = sorted(dues, key=lambda one: (not one.path.startswith(_BINDING), one.on))
    if not past:
        return
    told = [_dated(one) for one in past[:_NAMED]]
    if others := len(past) - len(told):
        told.append(figures.count(others, Words("autre", "other"), Words("autres", "others")))
    number = figures.count(
        len(past), Words("échéance passée", "date has gone by"), Words("échéances passées", "dates have gone by")
    )
    dates = Words("\u202f; ".join(one.fr for one in told), "; ".join(one.en for one in told))
    grave = past[0].path.startswith(_BINDING)
    yield Hit(past[0].path, {"number": number, "dates": dates}, None if grave else "info")


def _dated(one: _Due) -> Words:
    """`Viadeo à fermer (30 juin 2026)`."""
    day = figures.date(one.on)
    return Words(f"{one.what.fr} ({day.fr})", f"{one.what.en} ({day.en})")


def _dues(case: Case) -> Iterator[_Due]:
    """All that has a date and is still to be done."""
    yield from _accounts(case)
    yield from _duties(case)
    for index, source in enumerate(case.strategy.community.sources):
        if source.next_on:
            what = _quoted(source.next_action, source.name, Words("une action", "an action"))
            yield _Due(f"community.sources[{index}].next_on", source.next_on, what)
    if case.strategy.charter.training_on:
        what = Words("prochaine formation", "next training")
        yield _Due("charter.training_on", case.strategy.charter.training_on, what)
    for index, provider in enumerate(case.strategy.means.providers):
        if provider.until:
            name = provider.name or ""
            what = Words(f"fin du contrat {name}".strip(), f"end of the contract {name}".strip())
            yield _Due(f"means.providers[{index}].until", provider.until, what)
    yield from _returns(case)


def _accounts(case: Case) -> Iterator[_Due]:
    for index, account in enumerate(case.strategy.platforms):
        name = account_name(case.strategy, index)
        dated = (
            ("closes_on", account.status is AccountStatus.TO_CLOSE, Words("à fermer", "to close")),
            ("opens_on", account.status is AccountStatus.TO_OPEN, Words("à ouvrir", "to open")),
            ("revisit_on", account.status in _GONE, Words("à réexaminer", "to look at again")),
        )
        for field, concerned, verb in dated:
            day: dt.date | None = getattr(account, field)
            if concerned and day:
                yield _Due(f"platforms[{index}].{field}", day, Words(f"{name.fr} {verb.fr}", f"{name.en} {verb.en}"))


def _duties(case: Case) -> Iterator[_Due]:
    for index, duty in enumerate(case.strategy.situation.duties):
        if duty.due and duty.applies is not False and duty.status is not DutyStatus.DONE:
            what = _quoted(duty.name, None, Words("une obligation", "a duty"))
            yield _Due(f"situation.duties[{index}].due", duty.due, what)


def _returns(case: Case) -> Iterator[_Due]:
    expected = case.strategy.expected_return
    kinds = (
        ("money", expected.money, Words("retour attendu en argent", "expected return in money")),
        ("time", expected.time, Words("retour attendu en temps", "expected return in time")),
        ("resources", expected.resources, Words("retour attendu en ressources", "expected return in resources")),
    )
    for key, one, what in kinds:
        if one and one.by:
            yield _Due(f"expected_return.{key}.by", one.by, what)


def _quoted(text: Text | None, name: str | None, otherwise: Words) -> Words:
    if text is not None:
        return figures.quote(Words(short(text.to("fr")), short(text.to("en"))))
    return figures.quote(figures.same(name)) if name else otherwise


_FIRST: Final = re.compile(r"\b(?:premi[eè]re version|first\b(?: \w+)? version)", re.IGNORECASE)


@rule(
    "reviewed-before-written",
    severity="warning",
    chapter="meta",
    title=Words("Relue avant d’être écrite", "Reviewed before it was written"),
    message=Words(
        "La relecture date du {read}, la première version du {written}.",
        "The review is dated {read}, the first version {written}.",
    ),
    why=Words(
        "Une des deux dates est fausse, ou la personne a lu un autre texte\u00a0: sa lecture ne vaut rien pour "
        "celui-ci.",
        "One of the dates is wrong, or the person read another text: their name is worth nothing on this one.",
    ),
    remedy=Words(
        "Corrigez la date, ou faites relire cette version (`meta.peer_reviewed_on`).",
        "Correct the date, or have this version read (`meta.peer_reviewed_on`).",
    ),
    source="S0:30",
    documents=("plan",),
    more=Words(
        "Il compare le jour de la relecture par une personne d’expérience au journal des modifications\u00a0: à la "
        "ligne qui annonce une première version, sinon à la plus ancienne. Il se tait sans relecture datée, ou sans "
        "journal. Relire un brouillon avant son adoption est bien\u202f; avant qu’il existe, non. Exemple\u00a0: "
        "relue le 6 novembre, première version complète le 18.",
        "It compares the day of the review by somebody with experience with the change log: with the line that "
        "announces a first version, else with the earliest one. It keeps quiet without a dated review, or "
        "without a log. To have a draft read before it is adopted is right; before it exists, no. Example: reviewed "
        "on 6 November, first complete version on the 18th.",
    ),
)
def reviewed_before_written(case: Case) -> Iterable[Hit]:
    """The review by somebody with experience is dated before the first version of the change log."""
    read, dated = case.strategy.meta.peer_reviewed_on, [one for one in case.strategy.meta.changes if one.on]
    if read is None or not dated:
        return
    named = [one for one in dated if one.what and any(_FIRST.search(text) for _, text in one.what.by_language)]
    written = min(one.on for one in named or dated if one.on)
    if read < written:
        told = {"read": figures.date(read), "written": figures.date(written)}
        yield Hit("meta.peer_reviewed_on", told)
