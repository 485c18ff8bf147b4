/** 我的任务: what waits for the reader, what came back, what became of the rest. */
import { useEffect, useState } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Link, useLocation } from 'react-router-dom';
import { Batch } from '../../components/batch/Batch';
import type { Outcome } from '../../components/batch/inParts';
import { Outcomes } from '../../components/batch/Outcomes';
import { Empty } from '../../components/Empty';
import { Icon } from '../../components/Icon';
import { PageTitle } from '../../components/PageTitle';
import { Pager } from '../../components/Pager';
import { Refused } from '../../components/Refused';
import { download } from '../../data/download';
import { useResource } from '../../data/resource';
import { useSubmit } from '../../data/useSubmit';
import { Problem } from '../../shell/Problem';
import { Notice } from '../Notice';
import { useRecount } from '../counts';
import type { Kind, Task, TaskList } from '../data';
import { BatchAct } from './BatchAct';
import { Filters } from './Filters';
import { TaskItem } from './TaskItem';
import { common } from './common';
import { queryOf } from './query';
import '../reviewers.scss';

const messages = defineMessages({
  title: { id: '我的任务', defaultMessage: '我的任务' },
  kinds: { id: '任务分类', defaultMessage: '任务分类' },
  file: { id: '我的任务.csv', defaultMessage: '我的任务.csv' },
  waiting: {
    id: '没有等您办理的内容',
    defaultMessage: '没有等您办理的内容',
  },
  overdue: { id: '没有逾期的内容', defaultMessage: '没有逾期的内容' },
  returned: { id: '没有退回给您的内容', defaultMessage: '没有退回给您的内容' },
  submitted: {
    id: '您提交的内容都已办结',
    defaultMessage: '您提交的内容都已办结',
  },
  handled: {
    id: '您办理过的内容都已办结',
    defaultMessage: '您办理过的内容都已办结',
  },
  revise: { id: '没有待修订的事项', defaultMessage: '没有待修订的事项' },
  scheduled: {
    id: '没有等待生效的内容',
    defaultMessage: '没有等待生效的内容',
  },
});

export const SIZE = 25;

export default function TasksPage() {
  const intl = useIntl();
  const { search } = useLocation();
  const [resource, reload] = useResource<TaskList>(`/@tasks${search}`);
  const recount = useRecount();
  const [chosen, setChosen] = useState<string[]>([]);
  const [outcomes, setOutcomes] = useState<Outcome[]>([]);
  const saving = useSubmit();
  useEffect(() => setOutcomes([]), [search]);
  const { data, refusal } = resource;
  if (refusal) return <Problem status={refusal.status} />;
  if (!data) return <div className="gp-wide gp-page" aria-busy="true" />;

  const query = new URLSearchParams(search);
  const start = Number(query.get('b_start') ?? 0);
  const pages = Math.ceil(data.items_total / SIZE);
  const at = (number: number) =>
    number < 0 || number >= data.items_total
      ? null
      : queryOf(query, { b_start: number ? String(number) : '' });
  const items = data.items.map((item) => ({ ...item, key: item.UID }));
  const selectable = items.filter((item) => common([item]).length > 0);
  // What is no longer on the page is not chosen any more.
  const picked = selectable.filter((item) => chosen.includes(item.UID));

  const save = () =>
    saving.run(() =>
      download(
        `/@tasks-export${queryOf(query, { b_start: '' }).replace('/tasks', '')}`,
        intl.formatMessage(messages.file),
      ),
    );

  function choose(item: Task, on: boolean) {
    setChosen(
      on ? [...chosen, item.UID] : chosen.filter((uid) => uid !== item.UID),
    );
  }

  async function done(found: Outcome[]) {
    setChosen([]);
    await reload().catch(() => undefined);
    setOutcomes(found);
    recount();
  }

  return (
    <div className="gp-wide gp-page gp-tasks">
      <PageTitle title={intl.formatMessage(messages.title)}>
        {data.items_total > 0 && (
          <button
            type="button"
            className="gp-button"
            disabled={saving.busy}
            onClick={save}
          >
            <Icon name="download" />
            <FormattedMessage id="导出 CSV" defaultMessage="导出 CSV" />
          </button>
        )}
      </PageTitle>
      <Notice />
      <Refused message={saving.message} />
      <nav aria-label={intl.formatMessage(messages.kinds)}>
        <ul className="gp-tabs">
          {data.kinds.map((kind) => (
            <li key={kind.id}>
              <Link
                to={`/tasks?kind=${kind.id}`}
                aria-current={kind.id === data.kind ? 'page' : undefined}
              >
                {kind.title} <Count kind={kind.id} count={kind.count} />
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {!data.complete && (
        <p className="gp-notice gp-warn">
          <FormattedMessage
            id="待办内容很多，这里只列出其中较早的一部分。"
            defaultMessage="待办内容很多，这里只列出其中较早的一部分。"
          />
        </p>
      )}
      {outcomes.length > 0 && <Outcomes outcomes={outcomes} />}
      <Filters key={search} list={data} query={query} />
      {data.items.length === 0 ? (
        <Nothing kind={data.kind} narrowed={isNarrowed(query)} />
      ) : (
        <>
          {selectable.length > 0 && (
            <Batch
              key={search}
              items={selectable}
              picked={picked}
              onChoose={(all) => setChosen(all.map(({ UID }) => UID))}
              actions={common(picked)}
              dialog={(action, onClose, onDone) => (
                <BatchAct
                  action={action}
                  items={picked}
                  onClose={onClose}
                  onDone={onDone}
                />
              )}
              onDone={done}
            />
          )}
          <ul className="gp-plain-list gp-task-list">
            {items.map((item) => (
              <TaskItem
                key={item.UID}
                kind={data.kind}
                item={item}
                chosen={picked.includes(item)}
                onChoose={
                  selectable.includes(item)
                    ? (on) => choose(item, on)
                    : undefined
                }
              />
            ))}
          </ul>
          <Pager
            previous={start > 0 ? at(Math.max(0, start - SIZE)) : null}
            next={at(start + SIZE)}
            page={Math.floor(start / SIZE) + 1}
            pages={pages}
          />
        </>
      )}
    </div>
  );
}

function isNarrowed(query: URLSearchParams): boolean {
  return ['text', 'type', 'state', 'region', 'department'].some((name) =>
    query.get(name),
  );
}

function Count({ kind, count }: { kind: Kind; count: number }) {
  const late = kind === 'overdue' && count > 0;
  return <span className={`gp-count${late ? ' gp-bad' : ''}`}>{count}</span>;
}

function Nothing({ kind, narrowed }: { kind: Kind; narrowed: boolean }) {
  const intl = useIntl();
  if (!narrowed) {
    return (
      <Empty title={intl.formatMessage(messages[kind])}>
        {kind !== 'waiting' && (
          <Link className="gp-button" to="/tasks">
            <FormattedMessage id="看待我办理的" defaultMessage="看待我办理的" />
          </Link>
        )}
      </Empty>
    );
  }
  return (
    <Empty
      title={
        <FormattedMessage
          id="没有符合条件的内容"
          defaultMessage="没有符合条件的内容"
        />
      }
    >
      <Link className="gp-button" to={`/tasks?kind=${kind}`}>
        <FormattedMessage id="清除筛选" defaultMessage="清除筛选" />
      </Link>
    </Empty>
  );
}
