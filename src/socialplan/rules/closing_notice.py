"""A rule on closings that are announced too late to those who follow the account."""

from collections.abc import Iterable

from socialplan.analysis import figures
from socialplan.analysis.closing import closings, notice_days
from socialplan.analysis.people import account_name
from socialplan.language import Words
from socialplan.rules.case import Case
from socialplan.rules.register import Hit, rule


@rule(
    "closing-notice",
    severity="warning",
    chapter="platforms",
    title=Words("Une fermeture annoncée trop tard", "A closing announced too late"),
    message=Words(
        "{account} ferme le {closes}\u00a0: il faut l’annoncer {notice} avant, et rien ne dit que c’est fait.",
        "{account} closes on {closes}: it has to be announced {notice} ahead, and nothing says that it was.",
    ),
    why=Words(
        "Qui suit ce compte doit pouvoir retrouver ailleurs ce qu’il y lit.",
        "Whoever follows this account must have time to find elsewhere what they read there.",
    ),
    remedy=Words(
        "Annoncez-la le {announce} au plus tard et fermez le {earliest} ou après\u202f; si c’est fait, notez le jour "
        "de l’annonce dans les changements (`meta.changes`).",
        "Announce it by {announce} and close on {earliest} or later; if it is done, note the day of the announcement "
        "in the changes (`meta.changes`).",
    ),
    source="house",
    documents=("plan",),
    more=Words(
        "Il regarde chaque compte à fermer dont le jour est à venir (`closes_on`) et compte trente jours en arrière "
        "(seuil `closing_notice_days`). Si ce jour est passé, il cherche une ligne des changements ou du calendrier, "
        "déjà passée, qui nomme le réseau et dit que la fermeture est annoncée\u202f; sans elle, il parle. "
        "Exemple\u00a0: X ferme le 15 décembre, on est le 22 novembre\u00a0: il fallait l’annoncer le 15 novembre.",
        "It looks at each account to be closed whose day is to come (`closes_on`) and counts thirty days back "
        "(threshold `closing_notice_days`). If that day is past, it looks for a past line of the changes or of the "
        "calendar that names the network and says that the closing was announced; without one it speaks. "
        "Example: X closes on 15 December and it is 22 November: it had to be announced on 15 November.",
    ),
)
def closing_notice(case: Case) -> Iterable[Hit]:
    """Closings whose announcement is late, with the first day that leaves the notice whole."""
    for one in closings(case.strategy, case.as_of):
        if one.late:
            yield Hit(
                f"platforms[{one.place}].closes_on",
                {
                    "account": account_name(case.strategy, one.place),
                    "closes": figures.date(one.closes_on),
                    "notice": figures.days(notice_days(case.strategy)),
                    "announce": figures.date(one.announce_on),
                    "earliest": figures.date(one.earliest),
                },
            )
