/** How an applicant is reached, whoever he is. */
import { defineMessages } from 'react-intl';
import type { Applicant } from '../data';
import type { Faults } from './faults';
import { Line } from './Line';

const messages = defineMessages({
  contact: { id: '联系人', defaultMessage: '联系人' },
  phone: { id: '联系电话', defaultMessage: '联系电话' },
  phoneHelp: {
    id: '用于通知办理进度，例如 13800000000。',
    defaultMessage: '用于通知办理进度，例如 13800000000。',
  },
  mail: { id: '电子邮箱', defaultMessage: '电子邮箱' },
  address: { id: '联系地址', defaultMessage: '联系地址' },
  addressHelp: {
    id: '办理结果需要邮寄的，请写到门牌号。',
    defaultMessage: '办理结果需要邮寄的，请写到门牌号。',
  },
});

interface Props {
  applicant: Applicant;
  faults: Faults;
  onChange: (changes: Partial<Applicant>) => void;
}

export function ContactFields({ applicant, faults, onChange }: Props) {
  return (
    <>
      <div className="gp-form-line">
        {applicant.kind === 'legal' && (
          <Line
            label={messages.contact}
            longest={100}
            autoComplete="name"
            value={applicant.contact}
            fault={faults['applicant.contact']}
            onChange={(contact) => onChange({ contact })}
          />
        )}
        <Line
          label={messages.phone}
          help={messages.phoneHelp}
          required
          longest={32}
          type="tel"
          autoComplete="tel"
          value={applicant.phone}
          fault={faults['applicant.phone']}
          onChange={(phone) => onChange({ phone })}
        />
        <Line
          label={messages.mail}
          longest={200}
          type="email"
          autoComplete="email"
          value={applicant.mail}
          fault={faults['applicant.mail']}
          onChange={(mail) => onChange({ mail })}
        />
      </div>
      <Line
        label={messages.address}
        help={messages.addressHelp}
        longest={300}
        autoComplete="street-address"
        value={applicant.address}
        fault={faults['applicant.address']}
        onChange={(address) => onChange({ address })}
      />
    </>
  );
}
