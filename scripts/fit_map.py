# SPDX-License-Identifier: GPL-2.0-or-later
"""The sheet of a layer of sections with their fit: the verdict of each, the legend that tells how many there are of it, and the worst bottlenecks in words."""
from sheet import MAP, add_legend, add_places, add_scale, add_words, base_map, free_spots, lettered, new_sheet, write_picture

VERDICTS = {"fits": "\u2713 fits", "tight": "\u2248 tight: < 0.10 m to spare, or no proof", "no": "\u2717 does not fit", "unknown": "? unknown", None: "no claim"}
BROKEN = "fits, but not from the section before"
MEANING = ("A line across the street is a section; its colour and pattern are the verdict on what the tasks want to lay there, beside all that lies there. "
           "Distances are indicative, from the rules; unknown is never free.")
PLACE_MM = 20


def counts(layer):
    """How many sections have each verdict; None: no task claims room."""
    found = dict.fromkeys(VERDICTS, 0)
    for section in layer.getFeatures():
        found[section["verdict"] or None] += 1
    return found


def legend_labels(layer):
    """What the legend says of each rule of the style, with the sections it draws."""
    numbers = counts(layer)
    labels = {}
    for entry, rule in enumerate(layer.renderer().rootRule().children()):
        verdict = next((verdict for verdict in VERDICTS if verdict and f"'{verdict}'" in rule.filterExpression()), None)
        if verdict or "IS NULL" in rule.filterExpression():
            labels[entry] = f"{VERDICTS[verdict]} ({numbers[verdict]:,})"
        else:
            labels[entry] = f"{BROKEN} ({sum(section['conflict_kind'] == 'run_through' for section in layer.getFeatures()):,})"
    return labels


def draw(layer, places, base, words, path):
    """Writes the sheet. words: title, subtitle, source, and what the places are."""
    layout, map_item, mm_per_unit = new_sheet(layer)
    spots = free_spots(places, mm_per_unit, map_item.extent())
    layer.setLabelsEnabled(False)
    map_item.setLayers(lettered(places, spots, layer.crs()) + [layer] + (base_map(base) if base else []))
    add_words(layout, {**words, "meaning": MEANING}, layer)
    heading = words["places"] if places else "No bottlenecks"
    add_legend(layout, map_item, layer, add_places(layout, heading, places, MAP.top(), PLACE_MM) + 3, legend_labels(layer))
    add_scale(layout, map_item)
    return write_picture(layout, path)
