/** The page of a region: who governs it, what can be done there, what is new. */
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Link } from 'react-router-dom';
import { Empty } from '../../components/Empty';
import { Feeds, listFeed } from '../../components/Feeds';
import { Count, Counts, Entries, More } from '../../components/Links';
import { Office, reachable } from '../../components/Office';
import { Phones } from '../../components/Phones';
import { StructuredData } from '../../components/StructuredData';
import { pageOf } from '../../data/page';
import { listAt, type RegionPage } from './data';
import { Facts } from './Facts';
import { organisation } from './organisation';
import { PlaceHead } from './PlaceHead';

const messages = defineMessages({
  search: { id: '在{place}查找事项', defaultMessage: '在{place}查找事项' },
  feed: { id: '{place}的事项', defaultMessage: '{place}的事项' },
  np: { id: '个人办事', defaultMessage: '个人办事' },
  lp: { id: '法人办事', defaultMessage: '法人办事' },
  guides: { id: '办事指南', defaultMessage: '办事指南' },
  laws: { id: '法律法规', defaultMessage: '法律法规' },
  intermediaries: { id: '中介机构', defaultMessage: '中介机构' },
});

const OTHERS = ['guides', 'laws', 'intermediaries'] as const;

export default function Region({ content }: { content: any }) {
  const intl = useIntl();
  const page = pageOf<RegionPage>(content);
  if (!page) return null;
  const region = page.code;
  const place = content.title;
  const matters = (params: Record<string, string> = {}) =>
    listAt('matters', { region, ...params });
  const others = OTHERS.filter((name) => page.others[name] > 0);
  return (
    <div className="gp-wide gp-page gp-place">
      <StructuredData
        data={organisation(page.office || place, content, page.contact, {
          areaServed: place,
        })}
      />
      <PlaceHead
        kind={
          <FormattedMessage
            id="行政区划 · {code}"
            defaultMessage="行政区划 · {code}"
            values={{ code: region }}
          />
        }
        title={place}
        total={page.total}
        online={page.online}
        phones={page.contact.advice_phones}
        search={intl.formatMessage(messages.search, { place })}
        kept={{ region }}
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
              {page.parent && (
                <p>
                  <Link className="gp-button" to={page.parent.url}>
                    <FormattedMessage
                      id="查看{place}的事项"
                      defaultMessage="查看{place}的事项"
                      values={{ place: page.parent.title }}
                    />
                  </Link>
                </p>
              )}
            </Empty>
          )}
          {page.types.length > 0 && (
            <section>
              <h2>
                <FormattedMessage id="按类型" defaultMessage="按类型" />
              </h2>
              <Counts counts={page.types} to={(type) => matters({ type })} />
            </section>
          )}
          {(['np', 'lp'] as const).map(
            (prefix) =>
              page.themes[prefix]?.length > 0 && (
                <section key={prefix}>
                  <h2>{intl.formatMessage(messages[prefix])}</h2>
                  <Counts
                    counts={page.themes[prefix]}
                    to={(theme) => matters({ theme })}
                  />
                </section>
              ),
          )}
          {page.regions.length > 0 && (
            <section>
              <h2>
                <FormattedMessage id="下级区划" defaultMessage="下级区划" />
              </h2>
              <ul className="gp-counts">
                {page.regions.map((below) => (
                  <li key={below.code}>
                    <Link to={below.url}>
                      <span>{below.title}</span>
                      {below.count > 0 && <Count count={below.count} />}
                    </Link>
                  </li>
                ))}
              </ul>
            </section>
          )}
          {page.departments.length > 0 && (
            <section>
              <h2>
                <FormattedMessage id="部门" defaultMessage="部门" />
              </h2>
              <ul className="gp-departments">
                {page.departments.map((department) => (
                  <li key={department.url}>
                    <Link to={department.url}>{department.title}</Link>
                    <span className="gp-soft gp-small">
                      <Phones numbers={department.phones.join('、')} />
                      {department.count > 0 && (
                        <Count count={department.count} />
                      )}
                    </span>
                  </li>
                ))}
              </ul>
              <More to={listAt('departments', { region })}>
                <FormattedMessage
                  id="查找部门和电话"
                  defaultMessage="查找部门和电话"
                />
              </More>
            </section>
          )}
          {page.recent.length > 0 && (
            <section>
              <h2>
                <FormattedMessage id="最近更新" defaultMessage="最近更新" />
              </h2>
              <Entries entries={page.recent} />
              <More to={matters({ sort: '-changed' })}>
                <FormattedMessage id="全部事项" defaultMessage="全部事项" />
              </More>
            </section>
          )}
        </div>
        <aside className="gp-place-side">
          {(page.office || reachable(page.contact)) && (
            <section className="gp-sheet">
              <h2>
                <FormattedMessage
                  id="政务服务管理机构"
                  defaultMessage="政务服务管理机构"
                />
              </h2>
              {page.office && <p className="gp-office-name">{page.office}</p>}
              <Office contact={page.contact} />
            </section>
          )}
          {page.announcements.length > 0 && (
            <section className="gp-sheet">
              <h2>
                <FormattedMessage id="公告" defaultMessage="公告" />
              </h2>
              <ul className="gp-entries">
                {page.announcements.map((one) => (
                  <li key={one.uid}>
                    <Link to={one.url}>{one.title}</Link>
                    {one.published && (
                      <time
                        className="gp-soft gp-small"
                        dateTime={one.published}
                      >
                        {one.published.slice(0, 10)}
                      </time>
                    )}
                  </li>
                ))}
              </ul>
              <More to={listAt('announcements', { region })}>
                <FormattedMessage id="全部公告" defaultMessage="全部公告" />
              </More>
            </section>
          )}
          {others.length > 0 && (
            <section className="gp-sheet">
              <h2>
                <FormattedMessage id="还可以查" defaultMessage="还可以查" />
              </h2>
              <ul className="gp-counts">
                {others.map((name) => (
                  <li key={name}>
                    <Link to={listAt(name, { region })}>
                      <span>{intl.formatMessage(messages[name])}</span>
                      <Count count={page.others[name]} />
                    </Link>
                  </li>
                ))}
              </ul>
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
          {page.facts.length > 0 && (
            <section className="gp-sheet">
              <h2>
                <FormattedMessage id="区划信息" defaultMessage="区划信息" />
              </h2>
              <Facts facts={page.facts} />
            </section>
          )}
          <Feeds
            title={intl.formatMessage(messages.feed, { place })}
            href={listFeed('matters', { region })}
          />
        </aside>
      </div>
    </div>
  );
}
