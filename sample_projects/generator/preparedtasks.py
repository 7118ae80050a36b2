# SPDX-License-Identifier: GPL-2.0-or-later
"""The tasks in the fields of the task layer, as preparetasks would write them, so that stacking can start at once."""
import datetime

from .geopackage import BOOLEAN, DATE, INTEGER, REAL, TEXT

LAYER = "prepared_tasks"
FIELDS = [("task_id", TEXT), ("name", TEXT), ("owner", TEXT), ("remarks", TEXT), ("sector", TEXT), ("domain", TEXT), ("project_type", TEXT),
          ("phase", TEXT), ("start", DATE), ("end", DATE), ("earliest_start", DATE), ("latest_end", DATE), ("duration_days", INTEGER),
          ("firmness", REAL), ("cost", REAL), ("budget", REAL), ("price_level", INTEGER), ("budget_line", TEXT), ("opens_street", BOOLEAN),
          ("network", TEXT), ("width_m", REAL), ("cover_m", REAL), ("height_m", REAL), ("working_strip_m", REAL), ("claim_kind", TEXT),
          ("urgency", REAL), ("social_goal", TEXT), ("indicator", TEXT), ("depends_on", TEXT), ("confidential", BOOLEAN), ("assumed", TEXT),
          ("source_layer", TEXT), ("source_fid", TEXT)]
FIRMNESS = {"ambition": 0.2, "policy": 0.4, "programmed": 0.7, "preparation": 0.9, "execution": 1.0, "done": 1.0}
SHIFT_YEARS = {"ambition": 5, "policy": 3, "programmed": 1}
CLOSED_SECTORS = {"social", "housing", "lighting", "waste"}


def budget_line(task):
    """The line of the budget that pays for the task: owner and sector."""
    return f"{task.programme.owner.split()[-1][:4].upper()}-{task.programme.sector}"


def _years_on(day, years):
    return day if years == 0 else datetime.date(day.year + years, day.month, min(day.day, 28))


def row(task, source_layer, source_fid):
    """The values of one task, in the order of FIELDS."""
    programme = task.programme
    shift = SHIFT_YEARS.get(task.phase, 0)
    claim = programme.claim if programme.claim and not task.whole_area else (None, None, None, None)
    assumed = ["firmness", "earliest_start", "latest_end"] + (["width_m", "cover_m", "height_m", "working_strip_m"] if claim[0] else [])
    budget = float(task.cost) if task.budgeted and task.cost else None
    return [task.task_id, task.name, programme.owner, task.remarks or None, programme.sector, programme.domain, programme.project_type, task.phase,
            task.start, task.end, _years_on(task.start, -shift), _years_on(task.end, shift), (task.end - task.start).days + 1,
            FIRMNESS[task.phase], float(task.cost) if task.cost else None, budget, task.price_level, budget_line(task),
            programme.sector not in CLOSED_SECTORS and not task.whole_area, programme.network or None, *claim,
            "permanent" if claim[0] else "none", task.urgency, programme.goal or None, programme.indicator or None,
            ",".join(task.depends_on) or None, False, ",".join(assumed), source_layer, source_fid]
