/** A phone as a link that a phone can call; several stand with 、 between them. */
export function Phones({ numbers }: { numbers: string }) {
  return (
    <>
      {numbers
        .split(/[、,，;；\s]+/)
        .filter(Boolean)
        .map((number, n) => (
          <span key={number}>
            {n > 0 && '、'}
            <a href={`tel:${number.replace(/[^0-9+]/g, '')}`}>{number}</a>
          </span>
        ))}
    </>
  );
}
