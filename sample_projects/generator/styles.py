# SPDX-License-Identifier: GPL-2.0-or-later
"""Styles of the sample project: a calm grey base map, networks in the KLIC colours, tasks in the sectors' colours."""
from qgis.core import (QgsCategorizedSymbolRenderer, QgsFillSymbol, QgsLinePatternFillSymbolLayer, QgsLineSymbol,
                       QgsMarkerSymbol, QgsPalLayerSettings, QgsProperty,
                       QgsRendererCategory, QgsSingleSymbolRenderer, QgsTextBufferSettings, QgsTextFormat,
                       QgsUnitTypes, QgsVectorLayerSimpleLabeling, QgsWkbTypes)
from qgis.PyQt.QtGui import QColor, QFont

GROUND, MEADOW = "#f1efe9", "#eaf0df"
# Value of "function": fill and the word in the legend.
PUBLIC_SPACE = {
    "rijbaan regionale weg": ("#cfcfcf", "Rijbaan, hoofdweg"), "rijbaan lokale weg": ("#dcdcdc", "Rijbaan"), "fietspad": ("#d9c3bb", "Fietspad"),
    "parkeervlak": ("#d0d2d6", "Parkeervlak"), "voetpad": ("#ececec", "Voetpad"), "voetgangersgebied": ("#e6e2da", "Voetgangersgebied"),
    "berm": ("#d5e0c8", "Berm"), "groenvoorziening": ("#d3e2c6", "Groen"), "water": ("#c5d9e6", "Water"),
}
# KLIC theme: colour, width in mm, title.
NETWORKS = {
    "rioolVrijverval": ("#ba38a8", 0.60, "Riool vrijverval"), "warmte": ("#008080", 0.50, "Warmte"), "water": ("#0000ff", 0.40, "Water"),
    "gasLageDruk": ("#ffd750", 0.40, "Gas lage druk"), "middenspanning": ("#c80000", 0.34, "Middenspanning"),
    "laagspanning": ("#960000", 0.26, "Laagspanning"), "datatransport": ("#00ff00", 0.22, "Datatransport"),
}
# Status: dash pattern in multiples of the line width, title.
STATUSES = {"functional": (None, "in gebruik"), "projected": ("4;6", "geprojecteerd"), "disused": ("10;4;2;4", "buiten gebruik")}
# Sector: colour, two-letter code, title.
SECTORS = {
    "sewer": ("#8e3f97", "RI", "Riool"), "drinking_water": ("#1f5fd0", "WA", "Drinkwater"), "gas": ("#d9a300", "GA", "Gas"),
    "electricity": ("#c0392b", "EL", "Elektriciteit"), "telecom": ("#3d9a35", "TE", "Telecom"), "heat": ("#0f8b8d", "WM", "Warmte"),
    "roads": ("#5a5a5a", "WE", "Wegen"), "greenery": ("#7fb92e", "GR", "Groen"), "water_climate": ("#5bb5e8", "KL", "Water en klimaat"),
    "housing": ("#e07b39", "WO", "Wonen"), "waste": ("#8a6d3b", "AF", "Afval"), "mobility": ("#2c3e70", "MO", "Mobiliteit"),
    "lighting": ("#f2d544", "VE", "Verlichting"), "social": ("#e0559a", "SO", "Sociaal"),
}


def fill(colour, outline="#00000000", width=0.0):
    return QgsFillSymbol.createSimple({"color": colour, "outline_color": outline, "outline_width": str(width),
                                       "outline_style": "solid" if width else "no"})


def style_public_space(layer):
    categories = [QgsRendererCategory(value, fill(colour, "#b9b9b9", 0.08), title) for value, (colour, title) in PUBLIC_SPACE.items()]
    layer.setRenderer(QgsCategorizedSymbolRenderer("function", categories))


def style_blocks(layer):
    layer.setRenderer(QgsSingleSymbolRenderer(fill(GROUND)))


def style_buildings(layer):
    house = fill("#c3beb8", "#8f8a84", 0.10)
    public = fill("#b3aca6", "#857f79", 0.16)
    shed = fill("#d3cfca", "#a8a39d", 0.08)
    layer.setRenderer(QgsCategorizedSymbolRenderer("use", [
        QgsRendererCategory("wonen", house, "Woning"), QgsRendererCategory("onderwijs", public.clone(), "School"),
        QgsRendererCategory("bijeenkomst", public, "Kerk, buurthuis"), QgsRendererCategory("bijgebouw", shed, "Bijgebouw")]))


def style_trees(layer):
    symbol = QgsMarkerSymbol.createSimple({"name": "circle", "color": "150,185,120,120", "outline_color": "110,145,85,170", "outline_width": "0.1"})
    symbol.setSizeUnit(QgsUnitTypes.RenderMetersInMapUnits)
    symbol.setDataDefinedSize(QgsProperty.fromExpression('coalesce("crown_m", 4) * 0.8'))
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))


def style_networks(layer):
    """One category for theme and status together: colour says what, dash says whether it is there."""
    used = {(f["thema"], f["status"]) for f in layer.getFeatures()}
    categories = []
    for thema, (colour, width, title) in NETWORKS.items():
        for status, (dash, status_title) in STATUSES.items():
            if (thema, status) not in used:
                continue
            symbol = QgsLineSymbol.createSimple({"color": colour, "width": str(width), "capstyle": "flat", "joinstyle": "round"})
            if dash:
                line = symbol.symbolLayer(0)
                line.setUseCustomDashPattern(True)
                line.setCustomDashVector([float(part) * width for part in dash.split(";")])
            label = title if status == "functional" else f"{title}, {status_title}"
            categories.append(QgsRendererCategory(f"{thema}|{status}", symbol, label))
    layer.setRenderer(QgsCategorizedSymbolRenderer('"thema" || \'|\' || "status"', categories))


def _fade_by_firmness(symbol, strongest):
    """Opacity from 35 to 100 % of the strongest (0 to 1) by firmness; an unknown firmness is drawn halfway."""
    properties = symbol.dataDefinedProperties()
    properties.setProperty(symbol.PropertyOpacity, QgsProperty.fromExpression(f'(35 + 65 * coalesce("firmness", 0.5)) * {strongest}'))
    symbol.setDataDefinedProperties(properties)


def style_task(layer, sector):
    colour = SECTORS[sector][0]
    symbol = fill(colour, colour, 0.3)
    _fade_by_firmness(symbol, 0.6)
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))


def style_ambition(layer, sector):
    """Thin hatching over a whole neighbourhood, so that the street below stays readable."""
    colour = SECTORS[sector][0]
    symbol = QgsFillSymbol.createSimple({"color": "0,0,0,0", "style": "no", "outline_color": colour, "outline_width": "0.6", "outline_style": "dash"})
    hatch = QgsLinePatternFillSymbolLayer()
    hatch.setLineAngle(15.0 + 30.0 * (list(SECTORS).index(sector) % 6))
    hatch.setDistance(3.5)
    hatch.setSubSymbol(QgsLineSymbol.createSimple({"color": colour, "width": "0.25"}))
    symbol.appendSymbolLayer(hatch)
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))


def style_neighbourhoods(layer):
    symbol = QgsFillSymbol.createSimple({"color": "0,0,0,0", "style": "no", "outline_color": "#6b5f7a", "outline_width": "0.7", "outline_style": "dash dot"})
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))
    _label(layer, '"name"', 11.0, "#5a4f69", bold=True)


def style_axes(layer):
    """Axes are drawn by the public space; they carry the street names."""
    symbol = QgsLineSymbol.createSimple({"color": "0,0,0,0", "width": "0.1", "line_style": "no"})
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))
    settings = _settings('"name"', 7.5, "#4d4d4d")
    settings.placement = QgsPalLayerSettings.Curved
    settings.placementFlags = 1 | 8  # on the line, following its direction
    settings.mergeLines = True
    settings.repeatDistance = 90.0
    settings.repeatDistanceUnit = QgsUnitTypes.RenderMillimeters
    settings.scaleVisibility, settings.minimumScale, settings.maximumScale = True, 6000, 1
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)


def _settings(expression, size, colour, bold=False):
    text = QgsTextFormat()
    font = QFont("Sans Serif")
    font.setBold(bold)
    text.setFont(font)
    text.setSize(size)
    text.setColor(QColor(colour))
    buffer = QgsTextBufferSettings()
    buffer.setEnabled(True)
    buffer.setSize(0.8)
    buffer.setColor(QColor(255, 255, 255, 210))
    text.setBuffer(buffer)
    settings = QgsPalLayerSettings()
    settings.fieldName, settings.isExpression = expression, True
    settings.setFormat(text)
    return settings


def _label(layer, expression, size, colour, bold=False):
    settings = _settings(expression, size, colour, bold)
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)


def style_raw(layer, colour):
    if layer.geometryType() == QgsWkbTypes.PolygonGeometry:
        symbol = fill(colour, colour, 0.3)
        symbol.setOpacity(0.4)
        layer.setRenderer(QgsSingleSymbolRenderer(symbol))
    elif layer.geometryType() == QgsWkbTypes.LineGeometry:
        layer.setRenderer(QgsSingleSymbolRenderer(QgsLineSymbol.createSimple({"color": colour, "width": "0.7"})))
    else:
        layer.setRenderer(QgsSingleSymbolRenderer(QgsMarkerSymbol.createSimple({"color": colour, "size": "2.4", "outline_color": "#ffffff"})))


def style_assets(layer):
    """By condition, worn out in the darkest colour; unknown in grey."""
    colours = {1: "#1a9850", 2: "#91cf60", 3: "#fee08b", 4: "#fc8d59", 5: "#b2182b"}
    categories = [QgsRendererCategory(value, QgsLineSymbol.createSimple({"color": colour, "width": "0.8"}), f"conditie {value}")
                  for value, colour in colours.items()]
    categories.append(QgsRendererCategory(None, QgsLineSymbol.createSimple({"color": "#9a9a9a", "width": "0.8", "line_style": "dash"}), "onbekend"))
    layer.setRenderer(QgsCategorizedSymbolRenderer("condition", categories))
