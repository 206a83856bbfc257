"""This package finds results beside plans and earlier figures."""
