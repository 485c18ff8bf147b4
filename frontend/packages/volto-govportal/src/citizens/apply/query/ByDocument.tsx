/** By the applicant's document, and a code sent to the phone or address that his cases name. */
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { CodeFields, codeGiven } from '../../../account/CodeFields';
import type { Contact } from '../../../account/contact';
import { Form } from '../../../components/Form';
import { SelectField } from '../../../components/SelectField';
import { TextField } from '../../../components/TextField';
import { send } from '../../../data/send';
import { useSubmit } from '../../../data/useSubmit';
import type { Progress } from '../data';
import { useIdTypes, usualIdType } from '../fill/idTypes';

const messages = defineMessages({
  check: { id: '请按提示更正。', defaultMessage: '请按提示更正。' },
  idType: { id: '申请人证件类型', defaultMessage: '申请人证件类型' },
  idNumber: { id: '申请人证件号码', defaultMessage: '申请人证件号码' },
  noIdNumber: { id: '请填写证件号码。', defaultMessage: '请填写证件号码。' },
});

function documentOf(data: FormData) {
  return {
    id_type: String(data.get('id_type')),
    id_number: String(data.get('id_number')).trim(),
  };
}

interface Props {
  /** The number of a card that was read. */
  number?: string;
  onFound: (found: Progress[]) => void;
}

export function ByDocument({ number, onFound }: Props) {
  const intl = useIntl();
  const submit = useSubmit();
  const types = useIdTypes();

  function ask(to: Contact) {
    const data = documentOf(new FormData(submit.ref.current!));
    return send<{ seconds: number; again: number }>(
      'post',
      '/@case-progress-code',
      { ...data, ...to },
    );
  }

  async function go(data: FormData) {
    const { given, faults } = codeGiven(data, intl);
    const document = documentOf(data);
    if (!document.id_number) {
      faults.id_number = intl.formatMessage(messages.noIdNumber);
    }
    onFound([]);
    if (Object.keys(faults).length > 0) {
      submit.refuse(intl.formatMessage(messages.check), faults);
      return;
    }
    await submit.run(async () => {
      const { items } = await send<{ items: Progress[] }>(
        'post',
        '/@case-progress-by-code',
        { ...document, ...given },
      );
      onFound(items);
    });
  }

  return (
    <Form
      submit={submit}
      onSubmit={go}
      action={<FormattedMessage id="查询" defaultMessage="查询" />}
    >
      <div className="gp-form-line">
        <SelectField
          name="id_type"
          label={intl.formatMessage(messages.idType)}
          value={usualIdType('natural')}
          terms={types}
          required
        />
        <TextField
          name="id_number"
          label={intl.formatMessage(messages.idNumber)}
          value={number}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={64}
          required
        />
      </div>
      <p className="gp-help">
        <FormattedMessage
          id="验证码发到申请时填写的手机号码或者电子邮箱，用来确认是您本人查询。"
          defaultMessage="验证码发到申请时填写的手机号码或者电子邮箱，用来确认是您本人查询。"
        />
      </p>
      <CodeFields ask={ask} submit={submit} />
    </Form>
  );
}
