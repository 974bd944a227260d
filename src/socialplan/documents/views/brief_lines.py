"""The five lines at the top of the brief: is it enough, what it takes, who is told, who read it, what is asked."""

from socialplan.analysis.fit import Fit, verdict
from socialplan.analysis.one_page import on_networks
from socialplan.documents.gaps import LATER, SOON
from socialplan.documents.views.form_desk import Desk
from socialplan.strategy.choices import PlanPath


def fit_of(desk: Desk) -> Fit:
    """Whether the form is enough for the networks of this strategy."""
    uses = [{*account.audiences, *map(str, account.topics)} for account in on_networks(desk.strategy)]
    return verdict(uses, desk.strategy)


def lines(desk: Desk) -> tuple[str, ...]:
    """The five lines, the last one the decision that is asked."""
    fit = fit_of(desk)
    return (_fit(desk, fit), _hours(desk), _sent(desk), _read(desk), _asked(desk, fit))


def _fit(desk: Desk, fit: Fit) -> str:
    """The verdict; where a full plan is there already, that this page only sums it up."""
    if fit.path is PlanPath.BRIEF or desk.strategy.meta.path is not PlanPath.FULL:
        return desk.wording.words(fit.because)
    return desk.say(
        f"Cette page résume, le plan complet décide\u00a0: {fit.reason.fr}.",
        f"This page sums up, the full plan decides: {fit.reason.en}.",
    )


def _hours(desk: Desk) -> str:
    week = desk.dossier.workload
    posts = desk.wording.number(sum(one.posts_per_week for one in week.accounts))
    needed = desk.wording.hours(week.needed.typical)
    if week.available is None:
        return desk.say(
            f"{posts} publications et {needed} de travail par semaine\u202f; aucune heure n’est déclarée.",
            f"{posts} posts and {needed} of work a week; no hours are declared.",
        )
    there = desk.wording.hours(week.available)
    return desk.say(
        f"{posts} publications et {needed} de travail par semaine, pour {there} disponibles.",
        f"{posts} posts and {needed} of work a week, with {there} available.",
    )


def _sent(desk: Desk) -> str:
    above = desk.strategy.organisation.supervision
    contact = above and (above.communication_contact or above.name)
    if contact:
        told = desk.text(contact, "organisation.supervision.communication_contact")
        return desk.say(
            f"À envoyer, avec le message ci-dessous\u00a0: {told}.", f"To be sent, with the message below: {told}."
        )
    review = desk.review()
    if not review:
        return desk.say(
            "À revoir dès qu’un compte s’ouvre ou se ferme.", "To be revised once an account opens or closes."
        )
    return desk.say(
        f"À revoir le {review}, ou dès qu’un compte s’ouvre ou se ferme.",
        f"To be revised on {review}, or once an account opens or closes.",
    )


def _read(desk: Desk) -> str:
    meta = desk.strategy.meta
    reviewer = desk.text(meta.peer_reviewer, "meta.peer_reviewer")
    if not reviewer:
        return desk.say("Personne d’expérience ne l’a relue.", "Nobody with experience has read it.")
    on = desk.wording.date(meta.peer_reviewed_on)
    reviewer = reviewer.split(",")[0] if desk.alone else reviewer
    when = desk.say(f" le {on}", f" on {on}") if on else ""
    return desk.say(f"Relue{when}\u00a0: {desk.inside(reviewer)}.", f"Read{when}: {desk.inside(reviewer)}.")


def _asked(desk: Desk, fit: Fit) -> str:
    """The decision: a full plan where the form is not enough, a reader where there was none, else to send it."""
    days, meta = LATER, desk.strategy.meta
    if fit.path is PlanPath.FULL and meta.path is PlanPath.BRIEF:
        days, what = SOON, desk.say("passer au plan complet.", "go on to the full plan.")
    elif fit.path is PlanPath.FULL:
        what = _by_the_plan(desk)
    elif not meta.peer_reviewer and not desk.alone:
        days, what = (
            SOON,
            desk.say("la faire relire par qui l’a déjà remplie.", "have it read by somebody who filled it."),
        )
    elif desk.strategy.organisation.supervision:
        days, what = SOON, desk.say("l’envoyer.", "send it.")
    else:
        what = desk.say("la confirmer.", "confirm it.")
    by = desk.wording.date(desk.in_days(days))
    who = "" if desk.alone else desk.owner()
    of = desk.say(f" à {who}", f" of {who}") if who else ""
    if desk.alone:
        return desk.say(f"À décider avant le {by}\u00a0: {what}", f"To decide by {by}: {what}")
    return desk.say(f"Décision demandée{of} avant le {by}\u00a0: {what}", f"Decision asked{of} by {by}: {what}")


def _by_the_plan(desk: Desk) -> str:
    """What is decided where a plan is there already."""
    if desk.strategy.organisation.supervision:
        return desk.say("l’envoyer avec le plan stratégique.", "send it with the strategy plan.")
    if desk.alone:
        return desk.say("la confirmer, ou corriger ce qui a changé.", "confirm it, or mend what has changed.")
    return desk.say("la signer, et la donner à qui publie.", "sign it, and give it to whoever posts.")
