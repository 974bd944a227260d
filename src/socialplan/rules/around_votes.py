"""Rules on what may be said around a vote: praise of a record, and the silence from the eve on."""

from collections.abc import Iterable

from socialplan.analysis import figures
from socialplan.analysis.electioneering import is_political, supports, tells_results
from socialplan.analysis.elections import ElectionWindow, Limit
from socialplan.analysis.promotion import promotion
from socialplan.knowledge import law
from socialplan.language import Words
from socialplan.rules.case import Case
from socialplan.rules.register import Hit, rule
from socialplan.rules.vote_items import Item, dated, facts, graver, items, limits, within
from socialplan.strategy.choices import LegalRegime


@rule(
    "election-promo",
    severity="error",
    chapter="calendar",
    title=Words("De la promotion en période pré-électorale", "Promotion in a pre-election period"),
    message=Words(
        "{post}\u00a0: {found}, en pleine période pré-électorale, du {start} au {end} ({vote}\u202f; {law}).",
        "{post}: {found}, in the pre-election period, {start} to {end} ({vote}; {law}).",
    ),
    why=Words(
        "Vanter son action avec les moyens publics avant un vote peut être reproché devant le juge de l’élection.",
        "Praising your own record with public resources before a vote can be held against you before the election "
        "court.",
    ),
    remedy=Words(
        "Attendez le lendemain du {end}, ou gardez l’information pratique seule\u00a0: dates, lieux, démarches, sans "
        "éloge.",
        "Wait until the day after {end}, or keep to practical information: dates, places, procedures, with no praise.",
    ),
    more=Words(
        "Il cherche, dans les publications et les dates clés à venir, des mots qui vantent un mandat ou servent une "
        "candidature\u202f; si l’un de vos élus est candidat (`concerns_us: yes`), une publication d’un pilier qui "
        "parle de vous compte aussi. La période va du premier jour du sixième mois avant le vote au tour qui le "
        "décide\u00a0: pour mars 2026, du 1er septembre 2025 au 22 mars. C’est une erreur pour une collectivité, un "
        "avertissement pour un autre organisme public, à qui la retenue s’impose par usage\u202f; une entreprise ou "
        "une association n’est pas concernée. Il ne connaît que les votes notés dans `organisation.elections`. "
        "Exemple\u00a0: «\u00a0Le bilan de nos six ans\u00a0» est relevé, «\u00a0La rue des Tanneurs est fermée "
        "lundi\u00a0» ne l’est pas. Ceci n’est pas un conseil juridique.",
        "It looks, in the posts and key dates to come, for words that praise a term of office or serve a candidacy; "
        "where one of your officials stands (`concerns_us: yes`), a post of a pillar about yourselves counts too. The "
        "period goes from the first day of the sixth month before the vote to the round that settles it: for March "
        "2026, from 1 September 2025 to 22 March. It is an error for a local authority, a warning for another public "
        "body, which custom binds to restraint; a company or an association is not concerned. It knows only the votes "
        "noted in `organisation.elections`. Example: “Our six years’ achievements” is told, “Tanner Street is closed "
        "on Monday” is not. This is no legal advice.",
    ),
    source="l52-1-local-promotion, l52-8-no-resources, electoral-reserve",
    documents=("plan", "editorial"),
)
def election_promo(case: Case) -> Iterable[Hit]:
    """A post or a key date to come praises, within the pre-election period of a vote that limits a public body.

    The days of silence have a rule of their own.
    """
    told: set[str] = set()
    for window, limit in limits(case, "promotion"):
        silent = window.of("silence")
        for item in items(case):
            found = promotion(case.strategy, window.poll, item.told, item.post.pillar if item.post else None)
            if found is None or item.path in told or not within(item.start, item.end, limit):
                continue
            if is_political(item.told) and any(within(item.start, item.end, one) for one in silent):
                continue
            told.add(item.path)
            yield Hit(
                item.path,
                {"post": dated(item), "found": found, **facts(window, limit)},
                graver(limit, "error", "warning"),
                remedy=_withdraw() if supports(item.told) else None,
            )


def _withdraw() -> Words:
    """What a public body does with support for a candidate; never a date to wait for."""
    reference = law.entry("l52-8-no-resources").reference
    return Words(
        "Retirez cette publication\u00a0: un compte public ne soutient aucun candidat, à aucune date "
        f"({reference.fr}).",
        f"Withdraw this post: a public account supports no candidate, on any date ({reference.en}).",
    )


@rule(
    "electoral-silence",
    severity="error",
    chapter="calendar",
    title=Words(
        "Un message politique la veille ou le jour d’un vote",
        "A political message on the eve or the day of a vote",
    ),
    message=Words(
        "{post}\u00a0: message politique en plein silence électoral, du {start} au {end} ({vote}\u202f; {law}).",
        "{post}: a political message during electoral silence, {start} to {end} ({vote}; {law}).",
    ),
    why=Words(
        "Dès la veille à zéro heure, publier ou relayer un message électoral est interdit, et se prouve par une "
        "capture.",
        "From midnight at the start of the eve, posting or sharing an electoral message is forbidden, and one "
        "screenshot is enough to prove it.",
    ),
    remedy=Words(
        "Retirez ce message, et suspendez ce qui est programmé la veille et le jour de chaque tour\u202f; les "
        "horaires des bureaux restent permis.",
        "Withdraw this message, and suspend whatever is scheduled for the eve and the day of each round; polling "
        "station opening hours are still allowed.",
    ),
    more=Words(
        "Il cherche, dans les publications et les dates clés qui touchent la veille ou le jour d’un tour, un éloge "
        "d’élu, un soutien, un appel à voter, un sondage ou un résultat. Un organisme public en reçoit une erreur, "
        "les autres un avertissement. L’information pratique ne fait rien dire, et les élections professionnelles "
        "n’imposent aucun silence. Exemple\u00a0: «\u00a0Votez pour notre maire\u00a0», programmé la veille du "
        "premier tour, est relevé\u202f; «\u00a0Les bureaux ouvrent à 8\u00a0h\u00a0» ne l’est pas. Ceci n’est pas un "
        "conseil juridique.",
        "It looks, in the posts and key dates that touch the eve or the day of a round, for praise of an official, "
        "support, a call to vote, a poll or a result. A public body gets an error, others a warning. Practical "
        "information is never told, and workplace elections impose no silence. Example: “Vote for our mayor”, "
        "scheduled on the eve of the first round, is told; “Polling stations open at 8” is not. This is no legal "
        "advice.",
    ),
    source="l49-election-silence, l52-8-no-resources, polls-embargo",
    documents=("plan", "editorial"),
)
def electoral_silence(case: Case) -> Iterable[Hit]:
    """A post or a key date with political words falls on the eve or the day of a round."""
    for window, limit in limits(case, "silence"):
        for item in items(case):
            if within(item.start, item.end, limit) and is_political(item.told):
                yield Hit(
                    item.path,
                    {"post": dated(item), **facts(window, limit)},
                    graver(limit, "error", "warning"),
                    remedy=_instead(case, window, limit, item),
                )


def _instead(case: Case, window: ElectionWindow, limit: Limit, item: Item) -> Words:
    """What to do with a political message on a day of silence."""
    if supports(item.told) and case.public_body:
        return _withdraw()
    if tells_results(item.told):
        end = figures.date(limit.end)
        return Words(
            f"N’annoncez ni sondage ni résultat avant la fermeture du dernier bureau, le {end.fr} au soir.",
            f"Announce no poll and no result before the last polling station closes, on the evening of {end.en}.",
        )
    return _after_the_vote(window) if case.public_body else _not_on_these_days(case, window, item)


def _after_the_vote(window: ElectionWindow) -> Words:
    """For a public body's praise of its own record."""
    reference, end = law.entry("l52-8-no-resources").reference, figures.date(window.end)
    return Words(
        f"Retirez cette publication\u00a0: un bilan attend le lendemain du {end.fr}, et un compte public ne soutient "
        f"aucun candidat, à aucune date ({reference.fr}).",
        f"Withdraw this post: a review of your record waits until the day after {end.en}, and a public account "
        f"supports no candidate, on any date ({reference.en}).",
    )


def _not_on_these_days(case: Case, window: ElectionWindow, item: Item) -> Words:
    """For a private organisation: the days of both rounds; a legal person other than a party supports nobody at all."""
    rounds = figures.join(figures.date(one.end) for one in window.of("silence"))
    days = Words(
        f"Ne publiez ni ne relayez rien de tel la veille et le jour du vote\u00a0: {rounds.fr}.",
        f"Neither post nor share anything of the kind on the eve and the day of the vote: {rounds.en}.",
    )
    if case.regime is LegalRegime.CRAFT or not supports(item.told):
        return days
    reference = law.entry("l52-8-no-resources").reference
    return Words(
        f"{days.fr} Une société ou une association ne donne rien à une campagne, à aucune date ({reference.fr}).",
        f"{days.en} A company or an association gives nothing to a campaign, on any date ({reference.en}).",
    )
