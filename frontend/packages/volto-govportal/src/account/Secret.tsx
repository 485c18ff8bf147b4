/** A password that its writer may look at. */
import { type InputHTMLAttributes, useState } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';

const messages = defineMessages({
  show: { id: '显示密码', defaultMessage: '显示密码' },
});

export function Secret(props: InputHTMLAttributes<HTMLInputElement>) {
  const intl = useIntl();
  const [shown, setShown] = useState(false);
  return (
    <div className="gp-secret">
      <input
        {...props}
        className="gp-input"
        type={shown ? 'text' : 'password'}
        spellCheck={false}
        autoCapitalize="none"
      />
      <button
        type="button"
        aria-pressed={shown}
        aria-label={intl.formatMessage(messages.show)}
        onClick={() => setShown(!shown)}
      >
        {shown ? (
          <FormattedMessage id="隐藏" defaultMessage="隐藏" />
        ) : (
          <FormattedMessage id="显示" defaultMessage="显示" />
        )}
      </button>
    </div>
  );
}
