"""What the template engine and our own rules say of a wrong template, in both languages, with advice."""

from typing import Final, NamedTuple

from socialplan.language import Words


class Sentence(NamedTuple):
    """What the template engine or our rules say, and how we say it: reason, and advice where there is some."""

    pattern: str
    reason: Words
    advice: Words | None = None


FIELDS_PAGE: Final = Words(
    "Les champs de chaque modèle sont dans docs/templates.fr.md.",
    "The fields of each template are in docs/templates.md.",
)
_GIVEN: Final = Words(
    "Un modèle ne reçoit que «\u00a0v\u00a0»\u00a0; ses champs sont dans docs/templates.fr.md.",
    "A template receives nothing but “v”; its fields are in docs/templates.md.",
)
_FILTERS: Final = Words("Les filtres sont dans docs/templates.fr.md.", "The filters are in docs/templates.md.")
_SMALLER: Final = Words(
    "un modèle met en page ce que «\u00a0v\u00a0» contient, et n’a pas à calculer davantage.",
    "a template lays out what “v” holds, and need not compute more.",
)
_TAGS: Final = Words(
    "chaque if, for, macro, set, call ou filter se termine par son end… : endif, endfor…",
    "each if, for, macro, set, call or filter ends with its end…: endif, endfor…",
)
_MARKS: Final = Words(
    "mettez un blanc ou une ponctuation à l’extérieur des marques\u00a0: **{{{{ v.x }}}}**, puis un blanc.",
    "put a blank or punctuation outside the marks: **{{{{ v.x }}}}**, then a blank.",
)

SENTENCES: Final = (
    Sentence(
        r"'(?P<kind>[\w.]+) object' has no attribute '(?P<name>[^']*)'",
        Words("le champ «\u00a0{name}\u00a0» n’existe pas", "there is no field “{name}”"),
    ),
    Sentence(
        r"'(?P<variable>[^']*)' is undefined",
        Words("«\u00a0{variable}\u00a0» n’est défini nulle part", "“{variable}” is defined nowhere"),
        _GIVEN,
    ),
    Sentence(
        r"No (?:filter|test) named '(?P<filter>[^']*)'.*",
        Words("il n’y a pas de filtre «\u00a0{filter}\u00a0»", "there is no filter “{filter}”"),
        _FILTERS,
    ),
    Sentence(
        r"the template '(?P<template>[^']*)' .*does not export the requested name '(?P<what>[^']*)'",
        Words("{template} n’a pas de macro «\u00a0{what}\u00a0»", "{template} has no macro “{what}”"),
        Words(
            "gardez cette macro dans votre copie\u00a0: d’autres modèles l’appellent.",
            "keep this macro in your copy: other templates call it.",
        ),
    ),
    Sentence(
        r"there is no template (?P<template>.*)",
        Words("il n’y a pas de modèle {template}", "there is no template {template}"),
        Words(
            "seuls se lisent les modèles de ce dossier et ceux fournis\u00a0: socialplan templates list",
            "only this folder’s templates and the shipped ones can be read: socialplan templates list",
        ),
    ),
    Sentence(
        r"Unexpected end of template.*",
        Words("un bloc n’est pas fermé", "a block is not closed"),
        _TAGS,
    ),
    Sentence(
        r"unexpected end of template.*|unexpected '.'",
        Words(
            "une accolade ou une parenthèse n’est pas fermée à sa place",
            "a brace or bracket is not closed in its place",
        ),
        Words(
            "{{{{ … }}}} entoure une valeur, {{% … %}} une balise.", "{{{{ … }}}} surrounds a value, {{% … %}} a tag."
        ),
    ),
    Sentence(
        r"Encountered unknown tag '(?P<tag>[^']*)'.*",
        Words("la balise «\u00a0{tag}\u00a0» n’est pas attendue ici", "the tag “{tag}” is not expected here"),
        _TAGS,
    ),
    Sentence(
        r"[Ee]xpected (?:token )?(?P<wanted>.+), got (?P<got>.+)",
        Words("le moteur attend {wanted} et lit {got}", "the engine expects {wanted} and reads {got}"),
    ),
    Sentence(
        r"unexpected (?:char )?(?P<got>.+?)(?: at \d+)?",
        Words("{got} n’a pas sa place ici", "{got} has no place here"),
    ),
    Sentence(
        r"too much work for one document.*",
        Words(
            "trop de travail pour un document\u00a0: une boucle dans une boucle, ou qui ne finit jamais\u202f?",
            "too much work for one document: a loop in a loop, or one that never ends?",
        ),
        _SMALLER,
    ),
    Sentence(
        r"(?:templates or macros call one another without end|macros or loops call one another more than \d+ deep)",
        Words("des modèles ou des macros s’appellent sans fin", "templates or macros call one another without end"),
        _SMALLER,
    ),
    Sentence(
        r"a (?P<what>text|line|range|number|list|template|document) .*|the document has more than .*"
        r"|.* is too much for a filter|too deep or too large to be read .*|more than \d+ tags in all templates",
        Words("la mesure permise est dépassée ({english})", "{english}"),
        _SMALLER,
    ),
    Sentence(
        r"a link's target needs \|url",
        Words("la cible d’un lien demande le filtre url", "a link’s target needs the filter url"),
        Words(
            "écrivez ]({{{{ v.x|url }}}}), ou {{{{ v.x|link(v.y) }}}}.",
            "write ]({{{{ v.x|url }}}}), or {{{{ v.x|link(v.y) }}}}.",
        ),
    ),
    Sentence(
        r"within a fence a value needs \|(?P<what>\w+)|in front matter a value needs \|(?P<what2>\w+)"
        r"|in a comment a value needs \|(?P<what3>\w+)",
        Words(
            "ici une valeur demande le filtre {what}{what2}{what3}",
            "here a value needs the filter {what}{what2}{what3}",
        ),
        Words("écrivez {{{{ v.x|{what}{what2}{what3} }}}}.", "write {{{{ v.x|{what}{what2}{what3} }}}}."),
    ),
    Sentence(
        r"within backticks .*",
        Words(
            "entre apostrophes inverses, une valeur ne peut être protégée", "within backticks a value cannot be escaped"
        ),
        Words("écrivez {{{{ v.x|code }}}} sans elles.", "write {{{{ v.x|code }}}} without them."),
    ),
    Sentence(
        r"emphasis around a value .*",
        Words(
            "le gras ou l’italique autour d’une valeur touche une lettre ou une autre valeur",
            "emphasis around a value touches a letter or another value",
        ),
        _MARKS,
    ),
    Sentence(
        r"a value must not follow < directly|a value that ends in ! .*|a number here would start a list.*",
        Words("une valeur placée ici serait lue comme une marque", "a value that stands here would be read as a mark"),
        Words("mettez un mot ou un blanc entre les deux.", "put a word or a blank between the two."),
    ),
    Sentence(
        r"\|md is for literal text only",
        Words("md ne sert qu’à un texte écrit dans le modèle", "md is for text written in the template only"),
        Words("une valeur reste toujours protégée.", "a value always stays escaped."),
    ),
    Sentence(
        r"only text and numbers can be printed, and this is (?P<what>.*)",
        Words(
            "seuls un texte ou un nombre s’impriment, et ceci n’en est pas un ({what})",
            "only a text or a number can be printed, and this is neither ({what})",
        ),
        Words(
            "choisissez un de ses champs, ou parcourez-le avec for.",
            "choose one of its fields, or go through it with for.",
        ),
    ),
    Sentence(
        r"\|(?P<what>\w+) works on text, and this is finished Markdown|finished Markdown cannot be cut.*",
        Words(
            "ce filtre travaille sur un texte, et ceci est déjà mis en forme",
            "this filter works on text, and this is laid out already",
        ),
        Words("filtrez la valeur avant de la mettre en forme.", "filter the value before you lay it out."),
    ),
    Sentence(
        r"access to attribute '[^']*' of '[^']*' object is unsafe\.|.* is not safely callable"
        r"|str\.format is not available in templates|\S+ is for numbers only|\w+ is not available here",
        Words("un modèle n’en a pas le droit ({english})", "a template is not allowed to do that ({english})"),
        Words(
            "un modèle lit les champs de «\u00a0v\u00a0» et n’appelle que des macros et des filtres.",
            "a template reads the fields of “v”, and calls nothing but macros and filters.",
        ),
    ),
    Sentence(
        r"raw HTML, or a comment .*",
        Words(
            "du HTML, ou un commentaire qui n’est pas fermé sur sa ligne",
            "raw HTML, or a comment that is not closed on its line",
        ),
        Words(
            "seul <br> est permis dans un tableau\u00a0; sinon écrivez du Markdown.",
            "only <br> is allowed, in a table; otherwise write Markdown.",
        ),
    ),
    Sentence(
        r"this fence is never closed",
        Words("ce bloc de code n’est pas fermé", "this block of code is not closed"),
    ),
    Sentence(
        r"(?P<n>\d+) cells in a table of (?P<m>\d+).*"
        r"|the table's head has (?P<n2>\d+) cells, the line under it (?P<m2>\d+)",
        Words("{n}{n2} cellules dans un tableau de {m}{m2}", "{n}{n2} cells in a table of {m}{m2}"),
        Words("laissez une ligne vide après un tableau.", "leave a blank line after a table."),
    ),
    Sentence(
        r"a table row outside a table.*",
        Words("une ligne de tableau hors d’un tableau", "a table row outside a table"),
        Words("pas de ligne vide dans un tableau.", "no blank line within a table."),
    ),
    Sentence(
        r"the heading jumps to level (?P<level>\d)",
        Words("ce titre saute au niveau {level}", "this heading jumps to level {level}"),
    ),
    Sentence(r"a heading without text", Words("un titre sans texte", "a heading without text")),
    Sentence(
        r"nothing stands under the heading “(?P<title>.*)”",
        Words("rien ne suit le titre «\u00a0{title}\u00a0»", "nothing stands under the heading “{title}”"),
        Words(
            "n’écrivez ce titre que s’il y a de quoi dire dessous.",
            "write this heading only where there is something to say below.",
        ),
    ),
    Sentence(
        r"the heading “(?P<title>.*)” stands twice in one section",
        Words(
            "le titre «\u00a0{title}\u00a0» figure deux fois dans une section",
            "the heading “{title}” stands twice in one section",
        ),
    ),
    Sentence(
        r"\{\{, \{% or \{# is left over",
        Words("une accolade de modèle est restée dans le document", "a brace of the template is left in the document"),
    ),
    Sentence(
        r"this line makes a heading of the line above.*",
        Words("cette ligne fait un titre de celle du dessus", "this line makes a heading of the one above"),
        Words("mettez une ligne vide entre les deux.", "put a blank line between the two."),
    ),
    Sentence(r"bold text with nothing in it", Words("du gras sans rien dedans", "bold text with nothing in it")),
)
