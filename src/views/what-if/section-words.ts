/** The sections of Doubt; the first is what its link alone opens. */
export const SECTIONS = [
  { id: null, label: 'How sure' },
  { id: 'when', label: 'When to start' },
  { id: 'bursts', label: 'In bursts' },
] as const;

export const SECTIONS_NAME = 'Sections of Doubt';
