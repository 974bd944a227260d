"""Which family of trades an organisation belongs to: as answered, else read from the words of its trade."""

from typing import Final

from socialplan.analysis.phrases import stem_in
from socialplan.knowledge import platforms
from socialplan.strategy.purpose import Organisation

_STEMS: Final = {
    "food": (
        "boulang", "patiss", "restaura", "traiteur", "boucher", "charcut", "chocolat", "fromag", "epicerie", "cafe",
        "brasse", "vigneron", "poissonn", "glacier", "bakery", "baker", "butcher", "cater", "brewer", "cheese",
        "winery",
    ),
    "beauty": ("coiff", "esthetic", "barbier", "onglerie", "maquill", "hairdress", "barber", "beauty", "nail"),
    "art_craft": (
        "ceramis", "ceramiq", "potier", "poterie", "bijou", "joaill", "ebenis", "verrier", "vitrail", "maroquin",
        "sellier", "relieur", "reliure", "tapissi", "luthi", "tisser", "tissage", "sculpt", "metiers d'art",
        "artisanat d'art", "artisan d'art", "ceramic", "potter", "jewel", "cabinetmak", "leather", "glassblow", "weav",
    ),
    "construction": (
        "plomb", "macon", "menuis", "electric", "couvreur", "peintre", "chauffag", "charpent", "carrel", "platr",
        "paysagis", "batiment", "renovation", "plumber", "mason", "carpent", "roofer", "builder", "construction",
    ),
    "tourism": ("hotel", "camping", "touris", "gite", "chambre d'hote", "auberge", "guesthouse", "hostel"),
    "health": (
        "sante", "medical", "medecin", "pharmac", "infirm", "kinesi", "hopital", "clinique", "health",
        "hospital",
    ),
    "sport": ("sport", "football", "rugby", "natation", "judo", "tennis", "escalade", "gymnas"),
    "culture": (
        "musee", "theatre", "patrimoine", "bibliotheque", "mediatheque", "cinema", "festival", "musique", "museum",
        "library", "heritage", "librairie", "bookshop",
    ),
    "education": (
        "universit", "ecole", "recherche", "enseignement", "lycee", "college", "school", "research",
        "education",
    ),
    "social_cause": (
        "solidar", "humanit", "insertion", "entraide", "benevol", "handicap", "environnement", "refugi", "charity",
        "volunteer", "environment",
    ),
    "tech": ("logiciel", "numeri", "informati", "web", "donnees", "cyber", "software", "digital", "data"),
    "industry": ("usin", "mecani", "metall", "industri", "fabricant", "plasturg", "fonderie", "machin", "manufactur"),
    "b2b_services": (
        "conseil", "comptab", "audit", "interim", "logisti", "nettoyage", "marketing", "ingenierie", "consult",
        "accounting", "engineering", "logistics",
    ),
    "retail": (
        "boutique", "magasin", "commerce", "fleuris", "opticien", "cycles", "shop", "store", "retail",
        "florist",
    ),
}  # fmt: skip
"""How the words for a trade begin, family by family; the first family that fits is taken."""


def trade_family(organisation: Organisation) -> str | None:
    """The id of the family of trades; None when nothing tells."""
    if organisation.trade_family in platforms.trades():
        return organisation.trade_family
    if organisation.trade is None:
        return None
    said = " ".join(wording for _, wording in organisation.trade.by_language)
    return next((family for family, stems in _STEMS.items() if stem_in(said, stems)), None)
