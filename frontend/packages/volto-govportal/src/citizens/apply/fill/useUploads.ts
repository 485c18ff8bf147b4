/** Files on their way into a case, one after the other, each with how far it has come. */
import { useEffect, useRef, useState } from 'react';
import { RefusedError } from '../../../data/send';
import { isInterruption, uploadFile } from './upload';

export interface Sending {
  key: number;
  position: number;
  name: string;
  /** In bytes. */
  size: number;
  sent: number;
  state: 'waiting' | 'sending' | 'broken' | 'refused';
  /** What the backend says of a file that it refuses. */
  message: string;
}

interface Job {
  file: File;
  /** The upload as the backend knows it, once it does. */
  id?: string;
  stop: AbortController;
}

export interface Uploads {
  sending: Sending[];
  start: (position: number, files: File[]) => void;
  retry: (key: number) => void;
  cancel: (key: number) => void;
}

/** @param attach gives a whole upload to the material at a position. */
export function useUploads(
  attach: (position: number, upload: string) => Promise<unknown>,
): Uploads {
  const [sending, setSending] = useState<Sending[]>([]);
  const jobs = useRef(new Map<number, Job>());
  const turn = useRef<Promise<unknown>>(Promise.resolve());
  const last = useRef(0);
  useEffect(() => {
    const all = jobs.current;
    return () => all.forEach(({ stop }) => stop.abort());
  }, []);

  function set(key: number, changes: Partial<Sending>) {
    setSending((before) =>
      before.map((one) => (one.key === key ? { ...one, ...changes } : one)),
    );
  }

  function forget(key: number) {
    jobs.current.delete(key);
    setSending((before) => before.filter((one) => one.key !== key));
  }

  async function work(key: number, position: number) {
    const job = jobs.current.get(key);
    if (!job) return;
    set(key, { state: 'sending', message: '' });
    try {
      const id = await uploadFile(job.file, {
        id: job.id,
        signal: job.stop.signal,
        onBegin: (begun) => {
          job.id = begun;
        },
        onProgress: (sent) => set(key, { sent }),
      });
      await attach(position, id);
      forget(key);
    } catch (error) {
      if (!jobs.current.has(key)) return;
      const refused = error instanceof RefusedError && !isInterruption(error);
      set(key, {
        state: refused ? 'refused' : 'broken',
        message: refused ? error.refusal.message : '',
      });
    }
  }

  function queue(key: number, position: number) {
    turn.current = turn.current.then(() => work(key, position));
  }

  return {
    sending,
    start(position, files) {
      for (const file of files) {
        last.current += 1;
        const key = last.current;
        jobs.current.set(key, { file, stop: new AbortController() });
        setSending((before) => [
          ...before,
          {
            key,
            position,
            name: file.name,
            size: file.size,
            sent: 0,
            state: 'waiting',
            message: '',
          },
        ]);
        queue(key, position);
      }
    },
    retry(key) {
      const found = sending.find((one) => one.key === key);
      if (!found) return;
      set(key, { state: 'waiting' });
      queue(key, found.position);
    },
    cancel(key) {
      jobs.current.get(key)?.stop.abort();
      forget(key);
    },
  };
}
