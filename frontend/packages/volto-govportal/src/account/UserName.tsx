/** The field for the name of an account. */
import { FormattedMessage } from 'react-intl';
import { Field } from '../components/Field';

export function UserName({ fault, value }: { fault?: string; value?: string }) {
  return (
    <Field
      label={<FormattedMessage id="用户名" defaultMessage="用户名" />}
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
