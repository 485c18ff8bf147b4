/** The working calendar: its years, a year's months, changing days, computing limits. */
import { useEffect, useState } from 'react';
import { Link, useLocation } from 'react-router-dom';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Field } from '../../components/Field';
import { useResource } from '../../data/resource';
import { send } from '../../data/send';
import { useSubmit } from '../../data/useSubmit';
import { AdminPage } from '../parts/AdminPage';
import { Confirm } from '../../components/Confirm';
import { useNotice } from '../parts/Notice';
import { Refused } from '../../components/Refused';
import { Compute } from './Compute';
import { DayDialog } from './DayDialog';
import { Months } from './Months';
import {
  CALENDAR,
  changed,
  differences,
  today,
  type Year,
  yearOf,
} from './year';
import './calendar.scss';

const messages = defineMessages({
  saved: {
    id: '已保存 {year} 年的工作日历',
    defaultMessage: '已保存 {year} 年的工作日历',
  },
  source: { id: '依据', defaultMessage: '依据' },
  sourceHelp: {
    id: '例如国务院办公厅关于当年节假日安排的通知',
    defaultMessage: '例如国务院办公厅关于当年节假日安排的通知',
  },
  changes: { id: '{count} 天尚未保存', defaultMessage: '{count} 天尚未保存' },
  removeTitle: { id: '移除 {year} 年', defaultMessage: '移除 {year} 年' },
  remove: { id: '移除', defaultMessage: '移除' },
  removed: {
    id: '已移除 {year} 年的工作日历',
    defaultMessage: '已移除 {year} 年的工作日历',
  },
  loaded: { id: '已加载 {year} 年', defaultMessage: '已加载 {year} 年' },
  lead: {
    id: '受理、补正、办结等期限都按这里的工作日推算。',
    defaultMessage: '受理、补正、办结等期限都按这里的工作日推算。',
  },
  years: { id: '年度', defaultMessage: '年度' },
  provisional: { id: '（暂定）', defaultMessage: '（暂定）' },
});
interface Overview {
  years: { year: number }[];
  seedable: number[];
}

interface YearProps {
  year: Year;
  say: (text: string) => void;
  onStored: () => Promise<unknown>;
}

function YearEditor({ year, say, onStored }: YearProps) {
  const intl = useIntl();
  const submit = useSubmit();
  const [draft, setDraft] = useState(year);
  const [day, setDay] = useState('');
  const [removing, setRemoving] = useState(false);
  const count = differences(year, draft);
  const dirty = count > 0 || draft.source !== year.source;
  useEffect(() => setDraft(year), [year]);

  async function save() {
    const { year: number, holidays, workdays, source } = draft;
    const data = { year: number, holidays, workdays, source };
    if (!(await submit.run(() => send('patch', CALENDAR, data)))) return;
    await onStored();
    say(intl.formatMessage(messages.saved, { year: year.year }));
  }

  return (
    <>
      <p className="gp-row gp-small">
        <span className="gp-tag gp-day-holiday">
          <FormattedMessage id="节假日" defaultMessage="节假日" />
        </span>
        <span className="gp-tag gp-day-workday">
          <FormattedMessage id="调休上班" defaultMessage="调休上班" />
        </span>
        <span className="gp-tag gp-day-rest">
          <FormattedMessage id="周末" defaultMessage="周末" />
        </span>
        <span className="gp-soft">
          <FormattedMessage
            id="共 {holidays} 天节假日、{workdays} 天调休上班；点选日期修改，方向键移动。"
            defaultMessage="共 {holidays} 天节假日、{workdays} 天调休上班；点选日期修改，方向键移动。"
            values={{
              holidays: Object.keys(draft.holidays).length,
              workdays: Object.keys(draft.workdays).length,
            }}
          />
        </span>
      </p>
      <Months year={draft} today={today()} onPick={setDay} />
      <form
        ref={submit.ref}
        className="gp-sheet gp-year-foot"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <Refused message={submit.message} />
        <Field
          label={intl.formatMessage(messages.source)}
          help={intl.formatMessage(messages.sourceHelp)}
          fault={submit.faults.source}
        >
          {(control) => (
            <input
              {...control}
              className="gp-input"
              maxLength={500}
              value={draft.source}
              onChange={(event) =>
                setDraft({ ...draft, source: event.target.value })
              }
            />
          )}
        </Field>
        <p className="gp-row gp-dialog-foot">
          <button
            type="submit"
            className="gp-button gp-primary"
            disabled={!dirty || submit.busy}
          >
            <FormattedMessage id="保存" defaultMessage="保存" />
          </button>
          <button
            type="button"
            className="gp-button"
            disabled={!dirty}
            onClick={() => setDraft(year)}
          >
            <FormattedMessage id="放弃修改" defaultMessage="放弃修改" />
          </button>
          <button
            type="button"
            className="gp-button gp-danger"
            onClick={() => setRemoving(true)}
          >
            <FormattedMessage id="移除该年度" defaultMessage="移除该年度" />
          </button>
          <span className="gp-soft" role="status">
            {count > 0 && intl.formatMessage(messages.changes, { count })}
          </span>
        </p>
      </form>
      {day && (
        <DayDialog
          year={draft}
          day={day}
          onClose={() => setDay('')}
          onChange={(days, kind, name) => {
            setDraft(changed(draft, days, kind, name));
            setDay('');
          }}
        />
      )}
      {removing && (
        <Confirm
          title={intl.formatMessage(messages.removeTitle, { year: year.year })}
          action={intl.formatMessage(messages.remove)}
          onClose={() => setRemoving(false)}
          onConfirm={async () => {
            await send('patch', CALENDAR, { year: year.year, remove: true });
            await onStored();
            say(intl.formatMessage(messages.removed, { year: year.year }));
          }}
        >
          <p>
            <FormattedMessage
              id="移除后，经过 {year} 年的期限按周一至周五推算，并标为“暂定”。"
              defaultMessage="移除后，经过 {year} 年的期限按周一至周五推算，并标为“暂定”。"
              values={{ year: year.year }}
            />
          </p>
        </Confirm>
      )}
    </>
  );
}

interface MissingProps {
  year: number;
  seedable: boolean;
  say: (text: string) => void;
  onStored: () => Promise<unknown>;
}

function Missing({ year, seedable, say, onStored }: MissingProps) {
  const intl = useIntl();
  const submit = useSubmit();

  async function load(data: object) {
    const done = await submit.run(() =>
      send('patch', CALENDAR, { year, ...data }),
    );
    if (!done) return;
    await onStored();
    say(intl.formatMessage(messages.loaded, { year }));
  }

  return (
    <form
      ref={submit.ref}
      className="gp-notice gp-warn"
      onSubmit={(event) => event.preventDefault()}
    >
      <p>
        <strong>
          <FormattedMessage
            id="{year} 年的节假日安排尚未加载。"
            defaultMessage="{year} 年的节假日安排尚未加载。"
            values={{ year }}
          />
        </strong>
        <br />
        <FormattedMessage
          id="经过这一年的期限按周一至周五推算，并标为“暂定”，加载后重新推算。"
          defaultMessage="经过这一年的期限按周一至周五推算，并标为“暂定”，加载后重新推算。"
        />
      </p>
      <Refused message={submit.message} />
      <p className="gp-row">
        {seedable && (
          <button
            type="button"
            className="gp-button gp-primary"
            disabled={submit.busy}
            onClick={() => load({ seed: true })}
          >
            <FormattedMessage
              id="加载随系统提供的安排"
              defaultMessage="加载随系统提供的安排"
            />
          </button>
        )}
        <button
          type="button"
          className="gp-button"
          disabled={submit.busy}
          onClick={() => load({ holidays: {}, workdays: {}, source: '' })}
        >
          <FormattedMessage
            id="建立空白年度，逐日填写"
            defaultMessage="建立空白年度，逐日填写"
          />
        </button>
      </p>
    </form>
  );
}

export default function CalendarPage() {
  const intl = useIntl();
  const { search } = useLocation();
  const number = yearOf(search);
  const [{ data }, reload] = useResource<Overview>(CALENDAR);
  const loaded = data?.years.map(({ year }) => year) ?? [];
  const there = loaded.includes(number);
  const [year, reloadYear] = useResource<Year>(
    there ? `${CALENDAR}?year=${number}` : null,
  );
  const [notice, say] = useNotice();
  const thisYear = Number(today().slice(0, 4));
  const offered = [
    ...new Set([
      ...loaded,
      ...(data?.seedable ?? []),
      thisYear,
      thisYear + 1,
      number,
    ]),
  ].sort((a, b) => a - b);
  // Years long past are of interest to few: the last six, and what is chosen.
  const near = offered.filter((one) => one > thisYear - 4 || one === number);

  async function stored() {
    await reload();
    await reloadYear();
  }

  return (
    <AdminPage id="calendar" lead={intl.formatMessage(messages.lead)}>
      {() => (
        <>
          {notice}
          <nav aria-label={intl.formatMessage(messages.years)}>
            <ul className="gp-tabs">
              {near.map((one) => (
                <li key={one}>
                  <Link
                    to={`/admin/calendar?year=${one}`}
                    aria-current={one === number ? 'page' : undefined}
                  >
                    <FormattedMessage
                      id="{year} 年"
                      defaultMessage="{year} 年"
                      values={{ year: String(one) }}
                    />
                    {!loaded.includes(one) &&
                      intl.formatMessage(messages.provisional)}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
          {data && !there && (
            <Missing
              key={number}
              year={number}
              seedable={data.seedable.includes(number)}
              say={say}
              onStored={stored}
            />
          )}
          {there && year.data && (
            <YearEditor
              key={number}
              year={year.data}
              say={say}
              onStored={stored}
            />
          )}
          <Compute today={today()} />
        </>
      )}
    </AdminPage>
  );
}
