"""Groups of elements that types share or that make up a matter; one module each."""
