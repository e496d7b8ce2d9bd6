/** The most that are named as those left out: "everybody but A and B" is short, and says who is favoured. */
const MOST_LEFT_OUT = 2;

/** "Leeds", "Leeds and York", "everybody but York". Every member of a group is named, or everyone who is not in it. */
export function groupInWords(group: readonly string[], members: readonly string[]): string {
  const left = members.filter((name) => !group.includes(name));
  const isShorter = left.length <= MOST_LEFT_OUT && group.length > left.length + 1;
  return isShorter ? `everybody but ${listed(left)}` : listed(group);
}

function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}
