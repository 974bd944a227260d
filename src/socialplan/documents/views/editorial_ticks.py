"""The ten points to tick before publishing."""

from socialplan.documents.views.editorial_desk import Desk
from socialplan.documents.views.editorial_rights import open_windows
from socialplan.documents.views.editorial_voice import address
from socialplan.language import Words
from socialplan.strategy.editorial import Approval


def ticks(desk: Desk, delicate: Approval | None) -> tuple[str, ...]:
    """The ten points, in the words of this organisation; `delicate` is how sensitive content is approved."""
    return (
        desk.say("Je sais à quoi sert cette publication.", "I know what this post is for.")
        if desk.alone
        else desk.say("La publication sert un objectif et un pilier.", "The post serves an objective and a pillar."),
        desk.say(
            "La première phrase dit ce qui change pour la personne qui lit.",
            "The first sentence says what changes for the reader.",
        ),
        desk.say(
            "Chaque fait est vérifié à sa source, chaque chiffre daté.",
            "Each fact is checked at its source, each figure dated.",
        ),
        _consent(desk),
        desk.say(
            "L’image a son texte alternatif, la vidéo ses sous-titres.",
            "The picture has its alternative text, the video its captions.",
        ),
        _tone(desk),
        desk.say(
            "Le texte tient dans la limite du réseau, le lien mène à la page exacte.",
            "The text fits the network’s limit; the link leads to the exact page.",
        ),
        _timing(desk),
        _replies(desk),
        _second_look(desk, delicate),
    )


def _consent(desk: Desk) -> str:
    rights = desk.editorial.rights
    if rights and rights.photos_of_people is False:
        return desk.own(
            Words(
                "On n’y reconnaît personne, et l’image est à nous ou cédée.",
                "Nobody can be recognised, and the picture is ours or licensed.",
            ),
            Words(
                "On n’y reconnaît personne, et l’image est à moi ou cédée.",
                "Nobody can be recognised, and the picture is mine or licensed.",
            ),
        )
    return desk.own(
        Words(
            "Les personnes reconnaissables ont dit oui par écrit\u202f; l’image est à nous ou cédée.",
            "Recognisable people said yes in writing; the picture is ours or licensed.",
        ),
        Words(
            "Les personnes reconnaissables ont dit oui par écrit\u202f; l’image est à moi ou cédée.",
            "Recognisable people said yes in writing; the picture is mine or licensed.",
        ),
    )


def _tone(desk: Desk) -> str:
    if desk.editorial.address and desk.wording.language == "fr":
        who = "je dis" if desk.mine else "on dit"
        return f"Le ton convient à la situation, {who} {address(desk)}, et aucun mot à éviter n’y figure."
    return desk.say(
        "Le ton convient à la situation, et aucun mot à éviter n’y figure.",
        "The tone suits the situation, and the text uses none of the words to avoid.",
    )


def _timing(desk: Desk) -> str:
    windows = open_windows(desk)
    if windows:
        end = desk.wording.date(max(window.end for window in windows))
        return desk.say(
            f"La publication respecte la période électorale (jusqu’au {end}) et l’actualité du jour.",
            f"The post respects the electoral period (until {end}) and the day’s news.",
        )
    return desk.say(
        "L’actualité du jour ne rend pas la publication déplacée.", "Today’s news does not make the post ill-timed."
    )


def _replies(desk: Desk) -> str:
    """When it goes out: at an hour from which somebody looks in again within the announced time of reply."""
    if desk.mine:
        return (
            "Je publie à une heure où je repasserai voir avant ce soir."
            if desk.wording.language == "fr"
            else ("I post at a time from which I will look in again before tonight.")
        )
    names = desk.wording.join(_those_who_look(desk), Words("ou", "or"))
    within = [account.response_hours for _, account in desk.active_accounts() if account.response_hours]
    if names and within:
        hours = desk.within(min(within))
        return desk.say(
            f"L’heure est choisie pour que {names} repasse répondre sous {hours}.",
            f"It is timed so that {names} looks in again to reply within {hours}.",
        )
    if names:
        return desk.say(
            f"L’heure est choisie pour que {names} repasse répondre le jour même.",
            f"It is timed so that {names} looks in again to reply on the same day.",
        )
    return desk.say(
        "L’heure est choisie pour que quelqu’un repasse répondre le jour même.",
        "It is timed so that somebody looks in again to reply on the same day.",
    )


def _those_who_look(desk: Desk) -> tuple[str, ...]:
    """Those who have a slot to look at an account, else owners and deputies."""
    accounts = [account for _, account in desk.active_accounts()]
    slots = [slot.person or account.owner for account in accounts for slot in account.monitoring]
    owners = [who for account in accounts for who in (account.owner, account.deputy)]
    return tuple(dict.fromkeys(name for who in slots or owners if (name := desk.wording.person(who))))


def _second_look(desk: Desk, step: Approval | None) -> str:
    if desk.alone:
        hours = desk.wording.hours(step.delay_hours) if step and step.delay_hours else ""
        waited = desk.say(
            f"j’ai attendu {hours}" if hours else "j’ai attendu", f"I waited {hours}" if hours else "I waited"
        )
        return desk.say(
            f"Sujet délicat\u00a0: {waited}, ou demandé un avis.",
            f"Touchy subject: {waited}, or asked for another view.",
        )
    others = (step.approver, step.deputy) if step else ()
    readers = dict.fromkeys(desk.wording.person(other) for other in others if step and other != step.author)
    names = desk.wording.join(readers, Words("ou", "or"))
    if names:
        return desk.say(
            f"Sujet sensible\u00a0: {names} a relu le texte.", f"Sensitive subject: {names} has read the text."
        )
    return desk.say(
        "Sujet sensible\u00a0: une autre personne a relu le texte.",
        "Sensitive subject: another person has read the text.",
    )
