/** Regions and departments as a tree that opens step by step, and a search through all of it. */
import { type ReactNode, useEffect, useState } from 'react';
import { Link, useHistory, useLocation } from 'react-router-dom';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Icon } from '../../components/Icon';
import { SearchBox } from '../../components/SearchBox';
import { useResource } from '../../data/resource';
import type { Admin, PlaceNode, Tree } from './data';
import { pathOf, treePath, withPlace } from './place';
import './tree.scss';

const messages = defineMessages({
  site: { id: '全站', defaultMessage: '全站' },
  below: { id: '{title}的下级', defaultMessage: '{title}的下级' },
  places: { id: '区划和部门', defaultMessage: '区划和部门' },
  find: {
    id: '按名称或代码查找区划、部门',
    defaultMessage: '按名称或代码查找区划、部门',
  },
  hint: { id: '名称或代码', defaultMessage: '名称或代码' },
});
interface NodeProps {
  place: Pick<PlaceNode, '@id' | 'title' | 'type' | 'state'>;
  /** Whether there is anything below it. */
  opens: boolean;
  page: string;
  current: string;
}

function Node({ place, opens, page, current }: NodeProps) {
  const intl = useIntl();
  const path = pathOf(place);
  const within = `${current}/`.startsWith(`${path}/`);
  const [open, setOpen] = useState(within);
  // A place that is chosen elsewhere is brought into sight.
  useEffect(() => {
    if (within) setOpen(true);
  }, [within]);
  const [{ data }] = useResource<Tree>(open && opens ? treePath(path) : null);
  const title =
    place.type === 'Plone Site'
      ? intl.formatMessage(messages.site)
      : place.title;
  return (
    <li>
      <div className="gp-tree-row">
        {opens ? (
          <button
            type="button"
            className="gp-tree-toggle"
            aria-expanded={open}
            aria-label={intl.formatMessage(messages.below, { title })}
            onClick={() => setOpen(!open)}
          >
            <Icon name={open ? 'chevron-down' : 'chevron-right'} />
          </button>
        ) : (
          <span className="gp-tree-toggle" />
        )}
        <Link
          to={withPlace(page, path)}
          aria-current={path === current ? 'page' : undefined}
        >
          <Icon name={place.type === 'Department' ? 'building' : 'place'} />
          <span>
            {title}
            {place.state === 'abolished' && (
              <span className="gp-soft gp-small">
                <FormattedMessage id="（已撤销）" defaultMessage="（已撤销）" />
              </span>
            )}
          </span>
        </Link>
      </div>
      {open && opens && data && (
        <ul>
          {data.items.map((item) => (
            <Node
              key={item['@id']}
              place={item}
              opens={item.counts.regions + item.counts.departments > 0}
              page={page}
              current={current}
            />
          ))}
        </ul>
      )}
    </li>
  );
}

function Found({
  path,
  text,
  page,
}: {
  path: string;
  text: string;
  page: string;
}) {
  const [{ data }] = useResource<Tree>(
    `${treePath(path)}?q=${encodeURIComponent(text)}`,
  );
  if (!data) return <p aria-busy="true" />;
  return (
    <>
      <p className="gp-soft gp-small" role="status">
        <FormattedMessage
          id="找到 {count} 个"
          defaultMessage="找到 {count} 个"
          values={{ count: data.items_total }}
        />
        {data.items_total > data.items.length && (
          <>
            <FormattedMessage
              id="，显示前 {shown} 个"
              defaultMessage="，显示前 {shown} 个"
              values={{ shown: data.items.length }}
            />
          </>
        )}
      </p>
      <ul className="gp-plain-list gp-tree-found">
        {data.items.map((item) => (
          <li key={item['@id']}>
            <Link to={withPlace(page, pathOf(item))}>{item.title}</Link>
            <span className="gp-soft gp-small">
              {(item.trail ?? []).join(' / ')}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

interface Props {
  admin: Admin;
  /** The page whose places these are. */
  page: string;
  /** Path of the place that is shown. */
  current: string;
}

export function PlaceTree({ admin, page, current }: Props) {
  const intl = useIntl();
  const { search } = useLocation();
  const history = useHistory();
  const text = new URLSearchParams(search).get('q')?.trim() ?? '';
  const roots: ReactNode[] = admin.places.map((place) => (
    <Node
      key={place['@id']}
      place={place}
      opens
      page={page}
      current={current}
    />
  ));
  return (
    <section
      className="gp-tree"
      aria-label={intl.formatMessage(messages.places)}
    >
      <SearchBox
        action={page}
        value={text}
        label={intl.formatMessage(messages.find)}
        placeholder={intl.formatMessage(messages.hint)}
        kept={current ? { place: current } : {}}
        landmark={false}
      />
      {text ? (
        <>
          {admin.places.map((place) => (
            <Found
              key={place['@id']}
              path={pathOf(place)}
              text={text}
              page={page}
            />
          ))}
          <p>
            <button
              type="button"
              className="gp-button gp-compact"
              onClick={() => history.push(withPlace(page, current))}
            >
              <FormattedMessage id="回到目录" defaultMessage="回到目录" />
            </button>
          </p>
        </>
      ) : (
        <ul>{roots}</ul>
      )}
    </section>
  );
}
