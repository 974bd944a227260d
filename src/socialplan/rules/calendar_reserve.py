"""Rules on what a calendar keeps in hand: posts for a day without any, room for news, appointments, time to write."""

from collections.abc import Iterable
from math import ceil

from socialplan.analysis import figures
from socialplan.analysis.planned import planned_rate, today_s
from socialplan.analysis.slots import network_words
from socialplan.knowledge import platforms
from socialplan.language import Words
from socialplan.rules.case import Case
from socialplan.rules.register import Hit, rule
from socialplan.strategy.choices import Network, PillarKind

_PUBLIC = frozenset({"public", "messaging"})


@rule(
    "calendar-no-backup",
    severity="warning",
    chapter="calendar",
    title=Words("Rien en réserve pour un jour sans contenu", "Nothing in reserve for a day with no content"),
    message=Words(
        "Contenus de secours\u00a0: {found}, pour {weeks} de calendrier.",
        "Backup posts: {found}, for a calendar of {weeks}.",
    ),
    why=Words(
        "Une photo manquante, une personne malade\u00a0: sans réserve, on saute un jour, puis une semaine.",
        "A missing photo, somebody off sick: with nothing in reserve you skip a day, then a week.",
    ),
    remedy=Words(
        "Préparez-en un par tranche de {every}, sur chaque réseau\u00a0: un conseil, un lieu, une photo qui ne "
        "vieillissent pas (`calendar.backup`).",
        "Prepare one for every {every}, on each network: a tip, a place or a photo that will not date "
        "(`calendar.backup`).",
    ),
    more=Words(
        "Dès que des semaines sont planifiées, il compte les contenus de secours de chaque compte actif où des "
        "inconnus vous suivent. Il en faut un par tranche de deux semaines\u202f; à moins d’une publication par "
        "semaine, un pour deux publications. Lettres, blogs, fiches d’avis et outils entre collègues ne comptent pas. "
        "Sans nombre de semaines (`calendar.weeks`), il se tait. Exemple\u00a0: huit semaines à deux publications par "
        "semaine en demandent quatre, des photos anciennes avec leur légende, par exemple.",
        "As soon as weeks are planned it counts the backup posts of each active account where strangers follow you. "
        "It takes one for every two weeks; below one post a week, one for two posts. Newsletters, blogs, review "
        "listings and tools among colleagues do not count. Without a number of weeks (`calendar.weeks`) it keeps "
        "quiet. Example: eight weeks at two posts a week ask for four, old photos with their captions for instance.",
    ),
    source="S1:102",
    documents=("plan",),
)
def calendar_no_backup(case: Case) -> Iterable[Hit]:
    """The weeks are planned, and a network has fewer posts in reserve than one for two weeks, or there is none."""
    calendar = case.strategy.calendar
    if not calendar.weeks:
        return
    needed = _needed(case, calendar.weeks)
    kept = {name: sum(today_s(one.network) == name for one in calendar.backup) for name in needed}
    lacking = [name for name, least in needed.items() if kept[name] < least]
    if not needed or not lacking:
        return
    if not calendar.backup:
        found = Words("aucun", "none")
    else:
        told = [(network_words(Network[name.upper()]), kept[name], ceil(needed[name])) for name in lacking]
        found = Words(
            ", ".join(f"{name.fr} ({number} sur {least})" for name, number, least in told),
            ", ".join(f"{name.en} ({number} of {least})" for name, number, least in told),
        )
    weeks = Words("semaine", "week"), Words("semaines", "weeks")
    every = case.limit("backup_weeks")
    yield Hit(
        "calendar.backup",
        {
            "found": found,
            "weeks": figures.count(calendar.weeks, *weeks),
            "every": figures.count(every, *weeks),
        },
    )


def _needed(case: Case, weeks: int) -> dict[str, float]:
    """The posts in reserve that each network takes, by its id, for the fastest of its accounts."""
    needed: dict[str, float] = {}
    for _, account in case.open:
        if account.network is None or platforms.resolve(account.network).kind not in _PUBLIC:
            continue
        name = platforms.resolve(account.network).id
        least = min(1.0, planned_rate(case.strategy, account)) * weeks / case.limit("backup_weeks")
        if least:
            needed[name] = max(least, needed.get(name, 0.0))
    return needed


@rule(
    "calendar-no-slack",
    severity="warning",
    chapter="calendar",
    title=Words("Aucune place pour l’actualité", "No room for news"),
    message=Words(
        "{share} des publications restent libres pour l’actualité\u202f; il en faut au moins {least}.",
        "{share} of posts are left free for news; it should be at least {least}.",
    ),
    why=Words(
        "Un calendrier plein ne laisse que deux choix\u00a0: ignorer ce qui arrive, ou tout décaler.",
        "A full calendar leaves two choices: ignore what happens, or shift everything.",
    ),
    remedy=Words(
        "Laissez libres au moins {least} des publications (`calendar.news_share`)\u202f; un contenu de secours prend "
        "la place s’il ne se passe rien.",
        "Leave at least {least} of posts free (`calendar.news_share`); a backup post fills the slot if nothing "
        "happens.",
    ),
    source="S1:106",
    documents=("plan",),
    more=Words(
        "Il lit la part des publications laissée libre pour l’actualité (`calendar.news_share`) et parle sous "
        "10\u00a0%. La part des piliers d’actualité s’y ajoute\u00a0: avec un pilier «\u00a0Travaux et alertes\u00a0» "
        "à 15\u00a0%, il se tait. Sans réponse, il se tait aussi. Exemple\u00a0: un calendrier plein de janvier à "
        "mars, où la neige du 12 février ne trouve pas de place.",
        "It reads the share of posts left free for news (`calendar.news_share`) and speaks below 10%. The shares of "
        "pillars of news are added to it: with a pillar “Roadworks and alerts” at 15% it keeps quiet. Without an "
        "answer it keeps quiet too. Example: a calendar filled from January to March, where the snow of 12 February "
        "finds no room.",
    ),
)
def calendar_no_slack(case: Case) -> Iterable[Hit]:
    """The share left free for news is answered, and below 10 %; shares of pillars of news count with it."""
    free = case.strategy.calendar.news_share
    if free is None:
        return
    news = sum(one.share or 0.0 for one in case.strategy.editorial.pillars if one.kind is PillarKind.NEWS)
    least = case.limit("news_share")
    if free + news < least:
        yield Hit("calendar.news_share", {"share": figures.percent(free), "least": figures.percent(least)})


@rule(
    "no-rendezvous",
    severity="info",
    chapter="calendar",
    title=Words("Aucun rendez-vous régulier", "No regular feature"),
    message=Words(
        "Le calendrier prévoit {planned}, et aucun rendez-vous qui revienne à jour fixe.",
        "The calendar plans {planned}, and no feature that comes back on a fixed day.",
    ),
    why=Words(
        "Un rendez-vous se retient et s’attend\u202f; il s’écrit aussi plus vite, puisque sa forme est trouvée.",
        "People remember a regular feature and look forward to it; it is also quicker to write, since its shape is "
        "settled.",
    ),
    remedy=Words(
        "Choisissez un jour, un réseau et un nom (`calendar.rendezvous`)\u00a0: un par semaine suffit, tenu toute "
        "l’année.",
        "Choose a day, a network and a name (`calendar.rendezvous`): one a week is enough, kept up all year.",
    ),
    source="S4:34",
    documents=("plan",),
    more=Words(
        "Il parle dès que des semaines ou des publications sont planifiées, sans un seul rendez-vous régulier\u00a0: "
        "un jour, un réseau, un nom. Un seul suffit, même une fois par mois\u202f; il n’en juge pas le sujet. Tant "
        "que le calendrier n’est pas commencé, il se tait. Exemple\u00a0: «\u00a0Ce qu’il y aura dimanche\u00a0», "
        "chaque vendredi sur Facebook.",
        "It speaks as soon as weeks or posts are planned without a single regular appointment: a day, a network, a "
        "name. One is enough, even once a month; its subject is not judged. As long as the calendar is not begun it "
        "keeps quiet. Example: “What there will be on Sunday”, every Friday on Facebook.",
    ),
)
def no_rendezvous(case: Case) -> Iterable[Hit]:
    """The calendar is begun, by its weeks or its posts, and has no regular appointment."""
    calendar = case.strategy.calendar
    if calendar.rendezvous or not (calendar.weeks or calendar.posts):
        return
    weeks = figures.count(calendar.weeks or 0, Words("semaine", "week"), Words("semaines", "weeks"))
    posts = figures.count(len(calendar.posts), Words("publication", "post"), Words("publications", "posts"))
    yield Hit("calendar.rendezvous", {"planned": weeks if calendar.weeks else posts})


@rule(
    "lead-time",
    severity="info",
    chapter="calendar",
    title=Words("Des textes écrits le jour même", "Posts written on the day itself"),
    message=Words(
        "Les textes s’écrivent {when}\u202f; il faut au moins {least} d’avance.",
        "Posts are written {when}; they should be written at least {least} ahead.",
    ),
    why=Words(
        "Un texte relu le lendemain perd ses fautes, et laisse à qui valide le temps de répondre.",
        "A text reread the next day loses its mistakes, and gives the approver time to answer.",
    ),
    remedy=Words(
        "Écrivez les publications de la semaine en une fois, {least} d’avance (`calendar.draft_days_before`)\u202f; "
        "l’actualité garde sa place libre.",
        "Write the week’s posts in one go, {least} ahead (`calendar.draft_days_before`); news keeps its free slots.",
    ),
    source="S4:34",
    documents=("plan", "editorial"),
    more=Words(
        "Il lit combien de jours ouvrés avant leur parution les textes sont écrits (`calendar.draft_days_before`), et "
        "parle sous deux. Sans réponse, il se tait. L’actualité, les alertes et les stories ne s’écrivent pas "
        "d’avance\u00a0: elles n’entrent pas dans ce compte. C’est une remarque, jamais plus. Exemple\u00a0: les "
        "textes de la semaine écrits le jeudi d’avant et relus le vendredi.",
        "It reads how many working days before they come out texts are written (`calendar.draft_days_before`), and "
        "speaks below two. Without an answer it keeps quiet. News, alerts and stories are not written ahead: they are "
        "not part of it. It is a note, never more. Example: the week’s texts written on the Thursday before and read "
        "again on the Friday.",
    ),
)
def lead_time(case: Case) -> Iterable[Hit]:
    """Drafts are due fewer than two working days before publication."""
    before, least = case.strategy.calendar.draft_days_before, case.limit("draft_days")
    if before is not None and before < least:
        days = Words("jour ouvré", "working day"), Words("jours ouvrés", "working days")
        ahead = figures.count(before, *days)
        told = Words(f"{ahead.fr} avant leur publication", f"{ahead.en} before they are published")
        on_the_day = Words("le jour de leur publication", "on the day they are published")
        yield Hit(
            "calendar.draft_days_before",
            {"when": told if before else on_the_day, "least": figures.count(least, *days)},
        )
