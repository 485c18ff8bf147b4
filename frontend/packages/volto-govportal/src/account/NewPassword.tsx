/** The two fields of a new password. */
import { FormattedMessage } from 'react-intl';
import { Field } from '../components/Field';
import { Secret } from './Secret';

export function NewPassword({ faults }: { faults: Record<string, string> }) {
  return (
    <>
      <Field
        label={<FormattedMessage id="新密码" defaultMessage="新密码" />}
        help={
          <FormattedMessage
            id="至少 8 个字符，请不要使用在别处用过的密码。"
            defaultMessage="至少 8 个字符，请不要使用在别处用过的密码。"
          />
        }
        fault={faults.password}
      >
        {(control) => (
          <Secret
            {...control}
            name="password"
            autoComplete="new-password"
            required
          />
        )}
      </Field>
      <Field
        label={
          <FormattedMessage
            id="再填一次新密码"
            defaultMessage="再填一次新密码"
          />
        }
        fault={faults.repeated}
      >
        {(control) => (
          <Secret
            {...control}
            name="repeated"
            autoComplete="new-password"
            required
          />
        )}
      </Field>
    </>
  );
}
