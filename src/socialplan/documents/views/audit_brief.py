"""The five lines at the top of the audit, computed; the last one asks for a decision."""

from typing import Final

from socialplan.analysis.maturity import MOST, Maturity
from socialplan.analysis.people import OWNED
from socialplan.analysis.presence_audit import contrasts, peer_names, profile_score
from socialplan.documents.gaps import SOON
from socialplan.documents.views import audit_peers, audit_tables
from socialplan.documents.views.audit_actions import Actions
from socialplan.documents.views.plan_desk import Desk
from socialplan.language import Words
from socialplan.strategy.choices import AccountStatus


def brief(desk: Desk, score: Maturity, found: Actions) -> tuple[str, ...]:
    """How far we have come, what there is, which profile lacks most, what peers show, and what is asked."""
    return tuple(
        filter(
            None, (_stage(desk, score), _inventory(desk), _profile_line(desk), _lesson(desk), _decision(desk, found))
        )
    )


def _stage(desk: Desk, score: Maturity) -> str:
    told = desk.say(f"Maturité\u00a0: {score.score} sur {MOST}", f"Maturity: {score.score} of {MOST}")
    if score.next is None:
        return desk.say(f"{told}\u202f; les cinq tests sont tenus.", f"{told}; all five tests are met.")
    name, why = desk.wording.words(score.next.name), desk.wording.words(score.next.why)
    return desk.say(
        f"{told}\u202f; premier test à tenir\u00a0: «\u00a0{name}\u00a0» ({why}).",
        f"{told}; first test to meet: “{name}” ({why}).",
    )


_COUNTED: Final = (
    (AccountStatus.ACTIVE, Words("actif", "active"), Words("actifs", "active")),
    (AccountStatus.TO_OPEN, Words("à ouvrir", "to open"), Words("à ouvrir", "to open")),
    (AccountStatus.DORMANT, Words("en sommeil", "dormant"), Words("en sommeil", "dormant")),
    (
        AccountStatus.EMERGENCY,
        Words("pour les urgences", "for emergencies"),
        Words("pour les urgences", "for emergencies"),
    ),
    (AccountStatus.TO_CLOSE, Words("à fermer", "to close"), Words("à fermer", "to close")),
    (AccountStatus.REFUSED, Words("écarté", "refused"), Words("écartés", "refused")),
)


def _inventory(desk: Desk) -> str:
    """How many accounts of each status, and how many own media."""
    parts = []
    for status, one, many in _COUNTED:
        number = sum(account.status is status for account in desk.strategy.platforms)
        if number:
            parts.append(desk.wording.count(number, desk.wording.words(one), desk.wording.words(many)))
    media = len(desk.strategy.situation.owned)
    own = desk.wording.count(
        media, desk.say("support en propre", "own medium"), desk.say("supports en propre", "own media")
    )
    if not parts:
        return desk.say(f"{own}.", f"{own}.") if media else ""
    told = desk.say(f"Comptes\u00a0: {', '.join(parts)}", f"Accounts: {', '.join(parts)}")
    return desk.say(f"{told}\u202f; {own}.", f"{told}; {own}.") if media else f"{told}."


def _profile_line(desk: Desk) -> str:
    """The profile that lacks most."""
    scores = [
        (len(score.met), place)
        for place, account in enumerate(desk.strategy.platforms)
        if account.status is AccountStatus.ACTIVE and account.network not in OWNED
        if (score := profile_score(account))
    ]
    if not scores:
        return desk.say(
            "Aucun profil n’a encore été vérifié point par point.", "No profile has been checked point by point yet."
        )
    least, place = min(scores)
    full = sum(met == audit_tables.TEN for met, _ in scores)
    name = desk.account(place)
    if full == len(scores):
        return desk.say(
            "Tous les profils vérifiés ont leurs dix points.", "All the profiles checked have their ten points."
        )
    return desk.say(
        f"Profils complets\u00a0: {full} sur {len(scores)}\u202f; le plus faible a {least} sur 10 ({name}).",
        f"Complete profiles: {full} of {len(scores)}; the weakest has {least} of 10 ({name}).",
    )


def _lesson(desk: Desk) -> str:
    """What the peers show: the widest contrast between broadcasting and talking, else the first finding."""
    found = contrasts(desk.strategy)
    peers = len(peer_names(desk.strategy))
    old = audit_peers.old_peers(desk)
    if not peers:
        return desk.say("Aucun pair observé.", "No peer observed.")
    if old and len(old) == peers:
        return desk.say(
            "Aucune observation récente de pairs\u00a0: rien à comparer.",
            "No recent observation of peers: nothing to compare.",
        )
    if found:
        best = max(
            found, key=lambda one: max(figure for _, figure in one.talking) / max(figure for _, figure in one.push)
        )
        return audit_peers.contrast(desk, best)
    told = desk.wording.count(
        peers, desk.say("pair observé", "peer observed"), desk.say("pairs observés", "peers observed")
    )
    first = next(iter(desk.texts(desk.strategy.situation.findings, 1)), "")
    if not first:
        return f"{told}."
    return desk.say(f"{told}\u00a0: {desk.inside(first)}", f"{told}: {desk.inside(first)}")


def _decision(desk: Desk, found: Actions) -> str:
    """The decision that is asked: the first action, and how many others."""
    if not found.rows:
        review = desk.wording.date(desk.strategy.meta.next_review)
        return (
            desk.say(
                f"Rien à décider\u202f; prochaine revue le {review}.", f"Nothing to decide; next review on {review}."
            )
            if review
            else ""
        )
    who = desk.wording.person(desk.approver())
    by = desk.wording.date(desk.suited(desk.in_days(SOON), desk.approver()))
    whole = len(found.rows) + found.more
    number = desk.wording.count(whole, desk.say("action", "action"), desk.say("actions", "actions"))
    if desk.alone or not who:
        return desk.say(
            f"À décider avant le {by}\u00a0: {number}, la première le {found.rows[0].by}.",
            f"To decide by {by}: {number}, the first on {found.rows[0].by}.",
        )
    return desk.say(
        f"Décision demandée à {who} avant le {by}\u00a0: valider {number}, la première pour le {found.rows[0].by}.",
        f"Decision asked of {who} by {by}: approve {number}, the first due on {found.rows[0].by}.",
    )
