/** 消息发送: what leaves the portal by mail and SMS: what waits, what failed, trying again. */
import { useState } from 'react';
import {
  defineMessages,
  type MessageDescriptor,
  useIntl,
  FormattedMessage,
} from 'react-intl';
import { Link, useHistory, useLocation } from 'react-router-dom';
import { Empty } from '../../components/Empty';
import { Failed } from '../../components/Failed';
import { Pager } from '../../components/Pager';
import { Refused } from '../../components/Refused';
import { Scroll } from '../../components/Scroll';
import { addressOf } from '../../components/SearchBox';
import { type Items } from '../../citizens/my/data';
import { useResource } from '../../data/resource';
import { send } from '../../data/send';
import { useSubmit } from '../../data/useSubmit';
import { momentText } from '../../reviewers/when';
// The dialog's styles come before the page's, as everywhere.
import { CheckDialog } from './CheckDialog';
import { AdminPage } from '../parts/AdminPage';
import { useNotice } from '../parts/Notice';
import {
  askedOf,
  CHANNELS,
  OUTBOX,
  type Outbox,
  outboxPath,
  STATES,
  type Template,
  TEMPLATES,
} from './data';
import { CHANNEL_TITLES } from './words';

const messages = defineMessages({
  lead: {
    id: '邮件和短信的发送情况。发送失败的会自动重试，多次不成的等人处理。',
    defaultMessage:
      '邮件和短信的发送情况。发送失败的会自动重试，多次不成的等人处理。',
  },
  waiting: { id: '等待发送', defaultMessage: '等待发送' },
  failed: { id: '发送失败', defaultMessage: '发送失败' },
  sent: { id: '已发送', defaultMessage: '已发送' },
  expired: { id: '过期未发', defaultMessage: '过期未发' },
  all: { id: '全部', defaultMessage: '全部' },
  table: { id: '发送记录', defaultMessage: '发送记录' },
  retryOf: { id: '重发第 {id} 条', defaultMessage: '重发第 {id} 条' },
  again: { id: '已经放回等待发送。', defaultMessage: '已经放回等待发送。' },
  many: {
    id: '已把 {count} 条放回等待发送。',
    defaultMessage: '已把 {count} 条放回等待发送。',
  },
  checked: {
    id: '测试消息已经放入等待发送。',
    defaultMessage: '测试消息已经放入等待发送。',
  },
});

const LABELS = defineMessages({
  state: { id: '状态', defaultMessage: '状态' },
  channel: { id: '发送方式', defaultMessage: '发送方式' },
});

const TONES = {
  waiting: 'gp-warn',
  failed: 'gp-bad',
  sent: 'gp-good',
  expired: '',
};

const PAGE = '/admin/outbox';

function Content() {
  const intl = useIntl();
  const history = useHistory();
  const { search } = useLocation();
  const asked = askedOf(search);
  const [resource, reload] = useResource<Outbox>(outboxPath(search));
  const [templates] = useResource<Items<Template>>(TEMPLATES);
  const submit = useSubmit();
  const [notice, say] = useNotice();
  const [checking, setChecking] = useState(false);
  const { data } = resource;
  const countText = (count: number) =>
    data && count >= data.counted ? `${data.counted}+` : `${count}`;
  const templateOf = (name: string) =>
    templates.data?.items.find((one) => one.name === name)?.title ?? '';

  function nextAddress(next: string) {
    const before = new URLSearchParams(next.split('?')[1]).get('before') ?? '';
    return `${PAGE}?${new URLSearchParams({ ...asked, before })}`;
  }

  async function done(said: string) {
    await reload().catch(() => undefined);
    say(said);
  }

  const select = (
    name: string,
    label: MessageDescriptor,
    choices: readonly string[],
    titles: Record<string, MessageDescriptor>,
  ) => (
    <div className="gp-field">
      <label htmlFor={`outbox-${name}`}>{intl.formatMessage(label)}</label>
      <select
        key={asked[name] ?? ''}
        id={`outbox-${name}`}
        name={name}
        className="gp-input"
        defaultValue={asked[name] ?? ''}
      >
        <option value="">{intl.formatMessage(messages.all)}</option>
        {choices.map((one) => (
          <option key={one} value={one}>
            {intl.formatMessage(titles[one])}
          </option>
        ))}
      </select>
    </div>
  );

  return (
    <>
      {notice}
      <Refused message={submit.message} />
      <form
        className="gp-admin-bar"
        action={PAGE}
        onSubmit={(event) => {
          event.preventDefault();
          history.push(addressOf(event.currentTarget));
        }}
      >
        {select('state', LABELS.state, STATES, messages)}
        {select('channel', LABELS.channel, CHANNELS, CHANNEL_TITLES)}
        <button type="submit" className="gp-button">
          <FormattedMessage id="筛选" defaultMessage="筛选" />
        </button>
        <button
          type="button"
          className="gp-button"
          onClick={() => setChecking(true)}
        >
          <FormattedMessage id="发送测试消息" defaultMessage="发送测试消息" />
        </button>
        {!!data?.failed && (
          <button
            type="button"
            className="gp-button gp-primary"
            disabled={submit.busy}
            onClick={() =>
              submit.run(async () => {
                const { channel } = asked;
                const { retried } = await send<{ retried: number }>(
                  'post',
                  `${OUTBOX}/retry`,
                  channel ? { channel } : {},
                );
                await done(
                  intl.formatMessage(messages.many, { count: retried }),
                );
              })
            }
          >
            <FormattedMessage
              id="重发全部失败的"
              defaultMessage="重发全部失败的"
            />
          </button>
        )}
      </form>
      {data && (
        <p className="gp-row">
          <Link to={`${PAGE}?state=waiting`}>
            <FormattedMessage
              id="等待发送 {count} 条"
              defaultMessage="等待发送 {count} 条"
              values={{ count: countText(data.waiting) }}
            />
          </Link>
          <Link to={`${PAGE}?state=failed`}>
            <FormattedMessage
              id="发送失败 {count} 条"
              defaultMessage="发送失败 {count} 条"
              values={{ count: countText(data.failed) }}
            />
          </Link>
        </p>
      )}
      <Failed resource={resource} />
      {data && data.items.length === 0 && (
        <Empty
          title={
            <FormattedMessage
              id="没有符合条件的发送记录"
              defaultMessage="没有符合条件的发送记录"
            />
          }
        />
      )}
      {data && data.items.length > 0 && (
        <Scroll label={intl.formatMessage(messages.table)}>
          <table className="gp-table">
            <thead>
              <tr>
                <th scope="col">
                  <FormattedMessage id="编号" defaultMessage="编号" />
                </th>
                <th scope="col">
                  <FormattedMessage id="消息" defaultMessage="消息" />
                </th>
                <th scope="col">
                  <FormattedMessage id="发给" defaultMessage="发给" />
                </th>
                <th scope="col">
                  <FormattedMessage id="状态" defaultMessage="状态" />
                </th>
                <th scope="col">
                  <FormattedMessage id="时间" defaultMessage="时间" />
                </th>
                <th scope="col">
                  <FormattedMessage id="原因" defaultMessage="原因" />
                </th>
                <th scope="col">
                  <FormattedMessage id="操作" defaultMessage="操作" />
                </th>
              </tr>
            </thead>
            <tbody>
              {data.items.map((one) => (
                <tr key={one.id}>
                  <th scope="row">{one.id}</th>
                  <td>{templateOf(one.template)}</td>
                  <td>
                    {CHANNEL_TITLES[one.channel] ? (
                      intl.formatMessage(CHANNEL_TITLES[one.channel])
                    ) : (
                      <span className="gp-code">{one.channel}</span>
                    )}
                    <br />
                    <span className="gp-code gp-small">{one.to}</span>
                  </td>
                  <td>
                    <span className={`gp-tag ${TONES[one.state]}`}>
                      {intl.formatMessage(messages[one.state])}
                    </span>
                    {one.attempts > 0 && (
                      <span className="gp-soft gp-small">
                        {' '}
                        <FormattedMessage
                          id="试了 {count} 次"
                          defaultMessage="试了 {count} 次"
                          values={{ count: one.attempts }}
                        />
                      </span>
                    )}
                  </td>
                  <td>{momentText(one.sent ?? one.created)}</td>
                  <td className="gp-code gp-small">{one.last_error}</td>
                  <td>
                    {one.state === 'failed' && (
                      <button
                        type="button"
                        className="gp-button gp-compact"
                        disabled={submit.busy}
                        aria-label={intl.formatMessage(messages.retryOf, {
                          id: one.id,
                        })}
                        onClick={() =>
                          submit.run(async () => {
                            await send('post', `${OUTBOX}/${one.id}/retry`);
                            await done(intl.formatMessage(messages.again));
                          })
                        }
                      >
                        <FormattedMessage id="重发" defaultMessage="重发" />
                      </button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
      <Pager next={data?.next ? nextAddress(data.next) : null} />
      {checking && (
        <CheckDialog
          onClose={() => setChecking(false)}
          onDone={async () => {
            setChecking(false);
            await done(intl.formatMessage(messages.checked));
          }}
        />
      )}
    </>
  );
}

export default function OutboxPage() {
  const intl = useIntl();
  return (
    <AdminPage id="outbox" lead={intl.formatMessage(messages.lead)}>
      {() => <Content />}
    </AdminPage>
  );
}
