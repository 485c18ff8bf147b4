/** One import: the file's way to the backend, and what the backend is doing meanwhile. */
import { useRef, useState } from 'react';
import { RefusedError, send } from '../../data/send';
import { IMPORT, type Progress, type Report } from './data';
import { upload } from './upload';

export interface Wish {
  file: File;
  mapping: string;
  state: string;
  place: string;
  dryRun: boolean;
}

/** How far it is: the part of the file that was sent, then what the backend counts. */
export interface Status {
  sent: number;
  progress: Progress | null;
}

/** Pause between two questions, in milliseconds. */
export const PAUSE = 1500;
/** Questions without an answer of use after which nobody waits any longer. */
const PATIENCE = 20;

/** The connection broke off, which does not stop an import: a gateway lost patience. */
function lost(error: unknown): boolean {
  return (
    error instanceof RefusedError &&
    [0, 502, 503, 504].includes(error.refusal.status)
  );
}

const pause = () => new Promise((done) => setTimeout(done, PAUSE));

/** Whatever names one import and nobody guesses. */
function newToken(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function useImport() {
  const [status, setStatus] = useState<Status | null>(null);
  const running = useRef(false);

  async function ask(token: string): Promise<Progress | null> {
    return send<Progress>('get', `${IMPORT}/progress/${token}`).catch(
      () => null,
    );
  }

  async function watch(token: string) {
    while (running.current) {
      await pause();
      if (!running.current) return;
      const progress = await ask(token);
      if (progress && running.current) {
        setStatus((before) => before && { ...before, progress });
      }
    }
  }

  /** What came of an import whose answer was lost. */
  async function recover(token: string, error: unknown): Promise<string> {
    for (let tries = 0; tries < PATIENCE; ) {
      const progress = await ask(token);
      if (progress?.state === 'done') return progress.report;
      // As long as it counts on, there is something to wait for.
      if (!progress || progress.state === 'stopped') tries += 1;
      else setStatus((before) => before && { ...before, progress });
      await pause();
    }
    throw error;
  }

  /**
   * Do it.
   *
   * @returns the id of the report.
   * @throws RefusedError why not.
   */
  async function run(wish: Wish): Promise<string> {
    const token = newToken();
    const form = new FormData();
    form.set('mapping', wish.mapping);
    form.set('state', wish.state);
    form.set('place', wish.place);
    form.set('dry_run', wish.dryRun ? '1' : '0');
    form.set('token', token);
    form.set('file', wish.file);
    setStatus({ sent: 0, progress: null });
    running.current = true;
    const watching = watch(token);
    try {
      const report = await upload<Report>(IMPORT, form, (sent) =>
        setStatus((before) => before && { ...before, sent }),
      );
      return report['@id'].replace(/^.*\//, '');
    } catch (error) {
      if (!lost(error)) throw error;
      return await recover(token, error);
    } finally {
      running.current = false;
      setStatus(null);
      watching.catch(() => undefined);
    }
  }
  return { status, run };
}
