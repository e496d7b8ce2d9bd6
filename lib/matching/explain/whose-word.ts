import type { SaidFact } from '../said-by-provider.ts';
import type { Subject } from './subject.ts';

const WHO = {
  provider: 'its provider',
  authority: 'an authority on its provider’s behalf',
  simulated: 'a simulated return',
} as const;

/** Who says a fact of a provision: "the register", "its provider". */
export function whoSays(fact: SaidFact, { evaluation: { said } }: Subject): string {
  return said?.facts.includes(fact) ? WHO[said.by] : 'the register';
}

/** The same as a source in brackets: "register", "its provider". */
export function sourceOf(fact: SaidFact, subject: Subject): string {
  return whoSays(fact, subject).replace('the register', 'register');
}
