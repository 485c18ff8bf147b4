/** The page of a department: how to reach it, and what it does for people. */
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Link } from 'react-router-dom';
import { Empty } from '../../components/Empty';
import { Feeds, listFeed } from '../../components/Feeds';
import { Entries, More } from '../../components/Links';
import { Office, reachable } from '../../components/Office';
import { StructuredData } from '../../components/StructuredData';
import { pageOf } from '../../data/page';
import { type DepartmentPage, listAt } from './data';
import { Facts } from './Facts';
import { organisation } from './organisation';
import { PlaceHead } from './PlaceHead';

const messages = defineMessages({
  search: { id: '在{place}查找事项', defaultMessage: '在{place}查找事项' },
  feed: { id: '{place}的事项', defaultMessage: '{place}的事项' },
  guides: { id: '办事指南', defaultMessage: '办事指南' },
  catalogue: { id: '目录清单', defaultMessage: '目录清单' },
  byType: { id: '按类型查看事项', defaultMessage: '按类型查看事项' },
});

const OTHERS = ['guides', 'catalogue'] as const;

export default function Department({ content }: { content: any }) {
  const intl = useIntl();
  const page = pageOf<DepartmentPage>(content);
  if (!page) return null;
  const department = page.code;
  const place = content.title;
  const others = OTHERS.filter((name) => page[name].total > 0);
  return (
    <div className="gp-wide gp-page gp-place">
      <StructuredData
        data={organisation(place, content, page.contact, {
          identifier: department,
          ...(page.region && { areaServed: page.region.title }),
        })}
      />
      <PlaceHead
        kind={
          page.region ? (
            <Link to={page.region.url}>{page.region.title}</Link>
          ) : (
            <FormattedMessage id="部门" defaultMessage="部门" />
          )
        }
        title={place}
        total={page.total}
        online={page.online}
        phones={page.contact.advice_phones}
        search={intl.formatMessage(messages.search, { place })}
        kept={{ department }}
      />
      <div className="gp-columns gp-side-right">
        <div>
          {page.total === 0 && (
            <Empty
              title={
                <FormattedMessage
                  id="{place}还没有公布办事事项"
                  defaultMessage="{place}还没有公布办事事项"
                  values={{ place }}
                />
              }
            >
              {page.region && (
                <p>
                  <Link className="gp-button" to={page.region.url}>
                    <FormattedMessage
                      id="查看{place}的事项"
                      defaultMessage="查看{place}的事项"
                      values={{ place: page.region.title }}
                    />
                  </Link>
                </p>
              )}
            </Empty>
          )}
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
            <section
              key={value}
              id={`type-${value}`}
              className="gp-sheet gp-list"
            >
              <h2>
                {title}
                <span className="gp-count">{count}</span>
              </h2>
              <Entries
                place={false}
                entries={items.map((item) => ({ ...item, note: '' }))}
              />
              {count > items.length && (
                <More to={listAt('matters', { department, type: value })}>
                  <FormattedMessage
                    id="全部 {count} 项"
                    defaultMessage="全部 {count} 项"
                    values={{ count }}
                  />
                </More>
              )}
            </section>
          ))}
          {others.map((name) => (
            <section key={name} className="gp-sheet gp-list">
              <h2>
                {intl.formatMessage(messages[name])}
                <span className="gp-count">{page[name].total}</span>
              </h2>
              <Entries place={false} entries={page[name].items} />
              {page[name].total > page[name].items.length && (
                <More to={listAt(name, { department })}>
                  <FormattedMessage
                    id="全部 {count} 项"
                    defaultMessage="全部 {count} 项"
                    values={{ count: page[name].total }}
                  />
                </More>
              )}
            </section>
          ))}
        </div>
        <aside className="gp-place-side">
          {reachable(page.contact) && (
            <section className="gp-sheet">
              <h2>
                <FormattedMessage id="联系方式" defaultMessage="联系方式" />
              </h2>
              <Office contact={page.contact} />
            </section>
          )}
          {page.facts.length > 0 && (
            <section className="gp-sheet">
              <h2>
                <FormattedMessage id="部门信息" defaultMessage="部门信息" />
              </h2>
              <Facts facts={page.facts} />
            </section>
          )}
          {page.questions.length > 0 && (
            <section className="gp-sheet">
              <h2>
                <FormattedMessage id="常见问题" defaultMessage="常见问题" />
              </h2>
              <Entries entries={page.questions} />
            </section>
          )}
          {page.recent.length > 0 && (
            <section className="gp-sheet">
              <h2>
                <FormattedMessage id="最近更新" defaultMessage="最近更新" />
              </h2>
              <Entries place={false} entries={page.recent} />
            </section>
          )}
          <Feeds
            title={intl.formatMessage(messages.feed, { place })}
            href={listFeed('matters', { department })}
          />
        </aside>
      </div>
    </div>
  );
}
