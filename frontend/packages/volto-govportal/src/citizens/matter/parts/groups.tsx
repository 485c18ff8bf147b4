/** The element groups of a matter, in the order in which people need them. */
import type { ReactNode } from 'react';
import { defineMessages, type IntlShape, FormattedMessage } from 'react-intl';
import { SectionBody } from '../../../components/Sections';
import { To } from '../../../components/To';
import type { MatterPage, To as Target } from '../data';
import { Lines } from './Block';
import { Basis } from './Basis';
import { Faq } from './Faq';
import { FeesBody, Limits, Office, Remedies } from './Facts';
import { Flow } from './Flow';
import { Materials } from './Materials';

const messages = defineMessages({
  materials: { id: '申请材料', defaultMessage: '申请材料' },
  conditions: { id: '受理条件', defaultMessage: '受理条件' },
  flow: { id: '办理流程', defaultMessage: '办理流程' },
  limits: { id: '办结时限', defaultMessage: '办结时限' },
  fees: { id: '收费', defaultMessage: '收费' },
  office: { id: '地点与电话', defaultMessage: '地点与电话' },
  faq: { id: '常见问题', defaultMessage: '常见问题' },
  rights: { id: '权利与救济', defaultMessage: '权利与救济' },
  basis: { id: '设定依据', defaultMessage: '设定依据' },
  details: { id: '基本信息', defaultMessage: '基本信息' },
  related: { id: '相关指南和问题', defaultMessage: '相关指南和问题' },
});

export interface Group {
  id: string;
  title: string;
  /** What a printed checklist needs. */
  checklist?: boolean;
  body: ReactNode;
}

function Related({ found }: { found: Target[] }) {
  return (
    <ul>
      {found.map(({ title, url }) => (
        <li key={url}>
          <To url={url}>{title}</To>
        </li>
      ))}
    </ul>
  );
}

function Details({ page }: { page: MatterPage }) {
  return (
    <>
      {page.sections.map((section) => (
        <div key={section.id} className="gp-subgroup">
          {section.title !== '基本信息' && <h3>{section.title}</h3>}
          <SectionBody section={section} />
        </div>
      ))}
    </>
  );
}

/** The groups that have something to show. */
export function groupsOf(page: MatterPage, intl: IntlShape): Group[] {
  const { contact, fees } = page;
  const found: [keyof typeof messages, boolean, ReactNode][] = [
    [
      'materials',
      page.materials.length > 0,
      <Materials uid={page.uid} materials={page.materials} />,
    ],
    [
      'conditions',
      page.conditions.length > 0,
      <div className="gp-conditions">
        <Lines lines={page.conditions} />
      </div>,
    ],
    [
      'flow',
      page.steps.length > 0,
      <Flow steps={page.steps} result={page.result} />,
    ],
    ['limits', page.limits.length > 0, <Limits limits={page.limits} />],
    ['fees', fees.charged !== null, <FeesBody fees={fees} />],
    [
      'office',
      !!contact.address || contact.advice_phones.length > 0,
      <Office contact={contact} />,
    ],
    ['faq', page.faq.length > 0, <Faq faq={page.faq} />],
    [
      'rights',
      page.rights.length + page.remedies.length > 0 ||
        contact.supervision_phones.length > 0,
      <Remedies
        rights={page.rights}
        remedies={page.remedies}
        supervision={contact.supervision_phones}
      />,
    ],
    ['basis', page.basis.length > 0, <Basis basis={page.basis} />],
    ['details', page.sections.length > 0, <Details page={page} />],
    [
      'related',
      page.guides.length + page.questions.length > 0,
      <Related found={[...page.guides, ...page.questions]} />,
    ],
  ];
  return found
    .filter(([, shown]) => shown)
    .map(([id, , body]) => ({
      id,
      title: intl.formatMessage(messages[id]),
      checklist: id === 'materials',
      body,
    }));
}

/** Said where a guide's matter is not public. */
export function NoMatter() {
  return (
    <p className="gp-notice gp-warn">
      <FormattedMessage
        id="对应的事项目前没有公布，以下内容仅供参考，办理前请先咨询。"
        defaultMessage="对应的事项目前没有公布，以下内容仅供参考，办理前请先咨询。"
      />
    </p>
  );
}
