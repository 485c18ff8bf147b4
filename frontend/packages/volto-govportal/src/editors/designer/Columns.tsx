/** The columns of a table. */
import { defineMessages, FormattedMessage, useIntl } from 'react-intl';
import { Icon } from '../../components/Icon';
import { ChoiceList } from './ChoiceList';
import { newColumn } from './edit';
import { SelectInput, TextInput } from './inputs';
import { ItemDeeds, useItems } from './Items';
import { withKey } from './objects';
import { blank, COLUMN_KINDS, type Kind, kindOf } from './kinds';
import type { Asked } from './model';
import { LimitInputs, NameInput } from './parts';
import { DEFAULTS, KIND_TITLES } from './words';

const messages = defineMessages({
  title: { id: '列的标题', defaultMessage: '列的标题' },
  kind: { id: '种类', defaultMessage: '种类' },
  help: { id: '填写说明', defaultMessage: '填写说明' },
  up: { id: '上移第 {number} 列', defaultMessage: '上移第 {number} 列' },
  down: { id: '下移第 {number} 列', defaultMessage: '下移第 {number} 列' },
  remove: { id: '删除第 {number} 列', defaultMessage: '删除第 {number} 列' },
});

interface Props {
  columns: Asked[];
  onChange: (columns: Asked[], tag?: string) => void;
}

export function Columns({ columns, onChange }: Props) {
  const intl = useIntl();
  const items = useItems(columns, 'column', onChange);

  const put = (at: number, next: Asked, tag?: string) =>
    onChange(
      columns.map((one, number) => (number === at ? next : one)),
      tag && `column ${at} ${tag}`,
    );

  /** Another kind begins anew, but for its title and help. */
  function retype(column: Asked, kind: Kind): Asked {
    const { title, description } = column.property;
    const choices = [1, 2].map((number) =>
      intl.formatMessage(DEFAULTS.choice, { number }),
    );
    const made = blank(kind, title, choices);
    return {
      ...column,
      property: withKey(made.property, 'description', description),
    };
  }

  return (
    <fieldset ref={items.box} className="gp-design-columns">
      <legend className="gp-label">
        <FormattedMessage id="表格的列" defaultMessage="表格的列" />
      </legend>
      {columns.map((column, at) => {
        const number = at + 1;
        const kind = kindOf(column);
        const { property } = column;
        const own = (next: typeof property, tag?: string) =>
          put(at, { ...column, property: next }, tag);
        return (
          <fieldset key={column.key} className="gp-design-part">
            <legend>
              <FormattedMessage
                id="第 {number} 列"
                defaultMessage="第 {number} 列"
                values={{ number }}
              />
            </legend>
            <div className="gp-design-grid">
              <TextInput
                label={intl.formatMessage(messages.title)}
                required
                deed="column"
                value={property.title}
                onChange={(title) => own({ ...property, title }, 'title')}
              />
              <SelectInput
                label={intl.formatMessage(messages.kind)}
                value={kind}
                options={COLUMN_KINDS.map((one) => ({
                  value: one,
                  title: intl.formatMessage(KIND_TITLES[one]),
                }))}
                onChange={(next) => put(at, retype(column, next as Kind))}
              />
              <TextInput
                label={intl.formatMessage(messages.help)}
                value={property.description ?? ''}
                onChange={(text) =>
                  own(withKey(property, 'description', text), 'help')
                }
              />
              <NameInput
                name={column.name}
                others={columns
                  .filter((one) => one !== column)
                  .map(({ name }) => name)}
                onChange={(name) => put(at, { ...column, name }, 'name')}
              />
            </div>
            <label className="gp-check">
              <input
                type="checkbox"
                checked={column.required}
                onChange={(event) =>
                  put(at, { ...column, required: event.target.checked })
                }
              />
              <FormattedMessage id="必填" defaultMessage="必填" />
            </label>
            {kind === 'select' && (
              <ChoiceList
                own={property}
                onChange={own}
                onRevalue={(next) => own(next, 'value')}
              />
            )}
            <LimitInputs own={property} kind={kind} onChange={own} />
            <ItemDeeds
              items={items}
              name="column"
              at={at}
              labels={{
                up: intl.formatMessage(messages.up, { number }),
                down: intl.formatMessage(messages.down, { number }),
                remove: intl.formatMessage(messages.remove, { number }),
              }}
            />
          </fieldset>
        );
      })}
      <button
        type="button"
        className="gp-button gp-compact"
        data-deed="column-add"
        onClick={() => {
          const title = intl.formatMessage(DEFAULTS.column, {
            number: columns.length + 1,
          });
          onChange([...columns, newColumn(columns, 'text', title, [])]);
          items.focus(columns.length, 'column');
        }}
      >
        <Icon name="plus" />
        <FormattedMessage id="增加一列" defaultMessage="增加一列" />
      </button>
    </fieldset>
  );
}
