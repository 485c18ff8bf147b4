/**
 * Rows: records that are added, copied, ordered and deleted, each opened to be edited.
 *
 * A law has 1 260 articles: only a page of rows is drawn, and only opened rows draw their fields.
 * Everything that the mouse does has a button; the focus goes where the row goes.
 */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Icon } from '../../components/Icon';
import { useForm } from '../form/FormContext';
import type { Row, Schema, Values } from '../form/types';
import { emptyRow, keyed } from '../form/values';
import { FaultText, Help, Mark } from './Frame';
import { columnsOf, isSmall } from './columns';
import RowCard, { type Deed } from './RowCard';
import { SortableRows } from './SortableRows';
import type { WidgetProps } from './types';

/** Rows of one page. */
export const PAGE = 50;
/** From here on rows can be searched. */
const MANY = 10;

const messages = defineMessages({
  moved: {
    id: '已移到第 {place} 行，共 {count} 行',
    defaultMessage: '已移到第 {place} 行，共 {count} 行',
  },
  first: { id: '已经是第一行', defaultMessage: '已经是第一行' },
  last: { id: '已经是最后一行', defaultMessage: '已经是最后一行' },
  copied: {
    id: '已复制为第 {place} 行',
    defaultMessage: '已复制为第 {place} 行',
  },
  added: { id: '已增加第 {place} 行', defaultMessage: '已增加第 {place} 行' },
  deleted: { id: '已删除第 {place} 行', defaultMessage: '已删除第 {place} 行' },
  restored: {
    id: '已恢复第 {place} 行',
    defaultMessage: '已恢复第 {place} 行',
  },
  pages: { id: '行的分页', defaultMessage: '行的分页' },
});

interface Deleted {
  row: Row;
  place: number;
}

/** What the focus goes to after the next drawing. */
type Aim = { key: string; deed: Deed | 'first' } | 'undo' | 'add' | null;

export default function Rows(props: WidgetProps<Row[]>) {
  const { id, name, property, value: rows, onChange, readOnly } = props;
  const intl = useIntl();
  const { announce, target } = useForm();
  const schema = property.schema as Schema;
  const columns = useMemo(() => columnsOf(schema), [schema]);
  const small = isSmall(columns);
  const [open, setOpen] = useState<Set<string>>(
    // One row is no list to look through.
    () => new Set(rows.length === 1 ? [rows[0]['@id']] : []),
  );
  const [page, setPage] = useState(0);
  const [sought, setSought] = useState('');
  const [deleted, setDeleted] = useState<Deleted[]>([]);
  const [aim, setAim] = useState<Aim>(null);
  const root = useRef<HTMLDivElement>(null);
  const faults = useMemo(() => props.faults ?? [], [props.faults]);

  // Handlers stay the same while rows change, so that rows which do not are not drawn again.
  const latest = useRef(rows);
  latest.current = rows;
  const put = useCallback(
    (next: Row[]) => {
      latest.current = next;
      onChange(name, next);
    },
    [name, onChange],
  );

  const places = useMemo(() => {
    const words = sought.trim();
    return rows
      .map((row, place) => ({ row, place }))
      .filter(
        ({ row }) =>
          !words ||
          Object.values(row).some((cell) => String(cell).includes(words)),
      );
  }, [rows, sought]);
  const pages = Math.max(1, Math.ceil(places.length / PAGE));
  const at = Math.min(page, pages - 1);
  const shown = places.slice(at * PAGE, (at + 1) * PAGE);

  const unfold = useCallback((key: string) => {
    setOpen((before) => new Set(before).add(key));
  }, []);
  const showPlace = useCallback((place: number) => {
    setSought('');
    setPage(Math.floor(place / PAGE));
  }, []);

  // Somebody is sent to a cell here: its page and its row are opened.
  useEffect(() => {
    if (target?.field !== name || !target.row) return;
    const row = latest.current[target.row - 1];
    if (!row) return;
    showPlace(target.row - 1);
    unfold(row['@id']);
  }, [target, name, showPlace, unfold]);

  useEffect(() => {
    if (!aim) return;
    const wanted =
      aim === 'undo' || aim === 'add'
        ? `[data-deed="${aim}"]`
        : aim.deed === 'first'
          ? `[data-row="${aim.key}"] :is(input, select, textarea)`
          : `[data-row="${aim.key}"] [data-deed="${aim.deed}"]`;
    root.current?.querySelector<HTMLElement>(wanted)?.focus();
    setAim(null);
  }, [aim]);

  const insert = useCallback(
    (row: Row, place: number) => {
      const next = [...latest.current];
      next.splice(place, 0, row);
      put(next);
      showPlace(place);
      unfold(row['@id']);
      setAim({ key: row['@id'], deed: 'first' });
    },
    [put, showPlace, unfold],
  );

  const move = useCallback(
    (from: number, to: number, deed: Deed | null) => {
      const next = [...latest.current];
      const [row] = next.splice(from, 1);
      next.splice(to, 0, row);
      put(next);
      if (deed) {
        showPlace(to);
        setAim({ key: row['@id'], deed });
      }
      announce(
        intl.formatMessage(messages.moved, {
          place: to + 1,
          count: next.length,
        }),
      );
    },
    [announce, intl, put, showPlace],
  );

  const act = useCallback(
    (key: string, deed: Deed) => {
      const before = latest.current;
      const place = before.findIndex((row) => row['@id'] === key);
      const row = before[place];
      switch (deed) {
        case 'toggle':
          setOpen((opened) => {
            const next = new Set(opened);
            if (!next.delete(key)) next.add(key);
            return next;
          });
          break;
        case 'up':
          if (place === 0) announce(intl.formatMessage(messages.first));
          else move(place, place - 1, deed);
          break;
        case 'down':
          if (place === before.length - 1) {
            announce(intl.formatMessage(messages.last));
          } else move(place, place + 1, deed);
          break;
        case 'copy':
          insert(keyed(row), place + 1);
          announce(intl.formatMessage(messages.copied, { place: place + 2 }));
          break;
        case 'delete':
          put(before.filter((other) => other !== row));
          setDeleted((gone) => [...gone, { row, place }]);
          setAim('undo');
          announce(intl.formatMessage(messages.deleted, { place: place + 1 }));
          break;
        default:
      }
    },
    [announce, insert, intl, move, put],
  );

  const change = useCallback(
    (key: string, patch: Values) => {
      put(
        latest.current.map((row) =>
          row['@id'] === key ? { ...row, ...patch } : row,
        ),
      );
    },
    [put],
  );

  function add() {
    insert(emptyRow(schema), rows.length);
    announce(intl.formatMessage(messages.added, { place: rows.length + 1 }));
  }

  function restore() {
    const last = deleted[deleted.length - 1];
    setDeleted(deleted.slice(0, -1));
    const next = [...rows];
    next.splice(last.place, 0, last.row);
    put(next);
    showPlace(last.place);
    setAim({ key: last.row['@id'], deed: small ? 'first' : 'toggle' });
    announce(intl.formatMessage(messages.restored, { place: last.place + 1 }));
  }

  const gone = deleted[deleted.length - 1];
  const ordered = !readOnly && !sought.trim();
  const all = rows.length > 0 && rows.every((row) => open.has(row['@id']));
  const own = faults.find((one) => !one.row)?.message;

  return (
    <div
      ref={root}
      className="gp-field gp-rows"
      role="group"
      id={id}
      tabIndex={-1}
      aria-labelledby={`${id}-label`}
      aria-describedby={own ? `${id}-fault` : undefined}
      data-field={name}
    >
      <div className="gp-label-line">
        <h3 className="gp-label" id={`${id}-label`}>
          {property.title}
        </h3>
        <Mark {...props} />
        <span className="gp-editor-count">
          <FormattedMessage
            id="共 {count} 行"
            defaultMessage="共 {count} 行"
            values={{ count: rows.length }}
          />
        </span>
      </div>
      <Help {...props} />
      <FaultText id={id} fault={own} />
      {!small && rows.length > 1 && (
        <div className="gp-rows-tools">
          {rows.length > MANY && (
            <>
              <label htmlFor={`${id}-seek`}>
                <FormattedMessage id="查找行" defaultMessage="查找行" />
              </label>
              <input
                id={`${id}-seek`}
                className="gp-input"
                type="search"
                autoComplete="off"
                value={sought}
                onChange={(event) => {
                  setSought(event.target.value);
                  setPage(0);
                }}
              />
              <span role="status" className="gp-soft">
                {sought.trim() && (
                  <FormattedMessage
                    id="找到 {count} 行"
                    defaultMessage="找到 {count} 行"
                    values={{ count: places.length }}
                  />
                )}
              </span>
            </>
          )}
          {rows.length <= PAGE && (
            <button
              type="button"
              className="gp-button gp-compact"
              onClick={() =>
                setOpen(all ? new Set() : new Set(rows.map((r) => r['@id'])))
              }
            >
              {all ? (
                <FormattedMessage id="全部收起" defaultMessage="全部收起" />
              ) : (
                <FormattedMessage id="全部展开" defaultMessage="全部展开" />
              )}
            </button>
          )}
        </div>
      )}
      {shown.length > 0 && (
        <SortableRows
          keys={shown.map(({ row }) => row['@id'])}
          enabled={ordered}
          onMove={(from, to) => move(shown[from].place, shown[to].place, null)}
        >
          {shown.map(({ row, place }) => (
            <RowCard
              key={row['@id']}
              field={name}
              fieldTitle={property.title}
              row={row}
              place={place}
              columns={columns}
              small={small}
              open={small || open.has(row['@id'])}
              ordered={ordered}
              readOnly={readOnly}
              faults={faults.filter((one) => one.row === place + 1)}
              onAct={act}
              onChange={change}
            />
          ))}
        </SortableRows>
      )}
      {pages > 1 && (
        <nav
          className="gp-pager"
          aria-label={intl.formatMessage(messages.pages)}
        >
          <button
            type="button"
            className="gp-button gp-compact"
            disabled={at === 0}
            onClick={() => setPage(at - 1)}
          >
            <FormattedMessage id="前 50 行" defaultMessage="前 50 行" />
          </button>
          <span>
            <FormattedMessage
              id="第 {first}–{last} 行，共 {count} 行"
              defaultMessage="第 {first}–{last} 行，共 {count} 行"
              values={{
                first: at * PAGE + 1,
                last: at * PAGE + shown.length,
                count: places.length,
              }}
            />
          </span>
          <button
            type="button"
            className="gp-button gp-compact"
            disabled={at === pages - 1}
            onClick={() => setPage(at + 1)}
          >
            <FormattedMessage id="后 50 行" defaultMessage="后 50 行" />
          </button>
        </nav>
      )}
      {gone && !readOnly && (
        <p className="gp-rows-gone">
          <FormattedMessage
            id="已删除第 {place} 行。"
            defaultMessage="已删除第 {place} 行。"
            values={{ place: gone.place + 1 }}
          />
          <button
            type="button"
            className="gp-button gp-compact"
            data-deed="undo"
            onClick={restore}
          >
            <FormattedMessage id="撤销删除" defaultMessage="撤销删除" />
          </button>
        </p>
      )}
      {!readOnly && (
        <button
          type="button"
          className="gp-button gp-add-row"
          data-deed="add"
          onClick={add}
        >
          <Icon name="plus" />
          <FormattedMessage
            id="增加一行：{title}"
            defaultMessage="增加一行：{title}"
            values={{ title: property.title }}
          />
        </button>
      )}
    </div>
  );
}
