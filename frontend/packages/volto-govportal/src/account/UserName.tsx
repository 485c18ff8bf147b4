/** The field for the name of an account. */
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Field } from '../components/Field';

interface Props {
  fault?: string;
  help?: ReactNode;
  value?: string;
}

export function UserName({ fault, help, value }: Props) {
  return (
    <Field
      label={<FormattedMessage id="用户名" defaultMessage="用户名" />}
      help={help}
      fault={fault}
    >
      {(control) => (
        <input
          {...control}
          className="gp-input"
          name="login"
          type="text"
          defaultValue={value}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
        />
      )}
    </Field>
  );
}
