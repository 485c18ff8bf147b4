"""Test layers: a Plone site with govportal installed, in Chinese, on an empty SQL database."""

from govportal import records
from pathlib import Path
from plone.app.testing import applyProfile
from plone.app.testing import FunctionalTesting
from plone.app.testing import IntegrationTesting
from plone.app.testing import PLONE_FIXTURE
from plone.app.testing import PloneSandboxLayer
from plone.testing.zope import WSGI_SERVER_FIXTURE

import os
import plone.api as api
import shutil
import tempfile


# As instance/common.conf has it: the catalogues of src/govportal/locales are compiled when read.
os.environ.setdefault("zope_i18n_compile_mo_files", "true")


class Records:
    """The SQL database of the tests: a migrated SQLite file, fresh for each functional test."""

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="govportal-records-"))
        self.pristine = self.folder / "pristine.sqlite"
        self.renewals = 0
        # The installation's secret and files stand there too.
        os.environ["GOVPORTAL_VAR"] = str(self.folder)
        records.use(f"sqlite:///{self.pristine}")
        records.migrate()
        self.renew()

    def renew(self) -> None:
        """Go on with an empty, migrated database."""
        records.use(None)
        self.renewals += 1
        current = self.folder / f"current-{self.renewals}.sqlite"
        # Closed by `use`, so the write-ahead log is folded in: the one file is the database.
        shutil.copyfile(self.pristine, current)
        records.use(f"sqlite:///{current}")

    def close(self) -> None:
        """Remove the files."""
        records.use(None)
        shutil.rmtree(self.folder)


class GovportalLayer(PloneSandboxLayer):
    """A site with the core profile; tests bring their own content."""

    defaultBases = (PLONE_FIXTURE,)

    def setUpZope(self, app, configurationContext):
        """Load the product's ZCML, which includes what it depends on."""
        self["records"] = Records()
        # Whatever is stored without a folder of the test's own goes away with the layer.
        os.environ["GOVPORTAL_FILES"] = str(self["records"].folder / "files")
        import collective.exportimport
        import collective.z3cform.datagridfield
        import govportal
        import plone.app.dexterity
        import plone.app.iterate
        import plone.distribution
        import plone.restapi

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
        applyProfile(portal, "govportal.addons.application:default")
        applyProfile(portal, "govportal.addons.appointment:default")
        applyProfile(portal, "govportal.addons.evaluation:default")
        applyProfile(portal, "govportal.addons.interaction:default")
        api.portal.set_registry_record("plone.portal_timezone", "Asia/Shanghai")
        api.portal.set_registry_record("plone.default_language", "zh-cn")
        api.portal.set_registry_record("plone.available_languages", ["zh-cn"])

    def tearDownZope(self, app):
        """Remove the SQL database, and the files."""
        del os.environ["GOVPORTAL_FILES"]
        self["records"].close()


class WithFreshRecords(FunctionalTesting):
    """Functional tests commit: each begins with an empty SQL database, and leaves an empty one."""

    def testSetUp(self):
        """Renew the SQL database, then stack the ZODB."""
        self["records"].renew()
        super().testSetUp()

    def testTearDown(self):
        """Take both away again: integration tests come after."""
        super().testTearDown()
        self["records"].renew()


FIXTURE = GovportalLayer()

INTEGRATION_TESTING = IntegrationTesting(bases=(FIXTURE,), name="Govportal:Integration")

FUNCTIONAL_TESTING = WithFreshRecords(
    bases=(FIXTURE, WSGI_SERVER_FIXTURE), name="Govportal:Functional"
)
