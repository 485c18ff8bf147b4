/** Booking a time: which matters take bookings, and the phone that takes them. */
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Link } from 'react-router-dom';
import { Empty } from '../../../components/Empty';
import { Failed } from '../../../components/Failed';
import { Icon } from '../../../components/Icon';
import { PageTitle } from '../../../components/PageTitle';
import { Pager } from '../../../components/Pager';
import { Phones } from '../../../components/Phones';
import { SearchBox } from '../../../components/SearchBox';
import { useAddon } from '../../../data/portal';
import { useResource } from '../../../data/resource';
import { bookableOf, withParam } from '../queries';
import { Guidance } from './Guidance';

const messages = defineMessages({
  title: { id: '预约办事', defaultMessage: '预约办事' },
  lead: {
    id: '本网暂不能在线预约。下列事项的窗口接受电话预约：请拨打电话，报事项名称和想去的时间。',
    defaultMessage:
      '本网暂不能在线预约。下列事项的窗口接受电话预约：请拨打电话，报事项名称和想去的时间。',
  },
  leadOnline: {
    id: '在网上约好到大厅的时间，到了扫码取号；也可以打电话预约。',
    defaultMessage: '在网上约好到大厅的时间，到了扫码取号；也可以打电话预约。',
  },
  search: { id: '查找可预约的事项', defaultMessage: '查找可预约的事项' },
  placeholder: {
    id: '事项名称，例如“不动产”',
    defaultMessage: '事项名称，例如“不动产”',
  },
});

interface Bookable {
  uid: string;
  title: string;
  url: string;
  place: string;
  address: string;
  hours: string;
  advice_phone: string;
}

interface Page {
  items: Bookable[];
  page: number;
  pages: number;
  total: number;
}

export default function Appointment({
  location,
}: {
  location: { pathname: string; search: string };
}) {
  const intl = useIntl();
  const booking = useAddon('appointment');
  const [resource] = useResource<Page>(bookableOf(location.search));
  const params = new URLSearchParams(location.search);
  const region = params.get('region') ?? '';
  const { data } = resource;
  return (
    <div className="gp-wide gp-page">
      <PageTitle
        title={intl.formatMessage(messages.title)}
        lead={intl.formatMessage(booking ? messages.leadOnline : messages.lead)}
      >
        {booking && (
          <Link className="gp-button gp-primary" to="/halls">
            <Icon name="building" />
            <FormattedMessage id="办事大厅" defaultMessage="办事大厅" />
          </Link>
        )}
      </PageTitle>
      <Guidance
        ways={[
          {
            icon: 'list',
            title: (
              <FormattedMessage id="先备齐材料" defaultMessage="先备齐材料" />
            ),
            text: (
              <FormattedMessage
                id="打开事项页面核对申请材料和受理条件，预约时可以请窗口确认。"
                defaultMessage="打开事项页面核对申请材料和受理条件，预约时可以请窗口确认。"
              />
            ),
          },
          {
            icon: 'phone',
            title: (
              <FormattedMessage
                id="打电话约时间"
                defaultMessage="打电话约时间"
              />
            ),
            text: (
              <FormattedMessage
                id="在办公时间拨打电话，记下约定的时间和窗口；不能前往的，请提前告知。"
                defaultMessage="在办公时间拨打电话，记下约定的时间和窗口；不能前往的，请提前告知。"
              />
            ),
          },
          {
            icon: 'calendar',
            title: <FormattedMessage id="按时前往" defaultMessage="按时前往" />,
            text: (
              <FormattedMessage
                id="携带材料和有效身份证件，按约定的时间到窗口。不预约也可以到窗口取号。"
                defaultMessage="携带材料和有效身份证件，按约定的时间到窗口。不预约也可以到窗口取号。"
              />
            ),
          },
        ]}
      />
      <section className="gp-offices" aria-labelledby="bookable">
        <h2 id="bookable">{intl.formatMessage(messages.search)}</h2>
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
              to={`${location.pathname}${
                params.get('q')
                  ? `?q=${encodeURIComponent(params.get('q') ?? '')}`
                  : ''
              }`}
            >
              <FormattedMessage id="全部地区" defaultMessage="全部地区" />
            </Link>
          )}
        </div>
        <Failed resource={resource} />
        {data && data.items.length === 0 && (
          <Empty
            title={
              <FormattedMessage
                id="没有找到可预约的事项"
                defaultMessage="没有找到可预约的事项"
              />
            }
          >
            <p>
              <FormattedMessage
                id="换一个名称试试；没有列出的事项不用预约，可以直接到窗口办理。"
                defaultMessage="换一个名称试试；没有列出的事项不用预约，可以直接到窗口办理。"
              />
            </p>
          </Empty>
        )}
        {data && data.items.length > 0 && (
          <>
            <p className="gp-soft">
              <FormattedMessage
                id="共 {total} 个事项接受预约"
                defaultMessage="共 {total} 个事项接受预约"
                values={{ total: data.total }}
              />
            </p>
            <ul className="gp-plain-list gp-office-list">
              {data.items.map((matter) => (
                <li key={matter.url} className="gp-sheet">
                  <h3>
                    <Link to={matter.url}>{matter.title}</Link>
                  </h3>
                  <p className="gp-soft">{matter.place}</p>
                  {booking && (
                    <p>
                      <Link
                        className="gp-button"
                        to={`/book?matter=${matter.uid}`}
                      >
                        <FormattedMessage
                          id="网上预约"
                          defaultMessage="网上预约"
                        />
                        <span className="gp-hidden">{matter.title}</span>
                      </Link>
                    </p>
                  )}
                  {matter.advice_phone && (
                    <p>
                      <Icon name="phone" />
                      <span>
                        <Phones numbers={matter.advice_phone} />
                      </span>
                    </p>
                  )}
                  {matter.address && (
                    <p>
                      <Icon name="place" />
                      <span>{matter.address}</span>
                    </p>
                  )}
                  {matter.hours && (
                    <p>
                      <Icon name="clock" />
                      <span>{matter.hours}</span>
                    </p>
                  )}
                </li>
              ))}
            </ul>
            <Pager
              page={data.page}
              pages={data.pages}
              previous={
                data.page > 1
                  ? withParam(location, 'page', String(data.page - 1))
                  : null
              }
              next={
                data.page < data.pages
                  ? withParam(location, 'page', String(data.page + 1))
                  : null
              }
            />
          </>
        )}
      </section>
    </div>
  );
}
