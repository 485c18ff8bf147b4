/** At `/edit` and `/add`: the portal's form for its own types, Volto's for the rest. */
import { useEffect, useState } from 'react';
import { useDispatch, useSelector } from 'react-redux';
import { useLocation } from 'react-router-dom';
import { getContent } from '@plone/volto/actions/content/content';
import { flattenToAppURL } from '@plone/volto/helpers/Url/Url';
import CmsRoutes from '../../cms/CmsRoutes';
import { Problem } from '../../shell/Problem';
import AddPage from './AddPage';
import EditPage from './EditPage';
import { Loading } from './Loading';
import { contentPath } from './place';
import { isTyped } from './typed';

interface Props {
  staticContext?: object;
}

export function EditRoute(props: Props) {
  const { pathname } = useLocation();
  const path = contentPath(pathname);
  const dispatch = useDispatch<any>();
  const content = useSelector((state: any) => state.content.data);
  const error = useSelector((state: any) => state.content.get?.error);
  const token = useSelector((state: any) => state.userSession.token);
  const here = content && flattenToAppURL(content['@id']) === path;
  const client = useClient();
  useEffect(() => {
    if (!here) dispatch(getContent(path)).catch(() => undefined);
  }, [dispatch, here, path]);
  if (!token) return <Problem status={401} />;
  if (!here) {
    return error ? <Problem status={error.status ?? 503} /> : <Loading />;
  }
  if (!isTyped(content['@type'])) return <CmsRoutes {...props} />;
  return client ? <EditPage key={path} /> : <Loading />;
}

export function AddRoute(props: Props) {
  const { pathname, search } = useLocation();
  const type = new URLSearchParams(search).get('type') ?? '';
  const token = useSelector((state: any) => state.userSession.token);
  const client = useClient();
  if (!token) return <Problem status={401} />;
  if (!isTyped(type)) return <CmsRoutes {...props} />;
  return client ? <AddPage key={pathname + type} type={type} /> : <Loading />;
}

/** Whether the browser draws: forms are fetched and drawn there alone. */
function useClient(): boolean {
  const [client, setClient] = useState(false);
  useEffect(() => setClient(true), []);
  return client;
}
