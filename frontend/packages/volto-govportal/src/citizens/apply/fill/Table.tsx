/** Rows of a form: each a small group of fields, so that it fits a phone as well. */
import { type ReactNode, useId, useRef } from 'react';
import { FormattedMessage } from 'react-intl';
import { Icon } from '../../../components/Icon';
import type { Property, Row, Schema, Value } from './contract';

interface Cell {
  own: Property;
  required: boolean;
  value: Value | undefined;
}

interface Props {
  label: string;
  help?: string;
  fault?: string;
  required?: boolean;
  items: Property & Schema;
  columns: string[];
  /** How many rows there may be. */
  most?: number;
  rows: Row[];
  onChange: (rows: Row[]) => void;
  cell: (
    cell: Cell,
    row: number,
    column: string,
    change: (value: Value) => void,
  ) => ReactNode;
  rowFault: (row: number) => string | undefined;
}

export function Table(props: Props) {
  const { label, help, fault, required, items, columns, rows, onChange } =
    props;
  const id = useId();
  const box = useRef<HTMLFieldSetElement>(null);

  function add() {
    onChange([...rows, {}]);
    // The new row is there with the next drawing.
    setTimeout(() =>
      box.current
        ?.querySelector<HTMLElement>(
          '.gp-form-row:last-of-type :is(input, select, textarea)',
        )
        ?.focus(),
    );
  }

  function remove(row: number) {
    onChange(rows.filter((_one, number) => number !== row));
    box.current?.querySelector<HTMLElement>('.gp-form-add')?.focus();
  }

  return (
    <fieldset
      ref={box}
      className="gp-field gp-form-table"
      aria-describedby={
        [help && `${id}-help`, fault && `${id}-fault`]
          .filter(Boolean)
          .join(' ') || undefined
      }
      data-invalid={fault ? true : undefined}
    >
      <legend className="gp-label">
        {label}
        {required && (
          <span className="gp-required">
            {' '}
            <FormattedMessage id="（必填）" defaultMessage="（必填）" />
          </span>
        )}
      </legend>
      {help && (
        <p className="gp-help" id={`${id}-help`}>
          {help}
        </p>
      )}
      {rows.map((row, number) => (
        <fieldset
          key={number}
          className="gp-form-row"
          data-invalid={props.rowFault(number) ? true : undefined}
        >
          <legend>
            <FormattedMessage
              id="第 {number} 项"
              defaultMessage="第 {number} 项"
              values={{ number: number + 1 }}
            />
          </legend>
          <div className="gp-form-line">
            {columns.map((column) => (
              <div key={column}>
                {props.cell(
                  {
                    own: items.properties[column],
                    required: items.required?.includes(column) ?? false,
                    value: row[column],
                  },
                  number,
                  column,
                  (value) =>
                    onChange(
                      rows.map((one, at) =>
                        at === number
                          ? { ...one, [column]: value as Row[string] }
                          : one,
                      ),
                    ),
                )}
              </div>
            ))}
          </div>
          {props.rowFault(number) && (
            <p className="gp-fault">{props.rowFault(number)}</p>
          )}
          <button
            type="button"
            className="gp-button gp-compact gp-danger"
            onClick={() => remove(number)}
          >
            <FormattedMessage
              id="删除第 {number} 项"
              defaultMessage="删除第 {number} 项"
              values={{ number: number + 1 }}
            />
          </button>
        </fieldset>
      ))}
      <button
        type="button"
        className="gp-button gp-compact gp-form-add"
        disabled={rows.length >= (props.most ?? Infinity)}
        onClick={add}
      >
        <Icon name="plus" />
        <FormattedMessage id="增加一项" defaultMessage="增加一项" />
      </button>
      {fault && (
        <p className="gp-fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
    </fieldset>
  );
}
