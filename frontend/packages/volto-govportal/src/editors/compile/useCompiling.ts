/** Compiles entries one after the other, and keeps what came of each. */
import { useState } from 'react';
import { RefusedError, send } from '../../data/send';
import type { Entry, Made } from './data';

export interface Outcome {
  entry: Entry;
  made?: Made;
  /** Why nothing was made; empty where nobody said. */
  refused?: string;
}

export interface Compiling {
  /** How many of how many are through; null when nothing is under way. */
  progress: { done: number; total: number } | null;
  outcomes: Outcome[];
  run: (entries: Entry[]) => Promise<Outcome[]>;
}

export function useCompiling(path: string): Compiling {
  const [progress, setProgress] = useState<Compiling['progress']>(null);
  const [outcomes, setOutcomes] = useState<Outcome[]>([]);

  async function one(entry: Entry): Promise<Outcome> {
    try {
      const made = await send<Made>('post', `${path}/@compile`, {
        catalogue_entry: entry.UID,
      });
      return { entry, made };
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error;
      return { entry, refused: error.refusal.message };
    }
  }

  async function run(entries: Entry[]) {
    const found: Outcome[] = [];
    setOutcomes([]);
    setProgress({ done: 0, total: entries.length });
    try {
      for (const entry of entries) {
        // One at a time: drafts of one department would be in each other's way.
        found.push(await one(entry));
        setOutcomes([...found]);
        setProgress({ done: found.length, total: entries.length });
      }
    } finally {
      setProgress(null);
    }
    return found;
  }
  return { progress, outcomes, run };
}
