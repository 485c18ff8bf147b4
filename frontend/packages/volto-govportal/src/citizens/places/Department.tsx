/** The page of a department: how to reach it, and what it does for people. */
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Link } from 'react-router-dom';
import { Entries, More, type Shown } from '../../components/Links';
import { Office, reachable } from '../../components/Office';
import { pageOf } from '../../data/page';
import { useAddon } from '../../data/portal';
import { type DepartmentPage, listAt } from './data';
import { Facts } from './Facts';
import { Part, Place, Questions } from './Place';

const messages = defineMessages({
  guides: { id: '办事指南', defaultMessage: '办事指南' },
  catalogue: { id: '目录清单', defaultMessage: '目录清单' },
  byType: { id: '按类型查看事项', defaultMessage: '按类型查看事项' },
});

const OTHERS = ['guides', 'catalogue'] as const;

export default function Department({ content }: { content: any }) {
  const intl = useIntl();
  const asking = useAddon('interaction');
  const page = pageOf<DepartmentPage>(content);
  if (!page) return null;
  const department = page.code;
  const others = OTHERS.filter((name) => page[name].total > 0);
  return (
    <Place
      page={page}
      content={content}
      kind={
        page.region ? (
          <Link to={page.region.url}>{page.region.title}</Link>
        ) : (
          <FormattedMessage id="部门" defaultMessage="部门" />
        )
      }
      organisation={{
        identifier: department,
        ...(page.region && { areaServed: page.region.title }),
      }}
      kept={{ department }}
      above={page.region}
      side={
        <>
          {reachable(page.contact) && (
            <Part
              title={
                <FormattedMessage id="联系方式" defaultMessage="联系方式" />
              }
            >
              <Office contact={page.contact} />
            </Part>
          )}
          {asking && (
            <Part title={<FormattedMessage id="互动" defaultMessage="互动" />}>
              <p className="gp-row gp-no-print">
                <Link
                  className="gp-button"
                  to={`/consult?department=${department}`}
                >
                  <FormattedMessage id="咨询" defaultMessage="咨询" />
                </Link>
                <Link
                  className="gp-button"
                  to={`/complain?department=${department}`}
                >
                  <FormattedMessage id="投诉" defaultMessage="投诉" />
                </Link>
              </p>
            </Part>
          )}
          {page.facts.length > 0 && (
            <Part
              title={
                <FormattedMessage id="部门信息" defaultMessage="部门信息" />
              }
            >
              <Facts facts={page.facts} />
            </Part>
          )}
          <Questions questions={page.questions} />
          {page.recent.length > 0 && (
            <Part
              title={
                <FormattedMessage id="最近更新" defaultMessage="最近更新" />
              }
            >
              <Entries place={false} entries={page.recent} />
            </Part>
          )}
        </>
      }
    >
      {page.types.length > 1 && (
        <nav
          className="gp-row gp-no-print"
          aria-label={intl.formatMessage(messages.byType)}
        >
          {page.types.map(({ value, title, count }) => (
            <a
              key={value}
              className="gp-button gp-compact"
              href={`#type-${value}`}
            >
              {title}
              <span className="gp-count">{count}</span>
            </a>
          ))}
        </nav>
      )}
      {page.types.map(({ value, title, count, items }) => (
        <Listed
          key={value}
          id={`type-${value}`}
          title={title}
          total={count}
          items={items.map((item) => ({ ...item, note: '' }))}
          all={listAt('matters', { department, type: value })}
        />
      ))}
      {others.map((name) => (
        <Listed
          key={name}
          title={intl.formatMessage(messages[name])}
          {...page[name]}
          all={listAt(name, { department })}
        />
      ))}
    </Place>
  );
}

interface ListedProps {
  id?: string;
  title: string;
  total: number;
  items: Shown[];
  /** Where all of them are. */
  all: string;
}

/** The first of what the department has of one kind, and the way to all. */
function Listed({ id, title, total, items, all }: ListedProps) {
  return (
    <section id={id} className="gp-sheet gp-list">
      <h2>
        {title}
        <span className="gp-count">{total}</span>
      </h2>
      <Entries place={false} entries={items} />
      {total > items.length && (
        <More to={all}>
          <FormattedMessage
            id="全部 {count} 项"
            defaultMessage="全部 {count} 项"
            values={{ count: total }}
          />
        </More>
      )}
    </section>
  );
}
