/** The page of a service guide: plain words and pictures first, then the matter as it is now. */
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { flattenToAppURL } from '@plone/volto/helpers/Url/Url';
import { To } from '../../components/To';
import { pageOf } from '../../data/page';
import type { GuidePage, PlainStep } from './data';
import { About } from './parts/About';
import { Actions } from './parts/Actions';
import { Lines } from './parts/Block';
import { Faq } from './parts/Faq';
import { Glance } from './parts/Glance';
import { type Group, groupsOf, NoMatter } from './parts/groups';
import { Head } from './parts/Head';
import { Metadata } from './parts/Metadata';
import { Parts } from './parts/Parts';
import { PrintHead } from './parts/PrintHead';
import { MatterNotice } from './parts/StateNotice';
import { usePrint } from './parts/usePrint';
import './matter.scss';

const messages = defineMessages({
  guide: { id: '办事指南', defaultMessage: '办事指南' },
  how: { id: '怎么办', defaultMessage: '怎么办' },
  conditions: { id: '条件解读', defaultMessage: '条件解读' },
  tips: { id: '温馨提示', defaultMessage: '温馨提示' },
  faq: { id: '常见问题', defaultMessage: '常见问题' },
});

function PlainSteps({ steps }: { steps: PlainStep[] }) {
  return (
    <ol className="gp-plain-steps">
      {steps.map(({ title, lines, picture }, number) => (
        <li key={number}>
          <div>
            <h3>{title}</h3>
            <Lines lines={lines} />
          </div>
          {picture && (
            <img
              src={flattenToAppURL(picture.url)}
              alt={picture.text}
              loading="lazy"
            />
          )}
        </li>
      ))}
    </ol>
  );
}

export default function Guide({ content }: { content: object }) {
  const intl = useIntl();
  const page = pageOf<GuidePage>(content);
  usePrint();
  if (!page?.title) return null;
  const { matter } = page;
  const path = flattenToAppURL(page.url);
  const say = intl.formatMessage;
  const plain: [boolean, Group][] = [
    [
      page.steps.length > 0,
      {
        id: 'how',
        title: say(messages.how),
        body: <PlainSteps steps={page.steps} />,
      },
    ],
    [
      page.conditions.length > 0,
      {
        id: 'explained',
        title: say(messages.conditions),
        body: <Lines lines={page.conditions} />,
      },
    ],
    [
      page.tips.length > 0,
      {
        id: 'tips',
        title: say(messages.tips),
        body: <Lines lines={page.tips} />,
      },
    ],
    [
      page.faq.length > 0,
      {
        id: 'faq',
        title: say(messages.faq),
        body: <Faq faq={page.faq} />,
      },
    ],
  ];
  const facts = matter
    ? groupsOf(
        // The guide's own questions are the better ones.
        {
          ...matter,
          faq: page.faq.length ? [] : matter.faq,
          guides: matter.guides.filter(({ url }) => url !== page.url),
        },
        intl,
      )
    : [];
  return (
    <article className="gp-wide gp-page gp-matter gp-guide">
      {matter && (
        <Metadata
          matter={matter}
          url={page.url}
          description={page.summary.join('')}
        />
      )}
      <PrintHead path={path} url={page.url} />
      <Head
        title={page.title}
        kinds={[say(messages.guide), matter?.type]}
        department={matter?.department}
        region={matter?.region}
        code={matter?.code}
      />
      {page.summary.map((line, number) => (
        <p key={number} className="gp-lead gp-summary">
          {line}
        </p>
      ))}
      {matter ? <MatterNotice page={matter} /> : <NoMatter />}
      {matter && <Glance page={matter} />}
      <Actions
        path={path}
        title={page.title}
        onlineUrl={matter?.online_url}
        applyFor={matter?.online_url && matter.uid}
        bookFor={matter?.reservable ? matter.uid : ''}
        askAbout={matter && !matter.notice ? matter.uid : ''}
      />
      <Parts
        groups={[
          ...plain.filter(([shown]) => shown).map(([, group]) => group),
          ...facts,
        ]}
      />
      {matter && (
        <p className="gp-soft gp-small gp-source">
          <FormattedMessage
            id="时限、材料、收费等始终取自{matter}，与清单同步更新。"
            defaultMessage="时限、材料、收费等始终取自{matter}，与清单同步更新。"
            values={{ matter: <To url={matter.url}>{matter.title}</To> }}
          />
        </p>
      )}
      <About version={page.version} />
    </article>
  );
}
