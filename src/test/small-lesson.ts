/** A lesson with a question of each kind, as its file holds it; parts of it can be others. */
export function smallLesson(parts: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    format: 'precopy.lesson',
    minutes: 1,
    version: 1,
    title: 'A small lesson',
    idea: 'One idea.',
    scenarios: { vm: 'v=3&mem=1024&dirty=40&rate=800', fast: 'v=3&mem=1024&dirty=40&rate=1600&name=Fast' },
    vary: [{ of: ['vm', 'fast'], knob: 'dirty', from: 30, to: 50, step: 5 }],
    steps: [
      {
        title: 'A number',
        text: ['$lambda$ is {vm.dirtyRate} / {vm.sendRate}.'],
        question: { kind: 'number', ask: 'What is it?', answer: 'vm.lambda', tolerance: 0.05, hints: ['Divide.'] },
        reveal: { text: 'It is {vm.lambda}.', show: [{ figure: 'numbers', of: ['vm', 'fast'], fields: ['lambda'] }] },
      },
      {
        title: 'A choice',
        question: {
          kind: 'choice',
          ask: 'Which one takes longer?',
          options: [
            { text: 'The slow one', when: 'vm.totalTime > fast.totalTime' },
            { text: 'The fast one', when: 'vm.totalTime < fast.totalTime' },
          ],
        },
        reveal: { text: 'Now {now.totalTime}.', controls: { of: 'vm', shown: ['rate'], locked: ['mem'] } },
      },
      {
        title: 'A line',
        question: {
          kind: 'line',
          ask: 'Draw it.',
          ...{ of: 'vm', knob: 'dirty', from: 0, to: 60, field: 'totalTime', points: 4 },
        },
      },
    ],
    next: ['Go on.'],
    ...parts,
  };
}
