/** A name of a column without capitals, blanks and marks: "Date of Birth" and "date_of_birth" are the same. */
export function bareName(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
}
