/** A category: its name, where it stands, its words, and who handles it. */
import { useState } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Tick } from '../../citizens/apply/fill/Tick';
import { Dialog } from '../../components/Dialog';
import { Form } from '../../components/Form';
import { SelectField } from '../../components/SelectField';
import { TextField } from '../../components/TextField';
import { useResource } from '../../data/resource';
import { send } from '../../data/send';
import { useSubmit } from '../../data/useSubmit';
import { momentText } from '../../reviewers/when';
import {
  type Category,
  departmentsOf,
  linesOf,
  oneOf,
  PATH,
  type Version,
  wordsOf,
} from './data';
import '../../citizens/apply/apply.scss';

const messages = defineMessages({
  add: { id: '增加类别', defaultMessage: '增加类别' },
  change: { id: '修改“{title}”', defaultMessage: '修改“{title}”' },
  code: { id: '类别代码', defaultMessage: '类别代码' },
  codeHelp: {
    id: '大写字母和数字，保存后不能再改',
    defaultMessage: '大写字母和数字，保存后不能再改',
  },
  title: { id: '名称', defaultMessage: '名称' },
  parent: { id: '上级类别', defaultMessage: '上级类别' },
  position: { id: '顺序', defaultMessage: '顺序' },
  words: { id: '关键词', defaultMessage: '关键词' },
  wordsHelp: {
    id: '内容里有这些词的，建议归入本类；用顿号分隔',
    defaultMessage: '内容里有这些词的，建议归入本类；用顿号分隔',
  },
  departments: { id: '承办部门', defaultMessage: '承办部门' },
  departmentsHelp: {
    id: '每行写区划代码、空格、部门代码；没有写的区划按上级的，没有上级的按上级类别的',
    defaultMessage:
      '每行写区划代码、空格、部门代码；没有写的区划按上级的，没有上级的按上级类别的',
  },
});

interface Props {
  /** The one to change, or null for one to add. */
  one: Category | null;
  all: Category[];
  onClose: () => void;
  onSaved: () => Promise<unknown>;
}

export function CategoryDialog({ one, all, onClose, onSaved }: Props) {
  const intl = useIntl();
  const submit = useSubmit();
  const [active, setActive] = useState(one?.active ?? true);
  const say = (name: keyof typeof messages) =>
    intl.formatMessage(messages[name]);

  async function save(given: FormData) {
    const text = (name: string) => String(given.get(name) ?? '').trim();
    const data = {
      title: text('title'),
      parent: text('parent'),
      words: wordsOf(text('words')),
      departments: departmentsOf(text('departments')),
      active,
      // A new one comes last where nothing is said.
      ...(text('position') ? { position: Number(text('position')) } : {}),
    };
    const done = await submit.run(() =>
      one
        ? send('patch', oneOf(one.code), { ...data, revision: one.revision })
        : send('post', PATH, { ...data, code: text('code') }),
    );
    if (done) await onSaved();
  }

  async function remove() {
    if (one && (await submit.run(() => send('del', oneOf(one.code))))) {
      await onSaved();
    }
  }

  return (
    <Dialog
      title={
        one
          ? intl.formatMessage(messages.change, { title: one.title })
          : say('add')
      }
      onClose={onClose}
    >
      <Form
        submit={submit}
        onSubmit={save}
        action={<FormattedMessage id="保存" defaultMessage="保存" />}
        onCancel={onClose}
      >
        {!one && (
          <TextField
            name="code"
            label={say('code')}
            help={say('codeHelp')}
            maxLength={32}
            required
            code
          />
        )}
        <TextField
          name="title"
          label={say('title')}
          value={one?.title}
          maxLength={100}
          required
        />
        <SelectField
          name="parent"
          label={say('parent')}
          value={one?.parent}
          terms={all
            .filter(({ code }) => code !== one?.code)
            .map(({ code, title }) => ({ id: code, title }))}
        />
        <TextField
          name="position"
          label={say('position')}
          value={one?.position}
          inputMode="numeric"
          maxLength={5}
        />
        <TextField
          name="words"
          label={say('words')}
          help={say('wordsHelp')}
          value={one?.words.join('、')}
          rows={3}
        />
        <TextField
          name="departments"
          label={say('departments')}
          help={say('departmentsHelp')}
          value={one ? linesOf(one.departments) : ''}
          rows={4}
          code
        />
        <Tick
          label={<FormattedMessage id="使用" defaultMessage="使用" />}
          fault={submit.faults.active}
          checked={active}
          onChange={setActive}
        />
        {one && <Versions code={one.code} />}
        {one && (
          <p>
            <button
              type="button"
              className="gp-button gp-danger gp-compact"
              disabled={submit.busy}
              onClick={remove}
            >
              <FormattedMessage id="删除类别" defaultMessage="删除类别" />
            </button>
          </p>
        )}
      </Form>
    </Dialog>
  );
}

const ACTIONS = defineMessages({
  add: { id: '增加', defaultMessage: '增加' },
  change: { id: '修改', defaultMessage: '修改' },
  remove: { id: '删除', defaultMessage: '删除' },
});

function Versions({ code }: { code: string }) {
  const intl = useIntl();
  const [{ data }] = useResource<{ items: Version[] }>(oneOf(code));
  return (
    <details>
      <summary>
        <FormattedMessage id="修改记录" defaultMessage="修改记录" />
      </summary>
      <ul>
        {(data?.items ?? []).map(({ at, actor, action, after }) => (
          <li key={at}>
            {momentText(at)} · {actor} · {intl.formatMessage(ACTIONS[action])}
            {after.title && `：${after.title}`}
          </li>
        ))}
      </ul>
    </details>
  );
}
