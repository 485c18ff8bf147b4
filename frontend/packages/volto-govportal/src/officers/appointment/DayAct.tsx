/** Does something to a booking of the day: gives a ticket, calls to a window, ends it. */
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Confirm, typed } from '../../components/Confirm';
import { SelectField } from '../../components/SelectField';
import { TextField } from '../../components/TextField';
import { bookingOf } from '../../citizens/appointment/data';
import { RefusedError, send } from '../../data/send';
import type { DayItem, HallDay } from './data';

const messages = defineMessages({
  window: { id: '窗口', defaultMessage: '窗口' },
  noWindow: { id: '请选择窗口。', defaultMessage: '请选择窗口。' },
  opinion: { id: '办理说明', defaultMessage: '办理说明' },
  name: { id: '{number} 号窗口', defaultMessage: '{number} 号窗口' },
});
/** The window at which this browser called last. */
const LAST = 'gp_window';

interface Props {
  item: DayItem;
  action: string;
  title: string;
  windows: HallDay['windows'];
  onClose: () => void;
  onDone: () => Promise<unknown>;
}

function lastWindow(): string {
  try {
    return window.localStorage.getItem(LAST) ?? '';
  } catch {
    return '';
  }
}

export function DayAct(props: Props) {
  const { item, action, title, windows, onClose, onDone } = props;
  const intl = useIntl();
  const calls = action === 'call';
  const names = windows.map(({ number, title: about }) => ({
    id: intl.formatMessage(messages.name, { number }),
    title: `${intl.formatMessage(messages.name, { number })} ${about}`,
  }));

  async function act(given: FormData) {
    const at = typed(given, 'window');
    if (calls && at) window.localStorage?.setItem(LAST, at);
    try {
      await send('post', `${bookingOf(item.uid)}/${action}`, {
        revision: item.revision,
        ...(calls ? { window: at } : {}),
        ...(action === 'serve' ? { opinion: typed(given, 'opinion') } : {}),
      });
    } catch (error) {
      // Somebody was faster: what is shown behind is true again.
      if ((error as RefusedError).refusal?.status === 409) await onDone();
      throw error;
    }
  }

  return (
    <Confirm
      title={title}
      action={title}
      danger={action === 'miss'}
      onClose={onClose}
      faultsOf={(given): Record<string, string> =>
        calls && !typed(given, 'window')
          ? { window: intl.formatMessage(messages.noWindow) }
          : {}
      }
      onConfirm={act}
      onDone={() => {
        onClose();
        return onDone();
      }}
    >
      <p>
        {[item.ticket, item.applicant_name, item.matter.title]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {calls &&
        (names.length > 0 ? (
          <SelectField
            name="window"
            label={intl.formatMessage(messages.window)}
            required
            value={lastWindow()}
            terms={names}
          />
        ) : (
          <TextField
            name="window"
            label={intl.formatMessage(messages.window)}
            required
            value={lastWindow()}
            maxLength={100}
          />
        ))}
      {action === 'serve' && (
        <TextField
          name="opinion"
          label={intl.formatMessage(messages.opinion)}
          rows={2}
          maxLength={500}
        />
      )}
      {action === 'miss' && (
        <p>
          <FormattedMessage
            id="记为爽约，预约人收到通知，可以申诉。"
            defaultMessage="记为爽约，预约人收到通知，可以申诉。"
          />
        </p>
      )}
    </Confirm>
  );
}
