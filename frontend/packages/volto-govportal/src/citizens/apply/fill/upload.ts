/** Sends a file in pieces; what was interrupted goes on where the backend says it stands. */
import { getAuthToken } from '@plone/volto/helpers/AuthToken/AuthToken';
import { expandToBackendURL } from '@plone/volto/helpers/Url/Url';
import { refusalOf } from '../../../data/resource';
import { RefusedError } from '../../../data/send';

/** Bytes of a piece: short enough for a slow line to finish one. */
export const PIECE = 512 * 1024;
/** Waits before the next try, in milliseconds. */
const TRIES = [1000, 3000];

interface Upload {
  id: string;
  offset: number;
  size: number;
  state: string;
}

export interface UploadOptions {
  /** The upload to go on with. */
  id?: string;
  signal?: AbortSignal;
  /** Called once the backend knows the file. */
  onBegin?: (id: string) => void;
  /** Called with how many bytes have arrived. */
  onProgress?: (sent: number) => void;
  tries?: number[];
}

async function ask(
  method: string,
  path: string,
  {
    body,
    headers = {},
    signal,
  }: RequestInit & { headers?: Record<string, string> } = {},
): Promise<Upload> {
  const token = getAuthToken();
  const answer = await fetch(expandToBackendURL(path), {
    method,
    body,
    signal,
    headers: {
      Accept: 'application/json',
      ...headers,
      ...(token ? { Authorization: `Bearer ${token}` } : {}),
    },
  });
  const said = await answer.json().catch(() => ({}));
  if (answer.ok) return said;
  // A piece that came twice: the backend says where it stands.
  if (answer.status === 409 && typeof said.offset === 'number') return said;
  throw new RefusedError(
    refusalOf({ status: answer.status, response: { body: said } }),
  );
}

/** Whether another try may help: no answer at all, or a backend out of order. */
export function isInterruption(error: unknown): boolean {
  if (error instanceof RefusedError) {
    return error.refusal.status === 0 || error.refusal.status >= 500;
  }
  return !(error instanceof DOMException && error.name === 'AbortError');
}

const pause = (time: number) =>
  new Promise((resolve) => {
    setTimeout(resolve, time);
  });

function begin(file: File, signal?: AbortSignal) {
  return ask('POST', '/@uploads', {
    signal,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ name: file.name, size: file.size }),
  });
}

/** The upload as it stands; a forgotten one begins anew. */
async function standing(file: File, id: string, signal?: AbortSignal) {
  try {
    return await ask('GET', `/@uploads/${id}`, { signal });
  } catch (error) {
    if (error instanceof RefusedError && error.refusal.status === 404) {
      return begin(file, signal);
    }
    throw error;
  }
}

/**
 * Send a file whole.
 *
 * @returns the upload's id, by which a case takes the file.
 * @throws RefusedError the file is refused; any other error when the line broke, after some tries.
 */
export async function uploadFile(
  file: File,
  options: UploadOptions = {},
): Promise<string> {
  const { signal, onBegin, onProgress, tries = TRIES } = options;
  let { id } = options;
  for (let attempt = 0; ; attempt += 1) {
    try {
      let stands: Upload = await (id
        ? standing(file, id, signal)
        : begin(file, signal));
      if (stands.id !== id) onBegin?.(stands.id);
      id = stands.id;
      onProgress?.(stands.offset);
      while (stands.offset < file.size) {
        const offset: number = stands.offset;
        stands = await ask('PATCH', `/@uploads/${id}`, {
          signal,
          headers: {
            'Content-Type': 'application/octet-stream',
            'Upload-Offset': String(offset),
          },
          body: file.slice(offset, offset + PIECE),
        });
        onProgress?.(stands.offset);
      }
      return id;
    } catch (error) {
      if (!isInterruption(error) || attempt >= tries.length) throw error;
      await pause(tries[attempt]);
    }
  }
}
