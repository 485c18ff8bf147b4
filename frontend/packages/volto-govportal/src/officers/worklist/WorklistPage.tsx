/** 办件工作台: the cases of an officer's departments, by what waits. */
import { useEffect, useState } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Link, useLocation } from 'react-router-dom';
import { Batch } from '../../components/batch/Batch';
import type { Outcome } from '../../components/batch/inParts';
import { Outcomes } from '../../components/batch/Outcomes';
import { Empty } from '../../components/Empty';
import { Failed } from '../../components/Failed';
import { Icon } from '../../components/Icon';
import { Keys } from '../../components/Keys';
import { Pager } from '../../components/Pager';
import { PageTitle } from '../../components/PageTitle';
import { useResource } from '../../data/resource';
import { Notice } from '../../reviewers/Notice';
import { Problem } from '../../shell/Problem';
import { useCounts, useRecount } from '../counts';
import { type CaseRow, pageOf, type Worklist } from '../data';
import { actionOf, batchActions } from '../dialogs/actions';
import { ClockLegend } from '../parts/ClockLegend';
import { BatchAct } from './BatchAct';
import { CaseItem } from './CaseItem';
import { type Choices, choicesOf } from './choices';
import { Export } from './Export';
import { Filters } from './Filters';
import { Kinds } from './Kinds';
import { USUAL } from './kinds';
import {
  addressOf,
  FILTERS,
  known,
  nextOf,
  pageNumberOf,
  previousOf,
  worklistOf,
} from './query';
import { SavedViews } from './SavedViews';
import { LIST_KEYS, useListKeys } from './useListKeys';
import '../../reviewers/reviewers.scss';
import '../officers.scss';

const messages = defineMessages({
  title: { id: '办件工作台', defaultMessage: '办件工作台' },
  tabs: { id: '办件分类', defaultMessage: '办件分类' },
  short: { id: '常用筛选', defaultMessage: '常用筛选' },
  accept: { id: '受理', defaultMessage: '受理' },
  pass_node: { id: '通过本环节', defaultMessage: '通过本环节' },
  grant: { id: '准予许可', defaultMessage: '准予许可' },
  assign: { id: '分派', defaultMessage: '分派' },
  deliver: { id: '送达', defaultMessage: '送达' },
  archive: { id: '归档', defaultMessage: '归档' },
  resume: { id: '恢复办理', defaultMessage: '恢复办理' },
});

export default function WorklistPage() {
  const intl = useIntl();
  const { search } = useLocation();
  const [resource, reload] = useResource<Worklist>(worklistOf(search));
  const [choices] = useResource<Choices>(choicesOf(search));
  const counts = useCounts();
  const recount = useRecount();
  useListKeys();
  const [chosen, setChosen] = useState<string[]>([]);
  const [outcomes, setOutcomes] = useState<Outcome[]>([]);
  useEffect(() => setOutcomes([]), [search]);
  const { data, refusal } = resource;
  if (refusal && refusal.status !== 422) {
    return <Problem status={refusal.status} />;
  }

  const query = known(search);
  const title = intl.formatMessage(messages.title);
  const items = (data?.items ?? []).map((item) => ({
    ...item,
    key: item.uid,
  }));
  // What is no longer on the page is not chosen any more.
  const picked = items.filter(({ uid }) => chosen.includes(uid));

  function choose(item: CaseRow, on: boolean) {
    setChosen(
      on ? [...chosen, item.uid] : chosen.filter((uid) => uid !== item.uid),
    );
  }

  async function done(found: Outcome[]) {
    setChosen([]);
    await reload().catch(() => undefined);
    setOutcomes(found);
    recount();
  }

  return (
    <div className="gp-wide gp-page gp-tasks gp-worklist">
      <PageTitle title={title}>
        {counts?.leads && query.kind === 'rectification' && (
          <Link className="gp-button gp-no-print" to="/worklist/evaluations">
            <FormattedMessage id="导出评价" defaultMessage="导出评价" />
          </Link>
        )}
        {counts?.leads && (
          <Link className="gp-button gp-no-print" to="/worklist/late">
            <FormattedMessage id="超期情况" defaultMessage="超期情况" />
          </Link>
        )}
        <Link className="gp-button gp-no-print" to="/worklist/delegations">
          <FormattedMessage id="业务委托" defaultMessage="业务委托" />
        </Link>
        {(counts?.window.everywhere ||
          (counts?.window.departments.length ?? 0) > 0) && (
          <Link className="gp-button gp-primary gp-no-print" to="/worklist/new">
            <Icon name="plus" />
            <FormattedMessage id="窗口录入" defaultMessage="窗口录入" />
          </Link>
        )}
      </PageTitle>
      <Notice />
      <Kinds kind={query.kind ?? USUAL} counts={counts} />
      {data && <Printed data={data} search={search} />}
      {data && <Tabs data={data} search={search} />}
      <div className="gp-row gp-worklist-ways gp-no-print">
        {data && <Shortcuts data={data} search={search} />}
        <SavedViews search={search} />
        <div className="gp-row gp-worklist-tools">
          {items.length > 0 && <Export search={search} />}
          <Keys keys={LIST_KEYS} />
        </div>
      </div>
      {outcomes.length > 0 && (
        <Outcomes
          outcomes={outcomes}
          addressOf={(uid) => pageOf(uid, query.kind)}
        />
      )}
      <Filters
        // What was typed gives way to another address, and to choices that arrive.
        key={`${search} ${choices.status}`}
        search={search}
        choices={choices.data}
      />
      <Failed resource={resource} />
      {!data && !refusal && <div className="gp-waiting" aria-busy="true" />}
      {data && items.length === 0 && (
        <Nothing search={search} narrowed={FILTERS.some((one) => query[one])} />
      )}
      {data && items.length > 0 && (
        <>
          <Batch
            key={search}
            items={items}
            picked={picked}
            onChoose={(all) => setChosen(all.map(({ uid }) => uid))}
            actions={batchActions(picked.map(({ state }) => state.id)).map(
              (id) => ({
                id,
                title: intl.formatMessage(messages[id as 'accept']),
                tone: actionOf(id).tone,
              }),
            )}
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
          <ul className="gp-plain-list gp-task-list">
            {items.map((item) => (
              <CaseItem
                key={item.uid}
                item={item}
                chosen={picked.includes(item)}
                onChoose={(on) => choose(item, on)}
              />
            ))}
          </ul>
        </>
      )}
      {data && (
        <Pager
          previous={previousOf(search)}
          next={data.after ? nextOf(search, data.after) : null}
          page={pageNumberOf(search)}
        />
      )}
      {items.length > 0 && <ClockLegend />}
    </div>
  );
}

/** How many there are; at least so many where counting ended. */
export function countText(count: number, counted: number): string {
  return count > counted ? `${counted}+` : `${count}`;
}

/** What the paper is of: on the screen the tabs and filters say it. */
function Printed({ data, search }: { data: Worklist; search: string }) {
  const query = known(search);
  const tab = data.tabs?.find(({ id }) => id === query.tab)?.title;
  return (
    <p className="gp-print-only">
      {tab ?? <FormattedMessage id="全部在办" defaultMessage="全部在办" />}
      {FILTERS.some((one) => query[one]) && (
        <FormattedMessage id="（已筛选）" defaultMessage="（已筛选）" />
      )}
      {' · '}
      <FormattedMessage
        id="第 {page} 页"
        defaultMessage="第 {page} 页"
        values={{ page: pageNumberOf(search) }}
      />
    </p>
  );
}

function Tabs({ data, search }: { data: Worklist; search: string }) {
  const intl = useIntl();
  const { tab = '' } = known(search);
  const counted = data.counted ?? Infinity;
  return (
    <nav className="gp-no-print" aria-label={intl.formatMessage(messages.tabs)}>
      <ul className="gp-tabs">
        <li>
          <Link
            to={addressOf(search, { tab: '' })}
            aria-current={tab ? undefined : 'page'}
          >
            <FormattedMessage id="全部在办" defaultMessage="全部在办" />
          </Link>
        </li>
        {(data.tabs ?? []).map(({ id, title, count }) => (
          <li key={id}>
            <Link
              to={addressOf(search, { tab: id })}
              aria-current={id === tab ? 'page' : undefined}
            >
              {title}{' '}
              <span className="gp-count">{countText(count, counted)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The address of the same kind of business, narrowed by one filter alone. */
const only = (search: string, name: string, value: string) => {
  const { kind = '' } = known(search);
  return addressOf('', { kind, [name]: value });
};

/** The two lists that one looks at first, with how many they hold. */
function Shortcuts({ data, search }: { data: Worklist; search: string }) {
  const intl = useIntl();
  const query = known(search);
  const counted = data.counted ?? Infinity;
  const { mine = 0, overdue = 0 } = data;
  return (
    <nav className="gp-row" aria-label={intl.formatMessage(messages.short)}>
      <Link
        className="gp-button gp-compact"
        to={only(search, 'assignee', 'me')}
        aria-current={query.assignee === 'me' ? 'true' : undefined}
      >
        <FormattedMessage id="由我承办" defaultMessage="由我承办" />{' '}
        <span className="gp-count">{countText(mine, counted)}</span>
      </Link>
      <Link
        className="gp-button gp-compact"
        to={only(search, 'when', 'overdue')}
        aria-current={query.when === 'overdue' ? 'true' : undefined}
      >
        <FormattedMessage id="已超期" defaultMessage="已超期" />{' '}
        <span className={`gp-count${overdue ? ' gp-bad' : ''}`}>
          {countText(overdue, counted)}
        </span>
      </Link>
    </nav>
  );
}

function Nothing({ search, narrowed }: { search: string; narrowed: boolean }) {
  return (
    <Empty
      title={
        narrowed ? (
          <FormattedMessage
            id="没有符合条件的办件"
            defaultMessage="没有符合条件的办件"
          />
        ) : (
          <FormattedMessage id="这里没有办件" defaultMessage="这里没有办件" />
        )
      }
    >
      {narrowed && (
        <Link
          className="gp-button"
          to={addressOf(
            search,
            Object.fromEntries(FILTERS.map((name) => [name, ''])),
          )}
        >
          <FormattedMessage id="清除筛选" defaultMessage="清除筛选" />
        </Link>
      )}
    </Empty>
  );
}
