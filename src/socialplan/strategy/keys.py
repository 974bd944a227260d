"""Unknown keys: which one was meant, or where else it stands."""

from functools import cache
from typing import Final

from socialplan.language import Words
from socialplan.strategy.fields import Section
from socialplan.strategy.problems import dotted
from socialplan.strategy.refusal import did_you_mean
from socialplan.strategy.specs import fields_by_key, fields_of, paths_of_key
from socialplan.strategy.suggest import nearest, plain

_MOST_LISTED: Final = 14
_MOST_PLACES: Final = 3
_SHALLOW: Final = 2
_VERY_CLOSE: Final = 0.8

_FRENCH: Final[dict[str, tuple[str, ...]]] = {
    "adresse": ("site", "email", "contact_email"),
    "but": ("objectives", "objective", "goal"),
    "canaux": ("platforms", "channels"),
    "charte": ("charter",),
    "charte editoriale": ("editorial",),
    "cibles": ("audiences",),
    "cible": ("audience", "target"),
    "communautes": ("community",),
    "comptes": ("platforms", "accounts"),
    "compte": ("handle", "account"),
    "courriel": ("email", "contact_email"),
    "crise": ("crisis",),
    "date": ("on", "as_of"),
    "debut": ("start", "starts"),
    "documents": ("meta",),
    "effectif": ("headcount",),
    "equipe": ("team", "people"),
    "fin": ("end", "ends"),
    "fonction": ("title", "role"),
    "genre": ("kind",),
    "heures": ("hours_per_week", "hours"),
    "identifiant": ("id",),
    "indicateurs": ("kpis", "measurement"),
    "intitule": ("name", "title", "label"),
    "langues": ("languages",),
    "langue": ("language", "languages"),
    "lieu": ("place",),
    "ligne editoriale": ("editorial",),
    "membres": ("people",),
    "mesure": ("measurement",),
    "mesures": ("measurement",),
    "metier": ("trade",),
    "motif": ("reason",),
    "moyens": ("means",),
    "nom": ("name", "label"),
    "personnes": ("people",),
    "personne": ("person", "who"),
    "piliers": ("pillars",),
    "pilier": ("pillar",),
    "plateformes": ("platforms",),
    "plateforme": ("platform", "network"),
    "pourquoi": ("why", "reason"),
    "publics": ("audiences",),
    "public": ("audience", "audiences"),
    "raison": ("reason", "why"),
    "reseaux": ("platforms", "networks"),
    "reseau": ("network",),
    "responsable": ("owner", "lead"),
    "securite": ("security",),
    "statut": ("status",),
    "suppleance": ("deputy",),
    "suppleant": ("deputy",),
    "telephone": ("phone",),
    "ton": ("tone",),
    "titre": ("title", "name"),
    "veille": ("listening",),
    "url": ("url", "site"),
    "voix": ("voice",),
}
"""French words that people write for a key, and the keys that they may mean. Labels are compared as well."""


def expected_keys(section: type[Section]) -> Words:
    """The keys of a section, in words."""
    names = [field.key for field in fields_of(section)]
    listed = ", ".join(names[:_MOST_LISTED])
    more = len(names) - _MOST_LISTED
    if more <= 0:
        return Words(f"une clé connue ici : {listed}", f"a key known here: {listed}")
    return Words(f"une clé connue ici : {listed} et {more} autres", f"a key known here: {listed} and {more} more")


def advice_for(written: str, section: type[Section], root: type[Section], chapter: str | None) -> Words | None:
    """Which key was meant by `written` in `section`, or where below `root` it stands; None if nobody can tell.

    Of several places, those in `chapter` (a top-level key) come first.
    """
    meant = _same_word(written, section) or nearest(written, fields_by_key(section), _VERY_CLOSE)
    if meant:
        return did_you_mean(meant)
    return _elsewhere(written, root, chapter) or _roughly(written, section)


def _roughly(written: str, section: type[Section]) -> Words | None:
    meant = nearest(written, fields_by_key(section))
    return did_you_mean(meant) if meant else None


@cache
def _labels(section: type[Section]) -> dict[str, str]:
    return {plain(label): field.key for field in fields_of(section) for label in field.question.label}


def _same_word(written: str, section: type[Section]) -> str | None:
    """The key of `section` that `written` is another way of writing, in French or by its label."""
    word, keys = plain(written), fields_by_key(section)
    translated = next((key for key in _FRENCH.get(word, ()) if key in keys), None)
    return translated or _labels(section).get(word)


def _elsewhere(written: str, root: type[Section], chapter: str | None) -> Words | None:
    paths = paths_of_key(root)
    found = next((paths[key] for key in (written, *_FRENCH.get(plain(written), ())) if key in paths), ())
    near = [path for path in found if path[0] == chapter] or [
        path for path in found if chapter is None and len(path) <= _SHALLOW
    ]
    near = near or (list(found) if len(found) <= _MOST_PLACES else [])
    if not near:
        return None
    told = ", ".join(dotted(path) for path in near[:_MOST_PLACES])
    return Words(
        f"sa place est ailleurs : {told}. Vérifiez la clé et le retrait de la ligne.",
        f"its place is elsewhere: {told}. Check the key and the indent of the line.",
    )
