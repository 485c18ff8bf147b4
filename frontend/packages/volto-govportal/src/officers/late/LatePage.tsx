/** 超期情况: what is late or soon will be, by department and officer, for who leads there. */
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Link } from 'react-router-dom';
import { Empty } from '../../components/Empty';
import { PageTitle } from '../../components/PageTitle';
import { Scroll } from '../../components/Scroll';
import { useResource } from '../../data/resource';
import { Problem } from '../../shell/Problem';
import { LATE, type Late, listOf, type Numbers } from './data';
import '../../reviewers/reviewers.scss';
import '../officers.scss';

const messages = defineMessages({
  title: { id: '超期情况', defaultMessage: '超期情况' },
  all: { id: '合计', defaultMessage: '合计' },
  nobody: { id: '尚未分派', defaultMessage: '尚未分派' },
  overdue: {
    id: '{department}{officer}：已超期 {count} 件',
    defaultMessage: '{department}{officer}：已超期 {count} 件',
  },
  soon: {
    id: '{department}{officer}：临近到期 {count} 件',
    defaultMessage: '{department}{officer}：临近到期 {count} 件',
  },
});

export default function LatePage() {
  const intl = useIntl();
  const [{ data, refusal }] = useResource<Late>(LATE);
  if (refusal) return <Problem status={refusal.status} />;
  if (!data) return <div className="gp-wide gp-page gp-waiting" aria-busy />;
  const title = intl.formatMessage(messages.title);
  return (
    <div className="gp-wide gp-page gp-late">
      <PageTitle
        title={title}
        lead={
          <FormattedMessage
            id="您负责的部门里已经超期和今天、下一个工作日到期的办件。点数字看是哪些。"
            defaultMessage="您负责的部门里已经超期和今天、下一个工作日到期的办件。点数字看是哪些。"
          />
        }
      >
        <Link className="gp-button gp-no-print" to="/worklist">
          <FormattedMessage
            id="回到办件工作台"
            defaultMessage="回到办件工作台"
          />
        </Link>
      </PageTitle>
      {!data.complete && (
        <p className="gp-notice gp-warn">
          <FormattedMessage
            id="办件很多，这里只统计了其中 {count} 件，实际数目更大。"
            defaultMessage="办件很多，这里只统计了其中 {count} 件，实际数目更大。"
            values={{ count: data.counted }}
          />
        </p>
      )}
      {data.items.length === 0 ? (
        <Empty
          title={
            <FormattedMessage
              id="没有超期和临近到期的办件"
              defaultMessage="没有超期和临近到期的办件"
            />
          }
        />
      ) : (
        <Scroll label={title}>
          <table className="gp-table">
            <thead>
              <tr>
                <th scope="col">
                  <FormattedMessage id="部门" defaultMessage="部门" />
                </th>
                <th scope="col">
                  <FormattedMessage id="承办人" defaultMessage="承办人" />
                </th>
                <th scope="col">
                  <FormattedMessage id="已超期" defaultMessage="已超期" />
                </th>
                <th scope="col">
                  <FormattedMessage id="临近到期" defaultMessage="临近到期" />
                </th>
              </tr>
            </thead>
            {data.items.map(({ department, officers, ...numbers }) => (
              <tbody key={department.id}>
                <tr className="gp-late-all">
                  <th scope="row">{department.title}</th>
                  <td>{intl.formatMessage(messages.all)}</td>
                  <Cells department={department} numbers={numbers} />
                </tr>
                {officers.map(({ assignee, ...own }) => (
                  <tr key={assignee.id}>
                    <td />
                    <td>
                      {assignee.title || intl.formatMessage(messages.nobody)}
                    </td>
                    <Cells
                      department={department}
                      numbers={own}
                      officer={{
                        id: assignee.id,
                        title:
                          assignee.title || intl.formatMessage(messages.nobody),
                      }}
                    />
                  </tr>
                ))}
              </tbody>
            ))}
          </table>
        </Scroll>
      )}
    </div>
  );
}

interface Props {
  department: { id: string; title: string };
  numbers: Numbers;
  officer?: { id: string; title: string };
}

function Cells({ department, numbers, officer }: Props) {
  const intl = useIntl();
  return (
    <>
      {(['overdue', 'soon'] as const).map((when) => (
        <td key={when}>
          {numbers[when] > 0 ? (
            <Link
              to={listOf(department.id, when, officer?.id)}
              aria-label={intl.formatMessage(messages[when], {
                department: department.title,
                officer: officer ? `，${officer.title}` : '',
                count: numbers[when],
              })}
            >
              <span
                className={`gp-count${when === 'overdue' ? ' gp-bad' : ''}`}
              >
                {numbers[when]}
              </span>
            </Link>
          ) : (
            0
          )}
        </td>
      ))}
    </>
  );
}
