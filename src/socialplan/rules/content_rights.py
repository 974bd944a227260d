"""Rules on what must be asked or said before publishing: people in pictures, AI, paid partners, reuse."""

from collections.abc import Iterable, Iterator

from socialplan.analysis import figures
from socialplan.analysis.phrases import phrase_in
from socialplan.analysis.thresholds import words
from socialplan.language import Words
from socialplan.rules.case import Case
from socialplan.rules.register import Hit, rule
from socialplan.strategy.choices import OrganisationKind
from socialplan.strategy.fields import Text


@rule(
    "image-rights-missing",
    severity="error",
    chapter="editorial",
    title=Words("Des personnes photographiées sans accord prévu", "People photographed without any consent"),
    message=Words(
        "Vous publiez des photos de personnes, et rien ne dit comment leur accord est recueilli.",
        "You publish photos of people, and nothing says how their consent is collected.",
    ),
    why=Words(
        "Chacun a un droit sur son image\u202f; sans accord écrit, il faut retirer la photo, et parfois s’en "
        "expliquer.",
        "Everyone has a right to their image; without written consent the photo has to go, and may have to be "
        "answered for.",
    ),
    remedy=Words(
        "Décrivez le formulaire, sa durée et où il est rangé (`editorial.rights.image_consent`)\u202f; pour un mineur, "
        "l’accord de ses parents.",
        "Describe the form, how long it holds and where it is kept (`editorial.rights.image_consent`); for a "
        "minor, the parents’ consent.",
    ),
    source="A12",
    documents=("editorial",),
)
def image_rights_missing(case: Case) -> Iterable[Hit]:
    """People are in the photos, and no way of collecting their consent is told."""
    rights = case.strategy.editorial.rights
    if rights and rights.photos_of_people and rights.image_consent is None:
        yield Hit("editorial.rights.image_consent", {})


@rule(
    "ai-policy-missing",
    severity="warning",
    chapter="editorial",
    title=Words("Une IA employée sans règle", "AI used without a rule"),
    message=Words(
        "Une IA générative est employée, et il manque {missing}.", "Generative AI is used; missing: {missing}."
    ),
    why=Words(
        "Une image fausse prise pour vraie se paie longtemps, et la loi demande de signaler certains contenus.",
        "A false picture taken for true costs trust for long, and the law asks that some content be marked.",
    ),
    remedy=Words(
        "Dites ce qui est permis et interdit, qui relit, et la mention affichée (`editorial.ai`).",
        "Say what is allowed and forbidden, who reads it over, and the words shown (`editorial.ai`).",
    ),
    source="A12",
    documents=("editorial", "usage"),
)
def ai_policy_missing(case: Case) -> Iterable[Hit]:
    """Generative AI is used, and either no rule of use or no mention is given."""
    ai = case.strategy.editorial.ai
    if ai is None or not ai.used:
        return
    missing = []
    if not (ai.allowed or ai.forbidden or ai.review):
        missing.append(Words("une règle d’usage", "a rule of use"))
    if ai.mention is None:
        missing.append(Words("la mention affichée", "the words shown"))
    if missing:
        path = "editorial.ai.mention" if ai.mention is None else "editorial.ai.allowed"
        yield Hit(path, {"missing": figures.join(missing)})


@rule(
    "paid-partnership-mention",
    severity="error",
    chapter="editorial",
    title=Words("Un partenariat payé sans mention", "A paid partnership without a mention"),
    message=Words(
        "{what}\u00a0: un partenariat payé est prévu, et aucune règle n’impose de l’afficher.",
        "{what}: a paid partnership is planned, and no rule has it shown.",
    ),
    why=Words(
        "Cacher qu’une parole est payée trompe le public, et la loi française le punit.",
        "Hiding that somebody is paid to speak deceives the public, and French law punishes it.",
    ),
    remedy=Words(
        "Écrivez la règle (`charter.ai_contests_partners`)\u00a0: «\u00a0Publicité\u00a0» ou «\u00a0Collaboration "
        "commerciale\u00a0», visible pendant toute la publication.",
        "Write the rule (`charter.ai_contests_partners`): “Advertisement” or “Paid partnership”, visible "
        "throughout the post.",
    ),
    source="A12",
    documents=("editorial", "usage"),
    more=Words(
        "Le partenariat est reconnu aux mots du budget, des prestataires et des campagnes (influenceur, créatrice de "
        "contenu, partenariat rémunéré…), la mention à ceux des règles de la charte et d’écriture.",
        "A partnership is recognised by the words of the budget, the providers and the campaigns (influencer, content "
        "creator, paid partnership…), the mention by those of the rules of the charter and of writing.",
    ),
)
def paid_partnership_mention(case: Case) -> Iterable[Hit]:
    """Somebody is paid to speak of us, and no rule of the staff charter or of writing has it said."""
    strategy = case.strategy
    rules = [*strategy.charter.ai_contests_partners, *strategy.charter.ambassador_rules]
    rules += [one.rule for one in strategy.editorial.writing_rules if one.rule]
    if any(_says(text, "partnership_mentions") for text in rules):
        return
    for path, text in _spending(case):
        if _says(text, "paid_partners"):
            yield Hit(path, {"what": Words(f"«\u00a0{text.to('fr')}\u00a0»", f"“{text.to('en')}”")})


def _spending(case: Case) -> Iterator[tuple[str, Text]]:
    means = case.strategy.means
    for index, line in enumerate(means.budget):
        if line.what:
            yield f"means.budget[{index}].what", line.what
    for index, provider in enumerate(means.providers):
        if provider.task:
            yield f"means.providers[{index}].task", provider.task
    for index, campaign in enumerate(means.ads):
        if campaign.name:
            yield f"means.ads[{index}].name", campaign.name


def _says(text: Text, listed: str) -> bool:
    return any(phrase_in(wording, words(listed)) for _, wording in text.by_language)


@rule(
    "reuse-licence-missing",
    severity="info",
    chapter="editorial",
    title=Words("Rien ne dit si l’on peut reprendre vos contenus", "Nothing says whether your content may be reused"),
    message=Words(
        "Aucune licence n’est choisie pour vos contenus.",
        "No licence is chosen for your content.",
    ),
    why=Words(
        "Sans licence, une école ou un journal scrupuleux n’osera pas reprendre votre photo\u00a0: elle circule moins.",
        "Without a licence a careful school or newspaper will not dare use your photo: it travels less.",
    ),
    remedy=Words(
        "Choisissez-en une (`editorial.rights.reuse_licence`)\u00a0: CC BY 4.0, ou la Licence ouverte d’un "
        "organisme public.",
        "Choose one (`editorial.rights.reuse_licence`): CC BY 4.0, or the open licence that public bodies use.",
    ),
    source="S2:49",
    documents=("editorial",),
)
def reuse_licence_missing(case: Case) -> Iterable[Hit]:
    """The rights are answered, and no licence is. For a craftsperson, whose photos are the trade, it is no fault."""
    rights = case.strategy.editorial.rights
    if rights and rights.reuse_licence is None and case.strategy.organisation.kind is not OrganisationKind.CRAFTSPERSON:
        yield Hit("editorial.rights.reuse_licence", {})
