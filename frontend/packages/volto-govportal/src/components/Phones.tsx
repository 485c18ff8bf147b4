/** Phones as links that a phone can call, with 、 between them. */

interface Props {
  /** As a list, or as one text that people wrote. */
  numbers: string | string[];
  /** Large enough to be touched: where calling is what one came for. */
  large?: boolean;
}

export function Phones({ numbers, large = false }: Props) {
  const list = [numbers]
    .flat()
    .join('、')
    .split(/[、,，;；\s]+/);
  return (
    <span className={large ? 'gp-phones' : undefined}>
      {list.filter(Boolean).map((number, n) => (
        <span key={number}>
          {n > 0 && '、'}
          <a href={`tel:${number.replace(/[^0-9+]/g, '')}`}>{number}</a>
        </span>
      ))}
    </span>
  );
}
