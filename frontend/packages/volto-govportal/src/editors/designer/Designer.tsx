/**
 * The designer of electronic forms: groups, rows and fields at the left, the form as citizens fill
 * it in at the right.
 *
 * The form around it keeps schema and layout, as everything else that is saved; the designer keeps
 * what it made them of, and the steps that can be undone.
 */
import {
  type KeyboardEvent,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { defineMessages, FormattedMessage, useIntl } from 'react-intl';
import { flattenToAppURL } from '@plone/volto/helpers/Url/Url';
import { begun } from '../../citizens/forms/begun';
import { Icon } from '../../components/Icon';
import { useResource } from '../../data/resource';
import type { Remark } from '../../reviewers/data';
import { useForm } from '../form/FormContext';
import type { Fault, Values } from '../form/types';
import { addGroup } from './edit';
import { GroupCard } from './GroupCard';
import { JsonView } from './JsonView';
import { Losses } from './Losses';
import {
  type Design,
  type Layout,
  readDesign,
  type Schema,
  writeLayout,
  writeSchema,
} from './model';
import { byKey, keyAt, once } from './places';
import { losses } from './published';
import { Said } from './Said';
import { Trial } from './Trial';
import { begin, redo, type Steps, step, undo } from './undo';
import { useCheck } from './useCheck';
import { type Doing, type Work, WorkContext } from './Work';
import { DEFAULTS, DONE } from './words';
import './designer.scss';

const messages = defineMessages({
  tools: { id: '设计工具', defaultMessage: '设计工具' },
  side: { id: '右边显示', defaultMessage: '右边显示' },
});

/** A design with what it was read from, or is written as. */
interface Written {
  schema: Schema;
  layout: Layout;
}

/** What is found again when the designer's group of the form is opened again. */
interface Memory extends Written {
  steps: Steps<Design>;
  /** How the design began: going back there says exactly what it was read from. */
  first: Written & { design: Design };
}

function remember(schema: Schema, layout: Layout): Memory {
  const design = readDesign(schema, layout);
  return {
    steps: begin(design),
    schema,
    layout,
    first: { design, schema, layout },
  };
}

const MEMORY = 'designer';
const UNDO_KEYS = ['z', 'y'];

interface Props {
  title: string;
  schema: Schema;
  layout: Layout;
  /** Of the form around: what was refused when it was saved. */
  faults: Fault[];
  remarks: Remark[];
  /** The address of the published form that this is the working copy of. */
  original?: string;
  onChange: (patch: Values) => void;
}

export default function Designer(props: Props) {
  const { title, schema, layout, original, onChange } = props;
  const intl = useIntl();
  const { path, announce, target, memory } = useForm();
  const root = useRef<HTMLDivElement>(null);

  const [memorised] = useState<Memory>(() => {
    const kept = memory.get(MEMORY) as Memory | undefined;
    return kept?.schema === schema && kept?.layout === layout
      ? kept
      : remember(schema, layout);
  });
  const last = useRef(memorised);
  const [steps, setSteps] = useState(memorised.steps);
  const design = steps.now;

  const put = useCallback(
    (next: Steps<Design>) => {
      const { first } = last.current;
      const same = next.now === first.design;
      const made = {
        steps: next,
        first,
        schema: same ? first.schema : writeSchema(next.now),
        layout: same ? first.layout : writeLayout(next.now),
      };
      last.current = made;
      memory.set(MEMORY, made);
      setSteps(next);
      onChange({ form_schema: made.schema, form_layout: made.layout });
    },
    [memory, onChange],
  );

  // Somebody else changed it: what was kept in the browser was taken up again.
  useEffect(() => {
    const known = last.current;
    if (known.schema === schema && known.layout === layout) return;
    const next = step(known.steps, readDesign(schema, layout));
    last.current = { ...known, steps: next, schema, layout };
    memory.set(MEMORY, last.current);
    setSteps(next);
  }, [schema, layout, memory]);

  const [open, setOpen] = useState<Set<string>>(new Set());
  const [aim, setAim] = useState<Doing['aim'] | null>(null);
  const [side, setSide] = useState<'trial' | 'json'>('trial');
  const [data, setData] = useState(() => begun(schema));

  const checked = useCheck(path, schema, layout);
  const faults = useMemo(
    () => byKey(design, once([...props.faults, ...checked])),
    [design, props.faults, checked],
  );
  const [vocabulary] = useResource<{ items: Work['sources'] }>(
    '/@vocabularies/govportal.form_sources?b_size=-1',
  );
  const [public_] = useResource<{ schema: Schema }>(
    original ? `${flattenToAppURL(original)}/@form-definition` : null,
  );
  const published = public_.data?.schema ?? null;
  const lost = useMemo(
    () => (published ? losses(design, published) : []),
    [design, published],
  );

  const unfold = useCallback((key: string) => {
    setOpen((before) => new Set(before).add(key));
  }, []);

  const aimed =
    target && ['form_schema', 'form_layout'].includes(target.field)
      ? { id: `f-${target.field}`, key: keyAt(design, target) }
      : { id: 'f-form_schema', key: null };
  useEffect(() => {
    if (aimed.key) unfold(aimed.key);
    // Each time that the reader is sent somewhere, and only then.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [target?.turn]);

  useEffect(() => {
    if (!aim) return;
    const [key, deed] = aim;
    const card = key ? `[data-item="${key}"] ` : '';
    const found =
      root.current?.querySelector<HTMLElement>(
        `${card}[data-deed="${deed}"]`,
      ) ??
      root.current?.querySelector<HTMLElement>(`${card}[data-deed="toggle"]`);
    found?.focus();
    if (found instanceof HTMLInputElement) found.select();
    setAim(null);
  }, [aim]);

  const change = useCallback(
    (next: Design, doing: Doing = {}) => {
      put(step(last.current.steps, next, doing.tag));
      if (doing.said) announce(doing.said);
      if (!doing.aim) return;
      if (doing.aim[1] === 'title') unfold(doing.aim[0]);
      setAim(doing.aim);
    },
    [announce, put, unfold],
  );

  const back = useCallback(
    (way: 'undo' | 'redo') => {
      const before = last.current.steps;
      const next = way === 'undo' ? undo(before) : redo(before);
      if (next === before) return;
      put(next);
      announce(intl.formatMessage(way === 'undo' ? DONE.undone : DONE.redone));
    },
    [announce, intl, put],
  );

  function press(event: KeyboardEvent) {
    const key = event.key.toLowerCase();
    const typing = event.target as HTMLElement;
    // In a field the browser undoes what was typed there.
    if (typing.matches('input:not([type="checkbox"]), textarea, select'))
      return;
    if (!(event.ctrlKey || event.metaKey) || !UNDO_KEYS.includes(key)) return;
    event.preventDefault();
    back(key === 'y' || event.shiftKey ? 'redo' : 'undo');
  }

  function add() {
    const said = intl.formatMessage(
      design.groups.length ? DEFAULTS.group : DEFAULTS.firstGroup,
      { number: design.groups.length + 1 },
    );
    const [next, key] = addGroup(design, said);
    change(next, {
      said: intl.formatMessage(DONE.added, { title: said }),
      aim: [key, 'title'],
    });
  }

  const work: Work = {
    design,
    properties: schema.properties ?? {},
    faults,
    sources: vocabulary.data?.items ?? [],
    published,
    target: aimed,
    isOpen: (key) => open.has(key),
    toggle: (key) =>
      setOpen((before) => {
        const next = new Set(before);
        if (!next.delete(key)) next.add(key);
        return next;
      }),
    change,
    say: announce,
  };

  return (
    <WorkContext.Provider value={work}>
      {/* The keys are those of the buttons above. */}
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div ref={root} className="gp-designer" onKeyDown={press}>
        <Losses losses={lost} />
        {props.remarks.length > 0 && (
          <p className="gp-remark-said">
            <strong>
              <FormattedMessage id="审核意见：" defaultMessage="审核意见：" />
            </strong>
            {props.remarks.map(({ text }) => text).join('；')}
          </p>
        )}
        <div
          className="gp-row gp-design-tools"
          role="toolbar"
          aria-label={intl.formatMessage(messages.tools)}
        >
          <button
            type="button"
            className="gp-button gp-compact"
            aria-keyshortcuts="Control+Z"
            disabled={steps.past.length === 0}
            onClick={() => back('undo')}
          >
            <FormattedMessage id="撤销" defaultMessage="撤销" />
          </button>
          <button
            type="button"
            className="gp-button gp-compact"
            aria-keyshortcuts="Control+Y"
            disabled={steps.future.length === 0}
            onClick={() => back('redo')}
          >
            <FormattedMessage id="重做" defaultMessage="重做" />
          </button>
          <span
            className="gp-row gp-design-sides"
            role="group"
            aria-label={intl.formatMessage(messages.side)}
          >
            <button
              type="button"
              className="gp-button gp-compact"
              aria-pressed={side === 'trial'}
              onClick={() => setSide('trial')}
            >
              <FormattedMessage id="预览" defaultMessage="预览" />
            </button>
            <button
              type="button"
              className="gp-button gp-compact"
              aria-pressed={side === 'json'}
              onClick={() => setSide('json')}
            >
              JSON
            </button>
          </span>
        </div>
        <div className="gp-design-columns-two">
          <div
            className="gp-design-outline"
            id={aimed.key ? undefined : aimed.id}
            tabIndex={-1}
          >
            <Said faults={faults.get('')} />
            {design.groups.length === 0 && (
              <p className="gp-soft">
                <FormattedMessage
                  id="表单还是空的。先增加一个分组，例如“基本情况”，再在分组中增加字段；右边随时可以试填。"
                  defaultMessage="表单还是空的。先增加一个分组，例如“基本情况”，再在分组中增加字段；右边随时可以试填。"
                />
              </p>
            )}
            <ol className="gp-plain-list">
              {design.groups.map((group) => (
                <GroupCard key={group.key} group={group} />
              ))}
            </ol>
            <button
              type="button"
              className="gp-button"
              data-deed="add-group"
              onClick={add}
            >
              <Icon name="plus" />
              <FormattedMessage id="增加分组" defaultMessage="增加分组" />
            </button>
          </div>
          <div className="gp-design-side">
            {side === 'trial' ? (
              <Trial
                path={path}
                title={title}
                schema={schema}
                layout={layout}
                data={data}
                onData={setData}
              />
            ) : (
              <JsonView
                path={path}
                schema={schema}
                layout={layout}
                onAdopt={(found) =>
                  change(readDesign(found.schema, found.layout), {
                    said: intl.formatMessage(DONE.adopted),
                  })
                }
              />
            )}
          </div>
        </div>
      </div>
    </WorkContext.Provider>
  );
}
