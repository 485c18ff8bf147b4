/** The state of a case and how it stands in time, in words beside their colours. */
import {
  defineMessages,
  type MessageDescriptor,
  useIntl,
  FormattedMessage,
} from 'react-intl';
import { Day } from '../../../components/Day';
import type { Clock, Titled } from '../data';

const COLOURS: Record<string, MessageDescriptor> = defineMessages({
  green: { id: '期限内', defaultMessage: '期限内' },
  yellow: { id: '快到期', defaultMessage: '快到期' },
  red: { id: '已超期', defaultMessage: '已超期' },
  paused: { id: '暂停计时', defaultMessage: '暂停计时' },
});
const TONES: Record<string, string> = {
  green: 'gp-good',
  yellow: 'gp-warn',
  red: 'gp-bad',
};
const STATES: Record<string, string> = {
  correction: 'gp-warn',
  granted: 'gp-good',
  completed: 'gp-good',
  delivered: 'gp-good',
  denied: 'gp-bad',
  refused: 'gp-bad',
};

export function StateTag({ state }: { state: Titled }) {
  return (
    <span className={`gp-tag ${STATES[state.id] ?? ''}`.trim()}>
      {state.title}
    </span>
  );
}

interface ClockProps {
  clock: Clock;
  state: Titled;
}

/** Until when somebody must do something: the office, or the applicant who corrects. */
export function ClockTag({ clock, state }: ClockProps) {
  const intl = useIntl();
  const said = COLOURS[clock.colour];
  if (!said) return null;
  return (
    <span className="gp-clock">
      {clock.due &&
        (state.id === 'correction' ? (
          <FormattedMessage
            id="请在 {day} 以前补正"
            defaultMessage="请在 {day} 以前补正"
            values={{ day: <Day moment={clock.due} /> }}
          />
        ) : (
          <FormattedMessage
            id="{day} 前答复"
            defaultMessage="{day} 前答复"
            values={{ day: <Day moment={clock.due} /> }}
          />
        ))}{' '}
      <span className={`gp-tag ${TONES[clock.colour] ?? ''}`.trim()}>
        {intl.formatMessage(said)}
      </span>
    </span>
  );
}
