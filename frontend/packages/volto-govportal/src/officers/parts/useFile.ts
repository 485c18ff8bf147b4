/** A file of the backend as an address that the page may show; fetched, for a link would not say who asks. */
import { useEffect, useState } from 'react';
import { flattenToAppURL } from '@plone/volto/helpers/Url/Url';
import { fetchFile } from '../../data/download';
import { RefusedError } from '../../data/send';

export interface Shown {
  /** Empty while it is being fetched. */
  url: string;
  /** Why it can't be shown; empty when it can. */
  fault: string;
}

const NOTHING: Shown = { url: '', fault: '' };

/**
 * @param address of the file; null fetches nothing.
 * @param otherwise what is said when the backend says nothing.
 */
export function useFile(address: string | null, otherwise: string): Shown {
  const [shown, setShown] = useState<Shown>(NOTHING);
  useEffect(() => {
    if (!address) return undefined;
    let wanted = true;
    let url = '';
    setShown(NOTHING);
    fetchFile(flattenToAppURL(address))
      .then((answer) => answer.blob())
      .then((blob) => {
        if (!wanted) return;
        url = URL.createObjectURL(blob);
        setShown({ url, fault: '' });
      })
      .catch((error) => {
        const said = error instanceof RefusedError ? error.message : '';
        if (wanted) setShown({ url: '', fault: said || otherwise });
      });
    return () => {
      wanted = false;
      if (url) URL.revokeObjectURL(url);
    };
  }, [address, otherwise]);
  return shown;
}
