"""The order that Word's schema wants of what is said of a paragraph, a run, a table, a section."""

from collections.abc import Mapping
from typing import Final
from xml.etree import ElementTree as ET

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

_CHILDREN: Final = {
    "pPr": """
        pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers
        pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE
        autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents
        suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle
        rPr sectPr pPrChange
    """,
    "rPr": """
        rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint
        noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect
        bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath
    """,
    "tblPr": """
        tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc
        tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription
    """,
    "tcPr": """
        cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText
        vAlign hideMark
    """,
    "sectPr": """
        headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders
        lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter
        docGrid printerSettings
    """,
    "style": """
        name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed
        qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr
        tblStylePr
    """,
    "lvl": """
        start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr
    """,
}
ORDER: Final[Mapping[str, tuple[str, ...]]] = {name: tuple(names.split()) for name, names in _CHILDREN.items()}
"""Element → its children's names, in the order of ECMA-376, part 1, annex A."""


def put(parent: ET.Element, name: str, **values: str) -> ET.Element:
    """Put a child into `parent` where the schema wants it, in the place of one of that name."""
    order = ORDER[parent.tag.removeprefix(W)]
    child = ET.Element(f"{W}{name}", {f"{W}{key}": value for key, value in values.items()})
    for old in parent.findall(f"{W}{name}"):
        parent.remove(old)
    rank = order.index(name)
    before = sum(_rank(each, order) < rank for each in parent)
    parent.insert(before, child)
    return child


def properties(parent: ET.Element, name: str) -> ET.Element:
    """What is said of `parent`, its first child `name`; made where there is none."""
    found = parent.find(f"{W}{name}")
    if found is None:
        found = ET.Element(f"{W}{name}")
        parent.insert(0, found)
    return found


def _rank(element: ET.Element, order: tuple[str, ...]) -> int:
    name = element.tag.removeprefix(W)
    return order.index(name) if name in order else len(order)
