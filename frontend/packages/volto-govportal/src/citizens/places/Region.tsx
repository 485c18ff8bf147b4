/** The page of a region: who governs it, what can be done there, what is new. */
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Link } from 'react-router-dom';
import { Count, Counts, Entries, More } from '../../components/Links';
import { Office, reachable } from '../../components/Office';
import { Phones } from '../../components/Phones';
import { pageOf } from '../../data/page';
import { useAddon } from '../../data/portal';
import { listAt, type RegionPage } from './data';
import { Facts } from './Facts';
import { Part, Place, Questions } from './Place';

const messages = defineMessages({
  np: { id: '个人办事', defaultMessage: '个人办事' },
  lp: { id: '法人办事', defaultMessage: '法人办事' },
  guides: { id: '办事指南', defaultMessage: '办事指南' },
  laws: { id: '法律法规', defaultMessage: '法律法规' },
  intermediaries: { id: '中介机构', defaultMessage: '中介机构' },
  halls: { id: '办事大厅', defaultMessage: '办事大厅' },
});

const OTHERS = ['guides', 'laws', 'intermediaries'] as const;

export default function Region({ content }: { content: any }) {
  const intl = useIntl();
  const booking = useAddon('appointment');
  const page = pageOf<RegionPage>(content);
  if (!page) return null;
  const region = page.code;
  const place = content.title;
  const matters = (params: Record<string, string> = {}) =>
    listAt('matters', { region, ...params });
  const others = OTHERS.filter((name) => page.others[name] > 0);
  return (
    <Place
      page={page}
      content={content}
      kind={
        <FormattedMessage
          id="行政区划 · {code}"
          defaultMessage="行政区划 · {code}"
          values={{ code: region }}
        />
      }
      organisation={{ name: page.office || place, areaServed: place }}
      kept={{ region }}
      above={page.parent}
      side={
        <>
          {(page.office || reachable(page.contact)) && (
            <Part
              title={
                <FormattedMessage
                  id="政务服务管理机构"
                  defaultMessage="政务服务管理机构"
                />
              }
            >
              {page.office && <p className="gp-office-name">{page.office}</p>}
              <Office contact={page.contact} />
            </Part>
          )}
          {page.announcements.length > 0 && (
            <Part title={<FormattedMessage id="公告" defaultMessage="公告" />}>
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
            </Part>
          )}
          {(booking || others.length > 0) && (
            <Part
              title={
                <FormattedMessage id="还可以查" defaultMessage="还可以查" />
              }
            >
              <ul className="gp-counts">
                {booking && (
                  <li>
                    <Link to={listAt('halls', { region })}>
                      <span>{intl.formatMessage(messages.halls)}</span>
                    </Link>
                  </li>
                )}
                {others.map((name) => (
                  <li key={name}>
                    <Link to={listAt(name, { region })}>
                      <span>{intl.formatMessage(messages[name])}</span>
                      <Count count={page.others[name]} />
                    </Link>
                  </li>
                ))}
              </ul>
            </Part>
          )}
          <Questions questions={page.questions} />
          {page.facts.length > 0 && (
            <Part
              title={
                <FormattedMessage id="区划信息" defaultMessage="区划信息" />
              }
            >
              <Facts facts={page.facts} />
            </Part>
          )}
        </>
      }
    >
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
                  <Phones numbers={department.phones} />
                  {department.count > 0 && <Count count={department.count} />}
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
    </Place>
  );
}
