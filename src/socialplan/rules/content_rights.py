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
    title=Words("Des personnes photographiées sans accord prévu", "Photos of people with no consent process"),
    message=Words(
        "Vous publiez des photos de personnes, et rien ne dit comment leur accord est recueilli.",
        "You publish photos of people, and nothing says how their consent is obtained.",
    ),
    why=Words(
        "Chacun a un droit sur son image\u202f; sans accord écrit, il faut retirer la photo, et parfois s’en "
        "expliquer.",
        "Everyone has a right to their own image; without written consent the photo has to come down, and you may "
        "have to answer for it.",
    ),
    remedy=Words(
        "Décrivez le formulaire, combien de temps il vaut et où il est rangé "
        "(`editorial.rights.image_consent`)\u202f; pour un mineur, l’accord de ses parents.",
        "Describe the form, how long it is valid and where it is kept (`editorial.rights.image_consent`); for a "
        "minor, parental consent.",
    ),
    source="A12",
    documents=("editorial",),
    more=Words(
        "Ce contrôle parle quand vous répondez que vous publiez des photos de personnes (`photos_of_people: yes`) "
        "sans dire comment leur accord est recueilli (`image_consent`). Tant que la question des photos est "
        "ouverte, ou si vous n’en publiez pas, il se tait. Il ne juge pas le formulaire\u00a0: il vérifie que la "
        "façon de faire est écrite. Exemple qui tient\u00a0: «\u00a0Formulaire signé avant la prise de vue, pour "
        "deux ans, rangé à l’accueil\u202f; les deux parents pour un mineur\u00a0».",
        "It speaks when you answer that you publish photos of people (`photos_of_people: yes`) without saying how "
        "their consent is collected (`image_consent`). While the question on photos is open, or where you publish "
        "none, it keeps silent. It does not judge the form: it looks whether the way of doing is written. Sound: “A "
        "form signed before the photo is taken, for two years, kept at reception; both parents for a minor”.",
    ),
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
    title=Words("Une IA employée sans règle", "AI used without any rules"),
    message=Words(
        "Une IA générative est employée, et il manque {missing}.",
        "Generative AI is used, and something is missing: {missing}.",
    ),
    why=Words(
        "Une image fausse prise pour vraie se paie longtemps, et la loi demande de signaler certains contenus.",
        "A fake picture taken for real costs trust for a long time, and the law requires some content to be labelled.",
    ),
    remedy=Words(
        "Dites ce qui est permis et interdit, qui relit, et la mention que le public lira (`editorial.ai`).",
        "Say what is allowed and what is not, who checks it, and the label that the public will read (`editorial.ai`).",
    ),
    source="A12",
    documents=("editorial", "usage"),
    more=Words(
        "Ce contrôle parle quand vous répondez qu’une IA générative est employée (`editorial.ai.used: yes`). Il "
        "veut alors deux choses\u00a0: une règle d’usage (ce qui est permis, interdit ou relu, une des trois "
        "suffit) et la mention que le public lira. Si vous n’en employez pas, ou si la question est ouverte, il se "
        "tait. Exemple qui tient\u00a0: «\u00a0jamais de visage inventé, relecture par Ana\u00a0», et la mention "
        "«\u00a0image créée avec une IA\u00a0».",
        "It speaks when you answer that generative AI is used (`editorial.ai.used: yes`). It then wants two things: "
        "a rule of use (what is allowed, forbidden or read over, one of the three will do) and the notice that the "
        "public will read. Where you use none, or the question is open, it keeps silent. Sound: “never an invented "
        "face, read over by Ana”, and the notice “picture made with AI”.",
    ),
)
def ai_policy_missing(case: Case) -> Iterable[Hit]:
    """Generative AI is used, and either no rule of use or no mention is given."""
    ai = case.strategy.editorial.ai
    if ai is None or not ai.used:
        return
    missing = []
    if not (ai.allowed or ai.forbidden or ai.review):
        missing.append(Words("une règle d’usage", "a rule for its use"))
    if ai.mention is None:
        missing.append(Words("la mention à afficher", "the label to show"))
    if missing:
        path = "editorial.ai.mention" if ai.mention is None else "editorial.ai.allowed"
        yield Hit(path, {"missing": figures.join(missing)})


@rule(
    "paid-partnership-mention",
    severity="error",
    chapter="editorial",
    title=Words("Un partenariat payé sans mention", "A paid partnership with no label"),
    message=Words(
        "{what}\u00a0: un partenariat payé est prévu, et aucune règle n’impose de l’afficher.",
        "{what}: a paid partnership is planned, and no rule says that it must be disclosed.",
    ),
    why=Words(
        "Cacher qu’une parole est payée trompe le public, et la loi française le punit.",
        "Hiding that somebody is paid to speak misleads the public, and French law punishes it.",
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
        "Ce contrôle reconnaît un partenariat payé aux mots du budget, des prestataires et des campagnes\u00a0: "
        "influenceur, créatrice de contenu, partenariat rémunéré. Il cherche alors, dans les règles de la charte et "
        "d’écriture, une phrase qui impose de le dire au public. Une seule règle suffit pour tous les "
        "partenariats\u202f; sans dépense de ce genre, il se tait. Exemple en faute\u00a0: «\u00a0600\u00a0€ pour une "
        "influenceuse\u00a0» au budget, et pas un mot de la mention «\u00a0Collaboration commerciale\u00a0» dans la "
        "charte.",
        "It recognises a paid partnership by the words of the budget, the providers and the campaigns: influencer, "
        "content creator, paid partnership. It then looks, in the rules of the charter and of writing, for a "
        "sentence that has the public told. One rule is enough for all partnerships; without such spending it keeps "
        "silent. At fault: “€600 for an influencer” in the budget, and not a word about the notice “Paid "
        "partnership” in the charter.",
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
        "Aucune licence ne dit ce que d’autres peuvent reprendre de vos contenus.",
        "No licence says what others may reuse from your content.",
    ),
    why=Words(
        "Sans licence, une école ou un journal scrupuleux n’osera pas reprendre votre photo\u00a0: elle circule moins.",
        "Without a licence, a careful school or newspaper will not dare use your photo: it travels less far.",
    ),
    remedy=Words(
        "Choisissez-en une (`editorial.rights.reuse_licence`)\u00a0: CC BY 4.0, ou la Licence ouverte d’un organisme "
        "public.",
        "Choose one (`editorial.rights.reuse_licence`): CC BY 4.0, or the open licence of a public body.",
    ),
    source="S2:49",
    documents=("editorial",),
    more=Words(
        "Ce contrôle cherche la licence de vos contenus (`reuse_licence`), c’est-à-dire la phrase qui dit ce que "
        "d’autres peuvent reprendre et à quelles conditions. Il attend que les questions sur les droits "
        "(`editorial.rights`) soient commencées. Pour un artisan ou un commerce, dont les photos font le métier, il "
        "se tait. Ce n’est qu’une remarque\u00a0: garder tous ses droits est un choix, à écrire aussi. Exemple qui "
        "tient\u00a0: «\u00a0CC BY 4.0\u00a0», et le journal local reprend la photo en citant la mairie.",
        "It looks for the licence of your content (`reuse_licence`), that is the words that say what others may "
        "reuse and on what terms. It waits until the questions on rights (`editorial.rights`) are begun. For a "
        "craftsperson or a shop, whose photos are the trade, it keeps silent. It is only a note: keeping all rights "
        "is a choice, to be written too. Sound: “CC BY 4.0”, and the local paper reuses the photo and names the "
        "town hall.",
    ),
)
def reuse_licence_missing(case: Case) -> Iterable[Hit]:
    """The rights are answered, and no licence is. For a craftsperson, whose photos are the trade, it is no fault."""
    rights = case.strategy.editorial.rights
    if rights and rights.reuse_licence is None and case.strategy.organisation.kind is not OrganisationKind.CRAFTSPERSON:
        yield Hit("editorial.rights.reuse_licence", {})
