/** 到厅取号: a machine in the hall, or who scans the code of a booking, gets its ticket. */
import { useState } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { useParams } from 'react-router-dom';
import Helmet from '@plone/volto/helpers/Helmet/Helmet';
import { typed } from '../../../components/Confirm';
import { Form } from '../../../components/Form';
import { PageTitle } from '../../../components/PageTitle';
import { TextField } from '../../../components/TextField';
import { send } from '../../../data/send';
import { useSubmit } from '../../../data/useSubmit';
import type { QueueTicket } from '../data';
import '../appointment.scss';

const messages = defineMessages({
  title: { id: '到厅取号', defaultMessage: '到厅取号' },
  code: { id: '预约二维码', defaultMessage: '预约二维码' },
  codeHelp: {
    id: '把光标放在这里，扫描办事人手机上的二维码。',
    defaultMessage: '把光标放在这里，扫描办事人手机上的二维码。',
  },
});

/** What a QR code says, by itself or at the end of its address. */
export const tokenIn = (text: string): string =>
  text.trim().replace(/^.*\/check-in\//, '');

export default function CheckInPage() {
  const intl = useIntl();
  const { token } = useParams<{ token?: string }>();
  const submit = useSubmit();
  const [ticket, setTicket] = useState<QueueTicket | null>(null);

  async function go(given: FormData) {
    const said = token ?? tokenIn(typed(given, 'token'));
    setTicket(null);
    await submit.run(async () =>
      setTicket(
        await send<QueueTicket>('post', '/@appointment-check-in', {
          token: said,
        }),
      ),
    );
  }

  return (
    <div className="gp-wide gp-page">
      <Helmet>
        <meta name="robots" content="noindex" />
      </Helmet>
      <PageTitle title={intl.formatMessage(messages.title)} />
      <div role="status">
        {ticket && (
          <div className="gp-queue-ticket">
            <p>{ticket.hall}</p>
            <p className="gp-queue-number">{ticket.ticket}</p>
            <p>
              {ticket.matter} {`${ticket.begin}-${ticket.end}`}
            </p>
            <p>
              <FormattedMessage
                id="前面还有 {count} 人"
                defaultMessage="前面还有 {count} 人"
                values={{ count: ticket.ahead }}
              />
            </p>
            <p className="gp-no-print">
              <button
                type="button"
                className="gp-button"
                onClick={() => window.print()}
              >
                <FormattedMessage id="打印" defaultMessage="打印" />
              </button>
            </p>
          </div>
        )}
      </div>
      {!(token && ticket) && (
        <section className="gp-sheet gp-no-print">
          <Form
            // Read again for the next one.
            key={ticket?.ticket}
            submit={submit}
            onSubmit={go}
            action={<FormattedMessage id="取号" defaultMessage="取号" />}
          >
            {token ? (
              <p>
                <FormattedMessage
                  id="到了大厅再取号；取号以后请留意叫号。"
                  defaultMessage="到了大厅再取号；取号以后请留意叫号。"
                />
              </p>
            ) : (
              <TextField
                name="token"
                label={intl.formatMessage(messages.code)}
                help={intl.formatMessage(messages.codeHelp)}
                autoComplete="off"
                autoCapitalize="none"
                spellCheck={false}
                required
              />
            )}
          </Form>
        </section>
      )}
    </div>
  );
}
