"""Rules on the file that asks for a certification: reason, evidence, route, peer, profile."""

from collections.abc import Iterable, Iterator
from typing import Final

from socialplan.analysis import figures
from socialplan.analysis.people import account_name, with_status
from socialplan.analysis.phrases import stem_in
from socialplan.analysis.silence import silence
from socialplan.analysis.slots import network_words
from socialplan.knowledge import platforms
from socialplan.language import Words
from socialplan.rules.case import Case
from socialplan.rules.register import Hit, rule
from socialplan.strategy.choices import AccountStatus, CertificationRoute, LegalRegime, Network
from socialplan.strategy.networks import Account, Profile
from socialplan.strategy.outside import Certification

_POINTS: Final = len(Profile.__struct_fields__)
_HELD: Final = (AccountStatus.ACTIVE, AccountStatus.DORMANT)


@rule(
    "cert-reason",
    severity="warning",
    chapter="certification",
    title=Words("Une certification dont on ne dit pas pourquoi", "A certification without a reason"),
    message=Words(
        "Certification demandée sur {network}\u00a0: le motif n’est pas dit.",
        "Certification asked for on {network}: the reason is not said.",
    ),
    why=Words(
        "Deux motifs se défendent\u00a0: le compte a pris de l’importance, ou quelqu’un se fait passer pour vous.",
        "Two reasons can be argued: the account has become important, or somebody impersonates you.",
    ),
    remedy=Words(
        "Choisissez le motif (`reason`) et joignez sa preuve\u202f; s’il n’y en a pas, laissez cette démarche.",
        "Choose the reason (`reason`) and attach its evidence; if there is none, leave this matter.",
    ),
    source="S0:60",
    documents=("plan",),
)
def cert_reason(case: Case) -> Iterable[Hit]:
    """A certification is planned without a reason: importance or impersonation."""
    return [
        Hit(f"certification[{index}].reason", {"network": _network(asked)})
        for index, asked in enumerate(case.strategy.certification)
        if asked.reason is None
    ]


@rule(
    "cert-weak-evidence",
    severity="error",
    chapter="certification",
    title=Words("Une facture de domaine pour seule preuve", "A domain invoice as the only evidence"),
    message=Words(
        "Certification sur {network}\u00a0: la seule preuve est une facture de nom de domaine.",
        "Certification on {network}: the only evidence is an invoice for a domain name.",
    ),
    why=Words(
        "N’importe qui peut acheter un nom de domaine\u00a0: cette preuve est refusée, et le dossier revient.",
        "Anybody can buy a domain name: this evidence is refused, and the file comes back.",
    ),
    remedy=Words(
        "Joignez l’acte de création ou l’immatriculation, et une page du site officiel qui liste vos comptes.",
        "Attach the deed of creation or the registration, and a page of the official site that lists your accounts.",
    ),
    source="S0:76",
    documents=("plan",),
)
def cert_weak_evidence(case: Case) -> Iterable[Hit]:
    """There is evidence, and all of it is invoices for a domain name."""
    for index, asked in enumerate(case.strategy.certification):
        if asked.evidence and all(_is_domain_invoice(str(one)) for one in asked.evidence):
            yield Hit(f"certification[{index}].evidence", {"network": _network(asked)})


def _is_domain_invoice(text: str) -> bool:
    return stem_in(text, ("factur", "invoice", "receipt", "bill for")) and stem_in(text, ("domain",))


@rule(
    "cert-facebook-route",
    severity="warning",
    chapter="certification",
    title=Words("Le formulaire de Facebook, fausse route pour l’État", "Facebook’s form, a wrong way for the State"),
    message=Words(
        "La certification sur Facebook passe par le formulaire public\u00a0: pour l’État, voyez plutôt {service}.",
        "The certification on Facebook goes through the public form: for the State, see {service} instead.",
    ),
    why=Words(
        "Un service de l’État n’est pas une société\u00a0: le formulaire attend des pièces que vous n’avez pas.",
        "A State service is not a company: the form expects papers that you do not have.",
    ),
    remedy=Words(
        "Demandez à ce service de saisir le Service d’information du Gouvernement, avec votre ligne éditoriale "
        "commentée (`route: supervisor`).",
        "Ask that service to call on the Government Information Service, with your editorial line and its comment "
        "(`route: supervisor`).",
    ),
    source="S0:76",
    documents=("plan",),
)
def cert_facebook_route(case: Case) -> Iterable[Hit]:
    """A State body asks for a certification on Facebook by the network’s own form."""
    if case.regime is not LegalRegime.PUBLIC_STATE:
        return
    above = case.strategy.organisation.supervision
    name = above.name if above else None
    service = Words(
        f"le service de communication de {name}" if name else "le service de communication de votre tutelle",
        f"the communication service of {name}" if name else "your supervising body’s communication service",
    )
    for index, asked in enumerate(case.strategy.certification):
        if asked.network is Network.FACEBOOK and asked.route is CertificationRoute.FORM:
            yield Hit(f"certification[{index}].route", {"service": service})


@rule(
    "cert-no-peer",
    severity="info",
    chapter="certification",
    title=Words("Personne de déjà certifié à appeler", "Nobody already certified to call"),
    message=Words(
        "Certification sur {network}\u00a0: aucune équipe déjà certifiée n’est nommée.",
        "Certification on {network}: no team that is certified already is named.",
    ),
    why=Words(
        "Les pièces demandées changent souvent\u00a0: qui vient d’y passer vous évite un aller-retour.",
        "The papers asked for change often: whoever has just been through it spares you a round trip.",
    ),
    remedy=Words(
        "Trouvez une organisation comme la vôtre qui porte le badge, appelez-la, et notez-la (`peer_contact`).",
        "Find an organisation like yours that bears the badge, call it, and note it (`peer_contact`).",
    ),
    source="S0:72",
    documents=("plan",),
)
def cert_no_peer(case: Case) -> Iterable[Hit]:
    """A certification is planned without a certified team to call; one that has its answer needs none."""
    return [
        Hit(f"certification[{index}].peer_contact", {"network": _network(asked)})
        for index, asked in enumerate(case.strategy.certification)
        if not asked.peer_contact and asked.answer is None
    ]


@rule(
    "cert-profile-not-ready",
    severity="warning",
    chapter="certification",
    title=Words("Un profil qui n’est pas prêt à être certifié", "A profile not ready to be certified"),
    message=Words(
        "{account}\u00a0: certification demandée, mais {fault}.",
        "{account}: certification asked for, but {fault}.",
    ),
    why=Words(
        "Qui instruit la demande ouvre d’abord le profil\u00a0: incomplet ou muet, il fait douter que ce soit "
        "bien vous.",
        "Whoever examines the request opens the profile first: incomplete or silent, it casts doubt on who you are.",
    ),
    remedy=Words(
        "Complétez le profil, publiez de nouveau pendant un mois, puis déposez la demande.",
        "Complete the profile, post again for a month, then ask.",
    ),
    source="A13",
    documents=("plan",),
)
def cert_profile_not_ready(case: Case) -> Iterable[Hit]:
    """The account to be certified has fewer than eight of its profile’s ten points, or is silent for too long.

    A profile of which nothing is said is not judged.
    """
    for place, account in _to_certify(case):
        name = account_name(case.strategy, place)
        points = _points(account.profile)
        if points is not None and points < case.limit("profile_points"):
            said = figures.count(points, Words("point", "point"), Words("points", "points"))
            fault = Words(f"le profil n’a que {said.fr} sur {_POINTS}", f"the profile has {said.en} of {_POINTS}")
            yield Hit(f"platforms[{place}].profile", {"account": name, "fault": fault})
        quiet = silence(case.strategy, account, case.as_of)
        if quiet and quiet.too_long:
            days = figures.days(quiet.days)
            fault = Words(f"rien n’y est publié depuis {days.fr}", f"nothing was posted there for {days.en}")
            yield Hit(f"platforms[{place}].last_post", {"account": name, "fault": fault})
        elif account.status is AccountStatus.DORMANT:
            fault = Words("le compte est en sommeil", "the account is dormant")
            yield Hit(f"platforms[{place}].status", {"account": name, "fault": fault})


def _to_certify(case: Case) -> Iterator[tuple[int, Account]]:
    """The accounts to be certified: the first one held on each network asked for."""
    wanted = {platforms.resolve(one.network).id for one in case.strategy.certification if one.network}
    for place, account in with_status(case.strategy, *_HELD):
        network = platforms.resolve(account.network).id if account.network else ""
        if network in wanted:
            wanted.remove(network)
            yield place, account


def _points(profile: Profile | None) -> int | None:
    """How many points of a profile are met; None where nothing is said of it."""
    if profile is None or profile == Profile():
        return None
    return sum(getattr(profile, name) is True for name in Profile.__struct_fields__)


def _network(asked: Certification) -> Words:
    return network_words(asked.network) if asked.network else Words("un réseau", "a network")
