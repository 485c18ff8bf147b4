/** Sends a file, and says how much of it has arrived. */
import { getAuthToken } from '@plone/volto/helpers/AuthToken/AuthToken';
import { expandToBackendURL } from '@plone/volto/helpers/Url/Url';
import { refusalOf } from '../../data/resource';
import { RefusedError } from '../../data/send';

/**
 * Post a form with a file.
 *
 * @param path below the site.
 * @param onSent called with the part that was sent, 0 to 1.
 * @returns the answer's JSON.
 * @throws RefusedError what the backend said; status 0 when no answer came.
 */
export function upload<T>(
  path: string,
  form: FormData,
  onSent: (part: number) => void,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', expandToBackendURL(path));
    request.responseType = 'text';
    request.setRequestHeader('Accept', 'application/json');
    const token = getAuthToken();
    if (token) request.setRequestHeader('Authorization', `Bearer ${token}`);
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onSent(event.loaded / event.total);
    };
    request.onload = () => {
      const { status, responseText } = request;
      let body: any = {};
      try {
        body = JSON.parse(responseText);
      } catch {
        // A gateway's page: the status says enough.
      }
      if (status >= 200 && status < 300) resolve(body);
      else reject(new RefusedError(refusalOf({ status, response: { body } })));
    };
    request.onerror = () => reject(new RefusedError(refusalOf(undefined)));
    request.send(form);
  });
}
