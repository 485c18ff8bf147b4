/** 业务委托: whom the reader lets act for him, and for whom he acts. */
import { useState } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Link, useHistory } from 'react-router-dom';
import { Confirm } from '../../components/Confirm';
import { Empty } from '../../components/Empty';
import { Icon } from '../../components/Icon';
import { PageTitle } from '../../components/PageTitle';
import { Scroll } from '../../components/Scroll';
import { useResource } from '../../data/resource';
import { send } from '../../data/send';
import { type Left, Notice } from '../../reviewers/Notice';
import { dayText } from '../../reviewers/when';
import { Problem } from '../../shell/Problem';
import { useCounts } from '../counts';
import { type Delegation, DELEGATIONS } from './data';
import { Give } from './Give';
import '../officers.scss';

const messages = defineMessages({
  title: { id: '业务委托', defaultMessage: '业务委托' },
  given: { id: '我委托他人', defaultMessage: '我委托他人' },
  taken: { id: '他人委托我', defaultMessage: '他人委托我' },
  saved: { id: '委托已保存。', defaultMessage: '委托已保存。' },
  revoked: { id: '委托已收回。', defaultMessage: '委托已收回。' },
  revoke: { id: '收回委托', defaultMessage: '收回委托' },
  sure: {
    id: '收回后，{name}不能再代您办理。已经办理的仍然有效。',
    defaultMessage: '收回后，{name}不能再代您办理。已经办理的仍然有效。',
  },
});

export default function DelegationsPage() {
  const intl = useIntl();
  const history = useHistory<Left>();
  const counts = useCounts();
  const [{ data, refusal }, reload] = useResource<{ items: Delegation[] }>(
    DELEGATIONS,
  );
  const [giving, setGiving] = useState(false);
  const [revoking, setRevoking] = useState<Delegation | null>(null);
  if (refusal) return <Problem status={refusal.status} />;
  if (counts && !counts.works) return <Problem status={403} />;
  if (!data) return <div className="gp-wide gp-page gp-waiting" aria-busy />;
  const given = data.items.filter((one) => one.given);
  const taken = data.items.filter((one) => !one.given);

  async function done(said: string) {
    setGiving(false);
    setRevoking(null);
    history.replace('/worklist/delegations', { notice: said });
    await reload().catch(() => undefined);
  }

  return (
    <div className="gp-wide gp-page gp-delegations">
      <PageTitle
        title={intl.formatMessage(messages.title)}
        lead={
          <FormattedMessage
            id="出差、休假时请他人代为办理。受托人在委托期间有您的办件权限，办理记录写明实际办理人。"
            defaultMessage="出差、休假时请他人代为办理。受托人在委托期间有您的办件权限，办理记录写明实际办理人。"
          />
        }
      >
        <Link className="gp-button" to="/worklist">
          <FormattedMessage
            id="回到办件工作台"
            defaultMessage="回到办件工作台"
          />
        </Link>
        <button
          type="button"
          className="gp-button gp-primary"
          onClick={() => setGiving(true)}
        >
          <Icon name="plus" />
          <FormattedMessage id="新增委托" defaultMessage="新增委托" />
        </button>
      </PageTitle>
      <Notice />
      <section className="gp-sheet" aria-labelledby="given">
        <h2 id="given">{intl.formatMessage(messages.given)}</h2>
        <List
          label={intl.formatMessage(messages.given)}
          items={given}
          onRevoke={setRevoking}
        />
      </section>
      <section className="gp-sheet" aria-labelledby="taken">
        <h2 id="taken">{intl.formatMessage(messages.taken)}</h2>
        <List label={intl.formatMessage(messages.taken)} items={taken} />
      </section>
      {giving && (
        <Give
          onClose={() => setGiving(false)}
          onDone={() => done(intl.formatMessage(messages.saved))}
        />
      )}
      {revoking && (
        <Confirm
          title={intl.formatMessage(messages.revoke)}
          action={intl.formatMessage(messages.revoke)}
          onClose={() => setRevoking(null)}
          onConfirm={async () => {
            await send('del', `${DELEGATIONS}/${revoking.id}`);
            await done(intl.formatMessage(messages.revoked));
          }}
        >
          <p>
            {intl.formatMessage(messages.sure, { name: revoking.delegate })}
          </p>
        </Confirm>
      )}
    </div>
  );
}

interface ListProps {
  label: string;
  items: Delegation[];
  onRevoke?: (item: Delegation) => void;
}

function List({ label, items, onRevoke }: ListProps) {
  if (items.length === 0) {
    return (
      <Empty
        title={<FormattedMessage id="没有委托" defaultMessage="没有委托" />}
      />
    );
  }
  return (
    <Scroll label={label}>
      <table className="gp-table">
        <thead>
          <tr>
            <th scope="col">
              {onRevoke ? (
                <FormattedMessage id="受托人" defaultMessage="受托人" />
              ) : (
                <FormattedMessage id="委托人" defaultMessage="委托人" />
              )}
            </th>
            <th scope="col">
              <FormattedMessage id="委托期间" defaultMessage="委托期间" />
            </th>
            <th scope="col">
              <FormattedMessage id="原因" defaultMessage="原因" />
            </th>
            <th scope="col">
              <FormattedMessage id="状态" defaultMessage="状态" />
            </th>
            {onRevoke && (
              <th scope="col">
                <FormattedMessage id="操作" defaultMessage="操作" />
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.id}>
              <td>{onRevoke ? item.delegate : item.delegator}</td>
              <td>
                <FormattedMessage
                  id="{first}至{last}"
                  defaultMessage="{first}至{last}"
                  values={{
                    first: dayText(item.first_day),
                    last: dayText(item.last_day),
                  }}
                />
              </td>
              <td>{item.reason}</td>
              <td>
                <span className={`gp-tag${item.active ? ' gp-good' : ''}`}>
                  {item.active ? (
                    <FormattedMessage id="生效中" defaultMessage="生效中" />
                  ) : (
                    <FormattedMessage id="尚未开始" defaultMessage="尚未开始" />
                  )}
                </span>
              </td>
              {onRevoke && (
                <td>
                  <button
                    type="button"
                    className="gp-button gp-compact gp-danger"
                    onClick={() => onRevoke(item)}
                  >
                    <FormattedMessage id="收回" defaultMessage="收回" />
                    <span className="gp-hidden">：{item.delegate}</span>
                  </button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
