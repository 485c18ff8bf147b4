"""Dated upgrade steps, one package a step: ``vYYYYMMDDNNN``; the first release needs none."""
