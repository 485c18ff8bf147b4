/** Departments with the ways to reach them: what the portal can do for people who ask. */
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Link } from 'react-router-dom';
import { Empty } from '../../../components/Empty';
import { Failed } from '../../../components/Failed';
import { Icon } from '../../../components/Icon';
import { Pager } from '../../../components/Pager';
import { Phones } from '../../../components/Phones';
import { SearchBox } from '../../../components/SearchBox';
import { useResource } from '../../../data/resource';
import { officesOf, withParam } from '../queries';

const messages = defineMessages({
  search: { id: '查找部门', defaultMessage: '查找部门' },
  placeholder: {
    id: '部门名称，例如“人力资源”',
    defaultMessage: '部门名称，例如“人力资源”',
  },
});

interface Office {
  title: string;
  region: string;
  path: string;
  address: string;
  hours: string;
  advice_phone: string;
  supervision_phone: string;
}

interface Page {
  items: Office[];
  next: string;
  previous: string | null;
}

interface Props {
  location: { pathname: string; search: string };
  /** Which phone matters most here. */
  first?: 'advice_phone' | 'supervision_phone';
}

export function Offices({ location, first = 'advice_phone' }: Props) {
  const intl = useIntl();
  const [resource] = useResource<Page>(officesOf(location.search));
  const params = new URLSearchParams(location.search);
  const region = params.get('region') ?? '';
  const { data } = resource;
  return (
    <section className="gp-offices" aria-labelledby="offices">
      <h2 id="offices">{intl.formatMessage(messages.search)}</h2>
      <div className="gp-offices-search">
        <SearchBox
          action={location.pathname}
          value={params.get('q') ?? ''}
          label={intl.formatMessage(messages.search)}
          placeholder={intl.formatMessage(messages.placeholder)}
          kept={region ? { region } : {}}
        />
        {region && (
          <Link
            className="gp-button"
            to={withParam(
              { ...location, search: withoutCursor(params) },
              'region',
              '',
            )}
          >
            <FormattedMessage id="全部地区" defaultMessage="全部地区" />
          </Link>
        )}
      </div>
      <Failed resource={resource} />
      {data?.items.length === 0 && (
        <Empty
          title={
            <FormattedMessage
              id="没有找到这样的部门"
              defaultMessage="没有找到这样的部门"
            />
          }
        >
          <p>
            <FormattedMessage
              id="换一个名称试试，或者直接拨打 12345 政务服务便民热线。"
              defaultMessage="换一个名称试试，或者直接拨打 12345 政务服务便民热线。"
            />
          </p>
        </Empty>
      )}
      {data && data.items.length > 0 && (
        <ul className="gp-plain-list gp-office-list">
          {data.items.map((office) => (
            <li key={office.path} className="gp-sheet">
              <h3>
                <Link to={office.path}>{office.title}</Link>
              </h3>
              <OfficePhones office={office} first={first} />
              {office.address && (
                <p>
                  <Icon name="place" />
                  <span>{office.address}</span>
                </p>
              )}
              {office.hours && (
                <p>
                  <Icon name="clock" />
                  <span>{office.hours}</span>
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
      {data && (
        <Pager
          previous={
            data.previous !== null && params.has('cursor')
              ? withParam(location, 'cursor', data.previous)
              : params.has('cursor')
                ? withParam(location, 'cursor', '')
                : null
          }
          next={data.next ? withParam(location, 'cursor', data.next) : null}
        />
      )}
    </section>
  );
}

function withoutCursor(params: URLSearchParams): string {
  const kept = new URLSearchParams(params);
  kept.delete('cursor');
  return `?${kept}`;
}

function OfficePhones({
  office,
  first,
}: {
  office: Office;
  first: 'advice_phone' | 'supervision_phone';
}) {
  const names = {
    advice_phone: <FormattedMessage id="咨询电话" defaultMessage="咨询电话" />,
    supervision_phone: (
      <FormattedMessage id="监督电话" defaultMessage="监督电话" />
    ),
  };
  const order =
    first === 'advice_phone'
      ? (['advice_phone', 'supervision_phone'] as const)
      : (['supervision_phone', 'advice_phone'] as const);
  return (
    <dl>
      {order
        .filter((name) => office[name])
        .map((name) => (
          <div key={name}>
            <dt>{names[name]}</dt>
            <dd>
              <Phones numbers={office[name]} />
            </dd>
          </div>
        ))}
    </dl>
  );
}
