# SPDX-License-Identifier: GPL-2.0-or-later
"""Draws stacks on a printed sheet: the map with its numbers, what they mean, the hottest places as a list, and where it all comes from."""
from itertools import product

from osgeo import gdal
from qgis.core import (Qgis, QgsFeature, QgsFeatureRequest, QgsFillSymbol, QgsGeometry, QgsLayoutExporter, QgsLayoutFrame, QgsLayoutItemLabel,
                       QgsLayoutItemLegend, QgsLayoutItemManualTable, QgsLayoutItemMap, QgsLayoutItemPage, QgsLayoutItemScaleBar, QgsLayoutMeasurement,
                       QgsLayoutPoint, QgsLayoutTable, QgsLegendStyle, QgsLineSymbol, QgsMapLayerLegendUtils, QgsMarkerSymbol, QgsPalLayerSettings,
                       QgsPointXY, QgsPrintLayout, QgsProject, QgsSingleSymbolRenderer, QgsTableCell, QgsTextBufferSettings, QgsTextFormat, QgsUnitTypes,
                       QgsVectorLayer, QgsVectorLayerSimpleLabeling)
from qgis.PyQt.QtCore import QDate, QLocale, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QFont

GREYS = (("blocks", "#f3f3f3"), ("public_space", "#e4e4e4"), ("buildings", "#d2d2d2"))
INK = "#1f1f1f"
UNBOUNDED = 7  # from this number on the ramp has one colour: there the map says the number itself
NUMBERS_APART_MM = 6
MARKER_MM = 4.4
# The places of things on the sheet, in millimetres.
MAP = QRectF(8, 26, 184, 170)
COLUMN = QRectF(196, 26, 93, 170)
LEGEND_HEIGHT = 52
SCALE_HEIGHT = 12
TABLE_WIDTHS = (4, 8, 13, 15, 46)  # without the margins of the cells


def font(size, bold=False):
    made = QFont("DejaVu Sans")
    made.setPointSizeF(size)
    made.setBold(bold)
    return made


def text_format(size, bold=False, halo=False, colour=INK):
    text = QgsTextFormat()
    text.setFont(font(size, bold))
    text.setSize(size)
    text.setColor(QColor(colour))
    if halo:
        buffer = QgsTextBufferSettings()
        buffer.setEnabled(True)
        buffer.setSize(0.6)
        buffer.setColor(QColor("white"))
        text.setBuffer(buffer)
    return text


def grey_base(base):
    layers = []
    for name, colour in GREYS:
        layer = QgsVectorLayer(f"{base}|layername={name}", name, "ogr")
        if layer.isValid():
            layer.setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple({"color": colour, "outline_style": "no"})))
            QgsProject.instance().addMapLayer(layer)
            layers.insert(0, layer)
    return layers


def made_layer(kind, name, crs, shapes):
    """A layer in memory of the geometries in shapes, each with its number."""
    layer = QgsVectorLayer(f"{kind}?crs={crs.authid()}&field=number:integer", name, "memory")
    layer.setCrs(crs)  # one that has no number of an authority, too
    features = []
    for geometry, number in shapes:
        feature = QgsFeature(layer.fields())
        feature.setGeometry(geometry)
        feature.setAttributes([number])
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    layer.updateExtents()
    QgsProject.instance().addMapLayer(layer)
    return layer


def write_numbers_on(layer, text):
    settings = QgsPalLayerSettings()
    settings.fieldName = "number"
    settings.placement = getattr(Qgis, "LabelPlacement", QgsPalLayerSettings).OverPoint  # QGIS 3.22 has it in the settings only
    settings.displayAll = True  # what is near another was left out before
    settings.setFormat(text)
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)


def apart(spots, spot, distance):
    return all(spot.distance(other) >= distance for other in spots)


def beside_one_another(spots, distance):
    """For each spot where its mark can stand: there, or the nearest of some places around it that is clear of the marks before."""
    diagonal = 0.5 ** 0.5
    ways = ((0, 1), (1, 0), (0, -1), (-1, 0), (diagonal, diagonal), (diagonal, -diagonal), (-diagonal, -diagonal), (-diagonal, diagonal))
    marks = []
    for spot in spots:
        around = (QgsPointXY(spot.x() + far * distance * x, spot.y() + far * distance * y) for far, (x, y) in product((1, 1.5, 2, 3, 4), ways))
        marks.append(next((mark for mark in (spot, *around) if apart(marks, mark, distance)), spot))
    return marks


def mark_places(places, crs, mm):
    """The layers that mark the hottest places with their number in the list, with a line from a mark that had to step aside."""
    spots = [spot for spot, _ in places]
    marks = beside_one_another(spots, (MARKER_MM + 0.6) * mm)
    numbered = made_layer("Point", "hottest places, numbered as in the list", crs,
                          [(QgsGeometry.fromPointXY(mark), number) for number, mark in enumerate(marks, 1)])
    numbered.setRenderer(QgsSingleSymbolRenderer(QgsMarkerSymbol.createSimple(
        {"name": "circle", "size": str(MARKER_MM), "color": INK, "outline_color": "white", "outline_width": "0.3"})))
    write_numbers_on(numbered, text_format(7, bold=True, colour="white"))
    lines = made_layer("LineString", "from the mark to the place", crs,
                       [(QgsGeometry.fromPolylineXY([spot, mark]), 0) for spot, mark in zip(spots, marks) if spot != mark])
    lines.setRenderer(QgsSingleSymbolRenderer(QgsLineSymbol.createSimple({"color": INK, "width": "0.4"})))
    return numbered, lines, marks


def number_darkest(layer, taken, mm):
    """A layer that says how many tasks lie where the ramp has no darker colour left: the highest first, as many as can be read."""
    request = QgsFeatureRequest().setFilterExpression(f"n_tasks >= {UNBOUNDED}").addOrderBy("n_tasks", False).addOrderBy("area_m2", False)
    spots, shapes = list(taken), []
    for piece in layer.getFeatures(request):
        on_surface = piece.geometry().pointOnSurface()
        if not on_surface.isNull() and apart(spots, on_surface.asPoint(), NUMBERS_APART_MM * mm):
            spots.append(on_surface.asPoint())
            shapes.append((on_surface, piece["n_tasks"]))
    numbers = made_layer("Point", "numbers of tasks", layer.crs(), shapes)
    numbers.setRenderer(QgsSingleSymbolRenderer(QgsMarkerSymbol.createSimple({"size": "0", "color": "#00000000", "outline_style": "no"})))
    write_numbers_on(numbers, text_format(7, bold=True, halo=True))
    return numbers


def add_map(layout, layer):
    map_item = QgsLayoutItemMap(layout)
    map_item.attemptSetSceneRect(MAP)
    map_item.setCrs(layer.crs())
    extent = layer.extent()
    extent.scale(1.06)
    map_item.zoomToExtent(extent)
    map_item.setFrameEnabled(True)
    map_item.setFrameStrokeWidth(QgsLayoutMeasurement(0.2))
    layout.addLayoutItem(map_item)
    return map_item


def add_label(layout, text, size, area, bold=False):
    label = QgsLayoutItemLabel(layout)
    label.setText(text)
    label.setFont(font(size, bold))
    label.attemptSetSceneRect(area)
    layout.addLayoutItem(label)


def last_of_ramp(layer):
    """The place in the legend of the rule that has no upper bound."""
    rules = layer.renderer().rootRule().children()
    return next(index for index, rule in enumerate(rules) if rule.filterExpression() == f'"n_tasks" >= {UNBOUNDED}')


def add_legend(layout, map_item, layer, numbered, most):
    legend = QgsLayoutItemLegend(layout)
    legend.setLinkedMap(map_item)
    legend.setAutoUpdateModel(False)
    root = legend.model().rootGroup()
    for child in root.findLayers():
        if child.layerId() not in (layer.id(), numbered.id()):
            root.removeLayer(child.layer())
    if most > UNBOUNDED:
        node = root.findLayer(layer.id())
        QgsMapLayerLegendUtils.setLegendNodeUserLabel(node, last_of_ramp(layer), f"{UNBOUNDED} to {most} tasks: the map says how many")
        legend.model().refreshLayerLegend(node)
    for style in (QgsLegendStyle.SymbolLabel, QgsLegendStyle.Subgroup):
        legend.setStyleFont(style, font(8, bold=style == QgsLegendStyle.Subgroup))
        legend.setStyleMargin(style, QgsLegendStyle.Top, 1.2)
    legend.setStyleMargin(QgsLegendStyle.Symbol, QgsLegendStyle.Top, 1.2)
    legend.setSymbolHeight(3.4)
    legend.setBoxSpace(0)
    legend.attemptMove(QgsLayoutPoint(COLUMN.left(), COLUMN.top()))
    layout.addLayoutItem(legend)
    legend.adjustBoxSize()


def period(piece):
    start, end = piece["first_start"], piece["last_end"]
    if not start or not end:
        return "undated"
    return f"{start.year()}" if start.year() == end.year() else f"{start.year()}–{end.year()}"


def cell(content, bold=False, centred=True):
    made = QgsTableCell(content)
    made.setTextFormat(text_format(6.5, bold))
    made.setHorizontalAlignment(Qt.AlignHCenter if centred else Qt.AlignLeft)
    made.setVerticalAlignment(Qt.AlignTop)
    return made


def add_list(layout, places, street_of):
    rows = [[cell(text, bold=True, centred=index < 4) for index, text in enumerate(("", "Tasks", "Openings", "Period", "Where, and of which sectors"))]]
    for number, (spot, piece) in enumerate(places, 1):
        where = street_of(spot, piece) or f"{spot.x():.0f}, {spot.y():.0f}"
        sectors = piece["sectors"].replace("_", " ").replace(",", ", ")
        rows.append([cell(f"{number}", bold=True), cell(f"{piece['n_tasks']}"), cell(f"{piece['n_openings']}"), cell(period(piece)),
                     cell(f"{where}: {sectors}", centred=False)])
    table = QgsLayoutItemManualTable.create(layout)
    layout.addMultiFrame(table)
    table.setTableContents(rows)
    table.setColumnWidths(list(TABLE_WIDTHS))
    table.setWrapBehavior(QgsLayoutTable.WrapText)
    table.setCellMargin(0.7)
    table.setVerticalGrid(False)
    table.setGridStrokeWidth(0.1)
    frame = QgsLayoutFrame(layout, table)
    frame.attemptSetSceneRect(QRectF(COLUMN.left(), COLUMN.top() + LEGEND_HEIGHT, COLUMN.width(), COLUMN.height() - LEGEND_HEIGHT - SCALE_HEIGHT))
    table.addFrame(frame)


def add_scale_bar(layout, map_item):
    scale_bar = QgsLayoutItemScaleBar(layout)
    scale_bar.setLinkedMap(map_item)
    scale_bar.applyDefaultSize(QgsUnitTypes.DistanceMeters)
    scale_bar.setStyle("Single Box")
    scale_bar.setFont(font(7))
    scale_bar.setHeight(1.5)
    layout.addLayoutItem(scale_bar)
    scale_bar.attemptMove(QgsLayoutPoint(COLUMN.left(), COLUMN.bottom() - SCALE_HEIGHT))


def add_notes(layout, layer, notes):
    today = QLocale(QLocale.English).toString(QDate.currentDate(), "d MMMM yyyy")
    add_label(layout, "\n".join([*notes, f"Made on {today} with Koppelkans; coordinates in {layer.crs().authid()}."]), 6.5,
              QRectF(MAP.left(), MAP.bottom() + 1.5, COLUMN.right() - MAP.left(), 11))


def draw(layer, places, street_of, base, title, notes, path):
    """A landscape A4. notes: what a reader must know of the data, a line each."""
    layout = QgsPrintLayout(QgsProject.instance())
    layout.initializeDefaults()
    layout.pageCollection().page(0).setPageSize("A4", QgsLayoutItemPage.Landscape)
    map_item = add_map(layout, layer)
    mm = map_item.scale() / 1000  # metres of the town on a millimetre of paper
    numbered, lines, marks = mark_places(places, layer.crs(), mm)
    numbers = number_darkest(layer, marks, mm)
    layer.setLabelsEnabled(False)
    map_item.setLayers([numbered, lines, numbers, layer] + (grey_base(base) if base else []))
    most = layer.maximumValue(layer.fields().lookupField("n_tasks")) or 0

    add_label(layout, title, 18, QRectF(8, 7, 281, 10), bold=True)
    add_label(layout, "The darker, the more tasks lie on one place, of whatever sector and owner. Hatched: the street is opened again soon after.",
              8.5, QRectF(8, 17.5, 281, 6))
    add_legend(layout, map_item, layer, numbered, most)
    add_list(layout, places, street_of)
    add_scale_bar(layout, map_item)
    add_notes(layout, layer, notes)

    settings = QgsLayoutExporter.ImageExportSettings()
    settings.dpi = 200
    # QGIS asks GDAL to write the map's place into the picture, which PNG cannot hold: no news for the user.
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    return QgsLayoutExporter(layout).exportToImage(path, settings) == QgsLayoutExporter.Success
