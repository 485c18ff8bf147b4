/** For whom one applies: oneself, or an organisation that one may act for; name and number are known. */
import { useState } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Link } from 'react-router-dom';
import type { Applicant, ApplicantChoice } from '../data';
import { Choices } from './Choices';
import { ContactFields } from './ContactFields';
import type { Faults } from './faults';
import { useIdTypeTitle } from './idTypes';

const messages = defineMessages({
  forWhom: { id: '为谁申请', defaultMessage: '为谁申请' },
  self: { id: '本人', defaultMessage: '本人' },
  legal: { id: '我是法定代表人', defaultMessage: '我是法定代表人' },
  agent: {
    id: '我是代理人，授权到 {day}',
    defaultMessage: '我是代理人，授权到 {day}',
  },
  scope: { id: '授权事项：{scope}', defaultMessage: '授权事项：{scope}' },
});

interface Props {
  choices: ApplicantChoice[];
  applicant: Applicant;
  faults: Faults;
  onChoose: (key: string) => Promise<unknown>;
  onChange: (applicant: Applicant) => void;
}

export function ForWhom(props: Props) {
  const { choices, applicant, faults, onChoose, onChange } = props;
  const intl = useIntl();
  const titleOf = useIdTypeTitle();
  /** The one that was chosen, until what is known of him is there. */
  const [asked, setAsked] = useState('');

  const roleOf = ({ role, scope, valid_to: day }: ApplicantChoice) =>
    [
      intl.formatMessage(messages[role], { day }),
      scope && intl.formatMessage(messages.scope, { scope }),
    ]
      .filter(Boolean)
      .join('；');

  return (
    <>
      <Choices
        label={intl.formatMessage(messages.forWhom)}
        required
        fault={faults['applicant.key']}
        choices={choices.map((one) => ({
          value: one.key,
          title: (
            <>
              <strong>{one.name}</strong>
              <br />
              <span className="gp-soft gp-small">
                {roleOf(one)}
                <br />
                {titleOf(one.id_type)} {one.id_number}
              </span>
            </>
          ),
        }))}
        chosen={[asked || applicant.key || '']}
        onChoose={async ([key]) => {
          setAsked(key);
          await onChoose(key);
          // Another one may have been asked for meanwhile.
          setAsked((now) => (now === key ? '' : now));
        }}
        help={
          <FormattedMessage
            id="这里没有的单位，请到“{place}”登记，或者申请授权。"
            defaultMessage="这里没有的单位，请到“{place}”登记，或者申请授权。"
            values={{
              place: (
                <Link key="place" to="/my/organisations">
                  <FormattedMessage
                    id="单位和授权"
                    defaultMessage="单位和授权"
                  />
                </Link>
              ),
            }}
          />
        }
      />
      {applicant.key && !asked && (
        <ContactFields
          applicant={applicant}
          faults={faults}
          onChange={(changes) => onChange({ ...applicant, ...changes })}
        />
      )}
    </>
  );
}
