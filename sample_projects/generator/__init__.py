# SPDX-License-Identifier: GPL-2.0-or-later
"""Generator of a synthetic Dutch-like town; nothing in it depicts a real place, owner or programme."""
