/** The numbers of a text in their order, whatever the lines; "capacity" where a file says so in words is left out. */
export function numbersIn(text: string): () => number {
  const all = text.split(/\s+/).filter((word) => word !== '' && !Number.isNaN(Number(word)));
  let at = 0;
  return () => {
    const word = all[at];
    if (word === undefined) throw new Error('The file ends too soon.');
    at += 1;
    return Number(word);
  };
}
