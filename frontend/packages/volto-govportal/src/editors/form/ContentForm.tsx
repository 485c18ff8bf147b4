/**
 * The form of typed content: groups of fields, what is wrong, what is wanting, saving.
 *
 * It keeps the values itself; who uses it says how they are sent.
 */
import {
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import loadable from '@loadable/component';
import { useSelector } from 'react-redux';
import { Prompt } from 'react-router-dom';
import jwtDecode from 'jwt-decode';
import { RefusedError } from '../../data/send';
import type { Deed, Remark } from '../../reviewers/data';
import { Completeness } from './Completeness';
import { DraftNotice } from './DraftNotice';
import { Faults } from './Faults';
import { FormContext } from './FormContext';
import { GroupFields } from './GroupFields';
import { GroupNav } from './GroupNav';
import { Returned } from './Returned';
import { SaveBar } from './SaveBar';
import { check } from './check';
import { type Draft, drop, find, keep } from './draft';
import { DESIGN, groupsOf } from './groups';
import { inheritance, messages as inherit } from './inherit';
import {
  type Fault,
  type Schema,
  type Spot,
  spotId,
  type Values,
} from './types';
import { useCompleteness } from './useCompleteness';
import { fromContent, same, toData, withoutFiles } from './values';
import '../widgets/widgets.scss';
import './form.scss';

const Designer = loadable(
  () => import(/* webpackChunkName: "cms-designer" */ '../designer/Designer'),
);

const messages = defineMessages({
  leave: {
    id: '有未保存的修改，确定要离开吗？',
    defaultMessage: '有未保存的修改，确定要离开吗？',
  },
  saved: { id: '已保存', defaultMessage: '已保存' },
  faults: {
    id: '没有保存：有 {count} 处需要更正',
    defaultMessage: '没有保存：有 {count} 处需要更正',
  },
  expired: {
    id: '登录已过期。您填写的内容已保留在浏览器中，重新登录后可以恢复。',
    defaultMessage:
      '登录已过期。您填写的内容已保留在浏览器中，重新登录后可以恢复。',
  },
  offline: {
    id: '没有保存：网络不通或者系统暂时不可用。您填写的内容仍在这里，请稍后再试。',
    defaultMessage:
      '没有保存：网络不通或者系统暂时不可用。您填写的内容仍在这里，请稍后再试。',
  },
});

const NONE: Remark[] = [];
/** Time between the last change and keeping it in the browser. */
const PAUSE = 400;
const CLOCK = { hour: '2-digit', minute: '2-digit' } as const;
/** How long a field that is being opened is waited for. */
const PATIENCE = 40;

interface Props {
  title: string;
  /** Notices between the title and the form. */
  children?: ReactNode;
  schema: Schema;
  portalType: string;
  /** The content, or the container that new content is added to. */
  path: string;
  container: string;
  /** What is stored; null for new content. */
  content: Values | null;
  /** What its reviewer said when he returned it. */
  returned?: Deed | null;
  /** The group to begin with. */
  group?: string;
  /** When it was saved before, milliseconds. */
  saved?: number;
  /** Sends the JSON of what changed; gives the content's address. */
  onSend: (data: Values) => Promise<string>;
  /** Called when all is saved. */
  onSaved: (path: string, preview: boolean, group: string) => void;
  onCancel: () => void;
}

function userOf(token?: string): string {
  try {
    return (jwtDecode(token ?? '') as { sub?: string }).sub ?? '';
  } catch {
    return '';
  }
}

export default function ContentForm(props: Props) {
  const { title, children, schema, portalType, path, container, content } =
    props;
  const intl = useIntl();
  const user = useSelector((state: any) => userOf(state.userSession.token));
  const groups = useMemo(() => groupsOf(schema, intl), [schema, intl]);
  const names = useMemo(() => groups.flatMap(({ fields }) => fields), [groups]);
  const [before, setBefore] = useState<Values>(() =>
    fromContent(schema, content),
  );
  const [values, setValues] = useState(before);
  const [active, setActive] = useState(
    groups.find(({ id }) => id === props.group)?.id ?? groups[0]?.id ?? '',
  );
  const [faults, setFaults] = useState<Fault[]>([]);
  const [message, setMessage] = useState('');
  const [expired, setExpired] = useState(false);
  const [busy, setBusy] = useState(false);
  const [saved, setSaved] = useState(props.saved);
  const [said, setSaid] = useState('');
  const [target, setTarget] = useState<(Spot & { turn: number }) | null>(null);
  const leaving = useRef(false);
  const memory = useRef(new Map<string, unknown>());
  const heading = useRef<HTMLHeadingElement>(null);

  const add = content ? undefined : portalType;
  const key = `${user}:${path}:${add ?? ''}`;
  const base = content?.modified ?? '';
  const [draft, setDraft] = useState<Draft | null>(null);
  useEffect(() => setDraft(find(key)), [key]);

  // Who saved new content comes here from another form, with the focus lost on the way.
  useEffect(() => {
    if (!props.saved) return;
    setSaid(intl.formatMessage(messages.saved));
    heading.current?.focus();
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  const changed = useMemo(
    () => names.filter((name) => !same(values[name], before[name])),
    [names, values, before],
  );
  const dirty = changed.length > 0;
  const data = useMemo(
    () =>
      withoutFiles(
        schema,
        toData(schema, values, content ? changed : names, undefined),
      ),
    [schema, values, content, changed, names],
  );
  const found = useCompleteness(path, add, data);

  // What is typed survives a crash of the browser and a login that expires.
  useEffect(() => {
    if (!dirty) return undefined;
    const timer = setTimeout(() => {
      const typed = Object.fromEntries(
        changed.map((name) => [name, values[name]]),
      );
      keep(key, {
        at: Date.now(),
        base,
        values: withoutFiles(schema, typed),
      });
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [dirty, changed, values, key, base, schema]);

  useEffect(() => {
    if (!dirty) return undefined;
    const warn = (event: BeforeUnloadEvent) => {
      if (!leaving.current) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [dirty]);

  const patch = useCallback((some: Values) => {
    setValues((now) => ({ ...now, ...some }));
    setFaults((now) => now.filter(({ field }) => !(field in some)));
  }, []);

  const latest = useRef(values);
  latest.current = values;
  const change = useCallback(
    (name: string, value: any) => {
      patch({ [name]: value });
      if (portalType === 'Matter' && name === 'catalogue_entry' && value) {
        inheritance(schema, latest.current, value['@id'])
          .then((given) => {
            patch(given);
            setSaid(intl.formatMessage(inherit.taken));
          })
          // Without the entry's content saving says what differs.
          .catch(() => undefined);
      }
    },
    [patch, portalType, schema, intl],
  );

  const go = useCallback(
    (spot: Spot) => {
      const group = groups.find(({ fields }) => fields.includes(spot.field));
      if (group) setActive(group.id);
      setTarget((last) => ({ ...spot, turn: (last?.turn ?? 0) + 1 }));
    },
    [groups],
  );

  // The group, the page of rows and the row open first; then the field is there to be gone to.
  useEffect(() => {
    if (!target) return undefined;
    let patience = PATIENCE;
    let frame = 0;
    const reach = () => {
      const element =
        document.getElementById(spotId(target)) ??
        (patience < PATIENCE / 2
          ? document.getElementById(spotId({ field: target.field }))
          : null);
      patience -= 1;
      if (element) {
        element.scrollIntoView?.({ block: 'center' });
        element.focus({ preventScroll: true });
      } else if (patience > 0) frame = requestAnimationFrame(reach);
    };
    frame = requestAnimationFrame(reach);
    return () => cancelAnimationFrame(frame);
  }, [target]);

  function open(id: string) {
    setActive(id);
    requestAnimationFrame(() => heading.current?.focus());
  }

  function refuse(wrong: Fault[], text = '') {
    setFaults(wrong);
    setMessage(text);
    const first =
      wrong.find(({ field }) => schema.properties[field]) ?? wrong[0];
    if (first) go(first);
  }

  async function save(preview: boolean) {
    if (busy) return;
    setMessage('');
    setExpired(false);
    const wrong = check(schema, values, names, intl);
    if (wrong.length) {
      refuse(wrong);
      return;
    }
    setBusy(true);
    try {
      const sent = toData(schema, values, names, content ? before : undefined);
      const at = await props.onSend(sent);
      leaving.current = true;
      drop(key);
      setFaults([]);
      setBefore(values);
      setSaved(Date.now());
      setSaid(intl.formatMessage(messages.saved));
      props.onSaved(at, preview, active);
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error;
      const { status, message: text, errors } = error.refusal;
      setExpired(status === 401);
      if (status === 401) refuse([], intl.formatMessage(messages.expired));
      else if (!text && !errors.length) {
        refuse([], intl.formatMessage(messages.offline));
      } else refuse(errors, errors.length ? '' : text);
    } finally {
      setBusy(false);
      leaving.current = false;
    }
  }

  const saving = useRef(save);
  saving.current = save;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key === 's') {
        event.preventDefault();
        saving.current(false);
      }
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);

  const place = useMemo(
    () => ({
      path,
      container,
      portalType,
      announce: setSaid,
      setValues: patch,
      target,
      memory: memory.current,
    }),
    [path, container, portalType, patch, target],
  );
  const remarks = props.returned?.remarks ?? NONE;
  const at = groups.findIndex(({ id }) => id === active);
  const group = groups[at];
  const designing = group?.id === DESIGN;

  return (
    <FormContext.Provider value={place}>
      <div
        className={`gp-editor gp-wide gp-page${designing ? ' gp-designing' : ''}`}
      >
        <h1>{title}</h1>
        {children}
        {props.returned && (
          <Returned returned={props.returned} schema={schema} onGo={go} />
        )}
        {draft && (
          <DraftNotice
            draft={draft}
            outdated={draft.base !== base}
            onTake={() => {
              patch(draft.values);
              setDraft(null);
            }}
            onDrop={() => {
              drop(key);
              setDraft(null);
            }}
          />
        )}
        <Faults message={message} faults={faults} schema={schema} onGo={go} />
        {expired && (
          <p>
            <a
              className="gp-button"
              href={`/login?return_url=${encodeURIComponent(
                window.location.pathname + window.location.search,
              )}`}
              onClick={() => {
                leaving.current = true;
              }}
            >
              <FormattedMessage id="重新登录" defaultMessage="重新登录" />
            </a>
          </p>
        )}
        <Prompt
          when={dirty}
          message={() => leaving.current || intl.formatMessage(messages.leave)}
        />
        <div className="gp-editor-columns">
          <GroupNav
            groups={groups}
            active={active}
            faults={faults}
            found={found}
            remarks={remarks}
            onGo={open}
          />
          <div className="gp-editor-main">
            {group && (
              <section className="gp-sheet" aria-labelledby="group-title">
                <h2 id="group-title" ref={heading} tabIndex={-1}>
                  {group.title}
                </h2>
                {designing ? (
                  <Designer
                    title={values.title}
                    schema={values.form_schema}
                    layout={values.form_layout}
                    faults={faults}
                    remarks={remarks.filter(({ field }) =>
                      group.fields.includes(field),
                    )}
                    original={content?.working_copy_of?.['@id']}
                    onChange={patch}
                  />
                ) : (
                  <GroupFields
                    group={group}
                    schema={schema}
                    portalType={portalType}
                    values={values}
                    faults={faults}
                    found={found}
                    remarks={remarks}
                    onChange={change}
                  />
                )}
                <div className="gp-group-steps">
                  {at > 0 && (
                    <button
                      type="button"
                      className="gp-button"
                      onClick={() => open(groups[at - 1].id)}
                    >
                      <FormattedMessage
                        id="上一组：{title}"
                        defaultMessage="上一组：{title}"
                        values={{ title: groups[at - 1].title }}
                      />
                    </button>
                  )}
                  {at < groups.length - 1 && (
                    <button
                      type="button"
                      className="gp-button"
                      onClick={() => open(groups[at + 1].id)}
                    >
                      <FormattedMessage
                        id="下一组：{title}"
                        defaultMessage="下一组：{title}"
                        values={{ title: groups[at + 1].title }}
                      />
                    </button>
                  )}
                </div>
              </section>
            )}
          </div>
          {/* The designer needs the room; what is wanting stands at the groups. */}
          {!designing && (
            <Completeness groups={groups} found={found} onGo={go} />
          )}
        </div>
        <SaveBar
          dirty={dirty}
          busy={busy}
          saved={saved ? intl.formatTime(saved, CLOCK) : ''}
          onSave={() => save(false)}
          onPreview={() => save(true)}
          onCancel={props.onCancel}
        />
        <div className="gp-hidden" role="status" aria-live="polite">
          {said}
        </div>
      </div>
    </FormContext.Provider>
  );
}
