/** Requests a day as columns; the table below it says the same in figures. */
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { ceiling, days } from './days';
import type { Usage } from './data';

const messages = defineMessages({
  chart: {
    id: '{from} 至 {to} 每日调用次数柱状图，合计 {total} 次；数字见下表',
    defaultMessage:
      '{from} 至 {to} 每日调用次数柱状图，合计 {total} 次；数字见下表',
  },
});
const WIDTH = 720;
const HEIGHT = 200;
const LEFT = 52;
const BOTTOM = 24;
const LINES = 4;

export function UsageChart({ usage }: { usage: Usage }) {
  const intl = useIntl();
  const shown = days(usage);
  const top = ceiling(
    Math.max(...shown.map((day) => day.served + day.refused)),
  );
  const width = (WIDTH - LEFT) / shown.length;
  const height = (count: number) => (count / top) * (HEIGHT - BOTTOM - 10);
  const ground = HEIGHT - BOTTOM;
  const every = Math.ceil(shown.length / 8);
  const label = intl.formatMessage(messages.chart, {
    from: usage.from,
    to: usage.to,
    total: usage.totals.total,
  });
  return (
    <figure className="gp-chart">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
        {Array.from({ length: LINES + 1 }, (_value, line) => {
          const y = ground - height((top / LINES) * line);
          return (
            <g key={line}>
              <line
                className="gp-chart-line"
                x1={LEFT}
                x2={WIDTH}
                y1={y}
                y2={y}
              />
              <text
                className="gp-chart-text"
                x={LEFT - 6}
                y={y + 4}
                textAnchor="end"
              >
                {intl.formatNumber((top / LINES) * line)}
              </text>
            </g>
          );
        })}
        {shown.map((day, index) => {
          const x = LEFT + index * width;
          const served = height(day.served);
          const refused = height(day.refused);
          const column = Math.max(1, width - Math.min(4, width / 4));
          return (
            <g key={day.day}>
              <rect
                className="gp-chart-good"
                x={x}
                width={column}
                y={ground - served}
                height={served}
              />
              <rect
                className="gp-chart-bad"
                x={x}
                width={column}
                y={ground - served - refused}
                height={refused}
              />
              {index % every === 0 && (
                <text className="gp-chart-text" x={x} y={HEIGHT - 6}>
                  {day.day.slice(5)}
                </text>
              )}
            </g>
          );
        })}
      </svg>
      <figcaption className="gp-row gp-small">
        <span className="gp-chart-key gp-chart-key-good">
          <FormattedMessage
            id="成功（含未变化）"
            defaultMessage="成功（含未变化）"
          />
        </span>
        <span className="gp-chart-key gp-chart-key-bad">
          <FormattedMessage id="被拒绝或出错" defaultMessage="被拒绝或出错" />
        </span>
      </figcaption>
    </figure>
  );
}
