/** A draft in the browser: kept as it is typed, and not left unsaved unnoticed. */
import { useEffect, useRef, useState } from 'react';
import type { Refusal } from '../../../data/resource';
import { send } from '../../../data/send';
import type { Case } from '../data';
import { type Changes, Saver, type SaveState } from './saver';

export interface Draft {
  /** The case as it was saved last. */
  saved: Case;
  state: SaveState;
  refusal?: Refusal;
  change: (changes: Changes) => void;
  now: (changes: Changes) => Promise<Case>;
  flush: () => Promise<boolean>;
  revision: () => number;
}

export function useDraft(first: Case): Draft {
  const [saved, setSaved] = useState(first);
  const [said, setSaid] = useState<{ state: SaveState; refusal?: Refusal }>({
    state: 'untouched',
  });
  const ref = useRef<Saver>();
  ref.current ??= new Saver({
    revision: first.revision,
    save: (changes) =>
      send<Case>('patch', `/@applications/${first.uid}`, changes),
    onSaved: setSaved,
    onState: (state, refusal) => setSaid({ state, refusal }),
  });
  const saver = ref.current;

  useEffect(() => {
    const leave = (event: BeforeUnloadEvent) => {
      if (saver.unsaved) event.preventDefault();
    };
    // A phone that puts the page away may not bring it back.
    const hide = () => {
      if (document.visibilityState === 'hidden') quietly(saver);
    };
    const online = () => quietly(saver);
    window.addEventListener('beforeunload', leave);
    document.addEventListener('visibilitychange', hide);
    window.addEventListener('online', online);
    return () => {
      window.removeEventListener('beforeunload', leave);
      document.removeEventListener('visibilitychange', hide);
      window.removeEventListener('online', online);
      quietly(saver);
    };
  }, [saver]);

  return {
    saved,
    ...said,
    change: (changes) => saver.change(changes),
    now: (changes) => saver.now(changes),
    flush: () => saver.flush(),
    revision: () => saver.revision,
  };
}

/** What fails is in the saver's state. */
function quietly(saver: Saver) {
  saver.flush().catch(() => undefined);
}
