export const movesTitle = 'How each VM moves';
export const setupTitle = 'What leaves, and how';
