"""Publication management over HTTP: partners, keys, published interfaces, usage."""
