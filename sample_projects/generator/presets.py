# SPDX-License-Identifier: GPL-2.0-or-later
"""Presets for the sectors' own layers, so that preparetasks recognises them: a rules folder to point its parameter RULES to."""
import json
import os

from . import rawlayers
from .geopackage import TEXT
from .tasks import PROGRAMMES

_PROGRAMME = {programme.sector: programme for programme in PROGRAMMES}


def preset_of(layer):
    """The preset of one sector layer; what no column gives is a fixed value."""
    programme = _PROGRAMME[layer.sector]
    columns = rawlayers.meanings(layer.fields)
    fields = {field: {"expression": f'"{column}"'} for field, column in columns.items()}
    if "cost" in columns and dict((name, kind) for name, kind, _ in layer.fields)[columns["cost"]] == TEXT:
        fields["cost"] = {"expression": f"regexp_replace( regexp_replace( \"{columns['cost']}\", ',.*$', '' ), '[^0-9]', '' )"}
    fields.setdefault("end", fields["start"])
    fields["sector"] = {"value": layer.sector}
    fields.setdefault("owner", {"value": programme.owner})
    fields["project_type"] = {"value": programme.project_type}
    if programme.network:
        fields["network"] = {"value": programme.network}
    elif layer.geometry != "multipolygon":
        fields["working_strip_m"] = {"value": str(programme.width_m)}
    if "phase" in fields:
        fields["phase"]["values"] = rawlayers.PHASE_WORDS
    return {"id": layer.name, "name": f"Sample town: {layer.name}", "source": ["Made with the synthetic sample town."],
            "recognise": [[name for name, _, _ in layer.fields]], "unknown": ["1900-01-01", "9999-12-31", "n.t.b."], "fields": fields}


def ambition_preset():
    fields = {field: {"expression": f'"{column}"'} for field, column in rawlayers.meanings(rawlayers.AMBITION_FIELDS).items()}
    fields["phase"] = {"value": "ambition"}
    fields["opens_street"] = {"value": "false"}
    return {"id": rawlayers.AMBITIONS, "name": f"Sample town: {rawlayers.AMBITIONS}", "source": ["Made with the synthetic sample town."],
            "recognise": [[name for name, _, _ in rawlayers.AMBITION_FIELDS]], "fields": fields}


def write(folder):
    """One JSON file per layer in `folder`/presets."""
    target = os.path.join(folder, "presets")
    os.makedirs(target, exist_ok=True)
    for preset in [preset_of(layer) for layer in rawlayers.LAYERS] + [ambition_preset()]:
        with open(os.path.join(target, preset["id"] + ".json"), "w", encoding="utf-8") as file:
            json.dump(preset, file, indent=2, ensure_ascii=False)
            file.write("\n")
