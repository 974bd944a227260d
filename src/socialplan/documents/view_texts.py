"""The words of the page for those who write templates."""

from collections.abc import Mapping
from typing import Final

from socialplan.language import Language, Words

WORDS: Final = {
    "slots": Words(
        '**Les emplacements** (`{network}` dans un élément fait pour chaque réseau, `network: "@each"`) :',
        '**The slots** (`{network}` within an item made for each network, `network: "@each"`):',
    ),
    "roles": Words("**Les rôles** :", "**The roles**:"),
    "kinds": Words("**Les types d’organisation** :", "**The kinds of organisation**:"),
    "terms": Words("**Les termes connus du glossaire** :", "**The glossary’s known terms**:"),
    "filters": Words("Filtres", "Filters"),
    "filter_head": Words("| Filtre | Ce qu’il fait |", "| Filter | What it does |"),
    "templates": Words("Les modèles et ce qu’ils reçoivent", "The templates and what they receive"),
    "template_head": Words("| Modèle | Document | `v` |", "| Template | Document | `v` |"),
    "classes": Words("Les champs", "The fields"),
}
FIELD_HEAD: Final[Mapping[Language, str]] = {
    "fr": "| Champ | Type | Exemple | Sens (tiré du code) |",
    "en": "| Field | Type | Example | Meaning |",
}

FILTERS: Final = {
    "plural": Words(
        '`{{ 3\\|plural("réseau", "réseaux") }}` donne « 3 réseaux »',
        '`{{ 3\\|plural("network", "networks") }}` gives “3 networks”',
    ),
    "sentence": Words("ajoute un point s’il en manque un", "adds a full stop where one is missing"),
    "lines": Words("une puce par ligne du texte", "one list item for each line of the text"),
    "para": Words("les paragraphes du texte", "the paragraphs of the text"),
    "br": Words("les lignes dans une cellule de tableau", "the lines within a table cell"),
    "indent": Words("décale ce qui suit dans une puce", "moves what follows within a list item"),
    "link": Words("`{{ titre\\|link(adresse) }}`", "`{{ title\\|link(address) }}`"),
    "url": Words("la cible d’un lien : `[x]({{ a\\|url }})`", "a link’s target: `[x]({{ a\\|url }})`"),
    "code": Words("entre apostrophes inverses", "within backticks"),
    "fence": Words("un bloc à recopier", "a block to copy"),
    "mermaid": Words("un mot d’un schéma Mermaid", "a word of a Mermaid drawing"),
    "comment": Words("dans un commentaire", "in a comment"),
    "yaml": Words("dans l’en-tête YAML", "in the YAML front matter"),
    "md": Words(
        'du Markdown écrit dans le modèle, jamais une valeur : `{{ "**"\\|md }}`',
        'Markdown written in the template, never a value: `{{ "**"\\|md }}`',
    ),
    "join": Words('met bout à bout : `{{ v.x\\|join(", ") }}`', 'puts together: `{{ v.x\\|join(", ") }}`'),
    "default": Words("ce qui vaut quand rien n’est là", "what stands where there is nothing"),
    "capitalize, lower, upper, title, trim, truncate, replace, wordcount": Words(
        "travaillent sur un texte", "work on a text"
    ),
    "first, last, length, list, reverse, sort, unique, min, max, sum, groupby, dictsort, items": Words(
        "travaillent sur une liste", "work on a list"
    ),
    "map, select, reject, selectattr, rejectattr": Words("choisissent dans une liste", "choose from a list"),
    "int, round, count": Words("travaillent sur un nombre, ou comptent", "work on a number, or count"),
}

ABOUT: Final[Mapping[Language, str]] = {
    "fr": """# Vos modèles, vos mots

Cette page s’adresse à qui veut changer la forme ou les mots des documents. La liste des champs est tirée du programme ;
les exemples viennent des [stratégies d’exemple](../examples/). Pour changer ce que disent les documents, changez
d’abord `strategy.yaml` : un modèle ne sert qu’à ce qu’aucune réponse ne peut dire.

## Un modèle à soi

```console
socialplan templates list                  # les modèles fournis, ceux que vous remplacez
socialplan templates copy plan-de-crise    # en copier un dans templates/fr/
socialplan render                          # vos documents, avec votre modèle
socialplan templates diff plan-de-crise    # ce qui a changé dans le modèle fourni depuis votre copie
socialplan templates trust                 # accepter les modèles d’un dossier
```

Un fichier de `templates/fr/` ou `templates/en/` prend la place du modèle fourni du même nom. Un fichier d’un autre nom
ne remplace rien, mais vos modèles peuvent l’appeler : `{% import "_nos-macros.md.jinja" as nous %}`. Un modèle peut
inclure celui qu’il remplace, `{% include "shipped/plan-de-crise.md.jinja" %}`, et ajouter une page avant ou après.

**Avant de servir, un modèle est accepté**, une fois pour ces textes exacts : sur un terminal, `render` le demande ;
ailleurs, tapez `socialplan templates trust`. L’accord est noté dans votre configuration (`~/.config/socialplan/`),
jamais dans le dossier, qui a pu vous être donné. Dès qu’un modèle change, la question revient.

**Si un modèle est faux**, aucun document n’est changé : le message donne le fichier, la ligne, la raison et le remède.

## Ce qu’un modèle peut faire

Les modèles sont écrits pour [Jinja](https://jinja.palletsprojects.com/templates/). Chacun ne reçoit que `v`.

- Toute valeur est protégée : `{{ v.x }}` s’affiche telle quelle, quels que soient ses astérisques. Ce que le modèle
  écrit lui-même est du Markdown.
- Une valeur dans un lien, du code, un bloc, un commentaire demande le filtre de ce lieu.
- `if`, `for`, `set`, `macro`, `call`, `filter`, `with`, `include`, `import`, `raw` ; ni `extends`, ni `block`, ni
  `autoescape`. `range`, `namespace`, `loop` ; les calculs sur les nombres, `~` pour les textes.
- Ni méthode, ni attribut caché, ni fichier, ni programme, ni réseau. Le travail est compté : un document trop long à
  faire s’arrête avec un message.
- Le document obtenu est vérifié : pas de HTML (sauf `<br>`), des tableaux réguliers, des titres qui ne sautent pas de
  niveau et sous lesquels il y a quelque chose.

## Vos mots, sans modèle

**Le glossaire de la maison.** `house/glossary.yaml`, à côté de `strategy.yaml`, remplace ou ajoute des définitions. Les
termes ajoutés figurent au glossaire du plan stratégique.

```yaml
terms:
  reach:                         # un terme connu : sa définition est remplacée
    definition: Nombre d’habitants différents qui ont vu la publication.
  conseil_de_quartier:           # un terme à vous
    term: conseil de quartier
    definition: L’une des six assemblées d’habitants de la commune.
```

**Les propositions de la maison.** `house/proposals/<chapitre>.yaml` remplace ce que socialplan propose quand vous
n’avez rien répondu ; les chapitres :
`editorial`, `calendar`, `charter`, `moderation`, `security`, `crisis`, `measurement`. Le
format est celui de `strategy.yaml`, sous `all` (pour tous), sous un type d’organisation (`local_government`…) ou sous
`alone` (une personne seule). Un champ remplace le nôtre en entier ; dans `scenarios` et `levels` de `crisis`, les
éléments que vous nommez sont gardés, dans votre ordre, et prennent chez nous les champs qui leur manquent.

```yaml
all:
  not_a_crisis:
    - Une critique isolée, même vive.
local_government:
  press:
    holding_line: "{Organisation} rassemble les faits ; prochain point dans {next_update}, par {lead}."
```

Un texte peut être une phrase ou `{fr: …, en: …}`. `{organisation}`, `{lead}`, `{spokesperson}`, `{networks}`,
`{response_time}`… reçoivent vos réponses ; `person: "@lead"` désigne qui tient ce rôle.""",
    "en": """# Your templates, your words

This page is for those who want to change the form or the words of the documents. The list of fields is made from the
program; the examples come from the [example strategies](../examples/). To change what documents say, change
`strategy.yaml` first: a template is for what no answer can say.

## A template of your own

```console
socialplan templates list                     # the shipped templates, and those that you replace
socialplan templates copy crisis-playbook     # copy one into templates/en/
socialplan render                             # your documents, with your template
socialplan templates diff crisis-playbook     # what changed in the shipped one since your copy
socialplan templates trust                    # agree to a folder's templates
```

A file in `templates/fr/` or `templates/en/` takes the place of the shipped one of the same name. A file of another name
replaces nothing, but your templates may call it: `{% import "_our-macros.md.jinja" as ours %}`. A template may include
the one that it replaces, `{% include "shipped/crisis-playbook.md.jinja" %}`, and add a page before or after.

**Before it is used, a template is agreed to**, once for these very texts: on a terminal `render` asks; elsewhere type
`socialplan templates trust`. The consent is written down in your configuration (`~/.config/socialplan/`), never in the
folder, which somebody may have given you. Once a template changes, you are asked again.

**If a template is wrong**, no document is changed: the message gives the file, the line, the reason and the remedy.

## What a template can do

Templates are written for [Jinja](https://jinja.palletsprojects.com/templates/). Each receives nothing but `v`.

- Every value is escaped: `{{ v.x }}` shows as it is, whatever asterisks it holds. What the template itself writes is
  Markdown.
- A value in a link, in code, in a block or in a comment needs the filter of that place.
- `if`, `for`, `set`, `macro`, `call`, `filter`, `with`, `include`, `import`, `raw`; neither `extends` nor `block` nor
  `autoescape`. `range`, `namespace`, `loop`; sums on numbers, `~` for texts.
- No method, no hidden attribute, no file, no program, no network. Work is counted: a document that takes too much of it
  ends with a message.
- The document that comes out is checked: no HTML (save `<br>`), regular tables, headings that jump no level and have
  something below them.

## Your words, without a template

**The house glossary.** `house/glossary.yaml`, beside `strategy.yaml`, replaces or adds definitions. Terms that you add
stand in the strategy plan's glossary.

```yaml
terms:
  reach:                         # a known term: its definition is replaced
    definition: The number of different residents who saw the post.
  ward_council:                  # a term of yours
    term: ward council
    definition: One of the town's six residents' assemblies.
```

**The house proposals.** `house/proposals/<chapter>.yaml` replaces what socialplan proposes where you have answered
nothing; the chapters are `editorial`, `calendar`, `charter`, `moderation`, `security`, `crisis`, `measurement`. The
format is that of `strategy.yaml`, under `all` (for everybody), under a
kind of organisation (`local_government`…) or under
`alone` (one person alone). A field replaces ours as a whole; in `scenarios` and `levels` of `crisis` the items that you
name are kept, in your order, and take from ours the fields that they lack.

```yaml
all:
  not_a_crisis:
    - A single complaint, however sharp.
local_government:
  press:
    holding_line: "{Organisation} is gathering the facts; next word in {next_update}, from {lead}."
```

A text may be a sentence or `{fr: …, en: …}`. `{organisation}`, `{lead}`, `{spokesperson}`, `{networks}`,
`{response_time}`… receive your answers; `person: "@lead"` names whoever has that role.""",
}
