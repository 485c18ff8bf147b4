/** The draft of a visitor's application: begun once, kept as it is typed, found again later. */
import { type Case as Draft, caseOf, newKey } from '../../citizens/apply/data';
import { send } from '../../data/send';

/** What this officer entered and has not submitted. */
export const DRAFTS = '/@applications?window=1';

export interface Unfinished {
  uid: string;
  matter: { uid: string; title: string };
  /** Masked. */
  applicant_name: string;
  changed_at: string;
}

export interface Drafts {
  /** For how many days they are kept. */
  days: number;
  items: Unfinished[];
}

export const pageOfDraft = ({ uid, matter }: Unfinished) =>
  `/worklist/new?matter=${encodeURIComponent(matter.uid)}&draft=${encodeURIComponent(uid)}`;

const keptAt = (matter: string) => `govportal-window:${matter}`;

/**
 * Begin the draft, or find the one that this window began before.
 *
 * @throws RefusedError it isn't this window's matter, or it takes no applications.
 */
export async function beginDraft(matter: string): Promise<Draft> {
  const key = sessionStorage.getItem(keptAt(matter)) ?? newKey();
  sessionStorage.setItem(keptAt(matter), key);
  const begun = await send<Draft>('post', '/@applications', {
    matter,
    window: true,
    key,
  });
  if (begun.state.id === 'draft') return begun;
  // The one that was begun before is submitted; this is the next visitor.
  forgetDraft(matter);
  return beginDraft(matter);
}

/**
 * Go on with a draft; null when it was submitted meanwhile.
 *
 * @throws RefusedError it isn't there any more, or it is somebody else's.
 */
export async function openDraft(uid: string): Promise<Draft | null> {
  const found = await send<Draft>('get', caseOf(uid));
  return found.state.id === 'draft' ? found : null;
}

/** The next visitor for this matter gets a draft of his own. */
export function forgetDraft(matter: string) {
  sessionStorage.removeItem(keptAt(matter));
}
