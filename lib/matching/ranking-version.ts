/** Names the rules of ranking as coded; a change of any gate, measure, order or mix raises it. */
export const RANKING_VERSION = '2';
