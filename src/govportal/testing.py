"""Test layers: a Plone site with govportal installed, in Chinese, on an empty SQL database."""

import plone.api as api
from plone.app.testing import applyProfile
from plone.app.testing import FunctionalTesting
from plone.app.testing import IntegrationTesting
from plone.app.testing import PLONE_FIXTURE
from plone.app.testing import PloneSandboxLayer
from plone.testing.zope import WSGI_SERVER_FIXTURE


class GovportalLayer(PloneSandboxLayer):
    """A site with the core profile; tests bring their own content."""

    defaultBases = (PLONE_FIXTURE,)

    def setUpZope(self, app, configurationContext):
        """Load the product's ZCML, which includes what it depends on."""
        import collective.exportimport
        import collective.z3cform.datagridfield
        import plone.app.dexterity
        import plone.app.iterate
        import plone.distribution
        import plone.restapi
        import govportal

        for package in (
            plone.app.dexterity,
            plone.app.iterate,
            plone.restapi,
            plone.distribution,
            collective.exportimport,
            collective.z3cform.datagridfield,
        ):
            self.loadZCML(package=package)
        self.loadZCML(package=collective.z3cform.datagridfield, name="overrides.zcml")
        self.loadZCML(package=govportal)

    def setUpPloneSite(self, portal):
        """Install the core and set what the sites of the field all have."""
        applyProfile(portal, "govportal:default")
        api.portal.set_registry_record("plone.portal_timezone", "Asia/Shanghai")
        api.portal.set_registry_record("plone.default_language", "zh-cn")
        api.portal.set_registry_record("plone.available_languages", ["zh-cn"])


FIXTURE = GovportalLayer()

INTEGRATION_TESTING = IntegrationTesting(bases=(FIXTURE,), name="Govportal:Integration")

FUNCTIONAL_TESTING = FunctionalTesting(
    bases=(FIXTURE, WSGI_SERVER_FIXTURE), name="Govportal:Functional"
)
