/** 实名认证: proves name and document, or gives that up. */
import { useState } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Confirm } from '../../../components/Confirm';
import { Form } from '../../../components/Form';
import { SelectField } from '../../../components/SelectField';
import { TextField } from '../../../components/TextField';
import { send } from '../../../data/send';
import { useSubmit } from '../../../data/useSubmit';
import { momentText } from '../../../reviewers/when';
import {
  idTypesFor,
  useIdTypes,
  useIdTypeTitle,
  usualIdType,
} from '../../apply/fill/idTypes';
import type { Person } from '../data';
import { VerifiedTag } from '../parts/VerifiedTag';

const VERIFY = '/@verify-person';

const messages = defineMessages({
  name: { id: '姓名', defaultMessage: '姓名' },
  nameHelp: {
    id: '与证件上的一致。',
    defaultMessage: '与证件上的一致。',
  },
  idType: { id: '证件类型', defaultMessage: '证件类型' },
  idNumber: { id: '证件号码', defaultMessage: '证件号码' },
  giveUp: { id: '解除认证', defaultMessage: '解除认证' },
});

interface Props {
  person: Person;
  onChanged: () => Promise<unknown>;
}

export function RealName({ person, onChanged }: Props) {
  const titleOf = useIdTypeTitle();
  const intl = useIntl();
  const [ending, setEnding] = useState(false);
  return (
    <section className="gp-sheet" aria-labelledby="verify">
      <h2 id="verify">
        <FormattedMessage id="实名认证" defaultMessage="实名认证" />
      </h2>
      <p>
        <VerifiedTag verified={person.verified} />
      </p>
      {person.verified ? (
        <>
          <dl className="gp-facts">
            <div>
              <dt>{intl.formatMessage(messages.name)}</dt>
              <dd>{person.name}</dd>
            </div>
            <div>
              <dt>{titleOf(person.id_type)}</dt>
              <dd className="gp-code">{person.id_number}</dd>
            </div>
            <div>
              <dt>
                <FormattedMessage id="认证时间" defaultMessage="认证时间" />
              </dt>
              <dd>{momentText(person.verified_at)}</dd>
            </div>
          </dl>
          <p>
            <button
              type="button"
              className="gp-button gp-danger"
              onClick={() => setEnding(true)}
            >
              {intl.formatMessage(messages.giveUp)}
            </button>
          </p>
        </>
      ) : (
        <Verify person={person} onChanged={onChanged} />
      )}
      {ending && (
        <Confirm
          title={intl.formatMessage(messages.giveUp)}
          action={intl.formatMessage(messages.giveUp)}
          onClose={() => setEnding(false)}
          onConfirm={async () => {
            await send('del', VERIFY);
            await onChanged();
          }}
        >
          <p>
            <FormattedMessage
              id="解除后，本网不再保存您的证件号码，您取得的授权一并终止。已经提交的办件不受影响。"
              defaultMessage="解除后，本网不再保存您的证件号码，您取得的授权一并终止。已经提交的办件不受影响。"
            />
          </p>
        </Confirm>
      )}
    </section>
  );
}

function Verify({ person, onChanged }: Props) {
  const intl = useIntl();
  const submit = useSubmit();
  const terms = idTypesFor('natural', useIdTypes());

  async function verify(given: FormData) {
    const data = Object.fromEntries(
      ['name', 'id_type', 'id_number'].map((name) => [
        name,
        String(given.get(name)).trim(),
      ]),
    );
    if (await submit.run(() => send('post', VERIFY, data))) await onChanged();
  }

  return (
    <>
      <p>
        <FormattedMessage
          id="认证后，申请时不用再填姓名和证件号码，可以登记单位、代表单位办事。一个证件只能认证一个账号。"
          defaultMessage="认证后，申请时不用再填姓名和证件号码，可以登记单位、代表单位办事。一个证件只能认证一个账号。"
        />
      </p>
      <Form
        submit={submit}
        onSubmit={verify}
        action={<FormattedMessage id="认证" defaultMessage="认证" />}
      >
        <TextField
          name="name"
          label={intl.formatMessage(messages.name)}
          help={intl.formatMessage(messages.nameHelp)}
          value={person.name}
          autoComplete="name"
          maxLength={50}
          required
        />
        <SelectField
          name="id_type"
          label={intl.formatMessage(messages.idType)}
          value={usualIdType('natural')}
          terms={terms}
          required
        />
        <TextField
          name="id_number"
          label={intl.formatMessage(messages.idNumber)}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={64}
          required
        />
      </Form>
    </>
  );
}
