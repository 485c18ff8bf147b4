/** One row: its summary with what can be done with it, and its fields when it is open. */
import { type KeyboardEvent, memo } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Icon } from '../../components/Icon';
import { type Fault, type Row, spotId, type Values } from '../form/types';
import { empty } from '../form/values';
import { type Column, summaryOf } from './columns';
import Control from './Control';
import { DragHandle, useSortableRow } from './SortableRows';
import { useVocabulary } from './vocabulary';

export type Deed = 'toggle' | 'up' | 'down' | 'copy' | 'delete';

const messages = defineMessages({
  row: { id: '{title}第 {place} 行', defaultMessage: '{title}第 {place} 行' },
  up: { id: '上移第 {place} 行', defaultMessage: '上移第 {place} 行' },
  down: { id: '下移第 {place} 行', defaultMessage: '下移第 {place} 行' },
  copy: { id: '复制第 {place} 行', defaultMessage: '复制第 {place} 行' },
  delete: { id: '删除第 {place} 行', defaultMessage: '删除第 {place} 行' },
  untitled: { id: '（还没有填写）', defaultMessage: '（还没有填写）' },
});

/** A closed row's further facts. */
const FACTS = 3;

interface Props {
  field: string;
  fieldTitle: string;
  row: Row;
  /** Counted from 0. */
  place: number;
  columns: Column[];
  small: boolean;
  open: boolean;
  ordered: boolean;
  readOnly?: boolean;
  faults: Fault[];
  onAct: (key: string, deed: Deed) => void;
  onChange: (key: string, patch: Values) => void;
}

function RowCard(props: Props) {
  const { field, fieldTitle, row, place, columns, small, open } = props;
  const { ordered, readOnly, faults, onAct, onChange } = props;
  const intl = useIntl();
  const key = row['@id'];
  const number = place + 1;
  const sortable = useSortableRow(key);
  const [head, rest] = summaryOf(columns);
  const title =
    String(row[head.name] ?? '').split('\n')[0] ||
    intl.formatMessage(messages.untitled);
  const facts = rest.filter(({ name }) => !empty(row[name])).slice(0, FACTS);

  function press(event: KeyboardEvent) {
    const deed = { ArrowUp: 'up', ArrowDown: 'down' }[event.key] as Deed;
    if (event.altKey && deed && ordered) {
      event.preventDefault();
      onAct(key, deed);
    }
  }

  const buttons: Deed[] = ordered
    ? ['up', 'down', 'copy', 'delete']
    : ['copy', 'delete'];
  return (
    <li
      ref={sortable.ref}
      style={sortable.style}
      className={`gp-row-card${small ? ' gp-small-row' : ''}${
        open ? ' gp-open' : ''
      }${faults.length ? ' gp-faulty' : ''}`}
      data-row={key}
      aria-label={intl.formatMessage(messages.row, {
        title: fieldTitle,
        place: number,
      })}
    >
      <div className="gp-row-head">
        {ordered && <DragHandle {...sortable.handle} />}
        {small ? (
          <span className="gp-row-number">{number}</span>
        ) : (
          <button
            type="button"
            className="gp-row-toggle"
            data-deed="toggle"
            aria-expanded={open}
            onClick={() => onAct(key, 'toggle')}
            onKeyDown={press}
          >
            <Icon name={open ? 'chevron-down' : 'chevron-right'} />
            <span className="gp-row-number">{number}</span>
            <span className="gp-row-title">{title}</span>
            {!open &&
              facts.map((column) => (
                <Fact
                  key={column.name}
                  column={column}
                  value={row[column.name]}
                />
              ))}
            {faults.length > 0 && (
              <span className="gp-tag gp-bad">
                <FormattedMessage
                  id="{count} 处需更正"
                  defaultMessage="{count} 处需更正"
                  values={{ count: faults.length }}
                />
              </span>
            )}
          </button>
        )}
        {!readOnly && (
          <span className="gp-row-deeds">
            {buttons.map((deed) => (
              <button
                key={deed}
                type="button"
                data-deed={deed}
                className={deed === 'delete' ? 'gp-danger' : undefined}
                aria-label={intl.formatMessage(messages[deed as 'up'], {
                  place: number,
                })}
                onClick={() => onAct(key, deed)}
                onKeyDown={press}
              >
                {LABELS[deed]}
              </button>
            ))}
          </span>
        )}
      </div>
      {open && (
        <div className="gp-row-body">
          {columns.map(({ name, property, required, wide }) => (
            <div
              key={name}
              className={wide ? 'gp-cell gp-wide-cell' : 'gp-cell'}
            >
              <Control
                id={spotId({ field, row: number, column: name })}
                name={name}
                property={property}
                value={row[name]}
                required={required}
                readOnly={readOnly}
                fault={faults.find((one) => one.column === name)?.message}
                onChange={(column, value) => onChange(key, { [column]: value })}
                onChangeRow={(patch) => onChange(key, patch)}
                row={row}
              />
            </div>
          ))}
          {faults
            .filter((one) => !one.column)
            .map((one) => (
              <p key={one.message} className="gp-fault gp-wide-cell">
                {one.message}
              </p>
            ))}
        </div>
      )}
    </li>
  );
}

const LABELS: Partial<Record<Deed, JSX.Element>> = {
  up: <FormattedMessage id="上移" defaultMessage="上移" />,
  down: <FormattedMessage id="下移" defaultMessage="下移" />,
  copy: <FormattedMessage id="复制" defaultMessage="复制" />,
  delete: <FormattedMessage id="删除" defaultMessage="删除" />,
};

/** A fact of a closed row; a token by its name. */
function Fact({ column, value }: { column: Column; value: unknown }) {
  const [terms] = useVocabulary(
    column.kind === 'choice' ? column.property : { title: '' },
  );
  const said =
    terms.find(({ token }) => token === value)?.title ?? String(value);
  return (
    <span className="gp-row-fact">
      {column.kind === 'choice' || column.kind === 'line'
        ? said
        : `${column.property.title} ${said}`}
    </span>
  );
}

export default memo(
  RowCard,
  (before, after) =>
    before.faults.length === 0 &&
    after.faults.length === 0 &&
    (Object.keys(after) as (keyof Props)[]).every(
      (name) => name === 'faults' || before[name] === after[name],
    ),
);
