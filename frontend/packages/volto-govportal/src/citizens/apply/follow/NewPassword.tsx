/** A new query password, for who lost the one that was shown. */
import { useState } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Confirm } from '../../../components/Confirm';
import { Dialog } from '../../../components/Dialog';
import { send } from '../../../data/send';
import type { Ticket as Given } from '../data';
import { Ticket } from '../parts/Ticket';

const messages = defineMessages({
  title: { id: '换新的查询密码', defaultMessage: '换新的查询密码' },
  action: { id: '换新密码', defaultMessage: '换新密码' },
});

interface Props {
  uid: string;
  onClose: () => void;
}

export function NewPassword({ uid, onClose }: Props) {
  const intl = useIntl();
  const [ticket, setTicket] = useState<Given | null>(null);
  const title = intl.formatMessage(messages.title);
  if (ticket) {
    return (
      <Dialog title={title} onClose={onClose}>
        <Ticket ticket={ticket} />
      </Dialog>
    );
  }
  return (
    <Confirm
      title={title}
      action={intl.formatMessage(messages.action)}
      danger={false}
      onClose={onClose}
      onConfirm={async () =>
        setTicket(await send<Given>('post', `/@case-password/${uid}`))
      }
      // The new one is shown before it is left.
      onDone={() => undefined}
    >
      <p>
        <FormattedMessage
          id="换新以后，原来的查询密码不能再用。"
          defaultMessage="换新以后，原来的查询密码不能再用。"
        />
      </p>
    </Confirm>
  );
}
