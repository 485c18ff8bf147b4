/** Who applies: a person or an organisation, and who acts for him. */
import { defineMessages, type MessageDescriptor, useIntl } from 'react-intl';
import { Field } from '../../../components/Field';
import type { Agent, Applicant, Kind } from '../data';
import { Choices } from './Choices';
import { ContactFields } from './ContactFields';
import { isEmpty } from './contract';
import type { Faults } from './faults';
import { idTypesFor, useIdTypes, usualIdType } from './idTypes';
import { Line } from './Line';
import { Tick } from './Tick';

const messages = defineMessages({
  kind: { id: '申请人类型', defaultMessage: '申请人类型' },
  natural: { id: '个人', defaultMessage: '个人' },
  legal: { id: '法人或者其他组织', defaultMessage: '法人或者其他组织' },
  name: { id: '姓名', defaultMessage: '姓名' },
  title: { id: '单位名称', defaultMessage: '单位名称' },
  idType: { id: '证件类型', defaultMessage: '证件类型' },
  idNumber: { id: '证件号码', defaultMessage: '证件号码' },
  idHelp: {
    id: '身份证号码、统一社会信用代码会核对校验位。',
    defaultMessage: '身份证号码、统一社会信用代码会核对校验位。',
  },
  legalRepresentative: { id: '法定代表人', defaultMessage: '法定代表人' },
  phone: { id: '联系电话', defaultMessage: '联系电话' },
  choose: { id: '请选择', defaultMessage: '请选择' },
  byAgent: {
    id: '由代理人代为申请',
    defaultMessage: '由代理人代为申请',
  },
  agentName: { id: '代理人姓名', defaultMessage: '代理人姓名' },
  agentIdType: { id: '代理人证件类型', defaultMessage: '代理人证件类型' },
  agentIdNumber: { id: '代理人证件号码', defaultMessage: '代理人证件号码' },
  agentPhone: { id: '代理人电话', defaultMessage: '代理人电话' },
  scope: { id: '委托事项', defaultMessage: '委托事项' },
  scopeHelp: {
    id: '例如“代为提交申请、补正材料、领取结果”。',
    defaultMessage: '例如“代为提交申请、补正材料、领取结果”。',
  },
  choosePerson: {
    id: '请选择为谁申请。',
    defaultMessage: '请选择为谁申请。',
  },
  missing: {
    id: '请填写“{label}”。',
    defaultMessage: '请填写“{label}”。',
  },
});

const NOBODY: Agent = {
  name: '',
  id_type: 'resident_id',
  id_number: '',
  phone: '',
  scope: '',
};

interface Props {
  applicant: Applicant;
  faults: Faults;
  onChange: (applicant: Applicant) => void;
}

interface IdTypeProps {
  label: MessageDescriptor;
  kind: Kind;
  value: string;
  fault?: string;
  onChange: (value: string) => void;
}

function IdType({ label, kind, value, fault, onChange }: IdTypeProps) {
  const intl = useIntl();
  const types = idTypesFor(kind, useIdTypes());
  return (
    <Field label={intl.formatMessage(label)} fault={fault} required>
      {(control) => (
        <select
          {...control}
          className="gp-input"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        >
          <option value="">{intl.formatMessage(messages.choose)}</option>
          {types.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

export function ApplicantFields({ applicant, faults, onChange }: Props) {
  const intl = useIntl();
  const kind: Kind = applicant.kind === 'legal' ? 'legal' : 'natural';
  const legal = kind === 'legal';
  const { agent } = applicant;
  const set = (changes: Partial<Applicant>) =>
    onChange({ ...applicant, ...changes });
  const setAgent = (changes: Partial<Agent>) =>
    set({ agent: { ...(agent ?? NOBODY), ...changes } });

  return (
    <>
      <Choices
        label={intl.formatMessage(messages.kind)}
        required
        fault={faults['applicant.kind']}
        choices={(['natural', 'legal'] as const).map((value) => ({
          value,
          title: intl.formatMessage(messages[value]),
        }))}
        chosen={applicant.kind ? [applicant.kind] : []}
        onChoose={([chosen]) =>
          set({
            kind: chosen as Kind,
            id_type: usualIdType(chosen as Kind),
            id_number: '',
          })
        }
      />
      <div className="gp-form-line">
        <Line
          label={legal ? messages.title : messages.name}
          required
          longest={200}
          autoComplete={legal ? 'organization' : 'name'}
          value={applicant.name}
          fault={faults['applicant.name']}
          onChange={(name) => set({ name })}
        />
        {legal && (
          <Line
            label={messages.legalRepresentative}
            required
            longest={100}
            value={applicant.legal_representative}
            fault={faults['applicant.legal_representative']}
            onChange={(name) => set({ legal_representative: name })}
          />
        )}
      </div>
      <div className="gp-form-line">
        <IdType
          label={messages.idType}
          kind={kind}
          value={applicant.id_type}
          fault={faults['applicant.id_type']}
          onChange={(type) => set({ id_type: type })}
        />
        <Line
          label={messages.idNumber}
          help={messages.idHelp}
          required
          longest={64}
          value={applicant.id_number}
          fault={faults['applicant.id_number']}
          onChange={(number) => set({ id_number: number })}
        />
      </div>
      <ContactFields applicant={applicant} faults={faults} onChange={set} />
      <Tick
        label={intl.formatMessage(messages.byAgent)}
        checked={!!agent}
        onChange={(on) => set({ agent: on ? NOBODY : null })}
      />
      {agent && (
        <div className="gp-form-agent">
          <div className="gp-form-line">
            <Line
              label={messages.agentName}
              required
              longest={100}
              value={agent.name}
              fault={faults['applicant.agent.name']}
              onChange={(name) => setAgent({ name })}
            />
            <Line
              label={messages.agentPhone}
              longest={32}
              type="tel"
              value={agent.phone}
              fault={faults['applicant.agent.phone']}
              onChange={(phone) => setAgent({ phone })}
            />
          </div>
          <div className="gp-form-line">
            <IdType
              label={messages.agentIdType}
              kind="natural"
              value={agent.id_type}
              fault={faults['applicant.agent.id_type']}
              onChange={(type) => setAgent({ id_type: type })}
            />
            <Line
              label={messages.agentIdNumber}
              required
              longest={64}
              value={agent.id_number}
              fault={faults['applicant.agent.id_number']}
              onChange={(number) => setAgent({ id_number: number })}
            />
          </div>
          <Line
            label={messages.scope}
            help={messages.scopeHelp}
            longest={500}
            value={agent.scope}
            fault={faults['applicant.agent.scope']}
            onChange={(scope) => setAgent({ scope })}
          />
        </div>
      )}
    </>
  );
}

/**
 * What an applicant still lacks, said before the backend is asked.
 *
 * @param chosen whether he is chosen among those that the account may apply for.
 */
export function useApplicantCheck(chosen = false) {
  const intl = useIntl();
  return (applicant: Applicant): Faults => {
    if (chosen && !applicant.key) {
      return { 'applicant.key': intl.formatMessage(messages.choosePerson) };
    }
    const legal = applicant.kind === 'legal';
    const wanted: [keyof Applicant, MessageDescriptor][] = chosen
      ? [['phone', messages.phone]]
      : [
          ['kind', messages.kind],
          ['name', legal ? messages.title : messages.name],
          ['id_type', messages.idType],
          ['id_number', messages.idNumber],
          ['phone', messages.phone],
        ];
    if (legal && !chosen) {
      wanted.push(['legal_representative', messages.legalRepresentative]);
    }
    return Object.fromEntries(
      wanted
        .filter(([name]) => isEmpty(applicant[name]))
        .map(([name, label]) => [
          `applicant.${name}`,
          intl.formatMessage(messages.missing, {
            label: intl.formatMessage(label),
          }),
        ]),
    );
  };
}
