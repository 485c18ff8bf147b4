/** The way through the office: a picture drawn from the steps, and the same in words. */
import { useId } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import type { Step } from '../data';
import { layOut, NARROW, type Node, type Shape, WIDE } from '../flow';
import { Lines } from './Block';

const messages = defineMessages({
  title: { id: '办理流程图', defaultMessage: '办理流程图' },
  special: {
    id: '{limit}，不计入时限',
    defaultMessage: '{limit}，不计入时限',
  },
  result: { id: '办理结果', defaultMessage: '办理结果' },
});

interface PictureProps {
  nodes: Node[];
  shape: Shape;
  className: string;
}

function Picture({ nodes, shape, className }: PictureProps) {
  const intl = useIntl();
  const id = useId();
  const picture = layOut(nodes, shape);
  const { boxWidth, boxHeight } = picture;
  const said = nodes.map(({ name, note }) =>
    note ? `${name}（${note}）` : name,
  );
  return (
    <svg
      className={`gp-flow ${className}`}
      width={picture.width}
      height={picture.height}
      viewBox={`0 0 ${picture.width} ${picture.height}`}
      role="img"
      aria-labelledby={`${id}-title ${id}-words`}
    >
      <title id={`${id}-title`}>{intl.formatMessage(messages.title)}</title>
      <desc id={`${id}-words`}>{said.join(' → ')}</desc>
      <defs>
        <marker
          id={`${id}-tip`}
          viewBox="0 0 8 8"
          refX="1"
          refY="4"
          markerWidth="8"
          markerHeight="8"
          markerUnits="userSpaceOnUse"
          orient="auto"
        >
          <path className="gp-flow-tip" d="M0 0L8 4L0 8Z" />
        </marker>
      </defs>
      {picture.arrows.map((arrow) => (
        <path
          key={arrow}
          className="gp-flow-arrow"
          d={arrow}
          markerEnd={`url(#${id}-tip)`}
        />
      ))}
      {picture.boxes.map((box, number) => {
        const lines = [...box.lines, ...(box.note ? [box.note] : [])];
        const top = box.y + boxHeight / 2 - (lines.length - 1) * 11 + 5;
        return (
          <g key={number} className={`gp-flow-${box.kind}`}>
            <rect
              x={box.x}
              y={box.y}
              width={boxWidth}
              height={boxHeight}
              rx={box.kind === 'result' ? boxHeight / 2 : 6}
            />
            {lines.map((line, at) => (
              <text
                key={at}
                className={at < box.lines.length ? 'gp-flow-name' : undefined}
                x={box.x + boxWidth / 2}
                y={top + at * 22}
                textAnchor="middle"
              >
                {at === 0 && box.kind !== 'result' ? `${number + 1}. ` : ''}
                {line}
              </text>
            ))}
          </g>
        );
      })}
    </svg>
  );
}

interface Props {
  steps: Step[];
  /** What one gets in the end. */
  result: string;
}

export function Flow({ steps, result }: Props) {
  const intl = useIntl();
  const nodes: Node[] = steps.map((step) => ({
    name: step.name,
    note:
      step.special && step.limit
        ? intl.formatMessage(messages.special, { limit: step.limit })
        : step.limit,
    kind: step.special ? 'special' : 'step',
  }));
  if (result) {
    nodes.push({
      name: result,
      note: intl.formatMessage(messages.result),
      kind: 'result',
    });
  }
  return (
    <>
      <Picture nodes={nodes} shape={WIDE} className="gp-flow-wide" />
      <Picture nodes={nodes} shape={NARROW} className="gp-flow-narrow" />
      <ol className="gp-steps">
        {steps.map((step, number) => (
          <li key={number}>
            <p className="gp-step-name">
              <strong>{step.name}</strong>
              {step.limit && <span className="gp-tag">{step.limit}</span>}
              {step.special && (
                <span className="gp-tag gp-warn">
                  <FormattedMessage
                    id="{kind}，不计入时限"
                    defaultMessage="{kind}，不计入时限"
                    values={{ kind: step.special }}
                  />
                </span>
              )}
            </p>
            {(step.department || step.role) && (
              <p className="gp-soft gp-small">
                {[step.department, step.role].filter(Boolean).join('　')}
              </p>
            )}
            <Lines lines={step.lines} />
          </li>
        ))}
      </ol>
    </>
  );
}
