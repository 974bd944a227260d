"""Rules on who looks after an account: an owner, daily looks, an answer in a time that can be held."""

from collections.abc import Iterable

from socialplan.analysis import figures
from socialplan.analysis.account_load import visits_per_week
from socialplan.analysis.people import account_name, open_accounts, works_alone
from socialplan.analysis.watch_gaps import longest_gap
from socialplan.knowledge import platforms
from socialplan.language import Words
from socialplan.rules.case import Case
from socialplan.rules.naming import capital, general
from socialplan.rules.register import Hit, rule
from socialplan.strategy.choices import Network
from socialplan.strategy.networks import Account


@rule(
    "no-owner",
    severity="error",
    chapter="platforms",
    title=Words("Un compte dont personne ne répond", "An account that nobody answers for"),
    message=Words("{account}\u00a0: aucune personne responsable n’est nommée.", "{account}: no owner is named."),
    why=Words(
        "Chacun croit que l’autre s’en occupe\u202f; les messages attendent, et en crise personne n’a les accès.",
        "Each believes that the other sees to it; messages wait, and in a crisis nobody has access.",
    ),
    remedy=Words(
        "Nommez une personne (`owner`) et qui la remplace (`deputy`), ou fermez le compte.",
        "Name one person (`owner`) and who stands in (`deputy`), or close the account.",
    ),
    source="S1:102",
    documents=("plan", "crisis"),
)
def no_owner(case: Case) -> Iterable[Hit]:
    """An active account has no owner; told once where none of three or more has. A note for whoever works alone."""
    accounts = open_accounts(case.strategy)
    lacking = [index for index, account in accounts if not account.owner]
    yield from _hits(case, lacking, len(accounts), "owner", works_alone(case.strategy))


def _hits(case: Case, lacking: list[int], whole: int, field: str, note: bool = False) -> Iterable[Hit]:  # noqa: FBT001, FBT002 - private
    if general(lacking, whole):
        yield Hit(
            "platforms",
            {"account": Words(f"Vos {whole} comptes actifs", f"Your {whole} active accounts")},
            "info" if note else None,
        )
        return
    for index in lacking:
        facts = {"account": capital(account_name(case.strategy, index))}
        yield Hit(f"platforms[{index}].{field}", facts, "info" if note else None)


@rule(
    "monitoring-too-rare",
    severity="warning",
    chapter="platforms",
    title=Words("Un compte qu’on ne regarde pas assez", "An account that is not looked at enough"),
    message=Words(
        "{account}\u00a0: {visits} par semaine\u202f; il en faudrait {least}.",
        "{account}: {visits} a week; it would take {least}.",
    ),
    why=Words(
        "Une question ou une attaque peut rester trois jours sous vos yeux fermés.",
        "A question or an attack may stand there for three days unseen.",
    ),
    remedy=Words(
        "Passez une fois par jour ouvré, même sans publier\u00a0: dix minutes suffisent (`monitoring`).",
        "Look in once each working day, even without publishing: ten minutes are enough (`monitoring`).",
    ),
    source="S3:109",
    documents=("plan",),
    more=Words(
        "Les lettres, blogs, podcasts, fiches d’avis et outils entre collègues peuvent attendre\u202f; un compte "
        "réservé aux urgences n’est pas regardé.",
        "Newsletters, blogs, podcasts, review listings and tools among colleagues can wait; an account kept for "
        "emergencies is not looked at.",
    ),
)
def monitoring_too_rare(case: Case) -> Iterable[Hit]:
    """Fewer than five visits a week are declared. Media of one's own, reviews and tools among colleagues can wait."""
    least = case.limit("visits_per_week")
    for index, account in _conversing(case):
        visits = visits_per_week(case.strategy, account)
        if visits < least:
            yield Hit(
                f"platforms[{index}].{'monitoring' if account.monitoring else 'visits_per_week'}",
                {
                    "account": capital(account_name(case.strategy, index)),
                    "visits": figures.count(visits, Words("passage", "visit"), Words("passages", "visits")),
                    "least": figures.number(least),
                },
            )


def _conversing(case: Case) -> list[tuple[int, Account]]:
    """The active accounts on networks where strangers speak up and see whether they are answered."""
    return [
        (index, one)
        for index, one in open_accounts(case.strategy)
        if one.network and platforms.resolve(one.network).kind in {"public", "messaging"}
    ]


@rule(
    "no-response-time",
    severity="warning",
    chapter="platforms",
    title=Words("Aucun délai de réponse annoncé", "No announced response time"),
    message=Words(
        "{account}\u00a0: aucun délai de réponse n’est annoncé.", "{account}: no response time is announced."
    ),
    why=Words(
        "Qui écrit attend une réponse dans l’heure si rien ne lui dit le contraire.",
        "Whoever writes expects an answer within the hour unless told otherwise.",
    ),
    remedy=Words(
        "Annoncez un délai que vous tiendrez, 24 ou 48 heures ouvrées, et affichez-le (`response_hours`).",
        "Announce a time that you will hold, 24 or 48 working hours, and show it (`response_hours`).",
    ),
    source="A6",
    documents=("plan", "editorial"),
)
def no_response_time(case: Case) -> Iterable[Hit]:
    """An active account announces no response time; told once where none of three or more does.

    On channels that only broadcast nobody can ask anything.
    """
    accounts = [(index, one) for index, one in _conversing(case) if one.network not in _ONE_WAY]
    lacking = [index for index, account in accounts if account.response_hours is None]
    yield from _hits(case, lacking, len(accounts), "response_hours")


_ONE_WAY = frozenset({Network.WHATSAPP_CHANNEL, Network.TELEGRAM_CHANNEL})


@rule(
    "response-time-untenable",
    severity="warning",
    chapter="platforms",
    title=Words("Un délai de réponse qu’on ne peut pas tenir", "A response time that cannot be held"),
    message=Words(
        "{account}\u00a0: réponse promise en {promised}, et personne ne regarde {gap} ({hours}).",
        "{account}: an answer is promised within {promised}, and nobody looks {gap} ({hours}).",
    ),
    why=Words(
        "Une promesse manquée chaque semaine fait plus de tort que pas de promesse.",
        "A promise broken every week does more harm than no promise.",
    ),
    remedy=Words(
        "Annoncez {hours}, ajoutez un passage dans cet intervalle, ou affichez vos horaires (`moderation.hours`).",
        "Announce {hours}, add a look within that stretch, or show your hours (`moderation.hours`).",
    ),
    source="GitLab",
    documents=("plan", "editorial"),
    more=Words(
        "L’intervalle va d’un passage au suivant, nuits et fin de semaine comprises. Si vos horaires de "
        "modération sont annoncés, les samedis et dimanches sans passage ne comptent pas. Un créneau sans heure "
        "vaut midi.",
        "The stretch goes from one look to the next, nights and weekends included. Where your moderation hours "
        "are announced, Saturdays and Sundays without a look do not count. A slot without an hour counts as noon.",
    ),
)
def response_time_untenable(case: Case) -> Iterable[Hit]:
    """The announced response time is shorter than the longest stretch between two looks that are declared.

    Where moderation hours are announced, days of the weekend without a look do not count.
    """
    announced = case.strategy.moderation.hours is not None
    for index, account in open_accounts(case.strategy):
        gap = longest_gap(account.monitoring, announced=announced)
        if gap and account.response_hours is not None and account.response_hours * 60 < gap.minutes:
            yield Hit(
                f"platforms[{index}].response_hours",
                {
                    "account": capital(account_name(case.strategy, index)),
                    "promised": figures.hours(account.response_hours),
                    "gap": gap.words,
                    "hours": figures.minutes(gap.minutes),
                },
            )
