"""@case-archive: the sealed dossier of a case."""
