"""Rules on the file that asks for a certification: reason, evidence, route, peer, profile."""

from collections.abc import Iterable, Iterator
from typing import Final

from socialplan.analysis import figures
from socialplan.analysis.people import account_name, with_status
from socialplan.analysis.readiness import POINTS, is_domain_invoice
from socialplan.analysis.silence import silence, told_on
from socialplan.analysis.slots import network_words
from socialplan.knowledge import platforms
from socialplan.language import Words
from socialplan.rules.case import Case
from socialplan.rules.naming import capital
from socialplan.rules.register import Hit, rule
from socialplan.strategy.choices import AccountStatus, CertificationRoute, LegalRegime, Network
from socialplan.strategy.networks import Account, Profile
from socialplan.strategy.outside import Certification

_HELD: Final = (AccountStatus.ACTIVE, AccountStatus.DORMANT)


@rule(
    "cert-reason",
    severity="warning",
    chapter="certification",
    title=Words("Une certification dont on ne dit pas pourquoi", "A verification request with no reason"),
    message=Words(
        "Certification demandée sur {network}\u00a0: le motif n’est pas dit.",
        "Verification requested on {network}: no reason is given.",
    ),
    why=Words(
        "Deux motifs se défendent\u00a0: le compte a pris de l’importance, ou quelqu’un se fait passer pour vous.",
        "Two reasons stand up: the account has become important, or somebody is impersonating you.",
    ),
    remedy=Words(
        "Choisissez le motif (`reason`) et joignez sa preuve\u202f; s’il n’y en a pas, renoncez pour l’instant.",
        "Choose the reason (`reason`) and attach the evidence; if there is none, leave it for now.",
    ),
    source="S0:60",
    documents=("plan",),
    more=Words(
        "Ce contrôle lit les certifications que vous comptez demander (`certification`), c’est-à-dire le badge qui "
        "dit qu’un compte est bien le vôtre, et cherche le motif de chacune (`reason`). Il en existe deux\u00a0: "
        "`importance`, quand le compte est devenu une référence, et `impersonation`, quand quelqu’un se fait passer "
        "pour vous. Si aucune certification n’est prévue, il se tait. Exemple qui tient\u00a0: un faux compte de la "
        "mairie prend de fausses inscriptions au centre aéré, captures d’écran à l’appui.",
        "It reads the certifications that you mean to ask for (`certification`), that is the badge which says that "
        "an account is really yours, and looks for the reason of each (`reason`). There are two: `importance`, "
        "where the account has become a reference, and `impersonation`, where somebody passes for you. Where no "
        "certification is planned it keeps silent. Sound: a fake account of the town hall takes bogus bookings for "
        "the holiday club, with screenshots to show it.",
    ),
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
        "Certification sur {network}\u00a0: comme preuve, rien d’autre qu’une facture de nom de domaine.",
        "Verification on {network}: the only evidence is an invoice for a domain name.",
    ),
    why=Words(
        "N’importe qui peut acheter un nom de domaine\u00a0: cette preuve est refusée, et le dossier revient.",
        "Anybody can buy a domain name: this evidence is turned down, and the application comes back.",
    ),
    remedy=Words(
        "Joignez l’acte de création ou l’immatriculation, et une page du site officiel qui liste vos comptes.",
        "Attach the founding document or the registration, and a page of the official website that lists your "
        "accounts.",
    ),
    source="S0:76",
    documents=("plan",),
    more=Words(
        "Ce contrôle lit les preuves d’identité jointes à une demande (`evidence`). Il parle quand toutes sont des "
        "factures de nom de domaine, c’est-à-dire de l’adresse de votre site, qu’il reconnaît à leurs mots. Une "
        "seule preuve d’une autre nature suffit à le faire taire, et une liste encore vide n’est pas jugée. Exemple "
        "en faute\u00a0: «\u00a0facture du nom de domaine 2026\u00a0», et rien d’autre\u202f; exemple qui "
        "tient\u00a0: la même, avec l’acte de création et la page du site qui liste vos comptes.",
        "It reads the evidence of identity attached to a request (`evidence`). It speaks when all of it is invoices "
        "for a domain name, that is for the address of your site, which it recognises by their words. A single "
        "piece of another kind is enough to silence it, and an empty list is not judged. At fault: “invoice for the "
        "domain name 2026”, and nothing else; sound: the same, with the deed of creation and the page of your site "
        "that lists your accounts.",
    ),
)
def cert_weak_evidence(case: Case) -> Iterable[Hit]:
    """There is evidence, and all of it is invoices for a domain name."""
    for index, asked in enumerate(case.strategy.certification):
        if asked.evidence and all(is_domain_invoice(str(one)) for one in asked.evidence):
            yield Hit(f"certification[{index}].evidence", {"network": _network(asked)})


@rule(
    "cert-facebook-route",
    severity="warning",
    chapter="certification",
    title=Words(
        "Le formulaire de Facebook, fausse route pour l’État",
        "Facebook’s public form, the wrong route for central government",
    ),
    message=Words(
        "La certification sur Facebook passe par le formulaire public\u00a0: pour l’État, voyez plutôt {service}.",
        "Verification on Facebook is planned through the public form: for central government, contact {service} "
        "instead.",
    ),
    why=Words(
        "Un service de l’État n’est pas une société\u00a0: le formulaire attend des pièces que vous n’avez pas.",
        "A government department is not a company: the form asks for papers that you do not have.",
    ),
    remedy=Words(
        "Demandez à ce service de saisir le Service d’information du Gouvernement, avec votre ligne éditoriale "
        "commentée (`route: supervisor`).",
        "Ask that service to refer you to the Government Information Service, with your annotated editorial line "
        "(`route: supervisor`).",
    ),
    source="S0:76",
    documents=("plan",),
    more=Words(
        "Ce contrôle ne parle qu’aux services de l’État qui demandent la certification de leur compte Facebook par "
        "le formulaire du réseau (`route: form`). Il ne concerne ni les collectivités, ni les entreprises, ni les "
        "associations, ni les autres réseaux. Si votre régime juridique est déclaré (`legal_regime`), c’est lui qui "
        "compte, et non le type d’organisation. Exemple en faute\u00a0: une start-up d’État remplit le formulaire, "
        "qui réclame des papiers de société.",
        "It speaks only to State services that ask for the certification of their Facebook account through the "
        "network’s form (`route: form`). It does not concern local authorities, companies or associations, nor any "
        "other network. Where your legal regime is declared (`legal_regime`) that is what counts, and not the kind "
        "of organisation. At fault: a State start-up fills in the form, which asks for a company’s papers.",
    ),
)
def cert_facebook_route(case: Case) -> Iterable[Hit]:
    """A State body asks for a certification on Facebook by the network’s own form."""
    if case.regime is not LegalRegime.PUBLIC_STATE:
        return
    above = case.strategy.organisation.supervision
    name = above.name if above else None
    service = Words(
        f"le service de communication de votre tutelle{f' ({name})' if name else ''}",
        f"your supervising body’s communications department{f' ({name})' if name else ''}",
    )
    for index, asked in enumerate(case.strategy.certification):
        if asked.network is Network.FACEBOOK and asked.route is CertificationRoute.FORM:
            yield Hit(f"certification[{index}].route", {"service": service})


@rule(
    "cert-no-peer",
    severity="info",
    chapter="certification",
    title=Words("Personne de déjà certifié à appeler", "Nobody already verified to call"),
    message=Words(
        "Certification sur {network}\u00a0: aucune équipe déjà certifiée n’est notée pour vous conseiller.",
        "Verification on {network}: no team that already has the badge is noted to advise you.",
    ),
    why=Words(
        "Les pièces demandées changent souvent\u00a0: qui vient d’y passer vous évite un aller-retour.",
        "The papers required change often: somebody who has just been through it will save you a second attempt.",
    ),
    remedy=Words(
        "Trouvez une organisation comme la vôtre qui porte le badge, appelez-la, et notez-la (`peer_contact`).",
        "Find an organisation like yours that has the badge, call it, and record it (`peer_contact`).",
    ),
    source="S0:72",
    documents=("plan",),
    more=Words(
        "Ce contrôle cherche, pour chaque certification prévue, une équipe qui a déjà obtenu le badge et que vous "
        "pouvez appeler (`peer_contact`). Ce n’est qu’une remarque\u00a0: la demande peut partir sans elle. Dès que "
        "la réponse du réseau est notée (`answer`), il se tait. Exemple qui tient\u00a0: «\u00a0Communication de la "
        "ville voisine, certifiée en mars, standard 05 00 00 00 00\u00a0».",
        "It looks, for each certification planned, for a team that has already got the badge and that you can call "
        "(`peer_contact`). It is only a note: the request may go without one. As soon as the network’s answer is "
        "noted (`answer`) it keeps silent. Sound: “Communication office of the next town, certified in March, "
        "switchboard 05 00 00 00 00”.",
    ),
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
    title=Words("Un profil qui n’est pas prêt à être certifié", "A profile that is not ready to be verified"),
    message=Words(
        "{account}\u00a0: certification demandée, mais {fault}.",
        "{account}: verification requested, but {fault}.",
    ),
    why=Words(
        "Qui instruit la demande ouvre d’abord le profil\u00a0: incomplet ou muet, il fait douter que ce soit bien "
        "vous.",
        "Whoever examines the request opens the profile first: if it is incomplete or silent, they will doubt that it "
        "is yours.",
    ),
    remedy=Words(
        "Complétez le profil, publiez de nouveau pendant un mois, puis déposez la demande.",
        "Complete the profile, post regularly for a month, then apply.",
    ),
    source="A13",
    documents=("plan",),
    more=Words(
        "Ce contrôle regarde le compte à certifier, qu’il soit actif ou en sommeil. Il veut au moins huit des dix "
        "points d’un profil complet (`profile`)\u00a0: nom exact, même identifiant qu’ailleurs, image, bannière, "
        "présentation, lien vers le site, contact, lieu ou catégorie, publication épinglée, règles de modération. "
        "Il veut aussi un compte en vie\u00a0: il parle d’un compte en sommeil, ou muet depuis plus d’un mois et "
        "plus de trois fois le temps habituel entre deux publications, à la date de la stratégie. Un profil dont "
        "rien n’est dit n’est pas jugé. Exemple en faute\u00a0: une page sans bannière, sans contact et sans "
        "présentation, et rien de publié depuis mars.",
        "It looks at the account to be certified, active or dormant. It wants at least eight of the ten points of a "
        "complete profile (`profile`): exact name, same handle as elsewhere, picture, banner, presentation, link to "
        "the site, contact, place or category, pinned post, moderation rules. It also wants an account that lives: "
        "it speaks of a dormant one, or one silent for more than a month and more than three times the usual time "
        "between two posts on the strategy’s date. A profile of which nothing is said is not judged. At fault: a page "
        "without a banner, a contact or a presentation, and nothing posted since March.",
    ),
)
def cert_profile_not_ready(case: Case) -> Iterable[Hit]:
    """The account to be certified has fewer than eight of its profile’s ten points, or is silent for too long.

    A profile of which nothing is said is not judged.
    """
    for place, account in _to_certify(case):
        name = capital(account_name(case.strategy, place))
        points = _points(account.profile)
        least = case.limit("profile_points")
        if points is not None and points < least:
            fault = _thin(points, figures.number(least))
            yield Hit(f"platforms[{place}].profile", {"account": name, "fault": fault})
        quiet = silence(case.strategy, account, told_on(case.strategy, case.as_of))
        if quiet and quiet.too_long:
            days = figures.days(quiet.days)
            fault = Words(f"rien n’y est publié depuis {days.fr}", f"nothing has been posted there for {days.en}")
            yield Hit(f"platforms[{place}].last_post", {"account": name, "fault": fault})
        elif account.status is AccountStatus.DORMANT:
            fault = Words("le compte est en sommeil", "the account is dormant")
            yield Hit(f"platforms[{place}].status", {"account": name, "fault": fault})


def _thin(points: int, least: Words) -> Words:
    said = figures.count(points, Words("point", "point"), Words("points", "points"))
    return Words(
        f"le profil remplit {said.fr} sur {POINTS}, et il en faut {least.fr}",
        f"the profile meets {points} of the {POINTS} points, and needs {least.en}",
    )


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
