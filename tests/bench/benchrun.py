# SPDX-License-Identifier: GPL-2.0-or-later
"""What the tables of sidebyside.py share: running a program that tells what it took, and writing that down."""
import json
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
BRIEF_SECONDS = 5  # what ends sooner is run three times and the fastest counts, for peers and ourselves alike


class Failed(Exception):
    """A program did not do its work; the message is its own."""


def say(text):
    print(text, file=sys.stderr, flush=True)


def run_json(command):
    run = subprocess.run(command, capture_output=True, text=True)
    if run.returncode != 0:
        raise Failed((run.stderr or run.stdout).strip())
    taken = json.loads(run.stdout.strip().splitlines()[-1])
    if taken.get("done") is False:
        raise Failed(run.stderr.strip() or "the algorithm stopped")
    return taken


def fastest(work):
    taken = work()
    if taken["seconds"] < BRIEF_SECONDS:
        taken = min([taken, work(), work()], key=lambda once: once["seconds"])
    return taken


def seconds(taken):
    if taken is None:
        return "–"
    value = taken["seconds"]
    return f"{value:.0f} s" if value >= 20 else f"{value:.1f} s" if value >= 2 else f"{value:.2f} s"


def peak(taken):
    return "–" if taken is None else f"{taken['peak_mib']:.0f} MiB"
