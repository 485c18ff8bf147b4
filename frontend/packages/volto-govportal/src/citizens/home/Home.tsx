/** The front page: search first, then the ways to a matter, then what is new. */
import type { ReactNode } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Link } from 'react-router-dom';
import Helmet from '@plone/volto/helpers/Helmet/Helmet';
import { Icon } from '../../components/Icon';
import { SearchBox } from '../../components/SearchBox';
import { pageOf } from '../../data/page';
import { usePortal } from '../../data/portal';
import { ENTRANCES } from '../../shell/addresses';
import { AnnouncementList, type Note } from './announcements/AnnouncementList';
import { Hills } from './Hills';
import { COMPANY, LIFE, type Station } from './stations';
import './Home.scss';

interface Theme {
  value: string;
  title: string;
  count: number;
}

interface Entry {
  title: string;
  url: string;
  place: string;
  published: string;
}

export interface HomeData {
  words: string[];
  totals: { matter: number; guide: number; department: number; law: number };
  themes: { np: Theme[]; lp: Theme[] };
  departments: { code: string; title: string; count: number }[];
  pinned: boolean;
  hot: Entry[];
  matters: Entry[];
  guides: Entry[];
  announcements: Note[];
}

const messages = defineMessages({
  ask: { id: '您要办什么事？', defaultMessage: '您要办什么事？' },
  placeholder: {
    id: '输入事项、部门或办事需求，例如“开公司”',
    defaultMessage: '输入事项、部门或办事需求，例如“开公司”',
  },
  progress: {
    id: '办到哪一步了，向谁打听',
    defaultMessage: '办到哪一步了，向谁打听',
  },
  appointment: {
    id: '哪些事项可以约时间',
    defaultMessage: '哪些事项可以约时间',
  },
  complaint: {
    id: '不满意、有建议，找谁说',
    defaultMessage: '不满意、有建议，找谁说',
  },
  evaluation: {
    id: '办完了，给服务打个分',
    defaultMessage: '办完了，给服务打个分',
  },
});

const NOTES: Record<string, keyof typeof messages> = {
  '/progress': 'progress',
  '/appointment': 'appointment',
  '/complaint': 'complaint',
  '/evaluation': 'evaluation',
};

export default function Home({ content }: { content: object }) {
  const data = pageOf<HomeData>(content);
  const { title } = usePortal();
  if (!data) return <div className="gp-wide gp-page" aria-busy="true" />;
  return (
    <div className="gp-home">
      {title && (
        <Helmet titleTemplate="%s">
          <title>{title}</title>
        </Helmet>
      )}
      <Opening data={data} />
      <div className="gp-wide gp-home-body">
        <Entrances />
        <div className="gp-home-first">
          <Hot data={data} />
          <Announcements notes={data.announcements} />
        </div>
        <div className="gp-home-themes">
          <Themes
            id="home-np"
            icon={<Icon name="person" />}
            title={<FormattedMessage id="个人办事" defaultMessage="个人办事" />}
            stations={LIFE}
            themes={data.themes.np}
          />
          <Themes
            id="home-lp"
            icon={<Icon name="building" />}
            title={<FormattedMessage id="法人办事" defaultMessage="法人办事" />}
            stations={COMPANY}
            themes={data.themes.lp}
          />
        </div>
        <Departments data={data} />
        <div className="gp-home-new">
          <Newest
            id="home-matters"
            title={<FormattedMessage id="最新事项" defaultMessage="最新事项" />}
            more="/matters"
            entries={data.matters}
          />
          <Newest
            id="home-guides"
            title={<FormattedMessage id="最新指南" defaultMessage="最新指南" />}
            more="/guides"
            entries={data.guides}
          />
        </div>
      </div>
    </div>
  );
}

function Opening({ data }: { data: HomeData }) {
  const intl = useIntl();
  const { totals, words } = data;
  const said = { ...totals };
  return (
    <section className="gp-opening" aria-labelledby="home-ask">
      <Hills />
      <div className="gp-wide">
        <h1 id="home-ask">{intl.formatMessage(messages.ask)}</h1>
        <SearchBox
          large
          placeholder={intl.formatMessage(messages.placeholder)}
        />
        {words.length > 0 && (
          <div className="gp-words">
            <h2>
              <FormattedMessage id="热门搜索" defaultMessage="热门搜索" />
            </h2>
            <ul className="gp-plain-list">
              {words.map((word) => (
                <li key={word}>
                  <Link to={`/search?q=${encodeURIComponent(word)}`}>
                    {word}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        )}
        <p className="gp-totals">
          <FormattedMessage
            id="已公布 {matter} 个事项、{guide} 份办事指南、{law} 部法律法规，由 {department} 个部门实施。"
            defaultMessage="已公布 {matter} 个事项、{guide} 份办事指南、{law} 部法律法规，由 {department} 个部门实施。"
            values={said}
          />
        </p>
      </div>
    </section>
  );
}

function Entrances() {
  const intl = useIntl();
  return (
    <ul className="gp-plain-list gp-entrances">
      {ENTRANCES.map(({ path, title, icon }) => (
        <li key={path}>
          <Link to={path}>
            <Icon name={icon} size="2rem" />
            <span>
              <strong>{intl.formatMessage(title)}</strong>
              <small>{intl.formatMessage(messages[NOTES[path]])}</small>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** A block's heading with the way to all of it. */
function Heading({
  id,
  children,
  more,
}: {
  id: string;
  children: ReactNode;
  more?: string;
}) {
  return (
    <div className="gp-block-head">
      <h2 id={id}>{children}</h2>
      {more && (
        <Link to={more} aria-describedby={id}>
          <FormattedMessage id="全部" defaultMessage="全部" />
          <Icon name="chevron-right" size="1em" />
        </Link>
      )}
    </div>
  );
}

function Hot({ data }: { data: HomeData }) {
  return (
    <section className="gp-block" aria-labelledby="home-hot">
      <Heading id="home-hot" more="/matters">
        {data.pinned ? (
          <FormattedMessage id="热门服务" defaultMessage="热门服务" />
        ) : (
          <FormattedMessage id="最近发布" defaultMessage="最近发布" />
        )}
      </Heading>
      {data.hot.length === 0 ? (
        <p className="gp-soft">
          <FormattedMessage
            id="还没有公布的事项。"
            defaultMessage="还没有公布的事项。"
          />
        </p>
      ) : (
        <ul className="gp-plain-list gp-hot">
          {data.hot.map(({ title, url, place }) => (
            <li key={url}>
              <Link to={url}>
                <strong>{title}</strong>
                <small>{place}</small>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Announcements({ notes }: { notes: Note[] }) {
  return (
    <section className="gp-block" aria-labelledby="home-announcements">
      <Heading id="home-announcements" more="/announcements">
        <FormattedMessage id="公告" defaultMessage="公告" />
      </Heading>
      {notes.length === 0 ? (
        <p className="gp-soft">
          <FormattedMessage
            id="目前没有公告。"
            defaultMessage="目前没有公告。"
          />
        </p>
      ) : (
        <AnnouncementList notes={notes} short />
      )}
    </section>
  );
}

function Themes({
  id,
  icon,
  title,
  stations,
  themes,
}: {
  id: string;
  icon: ReactNode;
  title: ReactNode;
  stations: Station[];
  themes: Theme[];
}) {
  const intl = useIntl();
  const known = new Set(themes.map(({ value }) => value));
  const way = stations.filter(({ theme }) => known.has(theme));
  const filled = themes.filter(({ count }) => count > 0);
  const empty = themes.filter(({ count }) => count === 0);
  return (
    <section className="gp-block gp-themes" aria-labelledby={id}>
      <div className="gp-block-head">
        <h2 id={id}>
          {icon}
          {title}
        </h2>
      </div>
      {way.length > 0 && (
        <ol className="gp-plain-list gp-way">
          {way.map((station) => (
            <li key={station.theme}>
              <Link to={`/matters?theme=${station.theme}`}>
                {intl.formatMessage(station.title)}
              </Link>
            </li>
          ))}
        </ol>
      )}
      <ul className="gp-plain-list gp-counted">
        {filled.map((theme) => (
          <li key={theme.value}>
            <Counted
              to={`/matters?theme=${theme.value}`}
              title={theme.title}
              count={theme.count}
            />
          </li>
        ))}
      </ul>
      {empty.length > 0 && (
        <details className="gp-more">
          <summary>
            <FormattedMessage
              id="暂无事项的主题（{count}）"
              defaultMessage="暂无事项的主题（{count}）"
              values={{ count: empty.length }}
            />
          </summary>
          <p className="gp-soft">{empty.map((one) => one.title).join('、')}</p>
        </details>
      )}
    </section>
  );
}

function Counted({
  to,
  title,
  count,
}: {
  to: string;
  title: string;
  count: number;
}) {
  return (
    <Link to={to}>
      <span>{title}</span>
      <span className="gp-count">
        {count}
        <span className="gp-hidden">
          <FormattedMessage id="个事项" defaultMessage="个事项" />
        </span>
      </span>
    </Link>
  );
}

function Departments({ data }: { data: HomeData }) {
  if (data.departments.length === 0) return null;
  return (
    <section className="gp-block" aria-labelledby="home-departments">
      <Heading id="home-departments" more="/departments">
        <FormattedMessage id="部门" defaultMessage="部门" />
      </Heading>
      <ul className="gp-plain-list gp-counted gp-departments">
        {data.departments.map(({ code, title, count }) => (
          <li key={code}>
            <Counted
              to={`/matters?department=${encodeURIComponent(code)}`}
              title={title}
              count={count}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Newest({
  id,
  title,
  more,
  entries,
}: {
  id: string;
  title: ReactNode;
  more: string;
  entries: Entry[];
}) {
  if (entries.length === 0) return null;
  return (
    <section className="gp-block" aria-labelledby={id}>
      <Heading id={id} more={more}>
        {title}
      </Heading>
      <ul className="gp-plain-list gp-newest">
        {entries.map((entry) => (
          <li key={entry.url}>
            <Link to={entry.url}>{entry.title}</Link>
            <span className="gp-soft gp-small">{entry.place}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
