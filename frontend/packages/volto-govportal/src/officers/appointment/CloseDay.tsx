/** Closes a day of a schedule, which moves people and tells them; and opens it again. */
import { useState } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Confirm, typed } from '../../components/Confirm';
import { Dialog } from '../../components/Dialog';
import { TextField } from '../../components/TextField';
import { useDayText } from '../../citizens/appointment/parts/When';
import { send } from '../../data/send';
import type { DaySchedule } from './data';

const messages = defineMessages({
  close: { id: '当天停办', defaultMessage: '当天停办' },
  reopen: { id: '恢复办理', defaultMessage: '恢复办理' },
  reason: { id: '停办原因', defaultMessage: '停办原因' },
  reasonHelp: {
    id: '写进通知，例如“电力检修”。',
    defaultMessage: '写进通知，例如“电力检修”。',
  },
  noReason: { id: '请填写停办原因。', defaultMessage: '请填写停办原因。' },
});
const CLOSINGS = '/@appointment-closings';

interface Props {
  schedule: DaySchedule;
  day: string;
  onClose: () => void;
  onDone: () => Promise<unknown>;
}

interface Closed {
  moved: number;
  called_off: number;
}

export function CloseDay({ schedule, day, onClose, onDone }: Props) {
  const intl = useIntl();
  const dayText = useDayText();
  const [closed, setClosed] = useState<Closed | null>(null);
  const title = intl.formatMessage(messages.close);
  if (closed) {
    return (
      <Dialog title={title} onClose={onClose}>
        <p role="status">
          <FormattedMessage
            id="已停办：{moved} 个预约改到其他时段，{off} 个没有时段可改已取消，都已通知本人。"
            defaultMessage="已停办：{moved} 个预约改到其他时段，{off} 个没有时段可改已取消，都已通知本人。"
            values={{ moved: closed.moved, off: closed.called_off }}
          />
        </p>
        <button
          type="button"
          className="gp-button gp-primary"
          onClick={onClose}
        >
          <FormattedMessage id="知道了" defaultMessage="知道了" />
        </button>
      </Dialog>
    );
  }
  return (
    <Confirm
      title={title}
      action={title}
      onClose={onClose}
      faultsOf={(given): Record<string, string> =>
        typed(given, 'reason')
          ? {}
          : { reason: intl.formatMessage(messages.noReason) }
      }
      onConfirm={async (given) =>
        setClosed(
          await send<Closed>('post', CLOSINGS, {
            schedule: schedule.uid,
            day,
            reason: typed(given, 'reason'),
          }),
        )
      }
      onDone={onDone}
    >
      <p>
        <FormattedMessage
          id="“{what}”{day}还没开始的时段不再接受预约；已经预约的人改到以后最近的时段，并收到通知。"
          defaultMessage="“{what}”{day}还没开始的时段不再接受预约；已经预约的人改到以后最近的时段，并收到通知。"
          values={{ what: schedule.title, day: dayText(day) }}
        />
      </p>
      <TextField
        name="reason"
        label={intl.formatMessage(messages.reason)}
        help={intl.formatMessage(messages.reasonHelp)}
        required
        maxLength={200}
      />
    </Confirm>
  );
}

export function ReopenDay({ schedule, day, onClose, onDone }: Props) {
  const intl = useIntl();
  const dayText = useDayText();
  return (
    <Confirm
      title={intl.formatMessage(messages.reopen)}
      action={intl.formatMessage(messages.reopen)}
      danger={false}
      onClose={onClose}
      onConfirm={() => send('del', `${CLOSINGS}/${schedule.uid}/${day}`)}
      onDone={() => {
        onClose();
        return onDone();
      }}
    >
      <p>
        <FormattedMessage
          id="“{what}”{day}重新接受预约；已经改期的人不改回来。"
          defaultMessage="“{what}”{day}重新接受预约；已经改期的人不改回来。"
          values={{ what: schedule.title, day: dayText(day) }}
        />
      </p>
    </Confirm>
  );
}
