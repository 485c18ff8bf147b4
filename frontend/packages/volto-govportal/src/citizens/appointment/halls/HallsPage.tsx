/** 办事大厅: where people are served, and what can be booked there. */
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Link } from 'react-router-dom';
import { Empty } from '../../../components/Empty';
import { Failed } from '../../../components/Failed';
import { Icon } from '../../../components/Icon';
import { PageTitle } from '../../../components/PageTitle';
import { Phones } from '../../../components/Phones';
import { SearchBox } from '../../../components/SearchBox';
import { useResource } from '../../../data/resource';
import { Problem } from '../../../shell/Problem';
import { type HallItem, hallsOf } from '../data';
import { Today } from './Today';
import '../appointment.scss';

const messages = defineMessages({
  title: { id: '办事大厅', defaultMessage: '办事大厅' },
  lead: {
    id: '选一个大厅，看开放时间和怎么去，预约到厅的时间。',
    defaultMessage: '选一个大厅，看开放时间和怎么去，预约到厅的时间。',
  },
  search: { id: '查找大厅', defaultMessage: '查找大厅' },
  placeholder: {
    id: '大厅名称或者地址',
    defaultMessage: '大厅名称或者地址',
  },
});

interface Props {
  location: { pathname: string; search: string };
}

export default function HallsPage({ location: { pathname, search } }: Props) {
  const intl = useIntl();
  const [resource] = useResource<{ items: HallItem[] }>(hallsOf(search));
  const params = new URLSearchParams(search);
  const region = params.get('region') ?? '';
  const { data, refusal } = resource;
  if (refusal?.status === 404) return <Problem status={404} />;
  return (
    <div className="gp-wide gp-page">
      <PageTitle
        title={intl.formatMessage(messages.title)}
        lead={intl.formatMessage(messages.lead)}
      >
        <Link className="gp-button" to="/bookings">
          <FormattedMessage id="我的预约" defaultMessage="我的预约" />
        </Link>
      </PageTitle>
      <div className="gp-query">
        <SearchBox
          action={pathname}
          value={params.get('q') ?? ''}
          label={intl.formatMessage(messages.search)}
          placeholder={intl.formatMessage(messages.placeholder)}
          kept={region ? { region } : {}}
        />
      </div>
      <Failed resource={resource} />
      {data && data.items.length === 0 && (
        <Empty
          title={
            <FormattedMessage id="没有找到大厅" defaultMessage="没有找到大厅" />
          }
        >
          <p>
            <Link className="gp-button" to={pathname}>
              <FormattedMessage id="看全部大厅" defaultMessage="看全部大厅" />
            </Link>
          </p>
        </Empty>
      )}
      {data && data.items.length > 0 && (
        <ul className="gp-plain-list gp-hall-list">
          {data.items.map((hall) => (
            <li key={hall.uid} className="gp-sheet">
              <h2>
                <Link to={hall.url}>{hall.title}</Link>
              </h2>
              <p className="gp-row">
                <span className="gp-soft">{hall.region}</span>
                <Today hours={hall.today} />
              </p>
              {hall.address && (
                <p>
                  <Icon name="place" /> {hall.address}
                </p>
              )}
              {hall.phone && (
                <p>
                  <Icon name="phone" /> <Phones numbers={hall.phone} />
                </p>
              )}
              {hall.schedules.length > 0 && (
                <p className="gp-soft">
                  <FormattedMessage
                    id="可预约：{what}"
                    defaultMessage="可预约：{what}"
                    values={{ what: hall.schedules.join('、') }}
                  />
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
