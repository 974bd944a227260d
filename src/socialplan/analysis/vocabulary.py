"""The house's wordings for what a strategy does not say, and for names and delays inside a sentence."""

from typing import Final

from socialplan.language import Words

FALLBACKS: Final = {
    "trade": Words("notre métier", "our work"),
    "place": Words("notre territoire", "our area"),
    "site": Words("notre site officiel", "our official website"),
    "contact_email": Words("l’adresse de contact affichée sur notre site", "the contact address shown on our website"),
    "generic_mailbox": Words("la boîte commune de l’équipe", "the team’s shared mailbox"),
    "networks": Words("nos comptes", "our accounts"),
    "main_network": Words("notre compte principal", "our main account"),
    "network": Words("ce réseau", "this network"),
    "supervision": Words("le service de communication de la tutelle", "the supervising body’s communication service"),
    "next_update": Words("une heure", "one hour"),
    "next_update_minutes": Words("60", "60"),
    "response_time": Words("un jour ouvré", "one working day"),
    "moderation_hours": Words(
        "du lundi au vendredi, de 9\u00a0h à 18\u00a0h", "Monday to Friday, 9\u00a0a.m. to 6\u00a0p.m."
    ),
    "max_exchanges": Words("deux", "two"),
    "leaver_hours": Words("24\u00a0heures", "24\u00a0hours"),
    "password_manager": Words("le gestionnaire de mots de passe", "the password manager"),
}
"""What stands for a slot that the strategy does not know; in French each may follow « à » or « de »."""

ROLE_FALLBACKS: Final = {
    "owner": Words("la personne responsable de la stratégie", "the owner of the strategy"),
    "lead": Words("la personne qui pilote la crise", "the person leading the crisis"),
    "lead_deputy": Words("la personne qui supplée le pilotage", "the deputy lead"),
    "director": Words("la direction", "the management"),
    "spokesperson": Words("la personne porte-parole", "the spokesperson"),
    "spokesperson_deputy": Words("la personne qui supplée le porte-parole", "the deputy spokesperson"),
    "publisher": Words("la personne de permanence", "the person on duty"),
    "publisher_deputy": Words("la personne qui supplée la permanence", "the deputy on duty"),
    "monitor": Words("la personne qui fait la veille", "the person monitoring"),
    "expert": Words("la personne qui connaît le sujet", "the person who knows the subject"),
    "legal_hr": Words("le conseil juridique", "the legal adviser"),
    "it_security": Words("la personne chargée de l’informatique", "the person in charge of IT"),
    "internal": Words(
        "la personne chargée de la communication interne", "the person in charge of internal communication"
    ),
    "press": Words("la personne chargée de la presse", "the person in charge of press relations"),
    "press_deputy": Words("la personne qui supplée les relations presse", "the deputy for press relations"),
}
"""How somebody is called whom the strategy does not name."""

_WHO_RUNS_IT: Final = Words("la personne qui dirige la maison", "the person who runs the business")

WORDS_BY_KIND: Final[dict[str | None, dict[str, Words]]] = {
    None: {
        "organisation": Words("notre organisation", "our organisation"),
        "public": Words("le public", "the public"),
        "staff": Words("l’équipe", "the staff"),
    },
    "state_startup": {
        "organisation": Words("notre service", "our service"),
        "public": Words("les usagers", "users"),
        "staff": Words("l’équipe", "the team"),
    },
    "ministry_agency": {
        "organisation": Words("notre administration", "our administration"),
        "public": Words("les usagers", "the public"),
        "staff": Words("les agents", "the staff"),
    },
    "local_government": {
        "organisation": Words("notre collectivité", "our authority"),
        "director": Words("l’exécutif local", "the head of the authority"),
        "public": Words("les habitants", "residents"),
        "staff": Words("les agents", "the staff"),
    },
    "craftsperson": {
        "organisation": Words("notre maison", "our business"),
        **dict.fromkeys(("owner", "lead", "director", "spokesperson", "press"), _WHO_RUNS_IT),
        "public": Words("la clientèle", "customers"),
        "staff": Words("l’équipe", "the team"),
        "moderation_hours": Words("les jours d’ouverture, matin et soir", "on opening days, morning and evening"),
    },
    "b2b_company": {
        "organisation": Words("notre entreprise", "our company"),
        "public": Words("les clients", "customers"),
        "staff": Words("le personnel", "the staff"),
    },
    "association": {
        "organisation": Words("notre association", "our association"),
        "director": Words("la présidence", "the chair"),
        "public": Words("les adhérents", "members"),
        "staff": Words("l’équipe salariée et bénévole", "staff and volunteers"),
    },
    "university": {
        "organisation": Words("notre établissement", "our institution"),
        "director": Words("la présidence", "the president’s office"),
        "public": Words("la communauté étudiante", "students"),
        "staff": Words("le personnel", "the staff"),
    },
}
"""What an organisation calls itself, those it serves and those who work there, by kind."""

WORDS_ALONE: Final[dict[str | None, dict[str, Words]]] = {
    "craftsperson": {
        "organisation": Words("mon activité", "my business"),
        "site": Words("ma page", "my page"),
        "contact_email": Words("l’adresse affichée sur ma page", "the address shown on my page"),
        "generic_mailbox": Words("ma boîte de secours", "my backup mailbox"),
    },
}
"""The same for somebody who does everything, where the house then says “I”."""

NAMES_IN_A_SENTENCE: Final = {
    "whatsapp_channel": Words("la chaîne WhatsApp", "the WhatsApp channel"),
    "telegram_channel": Words("le canal Telegram", "the Telegram channel"),
    "google_business_profile": Words("la fiche Google", "the Google profile"),
    "x": Words("X", "X"),
}
"""Networks that need an article, or a shorter name, after « sur » and “on”."""

MINUTES_AN_HOUR: Final = 60
_DELAYS: Final = {
    30: Words("une demi-heure", "half an hour"),
    60: Words("une heure", "one hour"),
    90: Words("une heure et demie", "an hour and a half"),
    120: Words("deux heures", "two hours"),
    180: Words("trois heures", "three hours"),
    240: Words("quatre heures", "four hours"),
}


def hours(amount: float) -> Words:
    """A delay given in hours, as it is said in a sentence."""
    minutes = round(amount * MINUTES_AN_HOUR)
    if minutes in _DELAYS:
        return _DELAYS[minutes]
    if minutes < MINUTES_AN_HOUR:
        return Words(f"{minutes}\u00a0minutes", f"{minutes}\u00a0minutes")
    whole, rest = divmod(minutes, MINUTES_AN_HOUR)
    if rest:
        return Words(f"{whole}\u00a0h\u00a0{rest:02d}", f"{whole}\u00a0h\u00a0{rest:02d}")
    return Words(f"{whole}\u00a0heures", f"{whole}\u00a0hours")


def joined(words: list[Words]) -> Words | None:
    """A list in a sentence; None for an empty one."""
    if not words:
        return None
    return Words(_enumeration([each.fr for each in words], "et"), _enumeration([each.en for each in words], "and"))


def _enumeration(parts: list[str], last: str) -> str:
    return f" {last} ".join(filter(None, (", ".join(parts[:-1]), parts[-1])))
