/** The remarks on an item, kept in the browser's session until they are sent or the item moves on. */
import { useEffect, useState } from 'react';
import type { Remarks } from '../data';

const keyOf = (path: string, seen: number) =>
  `govportal-remarks:${path}:${seen}`;

/**
 * @param path of the item.
 * @param seen how much of its history the remarks are about; a later one begins anew.
 */
export function useRemarks(path: string, seen: number) {
  const key = keyOf(path, seen);
  const [remarks, setRemarks] = useState<Remarks>({});
  useEffect(() => {
    setRemarks(read(key));
  }, [key]);

  function keep(next: Remarks) {
    setRemarks(next);
    if (Object.keys(next).length > 0) {
      sessionStorage.setItem(key, JSON.stringify(next));
    } else {
      sessionStorage.removeItem(key);
    }
  }

  function remark(name: string, text: string | undefined) {
    const next = { ...remarks };
    if (text === undefined) delete next[name];
    else next[name] = text;
    keep(next);
  }

  return { remarks, remark, forget: () => keep({}) };
}

function read(key: string): Remarks {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? '{}');
  } catch {
    return {};
  }
}
