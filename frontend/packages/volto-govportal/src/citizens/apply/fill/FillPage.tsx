/** The steps of an application: what was typed is kept at once, what is wrong is said where it is. */
import { useEffect, useRef, useState } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { useHistory } from 'react-router-dom';
import { PageTitle } from '../../../components/PageTitle';
import { RefusedError, send } from '../../../data/send';
import {
  type Applicant,
  type ApplicantChoice,
  type Case,
  formOf,
  type Ticket,
} from '../data';
import { CorrectionBox } from '../follow/CorrectionBox';
import { ApplicantFields, useApplicantCheck } from './ApplicantFields';
import { CaseForm } from './CaseForm';
import { checkForm } from './check';
import { Confirm } from './Confirm';
import type { Contract, Data } from './contract';
import { type Faults, faultsOf, focusFault, partOf } from './faults';
import { ForWhom } from './ForWhom';
import { Materials } from './Materials';
import { SaveLine } from './SaveLine';
import { StepLine, type StepName, STEP_TITLES } from './StepLine';
import { Submitted } from './Submitted';
import { useDraft } from './useDraft';
import { useUploads } from './useUploads';

const messages = defineMessages({
  title: { id: '申请{matter}', defaultMessage: '申请{matter}' },
  correct: { id: '补正{matter}', defaultMessage: '补正{matter}' },
  check: { id: '请按提示更正。', defaultMessage: '请按提示更正。' },
  unsaved: {
    id: '最后的改动还没有保存，请先保存，再提交。',
    defaultMessage: '最后的改动还没有保存，请先保存，再提交。',
  },
  arriving: {
    id: '还有文件没有传完，请等传完或者取消后再提交。',
    defaultMessage: '还有文件没有传完，请等传完或者取消后再提交。',
  },
  failed: {
    id: '没有办成，请稍后再试',
    defaultMessage: '没有办成，请稍后再试',
  },
  overtaken: {
    id: '这份申请在别处已经改动，请重新载入后再提交。',
    defaultMessage: '这份申请在别处已经改动，请重新载入后再提交。',
  },
  declare: {
    id: '请阅读并勾选承诺。',
    defaultMessage: '请阅读并勾选承诺。',
  },
});

/** The step in which a fault can be mended. */
function stepOf(key: string): StepName {
  const part = partOf(key);
  return part === 'applicant' || part === 'form' || part === 'materials'
    ? part
    : 'confirm';
}

interface Props {
  first: Case;
  contract: Contract | null;
  /** Those that he may apply for; none where he types who applies. */
  choices: ApplicantChoice[];
  onReload: () => void;
}

export function FillPage({ first, contract, choices, onReload }: Props) {
  const intl = useIntl();
  const history = useHistory();
  const draft = useDraft(first);
  const uploads = useUploads((position, upload) =>
    draft.now({ materials: [{ position, add: [upload] }] }),
  );
  const choosing = choices.length > 0;
  const checkApplicant = useApplicantCheck(choosing);
  const correcting = first.state.id === 'correction';
  const steps: StepName[] = [
    // Who applies stays who he is when something is corrected.
    ...(correcting ? [] : (['applicant'] as const)),
    ...(contract ? (['form'] as const) : []),
    ...(first.materials.length ? (['materials'] as const) : []),
    'confirm',
  ];
  const [step, setStep] = useState<StepName>(steps[0]);
  const [applicant, setApplicant] = useState<Applicant>(first.applicant);
  const [data, setData] = useState<Data>(contract?.data ?? {});
  const written = useRef(Object.keys(first.form.data ?? {}).length > 0);
  const [declared, setDeclared] = useState(false);
  const [opinion, setOpinion] = useState('');
  const [faults, setFaults] = useState<Faults>({});
  const [said, setSaid] = useState('');
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState<(Case & Ticket) | null>(null);
  /** Counts what wants the focus: a step that was gone to, or a fault. */
  const [wanted, setWanted] = useState({ what: '', times: 0 });
  const page = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    if (wanted.what === 'step') heading.current?.focus();
    if (wanted.what === 'fault') focusFault(page.current);
  }, [wanted]);

  const want = (what: string) =>
    setWanted(({ times }) => ({ what, times: times + 1 }));

  function keepForm(changed: Data) {
    written.current = true;
    setData(changed);
    draft.change({ form: changed });
  }

  function go(to: StepName) {
    // What was filled in beforehand is kept as soon as somebody has looked at it.
    if (step === 'applicant' && (applicant.key || !choosing)) {
      draft.change({ applicant });
    }
    if (step === 'form') keepForm(data);
    const saved = draft.flush().catch(() => false);
    if (to === 'form') saved.then(prefill);
    setSaid('');
    setStep(to);
    want('step');
  }

  function keepApplicant(changed: Applicant) {
    setApplicant(changed);
    draft.change({ applicant: changed });
  }

  /** Apply for somebody else; what is known of him comes from the backend. */
  async function choose(key: string) {
    mend('applicant');
    setSaid('');
    try {
      await draft.flush();
      setApplicant((await draft.now({ applicant: { key } })).applicant);
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error;
      refuse(
        error.refusal.message || intl.formatMessage(messages.failed),
        faultsOf(error.refusal),
      );
    }
  }

  /** Who applies is known by now: what that says is filled into a form that nobody wrote in. */
  async function prefill() {
    if (written.current) return;
    const answer = await send<{ form: Contract | null }>(
      'get',
      formOf(first.uid),
    ).catch(() => null);
    // What was typed meanwhile is newer.
    if (answer?.form && !written.current) setData(answer.form.data);
  }

  /** Show what is wrong and lead to the first of it. */
  function refuse(message: string, found: Faults) {
    setSaid(message);
    setFaults(found);
    const places = new Set(Object.keys(found).map(stepOf));
    const to = steps.find((one) => places.has(one));
    if (to) setStep(to);
    want('fault');
  }

  function next() {
    const found =
      step === 'applicant'
        ? checkApplicant(applicant)
        : step === 'form' && contract
          ? checkForm(contract, data, intl)
          : {};
    if (Object.keys(found).length > 0) {
      refuse(intl.formatMessage(messages.check), found);
      return;
    }
    setFaults((before) =>
      Object.fromEntries(
        Object.entries(before).filter(([key]) => stepOf(key) !== step),
      ),
    );
    go(steps[steps.indexOf(step) + 1]);
  }

  /** A fault is forgotten as soon as somebody works at its place. */
  function mend(part: string) {
    setFaults((before) =>
      Object.fromEntries(
        Object.entries(before).filter(([key]) => !key.startsWith(part)),
      ),
    );
  }

  async function submit() {
    if (!correcting && !declared) {
      refuse(intl.formatMessage(messages.check), {
        declaration: intl.formatMessage(messages.declare),
      });
      return;
    }
    if (uploads.sending.some(({ state }) => state !== 'refused')) {
      refuse(intl.formatMessage(messages.arriving), {});
      return;
    }
    setBusy(true);
    try {
      if (!(await draft.flush())) {
        refuse(intl.formatMessage(messages.unsaved), {});
        return;
      }
      const answer = await send<Case & Ticket>(
        'post',
        `/@cases/${first.uid}/${correcting ? 'resubmit' : 'submit'}`,
        {
          revision: draft.revision(),
          ...(correcting ? { opinion } : { declaration: declared }),
        },
      );
      if (correcting) history.push(`/cases/${first.uid}`);
      else setDone(answer);
    } catch (error) {
      const refusal = error instanceof RefusedError ? error.refusal : null;
      refuse(
        refusal?.status === 409
          ? intl.formatMessage(messages.overtaken)
          : refusal?.message || intl.formatMessage(messages.failed),
        refusal ? faultsOf(refusal) : {},
      );
    } finally {
      setBusy(false);
    }
  }

  const title = intl.formatMessage(
    correcting ? messages.correct : messages.title,
    { matter: first.matter_title },
  );
  if (done) {
    return (
      <div className="gp-wide gp-page">
        <PageTitle title={title} lead={first.department} />
        <Submitted case_={done} ticket={done} />
      </div>
    );
  }
  const at = steps.indexOf(step);
  return (
    <div ref={page} className="gp-wide gp-page gp-apply">
      <PageTitle title={title} lead={first.department} />
      {correcting && first.correction && (
        <CorrectionBox case_={first} correction={first.correction} />
      )}
      <StepLine
        steps={steps}
        now={step}
        wrong={new Set(Object.keys(faults).map(stepOf))}
        onGo={go}
      />
      <SaveLine draft={draft} onReload={onReload} />
      <section className="gp-sheet">
        <h2 ref={heading} tabIndex={-1}>
          {intl.formatMessage(STEP_TITLES[step])}
        </h2>
        {said && (
          <p className="gp-notice gp-bad" role="alert" tabIndex={-1}>
            {said}
          </p>
        )}
        {step === 'applicant' && choosing && (
          <ForWhom
            choices={choices}
            applicant={applicant}
            faults={faults}
            onChoose={choose}
            onChange={keepApplicant}
          />
        )}
        {step === 'applicant' && !choosing && (
          <ApplicantFields
            applicant={applicant}
            faults={faults}
            onChange={keepApplicant}
          />
        )}
        {step === 'form' && contract && (
          <CaseForm
            contract={contract}
            data={data}
            faults={faults}
            onChange={keepForm}
          />
        )}
        {step === 'materials' && (
          <Materials
            materials={draft.saved.materials}
            wanted={correcting ? first.correction?.materials ?? [] : []}
            faults={faults}
            uploads={{
              ...uploads,
              start(position, files) {
                mend(`materials.${position}`);
                uploads.start(position, files);
              },
            }}
            onChange={(change) => {
              mend(`materials.${change.position}`);
              return draft.now({ materials: [change] });
            }}
          />
        )}
        {step === 'confirm' && (
          <Confirm
            case_={draft.saved}
            applicant={applicant}
            contract={contract}
            data={data}
            correcting={correcting}
            declared={declared}
            opinion={opinion}
            fault={faults.declaration}
            onDeclare={(on) => {
              setDeclared(on);
              mend('declaration');
            }}
            onOpinion={setOpinion}
          />
        )}
        <p className="gp-row gp-apply-ways">
          {at > 0 && (
            <button
              type="button"
              className="gp-button"
              onClick={() => go(steps[at - 1])}
            >
              <FormattedMessage id="上一步" defaultMessage="上一步" />
            </button>
          )}
          {step === 'confirm' ? (
            <button
              type="button"
              className="gp-button gp-primary"
              disabled={busy}
              onClick={submit}
            >
              {busy ? (
                <FormattedMessage id="正在提交…" defaultMessage="正在提交…" />
              ) : correcting ? (
                <FormattedMessage id="提交补正" defaultMessage="提交补正" />
              ) : (
                <FormattedMessage id="提交申请" defaultMessage="提交申请" />
              )}
            </button>
          ) : (
            <button
              type="button"
              className="gp-button gp-primary"
              onClick={next}
            >
              <FormattedMessage id="下一步" defaultMessage="下一步" />
            </button>
          )}
        </p>
      </section>
    </div>
  );
}
