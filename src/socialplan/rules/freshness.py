"""Rules on figures that age: those of the knowledge base, and those of others without a source or a date."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from typing import Final

from socialplan.analysis import figures
from socialplan.analysis.written import excerpt
from socialplan.knowledge import law, platforms
from socialplan.knowledge.evidence import Fact, known
from socialplan.language import Words
from socialplan.rules.case import Case
from socialplan.rules.naming import peer_name
from socialplan.rules.register import Hit, rule

_MONTHS: Final = 12
_YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")
_FIGURES: Final = {
    "post_chars": Words("longueur d’une publication", "length of a post"),
    "title_chars": Words("longueur d’un titre", "length of a title"),
    "bio_chars": Words("longueur de la présentation", "length of the bio"),
    "images_per_post": Words("images par publication", "images in a post"),
    "video_seconds": Words("durée d’une vidéo", "length of a video"),
    "alt_text_chars": Words("longueur du texte alternatif", "length of the alternative text"),
}
"""The figures that documents print of each network in use."""


@rule(
    "stale-fact",
    severity="warning",
    chapter="platforms",
    title=Words("Un chiffre de nos documents qui date", "A figure in our documents that is out of date"),
    message=Words(
        "{what}\u00a0: la dernière vérification date de {date}.",
        "{what}: last checked in {date}.",
    ),
    why=Words(
        "Les réseaux changent leurs limites et la loi change aussi\u00a0: passé deux ans, on ne recopie plus sans "
        "vérifier.",
        "Networks change their limits and laws change too: after two years, nothing should be copied unchecked.",
    ),
    remedy=Words(
        "Vérifiez sur la page d’aide du réseau ou le texte de loi, et mettez socialplan à jour.",
        "Check on the network’s help page or in the legal text, and update socialplan.",
    ),
    source="house",
    documents=("plan", "editorial", "usage", "crisis"),
    more=Words(
        "Il lit notre base de connaissances et non vos réponses\u00a0: l’ensemble des réseaux, les points de droit, et "
        "les chiffres imprimés pour les réseaux où un de vos comptes est actif. Il parle quand la dernière "
        "vérification remonte à plus de deux ans\u202f; une date donnée par mois ou par année compte jusqu’à son "
        "dernier jour. Tant qu’aucun compte n’est actif, il se tait. Exemple\u00a0: la longueur d’une publication, "
        "vérifiée en mai 2024 et encore imprimée dans une charte de septembre 2026.",
        "It reads our knowledge base, not your answers: the networks as a whole, the points of law, and the figures "
        "printed for the networks on which an account of yours is active. It speaks when the last check is more than "
        "two years old; a date given by month or year counts up to its last day. While no account is active it keeps "
        "quiet. Example: the length of a post, checked in May 2024 and still printed in a charter of September 2026.",
    ),
)
def stale_fact(case: Case) -> Iterable[Hit]:
    """A part of the knowledge base, or a figure printed for a network in use, was checked more than 24 months ago.

    Nothing is printed as long as no account is open.
    """
    if not case.open:
        return
    checked = dt.date.fromisoformat(platforms.as_of())
    for path, what, day in (
        ("platforms", Words("Ce que nous savons des réseaux", "What we know about the networks"), checked),
        ("organisation", Words("Nos points de droit", "Our points of law"), law.DATED),
    ):
        if _is_stale(case, day):
            yield Hit(path, {"what": what, "date": _month(day)})
    yield from _old_figures(case)


def _old_figures(case: Case) -> Iterator[Hit]:
    told: set[str] = set()
    for place, account in case.open:
        network = platforms.resolve(account.network) if account.network else None
        if account.network is None or network is None or network.id in told:
            continue
        told.add(network.id)
        for name, words in _FIGURES.items():
            fact: Fact[int] | None = getattr(network, name)
            day = _day(fact.dated) if fact and known(fact) is not None else None
            if day and _is_stale(case, day):
                label = account.network.label
                what = Words(f"{label.fr}, {words.fr}", f"{label.en}, {words.en}")
                yield Hit(f"platforms[{place}].network", {"what": what, "date": _month(day)})


def _is_stale(case: Case, day: dt.date) -> bool:
    """Whether a day lies more than 24 months back."""
    months = int(case.limit("stale_months"))
    years, month = divmod(day.month - 1 + months, _MONTHS)
    limit = dt.date(day.year + years, month + 1, 1) + dt.timedelta(days=day.day - 1)
    return case.as_of > limit


def _day(dated: str | None) -> dt.date | None:
    """The last day that a date, a month or a year may stand for, so that nothing is called stale too early."""
    if not dated:
        return None
    parts = [int(part) for part in dated.split("-")]
    year, month, day = (*parts, *(0, 0))[:3]
    if day:
        return dt.date(year, month, day)
    following = dt.date(year + (month or _MONTHS) // _MONTHS, (month or _MONTHS) % _MONTHS + 1, 1)
    return following - dt.timedelta(days=1)


def _month(day: dt.date) -> Words:
    """`août 2026`."""
    said = figures.date(day.replace(day=2))
    return Words(said.fr.split("\u00a0", 1)[1], said.en.split("\u00a0", 1)[1])


@rule(
    "source-missing",
    severity="info",
    chapter="situation",
    title=Words("Un chiffre extérieur sans source ni date", "A figure from outside with no source or date"),
    message=Words("{text}\u00a0: un chiffre venu d’ailleurs, {missing}.", "{text}: a figure from outside, {missing}."),
    why=Words(
        "Un chiffre sans source ne se défend pas en réunion, et sans date personne ne sait quand le remplacer.",
        "A figure with no source cannot be defended in a meeting, and with no date nobody knows when to replace it.",
    ),
    remedy=Words(
        "Notez qui l’a publié (`source`) et quand vous l’avez relevé (`observed_on`), ou retirez-le\u00a0: une "
        "observation datée vaut mieux qu’un pourcentage glané quelque part.",
        "Record who published it (`source`) and when you read it (`observed_on`), or take it out: a dated observation "
        "is worth more than a percentage picked up somewhere.",
    ),
    source="house",
    documents=("plan",),
    more=Words(
        "Il lit deux listes de l’état des lieux. Une tendance dont le nom ou la conséquence donne un chiffre doit "
        "dire qui l’a publié et quand\u202f; une année seule n’est pas un chiffre. Un concurrent ou un pair dont "
        "vous notez les abonnés, le rythme ou les réactions doit avoir le jour où vous l’avez regardé. Une tendance "
        "sans chiffre, un pair sans chiffre ne sont pas signalés. Exemple\u00a0: «\u00a070\u00a0% des habitants "
        "s’informent en ligne\u00a0», sans source, ne tient pas devant un conseil municipal.",
        "It reads two lists of the situation chapter. A trend whose name or consequence gives a figure has to say "
        "who published it and when; a year by itself is no figure. A competitor or peer whose followers, rhythm or "
        "reactions you note has to have the day when you looked. A trend or a peer without figures is not reported. "
        "Example: “70% of residents get their news online”, without a source, will not stand up in a council meeting.",
    ),
)
def source_missing(case: Case) -> Iterable[Hit]:
    """A trend with a figure lacks its source or its date; a competitor’s figures lack the day of the observation."""
    for index, trend in enumerate(case.strategy.situation.trends):
        text = next((str(one) for one in (trend.name, trend.consequence) if one and _has_figure(str(one))), None)
        lacks = [
            words
            for words, value in (
                (Words("sans source", "with no source"), trend.source),
                (Words("sans date", "with no date"), trend.observed_on),
            )
            if not value
        ]
        if text and lacks:
            field = "observed_on" if trend.source else "source"
            yield Hit(f"situation.trends[{index}].{field}", {"text": excerpt(text), "missing": figures.join(lacks)})
    for index, other in enumerate(case.strategy.situation.competitors):
        counted = (other.followers, other.posts_per_week, other.interactions_per_post)
        if other.observed_on is None and any(one is not None for one in counted):
            facts = {"text": peer_name(index, other), "missing": Words("sans date", "with no date")}
            yield Hit(f"situation.competitors[{index}].observed_on", facts)


def _has_figure(text: str) -> bool:
    """Whether a text states a quantity: digits other than those of a year."""
    return any(sign.isdigit() for sign in _YEAR.sub("", text))
