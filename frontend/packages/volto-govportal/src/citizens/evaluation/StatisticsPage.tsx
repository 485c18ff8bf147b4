/** /evaluations: how satisfied people are, by department, matter and window, and by month. */
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Link, useLocation } from 'react-router-dom';
import { Empty } from '../../components/Empty';
import { Failed } from '../../components/Failed';
import { FilterForm } from '../../components/FilterForm';
import { PageTitle } from '../../components/PageTitle';
import { Pager } from '../../components/Pager';
import { useResource } from '../../data/resource';
import { Problem } from '../../shell/Problem';
import { ShareBar, Trend } from './Bars';
import {
  addressOf,
  type Figures,
  figuresOf,
  type Line,
  monthsUntil,
  shareText,
  type Statistics,
} from './statistics';
import '../../reviewers/reviewers.scss';
import './evaluation.scss';

const messages = defineMessages({
  title: { id: '评价公示', defaultMessage: '评价公示' },
  lead: {
    id: '申请人对受理和办结服务的评价。满意率是评为基本满意以上的比例；逾期没有评价的不算满意，也不计入比例。',
    defaultMessage:
      '申请人对受理和办结服务的评价。满意率是评为基本满意以上的比例；逾期没有评价的不算满意，也不计入比例。',
  },
  label: { id: '选择月份', defaultMessage: '选择月份' },
  from: { id: '从', defaultMessage: '从' },
  to: { id: '到', defaultMessage: '到' },
  scopes: { id: '统计口径', defaultMessage: '统计口径' },
  department: { id: '按部门', defaultMessage: '按部门' },
  matter: { id: '按事项', defaultMessage: '按事项' },
  window: { id: '按窗口', defaultMessage: '按窗口' },
});

const SCOPES = ['matter', 'window'] as const;
/** Months that may be chosen. */
const MONTHS = 36;

export default function StatisticsPage() {
  const intl = useIntl();
  const { search } = useLocation();
  const [resource] = useResource<Statistics>(figuresOf(search));
  const { data, refusal } = resource;
  if (refusal?.status === 404) return <Problem status={404} />;
  return (
    <div className="gp-wide gp-page gp-figures">
      <PageTitle
        title={intl.formatMessage(messages.title)}
        lead={intl.formatMessage(messages.lead)}
      />
      <Failed resource={resource} />
      {!data && !refusal && <div className="gp-waiting" aria-busy="true" />}
      {data && <Shown data={data} search={search} />}
    </div>
  );
}

function Shown({ data, search }: { data: Statistics; search: string }) {
  const intl = useIntl();
  const now = new Date().toISOString().slice(0, 7);
  const months = monthsUntil(data.to > now ? data.to : now, MONTHS);
  const choices = [...new Set([...months, data.from])].map((month) => ({
    id: month,
    title: month,
  }));
  const start = Number(new URLSearchParams(search).get('b_start') ?? 0);
  const page = (from: number) =>
    addressOf(search, { b_start: from > 0 ? `${from}` : '' });
  return (
    <>
      <FilterForm
        key={search}
        action="/evaluations"
        label={intl.formatMessage(messages.label)}
        kept={{
          by: data.by === 'department' ? '' : data.by,
          department: data.department?.code,
          name: data.name,
        }}
        filters={[
          {
            name: 'from',
            label: intl.formatMessage(messages.from),
            value: data.from,
            choices,
          },
          {
            name: 'to',
            label: intl.formatMessage(messages.to),
            value: data.to,
            choices,
          },
        ]}
      />
      {data.department && (
        <nav aria-label={intl.formatMessage(messages.scopes)}>
          <ul className="gp-tabs">
            <li>
              <Link
                to={addressOf(search, { by: '', department: '', name: '' })}
              >
                <FormattedMessage id="全部部门" defaultMessage="全部部门" />
              </Link>
            </li>
            {SCOPES.map((by) => (
              <li key={by}>
                <Link
                  to={addressOf(search, { by, name: '' })}
                  aria-current={by === data.by ? 'page' : undefined}
                >
                  {data.department!.title} · {intl.formatMessage(messages[by])}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {data.items.length === 0 ? (
        <Empty
          title={
            <FormattedMessage
              id="这些月份还没有评价"
              defaultMessage="这些月份还没有评价"
            />
          }
        />
      ) : (
        <>
          <Lines data={data} search={search} />
          <Pager
            previous={start > 0 ? page(start - data.items.length) : null}
            next={data.next ? page(data.next) : null}
          />
          <Months data={data} />
        </>
      )}
    </>
  );
}

function Lines({ data, search }: { data: Statistics; search: string }) {
  const intl = useIntl();
  const wayOf = (line: Line) =>
    data.by === 'department'
      ? addressOf(search, { by: 'matter', department: line.department })
      : addressOf(search, { name: line.name });
  return (
    <div className="gp-scroll">
      <table className="gp-table">
        <caption>
          <FormattedMessage
            id="{from} 至 {to}，{scope}；评价少于 {least} 件的不公布数据"
            defaultMessage="{from} 至 {to}，{scope}；评价少于 {least} 件的不公布数据"
            values={{
              from: data.from,
              to: data.to,
              scope: intl.formatMessage(messages[data.by]),
              least: data.least,
            }}
          />
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <FormattedMessage id="名称" defaultMessage="名称" />
            </th>
            <Heads data={data} />
          </tr>
        </thead>
        <tbody>
          {data.items.map((line) => (
            <tr key={`${line.department} ${line.name}`}>
              <th scope="row">
                <Link to={wayOf(line)}>{line.title}</Link>
              </th>
              <Cells figures={line} data={data} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The heads of the columns that all tables here have. */
function Heads({ data }: { data: Statistics }) {
  return (
    <>
      <th scope="col">
        <FormattedMessage id="评价件数" defaultMessage="评价件数" />
      </th>
      <th scope="col">
        <FormattedMessage id="满意率" defaultMessage="满意率" />
      </th>
      {data.levels.map(({ id, title }) => (
        <th key={id} scope="col">
          {title}
        </th>
      ))}
      <th scope="col">
        <FormattedMessage id="逾期未评价" defaultMessage="逾期未评价" />
      </th>
      <th scope="col">
        <FormattedMessage id="申诉不计入" defaultMessage="申诉不计入" />
      </th>
    </>
  );
}

function Cells({ figures, data }: { figures: Figures; data: Statistics }) {
  if (figures.count === null || figures.levels === null) {
    return (
      <td colSpan={data.levels.length + 4} className="gp-soft">
        <FormattedMessage
          id="少于 {least} 件，不公布"
          defaultMessage="少于 {least} 件，不公布"
          values={{ least: data.least }}
        />
      </td>
    );
  }
  return (
    <>
      <td>{figures.count}</td>
      <td>
        {shareText(figures.satisfied ?? 0)}
        <ShareBar share={figures.satisfied ?? 0} />
      </td>
      {data.levels.map(({ id }) => (
        <td key={id}>{figures.levels![id]}</td>
      ))}
      <td>{figures.unanswered}</td>
      <td>{figures.excluded}</td>
    </>
  );
}

function Months({ data }: { data: Statistics }) {
  return (
    <section className="gp-sheet" aria-labelledby="trend">
      <h2 id="trend">
        <FormattedMessage id="逐月满意率" defaultMessage="逐月满意率" />
      </h2>
      <div className="gp-scroll">
        <Trend
          points={data.months.map(({ month, satisfied }) => ({
            label: month.slice(2),
            share: satisfied,
          }))}
        />
      </div>
      <div className="gp-scroll">
        <table className="gp-table">
          <thead>
            <tr>
              <th scope="col">
                <FormattedMessage id="月份" defaultMessage="月份" />
              </th>
              <Heads data={data} />
            </tr>
          </thead>
          <tbody>
            {data.months.map((month) => (
              <tr key={month.month}>
                <th scope="row">{month.month}</th>
                <Cells figures={month} data={data} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
