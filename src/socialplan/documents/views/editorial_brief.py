"""The five lines at the top of the charter, computed; the last one asks for a decision."""

import datetime as dt
from typing import Final

from socialplan.analysis.account_load import formats_of, posts_per_week
from socialplan.documents.gaps import SOON
from socialplan.documents.phrases import without_stop
from socialplan.documents.rhythm import rhythm
from socialplan.documents.views.editorial_approval import both_hands, own_approvers, sensitive
from socialplan.documents.views.editorial_desk import Desk
from socialplan.documents.views.editorial_line import (
    MOST_ABOUT_US,
    WHOLE,
    pillar_name,
    posts_a_week,
    publications,
    share_about_us,
    told_about_us,
    total_share,
)
from socialplan.documents.views.editorial_writing import sorted_checks
from socialplan.language import Words
from socialplan.strategy.choices import Role, Sensitivity
from socialplan.strategy.networks import Account

_HAIR: Final = 0.05


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
    ours, total = told_about_us(desk), total_share(desk)
    told = [desk.say(f"{count}\u00a0: {named}", f"{count}: {named}"), ours]
    if total is not None and abs(total - WHOLE) > _HAIR:
        sum_ = desk.wording.percent(total)
        told.append(desk.say(f"le total fait {sum_}", f"the total is {sum_}"))
    return f"{desk.in_a_row(told)}."


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
    """`Facebook 5 (photo, texte court)`: the posts, by the week unless told otherwise, and the most usual formats."""
    name = desk.account_name(account)
    formats = [part for part in formats_of(desk.strategy, account) if not part.assumed and part.per_week]
    usual = [desk.wording.words(part.name) for part in sorted(formats, key=lambda part: -part.per_week)[:2]]
    others = ", ".join(each for each in usual if each != name)
    figure = desk.wording.words(rhythm(posts_per_week(account) or 0.0))
    often = figure.removesuffix(desk.say(" par semaine", " a week"))
    return f"{name} {often} ({others})" if others else f"{name} {often}"


def _sensitive(desk: Desk) -> str:
    step = sensitive(desk)
    within = desk.within(step.delay_hours) if step and step.delay_hours is not None else ""
    if desk.alone:
        if within and step and step.delay_hours:
            return desk.say(
                f"Sujet délicat\u00a0: attendre {within} avant de publier.",
                f"Touchy subject: wait {within} before posting.",
            )
        return desk.say(
            "Sujet délicat\u00a0: aucun temps de recul n’est fixé.", "Touchy subject: no time to wait is set."
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
    return told + desk.say("\u202f; toutes sont décidées.", "; all of them are decided.")


def _decision(desk: Desk) -> str:
    """The most pressing thing to decide, of whom, by when; where there is nothing, the next review."""
    pressing = _pressing(desk) or desk.wording.adopting(Words("cette charte", "this charter"))
    if pressing:
        return _asked(desk, pressing, _decider(desk), desk.dossier.due_dates.within(SOON, _decider(desk)))
    gaps = desk.gaps.lines()
    if gaps:
        return _asked(desk, without_stop(desk.lowered(desk.wording.words(gaps[0].what))), gaps[0].who, gaps[0].due)
    review = desk.wording.date(desk.strategy.meta.next_review)
    none = desk.say("Décision demandée\u00a0: aucune", "Decision asked: none")
    return none + (desk.say(f"\u202f; prochaine revue le {review}.", f"; next review on {review}.") if review else ".")


def _asked(desk: Desk, what: str, who: str | None, day: dt.date) -> str:
    name, by = desk.wording.person(who), desk.wording.date(day)
    if not name or desk.alone:
        return desk.say(f"Décision demandée avant le {by}\u00a0: {what}.", f"Decision asked by {by}: {what}.")
    return desk.say(
        f"Décision demandée à {name} avant le {by}\u00a0: {what}.", f"Decision asked of {name} by {by}: {what}."
    )


def _decider(desk: Desk) -> str | None:
    """The id of who adopts the strategy, else of a director or an elected official, else of the charter's owner."""
    leading = (person.id for person in desk.strategy.team.people if {Role.DIRECTOR, Role.ELECTED} & set(person.roles))
    return desk.wording.adopter or next(leading, None) or desk.owner


def _pressing(desk: Desk) -> str:
    """What stands in the way of using the charter."""
    if not desk.editorial.line and not desk.editorial.pillars:
        return desk.say("dire la ligne en une phrase", "say the line in one sentence")
    if not desk.alone and (problem := _approval_problem(desk)):
        return problem
    total, ours = total_share(desk), share_about_us(desk)
    if total is not None and abs(total - WHOLE) > _HAIR:
        sum_ = desk.wording.percent(total)
        return desk.say(
            f"ramener le total des piliers, {sum_}, à {desk.wording.percent(WHOLE)}",
            f"bring the pillars’ total, {sum_}, to {desk.wording.percent(WHOLE)}",
        )
    if ours is not None and ours > MOST_ABOUT_US:
        return desk.say(
            f"baisser la part des publications qui parlent de nous ({desk.wording.percent(ours)})",
            f"lower the share of posts that speak of ourselves ({desk.wording.percent(ours)})",
        )
    if desk.unconfirmed:
        return desk.say(
            "confirmer ou modifier ce qui est marqué «\u00a0Proposé\u00a0»",
            "confirm or change what is marked “Proposed”",
        )
    return ""


def _approval_problem(desk: Desk) -> str:
    step = sensitive(desk)
    if not step or not step.approver:
        return desk.say("nommer qui valide un contenu sensible", "name who approves sensitive content")
    own = [one for one in own_approvers(desk.editorial.approvals) if one.content is not Sensitivity.ROUTINE]
    if own:
        label, name = desk.wording.label(own[0].content), desk.wording.person(own[0].author)
        return desk.say(
            f"faire valider le contenu {label} par une autre personne que celle qui écrit ({name})",
            f"have {label} content approved by somebody other than its author ({name})",
        )
    if both_hands(step):
        name = desk.wording.person(step.deputy)
        return desk.say(
            f"nommer une autre suppléance que {name} pour un contenu sensible",
            f"name another deputy than {name} for sensitive content",
        )
    if not step.deputy:
        return desk.say(
            "nommer la suppléance pour un contenu sensible", "name the deputy who approves sensitive content"
        )
    return ""
