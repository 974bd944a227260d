"""What the staff may count on and keep to: `charter`."""

from typing import Annotated

from socialplan.strategy.charter_parts import Formality
from socialplan.strategy.charter_scope import CharterScope
from socialplan.strategy.choices import CharterStatus
from socialplan.strategy.fields import Day, Text, ask


class Charter(CharterScope, frozen=True):
    """The staff usage charter."""

    opening_rule: Annotated[
        Text | None,
        ask(
            "Règle pour ouvrir ou fermer un compte",
            "Rule to open or close an account",
            aloud=(
                "À quelles conditions ouvre-t-on ou ferme-t-on un compte ?",
                "On which conditions is an account opened or closed?",
            ),
        ),
    ] = None
    opening_authority: Annotated[
        str | None,
        ask(
            "Qui autorise l’ouverture d’un compte",
            "Who authorises the opening of an account",
            refers_to="people",
            aloud=("Qui autorise l’ouverture d’un compte ?", "Who authorises the opening of an account?"),
            why=(
                "Sans cela, des comptes oubliés portent votre nom.",
                "Otherwise forgotten accounts go on bearing your name.",
            ),
            example="camille",
            full=True,
        ),
    ] = None
    rights: Annotated[
        list[Text],
        ask(
            "Droits du personnel",
            "Rights of the staff",
            aloud=("Quels droits a le personnel ?", "Which rights do the staff have?"),
        ),
    ] = []
    quiet_hours: Annotated[
        Text | None,
        ask(
            "Droit à la déconnexion : quand personne n’est tenu de répondre",
            "Right to disconnect: when nobody has to answer",
            source="S3:113",
            aloud=("Quand personne n’est-il tenu de répondre ?", "When does nobody have to answer?"),
            why=(
                "Le téléphone rend joignable à toute heure ; le repos reste un droit.",
                "Phones make people reachable at all hours; rest is still a right.",
            ),
            example="De 19 h à 8 h, le week-end et les congés, sauf permanence",
            full=True,
        ),
    ] = None
    support_contact: Annotated[
        str | None,
        ask(
            "Qui aide une personne prise à partie",
            "Who helps somebody under attack",
            refers_to="people",
            aloud=("Qui aide une personne prise à partie ?", "Who helps somebody under attack?"),
            why=(
                "On se tait longtemps si l’on ne sait pas à qui parler.",
                "People keep quiet for a long time if they do not know whom to tell.",
            ),
            example="camille",
            full=True,
        ),
    ] = None
    on_call_terms: Annotated[
        Text | None,
        ask(
            "Contrepartie de la permanence hors horaires",
            "What is given in return for being on call",
            why=(
                "Répondre le soir ou le week-end est du temps pris : repos, prime ou accord écrit.",
                "Answering in the evening or at weekends takes time: rest, pay or a written agreement.",
            ),
            aloud=(
                "Que donne-t-on en échange de la permanence hors horaires ?",
                "What is given in return for being on call out of hours?",
            ),
            example="Une demi-journée de repos par week-end de permanence",
            full=True,
            when=("!/team.alone", True),
        ),
    ] = None
    watch: Annotated[
        Text | None,
        ask(
            "Ce que nous regardons quand nous cherchons notre nom",
            "What we look at when we look for our name",
            example="Seulement ce qui est public ; le compte d’aucune personne n’est suivi.",
            aloud=(
                "Que regardez-vous quand vous cherchez votre nom ?",
                "What do you look at when you look for your name?",
            ),
        ),
    ] = None
    whistleblowing: Annotated[
        Text | None,
        ask(
            "À qui signaler un fait grave",
            "Whom to report serious wrongdoing to",
            aloud=("À qui signaler un fait grave ?", "Whom is serious wrongdoing reported to?"),
        ),
    ] = None
    harassment_contact: Annotated[
        Text | None,
        ask(
            "Référente ou référent harcèlement",
            "Harassment contact",
            aloud=("Qui est la personne référente contre le harcèlement ?", "Who is the harassment contact?"),
        ),
    ] = None
    ambassadors: Annotated[
        bool | None,
        ask(
            "Y a-t-il des ambassadeurs volontaires ?",
            "Are there volunteer ambassadors?",
            source="S2:33",
            aloud=("Avez-vous des ambassadeurs volontaires ?", "Do you have volunteer ambassadors?"),
            why=(
                "Des collègues qui relaient de bon cœur ; jamais une obligation.",
                "Colleagues who relay gladly; never an obligation.",
            ),
            example="no",
            full=True,
            when=("!/team.alone", True),
        ),
    ] = None
    ambassador_rules: Annotated[
        list[Text],
        ask(
            "Règles pour les ambassadeurs",
            "Rules for ambassadors",
            aloud=("Quelles règles suivent vos ambassadeurs ?", "Which rules do your ambassadors follow?"),
            when=("ambassadors", True),
        ),
    ] = []
    ai_contests_partners: Annotated[
        list[Text],
        ask(
            "Règles sur l’IA, les concours, les partenariats",
            "Rules on AI, contests, partnerships",
            aloud=(
                "Quelles règles pour l’IA, les concours, les partenariats ?",
                "Which rules for AI, contests, partnerships?",
            ),
        ),
    ] = []
    training: Annotated[
        Text | None,
        ask(
            "Formation : quand, combien de temps, par qui",
            "Training: when, how long, by whom",
            aloud=("Quelle formation : quand, combien de temps, par qui ?", "Which training: when, how long, by whom?"),
        ),
    ] = None
    training_on: Annotated[
        Day | None,
        ask(
            "Prochaine formation",
            "Next training",
            aloud=("Quand aura lieu la prochaine formation ?", "When will the next training be?"),
            why=(
                "Une charte que personne n’a expliquée n’est pas connue.",
                "A charter that nobody has explained is not known.",
            ),
            example="2027-01-19",
            full=True,
        ),
    ] = None
    status: Annotated[
        CharterStatus | None,
        ask(
            "Valeur de la charte",
            "Value of the charter",
            example="guide",
            aloud=("Quelle est la valeur de la charte ?", "What is the value of the charter?"),
            why=(
                "Un guide conseille ; une règle de travail demande des formalités.",
                "A guide advises; a binding rule takes formalities.",
            ),
            full=True,
        ),
    ] = None
    consulted_body: Annotated[
        Text | None,
        ask(
            "Instance consultée",
            "Body consulted",
            example="CSE",
            aloud=("Quelle instance a été consultée sur la charte ?", "Which body was consulted on the charter?"),
            why=(
                "Une règle imposée sans l’avis des représentants du personnel ne tient pas.",
                "A rule imposed without hearing staff representatives does not stand.",
            ),
            full=True,
            when=("status", "service_note", "works_rules"),
        ),
    ] = None
    consulted_on: Annotated[
        Day | None,
        ask(
            "Date de la consultation",
            "Date of the consultation",
            aloud=("À quelle date cette instance a-t-elle été consultée ?", "On which date was that body consulted?"),
            why=(
                "La date figure dans la charte, et prouve la consultation.",
                "The date stands in the charter, and proves the consultation.",
            ),
            example="2026-10-08",
            full=True,
            when=("consulted_body",),
        ),
    ] = None
    consulted_version: Annotated[
        Day | None,
        ask(
            "Date du texte soumis à l’instance",
            "Date of the text put to the body",
            example="2026-10-01",
            aloud=("De quand date le texte soumis à l’instance ?", "What is the date of the text put to the body?"),
            when=("consulted_body",),
        ),
    ] = None
    version_on: Annotated[
        Day | None,
        ask(
            "Date du texte de cette charte",
            "Date of this charter’s text",
            example="2026-10-15",
            aloud=("De quand date le texte de cette charte ?", "What is the date of this charter’s text?"),
        ),
    ] = None
    formalities: Annotated[
        list[Formality],
        ask(
            "Formalités faites",
            "Formalities done",
            aloud=("Quelles formalités sont faites ?", "Which formalities are done?"),
            when=("status", "works_rules"),
            another=("Une autre formalité ?", "Another formality?"),
        ),
    ] = []
    consequences: Annotated[
        list[Text],
        ask(
            "Suites sur nos comptes, de la plus légère à la plus grave",
            "Consequences on our accounts, from the lightest to the gravest",
            aloud=(
                "Quelles suites, sur vos comptes, de la plus légère à la plus grave ?",
                "Which consequences, on your accounts, from the lightest to the gravest?",
            ),
        ),
    ] = []
    consequences_personal: Annotated[
        list[Text],
        ask(
            "Suites sur un compte personnel",
            "Consequences on a personal account",
            aloud=("Quelles suites pour un compte personnel ?", "Which consequences for a personal account?"),
        ),
    ] = []
    contact_hours: Annotated[
        Text | None,
        ask(
            "Horaires du contact",
            "Contact hours",
            example="du lundi au vendredi, de 9 h à 18 h",
            aloud=("À quelles heures peut-on appeler ces contacts ?", "At what hours can these contacts be called?"),
            why=(
                "Et l’on saura quand il faut passer par la permanence.",
                "And people know when to turn to whoever is on duty.",
            ),
            full=True,
        ),
    ] = None
