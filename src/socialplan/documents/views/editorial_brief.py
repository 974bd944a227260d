"""The five lines at the top of the charter, computed; the last one asks for a decision."""

import datetime as dt
from typing import Final

from socialplan.analysis.account_load import formats_of, posts_per_week
from socialplan.documents.gaps import SOON
from socialplan.documents.views.editorial_approval import own_approvers, sensitive
from socialplan.documents.views.editorial_desk import Desk
from socialplan.documents.views.editorial_line import (
    WHOLE,
    pillar_name,
    posts_a_week,
    publications,
    rhythm,
    share_about_us,
    total_share,
)
from socialplan.documents.views.editorial_writing import sorted_checks
from socialplan.strategy.choices import DocumentStatus, Role, Sensitivity
from socialplan.strategy.networks import Account

_HAIR: Final = 0.05
_MOST_ABOUT_US: Final = 60.0
"""Per cent beyond which the checks warn that one speaks of oneself only."""


def brief(desk: Desk) -> tuple[str, ...]:
    """Pillars, rhythm, approval, accessibility, then the decision that is asked."""
    return (_pillars(desk), _rhythm(desk), _sensitive(desk), _accessibility(desk), _decision(desk))


def _pillars(desk: Desk) -> str:
    pillars = desk.editorial.pillars
    if not pillars:
        return desk.say("Piliers\u00a0: aucun n’est décidé.", "Pillars: none is decided.")
    named = ", ".join(
        " ".join(part for part in (pillar_name(desk, pillar, place), desk.wording.percent(pillar.share)) if part)
        for place, pillar in enumerate(pillars)
    )
    count = desk.wording.count(len(pillars), desk.say("pilier", "pillar"), desk.say("piliers", "pillars"))
    ours, total = share_about_us(desk), total_share(desk)
    if ours is None or total is None:
        return desk.say(f"{count}\u00a0: {named}.", f"{count}: {named}.")
    told = desk.say(
        f"{count}\u00a0: {named}\u202f; part où l’on parle de soi\u00a0: {desk.wording.percent(ours)}",
        f"{count}: {named}; share spent on ourselves: {desk.wording.percent(ours)}",
    )
    if abs(total - WHOLE) > _HAIR:
        sum_ = desk.wording.percent(total)
        told += desk.say(f"\u202f; le total fait {sum_}", f"; the total is {sum_}")
    return f"{told}."


def _rhythm(desk: Desk) -> str:
    accounts = [account for _, account in desk.active_accounts() if posts_per_week(account)]
    if not accounts:
        return desk.say(
            "Réseaux\u00a0: aucun rythme de publication n’est déclaré.", "Networks: no posting rhythm is declared."
        )
    total = publications(desk, posts_a_week(desk))
    listed = ", ".join(_account(desk, account) for account in accounts)
    return desk.say(f"{total} par semaine\u00a0: {listed}.", f"{total} a week: {listed}.")


def _account(desk: Desk, account: Account) -> str:
    """`Facebook 5 (photo, texte court)`: the posts a week, and the two most usual formats."""
    name = desk.account_name(account)
    formats = [part for part in formats_of(desk.strategy, account) if not part.assumed and part.per_week]
    usual = [desk.wording.words(part.name) for part in sorted(formats, key=lambda part: -part.per_week)[:2]]
    others = ", ".join(each for each in usual if each != name)
    figure = f"{name} {rhythm(desk, posts_per_week(account) or 0.0)}"
    return f"{figure} ({others})" if others else figure


def _sensitive(desk: Desk) -> str:
    step = sensitive(desk)
    within = desk.wording.hours(step.delay_hours) if step and step.delay_hours is not None else ""
    if desk.alone:
        if within and step and step.delay_hours:
            return desk.say(
                f"Sujet délicat\u00a0: {within} de recul avant de publier.",
                f"Touchy subject: {within} of distance before posting.",
            )
        return desk.say(
            "Sujet délicat\u00a0: aucun délai de recul n’est fixé.", "Touchy subject: no time for distance is set."
        )
    approver = desk.wording.person(step.approver) if step else ""
    if not step or not approver:
        return desk.say(
            "Contenu sensible\u00a0: personne n’est nommé pour le valider.",
            "Sensitive content: nobody is named to approve it.",
        )
    deputy = desk.wording.person(step.deputy)
    told = desk.say(f"Contenu sensible\u00a0: validé par {approver}", f"Sensitive content: approved by {approver}")
    if within:
        told += desk.say(f" en {within} au plus", f" within {within}")
    if deputy:
        return told + desk.say(f", sinon par {deputy}.", f", else by {deputy}.")
    return told + desk.say(", sans suppléance.", ", with no deputy.")


def _accessibility(desk: Desk) -> str:
    done, refused, undecided = sorted_checks(desk)
    if not done:
        return desk.say(
            "Accessibilité\u00a0: aucune vérification n’est décidée.", "Accessibility: no check is decided."
        )
    asked = desk.editorial.accessibility
    who = desk.wording.person(asked.checked_by) if asked and not desk.alone else ""
    names = desk.wording.join(check.name for check in done)
    lacking = desk.wording.join(check.name for check in (*refused, *undecided))
    told = desk.say(f"Accessibilité\u00a0: {names}", f"Accessibility: {names}")
    if who:
        told += desk.say(f"\u202f; vérification\u00a0: {who}", f"; checked by {who}")
    elif not desk.alone:
        told += desk.say("\u202f; personne n’est nommé pour vérifier", "; nobody is named to check")
    if lacking:
        return told + desk.say(f"\u202f; il manque\u00a0: {lacking}.", f"; missing: {lacking}.")
    return told + desk.say("\u202f; rien ne manque.", "; nothing is missing.")


def _decision(desk: Desk) -> str:
    """The most pressing thing to decide, of whom, by when."""
    meta = desk.strategy.meta
    who = desk.wording.person(_decider(desk))
    by = desk.wording.date(desk.dossier.as_of + dt.timedelta(days=SOON))
    pressing = _pressing(desk)
    if not pressing and meta.status is DocumentStatus.ADOPTED and meta.next_review:
        by = desk.wording.date(meta.next_review)
    asked = pressing or _adoption(desk)
    if not who or desk.alone:
        return desk.say(f"Décision demandée avant le {by}\u00a0: {asked}", f"Decision asked by {by}: {asked}")
    return desk.say(
        f"Décision demandée à {who} avant le {by}\u00a0: {asked}", f"Decision asked of {who} by {by}: {asked}"
    )


def _decider(desk: Desk) -> str | None:
    """The id of who adopts the strategy, else of a director or an elected official, else of the charter's owner."""
    leading = (person.id for person in desk.strategy.team.people if {Role.DIRECTOR, Role.ELECTED} & set(person.roles))
    return desk.strategy.meta.adopted_by or next(leading, None) or desk.owner


def _pressing(desk: Desk) -> str:
    """What stands in the way of using the charter."""
    if not desk.editorial.line and not desk.editorial.pillars:
        return desk.say("dire la ligne en une phrase.", "say the line in one sentence.")
    if not desk.alone and (problem := _approval_problem(desk)):
        return problem
    total, ours = total_share(desk), share_about_us(desk)
    if total is not None and abs(total - WHOLE) > _HAIR:
        sum_ = desk.wording.percent(total)
        return desk.say(
            f"ramener le total des piliers, {sum_}, à {desk.wording.percent(WHOLE)}.",
            f"bring the pillars’ total, {sum_}, to {desk.wording.percent(WHOLE)}.",
        )
    if ours is not None and ours > _MOST_ABOUT_US:
        return desk.say(
            f"baisser la part où nous parlons de nous ({desk.wording.percent(ours)}).",
            f"lower the share in which we speak of ourselves ({desk.wording.percent(ours)}).",
        )
    if desk.unconfirmed:
        return desk.say(
            "confirmer ou modifier ce qui est marqué «\u00a0Proposé\u00a0».",
            "confirm or change what is marked “Proposed”.",
        )
    return ""


def _approval_problem(desk: Desk) -> str:
    step = sensitive(desk)
    if not step or not step.approver:
        return desk.say("nommer qui valide un contenu sensible.", "name who approves sensitive content.")
    own = [one for one in own_approvers(desk.editorial.approvals) if one.content is not Sensitivity.ROUTINE]
    if own:
        label, name = desk.wording.label(own[0].content), desk.wording.person(own[0].author)
        return desk.say(
            f"faire valider le contenu {label} par une autre personne que son auteur ({name}).",
            f"have {label} content approved by somebody other than its author ({name}).",
        )
    if not step.deputy:
        return desk.say(
            "nommer la suppléance pour un contenu sensible.", "name the deputy who approves sensitive content."
        )
    return ""


def _adoption(desk: Desk) -> str:
    if desk.strategy.meta.status is DocumentStatus.ADOPTED:
        return desk.say("reconduire cette charte, ou dire ce qui change.", "renew this charter, or say what changes.")
    return desk.say("adopter cette charte.", "adopt this charter.")
