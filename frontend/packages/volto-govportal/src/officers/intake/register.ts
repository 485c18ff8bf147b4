/** Submits a visitor's application, and goes on with it as far as was asked for. */
import type { Case as Draft, CaseMaterial } from '../../citizens/apply/data';
import { caseOf } from '../../citizens/apply/data';
import type { MaterialChange } from '../../citizens/apply/fill/saver';
import { RefusedError, send } from '../../data/send';
import type { Done } from '../data';
import type { Result } from '../dialogs/result';

/** What was received of a material at the window. */
export interface Received {
  paper: boolean;
  originals_seen: boolean;
}

/** How far it goes at once: only registered, accepted, or settled with its result handed over. */
export type Way = 'register' | 'accept' | 'settle';

export interface Entry {
  received: Record<number, Received>;
  declaration: boolean;
  way: Way;
  /** Of a matter that is settled at once. */
  opinion: string;
  result: Result | null;
}

/** What a draft says was received. */
export function receivedOf(materials: CaseMaterial[]) {
  return Object.fromEntries(
    materials.map(({ position, obtained, originals_seen }) => [
      position,
      { paper: obtained === 'paper', originals_seen },
    ]),
  );
}

/** What was received as a draft keeps it: paper before scans. */
export function materialsOf(
  materials: CaseMaterial[],
  received: Record<number, Received>,
): MaterialChange[] {
  return materials.map(({ position, files }) => ({
    position,
    obtained: received[position]?.paper
      ? 'paper'
      : files.length > 0
        ? 'upload'
        : '',
    originals_seen: received[position]?.originals_seen ?? false,
  }));
}

/** What the window found of the materials that it received. */
export function judgedOf(received: Record<number, Received>) {
  return Object.entries(received)
    .filter(([, one]) => one.paper || one.originals_seen)
    .map(([position, one]) => ({
      position: Number(position),
      verdict: 'accepted',
      originals_seen: one.originals_seen,
    }));
}

export interface Registered {
  /** As it was submitted, with the number and the query password. */
  submitted: Done;
  /** As it stands after all that was done. */
  last: Done;
  /** What was refused after the submission; empty when all was done. */
  fault: string;
}

/**
 * Submit and go on.
 *
 * @param draft as it was saved.
 * @throws RefusedError the submission was refused: nothing is submitted then.
 */
export async function register(
  draft: Draft,
  entry: Entry,
): Promise<Registered> {
  const act = (name: string, on: Done, data: object) =>
    send<Done>('post', `${caseOf(draft.uid)}/${name}`, {
      ...data,
      revision: on.revision,
    });
  const submitted = await act('submit', draft as unknown as Done, {
    declaration: entry.declaration,
  });
  let last = submitted;
  try {
    const materials = judgedOf(entry.received);
    if (entry.way === 'accept') {
      last = await act('accept', last, { materials });
    }
    if (entry.way === 'settle') {
      const { opinion } = entry;
      last = await act('settle', last, { opinion, materials });
      last = await act('complete', last, { result: entry.result });
      last = await act('deliver', last, { method: 'window' });
    }
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
    return { submitted, last, fault: error.message };
  }
  return { submitted, last, fault: '' };
}
