/** Sends a file in pieces: what breaks off goes on where it stopped. */
import { getAuthToken } from '@plone/volto/helpers/AuthToken/AuthToken';
import { expandToBackendURL } from '@plone/volto/helpers/Url/Url';
import { refusalOf } from './resource';
import { RefusedError, send } from './send';

/** An upload as the backend's `@uploads` tells of it; sizes in bytes. */
export interface Sent {
  id: string;
  name: string;
  size: number;
  offset: number;
}

/** Bytes of a piece. */
const PIECE = 1024 * 1024;
/** How often a piece is sent again when no answer came. */
const TRIES = 3;

/**
 * Send a file.
 *
 * @param onSent called with the part that has arrived, 0 to 1.
 * @returns the upload, whose id an application or a result names.
 * @throws RefusedError what the backend said of the file; status 0 when no answer came.
 */
export async function sendFile(
  file: File,
  onSent: (part: number) => void = () => undefined,
): Promise<Sent> {
  let sent = await send<Sent>('post', '/@uploads', {
    name: file.name,
    size: file.size,
  });
  let tries = 0;
  while (sent.offset < file.size) {
    try {
      sent = await sendPiece(sent, file);
      tries = 0;
    } catch (error) {
      const { status } = (error as RefusedError).refusal ?? {};
      tries += 1;
      if (tries > TRIES || (status !== 0 && status !== 409)) throw error;
      sent = await send<Sent>('get', `/@uploads/${sent.id}`);
    }
    onSent(sent.offset / file.size);
  }
  return sent;
}

async function sendPiece(sent: Sent, file: File): Promise<Sent> {
  const token = getAuthToken();
  let answer: Response;
  try {
    answer = await fetch(expandToBackendURL(`/@uploads/${sent.id}`), {
      method: 'PATCH',
      headers: {
        Accept: 'application/json',
        'Content-Type': 'application/octet-stream',
        'Upload-Offset': String(sent.offset),
        ...(token ? { Authorization: `Bearer ${token}` } : {}),
      },
      body: file.slice(sent.offset, sent.offset + PIECE),
    });
  } catch {
    throw new RefusedError(refusalOf(undefined));
  }
  const body = await answer.json().catch(() => ({}));
  if (answer.ok) return body;
  throw new RefusedError(
    refusalOf({ status: answer.status, response: { body } }),
  );
}
