/** How much time a case has: in words, and the colour says it again. */
import { defineMessages, useIntl } from 'react-intl';
import { dayText } from '../../reviewers/when';
import type { Clock } from '../data';

const messages = defineMessages({
  late: { id: '超期{days}天', defaultMessage: '超期{days}天' },
  today: { id: '今天到期', defaultMessage: '今天到期' },
  left: {
    id: '剩余{days}个工作日',
    defaultMessage: '剩余{days}个工作日',
  },
  paused: { id: '暂停计时', defaultMessage: '暂停计时' },
  none: { id: '不计时', defaultMessage: '不计时' },
  until: { id: '{day}到期', defaultMessage: '{day}到期' },
  provisional: {
    id: '（暂按周一至周五推算）',
    defaultMessage: '（暂按周一至周五推算）',
  },
});

const TONES = {
  red: 'gp-bad',
  yellow: 'gp-warn',
  green: 'gp-good',
  paused: '',
  none: '',
};

export function useClockWords(clock: Clock): string {
  const intl = useIntl();
  if (clock.colour === 'paused') return intl.formatMessage(messages.paused);
  if (clock.left === null) return intl.formatMessage(messages.none);
  if (clock.left < 0) {
    return intl.formatMessage(messages.late, { days: -clock.left });
  }
  return clock.left === 0
    ? intl.formatMessage(messages.today)
    : intl.formatMessage(messages.left, { days: clock.left });
}

export function ClockTag({ clock }: { clock: Clock }) {
  const intl = useIntl();
  const words = useClockWords(clock);
  const runs = clock.due && clock.left !== null && clock.colour !== 'paused';
  return (
    <span className="gp-due">
      <span className={`gp-tag ${TONES[clock.colour]}`}>{words}</span>
      {runs && clock.due && (
        <time className="gp-soft gp-small" dateTime={clock.due}>
          {intl.formatMessage(messages.until, { day: dayText(clock.due) })}
          {clock.provisional && intl.formatMessage(messages.provisional)}
        </time>
      )}
    </span>
  );
}
