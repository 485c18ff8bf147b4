/** What to bring: a table to tick off, in the reader's own situation. */
import { useEffect, useState } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Icon } from '../../../components/Icon';
import {
  type Checklist,
  EMPTY,
  type Item,
  itemsOf,
  type Need,
  progressOf,
  recall,
  remember,
  situationsOf,
  toggled,
} from '../checklist';
import type { Material } from '../data';
import { FileLink } from './FileLink';
import { Lines } from './Block';

const messages = defineMessages({
  have: { id: '{name}，已备齐', defaultMessage: '{name}，已备齐' },
  waived: { id: '免交', defaultMessage: '免交' },
  optional: { id: '需要时提供', defaultMessage: '需要时提供' },
  later: { id: '可以容缺后补', defaultMessage: '可以容缺后补' },
});

function NeedTag({ need }: { need: Need }) {
  const intl = useIntl();
  if (need === 'needed') return null;
  return (
    <span className={`gp-tag${need === 'waived' ? ' gp-good' : ''}`}>
      {intl.formatMessage(messages[need])}
    </span>
  );
}

interface PanelProps {
  items: Item[];
  materials: Material[];
  list: Checklist;
  onChange: (list: Checklist) => void;
}

/** The reader's situation, how far the list is, and what to do with it. */
function Panel({ items, materials, list, onChange }: PanelProps) {
  const situations = situationsOf(materials, list);
  const { have, need } = progressOf(items);

  function print() {
    const { dataset } = document.documentElement;
    dataset.gpPrint = 'checklist';
    window.addEventListener('afterprint', () => delete dataset.gpPrint, {
      once: true,
    });
    window.print();
  }

  return (
    <div className="gp-checklist">
      {situations.length > 0 && (
        <fieldset>
          <legend>
            <FormattedMessage
              id="您属于下面哪些情形？符合的免交相应材料："
              defaultMessage="您属于下面哪些情形？符合的免交相应材料："
            />
          </legend>
          {situations.map(({ text, chosen, count }) => (
            <label key={text} className="gp-check">
              <input
                type="checkbox"
                checked={chosen}
                onChange={() =>
                  onChange({
                    ...list,
                    situations: toggled(list.situations, text),
                  })
                }
              />
              <span>
                {text}
                {count > 1 && (
                  <span className="gp-soft">
                    <FormattedMessage
                      id="（{count} 种材料）"
                      defaultMessage="（{count} 种材料）"
                      values={{ count }}
                    />
                  </span>
                )}
              </span>
            </label>
          ))}
        </fieldset>
      )}
      <div className="gp-progress">
        <p role="status">
          {have < need ? (
            <FormattedMessage
              id="已备齐 {have} 种，共需 {need} 种"
              defaultMessage="已备齐 {have} 种，共需 {need} 种"
              values={{ have: <strong>{have}</strong>, need }}
            />
          ) : (
            <strong className="gp-good-news">
              <FormattedMessage
                id="需要的材料都备齐了"
                defaultMessage="需要的材料都备齐了"
              />
            </strong>
          )}
        </p>
        <progress value={have} max={Math.max(need, 1)} aria-hidden="true" />
        <span className="gp-row gp-no-print">
          <button
            type="button"
            className="gp-button gp-compact"
            onClick={print}
          >
            <Icon name="print" />
            <FormattedMessage id="打印清单" defaultMessage="打印清单" />
          </button>
          <button
            type="button"
            className="gp-button gp-compact gp-quiet"
            disabled={!list.have.length && !list.situations.length}
            onClick={() => onChange(EMPTY)}
          >
            <FormattedMessage id="重新勾选" defaultMessage="重新勾选" />
          </button>
        </span>
      </div>
      <p className="gp-soft gp-small gp-no-print">
        <FormattedMessage
          id="勾选只保存在您自己的浏览器里。"
          defaultMessage="勾选只保存在您自己的浏览器里。"
        />
      </p>
    </div>
  );
}

/** Which columns have something to show. */
interface Columns {
  source: boolean;
  files: boolean;
}

interface RowProps {
  item: Item;
  number: number;
  columns: Columns;
  /** Absent where there are no scripts to tick with. */
  onTick?: () => void;
}

function Row({ item, number, columns, onTick }: RowProps) {
  const intl = useIntl();
  const { material, need } = item;
  return (
    <tr className={`gp-need-${need}${item.have ? ' gp-have' : ''}`}>
      <td className="gp-tick">
        {onTick ? (
          <input
            type="checkbox"
            checked={item.have}
            aria-label={intl.formatMessage(messages.have, { name: item.key })}
            onChange={onTick}
          />
        ) : (
          <span className="gp-box" />
        )}
      </td>
      <th scope="row">
        <span className="gp-material">
          {number}. {material.name}
        </span>{' '}
        <NeedTag need={need} />
        {material.waiver && (
          <span className="gp-waiver">
            <FormattedMessage
              id="可以免交：{waiver}"
              defaultMessage="可以免交：{waiver}"
              values={{ waiver: material.waiver }}
            />
          </span>
        )}
        {material.details.length > 0 && (
          <details>
            <summary>
              <FormattedMessage
                id="填报和受理要求"
                defaultMessage="填报和受理要求"
              />
            </summary>
            <dl>
              {material.details.map(({ title, lines }) => (
                <div key={title}>
                  <dt>{title}</dt>
                  <dd>
                    <Lines lines={lines} />
                  </dd>
                </div>
              ))}
            </dl>
          </details>
        )}
      </th>
      <td>
        {material.amount && (
          <strong className="gp-line">{material.amount}</strong>
        )}
        {material.shape && <span className="gp-line">{material.shape}</span>}
      </td>
      {columns.source && <td>{material.source}</td>}
      {columns.files && (
        <td className="gp-files gp-downloads">
          {material.form && (
            <FileLink file={material.form}>
              <FormattedMessage id="空白表格" defaultMessage="空白表格" />
            </FileLink>
          )}
          {material.sample && (
            <FileLink file={material.sample}>
              <FormattedMessage id="填写样本" defaultMessage="填写样本" />
            </FileLink>
          )}
        </td>
      )}
    </tr>
  );
}

interface Props {
  uid: string;
  materials: Material[];
}

export function Materials({ uid, materials }: Props) {
  const [ready, setReady] = useState(false);
  const [list, setList] = useState(EMPTY);
  useEffect(() => {
    setList(recall(uid, materials));
    setReady(true);
  }, [uid, materials]);

  function change(next: Checklist) {
    setList(next);
    remember(uid, next);
  }

  const items = itemsOf(materials, list);
  const columns = {
    source: materials.some(({ source }) => source),
    files: materials.some(({ form, sample }) => form || sample),
  };
  return (
    <>
      {ready && (
        <Panel
          items={items}
          materials={materials}
          list={list}
          onChange={change}
        />
      )}
      <div className="gp-cards">
        <table className="gp-table gp-materials">
          <caption className="gp-hidden">
            <FormattedMessage id="申请材料" defaultMessage="申请材料" />
          </caption>
          <thead>
            <tr>
              <th scope="col">
                <FormattedMessage id="备齐" defaultMessage="备齐" />
              </th>
              <th scope="col">
                <FormattedMessage id="材料" defaultMessage="材料" />
              </th>
              <th scope="col">
                <FormattedMessage id="份数和形式" defaultMessage="份数和形式" />
              </th>
              {columns.source && (
                <th scope="col">
                  <FormattedMessage id="从哪里来" defaultMessage="从哪里来" />
                </th>
              )}
              {columns.files && (
                <th scope="col" className="gp-downloads">
                  <FormattedMessage id="表格下载" defaultMessage="表格下载" />
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {items.map((item, number) => (
              <Row
                key={item.key}
                item={item}
                number={number + 1}
                columns={columns}
                onTick={
                  ready
                    ? () =>
                        change({ ...list, have: toggled(list.have, item.key) })
                    : undefined
                }
              />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
