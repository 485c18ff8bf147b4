/** How much the interfaces are used, by whom. */
import { useHistory, useLocation } from 'react-router-dom';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Empty } from '../../components/Empty';
import { Icon } from '../../components/Icon';
import { Scroll } from '../../components/Scroll';
import { addressOf } from '../../components/SearchBox';
import { download } from '../../data/download';
import { useResource } from '../../data/resource';
import { useSubmit } from '../../data/useSubmit';
import { AdminPage } from '../parts/AdminPage';
import { Refused } from '../../components/Refused';
import {
  INTERFACES,
  type Interfaces,
  type Partner,
  PARTNERS,
  type Usage,
} from './data';
import { Tabs } from './Tabs';
import { UsageChart } from './UsageChart';
import { usagePath } from './usagePath';
import './usage.scss';

const messages = defineMessages({
  from: { id: '开始日期', defaultMessage: '开始日期' },
  to: { id: '结束日期', defaultMessage: '结束日期' },
  lead: {
    id: '按日、单位和接口统计调用次数，最多一次查看 366 天。',
    defaultMessage: '按日、单位和接口统计调用次数，最多一次查看 366 天。',
  },
  all: { id: '全部', defaultMessage: '全部' },
  keyless: { id: '未用密钥', defaultMessage: '未用密钥' },
  none: { id: '这段时间没有调用', defaultMessage: '这段时间没有调用' },
  table: { id: '调用明细', defaultMessage: '调用明细' },
});
export default function UsagePage() {
  const intl = useIntl();
  const history = useHistory();
  const { search } = useLocation();
  const asked = new URLSearchParams(search);
  const path = usagePath(search);
  const [{ data, refusal }] = useResource<Usage>(path);
  const [partners] = useResource<{ items: Partner[] }>(PARTNERS);
  const [interfaces] = useResource<Interfaces>(INTERFACES);
  const saving = useSubmit();
  const titles = new Map(
    interfaces.data?.items.map(({ name, title }) => [name, title]),
  );
  const fault = (name: string) =>
    refusal?.errors.find(({ field }) => field === name)?.message;

  function save(format: string) {
    return saving.run(() =>
      download(
        `${path}${path.includes('?') ? '&' : '?'}format=${format}`,
        `api-usage.${format}`,
      ),
    );
  }

  const fields = [
    {
      name: 'from',
      label: intl.formatMessage(messages.from),
      value: asked.get('from') ?? data?.from,
    },
    {
      name: 'to',
      label: intl.formatMessage(messages.to),
      value: asked.get('to') ?? data?.to,
    },
  ];
  return (
    <AdminPage id="partners" lead={intl.formatMessage(messages.lead)}>
      {() => (
        <>
          <Tabs current="/admin/partners/usage" />
          <form
            className="gp-admin-bar"
            action="/admin/partners/usage"
            onSubmit={(event) => {
              event.preventDefault();
              history.push(addressOf(event.currentTarget));
            }}
          >
            {fields.map(({ name, label, value }) => (
              <div className="gp-field" key={name}>
                <label htmlFor={`usage-${name}`}>{label}</label>
                <input
                  key={value}
                  id={`usage-${name}`}
                  type="date"
                  name={name}
                  className="gp-input"
                  defaultValue={value}
                  aria-invalid={fault(name) ? true : undefined}
                  aria-describedby={fault(name) && `usage-${name}-fault`}
                />
                {fault(name) && (
                  <p className="gp-fault" id={`usage-${name}-fault`}>
                    {fault(name)}
                  </p>
                )}
              </div>
            ))}
            <div className="gp-field">
              <label htmlFor="usage-partner">
                <FormattedMessage id="单位" defaultMessage="单位" />
              </label>
              <select
                id="usage-partner"
                name="partner"
                className="gp-input"
                defaultValue={asked.get('partner') ?? ''}
              >
                <option value="">{intl.formatMessage(messages.all)}</option>
                <option value="0">
                  {intl.formatMessage(messages.keyless)}
                </option>
                {partners.data?.items.map((partner) => (
                  <option key={partner.id} value={partner.id}>
                    {partner.name}
                  </option>
                ))}
              </select>
            </div>
            <div className="gp-field">
              <label htmlFor="usage-interface">
                <FormattedMessage id="接口" defaultMessage="接口" />
              </label>
              <select
                id="usage-interface"
                name="interface"
                className="gp-input"
                defaultValue={asked.get('interface') ?? ''}
              >
                <option value="">{intl.formatMessage(messages.all)}</option>
                {interfaces.data?.items.map((found) => (
                  <option key={found.name} value={found.name}>
                    {found.title}
                  </option>
                ))}
              </select>
            </div>
            <button type="submit" className="gp-button gp-primary">
              <FormattedMessage id="统计" defaultMessage="统计" />
            </button>
          </form>
          <Refused message={saving.message || refusal?.message || ''} />
          {data && data.items.length === 0 && (
            <Empty title={intl.formatMessage(messages.none)} />
          )}
          {data && data.items.length > 0 && (
            <>
              <section className="gp-sheet">
                <h2>
                  <FormattedMessage id="每日调用" defaultMessage="每日调用" />
                </h2>
                <UsageChart usage={data} />
              </section>
              <section className="gp-sheet">
                <h2>
                  <FormattedMessage id="明细" defaultMessage="明细" />
                </h2>
                <p className="gp-row">
                  {['csv', 'xlsx'].map((format) => (
                    <button
                      key={format}
                      type="button"
                      className="gp-button gp-compact"
                      disabled={saving.busy}
                      onClick={() => save(format)}
                    >
                      <Icon name="download" />
                      <FormattedMessage
                        id="下载 {format}"
                        defaultMessage="下载 {format}"
                        values={{ format: format.toUpperCase() }}
                      />
                    </button>
                  ))}
                </p>
                <Scroll label={intl.formatMessage(messages.table)}>
                  <table className="gp-table">
                    <thead>
                      <tr>
                        <th scope="col">
                          <FormattedMessage id="日期" defaultMessage="日期" />
                        </th>
                        <th scope="col">
                          <FormattedMessage id="单位" defaultMessage="单位" />
                        </th>
                        <th scope="col">
                          <FormattedMessage id="接口" defaultMessage="接口" />
                        </th>
                        <th scope="col" className="gp-number">
                          <FormattedMessage id="成功" defaultMessage="成功" />
                        </th>
                        <th scope="col" className="gp-number">
                          <FormattedMessage
                            id="未变化"
                            defaultMessage="未变化"
                          />
                        </th>
                        <th scope="col" className="gp-number">
                          <FormattedMessage
                            id="被拒绝"
                            defaultMessage="被拒绝"
                          />
                        </th>
                        <th scope="col" className="gp-number">
                          <FormattedMessage id="出错" defaultMessage="出错" />
                        </th>
                        <th scope="col" className="gp-number">
                          <FormattedMessage id="合计" defaultMessage="合计" />
                        </th>
                      </tr>
                    </thead>
                    <tbody>
                      {data.items.map((line) => (
                        <tr
                          key={`${line.day} ${line.partner} ${line.interface}`}
                        >
                          <th scope="row">{line.day}</th>
                          <td>
                            {line.name || intl.formatMessage(messages.keyless)}
                          </td>
                          <td>
                            {titles.get(line.interface) ?? line.interface}
                          </td>
                          <td className="gp-number">{line['2xx']}</td>
                          <td className="gp-number">{line['3xx']}</td>
                          <td className="gp-number">{line['4xx']}</td>
                          <td className="gp-number">{line['5xx']}</td>
                          <td className="gp-number">{line.total}</td>
                        </tr>
                      ))}
                    </tbody>
                    <tfoot>
                      <tr>
                        <th scope="row" colSpan={3}>
                          <FormattedMessage id="合计" defaultMessage="合计" />
                        </th>
                        <td className="gp-number">{data.totals['2xx']}</td>
                        <td className="gp-number">{data.totals['3xx']}</td>
                        <td className="gp-number">{data.totals['4xx']}</td>
                        <td className="gp-number">{data.totals['5xx']}</td>
                        <td className="gp-number">{data.totals.total}</td>
                      </tr>
                    </tfoot>
                  </table>
                </Scroll>
              </section>
            </>
          )}
        </>
      )}
    </AdminPage>
  );
}
