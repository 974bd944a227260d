"""Countries by the names that people give them, in both languages: for a question that nobody answers with a code."""

from typing import Final

from socialplan.strategy.suggest import plain

_NAMES: Final[dict[str, tuple[str, ...]]] = {
    "FR": ("France", "France métropolitaine"),
    "GP": ("Guadeloupe",),
    "MQ": ("Martinique",),
    "GF": ("Guyane", "French Guiana"),
    "RE": ("La Réunion", "Réunion"),
    "YT": ("Mayotte",),
    "NC": ("Nouvelle-Calédonie", "New Caledonia"),
    "PF": ("Polynésie française", "French Polynesia"),
    "BE": ("Belgique", "Belgium"),
    "CH": ("Suisse", "Switzerland"),
    "LU": ("Luxembourg",),
    "MC": ("Monaco",),
    "CA": ("Canada", "Québec"),
    "GB": (
        *("Royaume-Uni", "United Kingdom", "UK", "Great Britain", "Grande-Bretagne", "Angleterre", "England"),
        *("Écosse", "Scotland", "Pays de Galles", "Wales", "Irlande du Nord", "Northern Ireland"),
    ),
    "IE": ("Irlande", "Ireland"),
    "US": ("États-Unis", "United States", "USA", "United States of America"),
    "AU": ("Australie", "Australia"),
    "NZ": ("Nouvelle-Zélande", "New Zealand"),
    "DE": ("Allemagne", "Germany"),
    "ES": ("Espagne", "Spain"),
    "IT": ("Italie", "Italy"),
    "PT": ("Portugal",),
    "NL": ("Pays-Bas", "Netherlands", "Hollande", "Holland"),
    "AT": ("Autriche", "Austria"),
    "DK": ("Danemark", "Denmark"),
    "SE": ("Suède", "Sweden"),
    "NO": ("Norvège", "Norway"),
    "FI": ("Finlande", "Finland"),
    "PL": ("Pologne", "Poland"),
    "GR": ("Grèce", "Greece"),
    "RO": ("Roumanie", "Romania"),
    "BG": ("Bulgarie", "Bulgaria"),
    "CZ": ("Tchéquie", "République tchèque", "Czechia", "Czech Republic"),
    "HU": ("Hongrie", "Hungary"),
    "MT": ("Malte", "Malta"),
    "CY": ("Chypre", "Cyprus"),
    "MA": ("Maroc", "Morocco"),
    "DZ": ("Algérie", "Algeria"),
    "TN": ("Tunisie", "Tunisia"),
    "SN": ("Sénégal", "Senegal"),
    "CI": ("Côte d’Ivoire", "Ivory Coast"),
    "CM": ("Cameroun", "Cameroon"),
    "MG": ("Madagascar",),
    "BJ": ("Bénin", "Benin"),
    "TG": ("Togo",),
    "ML": ("Mali",),
    "IN": ("Inde", "India"),
    "ZA": ("Afrique du Sud", "South Africa"),
}
_CODES: Final = {plain(name): code for code, names in _NAMES.items() for name in names}
_LENGTH: Final = 2


def code_of(text: str) -> str | None:
    """The two-letter code of a country's name, or of its code in whatever case; None where it is neither."""
    named = _CODES.get(plain(text))
    if named:
        return named
    code = text.strip().upper()
    return code if len(code) == _LENGTH and code.isascii() and code.isalpha() else None
