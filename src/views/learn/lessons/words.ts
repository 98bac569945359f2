// The list of lessons
export const lessons = 'Lessons';
/** How far somebody is: '', '2 of 5 answered', 'done'. */
export const stand = (answered: number, asked: number, isDone: boolean): string => {
  if (isDone && answered >= asked) return 'done';
  return answered === 0 ? '' : `${answered} of ${asked} answered`;
};
export const lessonLength = (steps: number, minutes: number, stand: string): string =>
  `${steps} steps, about ${minutes} min${stand === '' ? '' : ` · ${stand}`}`;
export const saveAsFile = 'Save as a file';
export const ofLesson = (title: string): string => `: ${title}`;
export const forgetAll = 'Forget all answers';
export const allForgotten = 'All answers are gone.';

// A lesson of one's own
export const ownLesson = 'A lesson of your own';
export const openLessonFile = 'Open a lesson file';
export const lessonFileNote =
  'A lesson is one JSON file: save one of these, change it, and drop it here. Nothing leaves this page.';
export const openingLesson = 'Opening the lesson.';
export const insteadOfLesson = { what: 'a lesson', shown: 'The lessons of this page are shown.' } as const;
export const lessonNotOpened = (file: string): string => `${file} could not be opened.`;
export const lessonOpened = (file: string, title: string, areMore: boolean): string =>
  `${file} is opened: ${title}.${areMore ? ' One lesson is opened at a time: the others were not.' : ''}`;

// Lessons that cannot be had
export const couldNotBeOpened = 'This lesson could not be opened';
export const couldNotBeLoaded = (file: string): string =>
  `${file} could not be loaded. Try again when the page can reach its server.`;
export const notBesideThePage = (file: string): string => `There is no ${file} beside this page.`;
export const tooLarge = (file: string): string => `${file} is too large for a lesson.`;
export const noLessonOfThisName = 'There is no lesson of this name. The list below has those that there are.';
export const noLessonFileIsOpen = 'No lesson file is open. Open it below, or drop it on the page.';
export const noSuchLesson = (name: string): string =>
  `There is no lesson “${name}”. The list below has those that there are.`;

// A lesson
export const steps = 'Steps of the lesson';
export const allLessons = 'All lessons';
/** What a screen reader hears before and after the number of a step. */
export const stepAround = (title: string, isAnswered: boolean) =>
  ['Step ', `: ${title}${isAnswered ? ' (answered)' : ''}`] as const;
export const end = 'End';
export const back = 'Back';
export const toTheEnd = 'To the end';
export const nextStep = 'Next step';

// The end of a lesson
export const whatNext = 'What to try next';
export const youAnswered = (answered: number, asked: number): string =>
  `You answered ${answered} of ${asked} questions.`;
export const copyAnswers = 'Copy my answers';
export const answersCopied = 'Your answers are copied: hand them in as your teacher asks for them.';
export const answersNotCopied = 'Could not copy. Choose the text below and copy it by hand.';
export const yourAnswers = 'Your answers';
/** 'Answers to “What pre-copy is”, code 17' */
export const answersTo = (title: string, code: string): string =>
  `Answers to “${title}”${code === '' ? '' : `, code ${code}`}`;
export const notAnswered = 'not answered';
export const answerNumber = (number: number): string => `answer ${number}`;
export const whatItWasAbout = 'What it was about.';
export const nextLesson = (title: string): string => `Next lesson: ${title}`;
export const startAnew = 'Start this lesson anew';
export const answersAreGone = (title: string): string => `The answers to “${title}” are gone.`;

// A step
export const stepTitle = (number: number, title: string): string => `${number}. ${title}`;
export const tryAgain = 'Try again';
export const openInExplore = 'Open in Explore:';
export const asSetHere = 'as set here';
export const isOpen = (title: string): string => `(${title}) is open`;
export const opening = 'Opening.';
export const whatTheModelSays = 'What the model says';
export const asItIsSet = 'As it is set now';
export const vm = 'VM';
export const lineOver = (field: string, knob: string): string => `${field} over ${knob.toLowerCase()}`;
export const lines = (title: string): string => `Lines: ${title.toLowerCase()}`;
/** Its ends: the knob's values, and what the lines are there. */
export const lineSummary = (from: string, to: string, field: string, first: string, last: string): string =>
  `From ${from} to ${to}. ${field} at first: ${first}; at last: ${last}.`;
export const fieldOf = (name: string, field: string): string => `${name}: ${field}`;
export const pointSays = (knob: string, values: string): string => `At ${knob}: ${values}.`;

// Knobs
export const tryIt = 'Try it';
export const fixedHere = (knobs: readonly string[]): string => `Fixed here: ${knobs.join(', ')}. `;
export const knobAt = (knob: string, value: string): string => `${knob} ${value}`;
export const putKnobsBack = 'Put the knobs back';

// Questions
export const seeWhatModelSays = 'See what the model says';
export const yourPrediction = 'Your prediction';
export const modelsAnswer = ' (the model’s answer)';
export const chooseFirst = 'Choose an answer first.';
export const youSaid = (value: string): string => `You said ${value}.`;
export const typeFirst = 'Type a number first.';
export const setBySliders = 'Set the points by sliders';
export const drawFirst = 'Draw the whole line first.';
export const heightAt = (place: string, height: string): string => `${place}: ${height}`;
export const chartToDrawOn = 'Chart to draw on. The sliders below do the same.';
export const howToDraw = 'Draw with the pointer from left to right.';
export const drawnAndModel = 'Dashed: your line. Solid: the model’s.';
export const notSet = 'not set';
export const giveHint = 'Give me a hint';
export const anotherHint = 'Another hint';
export const asYouSaid = '✓ As you said.';
export const notAsYouSaid = '✗ Not as you said.';
export const anotherPrediction = 'Predict again';

// Codes of students
export const yourCode = 'Your code';
export const codeNote =
  'With a code, such as a number or your name, each student gets numbers of their own. The link keeps it.';

// The key for the teacher
export const teacherKey = 'Key for the teacher';
export const codes = 'Codes';
export const codesNote = 'Such as 1-30, or names with commas between them.';
export const workingOutKey = 'Working out the key';
export const noCodes = 'No codes yet.';
export const saveKey = 'Save the key as CSV';
export const code = 'Code';
export const drawnKnob = (knob: string, scenarios: readonly string[]): string => `${knob} (${scenarios.join(', ')})`;
