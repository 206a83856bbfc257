"""Vocabulary as data: one TOML table per subject, each with its source, read into typed rows at first use."""
