/** What was checked by the machine: a verdict in words, and what it is about. */
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import type { Check } from '../data';

const messages = defineMessages({
  good: { id: '通过', defaultMessage: '通过' },
  warn: { id: '请核对', defaultMessage: '请核对' },
  bad: { id: '有问题', defaultMessage: '有问题' },
});

export function Checks({ checks }: { checks: Check[] }) {
  const intl = useIntl();
  if (checks.length === 0) return null;
  return (
    <section className="gp-sheet gp-checks" aria-labelledby="checks">
      <h2 id="checks">
        <FormattedMessage id="自动核对" defaultMessage="自动核对" />
      </h2>
      <ul className="gp-plain-list">
        {checks.map((check) => (
          <li key={check.id}>
            <span className={`gp-tag gp-${check.level}`}>
              {intl.formatMessage(messages[check.level])}
            </span>
            <div>
              <b>{check.title}</b> {check.message}
              {check.items.length > 0 && (
                <ul>
                  {check.items.map((item, number) => (
                    <li key={number}>{item.text}</li>
                  ))}
                </ul>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
