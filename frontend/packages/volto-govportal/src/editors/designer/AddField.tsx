/** Adds a field to a group: its kind is chosen, the rest follows in its settings. */
import { useId, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Icon } from '../../components/Icon';
import { addField } from './edit';
import { type Kind, KINDS } from './kinds';
import type { Group } from './model';
import { useWork } from './Work';
import { DEFAULTS, DONE, KIND_TITLES } from './words';

export function AddField({ group }: { group: Group }) {
  const intl = useIntl();
  const id = useId();
  const { design, change } = useWork();
  const [open, setOpen] = useState(false);

  function add(kind: Kind) {
    const title = intl.formatMessage(KIND_TITLES[kind]);
    const choices = [1, 2].map((number) =>
      intl.formatMessage(DEFAULTS.choice, { number }),
    );
    const [next, key] = addField(
      design,
      group.key,
      kind,
      title,
      choices,
      intl.formatMessage(DEFAULTS.column, { number: 1 }),
    );
    setOpen(false);
    change(next, {
      said: intl.formatMessage(DONE.added, { title }),
      aim: [key, 'title'],
    });
  }

  return (
    // Escape closes what the button opens.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      className="gp-design-add"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.stopPropagation();
        setOpen(false);
        document.getElementById(`${id}-add`)?.focus();
      }}
    >
      <button
        type="button"
        id={`${id}-add`}
        className="gp-button gp-compact"
        data-deed="add"
        aria-expanded={open}
        aria-controls={open ? `${id}-kinds` : undefined}
        onClick={() => setOpen(!open)}
      >
        <Icon name="plus" />
        <FormattedMessage
          id="在“{title}”中增加字段"
          defaultMessage="在“{title}”中增加字段"
          values={{ title: group.own.title }}
        />
      </button>
      {open && (
        <ul id={`${id}-kinds`} className="gp-plain-list gp-design-kinds">
          {KINDS.map((kind) => (
            <li key={kind}>
              <button
                type="button"
                className="gp-button gp-compact"
                onClick={() => add(kind)}
              >
                {intl.formatMessage(KIND_TITLES[kind])}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
