/** 消息: what the portal told somebody, the latest first, and by which ways it does. */
import { useState } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Link } from 'react-router-dom';
import { useNotice } from '../../../administrators/parts/Notice';
import { Empty } from '../../../components/Empty';
import { Failed } from '../../../components/Failed';
import { Pager } from '../../../components/Pager';
import { Refused } from '../../../components/Refused';
import { useResource } from '../../../data/resource';
import { send } from '../../../data/send';
import { useSubmit } from '../../../data/useSubmit';
import { useRecount } from '../counts';
import { type Inbox, inboxOf, type Message, messagesAddress } from '../data';
import { MyPage } from '../parts/MyPage';
import { TITLES } from '../parts/pages';
import { MessageItem } from './MessageItem';
import { Preferences } from './Preferences';

const messages = defineMessages({
  which: { id: '哪些消息', defaultMessage: '哪些消息' },
  all: { id: '全部', defaultMessage: '全部' },
  unread: { id: '未读', defaultMessage: '未读' },
  removed: { id: '消息已经删除。', defaultMessage: '消息已经删除。' },
  allRead: { id: '已经全部标为已读。', defaultMessage: '已经全部标为已读。' },
});

interface Props {
  location: { pathname: string; search: string };
}

function List({ location: { search } }: Props) {
  const intl = useIntl();
  const [resource, reload] = useResource<Inbox>(inboxOf(search));
  const recount = useRecount();
  const submit = useSubmit();
  const [notice, say] = useNotice();
  /** What was read, or not, since the list was: an opened message stays where it is. */
  const [marked, setMarked] = useState<Record<number, boolean>>({});
  const asked = new URLSearchParams(search);
  const onlyUnread = asked.get('unread') === '1';
  const { data } = resource;
  const readOf = ({ id, read }: Message) => marked[id] ?? read;

  const mark = (message: Message, read: boolean) =>
    submit.run(async () => {
      await send('patch', `/@inbox/${message.id}`, { read });
      setMarked((before) => ({ ...before, [message.id]: read }));
      recount();
    });

  async function again(said: string) {
    setMarked({});
    await reload().catch(() => undefined);
    recount();
    say(said);
  }

  return (
    <>
      <nav aria-label={intl.formatMessage(messages.which)}>
        <ul className="gp-plain-list gp-row">
          {[false, true].map((unread) => (
            <li key={String(unread)}>
              <Link
                className="gp-button gp-compact"
                to={messagesAddress(unread)}
                aria-current={unread === onlyUnread ? 'page' : undefined}
              >
                {intl.formatMessage(unread ? messages.unread : messages.all)}
              </Link>
            </li>
          ))}
          {!!data?.unread && (
            <li>
              <button
                type="button"
                className="gp-button gp-compact"
                disabled={submit.busy}
                onClick={() =>
                  submit.run(async () => {
                    await send('patch', '/@inbox', { read: true });
                    await again(intl.formatMessage(messages.allRead));
                  })
                }
              >
                <FormattedMessage
                  id="全部标为已读"
                  defaultMessage="全部标为已读"
                />
              </button>
            </li>
          )}
        </ul>
      </nav>
      {notice}
      <Refused message={submit.message} />
      <Failed resource={resource} />
      {data && data.items.length === 0 && (
        <Empty
          title={
            onlyUnread ? (
              <FormattedMessage
                id="没有未读消息"
                defaultMessage="没有未读消息"
              />
            ) : (
              <FormattedMessage id="没有消息" defaultMessage="没有消息" />
            )
          }
        >
          <p>
            <FormattedMessage
              id="申请提交、受理、需要补正、办结时，这里会有消息。"
              defaultMessage="申请提交、受理、需要补正、办结时，这里会有消息。"
            />
          </p>
        </Empty>
      )}
      {(data?.items ?? []).map((message) => (
        <MessageItem
          key={message.id}
          message={message}
          read={readOf(message)}
          busy={submit.busy}
          onMark={(read) => mark(message, read)}
          onRemove={() =>
            submit.run(async () => {
              await send('del', `/@inbox/${message.id}`);
              await again(intl.formatMessage(messages.removed));
            })
          }
        />
      ))}
      {asked.has('before') && (
        <p>
          <Link to={messagesAddress(onlyUnread)}>
            <FormattedMessage
              id="回到最近的消息"
              defaultMessage="回到最近的消息"
            />
          </Link>
        </p>
      )}
      <Pager
        next={data?.next ? messagesAddress(onlyUnread, data.next) : null}
      />
      <Preferences />
    </>
  );
}

export default function MessagesPage(props: Props) {
  return (
    <MyPage path="/my/messages" title={TITLES.messages}>
      <List {...props} />
    </MyPage>
  );
}
