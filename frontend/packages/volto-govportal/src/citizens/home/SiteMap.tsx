/** The portal's places on one page. */
import type { ReactNode } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Link } from 'react-router-dom';
import { PageTitle } from '../../components/PageTitle';
import { usePortal } from '../../data/portal';
import {
  type Address,
  ENTRANCES,
  HELP,
  INTERACTION,
  NAVIGATION,
} from '../../shell/addresses';
import { Icon } from '../../components/Icon';
import './regions.scss';

const messages = defineMessages({
  title: { id: '网站地图', defaultMessage: '网站地图' },
});

/** For programs: what other sites and search engines read. */
const DATA = [
  {
    path: '/api/v1/openapi.json',
    title: (
      <FormattedMessage
        id="清单开放接口说明（OpenAPI）"
        defaultMessage="清单开放接口说明（OpenAPI）"
      />
    ),
  },
  {
    path: '/api/v1/changes',
    title: (
      <FormattedMessage
        id="清单变更数据（JSON）"
        defaultMessage="清单变更数据（JSON）"
      />
    ),
  },
  {
    path: '/sitemap.xml',
    title: (
      <FormattedMessage
        id="供搜索引擎使用的网站地图（XML）"
        defaultMessage="供搜索引擎使用的网站地图（XML）"
      />
    ),
  },
];

function Block({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <section className="gp-sheet">
      <h2>{title}</h2>
      <ul className="gp-plain-list gp-regions-list">{children}</ul>
    </section>
  );
}

function Places({ title, places }: { title: ReactNode; places: Address[] }) {
  return (
    <Block title={title}>
      {places.map((place) => (
        <li key={place.path}>
          <Link to={place.path}>
            <span>
              <Icon name={place.icon} />
              <FormattedMessage {...place.title} />
            </span>
          </Link>
        </li>
      ))}
    </Block>
  );
}

export default function SiteMap() {
  const intl = useIntl();
  const { root, regions, addons } = usePortal();
  const places = [...(root ? [root] : []), ...regions];
  return (
    <div className="gp-wide gp-page gp-regions">
      <PageTitle title={intl.formatMessage(messages.title)} />
      <Places
        title={<FormattedMessage id="查找" defaultMessage="查找" />}
        places={NAVIGATION}
      />
      <Places
        title={<FormattedMessage id="办事" defaultMessage="办事" />}
        places={ENTRANCES}
      />
      {addons.includes('interaction') && (
        <Places
          title={<FormattedMessage id="互动" defaultMessage="互动" />}
          places={INTERACTION}
        />
      )}
      {places.length > 0 && (
        <Block title={<FormattedMessage id="地区" defaultMessage="地区" />}>
          {places.map((place) => (
            <li key={place.code}>
              <Link to={place.url}>{place.title}</Link>
            </li>
          ))}
        </Block>
      )}
      <Places
        title={<FormattedMessage id="帮助" defaultMessage="帮助" />}
        places={HELP}
      />
      <Block
        title={<FormattedMessage id="数据开放" defaultMessage="数据开放" />}
      >
        {DATA.map(({ path, title }) => (
          <li key={path}>
            <a href={path}>{title}</a>
          </li>
        ))}
      </Block>
    </div>
  );
}
