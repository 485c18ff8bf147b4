/** A group of the form: what it says of itself, its rows, and a field more. */
import type { KeyboardEvent } from 'react';
import { defineMessages, FormattedMessage, useIntl } from 'react-intl';
import { Icon } from '../../components/Icon';
import { AddField } from './AddField';
import { ConditionEditor } from './ConditionEditor';
import { askable, namesIn } from './conditions';
import {
  changeGroup,
  conditionsOf,
  duplicateGroup,
  moveGroup,
  removeGroup,
  type Way,
} from './edit';
import { FieldCard } from './FieldCard';
import { TextInput } from './inputs';
import { withKey } from './objects';
import type { Group } from './model';
import { Said } from './Said';
import { WhenSaid } from './WhenSaid';
import { useWork } from './Work';
import { DEFAULTS, DONE } from './words';

const messages = defineMessages({
  group: { id: '分组“{title}”', defaultMessage: '分组“{title}”' },
  settings: {
    id: '分组“{title}”的设置',
    defaultMessage: '分组“{title}”的设置',
  },
  title: { id: '分组标题', defaultMessage: '分组标题' },
  help: { id: '分组说明', defaultMessage: '分组说明' },
  up: { id: '上移分组“{title}”', defaultMessage: '上移分组“{title}”' },
  down: { id: '下移分组“{title}”', defaultMessage: '下移分组“{title}”' },
  copy: { id: '复制分组“{title}”', defaultMessage: '复制分组“{title}”' },
  delete: { id: '删除分组“{title}”', defaultMessage: '删除分组“{title}”' },
  beside: { id: '并排的一行', defaultMessage: '并排的一行' },
});

export function GroupCard({ group }: { group: Group }) {
  const intl = useIntl();
  const work = useWork();
  const { design, change, say, target } = work;
  const { key, own } = group;
  const title = own.title || intl.formatMessage(DEFAULTS.untitled);
  const open = work.isOpen(key);
  const says = (message: { id: string }) =>
    intl.formatMessage(message, { title });
  const set = (name: string, value: unknown) =>
    change(changeGroup(design, key, withKey(own, name, value)), {
      tag: `${key} ${name}`,
    });

  function move(way: Way) {
    const next = moveGroup(design, key, way);
    if (next === design) {
      say(intl.formatMessage(way < 0 ? DONE.first : DONE.last));
      return;
    }
    change(next, {
      said: intl.formatMessage(DONE.groupMoved, {
        title,
        place: next.groups.findIndex((one) => one.key === key) + 1,
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
    const count = conditionsOf(design, namesIn(group));
    const next = removeGroup(design, key);
    const at = design.groups.indexOf(group);
    const near = next.groups[at] ?? next.groups[at - 1];
    change(next, {
      said: intl.formatMessage(count ? DONE.removedWith : DONE.removed, {
        title,
        count,
      }),
      aim: near ? [near.key, 'toggle'] : ['', 'add-group'],
    });
  }

  return (
    <li
      className="gp-design-group"
      data-item={key}
      aria-label={says(messages.group)}
    >
      <div className="gp-design-head">
        <button
          type="button"
          className="gp-design-toggle"
          id={target.key === key ? target.id : undefined}
          data-deed="toggle"
          aria-expanded={open}
          aria-label={says(messages.settings)}
          onClick={() => work.toggle(key)}
          onKeyDown={press}
        >
          <Icon name={open ? 'chevron-down' : 'chevron-right'} />
          <span className="gp-design-title">{title}</span>
        </button>
        <div className="gp-design-deeds">
          {(['up', 'down'] as const).map((deed) => (
            <button
              key={deed}
              type="button"
              data-deed={deed}
              aria-label={says(messages[deed])}
              onClick={() => move(deed === 'up' ? -1 : 1)}
              onKeyDown={press}
            >
              {deed === 'up' ? (
                <FormattedMessage id="上移" defaultMessage="上移" />
              ) : (
                <FormattedMessage id="下移" defaultMessage="下移" />
              )}
            </button>
          ))}
          <button
            type="button"
            data-deed="copy"
            aria-label={says(messages.copy)}
            onClick={() => {
              const [next, made] = duplicateGroup(design, key);
              change(next, { said: says(DONE.copied), aim: [made, 'toggle'] });
            }}
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
      <WhenSaid condition={own.when} />
      <Said faults={work.faults.get(key)} />
      {open && (
        <div className="gp-design-settings">
          <TextInput
            label={intl.formatMessage(messages.title)}
            required
            deed="title"
            value={own.title}
            onChange={(text) =>
              change(changeGroup(design, key, { ...own, title: text }), {
                tag: `${key} title`,
              })
            }
          />
          <TextInput
            label={intl.formatMessage(messages.help)}
            lines
            value={own.help ?? ''}
            onChange={(text) => set('help', text)}
          />
          <fieldset className="gp-design-part">
            <legend>
              <FormattedMessage id="显示条件" defaultMessage="显示条件" />
            </legend>
            <ConditionEditor
              when={own.when}
              names={askable(design, namesIn(group))}
              onChange={(when) => set('when', when)}
            />
          </fieldset>
        </div>
      )}
      <ol className="gp-plain-list gp-design-rows">
        {group.rows.map((row) => (
          <li
            key={row.key}
            className={row.fields.length > 1 ? 'gp-design-beside' : undefined}
            aria-label={
              row.fields.length > 1
                ? intl.formatMessage(messages.beside)
                : undefined
            }
          >
            {row.fields.map((field) => (
              <FieldCard key={field.key} field={field} />
            ))}
          </li>
        ))}
      </ol>
      <AddField group={group} />
    </li>
  );
}
