/** A term of a code set: its name, other names, and its codes elsewhere. */
import type { FormEvent } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Dialog } from '../../components/Dialog';
import { Field } from '../../components/Field';
import { send } from '../../data/send';
import { useSubmit } from '../../data/useSubmit';
import { Refused } from '../parts/Refused';
import {
  CODE_SETS,
  type CodeSet,
  fieldOf,
  rowOf,
  type Scheme,
  type Term,
} from './data';

const messages = defineMessages({
  change: { id: '修改“{title}”', defaultMessage: '修改“{title}”' },
  add: { id: '增加代码项', defaultMessage: '增加代码项' },
  token: { id: '标识', defaultMessage: '标识' },
  tokenHelp: {
    id: '小写字母、数字和下划线，保存后不能再改',
    defaultMessage: '小写字母、数字和下划线，保存后不能再改',
  },
  title: { id: '名称', defaultMessage: '名称' },
  aliases: { id: '别名', defaultMessage: '别名' },
  aliasesThere: {
    id: '导入时认得的其他写法，用顿号分隔；已有：{aliases}',
    defaultMessage: '导入时认得的其他写法，用顿号分隔；已有：{aliases}',
  },
  aliasesHelp: {
    id: '导入时认得的其他写法，用顿号分隔',
    defaultMessage: '导入时认得的其他写法，用顿号分隔',
  },
  code: { id: '代码（{scheme}）', defaultMessage: '代码（{scheme}）' },
  fixed: { id: '由标准规定，不能修改', defaultMessage: '由标准规定，不能修改' },
});
interface Props {
  codes: CodeSet;
  /** The term to change, or null for one to add. */
  term: Term | null;
  onClose: () => void;
  onSaved: (title: string) => void;
}

export function TermDialog({ codes, term, onClose, onSaved }: Props) {
  const intl = useIntl();
  const submit = useSubmit();
  const faults = Object.fromEntries(
    Object.entries(submit.faults).map(([field, said]) => [
      fieldOf(field),
      said,
    ]),
  );
  const fixed = (scheme: Scheme) =>
    !!term?.shipped && scheme.fixed && scheme.name in term.codes;

  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const text = (name: string) => String(given.get(name) ?? '').trim();
    const row = rowOf(term, {
      token: term?.token ?? text('token'),
      title: text('title'),
      aliases: text('aliases')
        .split(/[、，,\n]/)
        .map((one) => one.trim())
        .filter(Boolean),
      codes: Object.fromEntries(
        codes.schemes
          .filter((scheme) => !fixed(scheme))
          .map((scheme) => [scheme.name, text(`code-${scheme.name}`)]),
      ),
    });
    const path = `${CODE_SETS}/${codes.name}`;
    if (await submit.run(() => send('patch', path, { terms: [row] }))) {
      onSaved(text('title'));
    }
  }

  return (
    <Dialog
      title={
        term
          ? intl.formatMessage(messages.change, { title: term.title })
          : intl.formatMessage(messages.add)
      }
      onClose={onClose}
    >
      <form ref={submit.ref} noValidate onSubmit={save}>
        <Refused message={submit.message} />
        {!term && (
          <Field
            label={intl.formatMessage(messages.token)}
            help={intl.formatMessage(messages.tokenHelp)}
            required
            fault={faults.token}
          >
            {(control) => (
              <input {...control} className="gp-input gp-code" name="token" />
            )}
          </Field>
        )}
        <Field
          label={intl.formatMessage(messages.title)}
          required
          fault={faults.title}
        >
          {(control) => (
            <input
              {...control}
              className="gp-input"
              name="title"
              defaultValue={term?.title}
            />
          )}
        </Field>
        <Field
          label={intl.formatMessage(messages.aliases)}
          help={
            term && term.aliases.length > 0
              ? intl.formatMessage(messages.aliasesThere, {
                  aliases: term.aliases.join('、'),
                })
              : intl.formatMessage(messages.aliasesHelp)
          }
          fault={faults.aliases}
        >
          {(control) => (
            <input {...control} className="gp-input" name="aliases" />
          )}
        </Field>
        {codes.schemes.map((scheme) => (
          <Field
            key={scheme.name}
            label={intl.formatMessage(messages.code, { scheme: scheme.title })}
            help={
              fixed(scheme) ? intl.formatMessage(messages.fixed) : undefined
            }
            fault={faults[`codes.${scheme.name}`]}
          >
            {(control) => (
              <input
                {...control}
                className="gp-input gp-code"
                name={`code-${scheme.name}`}
                readOnly={fixed(scheme)}
                defaultValue={term?.codes[scheme.name]}
              />
            )}
          </Field>
        ))}
        <p className="gp-row gp-dialog-foot">
          <button
            type="submit"
            className="gp-button gp-primary"
            disabled={submit.busy}
          >
            <FormattedMessage id="保存" defaultMessage="保存" />
          </button>
          <button type="button" className="gp-button" onClick={onClose}>
            <FormattedMessage id="取消" defaultMessage="取消" />
          </button>
        </p>
      </form>
    </Dialog>
  );
}
