# SPDX-License-Identifier: GPL-2.0-or-later
"""The sectors' own layers: each with its own field names, words and date notation, some with mistakes in them."""
import datetime
from dataclasses import dataclass

from osgeo import ogr

from . import dates
from .geopackage import INTEGER, REAL, TEXT
from .preparedtasks import budget_line

DUTCH_PHASE = {"ambition": "ambitie", "policy": "beleid", "programmed": "geprogrammeerd", "preparation": "voorbereiding",
               "execution": "uitvoering", "done": "gereed"}
ENGLISH_STATUS = {"ambition": "ambition", "policy": "policy", "programmed": "programmed", "preparation": "preparation", "execution": "execution",
                  "done": "done"}
FRENCH_PHASE = {"ambition": "ambition", "policy": "politique", "programmed": "programmé", "preparation": "préparation", "execution": "exécution",
                "done": "terminé"}


@dataclass(frozen=True)
class RawLayer:
    """One layer as its owner keeps it. `fields` holds (name, type, function of the task)."""
    name: str
    title: str
    sector: str
    geometry: str  # multipolygon line point
    fields: tuple

    def takes(self, task):
        return task.programme.sector == self.sector and not task.whole_area


def _cost(task):
    return float(task.cost) if task.cost else None


def _cost_text(task):
    """Euros as some administrations export them: "€ 120.000,00"."""
    return "€ " + f"{task.cost:,}".replace(",", ".") + ",00" if task.cost else None


def _mostly(day_format, sentinel):
    """Writes dates with `day_format`; every seventh task carries the sentinel for "unknown"."""
    def write(day, task):
        return sentinel if int(task.task_id[-3:]) % 7 == 0 else day_format(day)
    return write


_heat_start, _heat_end = _mostly(dates.dutch_season, dates.UNKNOWN_START), _mostly(dates.dutch_season, dates.UNKNOWN_END)

LAYERS = (
    RawLayer("riool_programma", "sewer programme (municipality), Dutch, day-month-year", "sewer", "multipolygon", (
        ("RIOOL_ID", TEXT, lambda t: t.task_id), ("OMSCHRIJVING", TEXT, lambda t: t.name), ("STRAATNAAM", TEXT, lambda t: t.street_name),
        ("DATUM_START", TEXT, lambda t: dates.dutch_day(t.start)), ("DATUM_GEREED", TEXT, lambda t: dates.dutch_day(t.end)),
        ("FASE", TEXT, lambda t: DUTCH_PHASE[t.phase]), ("KOSTEN", REAL, _cost), ("PRIJSPEIL", INTEGER, lambda t: t.price_level),
        ("BUDGETREGEL", TEXT, budget_line), ("EIGENAAR", TEXT, lambda t: t.programme.owner))),
    RawLayer("drinkwater_vervanging", "water main replacement (water company), Dutch, lines, years only", "drinking_water", "line", (
        ("leiding_nr", TEXT, lambda t: t.task_id), ("werk", TEXT, lambda t: t.name), ("jaar_van", TEXT, lambda t: dates.year(t.start)),
        ("jaar_tot", TEXT, lambda t: dates.year(t.end)), ("diameter_mm", INTEGER, lambda t: 160), ("raming_eur", REAL, _cost),
        ("status", TEXT, lambda t: DUTCH_PHASE[t.phase]), ("beheerder", TEXT, lambda t: t.programme.owner))),
    RawLayer("gas_sanering", "gas main renewal (grid operator), Dutch, lines, ISO dates", "gas", "line", (
        ("projectnummer", TEXT, lambda t: t.task_id), ("projectnaam", TEXT, lambda t: t.name), ("begin_uitvoering", TEXT, lambda t: dates.iso(t.start)),
        ("einde_uitvoering", TEXT, lambda t: dates.iso(t.end)), ("kosten", REAL, _cost), ("fase", TEXT, lambda t: DUTCH_PHASE[t.phase]),
        ("netbeheerder", TEXT, lambda t: t.programme.owner))),
    RawLayer("grid_reinforcement", "electricity grid reinforcement (grid operator), English, ISO dates", "electricity", "multipolygon", (
        ("project_ref", TEXT, lambda t: t.task_id), ("description", TEXT, lambda t: t.name), ("start_date", TEXT, lambda t: dates.iso(t.start)),
        ("end_date", TEXT, lambda t: dates.iso(t.end)), ("status", TEXT, lambda t: ENGLISH_STATUS[t.phase]), ("capex_eur", REAL, _cost),
        ("price_level", INTEGER, lambda t: t.price_level), ("operator", TEXT, lambda t: t.programme.owner))),
    RawLayer("glasvezel_uitrol", "fibre roll-out (fibre company), Dutch, quarters", "telecom", "multipolygon", (
        ("tracé", TEXT, lambda t: t.task_id), ("naam", TEXT, lambda t: t.name), ("aanvang", TEXT, lambda t: dates.dutch_quarter(t.start)),
        ("oplevering", TEXT, lambda t: dates.dutch_quarter(t.end)), ("fase", TEXT, lambda t: DUTCH_PHASE[t.phase]),
        ("opdrachtgever", TEXT, lambda t: t.programme.owner))),
    RawLayer("warmtenet_visie", "heat network (heat company), Dutch, seasons and sentinel dates", "heat", "multipolygon", (
        ("wn_code", TEXT, lambda t: t.task_id), ("deelproject", TEXT, lambda t: t.name), ("start", TEXT, lambda t: _heat_start(t.start, t)),
        ("eind", TEXT, lambda t: _heat_end(t.end, t)), ("zekerheid", TEXT, lambda t: DUTCH_PHASE[t.phase]), ("investering", TEXT, _cost_text),
        ("eigenaar", TEXT, lambda t: t.programme.owner))),
    RawLayer("wegen_onderhoud", "road maintenance (municipality), Dutch, month and year", "roads", "multipolygon", (
        ("wegvak", TEXT, lambda t: t.task_id), ("maatregel", TEXT, lambda t: t.name), ("straat", TEXT, lambda t: t.street_name),
        ("van", TEXT, lambda t: dates.dutch_month(t.start)), ("tot", TEXT, lambda t: dates.dutch_month(t.end)), ("kosten", REAL, _cost),
        ("prijspeil", INTEGER, lambda t: t.price_level), ("fase", TEXT, lambda t: DUTCH_PHASE[t.phase]),
        ("na_project", TEXT, lambda t: ",".join(t.depends_on) or None),
        ("opmerking", TEXT, lambda t: t.remarks or None))),
    RawLayer("groen_plan", "greenery plan (municipality), Dutch, mixed notations", "greenery", "multipolygon", (
        ("groen_id", TEXT, lambda t: t.task_id), ("plan", TEXT, lambda t: t.name),
        ("startdatum", TEXT, lambda t: (dates.dutch_season if int(t.task_id[-1]) % 2 else dates.dutch_day)(t.start)),
        ("einddatum", TEXT, lambda t: dates.year(t.end)), ("fase", TEXT, lambda t: DUTCH_PHASE[t.phase]), ("budget", REAL, _cost))),
    RawLayer("klimaatadaptatie", "climate adaptation (water board), Dutch, ISO dates", "water_climate", "multipolygon", (
        ("maatregel_id", TEXT, lambda t: t.task_id), ("maatregel", TEXT, lambda t: t.name), ("datum_begin", TEXT, lambda t: dates.iso(t.start)),
        ("datum_einde", TEXT, lambda t: dates.iso(t.end)), ("fase", TEXT, lambda t: DUTCH_PHASE[t.phase]), ("doel", TEXT, lambda t: t.programme.goal),
        ("waterschap", TEXT, lambda t: t.programme.owner))),
    RawLayer("woningbouw", "housing (housing association), Dutch, quarters", "housing", "multipolygon", (
        ("complex", TEXT, lambda t: t.task_id), ("ingreep", TEXT, lambda t: t.name), ("start_bouw", TEXT, lambda t: dates.dutch_quarter(t.start)),
        ("oplevering", TEXT, lambda t: dates.dutch_quarter(t.end)), ("stichtingskosten", TEXT, _cost_text), ("corporatie", TEXT, lambda t: t.programme.owner))),
    RawLayer("containers", "underground waste containers (municipality), Dutch, points", "waste", "point", (
        ("container", TEXT, lambda t: t.task_id), ("omschrijving", TEXT, lambda t: t.name), ("plaatsing", TEXT, lambda t: dates.dutch_day(t.start)),
        ("gereed", TEXT, lambda t: dates.dutch_day(t.end)))),
    RawLayer("chantiers_mobilite", "mobility works, French-like, slashed dates and quarters", "mobility", "multipolygon", (
        ("NUMERO", TEXT, lambda t: t.task_id), ("NATURE_TRAVAUX", TEXT, lambda t: t.name), ("DEMANDEUR", TEXT, lambda t: t.programme.owner),
        ("DATE_DEBUT", TEXT, lambda t: dates.slashed(t.start)), ("DATE_FIN", TEXT, lambda t: dates.french_quarter(t.end)),
        ("PHASE", TEXT, lambda t: FRENCH_PHASE[t.phase]), ("MONTANT", REAL, _cost))),
    RawLayer("street_lighting", "street lighting (municipality), English, lines", "lighting", "line", (
        ("asset_group", TEXT, lambda t: t.task_id), ("work", TEXT, lambda t: t.name), ("planned_year", TEXT, lambda t: dates.year(t.start)),
        ("cost_eur", REAL, _cost))),
    RawLayer("wijkaanpak", "neighbourhood approach (social domain), Dutch, places", "social", "multipolygon", (
        ("actie", TEXT, lambda t: t.task_id), ("titel", TEXT, lambda t: t.name), ("doel", TEXT, lambda t: t.programme.goal),
        ("indicator", TEXT, lambda t: t.programme.indicator), ("periode_van", TEXT, lambda t: dates.dutch_season(t.start)),
        ("periode_tot", TEXT, lambda t: dates.dutch_season(t.end)))),
)

# What the columns mean, for the presets and the model: column to field of the task layer. A column has one meaning in all layers.
MEANING = {
    "task_id": ("RIOOL_ID", "leiding_nr", "projectnummer", "project_ref", "tracé", "wn_code", "wegvak", "groen_id", "maatregel_id", "complex", "container",
                "NUMERO", "asset_group", "actie", "ambitie_id"),
    "name": ("OMSCHRIJVING", "werk", "projectnaam", "description", "naam", "deelproject", "plan", "ingreep", "omschrijving", "NATURE_TRAVAUX", "work", "titel",
             "ambitie", "maatregel"),
    "owner": ("EIGENAAR", "beheerder", "netbeheerder", "operator", "opdrachtgever", "eigenaar", "waterschap", "corporatie", "DEMANDEUR", "trekker"),
    "start": ("DATUM_START", "jaar_van", "begin_uitvoering", "start_date", "aanvang", "start", "van", "startdatum", "datum_begin", "start_bouw", "plaatsing",
              "DATE_DEBUT", "planned_year", "periode_van", "jaar_start"),
    "end": ("DATUM_GEREED", "jaar_tot", "einde_uitvoering", "end_date", "oplevering", "eind", "tot", "einddatum", "datum_einde", "gereed", "DATE_FIN",
            "periode_tot", "jaar_eind"),
    "phase": ("FASE", "status", "fase", "zekerheid", "PHASE"),
    "cost": ("KOSTEN", "raming_eur", "kosten", "capex_eur", "investering", "budget", "stichtingskosten", "MONTANT", "cost_eur"),
    "price_level": ("PRIJSPEIL", "price_level", "prijspeil"),
    "budget_line": ("BUDGETREGEL",), "depends_on": ("na_project",), "remarks": ("opmerking",), "social_goal": ("doel",), "indicator": ("indicator",),
    "sector": ("thema",),
}
DUTCH_PHASE_WORDS = {word: phase for phase, word in DUTCH_PHASE.items()}
PHASE_WORDS = {word: phase for words in (DUTCH_PHASE, ENGLISH_STATUS, FRENCH_PHASE) for phase, word in words.items()}


def meanings(fields):
    """Field of the task layer to column, for the columns of one layer."""
    columns = {name for name, _, _ in fields}
    return {field: next(name for name in names if name in columns) for field, names in MEANING.items() if columns & set(names)}


AMBITIONS = "omgevingsvisie_ambities"
AMBITION_FIELDS = (
    ("ambitie_id", TEXT, lambda t: t.task_id), ("ambitie", TEXT, lambda t: t.name), ("thema", TEXT, lambda t: t.programme.sector),
    ("trekker", TEXT, lambda t: t.programme.owner), ("jaar_start", TEXT, lambda t: dates.year(t.start)), ("jaar_eind", TEXT, lambda t: dates.year(t.end)),
    ("doel", TEXT, lambda t: t.programme.goal or None), ("indicator", TEXT, lambda t: t.programme.indicator or None))


def add_layers(package):
    for layer in LAYERS:
        package.add_layer(layer.name, layer.geometry, [(name, kind) for name, kind, _ in layer.fields], layer.title)
    package.add_layer(AMBITIONS, "multipolygon", [(name, kind) for name, kind, _ in AMBITION_FIELDS],
                      "ambitions of the environmental vision, whole neighbourhoods, years only")


def write(package, task):
    if task.whole_area:
        package.write(AMBITIONS, task.polygons, [value(task) for _, _, value in AMBITION_FIELDS])
        return
    for layer in LAYERS:
        if layer.takes(task):
            shape = {"multipolygon": task.polygons, "line": task.line, "point": task.point}[layer.geometry]
            package.write(layer.name, shape, [value(task) for _, _, value in layer.fields])


def write_mistakes(package, tasks):
    """What every real delivery holds: a duplicate, a bow-tie, an undated task, a start after its end, an empty and a missing geometry."""
    by_layer = {layer.name: (layer, [task for task in tasks if layer.takes(task)]) for layer in LAYERS}

    def again(name, number, shape, replaced):
        layer, mine = by_layer[name]
        if not mine:
            return
        task = mine[number % len(mine)]
        values = [replaced.get(field, value(task)) for field, _, value in layer.fields]
        package.write(name, task.polygons if shape is None else shape, values)

    sewers = by_layer["riool_programma"][1]
    if not sewers:
        return
    x, y = sewers[0].point
    bow_tie = [[[(x - 8, y - 6), (x + 8, y + 6), (x + 8, y - 6), (x - 8, y + 6), (x - 8, y - 6)]]]
    again("riool_programma", 1, None, {})
    again("riool_programma", 0, bow_tie, {"RIOOL_ID": "SEW-bow-tie", "OMSCHRIJVING": "Reparatie put (getekend als vlinder)"})
    again("riool_programma", 2, None, {"RIOOL_ID": "SEW-undated", "DATUM_START": None, "DATUM_GEREED": "n.t.b."})
    again("riool_programma", 3, ogr.Geometry(ogr.wkbMultiPolygon), {"RIOOL_ID": "SEW-empty"})
    again("wegen_onderhoud", 0, None, {"wegvak": "ROA-backwards", "van": dates.dutch_month(datetime.date(2031, 5, 1)),
                                       "tot": dates.dutch_month(datetime.date(2029, 2, 1))})
    again("chantiers_mobilite", 0, ogr.Geometry(ogr.wkbMultiPolygon), {"NUMERO": "MOB-vide", "DATE_DEBUT": "31/02/2027"})
