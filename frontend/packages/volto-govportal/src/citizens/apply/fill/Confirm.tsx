/** The last step: what will be sent, looked at once more, and the promise that it is true. */
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Field } from '../../../components/Field';
import type { Applicant, Case } from '../data';
import { shownFields } from './conditions';
import {
  choicesOf,
  type Contract,
  type Data,
  isEmpty,
  type Property,
} from './contract';
import { useIdTypeTitle } from './idTypes';
import { Tick } from './Tick';

const messages = defineMessages({
  yes: { id: '是', defaultMessage: '是' },
  no: { id: '否', defaultMessage: '否' },
  promise: { id: '承诺', defaultMessage: '承诺' },
  promised: {
    id: '我承诺：所填信息和所交材料真实、有效，知道提供虚假材料应承担的法律责任，并愿意接受核查。',
    defaultMessage:
      '我承诺：所填信息和所交材料真实、有效，知道提供虚假材料应承担的法律责任，并愿意接受核查。',
  },
  opinion: { id: '补正说明', defaultMessage: '补正说明' },
  rows: { id: '{count} 项', defaultMessage: '{count} 项' },
  files: { id: '{count} 个文件', defaultMessage: '{count} 个文件' },
  nothing: { id: '未提供', defaultMessage: '未提供' },
  otherwise: { id: '不用上传', defaultMessage: '不用上传' },
});

interface Props {
  case_: Case;
  applicant: Applicant;
  contract: Contract | null;
  data: Data;
  correcting: boolean;
  declared: boolean;
  opinion: string;
  fault?: string;
  onDeclare: (declared: boolean) => void;
  onOpinion: (opinion: string) => void;
}

export function Confirm(props: Props) {
  const { case_, applicant, contract, data, correcting } = props;
  const intl = useIntl();
  const titleOf = useIdTypeTitle();

  function said(own: Property, value: Data[string]): string {
    if (typeof value === 'boolean') {
      return intl.formatMessage(value ? messages.yes : messages.no);
    }
    if (Array.isArray(value)) {
      if (own.items?.properties) {
        return intl.formatMessage(messages.rows, { count: value.length });
      }
      const titles = choicesOf(own.items as Property);
      return value
        .map((one) => titles.find((t) => t.value === one)?.title ?? String(one))
        .join('、');
    }
    return (
      choicesOf(own).find((one) => one.value === value)?.title ?? String(value)
    );
  }

  const shown = contract ? shownFields(contract.layout, data) : new Set();
  const fields = (contract?.layout.groups ?? [])
    .flatMap(({ rows }) => rows.flat())
    .filter(({ name }) => shown.has(name) && !isEmpty(data[name]));
  return (
    <>
      <p>
        <FormattedMessage
          id="请核对下列内容。需要修改的，点上面的步骤回去改。"
          defaultMessage="请核对下列内容。需要修改的，点上面的步骤回去改。"
        />
      </p>
      <h3>
        <FormattedMessage id="申请人" defaultMessage="申请人" />
      </h3>
      <dl className="gp-facts">
        <div>
          <dt>
            <FormattedMessage id="姓名或者名称" defaultMessage="姓名或者名称" />
          </dt>
          <dd>{applicant.name || intl.formatMessage(messages.nothing)}</dd>
        </div>
        <div>
          <dt>{titleOf(applicant.id_type)}</dt>
          <dd>{applicant.id_number || intl.formatMessage(messages.nothing)}</dd>
        </div>
        <div>
          <dt>
            <FormattedMessage id="联系电话" defaultMessage="联系电话" />
          </dt>
          <dd>{applicant.phone || intl.formatMessage(messages.nothing)}</dd>
        </div>
        {applicant.agent && (
          <div>
            <dt>
              <FormattedMessage id="代理人" defaultMessage="代理人" />
            </dt>
            <dd>
              {applicant.agent.name || intl.formatMessage(messages.nothing)}
            </dd>
          </div>
        )}
      </dl>
      {contract && (
        <>
          <h3>{contract.title}</h3>
          <dl className="gp-facts">
            {fields.map(({ name }) => (
              <div key={name}>
                <dt>{contract.schema.properties[name].title}</dt>
                <dd>{said(contract.schema.properties[name], data[name])}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      {case_.materials.length > 0 && (
        <>
          <h3>
            <FormattedMessage id="申请材料" defaultMessage="申请材料" />
          </h3>
          <dl className="gp-facts">
            {case_.materials.map(({ position, name, files, obtained }) => (
              <div key={position} className="gp-whole">
                <dt>
                  {position}. {name}
                </dt>
                <dd>
                  {files.length > 0
                    ? intl.formatMessage(messages.files, {
                        count: files.length,
                      })
                    : intl.formatMessage(
                        obtained ? messages.otherwise : messages.nothing,
                      )}
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
      {correcting ? (
        <Field label={intl.formatMessage(messages.opinion)}>
          {(control) => (
            <textarea
              {...control}
              className="gp-input"
              maxLength={500}
              value={props.opinion}
              onChange={(event) => props.onOpinion(event.target.value)}
            />
          )}
        </Field>
      ) : (
        <>
          <h3>{intl.formatMessage(messages.promise)}</h3>
          <Tick
            label={intl.formatMessage(messages.promised)}
            required
            fault={props.fault}
            checked={props.declared}
            onChange={props.onDeclare}
          />
        </>
      )}
    </>
  );
}
