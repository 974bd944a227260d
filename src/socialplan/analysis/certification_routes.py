"""By which way an organisation has its account on a network recognised, and whether the way chosen is one of them.

A State body is no company: its communication service has the government information service ask (S0:66-68). Where a
network has no badge, the official site or domain proves the account, and nobody has to be asked.
"""

import msgspec

from socialplan.analysis.people import nowadays
from socialplan.analysis.votes import regime_of
from socialplan.knowledge import platforms
from socialplan.knowledge.evidence import Fact, known
from socialplan.knowledge.platforms import Verification
from socialplan.language import Words
from socialplan.strategy.choices import CertificationRoute, LegalRegime, Network
from socialplan.strategy.model import Strategy
from socialplan.strategy.outside import Certification

_BY_DOMAIN = frozenset({Network.MASTODON, Network.BLUESKY, Network.PEERTUBE, Network.PINTEREST})
"""Networks on which a site or a domain proves the account."""
_ALSO_A_BADGE = frozenset({Network.BLUESKY, Network.PINTEREST})
_PAYMENTS = {
    "paid": (CertificationRoute.PAID,),
    "free": (CertificationRoute.FORM,),
    "both": (CertificationRoute.FORM, CertificationRoute.PAID),
}


class Route(msgspec.Struct, frozen=True, kw_only=True):
    """The way to have an account recognised."""

    open: tuple[CertificationRoute, ...]
    """The ways that are open to this organisation on this network, the one to try first first; none where unknown."""
    chosen: CertificationRoute | None
    """The way that the strategy chooses."""
    because: Words | None
    """Why the first one, where it is not plain."""
    fact: Fact[Verification] | None
    """What is known of the network's own programme, to be printed with its date; None where it is not sure enough."""

    @property
    def taken(self) -> CertificationRoute | None:
        """The way to take: the one chosen where it is open, or where none is known to be; else the first one."""
        if self.chosen and (self.chosen in self.open or not self.open):
            return self.chosen
        return self.open[0] if self.open else None

    @property
    def is_wrong(self) -> bool:
        """Whether the way chosen is one that leads nowhere."""
        return bool(self.chosen and self.open and self.chosen not in self.open)


def route(strategy: Strategy, asked: Certification) -> Route:
    """The way for one request."""
    network = nowadays(asked.network) if asked.network else None
    fact = platforms.resolve(network).verification if network else None
    if known(fact) is None:
        fact = None
    ways, because = _ways(strategy, network, fact)
    return Route(open=ways, chosen=asked.route, because=because, fact=fact)


def _ways(
    strategy: Strategy, network: Network | None, fact: Fact[Verification] | None
) -> tuple[tuple[CertificationRoute, ...], Words | None]:
    if network in _BY_DOMAIN:
        more = (CertificationRoute.FORM,) if network in _ALSO_A_BADGE else ()
        return (CertificationRoute.DOMAIN, *more), _PROVEN
    if regime_of(strategy) is LegalRegime.PUBLIC_STATE and network:
        return (CertificationRoute.SUPERVISOR,), _STATE
    return (_PAYMENTS[fact.value.paid] if fact else ()), None


_PROVEN = Words(
    "Ici le site officiel prouve le compte\u00a0: personne n’a à l’accorder.",
    "Here the official site proves the account: nobody has to grant it.",
)
_STATE = Words(
    "Un service de l’État n’est pas une société\u00a0: les formulaires publics attendent des pièces qu’il n’a pas.",
    "A government department is not a company: public forms ask for papers that it does not have.",
)
