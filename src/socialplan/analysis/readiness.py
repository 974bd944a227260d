"""Is a request for certification ready to go? What is there, what lacks, and what to do first: there is no hurry.

A request that is refused makes the next one harder: so somebody who went through it is called first (S0:72), and the
editorial line, the evidence and the profile are complete before anything is sent.
"""

from collections.abc import Iterator
from typing import Final

import msgspec

from socialplan.analysis.line_elements import line_elements
from socialplan.analysis.people import nowadays, with_status
from socialplan.analysis.phrases import stem_in
from socialplan.analysis.thresholds import limit
from socialplan.language import Words
from socialplan.strategy.choices import AccountStatus, CertificationReason
from socialplan.strategy.model import Strategy
from socialplan.strategy.networks import Account, Profile
from socialplan.strategy.outside import Certification
from socialplan.strategy.specs import fields_by_key

POINTS: Final = len(Profile.__struct_fields__)
"""The points of a complete profile."""
_PIECES: Final = 2
"""Pieces of evidence of different kinds, at least."""


class Check(msgspec.Struct, frozen=True):
    """One thing to have before asking."""

    key: str
    """The field of the request, or `line`, `profile`, `account`."""
    label: Words
    met: bool
    missing: Words
    """What lacks, or to do, where it is not met."""


class Readiness(msgspec.Struct, frozen=True, kw_only=True):
    """What a request has and lacks."""

    index: int
    """Its place in `certification`."""
    account: int | None
    """The place in `platforms` of the account that it is for; None where we hold none there."""
    checks: tuple[Check, ...]
    points: int | None
    """How many of the profile's points are met; None where nothing is said of it."""
    thin: tuple[Words, ...]
    """The points of the profile that lack, in words."""

    @property
    def ready(self) -> bool:
        """Whether nothing lacks."""
        return all(check.met for check in self.checks)

    @property
    def lacking(self) -> tuple[Check, ...]:
        """What is not there."""
        return tuple(check for check in self.checks if not check.met)


def readiness(strategy: Strategy) -> tuple[Readiness, ...]:
    """Each request of `certification`, in order."""
    return tuple(_of(strategy, index, asked) for index, asked in enumerate(strategy.certification))


def _of(strategy: Strategy, index: int, asked: Certification) -> Readiness:
    place = account_of(strategy, asked)
    account = strategy.platforms[place] if place is not None else None
    profile = account.profile if account else None
    said = profile is not None and profile != Profile()
    thin = tuple(_point(name) for name in Profile.__struct_fields__ if not getattr(profile, name, None)) if said else ()
    points = POINTS - len(thin) if said else None
    checks = (
        *_who_to_ask(asked),
        _reason(strategy, asked, account),
        _line(strategy),
        _comment(asked),
        _evidence(asked),
        *_account(strategy, account, points),
    )
    return Readiness(index=index, account=place, checks=checks, points=points, thin=thin)


def account_of(strategy: Strategy, asked: Certification) -> int | None:
    """The place of the account that a request is for: the first one held on its network, whatever its name then."""
    if asked.network is None:
        return None
    held = with_status(strategy, AccountStatus.ACTIVE, AccountStatus.DORMANT, AccountStatus.EMERGENCY)
    on = nowadays(asked.network)
    return next((index for index, account in held if account.network and nowadays(account.network) is on), None)


def is_domain_invoice(text: str) -> bool:
    """Whether a piece of evidence is the invoice for a domain name, which proves nothing: anybody can buy one."""
    return stem_in(text, ("factur", "invoice", "receipt", "bill for")) and stem_in(text, ("domain",))


def _point(name: str) -> Words:
    """A point of the profile, as its question asks it, without the question mark."""
    label = fields_by_key(Profile)[name].question.label
    return Words(*(text.rstrip("?").strip(" \u00a0\u202f") for text in label))


def _who_to_ask(asked: Certification) -> Iterator[Check]:
    yield Check(
        "peer_contact",
        Words("Une équipe déjà certifiée à appeler", "A verified team to call"),
        bool(asked.peer_contact),
        Words("trouver une équipe certifiée et l’appeler", "find a verified team and call it"),
    )
    yield Check(
        "expert",
        Words("Une personne du métier pour relire la ligne", "A professional to read the line"),
        bool(asked.expert),
        Words("faire relire la ligne par une personne du métier", "have a professional read the line"),
    )


def _reason(strategy: Strategy, asked: Certification, account: Account | None) -> Check:
    """A reason, with what shows it: a suspicious account found, or figures with their date."""
    label = Words("Un motif, et ce qui le montre", "A reason, and what shows it")
    if asked.reason is CertificationReason.IMPERSONATION:
        found = bool(strategy.listening.impersonators)
        return Check("reason", label, found, Words("noter les comptes suspects trouvés", "note the accounts found"))
    if asked.reason is CertificationReason.IMPORTANCE:
        counted = bool(account and account.followers is not None and account.followers_on)
        return Check("reason", label, counted, Words("dater le nombre d’abonnés", "date the number of followers"))
    return Check("reason", label, False, Words("dire pourquoi la demander", "say why it is asked for"))  # noqa: FBT003


def _line(strategy: Strategy) -> Check:
    elements = line_elements(strategy)
    met = bool(strategy.editorial.line) and sum(elements.values()) >= limit("line_elements", strategy)
    return Check(
        "line",
        Words("Une ligne éditoriale complète", "A complete editorial line"),
        met,
        Words("compléter la ligne éditoriale", "complete the editorial line"),
    )


def _comment(asked: Certification) -> Check:
    return Check(
        "line_commented",
        Words("Cette ligne commentée", "That line, with our comments"),
        bool(asked.line_commented),
        Words("commenter la ligne en quelques phrases", "comment on the line in a few sentences"),
    )


def _evidence(asked: Certification) -> Check:
    solid = [piece for piece in asked.evidence if not is_domain_invoice(str(piece))]
    return Check(
        "evidence",
        Words("Deux preuves d’identité au moins", "Two pieces of evidence of identity at least"),
        len(solid) >= _PIECES,
        Words(
            "réunir deux preuves, autres qu’une facture de nom de domaine",
            "gather two pieces, other than an invoice for a domain name",
        ),
    )


def _account(strategy: Strategy, account: Account | None, points: int | None) -> Iterator[Check]:
    active = account is not None and account.status is not AccountStatus.DORMANT and bool(account.handle)
    yield Check(
        "account",
        Words("Un compte tenu, à notre nom", "An account kept up, in our name"),
        active,
        Words("ouvrir le compte, ou le réveiller", "open the account, or revive it"),
    )
    yield Check(
        "profile",
        Words("Un profil complet", "A complete profile"),
        points is not None and points >= limit("profile_points", strategy),
        Words("compléter le profil", "complete the profile"),
    )
