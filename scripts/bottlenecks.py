# SPDX-License-Identifier: GPL-2.0-or-later
"""Where the claims of tasks do not fit underground, worst first and one place for each street, in words."""
import json
import re
import string
from collections import Counter
from dataclasses import dataclass

from qgis.core import NULL

LIMITS = {"left_end": "the left end", "right_end": "the right end", "working_strip": "the working strip", "surface": "the surface"}
NO_WAY_OUT = {"not_found": "none was found before the search stopped", "not_sought": "none was sought: too many claims, or it is not known what lies there"}


def plain(name):
    """rioolVrijverval, tree_medium: as people write them."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name).replace("_", " ").lower()


def several(things):
    """Like things are counted: 2 x tree medium."""
    return ", ".join(f"{number} x {thing}" if number > 1 else thing for thing, number in Counter(things).items())


@dataclass
class Bottleneck:
    """A section on which the claims do not fit. letter: what it is called on the map."""
    letter: str
    section: object

    def __post_init__(self):
        proof = json.loads(self.section["certificate"])
        self.things = {body["id"]: plain(body["thing"]) for body in proof["bodies"]}
        self.things.update({claim["task"]: f"{plain(claim['thing'])} {claim['task']}" for claim in proof["claims"]})
        self.conflict = proof.get("conflict") or {"claims": [claim["task"] for claim in proof["claims"]], "bodies": [], "limits": [], "building_only": False}

    @property
    def spot(self):
        return self.section.geometry().interpolate(self.section.geometry().length() / 2).asPoint()

    @property
    def where(self):
        return f"{self.section['street_name'] or self.section['street_id'] or self.section['section_id']} at {self.section['chain_m']:.0f} m"

    @property
    def headline(self):
        return f"{self.where}, {self.section['width_m']:.1f} m wide"

    @property
    def cause(self):
        """What cannot lie together."""
        parts = [several(self.things[task] for task in self.conflict["claims"]), several(self.things[body] for body in self.conflict["bodies"]),
                 ", ".join(LIMITS[limit] for limit in self.conflict["limits"])]
        return "; ".join(part for part in parts if part) + (" (while it is built)" if self.conflict["building_only"] else "")

    @property
    def remedy(self):
        """The cheapest way out, or that there is none among the measures."""
        if is_helpless(self.section):
            return NO_WAY_OUT.get(self.section["relaxation"], "no measure of the rules helps")
        steps = re.findall(r"(\w+)\((.*?)\)", self.section["relaxation"])
        words = ", ".join(f"{plain(measure)} ({' with '.join(self.things.get(one, one) for one in between.split(','))})" for measure, between in steps)
        doubt = ", or something cheaper that was not tried" if self.section["relaxation"].endswith("or_cheaper") else ""
        return f"{words}; {self.section['relaxation_cost']:,.0f} EUR for each metre of street{doubt}"

    @property
    def detail(self):
        return f"Cannot lie together: {self.cause}.\nWay out: {self.remedy}"


def is_helpless(section):
    """Whether no way out is told; the field then says why."""
    return section["relaxation_cost"] in (None, NULL)


def badness(section):
    """Without a way out before the dearest way out; then where least is free."""
    helpless = is_helpless(section)
    free = 0 if section["free_m"] in (None, NULL) else section["free_m"]
    return (not helpless, 0 if helpless else -section["relaxation_cost"], free, section["section_id"])


def worst(sections, most):
    """The worst bottleneck of each street, at most so many; sections: a layer of Underground fit."""
    found, streets = [], set()
    for section in sorted(sections.getFeatures("verdict = 'no'"), key=badness):
        if section["street_id"] not in streets:
            streets.add(section["street_id"])
            found.append(Bottleneck(string.ascii_uppercase[len(found)], section))
            if len(found) == most:
                break
    return found
