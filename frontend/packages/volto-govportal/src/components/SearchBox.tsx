/** A search: one field and its button, a GET form that needs no script. */
import { type FormEvent, useId } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { useHistory } from 'react-router-dom';
import { Icon } from './Icon';

const messages = defineMessages({
  label: { id: '搜索', defaultMessage: '搜索' },
  placeholder: {
    id: '搜索事项、指南、部门、法规',
    defaultMessage: '搜索事项、指南、部门、法规',
  },
});

interface Props {
  /** Where the form leads; the search of the whole site unless said. */
  action?: string;
  /** The field's name in the address. */
  name?: string;
  /** What stands in the field at first. */
  value?: string;
  /** What the field is for, to who hears the page. */
  label?: string;
  placeholder?: string;
  /** Other parameters that the search keeps. */
  kept?: Record<string, string>;
  large?: boolean;
  /** `role="search"` belongs to one form of a page; other forms say no. */
  landmark?: boolean;
}

/** The address that a GET form leads to; empty fields are left away. */
export function addressOf(form: HTMLFormElement): string {
  const fields = [...new FormData(form).entries()]
    .map(([name, value]) => [name, String(value).trim()])
    .filter(([, value]) => value);
  const query = new URLSearchParams(fields).toString();
  const action = form.getAttribute('action') ?? '';
  return query ? `${action}?${query}` : action;
}

export function SearchBox({
  action = '/search',
  name = 'q',
  value = '',
  label,
  placeholder,
  kept = {},
  large = false,
  landmark = true,
}: Props) {
  const intl = useIntl();
  const history = useHistory();
  const id = useId();

  function go(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    history.push(addressOf(event.currentTarget));
  }

  const called = label ?? intl.formatMessage(messages.label);
  return (
    <form
      className={`gp-search${large ? ' gp-large' : ''}`}
      action={action}
      method="get"
      role={landmark ? 'search' : undefined}
      aria-label={landmark ? called : undefined}
      onSubmit={go}
    >
      <label className="gp-hidden" htmlFor={id}>
        {called}
      </label>
      <input
        key={value}
        id={id}
        type="search"
        name={name}
        defaultValue={value}
        placeholder={placeholder ?? intl.formatMessage(messages.placeholder)}
        maxLength={100}
        autoComplete="off"
        enterKeyHint="search"
      />
      {Object.entries(kept).map(([other, kept]) => (
        <input key={other} type="hidden" name={other} value={kept} />
      ))}
      <button type="submit">
        <Icon name="search" />
        <FormattedMessage id="搜索" defaultMessage="搜索" />
      </button>
    </form>
  );
}
