/** A field of the form: its name and kind, what can be done with it, its settings when it is open. */
import type { KeyboardEvent } from 'react';
import { defineMessages, FormattedMessage, useIntl } from 'react-intl';
import { Icon } from '../../components/Icon';
import {
  conditionsOf,
  duplicateField,
  isJoined,
  joinRow,
  mayJoin,
  moveField,
  removeField,
  splitRow,
  spotOf,
  type Way,
} from './edit';
import { FieldSettings } from './FieldSettings';
import { kindOf } from './kinds';
import { type Design, type Field, fieldsOf } from './model';
import { Said } from './Said';
import { WhenSaid } from './WhenSaid';
import { useWork } from './Work';
import { DEFAULTS, DONE, KIND_TITLES } from './words';

const messages = defineMessages({
  up: { id: '上移“{title}”', defaultMessage: '上移“{title}”' },
  down: { id: '下移“{title}”', defaultMessage: '下移“{title}”' },
  join: {
    id: '“{title}”与前一项并排',
    defaultMessage: '“{title}”与前一项并排',
  },
  split: { id: '“{title}”单独一行', defaultMessage: '“{title}”单独一行' },
  copy: { id: '复制“{title}”', defaultMessage: '复制“{title}”' },
  delete: { id: '删除“{title}”', defaultMessage: '删除“{title}”' },
});

/** Whom the focus goes to when a field is gone: who follows it, else its group. */
function neighbourOf(design: Design, field: Field): string {
  const all = fieldsOf(design);
  const at = all.indexOf(field);
  const spot = spotOf(design, field.key);
  return (all[at + 1] ?? all[at - 1])?.key ?? design.groups[spot!.group].key;
}

export function FieldCard({ field }: { field: Field }) {
  const intl = useIntl();
  const work = useWork();
  const { design, change, say, target } = work;
  const { key, property, layout } = field;
  const title = property.title || intl.formatMessage(DEFAULTS.untitled);
  const open = work.isOpen(key);
  const faults = work.faults.get(key);

  function move(way: Way) {
    const next = moveField(design, key, way);
    if (next === design) {
      say(intl.formatMessage(way < 0 ? DONE.first : DONE.last));
      return;
    }
    const spot = spotOf(next, key)!;
    change(next, {
      said: intl.formatMessage(DONE.moved, {
        title,
        group: next.groups[spot.group].own.title,
        row: spot.row + 1,
      }),
      aim: [key, document.activeElement?.getAttribute('data-deed') ?? 'toggle'],
    });
  }

  function press(event: KeyboardEvent) {
    if (!event.altKey || !['ArrowUp', 'ArrowDown'].includes(event.key)) return;
    event.preventDefault();
    move(event.key === 'ArrowUp' ? -1 : 1);
  }

  function remove() {
    const count = conditionsOf(design, [field.name]);
    change(removeField(design, key), {
      said: intl.formatMessage(count ? DONE.removedWith : DONE.removed, {
        title,
        count,
      }),
      aim: [neighbourOf(design, field), 'toggle'],
    });
  }

  function copy() {
    const [next, made] = duplicateField(design, key);
    change(next, {
      said: intl.formatMessage(DONE.copied, { title }),
      aim: [made, 'toggle'],
    });
  }

  const joined = isJoined(design, key);
  const says = (message: { id: string }) =>
    intl.formatMessage(message, { title });
  return (
    <div className={`gp-design-card${open ? ' gp-open' : ''}`} data-item={key}>
      <div className="gp-design-head">
        <button
          type="button"
          className="gp-design-toggle"
          id={target.key === key ? target.id : undefined}
          data-deed="toggle"
          aria-expanded={open}
          onClick={() => work.toggle(key)}
          onKeyDown={press}
        >
          <Icon name={open ? 'chevron-down' : 'chevron-right'} />
          <span className="gp-design-title">{title}</span>
          <span className="gp-tag">
            {intl.formatMessage(KIND_TITLES[kindOf(field)])}
          </span>
          {field.required && (
            <span className="gp-tag">
              <FormattedMessage id="必填" defaultMessage="必填" />
            </span>
          )}
          {faults && (
            <span className="gp-tag gp-bad">
              <FormattedMessage
                id="{count} 处需更正"
                defaultMessage="{count} 处需更正"
                values={{ count: faults.length }}
              />
            </span>
          )}
        </button>
        <div className="gp-design-deeds">
          <button
            type="button"
            data-deed="up"
            aria-label={says(messages.up)}
            onClick={() => move(-1)}
            onKeyDown={press}
          >
            <FormattedMessage id="上移" defaultMessage="上移" />
          </button>
          <button
            type="button"
            data-deed="down"
            aria-label={says(messages.down)}
            onClick={() => move(1)}
            onKeyDown={press}
          >
            <FormattedMessage id="下移" defaultMessage="下移" />
          </button>
          {joined ? (
            <button
              type="button"
              data-deed="beside"
              aria-label={says(messages.split)}
              onClick={() =>
                change(splitRow(design, key), {
                  said: says(DONE.split),
                  aim: [key, 'beside'],
                })
              }
            >
              <FormattedMessage id="单独一行" defaultMessage="单独一行" />
            </button>
          ) : (
            mayJoin(design, key) && (
              <button
                type="button"
                data-deed="beside"
                aria-label={says(messages.join)}
                onClick={() =>
                  change(joinRow(design, key), {
                    said: says(DONE.joined),
                    aim: [key, 'beside'],
                  })
                }
              >
                <FormattedMessage id="并排" defaultMessage="并排" />
              </button>
            )
          )}
          <button
            type="button"
            data-deed="copy"
            aria-label={says(messages.copy)}
            onClick={copy}
          >
            <FormattedMessage id="复制" defaultMessage="复制" />
          </button>
          <button
            type="button"
            className="gp-danger"
            data-deed="delete"
            aria-label={says(messages.delete)}
            onClick={remove}
          >
            <FormattedMessage id="删除" defaultMessage="删除" />
          </button>
        </div>
      </div>
      <WhenSaid condition={layout.when} />
      <Said faults={faults} />
      {open && <FieldSettings field={field} />}
    </div>
  );
}
