"""Rules on what stands around the accounts: the site that receives visitors, and the peers one compares with."""

from collections.abc import Iterable

from socialplan.analysis import figures
from socialplan.analysis.people import open_accounts
from socialplan.language import Words
from socialplan.rules.case import Case
from socialplan.rules.naming import peer_name
from socialplan.rules.register import Hit, rule
from socialplan.strategy.choices import PlanPath
from socialplan.strategy.situation import Competitor, SituationChapter


@rule(
    "site-not-responsive",
    severity="warning",
    chapter="situation",
    title=Words("Un site illisible sur téléphone", "A website that cannot be read on a phone"),
    message=Words("{medium} ne se lit pas sur un téléphone.", "{medium} cannot be read on a phone."),
    why=Words(
        "Presque toutes les personnes que vos publications y envoient arrivent d’un téléphone.",
        "Nearly everybody your posts send there comes from a phone.",
    ),
    remedy=Words(
        "Faites corriger au moins les pages vers lesquelles vous envoyez, avant la prochaine campagne.",
        "Have at least the pages you send people to fixed before the next campaign.",
    ),
    source="S4:5",
    documents=("plan",),
    more=Words(
        "Il lit, pour chacun de vos supports (site, blog, lettre d’information…), si l’on peut le lire sur un "
        "téléphone. Il ne parle que si vous avez répondu non\u202f; tant que rien n’est répondu, il se tait. Il "
        "n’ouvre pas votre site\u00a0: essayez vous-même, sur un petit écran. Exemple\u00a0: le formulaire "
        "d’inscription à la cantine, dont le bouton sort de l’écran.",
        "For each of your own media (website, blog, newsletter…) it reads whether it can be read on a telephone. It "
        "speaks only if you answered no; without an answer it keeps quiet. It does not open your website: try it "
        "yourself, on a small screen. Example: the registration form for the canteen, whose button lies outside the "
        "screen.",
    ),
)
def site_not_responsive(case: Case) -> Iterable[Hit]:
    """A medium of one's own is said not to be readable on a telephone."""
    return _flagged(case, "responsive")


@rule(
    "no-share-buttons",
    severity="info",
    chapter="situation",
    title=Words("Un site sans moyen de partager", "A website with no way to share"),
    message=Words("{medium} n’a pas de boutons de partage.", "{medium} has no share buttons."),
    why=Words(
        "Qui voudrait relayer une de vos pages doit recopier l’adresse.",
        "Anybody who wants to share one of your pages has to copy the address.",
    ),
    remedy=Words(
        "Ajoutez de simples liens de partage, sans traceur, sur les pages qui s’y prêtent.",
        "Add plain share links, with no trackers, to the pages that lend themselves to it.",
    ),
    source="S4:5",
    documents=("plan",),
    more=Words(
        "Il lit, pour chacun de vos supports, s’il offre un moyen de partager une page. Il ne parle que si vous avez "
        "répondu non, et c’est une remarque\u202f; sans réponse, il se tait. De simples liens suffisent\u00a0: les "
        "boutons fournis par les réseaux suivent vos visiteurs. Exemple\u00a0: la page des horaires de la piscine, "
        "que les parents s’envoient en capture d’écran.",
        "For each of your own media it reads whether it offers a way to share a page. It speaks only if you answered "
        "no, and it is a note; without an answer it keeps quiet. Plain links are enough: the buttons that networks "
        "provide follow your visitors. Example: the page of the swimming pool’s hours, which parents send each other "
        "as a screenshot.",
    ),
)
def no_share_buttons(case: Case) -> Iterable[Hit]:
    """A medium of one's own is said to have no share buttons."""
    return _flagged(case, "share_buttons")


@rule(
    "site-not-linking-accounts",
    severity="warning",
    chapter="situation",
    title=Words("Un site qui ne mène pas à vos comptes", "A website that does not lead to your accounts"),
    message=Words("{medium} ne renvoie pas vers vos comptes.", "{medium} does not link to your accounts."),
    why=Words(
        "Un lien depuis votre site est la preuve la plus simple qu’un compte est bien le vôtre.",
        "A link from your website is the simplest proof that an account is yours.",
    ),
    remedy=Words(
        "Ajoutez une page «\u00a0Nos comptes officiels\u00a0», et un lien vers elle au bas de chaque page.",
        "Add an “Our official accounts” page, and a link to it at the foot of every page.",
    ),
    source="S4:5",
    documents=("plan",),
    more=Words(
        "Il lit, pour chacun de vos supports, s’il renvoie vers vos comptes. Il parle si vous avez répondu non et "
        "qu’un compte au moins est actif sur un réseau qui existe encore\u202f; sans réponse, il se tait. Un lien en "
        "bas de page suffit. Exemple\u00a0: deux pages Facebook portent le nom de la commune, et le site ne dit pas "
        "laquelle est la vraie.",
        "For each of your own media it reads whether it links to your accounts. It speaks if you answered no and at "
        "least one account is active on a network that still exists; without an answer it keeps quiet. A link at the "
        "foot of the page is enough. Example: two Facebook pages bear the town’s name, and the website does not say "
        "which one is real.",
    ),
)
def site_not_linking_accounts(case: Case) -> Iterable[Hit]:
    """A medium of one's own is said not to link to the accounts, and there are some."""
    return _flagged(case, "follow_links") if open_accounts(case.strategy) else []


def _flagged(case: Case, field: str) -> Iterable[Hit]:
    """The media of one's own whose answer is no."""
    for index, medium in enumerate(case.strategy.situation.owned):
        if getattr(medium, field) is False:
            kind = medium.kind.label if medium.kind else Words("support", "medium")
            name = figures.quote(figures.same(medium.name)) if medium.name else None
            facts = {"medium": name or Words(f"Votre {kind.fr}", f"Your {kind.en}")}
            yield Hit(f"situation.owned[{index}].{field}", facts)


@rule(
    "benchmark-thin",
    severity="info",
    chapter="situation",
    title=Words("Trop peu de pairs observés, ou il y a trop longtemps", "Too few peers looked at, or too long ago"),
    message=Words("Concurrents et pairs\u00a0: {found}.", "Competitors and peers: {found}."),
    why=Words(
        "Avec un ou deux exemples, on copie\u202f; avec trois récents, on voit ce qui marche et ce qui manque.",
        "With one or two examples you copy; with three recent ones you see what works and what is missing.",
    ),
    remedy=Words(
        "Passez une heure à en regarder trois\u00a0: rythme, formats, réponses\u202f; notez la date "
        "(`situation.competitors`).",
        "Spend an hour looking at three of them: pace, formats, replies; then record the date "
        "(`situation.competitors`).",
    ),
    source="S4:6",
    documents=("plan",),
    more=Words(
        "Il compte les concurrents ou pairs que vous avez observés, chacun une fois\u00a0: il en faut trois. Il "
        "regarde aussi la plus ancienne observation, qui ne doit pas avoir plus de six mois\u202f; une observation "
        "sans date n’est pas jugée ici. S’il n’y en a aucun, il ne parle qu’une fois l’état des lieux commencé, et "
        "jamais pour la fiche express. C’est une remarque. Exemple\u00a0: une seule commune regardée, en 2023, et "
        "vous imitez ses concours sans savoir qu’elle les a arrêtés.",
        "It counts the competitors or peers that you observed, each once: it takes three. It also looks at the "
        "oldest observation, which should not be more than six months old; one without a date is not judged here. "
        "Where there is none at all it speaks only once the situation chapter is begun, and never for the one-page "
        "form. It is a note. Example: a single town looked at, in 2023, and you copy its contests without knowing "
        "that it gave them up.",
    ),
)
def benchmark_thin(case: Case) -> Iterable[Hit]:
    """Fewer than three peers are observed, or one was last observed more than 180 days ago.

    None at all is told once the situation has been looked into, and not for the one-page form.
    """
    peers, least = case.strategy.situation.competitors, case.limit("benchmark_peers")
    if not peers and (case.strategy.meta.path is PlanPath.BRIEF or case.strategy.situation == SituationChapter()):
        return
    names = {peer.name or str(index) for index, peer in enumerate(peers)}
    faults = []
    if len(names) < least:
        seen = figures.count(len(names), Words("observé", "observed"), Words("observés", "observed"))
        wanted = figures.number(least)
        found = seen if names else Words("aucun n’est observé", "none is being observed")
        faults.append(Words(f"{found.fr} (il en faut {wanted.fr})", f"{found.en} ({wanted.en} needed)"))
    oldest = max((_age(case, peer) for peer in peers), default=0)
    if oldest > case.limit("benchmark_days"):
        age = figures.days(oldest)
        faults.append(
            Words(f"la plus ancienne observation date de {age.fr}", f"the oldest observation is {age.en} old")
        )
    if faults:
        yield Hit("situation.competitors", {"found": figures.join(faults)})


def _age(case: Case, peer: Competitor) -> int:
    return (case.as_of - peer.observed_on).days if peer.observed_on else 0


@rule(
    "benchmark-raw-followers",
    severity="info",
    chapter="situation",
    title=Words("Des abonnés comparés sans tenir compte de la taille", "Followers compared regardless of size"),
    message=Words(
        "{peers}\u00a0: les abonnés sont notés, pas le nombre d’habitants ou de clients.",
        "{peers}: followers are recorded, but not the number of residents or customers.",
    ),
    why=Words(
        "Trois mille abonnés, c’est beaucoup pour un village et peu pour une métropole.",
        "Three thousand followers is a lot for a village and very few for a big city.",
    ),
    remedy=Words(
        "Notez la taille de chacun (`size`), et comparez des abonnés pour cent habitants ou clients.",
        "Record the size of each (`size`), and compare followers per hundred residents or customers.",
    ),
    source="S1:25",
    documents=("plan",),
    more=Words(
        "Il cherche les concurrents ou pairs dont vous notez les abonnés sans dire leur taille\u00a0: habitants, "
        "clients, adhérents, élèves. Il les nomme tous en une fois. Un pair sans nombre d’abonnés n’est pas signalé. "
        "C’est une remarque. Exemple\u00a0: 3\u00a0000\u00a0abonnés pour 4\u00a0000\u00a0habitants, soit 75 pour "
        "cent habitants\u202f; la métropole voisine en a 60\u00a0000, soit 12 pour cent.",
        "It looks for competitors or peers whose followers you note without saying how large they are: inhabitants, "
        "customers, members, pupils. It names them all at once. A peer without a number of followers is not "
        "reported. It is a note. Example: 3,000 followers for 4,000 inhabitants make 75 per hundred; the large city "
        "nearby has 60,000, which makes 12 per hundred.",
    ),
)
def benchmark_raw_followers(case: Case) -> Iterable[Hit]:
    """A peer's followers are noted without its size; one finding for all of them."""
    bare = [
        (index, peer)
        for index, peer in enumerate(case.strategy.situation.competitors)
        if peer.followers is not None and peer.size is None
    ]
    if bare:
        names = dict.fromkeys(peer_name(index, peer) for index, peer in bare)
        yield Hit(f"situation.competitors[{bare[0][0]}].size", {"peers": figures.join(names)})
