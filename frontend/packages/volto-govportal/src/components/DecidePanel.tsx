/** 办理: what may be done now, a button and a key each, and what is good to know beside it. */
import type { ReactNode } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Chord, type Key, Keys } from './Keys';
import { LOOKS, type Tone } from './tones';
import { useShortcuts, useSingleKeys } from './useShortcuts';

const messages = defineMessages({
  others: { id: '其他操作', defaultMessage: '其他操作' },
});

export interface Choice {
  id: string;
  title: string;
  tone: Tone;
  /** The key that chooses it; none for what has none. */
  chord?: string;
  onChoose: () => void;
}

interface Props {
  choices: Choice[];
  /** What is seldom done, behind a line of its own. */
  others?: Choice[];
  /** What stands above the buttons. */
  facts?: ReactNode;
  /** More shortcuts of the page. */
  keys?: (Key & { onPress?: () => void })[];
  children?: ReactNode;
}

export function DecidePanel(props: Props) {
  const { choices, others = [], facts, keys = [], children } = props;
  const intl = useIntl();
  const [on] = useSingleKeys();
  const keyed = choices.filter(({ chord }) => chord);
  useShortcuts(
    Object.fromEntries([
      ...keyed.map(({ chord, onChoose }) => [chord, onChoose]),
      ...keys
        .filter(({ onPress }) => onPress)
        .map(({ chord, onPress }) => [chord, onPress]),
    ]),
  );
  return (
    <section
      className="gp-sheet gp-decide gp-no-print"
      aria-labelledby="decide"
    >
      <h2 id="decide">
        <FormattedMessage id="办理" defaultMessage="办理" />
      </h2>
      {facts}
      <div className="gp-decide-buttons">
        {choices.map(({ id, title, tone, chord, onChoose }) => {
          const works = chord && (on || chord.startsWith('Alt+'));
          return (
            <button
              key={id}
              type="button"
              className={`gp-button${LOOKS[tone]}`}
              aria-keyshortcuts={works ? chord : undefined}
              onClick={onChoose}
            >
              {title}
              {works && (
                <span aria-hidden="true">
                  <Chord chord={chord} />
                </span>
              )}
            </button>
          );
        })}
      </div>
      {choices.length === 0 && (
        <p className="gp-soft">
          <FormattedMessage
            id="现在没有需要您办理的动作。"
            defaultMessage="现在没有需要您办理的动作。"
          />
        </p>
      )}
      {others.length > 0 && (
        <details>
          <summary>{intl.formatMessage(messages.others)}</summary>
          <div className="gp-decide-buttons">
            {others.map(({ id, title, onChoose }) => (
              <button
                key={id}
                type="button"
                className="gp-button gp-compact"
                onClick={onChoose}
              >
                {title}
              </button>
            ))}
          </div>
        </details>
      )}
      {children}
      <Keys
        keys={[
          ...keyed.map(({ chord, title }) => ({ chord: chord ?? '', title })),
          ...keys,
        ]}
      />
    </section>
  );
}
