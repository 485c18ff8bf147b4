"""@regions: choosing a region, step by step."""
