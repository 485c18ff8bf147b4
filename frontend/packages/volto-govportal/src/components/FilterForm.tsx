/** What narrows a list: a GET form, so that it works without scripts and can be bookmarked. */
import { type FormEvent, useId } from 'react';
import { FormattedMessage } from 'react-intl';
import { Link, useHistory } from 'react-router-dom';
import { addressOf } from './SearchBox';

export interface Filter {
  /** The parameter in the address. */
  name: string;
  label: string;
  value?: string;
  help?: string;
  /** What there is to choose from; without it the filter takes words. */
  choices?: { id: string; title: string }[];
}

interface Props {
  /** The address of the list. */
  action: string;
  label: string;
  filters: Filter[];
  /** Other parameters that stay. */
  kept?: Record<string, string | undefined>;
  /** The address without filters; none where nothing is filtered. */
  clear?: string | null;
}

export function FilterForm({
  action,
  label,
  filters,
  kept = {},
  clear,
}: Props) {
  const history = useHistory();
  const id = useId();

  function go(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    history.push(addressOf(event.currentTarget));
  }

  return (
    <form
      className="gp-task-filters gp-no-print"
      action={action}
      method="get"
      role="search"
      aria-label={label}
      onSubmit={go}
    >
      {Object.entries(kept)
        .filter(([, value]) => value)
        .map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
      {filters.map(({ name, label: title, value, help, choices }) => (
        <div className="gp-field" key={name}>
          <label htmlFor={`${id}-${name}`}>{title}</label>
          {choices ? (
            <select
              id={`${id}-${name}`}
              className="gp-input"
              name={name}
              defaultValue={value ?? ''}
            >
              {choices.map((choice) => (
                <option key={choice.id} value={choice.id}>
                  {choice.title}
                </option>
              ))}
            </select>
          ) : (
            <input
              id={`${id}-${name}`}
              className="gp-input"
              type="search"
              name={name}
              maxLength={64}
              autoComplete="off"
              title={help}
              defaultValue={value}
            />
          )}
        </div>
      ))}
      <div className="gp-row gp-task-go">
        <button type="submit" className="gp-button gp-primary">
          <FormattedMessage id="筛选" defaultMessage="筛选" />
        </button>
        {clear && (
          <Link className="gp-button gp-quiet" to={clear}>
            <FormattedMessage id="清除筛选" defaultMessage="清除筛选" />
          </Link>
        )}
      </div>
    </form>
  );
}
