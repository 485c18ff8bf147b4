/** 导入清单: choose, try, read the report, import. */
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Link, useHistory, useLocation } from 'react-router-dom';
import { Refused } from '../../components/Refused';
import { Confirm } from '../../components/Confirm';
import { Field } from '../../components/Field';
import { PageTitle } from '../../components/PageTitle';
import { useResource } from '../../data/resource';
import { useSubmit } from '../../data/useSubmit';
import { momentText } from '../../reviewers/when';
import { Problem } from '../../shell/Problem';
import { type Desk, DESK } from '../desk/data';
import { IMPORT, type Overview, type Report } from './data';
import { FileDrop } from './FileDrop';
import { type Choice, Options } from './Options';
import { ReportView } from './ReportView';
import { Running } from './Running';
import { useImport } from './useImport';
import './import.scss';

const messages = defineMessages({
  title: { id: '导入清单', defaultMessage: '导入清单' },
  lead: {
    id: '先试导入，看逐行报告；没有问题或者问题可以接受，再正式导入。合格的行导入，有错误的行不导入并写明原因；重复导入不会产生重复内容。',
    defaultMessage:
      '先试导入，看逐行报告；没有问题或者问题可以接受，再正式导入。合格的行导入，有错误的行不导入并写明原因；重复导入不会产生重复内容。',
  },
  noFile: {
    id: '请选择要导入的文件。',
    defaultMessage: '请选择要导入的文件。',
  },
  noMapping: {
    id: '请选择文件的内容和格式。',
    defaultMessage: '请选择文件的内容和格式。',
  },
  tooLarge: {
    id: '文件超过 {size} MB，请拆分，或者压缩为 gz。',
    defaultMessage: '文件超过 {size} MB，请拆分，或者压缩为 gz。',
  },
  check: { id: '请按提示更正。', defaultMessage: '请按提示更正。' },
  apply: { id: '正式导入', defaultMessage: '正式导入' },
});

const FIRST: Choice = { mapping: '', state: 'draft', place: '' };

export default function Import() {
  const intl = useIntl();
  const history = useHistory();
  const { search } = useLocation();
  const [{ data, refusal }, reload] = useResource<Overview>(IMPORT);
  const shown = new URLSearchParams(search).get('report');
  const [file, setFile] = useState<File | null>(null);
  const [choice, setChoice] = useState<Choice>(FIRST);
  /** The report of the dry run of just what is chosen now. */
  const [tried, setTried] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  const submit = useSubmit();
  const { status, run } = useImport();
  const place = useRef<HTMLDivElement>(null);
  const awaited = useRef(false);

  useEffect(() => {
    // What one waited for is now on the page: there the focus goes.
    if (!awaited.current || asking) return;
    awaited.current = false;
    place.current?.querySelector<HTMLElement>('h2')?.focus();
  }, [shown, asking]);

  if (refusal) return <Problem status={refusal.status || 503} />;
  if (!data) return <div className="gp-wide gp-page" aria-busy="true" />;
  const busy = status !== null;
  const size = Math.round(data.limits.bytes / 1024 / 1024);

  function faults(): Record<string, string> {
    const found: Record<string, string> = {};
    if (!choice.mapping) found.mapping = intl.formatMessage(messages.noMapping);
    if (!file) found.file = intl.formatMessage(messages.noFile);
    else if (file.size > data!.limits.bytes) {
      found.file = intl.formatMessage(messages.tooLarge, { size });
    }
    return found;
  }

  async function doImport(dryRun: boolean) {
    const report = await run({ file: file!, ...choice, dryRun });
    awaited.current = true;
    setTried(dryRun ? report : null);
    history.push(`/import?report=${report}`);
    await reload();
  }

  async function tryOut(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const found = faults();
    if (Object.keys(found).length > 0) {
      submit.refuse(intl.formatMessage(messages.check), found);
      return;
    }
    await submit.run(() => doImport(true));
  }

  return (
    <div className="gp-wide gp-page gp-import">
      <PageTitle
        title={intl.formatMessage(messages.title)}
        lead={intl.formatMessage(messages.lead)}
      />
      <div className="gp-columns gp-side-right">
        <div>
          <form
            ref={submit.ref}
            className="gp-sheet"
            noValidate
            onSubmit={tryOut}
          >
            <Refused message={submit.message} />
            <Options
              mappings={data.mappings}
              choice={choice}
              faults={submit.faults}
              disabled={busy}
              onChange={(next) => {
                setChoice(next);
                setTried(null);
              }}
            />
            <Field
              required
              label={
                <FormattedMessage
                  id="文件（CSV、XLSX、JSONL，可用 gz 压缩）"
                  defaultMessage="文件（CSV、XLSX、JSONL，可用 gz 压缩）"
                />
              }
              help={
                <FormattedMessage
                  id="不超过 {size} MB；正式导入一次不超过 {rows} 行。"
                  defaultMessage="不超过 {size} MB；正式导入一次不超过 {rows} 行。"
                  values={{ size, rows: data.limits.rows }}
                />
              }
              fault={submit.faults.file}
            >
              {(control) => (
                <FileDrop
                  control={control}
                  file={file}
                  disabled={busy}
                  onChoose={(next) => {
                    setFile(next);
                    setTried(null);
                  }}
                />
              )}
            </Field>
            <Running status={status} />
            <p className="gp-row">
              <button
                type="submit"
                className={`gp-button${tried ? '' : ' gp-primary'}`}
                disabled={busy}
              >
                <FormattedMessage id="试导入" defaultMessage="试导入" />
              </button>
              <button
                type="button"
                className={`gp-button${tried ? ' gp-primary' : ''}`}
                disabled={busy || !tried}
                onClick={() => setAsking(true)}
              >
                {intl.formatMessage(messages.apply)}
              </button>
              {!tried && (
                <span className="gp-soft gp-small">
                  <FormattedMessage
                    id="试导入以后，才能正式导入。"
                    defaultMessage="试导入以后，才能正式导入。"
                  />
                </span>
              )}
            </p>
          </form>
        </div>
        <Aside reports={data.reports} shown={shown} />
      </div>
      {shown && (
        <div ref={place} className="gp-import-report">
          <ReportView key={shown} id={shown} />
        </div>
      )}
      {asking && tried && (
        <Confirm
          title={intl.formatMessage(messages.apply)}
          action={intl.formatMessage(messages.apply)}
          onClose={() => setAsking(false)}
          onConfirm={() => doImport(false)}
        >
          <Warning id={tried} published={choice.state === 'published'} />
          <Running status={status} />
        </Confirm>
      )}
    </div>
  );
}

/** What an import will do, by its dry run. */
function Warning({ id, published }: { id: string; published: boolean }) {
  const [{ data }] = useResource<Report>(`${IMPORT}/${id}`);
  if (!data) return null;
  return (
    <>
      <p>
        <FormattedMessage
          id="将新建 {created} 项、更新 {updated} 项。"
          defaultMessage="将新建 {created} 项、更新 {updated} 项。"
          values={{ ...data.counts }}
        />
        {data.counts.refused > 0 && (
          <FormattedMessage
            id="有错误的 {refused} 行不导入。"
            defaultMessage="有错误的 {refused} 行不导入。"
            values={{ ...data.counts }}
          />
        )}
      </p>
      {published && (
        <p className="gp-notice gp-warn">
          <FormattedMessage
            id="导入的内容将直接向公众发布。"
            defaultMessage="导入的内容将直接向公众发布。"
          />
        </p>
      )}
    </>
  );
}

interface AsideProps {
  reports: Overview['reports'];
  shown: string | null;
}

function Aside({ reports, shown }: AsideProps) {
  const [{ data: desk }] = useResource<Desk>(DESK);
  const exports =
    desk && (desk.may_export || desk.places.some((one) => one.may_export));
  return (
    <aside>
      <section className="gp-sheet" aria-labelledby="reports">
        <h2 id="reports">
          <FormattedMessage id="最近的报告" defaultMessage="最近的报告" />
        </h2>
        {reports.length === 0 && (
          <p className="gp-soft">
            <FormattedMessage
              id="还没有导入过。"
              defaultMessage="还没有导入过。"
            />
          </p>
        )}
        <ul className="gp-plain-list gp-import-reports">
          {reports.map((report) => (
            <li key={report.id}>
              <Link
                to={`/import?report=${report.id}`}
                aria-current={report.id === shown ? 'page' : undefined}
              >
                {report.filename}
              </Link>
              <span className="gp-soft gp-small">
                {report.dry_run ? (
                  <FormattedMessage id="试导入" defaultMessage="试导入" />
                ) : (
                  <FormattedMessage id="正式导入" defaultMessage="正式导入" />
                )}
                {' · '}
                {momentText(report.created)}
              </span>
            </li>
          ))}
        </ul>
      </section>
      {exports && (
        <section className="gp-sheet" aria-labelledby="exports">
          <h2 id="exports">
            <FormattedMessage id="导出" defaultMessage="导出" />
          </h2>
          <p>
            <FormattedMessage
              id="按本系统格式导出的文件，改好以后可以直接在这里导入。"
              defaultMessage="按本系统格式导出的文件，改好以后可以直接在这里导入。"
            />
          </p>
          <Link className="gp-button" to="/admin/exchange">
            <FormattedMessage id="导出清单" defaultMessage="导出清单" />
          </Link>
        </section>
      )}
    </aside>
  );
}
