/** Shows the content at an address with the page of its type, or says why it cannot. */
import { useEffect, useState } from 'react';
import { useDispatch, useSelector } from 'react-redux';
import loadable from '@loadable/component';
import { getContent } from '@plone/volto/actions/content/content';
import ContentMetadataTags from '@plone/volto/components/theme/ContentMetadataTags/ContentMetadataTags';
import { getBaseUrl } from '@plone/volto/helpers/Url/Url';
import config from '@plone/volto/registry';
import { Moved } from '../citizens/status/Moved';
import { refusalOf } from '../data/resource';
import { hasArrived } from './arrival';
import { Problem } from './Problem';

const OtherTypes = loadable(
  () => import(/* webpackChunkName: "cms-other" */ '../cms/OtherTypes'),
);

interface Props {
  location: { pathname: string; search: string };
  history: object;
  staticContext?: object;
}

export default function View({ location, history, staticContext }: Props) {
  const dispatch = useDispatch<any>();
  const content = useSelector((state: any) => state.content.data);
  const error = useSelector((state: any) => state.content.get.error);
  const token = useSelector((state: any) => state.userSession.token);
  const path = getBaseUrl(location.pathname);
  const version =
    new URLSearchParams(location.search).get('version') ?? undefined;
  const address = version ? `${path}?version=${version}` : path;
  const [settled, setSettled] = useState(
    hasArrived() || version ? null : address,
  );

  useEffect(() => {
    if (settled === address) return;
    dispatch(getContent(path, version))
      .catch(() => undefined)
      .then(() => setSettled(address));
  }, [dispatch, path, version, address, settled]);

  if (settled !== address) {
    // What the store holds belongs to the page before.
    return <div className="gp-wide gp-page gp-waiting" aria-busy="true" />;
  }
  if (error && [301, 302, 308].includes(error.code)) {
    return <Moved url={error.url} location={location} />;
  }
  if (error) {
    return (
      <Problem status={error.status ?? 503} said={refusalOf(error).message} />
    );
  }
  if (!content) return null;
  const Shown =
    (config.views.contentTypesViews as any)?.[content['@type']] ?? OtherTypes;
  return (
    <div id="view">
      <ContentMetadataTags content={content} />
      <Shown
        key={content['@id']}
        content={content}
        location={location}
        history={history}
        token={token}
        staticContext={staticContext}
      />
    </div>
  );
}
