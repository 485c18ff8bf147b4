/** Files of the backend for who is logged in: a plain link would not say who asks. */
import { getAuthToken } from '@plone/volto/helpers/AuthToken/AuthToken';
import { expandToBackendURL } from '@plone/volto/helpers/Url/Url';
import { refusalOf } from './resource';
import { RefusedError } from './send';

/**
 * Fetch a file and hand it to the browser to keep.
 *
 * @param path below the site, e.g. `/@export?type=Matter&format=csv`.
 * @param name of the file, when the backend gives none.
 * @throws RefusedError what the backend said.
 */
export async function download(path: string, name: string) {
  const answer = await fetchFile(path);
  const given = /filename="?([^";]+)"?/.exec(
    answer.headers.get('Content-Disposition') ?? '',
  );
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await answer.blob());
  link.download = given?.[1] ?? name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/**
 * Fetch a file to show it in the page.
 *
 * @param path below the site.
 * @returns the answer with the file's bytes.
 * @throws RefusedError what the backend said.
 */
export async function fetchFile(path: string): Promise<Response> {
  const token = getAuthToken();
  const answer = await fetch(expandToBackendURL(path), {
    headers: token ? { Authorization: `Bearer ${token}` } : {},
  });
  if (!answer.ok) {
    const body = await answer.json().catch(() => ({}));
    throw new RefusedError(
      refusalOf({ status: answer.status, response: { body } }),
    );
  }
  return answer;
}
