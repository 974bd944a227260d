"""Rules on what may be said around a vote: praise of a record, and the silence from the eve on."""

from collections.abc import Iterable

from socialplan.analysis.electioneering import is_political, praises
from socialplan.language import Words
from socialplan.rules.case import Case
from socialplan.rules.naming import capital
from socialplan.rules.register import Hit, rule
from socialplan.rules.vote_items import Item, facts, graver, is_candidate, items, limits, named, within
from socialplan.strategy.choices import PillarKind


@rule(
    "election-promo",
    severity="error",
    chapter="calendar",
    title=Words("De la promotion en période pré-électorale", "Promotion in a pre-electoral period"),
    message=Words(
        "{posts}\u00a0: de la promotion en période pré-électorale, du {start} au {end} ({vote}\u202f; {law}).",
        "{posts}: promotion in a pre-electoral period, {start} to {end} ({vote}; {law}).",
    ),
    why=Words(
        "Vanter son action avec les moyens publics avant un vote peut être reproché devant le juge de l’élection.",
        "Praising one’s own record with public means before a vote may be held against it before the election court.",
    ),
    remedy=Words(
        "Attendez le lendemain du {end}, ou gardez l’information pratique seule\u00a0: dates, lieux, démarches, sans "
        "éloge.",
        "Wait until the day after {end}, or keep practical information only: dates, places, procedures, without "
        "praise.",
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
    source="l52-1-local-promotion, electoral-reserve",
    documents=("plan", "editorial"),
)
def election_promo(case: Case) -> Iterable[Hit]:
    """A post or a key date to come praises, within the pre-electoral period of a vote that limits a public body.

    The days of silence have a rule of their own.
    """
    told: set[str] = set()
    for window, limit in limits(case, "promotion"):
        standing = is_candidate(case, window) is True
        silent = window.of("silence")
        found = [
            item
            for item in items(case)
            if item.path not in told
            and within(item.start, item.end, limit)
            and not any(within(item.start, item.end, one) and is_political(item.told) for one in silent)
            and (praises(item.told) or (standing and _about_ourselves(case, item)))
        ]
        told.update(item.path for item in found)
        if found:
            told_facts = {"posts": capital(named(found)), **facts(window, limit)}
            yield Hit(found[0].path, told_facts, graver(limit, "error", "warning"))


def _about_ourselves(case: Case, item: Item) -> bool:
    pillars = {one.id for one in case.strategy.editorial.pillars if one.id and one.kind is PillarKind.SELF}
    return item.post is not None and item.post.pillar in pillars


@rule(
    "electoral-silence",
    severity="error",
    chapter="calendar",
    title=Words(
        "Un message politique la veille ou le jour d’un vote", "A political message on the eve or day of a vote"
    ),
    message=Words(
        "{posts}\u00a0: message politique en plein silence électoral, du {start} au {end} ({vote}\u202f; {law}).",
        "{posts}: a political message within electoral silence, {start} to {end} ({vote}; {law}).",
    ),
    why=Words(
        "Dès la veille à zéro heure, publier ou relayer un message électoral est interdit, et se prouve par une "
        "capture.",
        "From midnight at the start of the eve, posting or sharing an electoral message is forbidden, and a "
        "screenshot proves it.",
    ),
    remedy=Words(
        "Ne publiez rien de tel avant le lendemain du {end}\u202f; suspendez ce qui est programmé. Les horaires des "
        "bureaux restent permis.",
        "Post nothing of the kind before the day after {end}; suspend what is scheduled. The polling stations’ hours "
        "remain allowed.",
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
    source="l49-election-silence, polls-embargo",
    documents=("plan", "editorial"),
)
def electoral_silence(case: Case) -> Iterable[Hit]:
    """A post or a key date with political words falls on the eve or the day of a round."""
    for window, limit in limits(case, "silence"):
        found = [one for one in items(case) if within(one.start, one.end, limit) and is_political(one.told)]
        if found:
            told_facts = {"posts": capital(named(found)), **facts(window, limit)}
            yield Hit(found[0].path, told_facts, graver(limit, "error", "warning"))
