"""Rules on which networks one is on: what for, how often, under which name, with or without the parent organisation."""

from collections.abc import Iterable

from socialplan.analysis import figures
from socialplan.analysis.people import OWNED, account_name, active_accounts, open_accounts, with_status
from socialplan.knowledge import platforms
from socialplan.language import Words
from socialplan.rules.case import Case
from socialplan.rules.naming import capital, general
from socialplan.rules.register import Hit, rule
from socialplan.strategy.choices import AccountStatus, Frequency, Posture


@rule(
    "platform-without-objective",
    severity="warning",
    chapter="platforms",
    title=Words("Un compte qui ne sert aucun objectif", "An account that serves no objective"),
    message=Words("{account}\u00a0: aucun objectif n’y est lié.", "{account}: no objective is linked to it."),
    why=Words(
        "On ne saura ni quoi y publier, ni s’il vaut les heures qu’il prend, ni quand le fermer.",
        "You will know neither what to post there, nor whether it is worth its hours, nor when to close it.",
    ),
    remedy=Words(
        "Dites quel objectif ce compte sert (`platforms[].objectives`), ou fermez-le.",
        "Say which objective the account serves (`platforms[].objectives`), or close it.",
    ),
    source="Hootsuite",
    documents=("plan",),
    more=Words(
        "Ce contrôle regarde si chaque compte actif sert au moins un des objectifs de la stratégie "
        "(`platforms[].objectives`). Un compte qui ne fait que veiller (`posture: watch`) a déjà sa raison d’être, "
        "et tant qu’aucun objectif n’est écrit il se tait. Si trois comptes ou plus sont concernés et qu’aucun n’a "
        "d’objectif, il le dit une seule fois. Exemple en faute\u00a0: un compte TikTok tenu deux heures par "
        "semaine, alors que tous les objectifs passent par Facebook et par la lettre.",
        "It looks at whether each active account serves at least one of the strategy’s objectives "
        "(`platforms[].objectives`). An account that only watches (`posture: watch`) has its reason already, and "
        "while no objective is written the check keeps silent. Where three accounts or more are concerned and none "
        "has an objective, it says so once. At fault: a TikTok account that takes two hours a week, while all "
        "objectives go through Facebook and the newsletter.",
    ),
)
def platform_without_objective(case: Case) -> Iterable[Hit]:
    """An active account serves no objective, though there are objectives. One that only watches is there for that."""
    known = {objective.id for objective in case.strategy.objectives if objective.id}
    accounts = [(index, one) for index, one in open_accounts(case.strategy) if one.posture is not Posture.WATCH]
    lacking = [index for index, one in accounts if known.isdisjoint(one.objectives)] if case.strategy.objectives else []
    if general(lacking, len(accounts)):
        many = Words(f"Vos {len(lacking)} comptes", f"Your {len(lacking)} accounts")
        yield Hit("platforms", {"account": many})
        return
    for index in lacking:
        yield Hit(f"platforms[{index}].objectives", {"account": capital(account_name(case.strategy, index))})


@rule(
    "frequency-never",
    severity="error",
    chapter="platforms",
    title=Words("Un compte actif où l’on ne publie jamais", "An active account where nothing is ever posted"),
    message=Words(
        "{account} est actif, et le rythme prévu est «\u00a0jamais\u00a0».",
        "{account} is active, and its planned pace is “never”.",
    ),
    why=Words(
        "On y pose des questions auxquelles personne ne répond, et le compte peut être volé sans qu’on le voie.",
        "People ask questions there that nobody answers, and the account can be hijacked without anybody noticing.",
    ),
    remedy=Words(
        "Fermez-le, réservez-le aux urgences (`status: emergency`), ou donnez-lui un rythme que vous tiendrez.",
        "Close it, keep it for emergencies (`status: emergency`), or give it a pace that you will keep.",
    ),
    source="S3:90",
    documents=("plan",),
    more=Words(
        "Ce contrôle cherche les comptes actifs où rien n’est jamais prévu\u00a0: une fréquence "
        "«\u00a0jamais\u00a0» (`frequency: never`), ou zéro publication par semaine et aucun format compté. Un "
        "compte qui ne fait que veiller ou répondre (`posture: watch` ou `service`) peut ne rien publier, et un "
        "compte réservé aux urgences (`status: emergency`) aussi. Une fréquence rare n’est pas une faute ici. "
        "Exemple en faute\u00a0: une page Facebook «\u00a0active\u00a0», gardée par précaution, où l’on ne publie "
        "plus.",
        "It looks for active accounts where nothing is ever planned: a frequency of “never” (`frequency: never`), "
        "or no post a week and no format counted. An account that only watches or answers (`posture: watch` or "
        "`service`) may publish nothing, and so may one kept for emergencies (`status: emergency`). Posting rarely "
        "is no fault here. At fault: an “active” Facebook page, kept just in case, where nobody posts any more.",
    ),
)
def frequency_never(case: Case) -> Iterable[Hit]:
    """An active account's frequency is “never”, or no post a week. One that only watches or answers may be silent."""
    for index, account in active_accounts(case.strategy):
        if account.posture in {Posture.WATCH, Posture.SERVICE}:
            continue
        mute = account.posts_per_week == 0 and not any(one.per_week for one in account.formats)
        if account.frequency is Frequency.NEVER or mute:
            field = "frequency" if account.frequency is Frequency.NEVER else "posts_per_week"
            yield Hit(f"platforms[{index}].{field}", {"account": capital(account_name(case.strategy, index))})


@rule(
    "platform-renamed",
    severity="info",
    chapter="platforms",
    title=Words("Un réseau qui a changé de nom", "A network that has changed its name"),
    message=Words("{network}\u00a0: {notice}", "{network}: {notice}"),
    why=Words(
        "Un ancien nom dans un document signé le fait paraître vieux de plusieurs années.",
        "An old name makes a signed document look years out of date.",
    ),
    remedy=Words(
        "Écrivez le nom que ce réseau porte aujourd’hui (`{now}`).",
        "Use the name that this network has today (`{now}`).",
    ),
    source="S0:80",
    documents=("plan",),
    more=Words(
        "Ce contrôle cherche les anciens noms de réseaux parmi vos comptes et parmi les réseaux où se trouvent vos "
        "publics. Un compte écarté ou à fermer n’est pas regardé\u00a0: il peut garder le nom de son époque. Ce "
        "n’est qu’une remarque, et un réseau qui a fermé relève d’un autre contrôle. Exemple en faute\u00a0: "
        "`network: twitter`, qui s’écrit aujourd’hui `network: x`.",
        "It looks for former names of networks among your accounts and among the networks where your audiences are. "
        "An account that is refused or to be closed is not looked at: it may keep the name of its day. It is only a "
        "note, and a network that has closed is the matter of another check. At fault: `network: twitter`, which is "
        "now written `network: x`.",
    ),
)
def platform_renamed(case: Case) -> Iterable[Hit]:
    """An account that is kept, or a place where an audience is, bears a network's former name."""
    gone = (AccountStatus.REFUSED, AccountStatus.TO_CLOSE)
    named = [
        (f"platforms[{index}].network", one.network)
        for index, one in enumerate(case.strategy.platforms)
        if one.status not in gone
    ]
    named += [
        (f"audiences[{place}].presence[{index}].network", one.network)
        for place, audience in enumerate(case.strategy.audiences)
        for index, one in enumerate(audience.presence)
    ]
    for path, network in named:
        known = platforms.platform(network) if network else None
        if network and known and known.renamed_to and known.notice:
            notice = Words(*(f"{said[:1].lower()}{said[1:]}" for said in known.notice))
            facts = {"network": network.label, "notice": notice}
            yield Hit(path, facts | {"now": figures.same(known.renamed_to)})


@rule(
    "platform-left-by-umbrella",
    severity="warning",
    chapter="platforms",
    title=Words("Un réseau que la structure mère a quitté", "A network that the parent organisation has left"),
    message=Words("{account}\u00a0: {parent} a quitté ce réseau.", "{account}: {parent} has left this network."),
    why=Words(
        "Vous y restez sans relais ni appui, et l’on vous demandera pourquoi.",
        "You stay there with nobody to share your posts or back you up, and people will ask you why.",
    ),
    remedy=Words(
        "Demandez-lui pourquoi, puis fermez le compte, ou écrivez la raison de rester (`reason`).",
        "Ask why they left, then close the account, or write down your reason for staying (`reason`).",
    ),
    source="S0:80",
    documents=("plan",),
    more=Words(
        "Ce contrôle compare vos comptes, actifs ou à ouvrir, aux réseaux que la structure mère a quittés "
        "(`organisation.umbrella.left_networks`)\u00a0: un ministère, un groupe, une fédération. Si vous avez écrit "
        "pourquoi vous restez (`reason`), ce n’est plus qu’une remarque. Si rien n’est dit de la structure mère, il "
        "se tait, comme pour un compte écarté, en sommeil ou à fermer. Exemple en faute\u00a0: votre ministère a "
        "quitté X au printemps, et vous y publiez toujours sans dire pourquoi.",
        "It compares your accounts, active or about to open, with the networks that the parent organisation has "
        "left (`organisation.umbrella.left_networks`): a ministry, a group, a federation. Where you wrote why you "
        "stay (`reason`), it is only a note. Where nothing is said of the parent organisation it keeps silent, as "
        "it does for accounts that are refused, dormant or to be closed. At fault: your ministry left X in spring, "
        "and you still post there without saying why.",
    ),
)
def platform_left_by_umbrella(case: Case) -> Iterable[Hit]:
    """An account that lives or is to open, on a network that the parent organisation left.

    A note where the reason for staying is written.
    """
    organisation = case.strategy.organisation
    left = {platforms.resolve(one).id for one in (organisation.umbrella.left_networks if organisation.umbrella else ())}
    name = organisation.supervision.name if organisation.supervision else None
    parent = figures.same(name) if name else Words("votre structure mère", "your parent organisation")
    for index, account in with_status(case.strategy, AccountStatus.ACTIVE, AccountStatus.TO_OPEN):
        if account.network and platforms.resolve(account.network).id in left:
            facts = {"account": capital(account_name(case.strategy, index)), "parent": parent}
            yield Hit(f"platforms[{index}].network", facts, "info" if account.reason else None)


@rule(
    "no-account-umbrella",
    severity="info",
    chapter="platforms",
    title=Words(
        "Pas de compte à vous, et celui de la structure mère à disposition",
        "No account of your own, and a parent organisation that has one",
    ),
    message=Words(
        "Vous n’avez aucun compte, et {account} peut parler de vous.",
        "You have no account, and {account} could speak about you.",
    ),
    why=Words(
        "Vous touchez un public déjà réuni, sans les heures qu’un compte demande.",
        "You would reach a ready-made audience without the hours that an account takes.",
    ),
    remedy=Words(
        "Demandez une publication {channel} avant d’ouvrir quoi que ce soit.",
        "Ask for a post {channel} before you open anything.",
    ),
    source="S0:86",
    documents=("plan",),
    more=Words(
        "Ce contrôle parle quand vous n’avez aucun compte en service, à ouvrir ou réservé aux urgences, et que la "
        "structure mère partage le sien (`organisation.umbrella`). Une lettre, un blog ou un podcast ne compte pas "
        "ici comme un compte. C’est une remarque, une occasion plutôt qu’une faute. Dès que vous ouvrez un compte "
        "sur un réseau, il se tait. Exemple\u00a0: une petite association sans compte, dont la fédération "
        "départementale publie volontiers les dates sur sa page.",
        "It speaks when you have no account in use, about to open or kept for emergencies, and the parent "
        "organisation shares its own (`organisation.umbrella`). A newsletter, blog or podcast does not count as an "
        "account here. It is a note, an opportunity rather than a fault. As soon as you open an account on a "
        "network it keeps silent. Example: a small association without an account, whose county federation gladly "
        "posts its dates on its own page.",
    ),
)
def no_account_umbrella(case: Case) -> Iterable[Hit]:
    """No account of one's own on a network lives or is to open, and the parent organisation shares one."""
    umbrella = case.strategy.organisation.umbrella
    living = with_status(case.strategy, AccountStatus.ACTIVE, AccountStatus.TO_OPEN, AccountStatus.EMERGENCY)
    if not umbrella or any(account.network not in OWNED for _, account in living):
        return
    network = umbrella.network.label if umbrella.network else None
    if not umbrella.handle and not network:
        return
    handle, channel = umbrella.handle or "", umbrella.channel
    names = [f"{where} {handle}".strip() for where in network or ("", "")]
    yield Hit(
        "organisation.umbrella",
        {
            "account": Words(
                f"le compte {names[0]} de votre structure mère", f"your parent organisation’s account {names[1]}"
            ),
            "channel": Words(f"à son équipe ({channel})", f"from its team ({channel})")
            if channel
            else Words("à son équipe", "from its team"),
        },
    )
