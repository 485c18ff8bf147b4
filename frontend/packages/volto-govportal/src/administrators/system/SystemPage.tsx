/** How the portal runs: to be read, nothing here can be changed. */
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router-dom';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Scroll } from '../../components/Scroll';
import { useResource } from '../../data/resource';
import { send } from '../../data/send';
import { useSubmit } from '../../data/useSubmit';
import { AdminPage } from '../parts/AdminPage';
import { pathOf } from '../parts/place';
import { Refused } from '../../components/Refused';
import { type Check, size, type Status, STATUS } from './data';

const messages = defineMessages({
  missing: { id: '清单中缺少', defaultMessage: '清单中缺少' },
  stale: { id: '清单中陈旧', defaultMessage: '清单中陈旧' },
  surplus: { id: '清单中多余', defaultMessage: '清单中多余' },
  current: { id: '最新', defaultMessage: '最新' },
  upgrade: { id: '有升级步骤尚未执行', defaultMessage: '有升级步骤尚未执行' },
  schemaCurrent: { id: '结构最新', defaultMessage: '结构最新' },
  schemaOld: { id: '结构待升级', defaultMessage: '结构待升级' },
  table: { id: '各类条目的数量', defaultMessage: '各类条目的数量' },
  same: { id: '一致', defaultMessage: '一致' },
  different: { id: '不一致', defaultMessage: '不一致' },
  checking: { id: '正在逐条核对……', defaultMessage: '正在逐条核对……' },
  check: { id: '逐条核对内容', defaultMessage: '逐条核对内容' },
  clean: {
    id: '逐条核对了 {checked} 条，全部一致',
    defaultMessage: '逐条核对了 {checked} 条，全部一致',
  },
  unclean: {
    id: '逐条核对了 {checked} 条，有差异；请在服务器上重建清单',
    defaultMessage: '逐条核对了 {checked} 条，有差异；请在服务器上重建清单',
  },
});
const FAULTS = {
  missing: messages.missing,
  stale: messages.stale,
  surplus: messages.surplus,
};

function Mark({ good, yes, no }: { good: boolean; yes: string; no: string }) {
  return (
    <span className={`gp-tag ${good ? 'gp-good' : 'gp-bad'}`}>
      {good ? yes : no}
    </span>
  );
}

function Fact({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Versions({ status }: { status: Status }) {
  const intl = useIntl();
  const { versions, profile, records, zodb } = status;
  return (
    <section className="gp-sheet">
      <h2>
        <FormattedMessage id="版本和数据库" defaultMessage="版本和数据库" />
      </h2>
      <dl className="gp-facts">
        <Fact title={<FormattedMessage id="本系统" defaultMessage="本系统" />}>
          <span className="gp-code">{versions.govportal}</span>
        </Fact>
        <Fact
          title={<FormattedMessage id="内容平台" defaultMessage="内容平台" />}
        >
          <span className="gp-code">Plone {versions.plone}</span>
        </Fact>
        <Fact
          title={
            <FormattedMessage id="应用服务器" defaultMessage="应用服务器" />
          }
        >
          <span className="gp-code">Zope {versions.zope}</span>
        </Fact>
        <Fact
          title={<FormattedMessage id="接口组件" defaultMessage="接口组件" />}
        >
          <span className="gp-code">
            plone.restapi {versions['plone.restapi']}
          </span>
        </Fact>
        <Fact
          title={<FormattedMessage id="运行环境" defaultMessage="运行环境" />}
        >
          <span className="gp-code">Python {versions.python}</span>
        </Fact>
        <Fact
          title={<FormattedMessage id="站点配置" defaultMessage="站点配置" />}
        >
          <span className="gp-code">{profile.applied}</span>{' '}
          <Mark
            good={profile.current}
            yes={intl.formatMessage(messages.current)}
            no={intl.formatMessage(messages.upgrade)}
          />
        </Fact>
        <Fact
          title={
            <FormattedMessage id="关系数据库" defaultMessage="关系数据库" />
          }
        >
          <span className="gp-code">
            {records.kind} {records.revision}
          </span>{' '}
          <Mark
            good={records.current}
            yes={intl.formatMessage(messages.schemaCurrent)}
            no={intl.formatMessage(messages.schemaOld)}
          />
        </Fact>
        <Fact
          title={
            <FormattedMessage id="内容数据库" defaultMessage="内容数据库" />
          }
        >
          {size(zodb.size)}
        </Fact>
      </dl>
    </section>
  );
}

function Lists({ status }: { status: Status }) {
  const intl = useIntl();
  const submit = useSubmit();
  const [found, setFound] = useState<Check | null>(null);

  function check() {
    return submit.run(async () => {
      setFound(await send<Check>('post', `${STATUS}/check`));
    });
  }

  return (
    <section className="gp-sheet">
      <h2>
        <FormattedMessage id="清单核对" defaultMessage="清单核对" />
      </h2>
      <p className="gp-soft">
        <FormattedMessage
          id="清单接口和查找页面读的是由内容生成的清单，两边的数量应当一致。"
          defaultMessage="清单接口和查找页面读的是由内容生成的清单，两边的数量应当一致。"
        />
      </p>
      <Scroll label={intl.formatMessage(messages.table)}>
        <table className="gp-table">
          <thead>
            <tr>
              <th scope="col">
                <FormattedMessage id="类型" defaultMessage="类型" />
              </th>
              <th scope="col">
                <FormattedMessage id="公开内容" defaultMessage="公开内容" />
              </th>
              <th scope="col">
                <FormattedMessage id="清单条目" defaultMessage="清单条目" />
              </th>
              <th scope="col">
                <FormattedMessage id="结果" defaultMessage="结果" />
              </th>
            </tr>
          </thead>
          <tbody>
            {status.lists.map((line) => (
              <tr key={line.kind}>
                <th scope="row">{line.title}</th>
                <td>{intl.formatNumber(line.content)}</td>
                <td>{intl.formatNumber(line.listed)}</td>
                <td>
                  <Mark
                    good={line.content === line.listed}
                    yes={intl.formatMessage(messages.same)}
                    no={intl.formatMessage(messages.different)}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <div className="gp-system-check">
        {status.thorough ? (
          <button
            type="button"
            className="gp-button"
            disabled={submit.busy}
            onClick={check}
          >
            {submit.busy
              ? intl.formatMessage(messages.checking)
              : intl.formatMessage(messages.check)}
          </button>
        ) : (
          <p className="gp-soft">
            <FormattedMessage
              id="条目较多，逐条核对请在服务器上运行："
              defaultMessage="条目较多，逐条核对请在服务器上运行："
            />{' '}
            <code className="gp-code">govportal rebuild-lists --check</code>
          </p>
        )}
        <Refused message={submit.message} />
        <div role="status">
          {found && (
            <div className={`gp-notice ${found.clean ? 'gp-good' : 'gp-bad'}`}>
              <p>
                {found.clean
                  ? intl.formatMessage(messages.clean, {
                      checked: found.checked,
                    })
                  : intl.formatMessage(messages.unclean, {
                      checked: found.checked,
                    })}
              </p>
              {(['missing', 'stale', 'surplus'] as const)
                .filter((name) => found[name].total > 0)
                .map((name) => (
                  <p key={name}>
                    {intl.formatMessage(FAULTS[name])}{' '}
                    <FormattedMessage
                      id="{count} 条"
                      defaultMessage="{count} 条"
                      values={{ count: found[name].total }}
                    />
                    {': '}
                    {found[name].items
                      .map((item) => item.title || item.uid)
                      .join('、')}
                  </p>
                ))}
            </div>
          )}
        </div>
      </div>
    </section>
  );
}

function Daily({ status }: { status: Status }) {
  return (
    <section className="gp-sheet">
      <h2>
        <FormattedMessage id="每日任务" defaultMessage="每日任务" />
      </h2>
      {status.overdue.length === 0 ? (
        <p>
          <FormattedMessage
            id="没有逾期未生效的定时事项，每日任务正常。"
            defaultMessage="没有逾期未生效的定时事项，每日任务正常。"
          />
        </p>
      ) : (
        <>
          <p className="gp-notice gp-bad">
            <FormattedMessage
              id="下列事项的计划生效日期已过，却没有生效；请检查服务器上的每日任务。"
              defaultMessage="下列事项的计划生效日期已过，却没有生效；请检查服务器上的每日任务。"
            />
          </p>
          <ul>
            {status.overdue.map((item) => (
              <li key={item['@id']}>
                <Link to={pathOf(item)}>{item.title}</Link> {item.day}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

export default function SystemPage() {
  const [{ data, refusal }] = useResource<Status>(STATUS);
  return (
    <AdminPage id="system">
      {() => (
        <>
          <Refused message={refusal?.message ?? ''} />
          {data && (
            <>
              <Versions status={data} />
              <Lists status={data} />
              <Daily status={data} />
            </>
          )}
        </>
      )}
    </AdminPage>
  );
}
