# SPDX-License-Identifier: GPL-2.0-or-later
"""Invented names: a town, its owners, and street names that share a theme per neighbourhood, as Dutch neighbourhoods do."""

TOWN = "Wetterveen"

THEMES = [
    ("Bomenbuurt", ["Linden", "Essen", "Iepen", "Beuken", "Kastanje", "Esdoorn", "Wilgen", "Populieren", "Elzen", "Berken",
                    "Lijsterbes", "Meidoorn", "Hazelaar", "Plataan", "Vlier", "Taxus", "Acacia", "Moerbei", "Sleedoorn", "Hulst"]),
    ("Vogelbuurt", ["Merel", "Kievit", "Grutto", "Lijster", "Zwaluw", "Reiger", "Wulp", "Leeuwerik", "Specht", "Nachtegaal",
                    "Karekiet", "Fuut", "Ooievaar", "Roodborst", "Kwartel", "Meerkoet", "Tureluur", "Sperwer", "Winterkoning", "Putter"]),
    ("Bloemenbuurt", ["Anjer", "Tulpen", "Dahlia", "Klaproos", "Korenbloem", "Lelie", "Narcis", "Violen", "Margriet", "Hyacint",
                      "Lavendel", "Goudsbloem", "Papaver", "Krokus", "Primula", "Aster", "Boterbloem", "Lupine", "Geranium", "Kamille"]),
    ("Ambachtenbuurt", ["Smids", "Wevers", "Kuipers", "Molenaars", "Bakkers", "Touwslagers", "Mandenmakers", "Schippers", "Turfstekers",
                        "Glazeniers", "Pottenbakkers", "Rietdekkers", "Timmermans", "Wagenmakers", "Zeilmakers", "Klompenmakers",
                        "Leerlooiers", "Steenhouwers", "Boekbinders", "Veermans"]),
    ("Waterbuurt", ["Vliet", "Bron", "Plas", "Sluis", "Dijk", "Wetering", "Polder", "Oever", "Kreek", "Wiel", "Beek", "Duiker",
                    "Gemaal", "Kade", "Terp", "Boezem", "Rietveld", "Zomp", "Stuw", "Wad"]),
    ("Sterrenbuurt", ["Orion", "Saturnus", "Mercurius", "Poolster", "Venus", "Planeten", "Komeet", "Jupiter", "Pegasus", "Neptunus",
                      "Cassiopeia", "Steenbok", "Weegschaal", "Waterman", "Schutter", "Melkweg", "Zons", "Maan", "Avondster", "Noorderlicht"]),
]
SUFFIXES = {"main": ["weg", "laan"], "canal": ["singel"], "collector": ["laan", "straat"], "street": ["straat", "straat", "laan"],
            "verge": ["laan", "straat", "dreef"], "lane": ["hof", "pad", "steeg"]}

MUNICIPALITY = f"Gemeente {TOWN}"
GRID_OPERATOR = "Netbeheer Lageveld"
WATER_COMPANY = "Drinkwater Gouwestroom"
FIBRE_COMPANY = "Vezelwerk"
HEAT_COMPANY = f"Warmtebedrijf {TOWN}"
HOUSING_ASSOCIATION = "Woonstichting De Oever"
WATER_BOARD = "Waterschap Vliet en Veen"


def neighbourhood_theme(tile_x, tile_y):
    """Theme words and name of one neighbourhood; the name carries a number once the themes are used up."""
    index = (tile_x + 3 * tile_y) % len(THEMES)
    name, words = THEMES[index]
    return (name if (tile_x, tile_y) == (0, 0) else f"{name} {tile_x + 1}.{tile_y + 1}"), words


def street_name(words, used, kind, rng):
    """A name not yet in `used`; falls back to the Dutch habit of a numbered cross street ("2e Lindenstraat")."""
    for _ in range(60):
        name = rng.choice(words) + rng.choice(SUFFIXES[kind])
        if name not in used:
            used.add(name)
            return name
    number = 2
    while f"{number}e {name}" in used:
        number += 1
    used.add(f"{number}e {name}")
    return f"{number}e {name}"
