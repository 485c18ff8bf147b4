/** 申请材料: the list at the left, the file at the right, and what the officer finds of each. */
import { useState } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Field } from '../../components/Field';
import { sizeText } from '../../reviewers/review/Attachments';
import type { Case, CaseMaterial, Verdict } from '../data';
import { Preview } from '../parts/Preview';
import { type Judgement, judgementOf, type Judgements } from './useJudgements';

const messages = defineMessages({
  list: { id: '材料清单', defaultMessage: '材料清单' },
  pending: { id: '未审核', defaultMessage: '未审核' },
  accepted: { id: '符合要求', defaultMessage: '符合要求' },
  rejected: { id: '需要补正', defaultMessage: '需要补正' },
  not_needed: { id: '无需提交', defaultMessage: '无需提交' },
  verdict: { id: '审核结论', defaultMessage: '审核结论' },
  remark: { id: '材料意见', defaultMessage: '材料意见' },
  paper: { id: '纸质收取', defaultMessage: '纸质收取' },
  upload: { id: '网上上传', defaultMessage: '网上上传' },
  certificate: { id: '电子证照', defaultMessage: '电子证照' },
  sharing: { id: '数据共享', defaultMessage: '数据共享' },
  other: { id: '其他方式', defaultMessage: '其他方式' },
  none: { id: '没有提交', defaultMessage: '没有提交' },
});

const VERDICTS: Verdict[] = ['accepted', 'rejected', 'not_needed', 'pending'];
const TONES: Record<Verdict, string> = {
  pending: '',
  accepted: 'gp-good',
  rejected: 'gp-bad',
  not_needed: '',
};

/** Whether a judgement goes anywhere: an action of these sends it. */
const JUDGING = [
  'accept',
  'ask_correction',
  'refuse',
  'settle',
  'pass_node',
  'propose',
];

interface Props {
  item: Case;
  typed: Judgements;
  onJudge: (position: number, judgement: Judgement) => void;
}

export function Materials({ item, typed, onJudge }: Props) {
  const intl = useIntl();
  const [position, setPosition] = useState(item.materials[0]?.position ?? 0);
  const chosen = item.materials.find((one) => one.position === position);
  const judges = item.actions.some(({ id }) => JUDGING.includes(id));
  if (!chosen) {
    return (
      <p className="gp-soft">
        <FormattedMessage
          id="这个事项不需要材料。"
          defaultMessage="这个事项不需要材料。"
        />
      </p>
    );
  }
  return (
    <section
      className="gp-case-materials"
      aria-label={intl.formatMessage(messages.list)}
    >
      <ol className="gp-plain-list">
        {item.materials.map((material) => {
          const { verdict } = judgementOf(material, typed);
          return (
            <li key={material.position}>
              <button
                type="button"
                aria-current={material === chosen ? 'true' : undefined}
                onClick={() => setPosition(material.position)}
              >
                <span>
                  {material.position}. {material.name}
                </span>
                <span className={`gp-tag ${TONES[verdict]}`}>
                  {intl.formatMessage(messages[verdict])}
                </span>
                <span className="gp-soft gp-small">
                  <Obtained material={material} />
                </span>
              </button>
            </li>
          );
        })}
      </ol>
      <Viewer
        key={chosen.position}
        material={chosen}
        judgement={judgementOf(chosen, typed)}
        onJudge={
          judges
            ? (judgement) => onJudge(chosen.position, judgement)
            : undefined
        }
      />
    </section>
  );
}

function Obtained({ material }: { material: CaseMaterial }) {
  const intl = useIntl();
  const { obtained, files, necessity } = material;
  const known = messages[(obtained || 'none') as 'paper'] ?? messages.other;
  return (
    <>
      {necessity === 'required' ? (
        <FormattedMessage id="必要" defaultMessage="必要" />
      ) : (
        <FormattedMessage id="非必要" defaultMessage="非必要" />
      )}
      {' · '}
      {intl.formatMessage(known)}
      {files.length > 0 && (
        <>
          {' · '}
          <FormattedMessage
            id="{count} 个文件"
            defaultMessage="{count} 个文件"
            values={{ count: files.length }}
          />
        </>
      )}
    </>
  );
}

interface ViewerProps {
  material: CaseMaterial;
  judgement: Judgement;
  /** Undefined where nothing can be judged now. */
  onJudge?: (judgement: Judgement) => void;
}

function Viewer({ material, judgement, onJudge }: ViewerProps) {
  const intl = useIntl();
  const [uid, setUid] = useState(material.files[0]?.uid ?? '');
  const file = material.files.find((one) => one.uid === uid);
  const { asked, name } = material;
  const set = (changes: Partial<Judgement>) =>
    onJudge?.({ ...judgement, ...changes });
  return (
    <div className="gp-sheet gp-viewer">
      <h2>{name}</h2>
      <p className="gp-soft">
        <FormattedMessage
          id="原件 {originals} 份，复印件 {copies} 份"
          defaultMessage="原件 {originals} 份，复印件 {copies} 份"
          values={{
            originals: asked.originals ?? 0,
            copies: asked.copies ?? 0,
          }}
        />
        {asked.filling_notes && `。${asked.filling_notes}`}
      </p>
      {material.files.length > 1 && (
        <div className="gp-row">
          {material.files.map((one) => (
            <button
              key={one.uid}
              type="button"
              className="gp-button gp-compact"
              aria-pressed={one.uid === uid}
              onClick={() => setUid(one.uid)}
            >
              <span translate="no">
                {one.name} · {sizeText(one.size)}
              </span>
            </button>
          ))}
        </div>
      )}
      {file ? (
        <Preview
          address={file['@id']}
          name={file.name}
          type={file.media_type}
        />
      ) : (
        <p className="gp-notice">
          <FormattedMessage
            id="没有上传文件，请核对纸质材料。"
            defaultMessage="没有上传文件，请核对纸质材料。"
          />
        </p>
      )}
      {onJudge ? (
        <>
          <fieldset className="gp-choices gp-verdicts">
            <legend>{intl.formatMessage(messages.verdict)}</legend>
            {VERDICTS.map((verdict) => (
              <label key={verdict} className="gp-check">
                <input
                  type="radio"
                  name={`verdict-${material.position}`}
                  checked={judgement.verdict === verdict}
                  onChange={() => set({ verdict })}
                />
                {intl.formatMessage(messages[verdict])}
              </label>
            ))}
          </fieldset>
          <Field label={intl.formatMessage(messages.remark)}>
            {(control) => (
              <input
                {...control}
                className="gp-input"
                maxLength={1000}
                autoComplete="off"
                value={judgement.remark}
                onChange={(event) => set({ remark: event.target.value })}
              />
            )}
          </Field>
          <label className="gp-check">
            <input
              type="checkbox"
              checked={judgement.originals_seen}
              onChange={(event) =>
                set({ originals_seen: event.target.checked })
              }
            />
            <FormattedMessage id="已核对原件" defaultMessage="已核对原件" />
          </label>
          <p className="gp-help">
            <FormattedMessage
              id="材料意见在受理、要求补正、通过本环节等办理时一并保存。"
              defaultMessage="材料意见在受理、要求补正、通过本环节等办理时一并保存。"
            />
          </p>
        </>
      ) : (
        <p>
          {intl.formatMessage(messages.verdict)}：
          {intl.formatMessage(messages[judgement.verdict])}
          {judgement.remark && `（${judgement.remark}）`}
          {judgement.originals_seen && (
            <>
              {' · '}
              <FormattedMessage id="已核对原件" defaultMessage="已核对原件" />
            </>
          )}
        </p>
      )}
    </div>
  );
}
