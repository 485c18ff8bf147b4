"""govportal: an open government-services portal on Plone and Volto (DB37/T 3448.1-2019)."""

from zope.i18nmessageid import MessageFactory


__version__ = "0.1.0.dev0"

# Message ids are the Chinese source text: the portal's readers, editors and reviewers are
# Chinese, so a text without a translation is still right for them.
_ = MessageFactory("govportal")
