/** 申请表单: what the applicant filled in, shown when an officer asks for it. */
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Refused } from '../../components/Refused';
import { formOf } from '../../citizens/apply/data';
import {
  choicesOf,
  type Contract,
  type Property,
  type Row,
} from '../../citizens/apply/fill/contract';
import { Empty } from '../../components/Empty';
import { Scroll } from '../../components/Scroll';
import { send } from '../../data/send';
import { useSubmit } from '../../data/useSubmit';
import type { Case } from '../data';

const messages = defineMessages({
  yes: { id: '是', defaultMessage: '是' },
  no: { id: '否', defaultMessage: '否' },
});

interface Props {
  item: Case;
  /** What was filled in, once an officer has asked for it. */
  contract: Contract | null;
  onShow: (contract: Contract) => void;
}

export function Form({ item, contract, onShow }: Props) {
  const submit = useSubmit();
  if (!item.form.uid) {
    return (
      <Empty
        title={
          <FormattedMessage
            id="这个事项没有申请表单"
            defaultMessage="这个事项没有申请表单"
          />
        }
      />
    );
  }
  async function show() {
    await submit.run(async () => {
      const { form } = await send<{ form: Contract }>('get', formOf(item.uid));
      onShow(form);
    });
  }
  return (
    <section className="gp-sheet" aria-labelledby="form">
      <h2 id="form">
        {contract?.title ?? (
          <FormattedMessage id="申请表单" defaultMessage="申请表单" />
        )}
      </h2>
      {contract ? (
        <Answers contract={contract} />
      ) : (
        <>
          <Refused message={submit.message} />
          <p className="gp-row">
            <button
              type="button"
              className="gp-button"
              disabled={submit.busy}
              onClick={show}
            >
              <FormattedMessage
                id="显示表单内容"
                defaultMessage="显示表单内容"
              />
            </button>
            <span className="gp-soft gp-small">
              <FormattedMessage
                id="表单内容可能含有个人信息，查看会记入审计日志。"
                defaultMessage="表单内容可能含有个人信息，查看会记入审计日志。"
              />
            </span>
          </p>
        </>
      )}
    </section>
  );
}

function Answers({ contract }: { contract: Contract }) {
  const { schema, layout, data } = contract;
  return (
    <>
      {layout.groups.map((group, number) => {
        const names = group.rows
          .flat()
          .map(({ name }) => name)
          .filter((name) => data[name] !== undefined && data[name] !== null);
        if (names.length === 0) return null;
        return (
          <section key={group.id ?? number}>
            <h3>{group.title}</h3>
            <dl className="gp-facts">
              {names.map((name) => {
                const own = schema.properties[name];
                return (
                  <div
                    key={name}
                    className={own.items?.properties ? 'gp-whole' : undefined}
                  >
                    <dt>{own.title}</dt>
                    <dd>
                      <Answer own={own} value={data[name]} />
                    </dd>
                  </div>
                );
              })}
            </dl>
          </section>
        );
      })}
    </>
  );
}

function Answer({ own, value }: { own: Property; value: unknown }) {
  const intl = useIntl();
  if (own.items?.properties && Array.isArray(value)) {
    return <Rows own={own} rows={value as Row[]} />;
  }
  if (typeof value === 'boolean') {
    return <>{intl.formatMessage(value ? messages.yes : messages.no)}</>;
  }
  const choices = choicesOf(own.items ?? own);
  const titleOf = (one: unknown) =>
    choices.find((choice) => choice.value === one)?.title ?? String(one);
  return (
    <>{Array.isArray(value) ? value.map(titleOf).join('、') : titleOf(value)}</>
  );
}

function Rows({ own, rows }: { own: Property; rows: Row[] }) {
  const columns = Object.entries(own.items?.properties ?? {});
  return (
    <Scroll label={own.title}>
      <table className="gp-table">
        <thead>
          <tr>
            {columns.map(([name, column]) => (
              <th key={name} scope="col">
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, number) => (
            <tr key={number}>
              {columns.map(([name, column]) => (
                <td key={name}>
                  <Answer own={column} value={row[name] ?? ''} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
