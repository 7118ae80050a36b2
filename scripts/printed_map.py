# SPDX-License-Identifier: GPL-2.0-or-later
"""The sheet of a layer of stacks: the number of tasks on each piece of ground, and the hottest places in words."""
from qgis.core import QgsFeatureRequest, QgsLinePatternFillSymbolLayer, QgsMarkerSymbol, QgsPalLayerSettings, QgsTextBufferSettings, QgsVectorLayerSimpleLabeling
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from sheet import (MAP, add_legend, add_places, add_scale, add_words, base_map, free_spots, lettered, memory_layer, new_sheet, placement, text_format, write_labels,
                   write_picture)

RAMP_OPEN = 7  # the last step of the ramp: so many tasks or more
RAMP_END = 5  # its place in the legend
NUMBERS_APART_MM = 6


def number_format():
    text = text_format(5.5, bold=True)
    halo = QgsTextBufferSettings()
    halo.setEnabled(True)
    halo.setSize(0.6)
    halo.setColor(QColor("white"))
    text.setBuffer(halo)
    return text


def number_pieces(layer):
    """Writes the number of tasks on the pieces that have room for it. Those of the last step of the ramp are left to number_darkest()."""
    settings = QgsPalLayerSettings()
    settings.fieldName = f"CASE WHEN n_tasks < {RAMP_OPEN} THEN n_tasks END"
    settings.isExpression = True
    settings.placement = placement("Horizontal")
    settings.fitInPolygonOnly = True
    settings.priority = 2
    settings.thinningSettings().setMinimumFeatureSize(2.5)
    settings.setFormat(number_format())
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)


def number_darkest(layer, taken, mm_per_unit):
    """A layer that says how many tasks lie where the ramp has no darker colour left: the highest first, as many as can be read, clear of the points taken."""
    request = QgsFeatureRequest().setFilterExpression(f"n_tasks >= {RAMP_OPEN}").addOrderBy("n_tasks", False).addOrderBy("area_m2", False)
    taken, spots, numbers = list(taken), [], []
    for piece in layer.getFeatures(request):
        on_surface = piece.geometry().pointOnSurface()
        if not on_surface.isNull() and all(on_surface.asPoint().distance(other) * mm_per_unit >= NUMBERS_APART_MM for other in taken):
            taken.append(on_surface.asPoint())
            spots.append(on_surface)
            numbers.append(str(piece["n_tasks"]))
    invisible = QgsMarkerSymbol.createSimple({"size": "0", "color": "#00000000", "outline_style": "no"})
    return write_labels(memory_layer("Point", layer.crs(), spots, numbers, invisible), number_format())


def adapt_lines(layer):
    """Hatch and outline as fine as paper shows them: a whole town on one sheet makes streets narrower than on a screen."""
    for rule in layer.renderer().rootRule().children():
        line = rule.symbol().symbolLayer(0)
        if isinstance(line, QgsLinePatternFillSymbolLayer):
            line.setDistance(1)
            line.subSymbol().setWidth(0.15)
        elif line.strokeStyle() == Qt.DotLine:
            line.setStrokeWidth(0.22)
        else:
            line.setStrokeWidth(0.1)


def draw(layer, places, base, words, path):
    """Writes the sheet. words: title, subtitle, source and meaning."""
    number_pieces(layer)
    adapt_lines(layer)
    layout, map_item, mm_per_unit = new_sheet(layer)
    spots = free_spots(places, mm_per_unit, map_item.extent())
    numbers = number_darkest(layer, [place.spot for place in places] + spots, mm_per_unit)
    map_item.setLayers(lettered(places, spots, layer.crs()) + [numbers, layer] + (base_map(base) if base else []))
    add_words(layout, words, layer)
    most = layer.maximumValue(layer.fields().lookupField("n_tasks")) or 0
    labels = {RAMP_END: f"{RAMP_OPEN} tasks or more ({most} at most)"} if most > RAMP_OPEN else None
    add_legend(layout, map_item, layer, add_places(layout, "The hottest places", places, MAP.top()) + 3, labels)
    add_scale(layout, map_item)
    return write_picture(layout, path)
