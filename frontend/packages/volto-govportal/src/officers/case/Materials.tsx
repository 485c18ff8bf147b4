/** 申请材料: the list at the left, the file at the right, and what the officer finds of each. */
import { type ReactNode, useState } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Field } from '../../components/Field';
import { Icon } from '../../components/Icon';
import type { Key } from '../../components/Keys';
import { useShortcuts } from '../../components/useShortcuts';
import { sizeText } from '../../reviewers/review/Attachments';
import type { Case, CaseMaterial, Verdict } from '../data';
import { PICTURE_KEYS } from '../parts/Picture';
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

/** What was found of a material, in words. */
export const verdictOf = ({ verdict }: Judgement) => messages[verdict];

/** Whether a judgement goes anywhere: an action of these sends it. */
const JUDGING = [
  'accept',
  'ask_correction',
  'refuse',
  'settle',
  'pass_node',
  'propose',
];

/** A file of a material; no file of one that has none. */
export interface Place {
  position: number;
  uid: string;
}

/** All files in the order of the materials, so that one leads to the next. */
export function placesOf(materials: CaseMaterial[]): Place[] {
  return materials.flatMap(({ position, files }) =>
    files.length > 0
      ? files.map(({ uid }) => ({ position, uid }))
      : [{ position, uid: '' }],
  );
}

export const MATERIAL_KEYS: Key[] = [
  {
    chord: '[',
    title: (
      <FormattedMessage id="上一个材料文件" defaultMessage="上一个材料文件" />
    ),
  },
  {
    chord: ']',
    title: (
      <FormattedMessage id="下一个材料文件" defaultMessage="下一个材料文件" />
    ),
  },
  ...PICTURE_KEYS,
];

interface Props {
  item: Case;
  typed: Judgements;
  onJudge: (position: number, judgement: Judgement) => void;
  /** What stands beside the files instead of their list; none for the list. */
  beside?: ReactNode;
  /** The way to the form beside the files, or back to the list. */
  way: ReactNode;
}

export function Materials({ item, typed, onJudge, beside, way }: Props) {
  const intl = useIntl();
  const places = placesOf(item.materials);
  const [at, setAt] = useState(0);
  const place = places[Math.min(at, places.length - 1)];
  const go = (by: number) =>
    setAt(Math.min(Math.max(at + by, 0), places.length - 1));
  useShortcuts({ '[': () => go(-1), ']': () => go(1) });
  const chosen = item.materials.find((one) => one.position === place?.position);
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
  const goTo = (position: number, uid?: string) =>
    setAt(
      places.findIndex(
        (one) => one.position === position && (!uid || one.uid === uid),
      ),
    );
  return (
    <section aria-label={intl.formatMessage(messages.list)}>
      <div className="gp-row gp-material-ways gp-no-print">
        <button
          type="button"
          className="gp-button gp-compact"
          disabled={at === 0}
          onClick={() => go(-1)}
        >
          <Icon name="chevron-left" />
          <FormattedMessage id="上一个" defaultMessage="上一个" />
          <kbd aria-hidden="true">[</kbd>
        </button>
        <span role="status">
          <FormattedMessage
            id="第 {number} 个，共 {count} 个"
            defaultMessage="第 {number} 个，共 {count} 个"
            values={{ number: at + 1, count: places.length }}
          />
        </span>
        <button
          type="button"
          className="gp-button gp-compact"
          disabled={at === places.length - 1}
          onClick={() => go(1)}
        >
          <FormattedMessage id="下一个" defaultMessage="下一个" />
          <kbd aria-hidden="true">]</kbd>
          <Icon name="chevron-right" />
        </button>
        {way}
      </div>
      <div className={`gp-case-materials${beside ? ' gp-beside' : ''}`}>
        {beside ? (
          <div className="gp-material-form">{beside}</div>
        ) : (
          <ol className="gp-plain-list">
            {item.materials.map((material) => {
              const { verdict } = judgementOf(material, typed);
              return (
                <li key={material.position}>
                  <button
                    type="button"
                    aria-current={material === chosen ? 'true' : undefined}
                    onClick={() => goTo(material.position)}
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
        )}
        <Viewer
          material={chosen}
          uid={place.uid}
          onFile={(uid) => goTo(chosen.position, uid)}
          judgement={judgementOf(chosen, typed)}
          onJudge={
            judges
              ? (judgement) => onJudge(chosen.position, judgement)
              : undefined
          }
        />
      </div>
    </section>
  );
}

export function Obtained({ material }: { material: CaseMaterial }) {
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
  /** The file that is shown; empty where there is none. */
  uid: string;
  onFile: (uid: string) => void;
  judgement: Judgement;
  /** Undefined where nothing can be judged now. */
  onJudge?: (judgement: Judgement) => void;
}

function Viewer(props: ViewerProps) {
  const { material, uid, onFile, judgement, onJudge } = props;
  const intl = useIntl();
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
      {material.files.length > 1 && (
        <div className="gp-row">
          {material.files.map((one) => (
            <button
              key={one.uid}
              type="button"
              className="gp-button gp-compact"
              aria-pressed={one.uid === uid}
              onClick={() => onFile(one.uid)}
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
          key={file.uid}
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
    </div>
  );
}
