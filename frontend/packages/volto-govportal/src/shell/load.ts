/** What every page needs before it is shown: the content at its address, with what belongs to it. */
import { asyncConnect } from '@plone/volto/helpers/AsyncConnect';
import { getContent } from '@plone/volto/actions/content/content';
import { getWorkflow } from '@plone/volto/actions/workflow/workflow';
import { getBaseUrl } from '@plone/volto/helpers/Url/Url';
import { isPortalPage } from '../pages/addPage';

/**
 * Read the content on the server. Breadcrumbs, navigation and actions come with it (the settings'
 * `apiExpanders`); the portal's own pages at the site's root have no content.
 */
export const withContent = asyncConnect([
  {
    key: 'content',
    promise: ({ location, store }: any) => {
      if (!__SERVER__ || isPortalPage(location.pathname)) return undefined;
      const path = getBaseUrl(location.pathname);
      const staff = !!store.getState().userSession.token;
      return Promise.all([
        store.dispatch(getContent(path)),
        staff && store.dispatch(getWorkflow(path)),
      ]);
    },
  },
]);
