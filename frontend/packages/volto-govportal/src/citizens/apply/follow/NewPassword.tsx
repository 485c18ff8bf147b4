/** A new query password, for who lost the one that was shown. */
import { useState } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Refused } from '../../../components/Refused';
import { Dialog } from '../../../components/Dialog';
import { send } from '../../../data/send';
import { useSubmit } from '../../../data/useSubmit';
import type { Ticket as Given } from '../data';
import { Ticket } from '../parts/Ticket';

const messages = defineMessages({
  title: { id: '换新的查询密码', defaultMessage: '换新的查询密码' },
});

interface Props {
  uid: string;
  onClose: () => void;
}

export function NewPassword({ uid, onClose }: Props) {
  const intl = useIntl();
  const submit = useSubmit();
  const [ticket, setTicket] = useState<Given | null>(null);
  return (
    <Dialog title={intl.formatMessage(messages.title)} onClose={onClose}>
      {ticket ? (
        <Ticket ticket={ticket} />
      ) : (
        <form
          ref={submit.ref}
          onSubmit={(event) => {
            event.preventDefault();
            submit.run(async () =>
              setTicket(await send<Given>('post', `/@case-password/${uid}`)),
            );
          }}
        >
          <Refused message={submit.message} />
          <p>
            <FormattedMessage
              id="换新以后，原来的查询密码不能再用。"
              defaultMessage="换新以后，原来的查询密码不能再用。"
            />
          </p>
          <p className="gp-row gp-dialog-foot">
            <button
              type="submit"
              className="gp-button gp-primary"
              disabled={submit.busy}
            >
              <FormattedMessage id="换新密码" defaultMessage="换新密码" />
            </button>
            <button type="button" className="gp-button" onClick={onClose}>
              <FormattedMessage id="取消" defaultMessage="取消" />
            </button>
          </p>
        </form>
      )}
    </Dialog>
  );
}
