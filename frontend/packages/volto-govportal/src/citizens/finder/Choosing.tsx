/** Agencies with a box each, to look at some of them side by side: a GET form. */
import { type FormEvent, useState } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { useHistory } from 'react-router-dom';
import { Icon } from '../../components/Icon';
import { codeParams, COMPARE } from '../intermediaries/data';
import type { Item } from './data';
import { Result } from './Result';

const messages = defineMessages({
  few: {
    id: '请勾选 2 至 4 家机构再比较。',
    defaultMessage: '请勾选 2 至 4 家机构再比较。',
  },
});

const FEWEST = 2;
const MOST = 4;

export function Choosing({ items }: { items: Item[] }) {
  const intl = useIntl();
  const history = useHistory();
  const [said, setSaid] = useState('');

  function compare(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const codes = new FormData(event.currentTarget).getAll('code').map(String);
    if (codes.length < FEWEST || codes.length > MOST) {
      setSaid(intl.formatMessage(messages.few));
      return;
    }
    history.push(`${COMPARE}?${codeParams(codes)}`);
  }

  return (
    <form action={COMPARE} method="get" onSubmit={compare}>
      <ol className="gp-results gp-plain-list">
        {items.map((item) => (
          <Result key={item.uid} item={item}>
            {item.code && (
              <label className="gp-check gp-result-choose gp-no-print">
                <input type="checkbox" name="code" value={item.code} />
                <FormattedMessage id="加入比较" defaultMessage="加入比较" />
                <span className="gp-hidden">
                  <FormattedMessage
                    id="：{title}"
                    defaultMessage="：{title}"
                    values={{ title: item.title }}
                  />
                </span>
              </label>
            )}
          </Result>
        ))}
      </ol>
      <p className="gp-row gp-choosing gp-no-print">
        <button type="submit" className="gp-button gp-primary">
          <Icon name="list" />
          <FormattedMessage
            id="比较勾选的机构"
            defaultMessage="比较勾选的机构"
          />
        </button>
        <span className="gp-soft">
          <FormattedMessage
            id="每次 2 至 4 家"
            defaultMessage="每次 2 至 4 家"
          />
        </span>
        <span role="alert" className="gp-choosing-fault">
          {said}
        </span>
      </p>
    </form>
  );
}
