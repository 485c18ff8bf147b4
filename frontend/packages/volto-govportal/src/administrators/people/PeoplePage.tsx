/** 办事人账号: who has an account to apply with; found, looked at, corrected, locked. */
import { type FormEvent, useState } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { VerifiedTag } from '../../citizens/my/parts/VerifiedTag';
import { Empty } from '../../components/Empty';
import { Failed } from '../../components/Failed';
import { Scroll } from '../../components/Scroll';
import { useResource } from '../../data/resource';
import { momentText } from '../../reviewers/when';
// The dialog's styles come before the page's, as everywhere.
import { PersonDialog } from './PersonDialog';
import { AdminPage } from '../parts/AdminPage';
import { useNotice } from '../parts/Notice';
import { type People, peoplePath, type Person } from './data';
import { LockedTag } from './LockedTag';

const messages = defineMessages({
  lead: {
    id: '自行注册、网上办事的个人。锁定的账号不能登录，已经登录的立即失效。',
    defaultMessage:
      '自行注册、网上办事的个人。锁定的账号不能登录，已经登录的立即失效。',
  },
  table: { id: '办事人列表', defaultMessage: '办事人列表' },
  open: { id: '查看{name}的账号', defaultMessage: '查看{name}的账号' },
  saved: { id: '已经保存。', defaultMessage: '已经保存。' },
});

function Content() {
  const intl = useIntl();
  // What is looked for may be a number of a document: it gets into no address of a page.
  const [text, setText] = useState('');
  /** Where the pages that were shown begin; the last one is the present one. */
  const [starts, setStarts] = useState(['']);
  const [shown, setShown] = useState<Person | null>(null);
  const [notice, say] = useNotice();
  const [resource, reload] = useResource<People>(
    peoplePath(text, starts[starts.length - 1]),
  );
  const { data } = resource;

  function find(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setText(String(new FormData(event.currentTarget).get('text')));
    setStarts(['']);
  }

  return (
    <>
      {notice}
      <form className="gp-admin-bar" onSubmit={find}>
        <div className="gp-field gp-grow">
          <label htmlFor="people-text">
            <FormattedMessage id="查找账号" defaultMessage="查找账号" />
          </label>
          <input
            id="people-text"
            name="text"
            className="gp-input"
            autoComplete="off"
            maxLength={200}
            aria-describedby="people-help"
          />
          <p className="gp-help" id="people-help">
            <FormattedMessage
              id="姓名的开头，或者完整的手机号码、电子邮箱、居民身份证号码。"
              defaultMessage="姓名的开头，或者完整的手机号码、电子邮箱、居民身份证号码。"
            />
          </p>
        </div>
        <button type="submit" className="gp-button gp-primary">
          <FormattedMessage id="查找" defaultMessage="查找" />
        </button>
      </form>
      <Failed resource={resource} />
      {data && data.items.length === 0 && (
        <Empty
          title={
            <FormattedMessage
              id="没有符合条件的账号"
              defaultMessage="没有符合条件的账号"
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
                  <FormattedMessage id="姓名" defaultMessage="姓名" />
                </th>
                <th scope="col">
                  <FormattedMessage id="手机号码" defaultMessage="手机号码" />
                </th>
                <th scope="col">
                  <FormattedMessage id="实名认证" defaultMessage="实名认证" />
                </th>
                <th scope="col">
                  <FormattedMessage id="状态" defaultMessage="状态" />
                </th>
                <th scope="col">
                  <FormattedMessage id="注册时间" defaultMessage="注册时间" />
                </th>
                <th scope="col">
                  <FormattedMessage id="操作" defaultMessage="操作" />
                </th>
              </tr>
            </thead>
            <tbody>
              {data.items.map((person) => (
                <tr key={person.user_id}>
                  <th scope="row" translate="no">
                    {person.name}
                  </th>
                  <td className="gp-code">{person.phone}</td>
                  <td>
                    <VerifiedTag verified={person.verified} />
                  </td>
                  <td>
                    <LockedTag locked={person.locked} />
                  </td>
                  <td>{momentText(person.created)}</td>
                  <td>
                    <button
                      type="button"
                      className="gp-button gp-compact"
                      aria-label={intl.formatMessage(messages.open, {
                        name: person.name,
                      })}
                      onClick={() => setShown(person)}
                    >
                      <FormattedMessage id="查看" defaultMessage="查看" />
                    </button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
      <p className="gp-row gp-pager">
        {starts.length > 1 && (
          <button
            type="button"
            className="gp-button"
            onClick={() => setStarts(starts.slice(0, -1))}
          >
            <FormattedMessage id="上一页" defaultMessage="上一页" />
          </button>
        )}
        {data?.after && (
          <button
            type="button"
            className="gp-button"
            onClick={() => setStarts([...starts, data.after as string])}
          >
            <FormattedMessage id="下一页" defaultMessage="下一页" />
          </button>
        )}
      </p>
      {shown && (
        <PersonDialog
          first={shown}
          onClose={() => setShown(null)}
          onChanged={async () => {
            setShown(null);
            await reload().catch(() => undefined);
            say(intl.formatMessage(messages.saved));
          }}
        />
      )}
    </>
  );
}

export default function PeoplePage() {
  const intl = useIntl();
  return (
    <AdminPage id="people" lead={intl.formatMessage(messages.lead)}>
      {() => <Content />}
    </AdminPage>
  );
}
