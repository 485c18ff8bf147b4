/** A case for the officers who handle it. */
import { useState } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Link, useHistory, useLocation, useParams } from 'react-router-dom';
import { caseOf } from '../../citizens/apply/data';
import type { Contract } from '../../citizens/apply/fill/contract';
import { Icon } from '../../components/Icon';
import { PageTitle } from '../../components/PageTitle';
import { usePrinting } from '../../components/usePrinting';
import { useResource } from '../../data/resource';
import { Notice } from '../../reviewers/Notice';
import { Problem } from '../../shell/Problem';
import { type Case, pageOf } from '../data';
import { Actions } from './Actions';
import { Archive } from './Archive';
import { Basics } from './Basics';
import { Evaluations } from '../evaluation/Evaluations';
import { Form } from './Form';
import { Head } from './Head';
import { MaterialList } from './MaterialList';
import { MATERIAL_KEYS, Materials } from './Materials';
import { Papers } from './Papers';
import { listOf, USUAL } from '../worklist/kinds';
import { Steps } from './Steps';
import { useDone } from './useDone';
import { judgedOf, useJudgements } from './useJudgements';
import '../../reviewers/reviewers.scss';
import '../officers.scss';

const messages = defineMessages({
  tabs: { id: '办件内容', defaultMessage: '办件内容' },
  basics: { id: '基本信息', defaultMessage: '基本信息' },
  form: { id: '申请表单', defaultMessage: '申请表单' },
  materials: { id: '申请材料', defaultMessage: '申请材料' },
  steps: { id: '办理过程', defaultMessage: '办理过程' },
  papers: { id: '文书', defaultMessage: '文书' },
  archive: { id: '归档', defaultMessage: '归档' },
  tab: { id: '看“{title}”', defaultMessage: '看“{title}”' },
  beside: { id: '对照申请表单', defaultMessage: '对照申请表单' },
  list: { id: '看材料清单', defaultMessage: '看材料清单' },
});

const TABS = [
  'basics',
  'form',
  'materials',
  'steps',
  'papers',
  'archive',
] as const;
type Tab = (typeof TABS)[number];

/** What a case of another kind than an application has no materials, form or notices for. */
const OTHER_TABS: Tab[] = ['basics', 'steps', 'archive'];

/** The tabs of a case. */
export const tabsOf = (kind = USUAL): readonly Tab[] =>
  kind === USUAL ? TABS : OTHER_TABS;

/** The tab that an address names. */
export function tabOf(search: string, tabs: readonly Tab[] = TABS): Tab {
  const asked = new URLSearchParams(search).get('tab');
  return tabs.find((tab) => tab === asked) ?? 'basics';
}

export default function CasePage() {
  const { uid } = useParams<{ uid: string }>();
  const [{ data, refusal }, reload] = useResource<Case>(caseOf(uid));
  if (refusal && !data) return <Problem status={refusal.status} />;
  if (!data) return <div className="gp-wide gp-page gp-waiting" aria-busy />;
  return (
    <Loaded
      key={uid}
      item={data}
      reload={async () => {
        await reload().catch(() => undefined);
      }}
    />
  );
}

interface Props {
  item: Case;
  reload: () => Promise<void>;
}

function Loaded({ item, reload }: Props) {
  const intl = useIntl();
  const history = useHistory();
  const { search } = useLocation();
  const tabs = tabsOf(item.kind);
  const tab = tabOf(search, tabs);
  const { typed, judge, forget } = useJudgements(item);
  // Personal data stay with this page and are forgotten with it.
  const [unmasked, setUnmasked] = useState<Case | null>(null);
  const shown = unmasked?.revision === item.revision ? unmasked : item;
  const [contract, setContract] = useState<Contract | null>(null);
  const printing = usePrinting();
  const query = new URLSearchParams(search);
  const beside =
    tab === 'materials' && !!item.form.uid && query.get('beside') === 'form';
  const form = <Form item={item} contract={contract} onShow={setContract} />;
  const goTo = (one: Tab) => history.push(`${pageOf(item.uid)}?tab=${one}`);

  const done = useDone(item, reload, forget);

  return (
    <div className="gp-wide gp-page gp-review gp-case">
      <PageTitle
        title={item.title}
        lead={<span className="gp-code">{item.number}</span>}
      >
        <button
          type="button"
          className="gp-button gp-no-print"
          onClick={() => window.print()}
        >
          <Icon name="print" />
          <FormattedMessage id="打印" defaultMessage="打印" />
        </button>
        <Link className="gp-button gp-no-print" to={listOf(item)}>
          <FormattedMessage
            id="回到办件工作台"
            defaultMessage="回到办件工作台"
          />
        </Link>
      </PageTitle>
      <Notice />
      <Head item={item} />
      <div
        className={`gp-columns${beside ? ' gp-wide-main' : ' gp-side-right'}`}
      >
        <div className="gp-review-main">
          <nav
            className="gp-no-print"
            aria-label={intl.formatMessage(messages.tabs)}
          >
            <ul className="gp-tabs">
              {tabs.map((one) => (
                <li key={one}>
                  <Link
                    to={`${pageOf(item.uid)}?tab=${one}`}
                    aria-current={one === tab ? 'page' : undefined}
                  >
                    {intl.formatMessage(messages[one])}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
          {printing ? (
            <>
              <Basics item={shown} onUnmasked={setUnmasked} />
              {contract && form}
              <MaterialList materials={item.materials} typed={typed} />
              <Steps steps={item.timeline} />
              <Papers item={item} />
            </>
          ) : (
            <>
              {tab === 'basics' && (
                <>
                  <Basics item={shown} onUnmasked={setUnmasked} />
                  <Evaluations item={item} />
                </>
              )}
              {tab === 'form' && form}
              {tab === 'materials' && (
                <Materials
                  item={item}
                  typed={typed}
                  onJudge={judge}
                  beside={beside && form}
                  way={
                    item.form.uid && (
                      <Link
                        className="gp-button gp-compact"
                        to={`${pageOf(item.uid)}?tab=materials${
                          beside ? '' : '&beside=form'
                        }`}
                      >
                        {intl.formatMessage(
                          beside ? messages.list : messages.beside,
                        )}
                      </Link>
                    )
                  }
                />
              )}
              {tab === 'steps' && <Steps steps={item.timeline} />}
              {tab === 'papers' && <Papers item={item} />}
              {tab === 'archive' && <Archive item={item} />}
            </>
          )}
        </div>
        <aside className="gp-review-side">
          <Actions
            item={item}
            judged={judgedOf(typed)}
            keys={[
              ...tabs.map((one, number) => ({
                chord: `${number + 1}`,
                title: intl.formatMessage(messages.tab, {
                  title: intl.formatMessage(messages[one]),
                }),
                onPress: () => goTo(one),
              })),
              ...(tab === 'materials' ? MATERIAL_KEYS : []),
            ]}
            reload={reload}
            onDone={done}
          />
        </aside>
      </div>
    </div>
  );
}
