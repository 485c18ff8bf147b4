/** Pages that are read anew each time: what they show changes without a change of content. */
const fresh: RegExp[] = [];

export function addFresh(address: RegExp) {
  fresh.push(address);
}

/** Whether no finished page of this address may be kept. */
export function isFresh(pathname: string): boolean {
  return fresh.some((address) => address.test(pathname));
}
