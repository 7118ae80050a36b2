# SPDX-License-Identifier: GPL-2.0-or-later
"""A landscape A4 that can be handed to somebody who was not there: map, legend, places in words, and where it comes from. What is on the map is for others to say."""
import math

from osgeo import gdal
from qgis.core import (Qgis, QgsFeature, QgsFillSymbol, QgsGeometry, QgsLayoutExporter, QgsLayoutItemLabel, QgsLayoutItemLegend, QgsLayoutItemMap, QgsLayoutItemPage,
                       QgsLayoutItemPicture, QgsLayoutItemScaleBar, QgsLayoutPoint, QgsLegendStyle, QgsLineSymbol, QgsMapLayerLegendUtils, QgsMarkerSymbol,
                       QgsPalLayerSettings, QgsPointXY, QgsPrintLayout, QgsProject, QgsRectangle, QgsSingleSymbolRenderer, QgsTextFormat, QgsUnitTypes, QgsVectorLayer,
                       QgsVectorLayerSimpleLabeling)
from qgis.PyQt.QtCore import QDate, QLocale, QRectF, Qt
from qgis.PyQt.QtGui import QFont

# Buildings are drawn and not filled: in a print in black and white only stacks are grey.
BASE = (("public_space", {"color": "#f8f8f8", "outline_style": "no"}), ("buildings", {"color": "white", "outline_color": "#bdbdbd", "outline_width": "0.1"}))
MAP = QRectF(8, 27, 202, 164)
COLUMN_LEFT, COLUMN_WIDTH = 216, 73
DISC_MM = 5
LETTER_MARGIN_MM = 3  # half a disc and its outline
EMPTY_SHEET_M = 1000  # a sheet without features has a scale, too
DOTS_PER_INCH = 200


def font(size, bold=False):
    made = QFont("DejaVu Sans")
    made.setPointSizeF(size)
    made.setBold(bold)
    return made


def placement(name):
    return getattr(getattr(Qgis, "LabelPlacement", QgsPalLayerSettings), name)  # QGIS 3.22 has it in the settings only


def text_format(size, bold=False):
    text = QgsTextFormat()
    text.setFont(font(size, bold))
    text.setSize(size)
    return text


def base_map(base):
    layers = []
    for name, look in BASE:
        layer = QgsVectorLayer(f"{base}|layername={name}", name, "ogr")
        if layer.isValid():
            layer.setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple(look)))
            QgsProject.instance().addMapLayer(layer)
            layers.insert(0, layer)
    return layers


def free_spots(places, mm_per_unit, sheet):
    """Where the letters stand, in map units: on the sheet, beside their places and outward from them all, so that those of near places do not lie over one another."""
    room = sheet.buffered(-LETTER_MARGIN_MM / mm_per_unit)
    middle_x, middle_y = (sum(values) / max(len(places), 1) for values in ([place.spot.x() for place in places], [place.spot.y() for place in places]))
    taken = [(place.spot.x(), place.spot.y(), DISC_MM * 0.6) for place in places]
    spots = []
    for place in places:
        x, y = place.spot.x(), place.spot.y()
        outward = math.atan2(y - middle_y, x - middle_x)
        candidates = [(x + far * math.cos(outward + turn) / mm_per_unit, y + far * math.sin(outward + turn) / mm_per_unit)
                      for far in (6, 9, 12, 16) for turn in (0, 0.5, -0.5, 1, -1, 1.6, -1.6, 2.4, -2.4, 3.1)]
        candidates = [spot for spot in candidates if room.contains(QgsPointXY(*spot))] or [(room.center().x(), room.center().y())]
        spot = next((spot for spot in candidates if all(math.dist(spot, other[:2]) * mm_per_unit >= other[2] for other in taken)), candidates[0])
        taken.append((*spot, DISC_MM * 1.05))
        spots.append(QgsPointXY(*spot))
    return spots


def memory_layer(kind, crs, geometries, labels, symbol):
    layer = QgsVectorLayer(f"{kind}?crs={crs.authid()}&field=label:string", "what the map says", "memory")
    layer.setCrs(crs)  # one that has no number of an authority, too
    features = []
    for geometry, label in zip(geometries, labels):
        feature = QgsFeature(layer.fields())
        feature.setGeometry(geometry)
        feature.setAttributes([label])
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))
    QgsProject.instance().addMapLayer(layer)
    return layer


def write_labels(layer, text):
    """Has every feature of a layer of memory_layer() say its label."""
    settings = QgsPalLayerSettings()
    settings.fieldName = "label"
    settings.placement = placement("OverPoint")
    settings.priority = 10
    settings.displayAll = True
    settings.setFormat(text)
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)
    return layer


def lettered(places, spots, crs):
    """Layers that mark the places with their letters at the spots, the upper first."""
    letters = [place.letter for place in places]
    discs = memory_layer("Point", crs, [QgsGeometry.fromPointXY(spot) for spot in spots], letters, QgsMarkerSymbol.createSimple(
        {"name": "circle", "size": str(DISC_MM), "color": "white", "outline_color": "black", "outline_width": "0.35"}))
    leaders = memory_layer("LineString", crs, [QgsGeometry.fromPolylineXY([place.spot, spot]) for place, spot in zip(places, spots)], letters,
                           QgsLineSymbol.createSimple({"color": "black", "width": "0.35"}))
    dots = memory_layer("Point", crs, [QgsGeometry.fromPointXY(place.spot) for place in places], letters, QgsMarkerSymbol.createSimple(
        {"name": "circle", "size": "1.4", "color": "black", "outline_color": "white"}))
    return [write_labels(discs, text_format(8, bold=True)), dots, leaders]


def add_label(layout, text, size, area, bold=False):
    label = QgsLayoutItemLabel(layout)
    label.setText(text)
    label.setFont(font(size, bold))
    label.setHAlign(Qt.AlignLeft)
    label.setMarginX(0)
    label.setMarginY(0)
    label.attemptSetSceneRect(area)
    layout.addLayoutItem(label)


def add_map(layout, layer):
    map_item = QgsLayoutItemMap(layout)
    map_item.attemptSetSceneRect(MAP)
    extent = layer.extent() if layer.featureCount() else QgsRectangle.fromCenterAndSize(QgsPointXY(0, 0), EMPTY_SHEET_M, EMPTY_SHEET_M)
    extent.scale(1.06)
    map_item.setCrs(layer.crs())
    map_item.zoomToExtent(extent)
    map_item.setFrameEnabled(True)
    layout.addLayoutItem(map_item)
    return map_item


def add_scale(layout, map_item):
    bar = QgsLayoutItemScaleBar(layout)
    bar.setLinkedMap(map_item)
    bar.applyDefaultSize(QgsUnitTypes.DistanceMeters)
    bar.setStyle("Single Box")
    bar.setFont(font(7))
    bar.setHeight(2)
    bar.setBackgroundEnabled(True)
    layout.addLayoutItem(bar)
    bar.attemptMove(QgsLayoutPoint(MAP.left() + 2, MAP.bottom() - bar.rect().height() - 2))
    north = QgsLayoutItemPicture(layout)
    north.setPicturePath(":/images/north_arrows/layout_default_north_arrow.svg")
    north.setLinkedMap(map_item)
    north.attemptSetSceneRect(QRectF(MAP.right() - 11, MAP.top() + 2, 9, 11))
    layout.addLayoutItem(north)


def add_legend(layout, map_item, layer, top, labels=None):
    """Of one layer; labels: other words for its entries, by their number."""
    legend = QgsLayoutItemLegend(layout)
    legend.setLinkedMap(map_item)
    legend.setAutoUpdateModel(False)
    root = legend.model().rootGroup()
    for child in root.findLayers():
        if child.layerId() != layer.id():
            root.removeLayer(child.layer())
            continue
        for entry, label in (labels or {}).items():
            QgsMapLayerLegendUtils.setLegendNodeUserLabel(child, entry, label)
        legend.model().refreshLayerLegend(child)
    legend.setStyleFont(QgsLegendStyle.Subgroup, font(9, bold=True))
    legend.setStyleFont(QgsLegendStyle.SymbolLabel, font(8))
    legend.setBoxSpace(0)
    legend.setSymbolHeight(3.4)
    legend.attemptMove(QgsLayoutPoint(COLUMN_LEFT, top))
    layout.addLayoutItem(legend)
    legend.adjustBoxSize()


def add_places(layout, heading, places, top, place_mm=9.2):
    """The places in words: letter, headline and detail of each. Gives where it ends."""
    add_label(layout, heading, 9, QRectF(COLUMN_LEFT, top, COLUMN_WIDTH, 5), bold=True)
    top += 6
    for place in places:
        add_label(layout, place.letter, 8, QRectF(COLUMN_LEFT, top, 5, 5), bold=True)
        add_label(layout, place.headline, 7, QRectF(COLUMN_LEFT + 5, top, COLUMN_WIDTH - 5, 4), bold=True)
        add_label(layout, place.detail, 6, QRectF(COLUMN_LEFT + 5, top + 3.4, COLUMN_WIDTH - 5, place_mm - 3.2))
        top += place_mm
    return top


def new_sheet(layer):
    """An empty sheet, its map of the whole layer, and the millimetres of paper for a unit of the map."""
    layout = QgsPrintLayout(QgsProject.instance())
    layout.initializeDefaults()
    layout.pageCollection().page(0).setPageSize("A4", QgsLayoutItemPage.Landscape)
    map_item = add_map(layout, layer)
    return layout, map_item, MAP.width() / map_item.extent().width()


def add_words(layout, words, layer):
    """Title and subtitle above the map, meaning and source below it."""
    add_label(layout, words["title"], 18, QRectF(8, 8, 280, 9), bold=True)
    add_label(layout, words["subtitle"], 9.5, QRectF(8, 18, 280, 6))
    today = QLocale(QLocale.English).toString(QDate.currentDate(), "d MMMM yyyy")
    add_label(layout, f"{words['meaning']}\n{words['source']} Drawn by Koppelkans on {today}; {layer.crs().authid()}, x and y in metres.", 6.5, QRectF(8, MAP.bottom() + 2, 280, 12))


def write_picture(layout, path):
    settings = QgsLayoutExporter.ImageExportSettings()
    settings.dpi = DOTS_PER_INCH
    # QGIS asks GDAL to write the map's place into the picture, which PNG cannot hold: no news for the user.
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    return QgsLayoutExporter(layout).exportToImage(path, settings) == QgsLayoutExporter.Success
