/** A term of a code set: its name, other names, and its codes elsewhere. */
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Dialog } from '../../components/Dialog';
import { Form } from '../../components/Form';
import { TextField } from '../../components/TextField';
import { send } from '../../data/send';
import { useSubmit } from '../../data/useSubmit';
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

  async function save(given: FormData) {
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
          .map((scheme) => [scheme.name, text(`codes.${scheme.name}`)]),
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
      <Form
        submit={{ ...submit, faults }}
        onSubmit={save}
        action={<FormattedMessage id="保存" defaultMessage="保存" />}
        onCancel={onClose}
      >
        {!term && (
          <TextField
            name="token"
            label={intl.formatMessage(messages.token)}
            help={intl.formatMessage(messages.tokenHelp)}
            required
            code
          />
        )}
        <TextField
          name="title"
          label={intl.formatMessage(messages.title)}
          required
          value={term?.title}
        />
        <TextField
          name="aliases"
          label={intl.formatMessage(messages.aliases)}
          help={
            term && term.aliases.length > 0
              ? intl.formatMessage(messages.aliasesThere, {
                  aliases: term.aliases.join('、'),
                })
              : intl.formatMessage(messages.aliasesHelp)
          }
        />
        {codes.schemes.map((scheme) => (
          <TextField
            key={scheme.name}
            name={`codes.${scheme.name}`}
            label={intl.formatMessage(messages.code, { scheme: scheme.title })}
            help={
              fixed(scheme) ? intl.formatMessage(messages.fixed) : undefined
            }
            readOnly={fixed(scheme)}
            value={term?.codes[scheme.name]}
            code
          />
        ))}
      </Form>
    </Dialog>
  );
}
