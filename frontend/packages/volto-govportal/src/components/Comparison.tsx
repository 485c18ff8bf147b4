/** Two editions of a content side by side, element by element: the backend's `@compare`. */
import { Fragment, type ReactNode, useId, useState } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import type { Cell, Table } from '../data/page';
import './Comparison.scss';

export type Change = 'same' | 'changed' | 'added' | 'removed';

/** A stretch of a text that both have, that was deleted, or that was put in. */
export interface Piece {
  op: 'same' | 'del' | 'ins';
  text: string;
}

export interface RowChange {
  change: Change;
  before: Cell[];
  after: Cell[];
  /** For a changed row the wording of each column, empty where it is the same. */
  words: Piece[][];
}

export interface EntryChange {
  name: string;
  title: string;
  change: Change;
  before: Cell | Table | null;
  after: Cell | Table | null;
  rows: RowChange[];
  words: Piece[];
}

export interface Edition {
  /** `current`, `published` or the number of a kept version. */
  id: string;
  title: string;
  version: number | null;
  time: string;
  actor: string;
  actor_name: string;
  comment: string;
  url: string;
}

export interface Compared {
  title: string;
  one: Edition;
  two: Edition;
  changed: number;
  sections: { id: string; title: string; entries: EntryChange[] }[];
  /** What may be chosen, latest first. */
  editions: Edition[];
}

const messages = defineMessages({
  same: { id: '未变', defaultMessage: '未变' },
  changed: { id: '变更', defaultMessage: '变更' },
  added: { id: '新增', defaultMessage: '新增' },
  removed: { id: '删除', defaultMessage: '删除' },
  deleted: { id: '（删去：）', defaultMessage: '（删去：）' },
  inserted: { id: '（加入：）', defaultMessage: '（加入：）' },
  end: { id: '（完）', defaultMessage: '（完）' },
  rows: { id: '“{title}”逐行对照', defaultMessage: '“{title}”逐行对照' },
});

const TONE = {
  same: '',
  changed: 'gp-warn',
  added: 'gp-good',
  removed: 'gp-bad',
};

function Mark({ change }: { change: Change }) {
  const intl = useIntl();
  return (
    <span className={`gp-tag ${TONE[change]}`}>
      {intl.formatMessage(messages[change])}
    </span>
  );
}

/** Wording with its marks, to the eye and to the ear; `hide` leaves out one side. */
function Words({ pieces, hide }: { pieces: Piece[]; hide?: 'del' | 'ins' }) {
  const intl = useIntl();
  return (
    <>
      {pieces
        .filter((piece) => piece.op !== hide)
        .map((piece, number) => {
          if (piece.op === 'same') {
            return <Fragment key={number}>{piece.text}</Fragment>;
          }
          const Tag = piece.op;
          const said = Tag === 'del' ? messages.deleted : messages.inserted;
          return (
            <Tag key={number}>
              <span className="gp-hidden">{intl.formatMessage(said)}</span>
              {piece.text}
              <span className="gp-hidden">
                {intl.formatMessage(messages.end)}
              </span>
            </Tag>
          );
        })}
    </>
  );
}

function Texts({ cell }: { cell: Cell | null | undefined }) {
  return <>{cell?.texts.join('\n')}</>;
}

function isTable(value: Cell | Table | null): value is Table {
  return !!value && 'columns' in value;
}

function RowCell({ row, column }: { row: RowChange; column: number }) {
  const words = row.words[column];
  if (words?.length) return <Words pieces={words} />;
  if (row.change === 'removed') {
    const text = row.before[column]?.texts.join('\n');
    return text ? <Words pieces={[{ op: 'del', text }]} /> : null;
  }
  if (row.change === 'added') {
    const text = row.after[column]?.texts.join('\n');
    return text ? <Words pieces={[{ op: 'ins', text }]} /> : null;
  }
  return <Texts cell={row.after[column]} />;
}

function Rows({ entry, all }: { entry: EntryChange; all: boolean }) {
  const intl = useIntl();
  const table = (entry.after ?? entry.before) as Table;
  const shown = entry.rows.filter((row) => all || row.change !== 'same');
  const label = intl.formatMessage(messages.rows, { title: entry.title });
  return (
    // Who has no pointer scrolls a wide table by its focus.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="gp-scroll" role="region" aria-label={label} tabIndex={0}>
      <table className="gp-table">
        <thead>
          <tr>
            <th scope="col">
              <FormattedMessage id="变化" defaultMessage="变化" />
            </th>
            {table.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row, number) => (
            <tr key={number} className={`gp-compare-${row.change}`}>
              <td>
                <Mark change={row.change} />
              </td>
              {table.columns.map((column, index) => (
                <td key={column}>
                  <RowCell row={row} column={index} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < entry.rows.length && (
        <p className="gp-soft gp-small">
          <FormattedMessage
            id="另有 {count} 行没有变化。"
            defaultMessage="另有 {count} 行没有变化。"
            values={{ count: entry.rows.length - shown.length }}
          />
        </p>
      )}
    </div>
  );
}

function Sides({ entry }: { entry: EntryChange }) {
  const before = entry.before as Cell | null;
  const after = entry.after as Cell | null;
  if (entry.change === 'same') {
    return (
      <p className="gp-compare-text">
        <Texts cell={after} />
      </p>
    );
  }
  const whole = (cell: Cell | null, op: 'del' | 'ins'): Piece[] =>
    cell ? [{ op, text: cell.texts.join('\n') }] : [];
  const old = entry.words.length ? entry.words : whole(before, 'del');
  const now = entry.words.length ? entry.words : whole(after, 'ins');
  return (
    <dl className="gp-compare-sides">
      <div>
        <dt>
          <FormattedMessage id="变更前" defaultMessage="变更前" />
        </dt>
        <dd className="gp-compare-text">
          {before ? <Words pieces={old} hide="ins" /> : <Nothing />}
        </dd>
      </div>
      <div>
        <dt>
          <FormattedMessage id="变更后" defaultMessage="变更后" />
        </dt>
        <dd className="gp-compare-text">
          {after ? <Words pieces={now} hide="del" /> : <Nothing />}
        </dd>
      </div>
    </dl>
  );
}

function Nothing() {
  return (
    <span className="gp-soft">
      <FormattedMessage id="（无）" defaultMessage="（无）" />
    </span>
  );
}

interface Props {
  comparison: Compared;
  /** The level of the groups' headings. */
  level?: 2 | 3;
  /** What stands below an element. */
  beside?: (entry: EntryChange) => ReactNode;
}

/** What differs; with a tick also what does not. */
export function Comparison({ comparison, level = 2, beside }: Props) {
  const [all, setAll] = useState(false);
  const id = useId();
  const Group = `h${level}` as 'h2';
  const Element = `h${level + 1}` as 'h3';
  const sections = comparison.sections
    .map((section) => ({
      ...section,
      entries: section.entries.filter((e) => all || e.change !== 'same'),
    }))
    .filter((section) => section.entries.length > 0);
  return (
    <div className="gp-compare">
      <div className="gp-compare-head">
        <p role="status">
          {comparison.changed ? (
            <FormattedMessage
              id="共有 {count} 项要素不同。"
              defaultMessage="共有 {count} 项要素不同。"
              values={{ count: (<b>{comparison.changed}</b>) as any }}
            />
          ) : (
            <FormattedMessage
              id="两个版本的要素完全相同。"
              defaultMessage="两个版本的要素完全相同。"
            />
          )}
        </p>
        <label className="gp-check gp-no-print" htmlFor={id}>
          <input
            id={id}
            type="checkbox"
            checked={all}
            onChange={(event) => setAll(event.target.checked)}
          />
          <FormattedMessage
            id="也显示没有变化的要素"
            defaultMessage="也显示没有变化的要素"
          />
        </label>
      </div>
      {sections.map((section) => (
        <section key={section.id} className="gp-sheet">
          <Group>{section.title}</Group>
          {section.entries.map((entry) => (
            <div key={entry.name} className="gp-compare-entry">
              <Element>
                {entry.title} <Mark change={entry.change} />
              </Element>
              {isTable(entry.after ?? entry.before) ? (
                <Rows entry={entry} all={all} />
              ) : (
                <Sides entry={entry} />
              )}
              {beside?.(entry)}
            </div>
          ))}
        </section>
      ))}
    </div>
  );
}
