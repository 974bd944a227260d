"""The law that an organisation's staff works under, and the votes that limit what it may publish."""

from typing import Final

from socialplan.analysis.elections import ElectionWindow, Poll, windows
from socialplan.strategy.choices import LegalRegime, OrganisationKind
from socialplan.strategy.model import Strategy

_REGIMES: Final = {
    OrganisationKind.STATE_STARTUP: LegalRegime.PUBLIC_STATE,
    OrganisationKind.MINISTRY_AGENCY: LegalRegime.PUBLIC_STATE,
    OrganisationKind.LOCAL_GOVERNMENT: LegalRegime.PUBLIC_LOCAL,
    OrganisationKind.UNIVERSITY: LegalRegime.PUBLIC_OTHER,
    OrganisationKind.CRAFTSPERSON: LegalRegime.CRAFT,
    OrganisationKind.B2B_COMPANY: LegalRegime.PRIVATE_COMPANY,
    OrganisationKind.ASSOCIATION: LegalRegime.ASSOCIATION,
}


def regime_of(strategy: Strategy) -> LegalRegime:
    """The law that the staff works under: declared, or what the kind of organisation implies."""
    organisation = strategy.organisation
    if organisation.legal_regime:
        return organisation.legal_regime
    return _REGIMES[organisation.kind] if organisation.kind else LegalRegime.PRIVATE_COMPANY


def votes_of(strategy: Strategy) -> tuple[ElectionWindow, ...]:
    """The electoral windows that concern the organisation, in the order of the votes."""
    polls = [
        Poll(vote.kind.value, vote.first_round, vote.second_round, None)
        for vote in strategy.organisation.elections
        if vote.kind and vote.first_round
    ]
    return windows(polls, regime_of(strategy).value)
