"""Which accounts are to be certified: `certification`."""

from typing import Annotated

from socialplan.strategy.choices import CertificationReason, CertificationRoute, Network
from socialplan.strategy.fields import Day, Section, Text, ask


class Certification(Section, frozen=True):
    """A certification to ask for."""

    network: Annotated[
        Network | None,
        ask(
            "Réseau",
            "Network",
            source="S0:60",
            aloud=("Sur quel réseau ?", "On which network?"),
            why=("Chaque réseau a sa procédure.", "Each network has its own procedure."),
            example="instagram",
            full=True,
        ),
    ] = None
    reason: Annotated[
        CertificationReason | None,
        ask(
            "Pourquoi",
            "Why",
            example="importance",
            source="S0:60",
            aloud=("Pour quelle raison ?", "For what reason?"),
            why=(
                "Une demande sans raison sérieuse se refuse vite.",
                "A request with no serious reason is soon refused.",
            ),
            full=True,
        ),
    ] = None
    route: Annotated[
        CertificationRoute | None,
        ask(
            "Par quelle voie",
            "Which route",
            example="supervisor",
            source="S0:68",
            aloud=("Par quelle voie ?", "By which route?"),
            why=("La bonne voie n’est pas toujours le formulaire.", "The right route is not always the form."),
            full=True,
        ),
    ] = None
    evidence: Annotated[
        list[Text],
        ask(
            "Preuves d’identité",
            "Evidence of identity",
            source="S0:76",
            aloud=("Quelles preuves d’identité donnerez-vous ?", "Which evidence of identity will you give?"),
            why=("Une facture de nom de domaine n’y suffit pas.", "An invoice for a domain name is not enough."),
            example="[décret, page du site officiel]",
            full=True,
        ),
    ] = []
    peer_contact: Annotated[
        str | None,
        ask(
            "Équipe déjà certifiée à appeler",
            "Certified team to call",
            source="S0:72",
            aloud=(
                "Quelle équipe déjà certifiée appellerez-vous d’abord ?",
                "Which certified team will you call first?",
            ),
            why=("Son expérience vous évitera un refus.", "Its experience will spare you a refusal."),
            example="Équipe de Mes Aides",
            full=True,
        ),
    ] = None
    expert: Annotated[
        str | None,
        ask(
            "Expert consulté",
            "Expert consulted",
            source="S0:72",
            aloud=("Quel expert avez-vous consulté ?", "Which expert did you consult?"),
        ),
    ] = None
    asked_on: Annotated[
        Day | None, ask("Demandée le", "Asked on", aloud=("Quand l’avez-vous demandée ?", "When did you ask for it?"))
    ] = None
    asked_by: Annotated[
        str | None,
        ask("Par", "By", refers_to="people", aloud=("Qui l’a demandée ?", "Who asked for it?"), when=("asked_on",)),
    ] = None
    answer: Annotated[
        Text | None, ask("Réponse", "Answer", aloud=("Qu’a-t-on répondu ?", "What was the answer?"), when=("asked_on",))
    ] = None
    line_commented: Annotated[
        Text | None,
        ask(
            "Ligne éditoriale commentée",
            "Editorial line, commented",
            source="S0:68",
            aloud=("Comment commentez-vous votre ligne éditoriale ?", "How do you comment on your editorial line?"),
        ),
    ] = None
