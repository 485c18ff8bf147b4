/** What may be done to a case now: a button each, a letter each, a dialog each. */
import { useState } from 'react';
import type { Titled } from '../../citizens/apply/data';
import { DecidePanel } from '../../components/DecidePanel';
import type { Key } from '../../components/Keys';
import type { Case, Done } from '../data';
import { actionOf } from '../dialogs/actions';
import { applies } from '../dialogs/applies';
import { dialogOf } from '../dialogs/dialogs';
import type { Judged } from './useJudgements';

interface Props {
  item: Case;
  judged: Judged[];
  /** More shortcuts of the page. */
  keys: (Key & { onPress?: () => void })[];
  reload: () => Promise<void>;
  /** Told the action's title, and what became of the case. */
  onDone: (action: string, done: Done) => Promise<void>;
}

const ORDER = { forward: 0, back: 1, plain: 2 };

export function Actions({ item, judged, keys, reload, onDone }: Props) {
  const [chosen, setChosen] = useState<Titled | null>(null);
  const actions = item.actions
    .filter(({ id }) => applies(id, item))
    .sort(
      (one, other) =>
        ORDER[actionOf(one.id).tone] - ORDER[actionOf(other.id).tone],
    );
  const Chosen = chosen && dialogOf(chosen.id);
  return (
    <>
      <DecidePanel
        choices={actions.map((one) => ({
          ...one,
          tone: actionOf(one.id).tone,
          chord: actionOf(one.id).key,
          onChoose: () => setChosen(one),
        }))}
        keys={keys}
      />
      {chosen && Chosen && (
        <Chosen
          item={item}
          action={chosen}
          judged={judged}
          reload={reload}
          onClose={() => setChosen(null)}
          onDone={async (done) => {
            setChosen(null);
            await onDone(chosen.title, done);
          }}
        />
      )}
    </>
  );
}
