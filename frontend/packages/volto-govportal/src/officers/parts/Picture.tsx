/** A picture that can be enlarged and turned, by buttons and keys. */
import { useState } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { useShortcuts } from '../../components/useShortcuts';
import type { Key } from '../../components/Keys';
import { FIT, stepped, turned, ZOOMS } from './turned';

const messages = defineMessages({
  smaller: { id: '缩小', defaultMessage: '缩小' },
  larger: { id: '放大', defaultMessage: '放大' },
  fit: { id: '适合宽度', defaultMessage: '适合宽度' },
  turn: { id: '向右旋转', defaultMessage: '向右旋转' },
  tools: { id: '图片工具', defaultMessage: '图片工具' },
});

export const PICTURE_KEYS: Key[] = [
  {
    chord: '+',
    title: <FormattedMessage id="放大图片" defaultMessage="放大图片" />,
  },
  {
    chord: '-',
    title: <FormattedMessage id="缩小图片" defaultMessage="缩小图片" />,
  },
  {
    chord: '0',
    title: (
      <FormattedMessage
        id="图片适合宽度，转回原样"
        defaultMessage="图片适合宽度，转回原样"
      />
    ),
  },
  {
    chord: 'Q',
    title: <FormattedMessage id="图片向右旋转" defaultMessage="图片向右旋转" />,
  },
];

export function Picture({ url, title }: { url: string; title: string }) {
  const intl = useIntl();
  const [zoom, setZoom] = useState(FIT);
  const [turns, setTurns] = useState(0);
  const [size, setSize] = useState({ width: 1, height: 1 });
  const larger = () => setZoom(stepped(zoom, 1));
  const smaller = () => setZoom(stepped(zoom, -1));
  const turn = () => setTurns(turns + 1);
  const reset = () => {
    setZoom(FIT);
    setTurns(0);
  };
  useShortcuts({
    '+': larger,
    '=': larger,
    '-': smaller,
    '0': reset,
    Q: turn,
  });
  const styles = turned(size, zoom, turns);
  const tools = [
    [messages.smaller, smaller, '-', zoom === 0],
    [messages.larger, larger, '+', zoom === ZOOMS.length - 1],
    [messages.fit, reset, '0', false],
    [messages.turn, turn, 'Q', false],
  ] as const;
  return (
    <>
      <div
        className="gp-row gp-no-print gp-picture-tools"
        role="group"
        aria-label={intl.formatMessage(messages.tools)}
      >
        {tools.map(([label, act, key, disabled]) => (
          <button
            key={key}
            type="button"
            className="gp-button gp-compact"
            disabled={disabled}
            onClick={act}
          >
            {intl.formatMessage(label)}
            <kbd aria-hidden="true">{key}</kbd>
          </button>
        ))}
        <span className="gp-soft gp-small" role="status">
          {`${ZOOMS[zoom] * 100}%`}
        </span>
      </div>
      <div
        className="gp-picture"
        role="region"
        aria-label={title}
        // The frame takes the focus so that the arrow keys scroll it.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        <div style={styles.box}>
          <img
            src={url}
            alt={title}
            style={styles.picture}
            onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) =>
              naturalWidth &&
              setSize({ width: naturalWidth, height: naturalHeight })
            }
          />
        </div>
      </div>
    </>
  );
}
