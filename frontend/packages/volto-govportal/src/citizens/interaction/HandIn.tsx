/** The form by which a consultation, complaint or suggestion is handed in. */
import { useState } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { useSelector } from 'react-redux';
import { Link } from 'react-router-dom';
import { Form } from '../../components/Form';
import { SelectField } from '../../components/SelectField';
import { TextField } from '../../components/TextField';
import { useResource } from '../../data/resource';
import { send } from '../../data/send';
import { useSubmit } from '../../data/useSubmit';
import { dayText } from '../../reviewers/when';
import { newKey } from '../apply/data';
import { Tick } from '../apply/fill/Tick';
import { Ticket } from '../apply/parts/Ticket';
import { type Kind, type Receipt, type Start, START } from './data';
import { RegionField } from './RegionField';
import '../apply/apply.scss';

const messages = defineMessages({
  subject: { id: '标题', defaultMessage: '标题' },
  subjectHelp: {
    id: '一句话写明是什么事，最多 100 个字',
    defaultMessage: '一句话写明是什么事，最多 100 个字',
  },
  text: { id: '内容', defaultMessage: '内容' },
  consultation: {
    id: '写清楚要办什么事、遇到什么问题。请不要写身份证号码、银行卡号。',
    defaultMessage:
      '写清楚要办什么事、遇到什么问题。请不要写身份证号码、银行卡号。',
  },
  complaint: {
    id: '写清楚时间、地点、经过和您的要求。',
    defaultMessage: '写清楚时间、地点、经过和您的要求。',
  },
  suggestion: {
    id: '写清楚在哪个页面、哪一步，希望怎样改进。',
    defaultMessage: '写清楚在哪个页面、哪一步，希望怎样改进。',
  },
  topic: { id: '建议的类型', defaultMessage: '建议的类型' },
  number: { id: '涉及的办件编号', defaultMessage: '涉及的办件编号' },
  numberHelp: {
    id: '没有的不填；填了的，办过这件事的人回避。',
    defaultMessage: '没有的不填；填了的，办过这件事的人回避。',
  },
  numberAsk: {
    id: '问的是已经申请的事，填办件编号；没有的不填。',
    defaultMessage: '问的是已经申请的事，填办件编号；没有的不填。',
  },
  person: { id: '涉及的人员', defaultMessage: '涉及的人员' },
  personHelp: {
    id: '姓名、工号或者窗口号，不知道的不填。',
    defaultMessage: '姓名、工号或者窗口号，不知道的不填。',
  },
  page: { id: '涉及的网页', defaultMessage: '涉及的网页' },
  name: { id: '姓名或者称呼', defaultMessage: '姓名或者称呼' },
  phone: { id: '联系电话', defaultMessage: '联系电话' },
  phoneHelp: {
    id: '只用来告知办理情况，不公开。',
    defaultMessage: '只用来告知办理情况，不公开。',
  },
  mail: { id: '电子邮箱', defaultMessage: '电子邮箱' },
});

interface Props {
  kind: Kind;
  /** Of the matter or department that it goes to; the region's office without them. */
  matter?: string;
  department?: string;
  /** What the subject says at first. */
  subject?: string;
  /** The call desk: whose phone rings; the caller's, not the operator's account. */
  caller?: string;
  /** What comes after, instead of the receipt. */
  onDone?: (receipt: Receipt) => void;
}

/** What the fields say, as the backend takes it. */
export function bodyOf(
  kind: Kind,
  given: FormData,
  { desk = false, agreed = false } = {},
) {
  const text = (name: string) => String(given.get(name) ?? '').trim();
  const about = Object.fromEntries(
    (['number', 'person', 'page'] as const)
      .map((name) => [name, text(`about.${name}`)])
      .filter(([, value]) => value),
  );
  return {
    kind,
    subject: text('subject'),
    text: text('text'),
    region: text('region'),
    about,
    ...(kind === 'suggestion' ? { topic: text('topic') } : {}),
    ...(kind === 'consultation' ? { public: agreed } : {}),
    ...(desk ? { desk: true } : {}),
    applicant: {
      name: text('applicant.name'),
      phone: text('applicant.phone'),
      mail: text('applicant.mail'),
    },
  };
}

export function HandIn(props: Props) {
  const { kind, matter, department, subject, caller, onDone } = props;
  const intl = useIntl();
  const submit = useSubmit();
  const signed = useSelector((state: any) => !!state.userSession.token);
  const [{ data: start }] = useResource<Start>(START);
  const [key] = useState(newKey);
  const [receipt, setReceipt] = useState<Receipt | null>(null);
  const [agreed, setAgreed] = useState(false);
  const desk = caller !== undefined;
  const say = (name: keyof typeof messages) =>
    intl.formatMessage(messages[name]);

  async function go(given: FormData) {
    await submit.run(async () => {
      const done = await send<Receipt>('post', '/@interactions', {
        ...bodyOf(kind, given, { desk, agreed }),
        ...(matter ? { matter } : department ? { department } : {}),
        key,
      });
      if (onDone) onDone(done);
      else setReceipt(done);
    });
  }

  if (receipt) return <Received receipt={receipt} />;
  const person = desk ? null : start?.person;
  return (
    <Form
      // The account's own words come after the form.
      key={person ? 'known' : 'unknown'}
      submit={submit}
      onSubmit={go}
      action={<FormattedMessage id="提交" defaultMessage="提交" />}
    >
      {start && (
        <p className="gp-soft">
          <FormattedMessage
            id="我们将在 {days} 个工作日内答复。"
            defaultMessage="我们将在 {days} 个工作日内答复。"
            values={{ days: start.days[kind] }}
          />
        </p>
      )}
      {kind === 'suggestion' && (
        <SelectField
          name="topic"
          label={say('topic')}
          terms={start?.topics ?? []}
          required
        />
      )}
      <TextField
        name="subject"
        label={say('subject')}
        help={say('subjectHelp')}
        value={subject}
        maxLength={100}
        autoComplete="off"
        required
      />
      <TextField
        name="text"
        label={say('text')}
        help={say(kind)}
        rows={6}
        maxLength={5000}
        required
      />
      {!matter && !department && <RegionField />}
      {kind !== 'suggestion' && (
        <TextField
          name="about.number"
          label={say('number')}
          help={say(kind === 'complaint' ? 'numberHelp' : 'numberAsk')}
          maxLength={96}
          autoComplete="off"
          code
        />
      )}
      {kind === 'complaint' && (
        <TextField
          name="about.person"
          label={say('person')}
          help={say('personHelp')}
          maxLength={100}
          autoComplete="off"
        />
      )}
      {kind === 'suggestion' && (
        <TextField
          name="about.page"
          label={say('page')}
          maxLength={500}
          autoComplete="off"
        />
      )}
      <div className="gp-form-line">
        <TextField
          name="applicant.name"
          label={say('name')}
          value={person?.name}
          readOnly={!!person?.name}
          autoComplete={desk ? 'off' : 'name'}
          maxLength={100}
          required
        />
        <TextField
          name="applicant.phone"
          label={say('phone')}
          help={say('phoneHelp')}
          value={caller ?? person?.phone}
          type="tel"
          autoComplete={desk ? 'off' : 'tel'}
          maxLength={32}
          required
        />
      </div>
      <TextField
        name="applicant.mail"
        label={say('mail')}
        value={person?.mail}
        type="email"
        autoComplete={desk ? 'off' : 'email'}
        maxLength={200}
      />
      {kind === 'consultation' && (
        <Tick
          label={
            <FormattedMessage
              id="同意把问题和答复去掉姓名、电话等个人信息后公开，供别人参考"
              defaultMessage="同意把问题和答复去掉姓名、电话等个人信息后公开，供别人参考"
            />
          }
          fault={submit.faults.public}
          checked={agreed}
          onChange={setAgreed}
        />
      )}
      {!signed && (
        <p className="gp-help">
          <FormattedMessage
            id="没有登录也可以提交，凭编号和查询密码看答复；登录后提交的，在“我的互动”里随时查看。"
            defaultMessage="没有登录也可以提交，凭编号和查询密码看答复；登录后提交的，在“我的互动”里随时查看。"
          />
        </p>
      )}
    </Form>
  );
}

/** What was handed in: its number, who answers, and by when. */
export function Received({ receipt }: { receipt: Receipt }) {
  return (
    <div className="gp-submitted" role="status">
      <h2>
        <FormattedMessage id="已经提交" defaultMessage="已经提交" />
      </h2>
      <p>
        <FormattedMessage
          id="由{department}受理，将在 {day} 以前答复。"
          defaultMessage="由{department}受理，将在 {day} 以前答复。"
          values={{
            department: receipt.department,
            day: dayText(receipt.due),
          }}
        />
      </p>
      {receipt.query_password && <Ticket ticket={receipt} />}
      <p className="gp-row gp-no-print">
        <Link
          className="gp-button"
          to={
            receipt.uid ? `/interactions/${receipt.uid}` : '/interactions/query'
          }
        >
          <FormattedMessage id="查看进度" defaultMessage="查看进度" />
        </Link>
      </p>
    </div>
  );
}
