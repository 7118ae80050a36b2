# SPDX-License-Identifier: GPL-2.0-or-later
"""The sheet of a layer of sections with their fit: the verdict of each, the legend that tells how many there are of it, and the worst bottlenecks in words."""
from sheet import MAP, add_legend, add_places, add_scale, add_words, base_map, free_spots, lettered, new_sheet, write_picture

VERDICTS = {"fits": "\u2713 fits", "tight": "\u2248 tight: < 0.10 m to spare, or no proof", "no": "\u2717 does not fit", "unknown": "? unknown", None: "no claim"}
MEANING = ("A line across the street is a section; its colour and pattern are the verdict on what the tasks want to lay there, beside all that lies there. "
           "Distances are indicative, from the rules; unknown is never free.")
PLACE_MM = 20


def counts(layer):
    """How many sections have each verdict; None: no task claims room."""
    found = dict.fromkeys(VERDICTS, 0)
    for section in layer.getFeatures():
        found[section["verdict"] or None] += 1
    return found


def verdict_of(rule):
    """The verdict that a rule of the style draws."""
    return next((verdict for verdict in VERDICTS if f"'{verdict}'" in rule.filterExpression()), None)


def draw(layer, places, base, words, path):
    """Writes the sheet. words: title, subtitle, source, and what the places are."""
    layout, map_item, mm_per_unit = new_sheet(layer)
    spots = free_spots(places, mm_per_unit, map_item.extent())
    layer.setLabelsEnabled(False)
    map_item.setLayers(lettered(places, spots, layer.crs()) + [layer] + (base_map(base) if base else []))
    add_words(layout, {**words, "meaning": MEANING}, layer)
    numbers = counts(layer)
    verdicts = [verdict_of(rule) for rule in layer.renderer().rootRule().children()]
    labels = {entry: f"{VERDICTS[verdict]} ({numbers[verdict]:,})" for entry, verdict in enumerate(verdicts)}
    heading = words["places"] if places else "No bottlenecks"
    add_legend(layout, map_item, layer, add_places(layout, heading, places, MAP.top(), PLACE_MM) + 3, labels)
    add_scale(layout, map_item)
    return write_picture(layout, path)
