/** 基本信息: the applicant, masked until an officer asks for more, and the matter as it stood. */
import { useState, type ReactNode } from 'react';
import {
  defineMessages,
  useIntl,
  FormattedMessage,
  type MessageDescriptor,
} from 'react-intl';
import { flattenToAppURL } from '@plone/volto/helpers/Url/Url';
import { Link } from 'react-router-dom';
import { Refused } from '../../components/Refused';
import { caseOf } from '../../citizens/apply/data';
import { useIdTypeTitle } from '../../citizens/apply/fill/idTypes';
import { send } from '../../data/send';
import { useSubmit } from '../../data/useSubmit';
import { momentText } from '../../reviewers/when';
import type { Case } from '../data';

const messages = defineMessages({
  kind: { id: '申请人类型', defaultMessage: '申请人类型' },
  natural: { id: '个人', defaultMessage: '个人' },
  legal: { id: '法人或者其他组织', defaultMessage: '法人或者其他组织' },
  name: { id: '姓名或者名称', defaultMessage: '姓名或者名称' },
  id_type: { id: '证件类型', defaultMessage: '证件类型' },
  id_number: { id: '证件号码', defaultMessage: '证件号码' },
  legal_representative: { id: '法定代表人', defaultMessage: '法定代表人' },
  contact: { id: '联系人', defaultMessage: '联系人' },
  phone: { id: '联系电话', defaultMessage: '联系电话' },
  mail: { id: '电子邮箱', defaultMessage: '电子邮箱' },
  address: { id: '联系地址', defaultMessage: '联系地址' },
  scope: { id: '委托事项', defaultMessage: '委托事项' },
  matter: { id: '事项', defaultMessage: '事项' },
  department: { id: '办理部门', defaultMessage: '办理部门' },
  limits: { id: '办理期限', defaultMessage: '办理期限' },
  source: { id: '申请方式', defaultMessage: '申请方式' },
  web: { id: '网上申请', defaultMessage: '网上申请' },
  window: { id: '窗口收件', defaultMessage: '窗口收件' },
  applied_at: { id: '提交时间', defaultMessage: '提交时间' },
  accepted_at: { id: '受理时间', defaultMessage: '受理时间' },
  decided_at: { id: '决定时间', defaultMessage: '决定时间' },
  completed_at: { id: '办结时间', defaultMessage: '办结时间' },
  delivered_at: { id: '送达时间', defaultMessage: '送达时间' },
  archived_at: { id: '归档时间', defaultMessage: '归档时间' },
  conditions: { id: '受理条件', defaultMessage: '受理条件' },
});

const MOMENTS = [
  'applied_at',
  'accepted_at',
  'decided_at',
  'completed_at',
  'delivered_at',
  'archived_at',
] as const;

const PERSON = [
  'name',
  'id_type',
  'id_number',
  'legal_representative',
  'contact',
  'phone',
  'mail',
  'address',
  'scope',
] as const;

type Line = [MessageDescriptor, ReactNode];

function Facts({ lines }: { lines: Line[] }) {
  const intl = useIntl();
  return (
    <dl className="gp-facts">
      {lines
        .filter(([, value]) => value)
        .map(([label, value]) => (
          <div key={label.id as string}>
            <dt>{intl.formatMessage(label)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

interface Props {
  item: Case;
  /** Told the case with personal data, when somebody asked for them. */
  onUnmasked: (item: Case) => void;
}

export function Basics({ item, onUnmasked }: Props) {
  const intl = useIntl();
  const titleOf = useIdTypeTitle();
  const { applicant, matter } = item;
  const usual = item.kind !== 'rectification';

  function person(one: object): Line[] {
    const given = one as Record<string, string>;
    return PERSON.map((name) => [
      messages[name],
      name === 'id_type' ? titleOf(given[name]) : given[name],
    ]);
  }

  const kind = applicant.kind && intl.formatMessage(messages[applicant.kind]);
  return (
    <>
      <section className="gp-sheet" aria-labelledby="applicant">
        <h2 id="applicant">
          {usual ? (
            <FormattedMessage id="申请人" defaultMessage="申请人" />
          ) : (
            <FormattedMessage id="评价人" defaultMessage="评价人" />
          )}
        </h2>
        {!item.full && <Unmask item={item} onUnmasked={onUnmasked} />}
        <Facts lines={[[messages.kind, kind], ...person(applicant)]} />
        {applicant.agent && (
          <>
            <h3>
              <FormattedMessage id="代理人" defaultMessage="代理人" />
            </h3>
            <Facts lines={person(applicant.agent)} />
          </>
        )}
      </section>
      <section className="gp-sheet" aria-labelledby="about">
        <h2 id="about">
          <FormattedMessage id="事项和时间" defaultMessage="事项和时间" />
        </h2>
        <Facts
          lines={[
            [
              messages.matter,
              matter.url ? (
                <Link to={flattenToAppURL(matter.url)}>{matter.title}</Link>
              ) : (
                matter.title
              ),
            ],
            [messages.department, item.department],
            [
              messages.source,
              usual &&
                intl.formatMessage(
                  item.source === 'window' ? messages.window : messages.web,
                ),
            ],
            ...MOMENTS.map(
              (name): Line => [messages[name], momentText(item.moments[name])],
            ),
            [messages.conditions, matter.acceptance_conditions],
          ]}
        />
      </section>
    </>
  );
}

function Unmask({ item, onUnmasked }: Props) {
  const submit = useSubmit();
  const [asked, setAsked] = useState(false);

  async function show() {
    setAsked(true);
    await submit.run(async () => {
      onUnmasked(await send<Case>('get', `${caseOf(item.uid)}?full=1`));
    });
    setAsked(false);
  }

  return (
    <>
      <Refused message={submit.message} />
      <p className="gp-row gp-no-print">
        <button
          type="button"
          className="gp-button gp-compact"
          disabled={asked}
          onClick={show}
        >
          <FormattedMessage id="显示完整信息" defaultMessage="显示完整信息" />
        </button>
        <span className="gp-soft gp-small">
          <FormattedMessage
            id="证件号码、电话和地址已遮盖。查看完整信息会记入审计日志。"
            defaultMessage="证件号码、电话和地址已遮盖。查看完整信息会记入审计日志。"
          />
        </span>
      </p>
    </>
  );
}
