/** The sections of Doubt; the first is what its link alone opens. */
export const SECTIONS = [
  { id: null, label: 'How sure it is' },
  { id: 'when', label: 'When to start it' },
  { id: 'bursts', label: 'A guest in bursts' },
] as const;

export const SECTIONS_NAME = 'Sections of Doubt';
