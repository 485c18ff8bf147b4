/** When a field or a group is shown: tests of other fields, joined and nested. */
import { useRef } from 'react';
import { defineMessages, FormattedMessage, useIntl } from 'react-intl';
import { Choices } from '../../citizens/apply/fill/Choices';
import {
  choicesOf,
  type Condition,
  type Property,
} from '../../citizens/apply/fill/contract';
import { Icon } from '../../components/Icon';
import {
  isJoined,
  type Joined,
  type Node,
  type Plain,
  readCondition,
  type Test,
  writeCondition,
} from './conditions';
import { NumberInput, SelectInput, TextInput } from './inputs';
import { fieldsOf } from './model';
import { useWork } from './Work';

const messages = defineMessages({
  join: { id: '满足方式', defaultMessage: '满足方式' },
  all: { id: '以下全部满足', defaultMessage: '以下全部满足' },
  any: { id: '以下满足任意一条', defaultMessage: '以下满足任意一条' },
  notAll: { id: '以下没有全部满足', defaultMessage: '以下没有全部满足' },
  notAny: { id: '以下一条也不满足', defaultMessage: '以下一条也不满足' },
  field: { id: '看哪个字段', defaultMessage: '看哪个字段' },
  test: { id: '怎样判断', defaultMessage: '怎样判断' },
  value: { id: '值', defaultMessage: '值' },
  values: { id: '值（每行一个）', defaultMessage: '值（每行一个）' },
  equals: { id: '是', defaultMessage: '是' },
  notEquals: { id: '不是', defaultMessage: '不是' },
  in: { id: '是其中之一', defaultMessage: '是其中之一' },
  notIn: { id: '不是其中任何一个', defaultMessage: '不是其中任何一个' },
  filled: { id: '已填写', defaultMessage: '已填写' },
  notFilled: { id: '未填写', defaultMessage: '未填写' },
  yes: { id: '是', defaultMessage: '是' },
  no: { id: '否', defaultMessage: '否' },
  gone: { id: '（不在表单中）', defaultMessage: '（不在表单中）' },
  one: { id: '第 {number} 条', defaultMessage: '第 {number} 条' },
});

interface Props {
  when: Condition | undefined;
  /** The names of the fields that may be asked for. */
  names: string[];
  onChange: (when: Condition | undefined) => void;
}

export function ConditionEditor({ when, names, onChange }: Props) {
  const joined = readCondition(when);
  if (names.length === 0 && joined.parts.length === 0) {
    return (
      <p className="gp-soft">
        <FormattedMessage
          id="还没有别的字段可以用来判断。"
          defaultMessage="还没有别的字段可以用来判断。"
        />
      </p>
    );
  }
  return (
    <Join
      joined={joined}
      names={names}
      onChange={(next) => onChange(writeCondition(next))}
    />
  );
}

interface JoinProps {
  joined: Joined;
  names: string[];
  onChange: (joined: Joined) => void;
}

function Join({ joined, names, onChange }: JoinProps) {
  const intl = useIntl();
  const { design } = useWork();
  const { parts } = joined;
  const box = useRef<HTMLDivElement>(null);
  // What is asked for is there with the next drawing.
  const focus = (which: string) =>
    setTimeout(() => box.current?.querySelector<HTMLElement>(which)?.focus());
  const add = (node: Node) => {
    onChange({ ...joined, parts: [...parts, node] });
    focus(':scope > fieldset:last-of-type select');
  };
  const put = (at: number, node: Node | null) =>
    onChange({
      ...joined,
      parts: parts.flatMap((one, number) =>
        number === at ? (node ? [node] : []) : [one],
      ),
    });
  const ways = {
    all: messages.all,
    any: messages.any,
    'not all': messages.notAll,
    'not any': messages.notAny,
  };
  const first = fieldsOf(design).find(({ name }) => names.includes(name));
  const begun = first ? blankTest(first.name, first.property) : null;
  return (
    <div ref={box}>
      {(parts.length > 1 || joined.not) && (
        <SelectInput
          label={intl.formatMessage(messages.join)}
          value={`${joined.not ? 'not ' : ''}${joined.join}`}
          options={Object.entries(ways).map(([value, title]) => ({
            value,
            title: intl.formatMessage(title),
          }))}
          onChange={(way) =>
            onChange({
              ...joined,
              not: way.startsWith('not '),
              join: way.endsWith('any') ? 'any' : 'all',
            })
          }
        />
      )}
      {parts.map((node, at) => (
        <fieldset key={at} className="gp-design-part">
          <legend>
            {intl.formatMessage(messages.one, { number: at + 1 })}
          </legend>
          {isJoined(node) ? (
            <Join
              joined={node}
              names={names}
              onChange={(next) => put(at, next.parts.length ? next : null)}
            />
          ) : (
            <TestEditor
              test={node}
              names={names}
              onChange={(next) => put(at, next)}
            />
          )}
          <button
            type="button"
            className="gp-button gp-compact gp-danger"
            onClick={() => {
              put(at, null);
              focus(':scope > p > button');
            }}
          >
            <FormattedMessage
              id="去掉第 {number} 条"
              defaultMessage="去掉第 {number} 条"
              values={{ number: at + 1 }}
            />
          </button>
        </fieldset>
      ))}
      {begun && (
        <p className="gp-row">
          <button
            type="button"
            className="gp-button gp-compact"
            onClick={() => add(begun)}
          >
            <Icon name="plus" />
            <FormattedMessage id="增加条件" defaultMessage="增加条件" />
          </button>
          {parts.length > 0 && (
            <button
              type="button"
              className="gp-button gp-compact"
              // A join of one would be written as the one.
              onClick={() =>
                add({ join: 'any', not: false, parts: [begun, begun] })
              }
            >
              <Icon name="plus" />
              <FormattedMessage
                id="增加一组条件"
                defaultMessage="增加一组条件"
              />
            </button>
          )}
        </p>
      )}
    </div>
  );
}

/** The test that a field is asked first. */
function blankTest(field: string, own: Property): Test {
  if (own.type === 'boolean') {
    return { field, test: 'equals', values: [true], not: false };
  }
  const choices = choicesOf(own.items ?? own);
  return choices.length > 0
    ? { field, test: 'equals', values: [choices[0].value], not: false }
    : { field, test: 'filled', values: [], not: false };
}

const TESTS = [
  ['equals', false, messages.equals],
  ['equals', true, messages.notEquals],
  ['in', false, messages.in],
  ['in', true, messages.notIn],
  ['filled', false, messages.filled],
  ['filled', true, messages.notFilled],
] as const;

interface TestProps {
  test: Test;
  names: string[];
  onChange: (test: Test) => void;
}

function TestEditor({ test, names, onChange }: TestProps) {
  const intl = useIntl();
  const { design } = useWork();
  const fields = fieldsOf(design).filter(
    ({ name }) => names.includes(name) || name === test.field,
  );
  const own = fields.find(({ name }) => name === test.field)?.property;
  const options = fields.map(({ name, property }) => ({
    value: name,
    title: property.title || name,
  }));
  if (!own) {
    options.unshift({
      value: test.field,
      title: `${test.field}${intl.formatMessage(messages.gone)}`,
    });
  }
  // Of a table only whether there is anything in it can be told.
  const table = own?.type === 'array' && !choicesOf(own.items ?? own).length;
  const tests = TESTS.filter(
    ([kind]) =>
      kind === 'filled' ||
      (!table && (kind !== 'in' || own?.type !== 'boolean')),
  );
  const key = (kind: string, not: boolean) => `${kind} ${not}`;
  return (
    <div className="gp-design-test">
      <SelectInput
        label={intl.formatMessage(messages.field)}
        value={test.field}
        options={options}
        onChange={(name) => {
          const next = fields.find((one) => one.name === name)?.property;
          if (next) onChange(blankTest(name, next));
        }}
      />
      <SelectInput
        label={intl.formatMessage(messages.test)}
        value={key(test.test, test.not)}
        options={tests.map(([kind, not, title]) => ({
          value: key(kind, not),
          title: intl.formatMessage(title),
        }))}
        onChange={(value) => {
          const [kind, not] =
            TESTS.find((one) => key(one[0], one[1]) === value) ?? TESTS[0];
          onChange({
            ...test,
            test: kind,
            not,
            values: valuesFor(kind, test, own),
          });
        }}
      />
      {test.test !== 'filled' && own && (
        <Values test={test} own={own} onChange={onChange} />
      )}
    </div>
  );
}

/** The values of a test that becomes one of another kind. */
function valuesFor(
  kind: Test['test'],
  before: Test,
  own: Property | undefined,
): Plain[] {
  if (kind === 'filled') return [];
  const begun = before.values.length
    ? before.values
    : own
      ? blankTest(before.field, own).values
      : [];
  const some = begun.length ? begun : [''];
  return kind === 'equals' ? some.slice(0, 1) : some;
}

function Values({
  test,
  own,
  onChange,
}: {
  test: Test;
  own: Property;
  onChange: (test: Test) => void;
}) {
  const intl = useIntl();
  const label = intl.formatMessage(messages.value);
  const choices = choicesOf(own.items ?? own);
  const set = (values: Plain[]) => onChange({ ...test, values });
  if (own.type === 'boolean') {
    return (
      <SelectInput
        label={label}
        value={String(test.values[0] === true)}
        options={[
          { value: 'true', title: intl.formatMessage(messages.yes) },
          { value: 'false', title: intl.formatMessage(messages.no) },
        ]}
        onChange={(value) => set([value === 'true'])}
      />
    );
  }
  if (choices.length > 0) {
    const known = choices.some(({ value }) => value === test.values[0]);
    const gone = String(test.values[0] ?? '');
    return test.test === 'equals' ? (
      <SelectInput
        label={label}
        value={gone}
        options={[
          ...(known
            ? []
            : [
                {
                  value: gone,
                  title: `${gone}${intl.formatMessage(messages.gone)}`,
                },
              ]),
          ...choices.map((one) => ({ ...one, value: String(one.value) })),
        ]}
        onChange={(text) =>
          set(
            choices
              .filter((one) => String(one.value) === text)
              .map(({ value }) => value),
          )
        }
      />
    ) : (
      <Choices
        several
        label={label}
        choices={choices.map((one) => ({ ...one, value: String(one.value) }))}
        chosen={test.values.map(String)}
        onChoose={(chosen) => {
          // One must stay, else the condition would be none.
          if (chosen.length === 0) return;
          set(
            choices
              .map(({ value }) => value)
              .filter((value) => chosen.includes(String(value))),
          );
        }}
      />
    );
  }
  if (own.type !== 'string' && test.test === 'equals') {
    return (
      <NumberInput
        label={label}
        value={typeof test.values[0] === 'number' ? test.values[0] : undefined}
        onChange={(value) => set(value === undefined ? [] : [value])}
      />
    );
  }
  const plain = (text: string): Plain =>
    own.type === 'string' || !/^-?\d+(\.\d+)?$/.test(text.trim())
      ? text
      : Number(text);
  return test.test === 'equals' ? (
    <TextInput
      label={label}
      value={String(test.values[0] ?? '')}
      onChange={(text) => set([text])}
    />
  ) : (
    <TextInput
      lines
      label={intl.formatMessage(messages.values)}
      value={test.values.map(String).join('\n')}
      onChange={(text) => set(text.split('\n').map(plain))}
    />
  );
}
