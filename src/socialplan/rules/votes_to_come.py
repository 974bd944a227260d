"""A rule on the votes that a public body has not noted: nothing of what it plans is looked at around them."""

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Final

from socialplan.analysis import figures
from socialplan.analysis.elections import KnownPoll, Poll, pre_electoral_window, upcoming, windows
from socialplan.language import Words
from socialplan.rules.case import Case
from socialplan.rules.register import Hit, rule
from socialplan.strategy.choices import LegalRegime

_FRANCE: Final = "FR"
_SAME_VOTE: Final = dt.timedelta(days=92)
"""Days between two dates of what is still one vote: those expected are not always those that a decree sets."""


@rule(
    "elections-undeclared",
    severity="warning",
    chapter="organisation",
    title=Words("Un vote approche et la stratégie l’ignore", "A vote is coming up and the strategy ignores it"),
    message=Words("{vote}\u00a0: la stratégie n’en dit rien.", "{vote}: the strategy says nothing about it."),
    why=Words(
        "Six mois avant un vote, un bilan flatteur, une publicité ou un nouveau compte peut être reproché\u00a0: sans "
        "ce vote, le calendrier n’est contrôlé sur rien de cela.",
        "For six months before a vote, a flattering review, an advert or a new account can be held against you: "
        "without the vote on record, the calendar is checked for none of this.",
    ),
    remedy=Words(
        "Notez le vote et ses dates (`organisation.elections`), et si l’un de vos élus ou dirigeants s’y présente "
        "(`concerns_us`).",
        "Record the vote and its dates (`organisation.elections`), and whether one of your officials is standing "
        "(`concerns_us`).",
    ),
    more=Words(
        "Il compare les votes connus en France pour les douze mois qui viennent avec ceux que la stratégie note, dates "
        "comprises. Il ne s’adresse qu’aux organismes publics\u00a0: un avertissement pour une collectivité, que le "
        "Code électoral limite, une remarque pour les autres, à qui la retenue s’impose par usage. Il se tait hors de "
        "France, pour une entreprise, un artisan ou une association, et pour les élections professionnelles. Un vote "
        "dont les jours ne sont pas fixés est dit avec son mois\u00a0: notez-le dès que le décret paraît, ou mettez ce "
        "contrôle en sourdine s’il ne se tient pas chez vous. Exemple\u00a0: en novembre 2026, une commune qui n’a pas "
        "noté la présidentielle d’avril 2027.",
        "It compares the votes known in France for the coming twelve months with those that the strategy notes, dates "
        "included. It speaks to public bodies only: a warning for a local authority, which the electoral code limits, "
        "a note for the others, which custom binds to restraint. It keeps quiet outside France, for a company, a "
        "craftsperson or an association, and about workplace elections. A vote whose days are not set is told with "
        "its month: note it as soon as the decree is out, or silence this check where it is not held in your area. "
        "Example: in November 2026, a town that has not noted the presidential election of April 2027.",
    ),
    source="house",
    documents=("plan", "editorial"),
)
def elections_undeclared(case: Case) -> Iterable[Hit]:
    """A public body in France has not noted, with its day, a known vote of the coming year that limits it.

    One hit for each vote. A warning for a local authority, a note for other public bodies.
    """
    if not case.public_body or case.country != _FRANCE:
        return
    local = case.regime is LegalRegime.PUBLIC_LOCAL
    for known in _coming(case):
        if not _is_noted(case, known):
            yield Hit("organisation.elections", {"vote": _told(known)}, None if local else "info")


def _coming(case: Case) -> Iterator[KnownPoll]:
    """The known votes of the coming year that limit an organisation of this regime."""
    last = case.as_of + dt.timedelta(days=round(case.limit("elections_ahead_days")))
    for known in upcoming(case.as_of):
        (window,) = windows([_poll(known)], case.regime.value)
        if window.poll.first_round <= last and window.of("promotion"):
            yield known


def _poll(known: KnownPoll) -> Poll:
    """A known vote; on the first day of its month as long as none is set."""
    return known.poll or Poll(known.kind, dt.date.fromisoformat(f"{known.month}-01"))


def _is_noted(case: Case, known: KnownPoll) -> bool:
    first = _poll(known).first_round
    return any(
        one.kind and one.kind.value == known.kind and one.first_round and abs(one.first_round - first) <= _SAME_VOTE
        for one in case.strategy.organisation.elections
    )


def _told(known: KnownPoll) -> Words:
    """`Élection présidentielle, 18 avril 2027 et 2 mai 2027 (période pré-électorale du … au …)`."""
    poll = _poll(known)
    (window,) = windows([poll], LegalRegime.PUBLIC_LOCAL.value)
    french, english = window.label
    start, end = (figures.date(day) for day in pre_electoral_window(poll.first_round, poll.second_round))
    if known.poll is None:
        month = figures.month(poll.first_round)
        return Words(
            f"{french}, {month.fr}, jours à fixer (période pré-électorale à partir du {start.fr})",
            f"{english}, {month.en}, days to be set (pre-election period from {start.en})",
        )
    rounds = figures.join(figures.date(day) for day in (poll.first_round, poll.second_round) if day)
    return Words(
        f"{french}, {rounds.fr} (période pré-électorale du {start.fr} au {end.fr})",
        f"{english}, {rounds.en} (pre-election period from {start.en} to {end.en})",
    )
