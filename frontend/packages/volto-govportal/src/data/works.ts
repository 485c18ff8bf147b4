/** Whether the reader works here: somewhere, or for the whole site. Applicants have accounts, too. */
import { useSelector } from 'react-redux';
import { useResource } from './resource';

interface Places {
  places: unknown[];
  whole_site: boolean;
}

/** False for everybody until the backend has said so. */
export function useWorks(): boolean {
  const token = useSelector((state: any) => state.userSession.token);
  const [{ data }] = useResource<Places>(token ? '/@desk' : null);
  return !!data && (data.whole_site || data.places.length > 0);
}
