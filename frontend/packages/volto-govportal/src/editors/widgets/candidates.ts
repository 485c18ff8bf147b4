/** Content that a field may refer to, searched on the server. */
import { useEffect, useState } from 'react';
import { useResource } from '../../data/resource';
import { send } from '../../data/send';

export interface Candidate {
  uid: string;
  url: string;
  title: string;
  code: string;
  place: string;
  state: string;
  status: string;
  note: string;
}

const PAUSE = 250;

/**
 * The candidates for what is typed.
 *
 * @param text null asks nothing.
 * @param within of the department or region of the content at `path` alone.
 */
export function useCandidates(
  path: string,
  type: string,
  text: string | null,
  within = false,
): [Candidate[], boolean] {
  const [found, setFound] = useState<Candidate[]>([]);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    if (text === null) return undefined;
    let wanted = true;
    setBusy(true);
    const timer = setTimeout(() => {
      const query = new URLSearchParams({
        type,
        text,
        ...(within ? { within: '1' } : {}),
      }).toString();
      send<{ items: Candidate[] }>('get', `${path}/@candidates?${query}`)
        .then(({ items }) => wanted && setFound(items))
        .catch(() => wanted && setFound([]))
        .finally(() => wanted && setBusy(false));
    }, PAUSE);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [path, type, text, within]);
  return [found, busy];
}

/** What a UID stands for; null while it is not known or not to be seen. */
export function useCandidate(path: string, uid: string): Candidate | null {
  const [found] = useResource<{ items: Candidate[] }>(
    uid ? `${path}/@candidates?uid=${encodeURIComponent(uid)}` : null,
  );
  return found.data?.items[0] ?? null;
}
