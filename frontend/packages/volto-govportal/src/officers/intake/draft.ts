/** The draft of a visitor's application: begun once, however often the page is loaded. */
import { type Case as Draft, newKey } from '../../citizens/apply/data';
import { send } from '../../data/send';

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

/** The next visitor for this matter gets a draft of his own. */
export function forgetDraft(matter: string) {
  sessionStorage.removeItem(keptAt(matter));
}
