/** 来电登记: who calls, what he asked before, and what he wants now, on one page. */
import { type FormEvent, useState } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { HandIn } from '../../citizens/interaction/HandIn';
import {
  type Kind,
  KINDS,
  type Receipt,
} from '../../citizens/interaction/data';
import { KIND_TITLES } from '../../citizens/interaction/words';
import { Field } from '../../components/Field';
import { PageTitle } from '../../components/PageTitle';
import { Refused } from '../../components/Refused';
import { useResource } from '../../data/resource';
import { send } from '../../data/send';
import { useSubmit } from '../../data/useSubmit';
import { dayText, momentText } from '../../reviewers/when';
import { Problem } from '../../shell/Problem';
import { DESK, type History } from './data';
import '../officers.scss';

const messages = defineMessages({
  title: { id: '来电登记', defaultMessage: '来电登记' },
  lead: {
    id: '输入来电号码，看以前的登记，再登记这次的诉求。查看会记入审计日志。',
    defaultMessage:
      '输入来电号码，看以前的登记，再登记这次的诉求。查看会记入审计日志。',
  },
  phone: { id: '来电号码', defaultMessage: '来电号码' },
  kinds: { id: '诉求类型', defaultMessage: '诉求类型' },
});

export default function CallPage() {
  const intl = useIntl();
  const [desk] = useResource(DESK);
  const submit = useSubmit();
  const [phone, setPhone] = useState('');
  const [caller, setCaller] = useState<string | null>(null);
  const [history, setHistory] = useState<History | null>(null);
  const [kind, setKind] = useState<Kind>('consultation');
  const [receipt, setReceipt] = useState<Receipt | null>(null);
  if (desk.refusal) return <Problem status={desk.refusal.status || 503} />;

  async function find(event: FormEvent) {
    event.preventDefault();
    setReceipt(null);
    const given = phone.trim();
    const done = await submit.run(async () =>
      setHistory(
        await send<History>(
          'get',
          `${DESK}?phone=${encodeURIComponent(given)}`,
        ),
      ),
    );
    if (done) setCaller(given);
  }

  return (
    <div className="gp-wide gp-page">
      <PageTitle
        title={intl.formatMessage(messages.title)}
        lead={intl.formatMessage(messages.lead)}
      />
      <form ref={submit.ref} className="gp-sheet" noValidate onSubmit={find}>
        <Refused message={submit.faults.phone ? '' : submit.message} />
        <Field
          label={intl.formatMessage(messages.phone)}
          fault={submit.faults.phone}
          required
        >
          {(control) => (
            <input
              {...control}
              className="gp-input"
              type="tel"
              value={phone}
              maxLength={32}
              autoComplete="off"
              onChange={(event) => setPhone(event.target.value)}
            />
          )}
        </Field>
        <p className="gp-row">
          <button
            type="submit"
            className="gp-button gp-primary"
            disabled={submit.busy}
          >
            <FormattedMessage id="接听" defaultMessage="接听" />
          </button>
        </p>
      </form>
      {history && caller !== null && (
        <section className="gp-sheet" aria-labelledby="history">
          <h2 id="history">
            <FormattedMessage id="以前的登记" defaultMessage="以前的登记" />
          </h2>
          <p role="status" className="gp-soft">
            {history.items.length > 0 ? (
              <FormattedMessage
                id="{name}，{count} 件"
                defaultMessage="{name}，{count} 件"
                values={{ name: history.name, count: history.items.length }}
              />
            ) : (
              <FormattedMessage
                id="这个号码没有登记过"
                defaultMessage="这个号码没有登记过"
              />
            )}
          </p>
          <ul className="gp-plain-list">
            {history.items.map((item) => (
              <li key={item.number}>
                <details>
                  <summary>
                    <span className="gp-tag">{item.kind_title}</span>{' '}
                    {item.title} · {item.state.title}
                  </summary>
                  <p className="gp-soft gp-small">
                    {[item.number, item.department, momentText(item.applied_at)]
                      .filter(Boolean)
                      .join(' · ')}
                  </p>
                  {item.reply && <p className="gp-said">{item.reply}</p>}
                </details>
              </li>
            ))}
          </ul>
        </section>
      )}
      {receipt && (
        <section className="gp-notice gp-good" role="status">
          <p>
            <FormattedMessage
              id="已登记，编号 {number}，由{department}在 {day} 以前答复。请告诉来电人编号和查询密码：{password}"
              defaultMessage="已登记，编号 {number}，由{department}在 {day} 以前答复。请告诉来电人编号和查询密码：{password}"
              values={{
                number: receipt.number,
                department: receipt.department,
                day: dayText(receipt.due),
                password: receipt.query_password,
              }}
            />
          </p>
        </section>
      )}
      {caller !== null && !receipt && (
        <section className="gp-sheet" aria-labelledby="now">
          <h2 id="now">
            <FormattedMessage id="这次的诉求" defaultMessage="这次的诉求" />
          </h2>
          <div
            className="gp-row"
            role="group"
            aria-label={intl.formatMessage(messages.kinds)}
          >
            {KINDS.map((one) => (
              <button
                key={one}
                type="button"
                className="gp-button"
                aria-pressed={one === kind}
                onClick={() => setKind(one)}
              >
                {intl.formatMessage(KIND_TITLES[one])}
              </button>
            ))}
          </div>
          <HandIn
            key={`${kind} ${caller}`}
            kind={kind}
            caller={caller}
            onDone={setReceipt}
          />
        </section>
      )}
    </div>
  );
}
