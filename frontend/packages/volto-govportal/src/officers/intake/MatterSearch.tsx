/** Finds the matter that a visitor comes for, among those of the officer's departments. */
import { type FormEvent, useState } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Link } from 'react-router-dom';
import { Refused } from '../../components/Refused';
import type { Found, Item } from '../../citizens/finder/data';
import { Empty } from '../../components/Empty';
import { Field } from '../../components/Field';
import { send } from '../../data/send';
import { useSubmit } from '../../data/useSubmit';

const messages = defineMessages({
  words: { id: '事项名称或编码', defaultMessage: '事项名称或编码' },
  found: { id: '找到的事项', defaultMessage: '找到的事项' },
});

/** Departments that are asked one by one; who works for more looks everywhere. */
const MOST = 5;

/** The matters with these words that the departments handle; no departments are all. */
export async function findMatters(
  words: string,
  departments: string[],
): Promise<Item[]> {
  const asked = departments.length > MOST ? [] : departments;
  const queries = (asked.length > 0 ? asked : ['']).map((department) => {
    const query = new URLSearchParams({ kind: 'matter' });
    if (words) query.set('q', words);
    if (department) query.set('department', department);
    return query.toString();
  });
  const pages = await Promise.all(
    queries.map((query) => send<Found>('get', `/@finder?${query}`)),
  );
  return pages.flatMap(({ items }) => items);
}

export function MatterSearch({ departments }: { departments: string[] }) {
  const intl = useIntl();
  const submit = useSubmit();
  const [words, setWords] = useState('');
  const [items, setItems] = useState<Item[] | null>(null);

  async function look(event: FormEvent) {
    event.preventDefault();
    await submit.run(async () => {
      setItems(await findMatters(words.trim(), departments));
    });
  }

  return (
    <section className="gp-sheet" aria-labelledby="choose-matter">
      <h2 id="choose-matter">
        <FormattedMessage id="选择事项" defaultMessage="选择事项" />
      </h2>
      <form ref={submit.ref} role="search" noValidate onSubmit={look}>
        <Refused message={submit.message} />
        <Field label={intl.formatMessage(messages.words)}>
          {(control) => (
            <div className="gp-row gp-nowrap">
              <input
                {...control}
                className="gp-input"
                type="search"
                maxLength={100}
                autoComplete="off"
                value={words}
                onChange={(event) => setWords(event.target.value)}
              />
              <button
                type="submit"
                className="gp-button gp-primary"
                disabled={submit.busy}
              >
                <FormattedMessage id="查找" defaultMessage="查找" />
              </button>
            </div>
          )}
        </Field>
      </form>
      <div role="status">
        {items?.length === 0 && (
          <Empty
            title={
              <FormattedMessage
                id="没有找到，请换一个说法"
                defaultMessage="没有找到，请换一个说法"
              />
            }
          />
        )}
      </div>
      {items && items.length > 0 && (
        <ul
          className="gp-plain-list gp-files"
          aria-label={intl.formatMessage(messages.found)}
        >
          {items.map((item) => (
            <li key={item.uid}>
              <Link to={`/worklist/new?matter=${item.uid}`}>{item.title}</Link>
              <span className="gp-code gp-small">{item.code}</span>
              <span className="gp-soft gp-small">{item.place}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
