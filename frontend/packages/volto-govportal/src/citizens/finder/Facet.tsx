/** One filter: its values as links, each with how many entries it would give. */
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Link } from 'react-router-dom';
import { Icon } from '../../components/Icon';
import { SearchBox } from '../../components/SearchBox';
import { changed, keptBy, type Params } from './address';
import { Count } from './Count';
import type { Filter, Value } from './data';
import type { List } from './lists';

const messages = defineMessages({
  find: { id: '按名称查找部门', defaultMessage: '按名称查找部门' },
  name: { id: '部门名称', defaultMessage: '部门名称' },
});

const SHOWN = 6;
/** Values from which on one looks for them by name. */
const MANY = 12;

interface ValuesProps {
  list: List;
  params: Params;
  name: string;
  values: Value[];
  /** How many are shown at once; the others are a click away. */
  shown?: number;
}

export function FacetValue({
  list,
  params,
  name,
  value,
}: Omit<ValuesProps, 'values' | 'shown'> & { value: Value }) {
  const to = changed(list, params, {
    [name]: value.selected ? '' : value.value,
  });
  return (
    <li>
      <Link
        className="gp-facet-value"
        to={to}
        rel="nofollow"
        aria-current={value.selected ? 'true' : undefined}
      >
        {value.selected && <Icon name="check" size="1em" />}
        <span>{value.title}</span>
        {value.selected ? (
          <span className="gp-hidden">
            <FormattedMessage
              id="（已选，再按一次去掉）"
              defaultMessage="（已选，再按一次去掉）"
            />
          </span>
        ) : (
          (value.count > 0 || !value.more) && (
            <span className="gp-facet-count">
              <Count count={value.count} more={value.more} />
            </span>
          )
        )}
      </Link>
    </li>
  );
}

export function FacetValues({
  list,
  params,
  name,
  values,
  shown = SHOWN,
}: ValuesProps) {
  const rest = values.slice(shown);
  const draw = (value: Value) => (
    <FacetValue
      key={value.value}
      list={list}
      params={params}
      name={name}
      value={value}
    />
  );
  return (
    <>
      <ul className="gp-plain-list">{values.slice(0, shown).map(draw)}</ul>
      {rest.length > 0 && (
        <details
          className="gp-facet-rest"
          open={rest.some((value) => value.selected) || undefined}
        >
          <summary>
            <FormattedMessage
              id="另外 {count} 项"
              defaultMessage="另外 {count} 项"
              values={{ count: rest.length }}
            />
          </summary>
          <ul className="gp-plain-list">{rest.map(draw)}</ul>
        </details>
      )}
    </>
  );
}

interface Props {
  list: List;
  params: Params;
  filter: Filter;
  /** Whether its values are shown at once. */
  open: boolean;
}

export function Facet({ list, params, filter, open }: Props) {
  const intl = useIntl();
  const { name, title, groups, search } = filter;
  const values = groups.flatMap((group) => group.values);
  if (values.length === 0 && !search?.value) return null;
  const on = values.some((value) => value.selected) || !!search?.value;
  return (
    <details className="gp-facet" open={open || on || undefined}>
      <summary>
        <h3>{title}</h3>
        <Icon name="chevron-down" size="1em" />
      </summary>
      {search && (search.value || values.length >= MANY) && (
        <SearchBox
          action={list.path}
          name={search.name}
          value={search.value}
          label={intl.formatMessage(messages.find)}
          placeholder={intl.formatMessage(messages.name)}
          kept={keptBy(params, search.name)}
          landmark={false}
        />
      )}
      {search?.value && (
        <p className="gp-small gp-facet-note">
          {values.length === 0 && (
            <FormattedMessage
              id="没有名称含“{words}”的部门。"
              defaultMessage="没有名称含“{words}”的部门。"
              values={{ words: search.value }}
            />
          )}{' '}
          <Link to={changed(list, params, { [search.name]: '' })}>
            <FormattedMessage id="只列本级部门" defaultMessage="只列本级部门" />
          </Link>
        </p>
      )}
      {groups.map((group) => (
        <div key={group.title} className="gp-facet-group">
          {group.title && <h4>{group.title}</h4>}
          <FacetValues
            list={list}
            params={params}
            name={name}
            values={group.values}
          />
        </div>
      ))}
    </details>
  );
}
