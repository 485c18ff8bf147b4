"""@case-openapi: the OpenAPI document of the services of cases."""
