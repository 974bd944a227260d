"""Worked examples of the comparison of names, each done by hand."""

import pytest

from socialplan.analysis.handles import handle_form, is_assigned


@pytest.mark.parametrize(
    ("handle", "form"),
    [
        ("@VilleDeLeon", "villedeleon"),  # capitals
        ("@Ville_de-Léon", "villedeleon"),  # accents and signs
        ("@ville.de.leon", "villedeleon"),
        ("@villedeleon@social.example", "villedeleon"),  # a server is no part of the name
        ("@ville-de-leon.bsky.social", "villedeleon"),  # a name lent by the network
        ("@ville_de_leon.officiel", "villedeleon"),  # said to be the real one
        ("Menuiserie Roy SARL", "menuiserieroy"),  # a legal form
        ("menuiserie_roy_sas", "menuiserieroy"),
        ("roy-ltd", "roy"),
        ("+VilleDeLeon", "villedeleon"),
        ("@sas", "sas"),  # nothing but a suffix: the name itself
        ("@officiel", "officiel"),
        ("@atlas", "atlas"),  # ends like a suffix without being one
        ("@œuvre", "oeuvre"),
        ("", ""),
    ],
)
def test_handle_form(handle: str, form: str) -> None:
    assert handle_form(handle) == form


def test_a_dotted_handle_is_a_domain_only_where_handles_are() -> None:
    assert handle_form("@ville-de-leon.example", domain=True) == "villedeleon"
    assert handle_form("@ville-de-leon.bsky.social", domain=True) == "villedeleon"
    assert handle_form("@ville-de-leon.example") == "villedeleonexample"


@pytest.mark.parametrize(
    ("url", "assigned"),
    [
        ("https://www.facebook.com/profile.php?id=61550000000000", True),
        ("https://www.facebook.com/people/Ville-de-Leon/100064", True),
        ("https://www.facebook.com/pages/Leon/1234", True),
        ("https://www.facebook.com/Ville-de-Leon-104512345678", True),
        ("https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv", True),
        ("https://www.linkedin.com/company/12345678/", True),
        ("https://www.linkedin.com/in/ana-roy-1a2b3c4d", True),
        ("https://www.facebook.com/villedeleon", False),
        ("https://www.facebook.com/cma64", False),  # a department's number, chosen
        ("https://www.instagram.com/leon2026/", False),
        ("https://www.youtube.com/@villedeleon", False),
        ("https://www.linkedin.com/company/ville-de-leon/", False),
        ("https://www.linkedin.com/in/ana-roy", False),
    ],
)
def test_is_assigned(url: str, assigned: bool) -> None:  # noqa: FBT001 - a column
    assert is_assigned(url) is assigned
