/** What one page hands to the next without writing it anywhere: the number of a card that was read. */
let handed = '';

export function handOver(text: string) {
  handed = text;
}

/** Take it; nobody finds it a second time. */
export function takeOver(): string {
  const text = handed;
  handed = '';
  return text;
}
