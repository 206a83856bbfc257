"""This file knows the bullets and numbers that open the items of a list."""

__all__ = ["BULLET", "BULLETS"]

BULLETS = "-–+•*▪◦●►✓·"
BULLET = rf"[{BULLETS}]\s|[0-9]{{1,2}}[.)]\s|[a-zđ]\)\s"
