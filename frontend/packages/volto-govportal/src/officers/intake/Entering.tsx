/** The form that an officer fills in for a visitor. */
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Confirm } from '../../components/Confirm';
import { Refused } from '../../components/Refused';
import type { Applicant, Case as Draft } from '../../citizens/apply/data';
import {
  ApplicantFields,
  useApplicantCheck,
} from '../../citizens/apply/fill/ApplicantFields';
import { CaseForm } from '../../citizens/apply/fill/CaseForm';
import { checkForm } from '../../citizens/apply/fill/check';
import { Choices } from '../../citizens/apply/fill/Choices';
import type { Contract, Data } from '../../citizens/apply/fill/contract';
import { faultsOf, type Faults } from '../../citizens/apply/fill/faults';
import { SaveLine } from '../../citizens/apply/fill/SaveLine';
import { useDraft } from '../../citizens/apply/fill/useDraft';
import { Field } from '../../components/Field';
import { RefusedError } from '../../data/send';
import { useSubmit } from '../../data/useSubmit';
import { resultFaults, resultOf } from '../dialogs/result';
import { ResultFields } from '../dialogs/ResultFields';
import { useSending } from '../parts/useSending';
import { Received } from './Received';
import {
  type Entry,
  materialsOf,
  type Received as One,
  receivedOf,
  register,
  type Registered,
  type Way,
} from './register';
import '../../citizens/apply/apply.scss';

const messages = defineMessages({
  check: {
    id: '还不能提交，请改正下面标出的内容。',
    defaultMessage: '还不能提交，请改正下面标出的内容。',
  },
  wait: {
    id: '扫描件还在上传，请稍候。',
    defaultMessage: '扫描件还在上传，请稍候。',
  },
  kept: {
    id: '填写的内容没有保存，所以没有提交。请按上面的提示处理后再提交。',
    defaultMessage:
      '填写的内容没有保存，所以没有提交。请按上面的提示处理后再提交。',
  },
  declared: {
    id: '请让申请人在纸质承诺书上签字，然后勾选。',
    defaultMessage: '请让申请人在纸质承诺书上签字，然后勾选。',
  },
  material: {
    id: '请收取必要材料“{name}”，或者上传扫描件。',
    defaultMessage: '请收取必要材料“{name}”，或者上传扫描件。',
  },
  way: { id: '提交以后', defaultMessage: '提交以后' },
  register: {
    id: '只登记收件，以后再受理',
    defaultMessage: '只登记收件，以后再受理',
  },
  accept: { id: '当场受理', defaultMessage: '当场受理' },
  settle: {
    id: '当场办结，结果当面交给申请人（即办件）',
    defaultMessage: '当场办结，结果当面交给申请人（即办件）',
  },
  opinion: { id: '办理结果', defaultMessage: '办理结果' },
  opinionNeeded: { id: '请填写办理结果。', defaultMessage: '请填写办理结果。' },
  discard: { id: '放弃录入', defaultMessage: '放弃录入' },
});

interface Props {
  draft: Draft;
  /** The electronic form; null where the matter has none. */
  contract: Contract | null;
  onDone: (registered: Registered) => void;
  onDiscard: () => Promise<void>;
}

const NATURAL = { kind: 'natural', id_type: 'resident_id' } as const;

export function Entering(props: Props) {
  const { contract, onDone, onDiscard } = props;
  const intl = useIntl();
  const submit = useSubmit();
  const sending = useSending();
  const checkApplicant = useApplicantCheck();
  const immediate = props.draft.matter && isImmediate(props.draft);
  const draft = useDraft(props.draft);
  const { materials } = draft.saved;
  const given = useRef(new Set<string>());
  const [applicant, setApplicant] = useState<Applicant>(() =>
    props.draft.applicant.kind
      ? props.draft.applicant
      : { ...props.draft.applicant, ...NATURAL },
  );
  const [form, setForm] = useState<Data>(contract?.data ?? {});
  const [received, setReceived] = useState<Record<number, One>>(() =>
    receivedOf(props.draft.materials),
  );
  const [declared, setDeclared] = useState(false);
  const [way, setWay] = useState<Way>(immediate ? 'settle' : 'accept');
  const [opinion, setOpinion] = useState('');
  const [result, setResult] = useState(() =>
    resultOf({
      ...(props.draft.matter as object),
      department: props.draft.department,
    }),
  );
  const [faults, setFaults] = useState<Faults>({});
  const [discarding, setDiscarding] = useState(false);
  const { matter_title: title } = props.draft;

  // A scan that has arrived is the draft's at once.
  useEffect(() => {
    for (const one of sending.files) {
      if (!one.id || given.current.has(one.id)) continue;
      given.current.add(one.id);
      const position = Number(one.place);
      const obtained = received[position]?.paper ? 'paper' : 'upload';
      draft
        .now({ materials: [{ position, add: [one.id], obtained }] })
        .then(() => sending.forget(one))
        .catch(() => given.current.delete(one.id));
    }
    // Only what is sent matters; the rest is as it is at that moment.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [sending.files]);

  function removeScan(position: number, file: string) {
    // What fails is said by the line that says what is saved.
    draft
      .now({ materials: [{ position, remove: [file] }] })
      .catch(() => undefined);
  }

  function missing(): Faults {
    const found: Faults = {
      ...checkApplicant(applicant),
      ...(contract ? checkForm(contract, form, intl) : {}),
    };
    for (const { position, name, necessity, files } of materials) {
      const has =
        received[position]?.paper ||
        files.length > 0 ||
        sending.idsOf(String(position)).length > 0;
      if (necessity === 'required' && !has) {
        found[`materials.${position}`] = intl.formatMessage(messages.material, {
          name,
        });
      }
    }
    if (!declared) {
      found.declaration = intl.formatMessage(messages.declared);
    }
    if (way === 'settle') {
      if (!opinion.trim()) {
        found.opinion = intl.formatMessage(messages.opinionNeeded);
      }
      Object.assign(found, resultFaults(intl, result));
    }
    return found;
  }

  /** All that was received, with the scans that the draft could not take when they arrived. */
  function whatIsHere() {
    return materialsOf(materials, received).map((one) => {
      const add = sending
        .idsOf(String(one.position))
        .filter((id) => !given.current.has(id));
      if (add.length === 0) return one;
      return { ...one, add, obtained: one.obtained || 'upload' };
    });
  }

  function refuse(message: string, found: Faults) {
    setFaults(found);
    submit.refuse(message, found);
  }

  async function go(event: FormEvent) {
    event.preventDefault();
    if (sending.busy) {
      refuse(intl.formatMessage(messages.wait), {});
      return;
    }
    const found = missing();
    if (Object.keys(found).length > 0) {
      refuse(intl.formatMessage(messages.check), found);
      return;
    }
    setFaults({});
    const entry: Entry = {
      received,
      declaration: declared,
      way,
      opinion: opinion.trim(),
      result: way === 'settle' ? result : null,
    };
    let registered: Registered | undefined;
    let kept = false;
    const done = await submit.run(async () => {
      try {
        draft.change({
          applicant,
          ...(contract ? { form } : {}),
          materials: whatIsHere(),
        });
        kept = await draft.flush();
        if (!kept) return;
        const saved = { ...draft.saved, revision: draft.revision() };
        registered = await register(saved, entry);
      } catch (error) {
        if (error instanceof RefusedError) setFaults(faultsOf(error.refusal));
        throw error;
      }
    });
    if (done && !kept) refuse(intl.formatMessage(messages.kept), {});
    if (registered) onDone(registered);
  }

  const ways: Way[] = immediate
    ? ['settle', 'accept', 'register']
    : ['accept', 'register'];

  return (
    <>
      <form ref={submit.ref} className="gp-entering" noValidate onSubmit={go}>
        <p className="gp-lead">
          <FormattedMessage
            id="申请事项：{title}"
            defaultMessage="申请事项：{title}"
            values={{ title }}
          />
        </p>
        <SaveLine draft={draft} onReload={() => window.location.reload()} />
        <Refused message={submit.message} />
        <section className="gp-sheet" aria-labelledby="enter-applicant">
          <h2 id="enter-applicant">
            <FormattedMessage id="申请人" defaultMessage="申请人" />
          </h2>
          <ApplicantFields
            applicant={applicant}
            faults={faults}
            onChange={(changed) => {
              setApplicant(changed);
              draft.change({ applicant: changed });
            }}
          />
        </section>
        {contract && (
          <section className="gp-sheet" aria-labelledby="enter-form">
            <h2 id="enter-form">{contract.title}</h2>
            <CaseForm
              contract={contract}
              data={form}
              faults={faults}
              onChange={(changed) => {
                setForm(changed);
                draft.change({ form: changed });
              }}
            />
          </section>
        )}
        {materials.length > 0 && (
          <section className="gp-sheet" aria-labelledby="enter-materials">
            <h2 id="enter-materials">
              <FormattedMessage id="收取材料" defaultMessage="收取材料" />
            </h2>
            <Received
              materials={materials}
              received={received}
              faults={faults}
              sending={sending}
              onChange={(changed) => {
                setReceived(changed);
                draft.change({ materials: materialsOf(materials, changed) });
              }}
              onRemove={removeScan}
            />
          </section>
        )}
        <section className="gp-sheet" aria-labelledby="enter-end">
          <h2 id="enter-end">
            <FormattedMessage id="承诺和提交" defaultMessage="承诺和提交" />
          </h2>
          <fieldset
            className="gp-field"
            data-invalid={faults.declaration ? '' : undefined}
            aria-describedby={faults.declaration && 'declaration-fault'}
          >
            <legend>
              <FormattedMessage id="申请人承诺" defaultMessage="申请人承诺" />
            </legend>
            <label className="gp-check">
              <input
                type="checkbox"
                checked={declared}
                onChange={(event) => setDeclared(event.target.checked)}
              />
              <FormattedMessage
                id="申请人已在纸质承诺书上签字：所填信息和所交材料真实、有效"
                defaultMessage="申请人已在纸质承诺书上签字：所填信息和所交材料真实、有效"
              />
            </label>
            {faults.declaration && (
              <p className="gp-fault" id="declaration-fault">
                {faults.declaration}
              </p>
            )}
          </fieldset>
          <Choices
            label={intl.formatMessage(messages.way)}
            choices={ways.map((value) => ({
              value,
              title: intl.formatMessage(messages[value]),
            }))}
            chosen={[way]}
            onChoose={([chosen]) => setWay(chosen as Way)}
          />
          {way === 'settle' && (
            <>
              <Field
                label={intl.formatMessage(messages.opinion)}
                fault={faults.opinion}
                required
              >
                {(control) => (
                  <textarea
                    {...control}
                    className="gp-input"
                    value={opinion}
                    onChange={(event) => setOpinion(event.target.value)}
                  />
                )}
              </Field>
              <ResultFields
                result={result}
                faults={faults}
                onChange={setResult}
              />
            </>
          )}
          <p className="gp-row">
            <button
              type="submit"
              className="gp-button gp-primary"
              disabled={submit.busy}
            >
              <FormattedMessage id="提交" defaultMessage="提交" />
            </button>
            <button
              type="button"
              className="gp-button gp-danger"
              disabled={submit.busy}
              onClick={() => setDiscarding(true)}
            >
              {intl.formatMessage(messages.discard)}
            </button>
          </p>
        </section>
      </form>
      {discarding && (
        <Confirm
          title={intl.formatMessage(messages.discard)}
          action={intl.formatMessage(messages.discard)}
          onClose={() => setDiscarding(false)}
          onConfirm={onDiscard}
        >
          <p>
            <FormattedMessage
              id="已填写的内容和已上传的扫描件都会删除。"
              defaultMessage="已填写的内容和已上传的扫描件都会删除。"
            />
          </p>
        </Confirm>
      )}
    </>
  );
}

/** Whether the matter is finished at once. */
function isImmediate(draft: Draft): boolean {
  return (
    (draft as unknown as { handling_type: string }).handling_type ===
    'immediate'
  );
}
