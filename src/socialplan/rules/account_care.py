"""Rules on who looks after an account: an owner, daily looks, an answer in a time that can be held."""

import re
from collections.abc import Iterable
from typing import Final

from socialplan.analysis import figures
from socialplan.analysis.account_load import visits_per_week
from socialplan.analysis.people import account_name, is_open, open_accounts, with_status, works_alone
from socialplan.analysis.phrases import stem_in
from socialplan.analysis.watch_gaps import WatchGap, longest_gap
from socialplan.knowledge import platforms
from socialplan.language import Words
from socialplan.rules.case import Case
from socialplan.rules.finding import Severity
from socialplan.rules.naming import capital, general
from socialplan.rules.register import Hit, rule
from socialplan.strategy.choices import AccountStatus, Network, Weekday
from socialplan.strategy.fields import Text
from socialplan.strategy.model import Strategy
from socialplan.strategy.networks import Account


@rule(
    "no-owner",
    severity="error",
    chapter="platforms",
    title=Words("Un compte dont personne ne répond", "An account that nobody is responsible for"),
    message=Words("{account}\u00a0: {lack}.", "{account}: {lack}."),
    why=Words(
        "Chacun croit que l’autre s’en occupe\u202f; les questions attendent, et personne n’en répond.",
        "Everyone assumes somebody else is dealing with it; questions wait, and nobody answers for it.",
    ),
    remedy=Words(
        "Nommez une personne (`owner`) et qui la remplace (`deputy`), ou fermez le compte.",
        "Name one person (`owner`) and who stands in (`deputy`), or close the account.",
    ),
    source="S1:102",
    documents=("plan", "crisis"),
    more=Words(
        "Ce contrôle regarde les comptes actifs, sur les réseaux qui existent encore, et cherche qui répond de "
        "chacun (`owner`)\u00a0: la personne qui y publie, lit les messages et détient les accès. Un compte à "
        "ouvrir ou en sommeil n’est pas regardé\u202f; un compte réservé aux urgences l’est, et une personne partie ne "
        "compte pas. Si vous avez trois comptes ou plus et qu’aucun n’a de responsable, il le dit une seule fois. Pour "
        "une personne qui travaille seule, ce n’est qu’une remarque. Exemple en faute\u00a0: un compte Instagram "
        "ouvert par une stagiaire, que chaque service croit tenu par un autre.",
        "It looks at active accounts, on networks that still exist, and asks who answers for each (`owner`): the "
        "person who posts there, reads the messages and holds the access. An account to be opened or dormant is not "
        "looked at; one kept for emergencies is, and somebody who has left does not count. Where three accounts or "
        "more have no owner at all, it says so once. For somebody who works alone it is only a note. At fault: an "
        "Instagram account opened by an intern, which each department believes another one looks after.",
    ),
)
def no_owner(case: Case) -> Iterable[Hit]:
    """An active account has no owner, or one who has left; told once where none of three or more has.

    A note for whoever works alone. An account for emergencies is looked at too: on that day somebody has to answer.
    """
    accounts = [*open_accounts(case.present), *_for_emergencies(case.present)]
    lacking = [index for index, account in accounts if not account.owner]
    note = _NOTE if works_alone(case.strategy) else None
    if general(lacking, len(accounts)):
        kind = Words(" actifs", "active ") if len(accounts) == len(case.open) else Words("", "")
        whole = Words(f"Vos {len(accounts)} comptes{kind.fr}", f"Your {len(accounts)} {kind.en}accounts")
        yield Hit("platforms", {"account": whole, "lack": _NO_OWNER}, note)
        return
    for index in lacking:
        facts = {"account": capital(account_name(case.strategy, index)), "lack": _lack(case, index)}
        yield Hit(f"platforms[{index}].owner", facts, note)


def _for_emergencies(strategy: Strategy) -> list[tuple[int, Account]]:
    """The accounts kept for emergencies, on networks that still exist."""
    return [one for one in with_status(strategy, AccountStatus.EMERGENCY) if is_open(one[1])]


_NOTE: Final[Severity] = "info"
_NO_OWNER: Final = Words("aucune personne responsable n’est nommée", "no owner is named")


def _lack(case: Case, index: int) -> Words:
    """That nobody is named, or that whoever is has left; what an account for emergencies is for."""
    account = case.strategy.platforms[index]
    if account.owner and (person := case.people.get(account.owner)) and person.leaves_on:
        name, day = person.name or account.owner, figures.date(person.leaves_on)
        return Words(f"{name}, responsable, n’est plus là depuis le {day.fr}", f"{name}, the owner, left on {day.en}")
    if account.status is AccountStatus.EMERGENCY:
        return Words(
            "réservé aux urgences, et aucune personne responsable n’est nommée",
            "kept for emergencies, and no owner is named",
        )
    return _NO_OWNER


@rule(
    "monitoring-too-rare",
    severity="warning",
    chapter="platforms",
    title=Words("Un compte qu’on ne regarde pas assez", "An account that is not checked often enough"),
    message=Words(
        "{account}\u00a0: {visits} par semaine\u202f; il en faudrait {least}.",
        "{account}: {visits} a week; it should be {least}.",
    ),
    why=Words(
        "Une question ou une attaque peut rester plusieurs jours sous les yeux de tous, sauf les vôtres.",
        "A question or an attack can sit there for days in front of everyone except you.",
    ),
    remedy=Words(
        "Passez une fois par jour ouvré, même sans publier\u00a0: dix minutes suffisent (`monitoring`).",
        "Look in once every working day, even when you post nothing: ten minutes is enough (`monitoring`).",
    ),
    source="S3:109",
    documents=("plan",),
    more=Words(
        "Ce contrôle compte, pour chaque compte actif où l’on peut vous parler, les passages prévus par "
        "semaine\u00a0: les créneaux de veille (`monitoring`) ou, à défaut, le nombre donné (`visits_per_week`). Il "
        "en veut cinq (seuil modifiable)\u202f; un créneau qui ne nomme pas ses jours compte pour les cinq jours "
        "ouvrés, et une question laissée ouverte n’est pas une faute. Les lettres, blogs, podcasts, fiches d’avis "
        "et outils entre collègues peuvent attendre\u202f; un compte réservé aux urgences n’est pas regardé. "
        "Exemple en faute\u00a0: un passage le lundi et un le jeudi, et la question du vendredi attend trois jours.",
        "It counts, for each active account where people can speak to you, the visits planned each week: the "
        "monitoring slots (`monitoring`) or, failing those, the number given (`visits_per_week`). It wants five (a "
        "threshold that you can change); a slot that names no days counts for the five working days, and a question "
        "left open is no fault. Newsletters, blogs, podcasts, review listings and tools among colleagues can wait; "
        "an account kept for emergencies is not looked at. At fault: one look on Monday and one on Thursday, so "
        "that Friday’s question waits for three days.",
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
    title=Words("Aucun délai de réponse annoncé", "No published response time"),
    message=Words("{account}\u00a0: aucun délai de réponse n’est annoncé.", "{account}: no response time is given."),
    why=Words(
        "Qui écrit attend une réponse dans l’heure si rien ne lui dit le contraire.",
        "People who write expect an answer within the hour unless they are told otherwise.",
    ),
    remedy=Words(
        "Annoncez un délai que vous tiendrez, en heures d’horloge, nuits comprises (24 ou 48), et affichez-le "
        "(`response_hours`).",
        "Give a time that you will keep, in hours by the clock, nights included (24 or 48), and show it "
        "(`response_hours`).",
    ),
    source="A6",
    documents=("plan", "editorial"),
    more=Words(
        "Ce contrôle cherche, pour chaque compte actif où l’on peut vous écrire, le délai de réponse que vous "
        "annoncez (`response_hours`). Il laisse de côté vos propres médias (lettre, blog, podcast), les fiches "
        "d’avis, les outils entre collègues, et les chaînes WhatsApp et Telegram, où l’on ne fait que lire. Si "
        "trois comptes ou plus sont concernés et qu’aucun n’annonce de délai, il le dit une seule fois. Un autre "
        "contrôle vérifie que le délai peut être tenu. Exemple qui tient\u00a0: «\u00a0Réponse sous 24\u00a0heures, "
        "du lundi au vendredi\u00a0».",
        "It looks, for each active account where people can write to you, for the response time that you announce "
        "(`response_hours`). It leaves aside your own media (newsletter, blog, podcast), review listings, tools "
        "among colleagues, and WhatsApp and Telegram channels, where people only read. Where three accounts or more "
        "are concerned and none announces a time, it says so once. Another check looks at whether the time can be "
        "held. Sound: “We reply within 24 hours, Monday to Friday”.",
    ),
)
def no_response_time(case: Case) -> Iterable[Hit]:
    """An active account announces no response time; told once where none of three or more does.

    On channels that only broadcast nobody can ask anything.
    """
    accounts = [(index, one) for index, one in _conversing(case) if one.network not in _ONE_WAY]
    lacking = [index for index, account in accounts if account.response_hours is None]
    if general(lacking, len(accounts)):
        whole = Words(f"Vos {len(accounts)} comptes actifs", f"Your {len(accounts)} active accounts")
        yield Hit("platforms", {"account": whole})
        return
    for index in lacking:
        yield Hit(f"platforms[{index}].response_hours", {"account": capital(account_name(case.strategy, index))})


_ONE_WAY = frozenset({Network.WHATSAPP_CHANNEL, Network.TELEGRAM_CHANNEL})


@rule(
    "response-time-untenable",
    severity="warning",
    chapter="platforms",
    title=Words("Un délai de réponse qu’on ne peut pas tenir", "A response time that cannot be kept"),
    message=Words(
        "{account}\u00a0: réponse promise sous {promised}, et personne ne regarde {gap} ({counted}).",
        "{account}: a reply is promised within {promised}, and nobody looks {gap} ({counted}).",
    ),
    why=Words(
        "Une promesse manquée chaque semaine fait plus de tort que pas de promesse.",
        "A promise broken every week does more harm than no promise at all.",
    ),
    remedy=Words(
        "Annoncez {hours}, ajoutez un passage dans cet intervalle, ou affichez vos horaires (`moderation.hours`).",
        "Announce {hours}, add a look within that stretch, or show your hours (`moderation.hours`).",
    ),
    source="GitLab",
    documents=("plan", "editorial"),
    more=Words(
        "Ce contrôle compare le délai de réponse annoncé (`response_hours`) au plus long moment sans personne, "
        "d’après les créneaux de veille déclarés (`monitoring`). Ce moment va d’un passage au suivant, nuits et fin "
        "de semaine comprises\u202f; un créneau sans heure vaut midi. Si vos horaires de modération sont annoncés "
        "(`moderation.hours`) et disent des heures ou des jours, les samedis et dimanches sans passage ne comptent "
        "pas. Sans délai annoncé ou sans créneau, il se tait. Exemple en faute\u00a0: 24\u00a0heures promises, "
        "dernier passage le vendredi à 9\u00a0h et le suivant le lundi à 9\u00a0h.",
        "It compares the response time announced (`response_hours`) with the longest time when nobody looks, from the "
        "monitoring slots declared (`monitoring`). That time goes from one look to the next, nights and weekends "
        "included; a slot without an hour counts as noon. Where your moderation hours are announced "
        "(`moderation.hours`) and say hours or days, Saturdays and Sundays without a look do not count. Without a "
        "time or a slot it keeps silent. At fault: 24 hours promised, a last look on Friday at 9:00 and the next one "
        "on Monday at 9:00.",
    ),
)
def response_time_untenable(case: Case) -> Iterable[Hit]:
    """The announced response time is shorter than the longest stretch between two looks that are declared.

    Hours are those of the clock. Where the moderation hours say when somebody is there, days of the weekend without a
    look do not count.
    """
    announced = _says_hours(case.strategy.moderation.hours)
    for index, account in open_accounts(case.strategy):
        gap = longest_gap(account.monitoring, announced=announced)
        if gap and account.response_hours is not None and account.response_hours * 60 < gap.minutes:
            yield Hit(
                f"platforms[{index}].response_hours",
                {
                    "account": capital(account_name(case.strategy, index)),
                    "promised": figures.hours(account.response_hours),
                    "gap": gap.words,
                    "counted": _counted(gap),
                    "hours": figures.minutes(gap.minutes),
                },
            )


def _says_hours(hours: Text | None) -> bool:
    """Whether announced hours give hours or days: `de 9 h à 18 h`, `9:00 to 17:30`, `Monday to Friday`.

    “When we can” gives none.
    """
    return hours is not None and any(
        _AN_HOUR.search(wording) or stem_in(wording, _DAYS) for _, wording in hours.by_language
    )


_AN_HOUR: Final = re.compile(r"\d\s*(?:h\b|h\d|heures?\b|:\s*\d|[ap]\.?m\b|o.clock)")
_DAYS: Final = tuple(day for weekday in Weekday for day in weekday.label)


def _counted(gap: WatchGap) -> Words:
    """How long the stretch counts, and that days of the weekend are left out of it where they are."""
    said = figures.minutes(gap.minutes)
    if gap.minutes == gap.end - gap.start:
        return said
    return Words(f"{said.fr} sans compter la fin de semaine", f"{said.en} not counting the weekend")
