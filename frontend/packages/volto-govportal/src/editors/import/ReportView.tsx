/** A report: counts, what was said of which row, files to take along, and what came of it. */
import { useState } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Link, useLocation } from 'react-router-dom';
import { flattenToAppURL } from '@plone/volto/helpers/Url/Url';
import { Failed } from '../../components/Failed';
import { Icon } from '../../components/Icon';
import { Scroll } from '../../components/Scroll';
import { download } from '../../data/download';
import { useResource } from '../../data/resource';
import { RefusedError } from '../../data/send';
import { turned } from '../address';
import { Pages } from '../Pages';
import { CountTiles } from './Counts';
import {
  type Finding,
  type Findings,
  findingsOf,
  IMPORT,
  madeOf,
  OUTCOMES,
  type Report,
  type Rows,
  SEVERITIES,
  type Severity,
  SIZE,
} from './data';

const messages = defineMessages({
  severities: { id: '按级别', defaultMessage: '按级别' },
  findings: { id: '逐行报告', defaultMessage: '逐行报告' },
  failed: {
    id: '没有办成，请稍后再试',
    defaultMessage: '没有办成，请稍后再试',
  },
});

const TONES: Record<Severity, string> = {
  error: 'gp-bad',
  warning: 'gp-warn',
  note: '',
};

export function ReportView({ id }: { id: string }) {
  const [resource] = useResource<Report>(`${IMPORT}/${id}`);
  const { data } = resource;
  return (
    <section className="gp-sheet" aria-labelledby="report">
      <h2 id="report" tabIndex={-1}>
        {data && !data.dry_run ? (
          <FormattedMessage id="导入结果" defaultMessage="导入结果" />
        ) : (
          <FormattedMessage
            id="试导入结果（没有写入）"
            defaultMessage="试导入结果（没有写入）"
          />
        )}
      </h2>
      <Failed resource={resource} />
      {data && (
        <>
          <p className="gp-soft">
            {data.filename} · {data.title}
          </p>
          <CountTiles counts={data.counts} />
          {data.notes.map((note) => (
            <p key={note} className="gp-notice">
              {note}
            </p>
          ))}
          {data.findings_total > 0 && <FindingList id={id} />}
          {!data.dry_run && <Made id={id} />}
        </>
      )}
    </section>
  );
}

function Downloads({ id }: { id: string }) {
  const intl = useIntl();
  const [failed, setFailed] = useState('');

  async function fetchFile(kind: 'xlsx' | 'csv') {
    try {
      await download(`${IMPORT}/${id}/${kind}`, `report.${kind}`);
      setFailed('');
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error;
      setFailed(error.message || intl.formatMessage(messages.failed));
    }
  }

  return (
    <>
      <p className="gp-row">
        <button
          type="button"
          className="gp-button gp-compact"
          onClick={() => fetchFile('xlsx')}
        >
          <Icon name="download" />
          <FormattedMessage
            id="下载逐行报告（XLSX）"
            defaultMessage="下载逐行报告（XLSX）"
          />
        </button>
        <button
          type="button"
          className="gp-button gp-compact"
          onClick={() => fetchFile('csv')}
        >
          <Icon name="download" />
          <FormattedMessage
            id="下载逐行报告（CSV）"
            defaultMessage="下载逐行报告（CSV）"
          />
        </button>
      </p>
      <div role="alert">
        {failed && <p className="gp-notice gp-bad">{failed}</p>}
      </div>
    </>
  );
}

function FindingList({ id }: { id: string }) {
  const intl = useIntl();
  const { pathname, search } = useLocation();
  const [resource] = useResource<Findings>(findingsOf(id, search));
  const now = new URLSearchParams(search).get('severity') ?? '';
  const { data } = resource;
  return (
    <>
      <Downloads id={id} />
      {data && (
        <nav aria-label={intl.formatMessage(messages.severities)}>
          <ul className="gp-tabs">
            {(['', 'error', 'warning', 'note'] as const)
              .filter((severity) => !severity || data.counts[severity])
              .map((severity) => (
                <li key={severity}>
                  <Link
                    to={`${pathname}${turned(search, { severity })}`}
                    aria-current={severity === now ? 'page' : undefined}
                  >
                    {severity ? (
                      intl.formatMessage(SEVERITIES[severity])
                    ) : (
                      <FormattedMessage id="全部" defaultMessage="全部" />
                    )}
                    {`（${
                      severity
                        ? data.counts[severity]
                        : Object.values(data.counts).reduce((a, b) => a + b, 0)
                    }）`}
                  </Link>
                </li>
              ))}
          </ul>
        </nav>
      )}
      <Failed resource={resource} />
      {data && <FindingTable findings={data.items} />}
      {data && <Pages total={data.items_total} size={SIZE} />}
    </>
  );
}

function FindingTable({ findings }: { findings: Finding[] }) {
  const intl = useIntl();
  return (
    <Scroll label={intl.formatMessage(messages.findings)}>
      <table className="gp-table gp-import-findings">
        <thead>
          <tr>
            <th scope="col">
              <FormattedMessage id="行号" defaultMessage="行号" />
            </th>
            <th scope="col">
              <FormattedMessage id="名称" defaultMessage="名称" />
            </th>
            <th scope="col">
              <FormattedMessage id="级别" defaultMessage="级别" />
            </th>
            <th scope="col">
              <FormattedMessage id="字段" defaultMessage="字段" />
            </th>
            <th scope="col">
              <FormattedMessage id="说明" defaultMessage="说明" />
            </th>
            <th scope="col">
              <FormattedMessage id="原值" defaultMessage="原值" />
            </th>
          </tr>
        </thead>
        <tbody>
          {findings.map((finding, number) => (
            <tr key={number}>
              <td>{finding.row}</td>
              <td>
                {finding.title}
                {finding.code && (
                  <span className="gp-code gp-soft gp-import-code">
                    {finding.code}
                  </span>
                )}
              </td>
              <td>
                <span className={`gp-tag ${TONES[finding.severity]}`}>
                  {intl.formatMessage(SEVERITIES[finding.severity])}
                </span>
              </td>
              <td>{finding.field_title}</td>
              <td>{finding.message}</td>
              <td>
                <span className="gp-code">{finding.value}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

/** What was made or changed, to go on with. */
function Made({ id }: { id: string }) {
  const intl = useIntl();
  const [{ data }] = useResource<Rows>(madeOf(id));
  if (!data || data.items.length === 0) return null;
  return (
    <>
      <h3>
        <FormattedMessage id="已导入的内容" defaultMessage="已导入的内容" />
      </h3>
      <ul className="gp-import-made">
        {data.items.map((item) => (
          <li key={`${item.row} ${item.title}`}>
            {item['@id'] ? (
              <Link to={flattenToAppURL(item['@id'])}>{item.title}</Link>
            ) : (
              item.title
            )}{' '}
            <span className="gp-tag">
              {intl.formatMessage(OUTCOMES[item.outcome])}
            </span>
          </li>
        ))}
      </ul>
      {data.items_total > data.items.length && (
        <p className="gp-soft">
          <FormattedMessage
            id="以上是前 {shown} 项，共 {total} 项。"
            defaultMessage="以上是前 {shown} 项，共 {total} 项。"
            values={{ shown: data.items.length, total: data.items_total }}
          />
        </p>
      )}
    </>
  );
}
