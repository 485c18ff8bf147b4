/**
 * A field to type in with a list to choose from (the combobox pattern of WAI-ARIA).
 *
 * The arrow keys go through the list, Enter chooses, Escape closes.
 */
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';

const messages = defineMessages({
  choices: { id: '可选项', defaultMessage: '可选项' },
});

export interface Option {
  value: string;
  title: string;
  /** A second line. */
  note?: string;
}

interface Props {
  /** `id`, `aria-invalid`, `aria-describedby`, `aria-required` of the field. */
  control: { id: string; [attribute: string]: unknown };
  options: Option[];
  /** The values that are chosen. */
  chosen: string[];
  multiple?: boolean;
  /** What is typed. */
  text: string;
  onText: (text: string) => void;
  onChoose: (option: Option) => void;
  /** Backspace in the empty field. */
  onBackspace?: () => void;
  /** Called when the list opens. */
  onOpen?: () => void;
  /** Called when the field is left. */
  onLeave?: () => void;
  busy?: boolean;
  placeholder?: string;
}

export function Combobox({
  control,
  options,
  chosen,
  multiple = false,
  text,
  onText,
  onChoose,
  onBackspace,
  onOpen,
  onLeave,
  busy = false,
  placeholder,
}: Props) {
  const intl = useIntl();
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const list = useRef<HTMLUListElement>(null);
  const { id } = control;
  const active = open && at >= 0 && at < options.length ? at : -1;

  // The list must not lie below the window or the form's bar.
  const listed = open && options.length > 0;
  useEffect(() => {
    if (listed) list.current?.scrollIntoView?.({ block: 'nearest' });
  }, [listed]);

  function show(position = -1) {
    if (!open) onOpen?.();
    setOpen(true);
    setAt(position);
    list.current?.children[position]?.scrollIntoView?.({ block: 'nearest' });
  }

  function close() {
    setOpen(false);
    setAt(-1);
  }

  function choose(option: Option) {
    onChoose(option);
    if (!multiple) close();
  }

  function press(event: KeyboardEvent) {
    const last = options.length - 1;
    switch (event.key) {
      case 'ArrowDown':
        event.preventDefault();
        show(active >= last ? 0 : active + 1);
        break;
      case 'ArrowUp':
        event.preventDefault();
        show(active <= 0 ? last : active - 1);
        break;
      case 'Enter':
        if (open) {
          event.preventDefault();
          if (active >= 0) choose(options[active]);
        }
        break;
      case 'Escape':
        if (open) {
          event.preventDefault();
          event.stopPropagation();
          close();
        }
        break;
      case 'Backspace':
        if (!text) onBackspace?.();
        break;
      case 'Tab':
        close();
        break;
      default:
    }
  }

  return (
    <div className="gp-combobox">
      <input
        {...control}
        className="gp-input"
        type="text"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-activedescendant={active >= 0 ? `${id}-o${active}` : undefined}
        aria-busy={busy || undefined}
        autoComplete="off"
        placeholder={placeholder}
        value={text}
        onChange={(event) => {
          onText(event.target.value);
          show();
        }}
        onClick={() => show(active)}
        onKeyDown={press}
        onBlur={() => {
          close();
          onLeave?.();
        }}
      />
      <ul
        id={`${id}-list`}
        ref={list}
        role="listbox"
        aria-label={intl.formatMessage(messages.choices)}
        aria-multiselectable={multiple || undefined}
        hidden={!listed}
      >
        {options.map((option, index) => {
          const selected = chosen.includes(option.value);
          return (
            // The keys are those of the field, which keeps the focus.
            // eslint-disable-next-line jsx-a11y/click-events-have-key-events
            <li
              key={option.value}
              id={`${id}-o${index}`}
              role="option"
              aria-selected={selected}
              className={index === active ? 'gp-active' : undefined}
              tabIndex={-1}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(option)}
            >
              <span>{option.title}</span>
              {option.note && <small>{option.note}</small>}
            </li>
          );
        })}
      </ul>
      {open && options.length === 0 && (
        <p className="gp-combobox-none" role="status">
          {busy ? (
            <FormattedMessage id="正在查找……" defaultMessage="正在查找……" />
          ) : (
            <FormattedMessage
              id="没有符合的选项"
              defaultMessage="没有符合的选项"
            />
          )}
        </p>
      )}
    </div>
  );
}
