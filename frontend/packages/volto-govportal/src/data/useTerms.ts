/** The terms of a code set, read once. */
import { useResource } from './resource';

export interface Term {
  id: string;
  title: string;
}

interface CodeSet {
  terms: { token: string; title: string; active: boolean }[];
}

/**
 * @param name of the set; empty reads nothing.
 * @returns its terms that may be chosen; none while they are being read.
 */
export function useTerms(name: string): Term[] {
  const [{ data }] = useResource<CodeSet>(name ? `/@code-sets/${name}` : null);
  return (data?.terms ?? [])
    .filter(({ active }) => active)
    .map(({ token, title }) => ({ id: token, title }));
}
